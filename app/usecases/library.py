"""What the library screen works on: the modules, their packs, and all their texts to search."""

from dataclasses import dataclass
from typing import Protocol

from app.domain.content import Module
from app.usecases.mallettes import PackState, PackStore
from app.usecases.ports import PackProblem, Shelf
from app.usecases.searching import Index


class FreshShelf(Shelf, Protocol):
    """A shelf that can be looked through again."""

    def refresh(self) -> None:
        """Forget what was read: a pack was added, removed or repaired."""
        ...


@dataclass(frozen=True)
class Holdings:
    """All that there is, as it was found at one moment."""

    modules: tuple[Module, ...] = ()
    packs: tuple[PackState, ...] = ()
    problems: tuple[PackProblem, ...] = ()

    def module(self, module: str) -> Module | None:
        """Find a module by its id."""
        return next((each for each in self.modules if each.id == module), None)

    def pack_of(self, module: str) -> PackState | None:
        """Find the pack that a module is used from."""
        return next((each for each in self.packs if module in each.modules), None)


def look_through(shelf: FreshShelf, store: PackStore, *, again: bool) -> Holdings:
    """Find out what there is; `again` reads every pack anew. It may take its time."""
    if again:
        shelf.refresh()
    return Holdings(shelf.modules(), store.packs(), shelf.problems())


def index_of(holdings: Holdings) -> Index:
    """Make all texts ready to be searched. It may take its time."""
    return Index(holdings.modules)
