"""Which version of a pack is used where there are several."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar


class Versioned(Protocol):
    """A pack, as far as its place among others is concerned."""

    @property
    def id(self) -> str:
        """The id of the pack, empty where that is not known."""
        ...

    @property
    def name(self) -> str:
        """What complaints call the pack."""
        ...

    @property
    def version(self) -> int:
        """The version of the pack, 0 where it cannot be used."""
        ...


Pack = TypeVar("Pack", bound=Versioned)


@dataclass
class Rank(Generic[Pack]):
    """The packs of one id: the one that is used, and those that it takes the place of."""

    used: Pack
    replaced: list[Pack] = field(default_factory=list)

    def add(self, pack: Pack) -> None:
        """Keep the newest in use; of two that are as new, the one that was there first."""
        if pack.version > self.used.version:
            pack, self.used = self.used, pack
        self.replaced.append(pack)


def ranked(packs: Iterable[Pack]) -> list[Rank[Pack]]:
    """Sort packs by their id; each id stands where it came first."""
    ranks: dict[str, Rank[Pack]] = {}
    for pack in packs:
        name = pack.id or f"{pack.name}/"  # no id looks like that: nothing takes its place
        if name in ranks:
            ranks[name].add(pack)
        else:
            ranks[name] = Rank(pack)
    return list(ranks.values())
