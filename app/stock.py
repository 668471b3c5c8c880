"""The packs of this computer, and what can be done with them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.content import Module
from app.library.installed import InstalledPacks
from app.library.official import OfficialFiles
from app.library.shelf import FolderShelf
from app.surroundings import CONTENT, RESOURCES, SystemClock, language
from app.usecases.ports import PackProblem

if TYPE_CHECKING:
    from app.library.official_media import ShelvedOfficialMedia
    from app.library.store import InUse, ShelvedPackStore
    from app.usecases.asked import AskedStore
    from app.usecases.planning import Planning


@dataclass(frozen=True)
class LookedThrough:
    """The sound modules, and all that is wrong in the packs."""

    modules: tuple[Module, ...]
    problems: tuple[PackProblem, ...]


class Stock:
    """The shelf, light enough for the first window; the rest is loaded when it is first wanted."""

    def __init__(self, data: Path, in_use: "InUse" = frozenset) -> None:
        """`in_use` gives the packs, with their versions, of the sessions that go on."""
        self._data = data
        self._in_use = in_use
        self._packs = InstalledPacks(data / "mallettes")
        self._official = OfficialFiles(data / "official")
        folders, kept = (CONTENT, data / "packs"), data / "mallettes" / "titles.json"
        self.shelf = FolderShelf(folders, self._packs, self._official, language(), kept)

    def look_through(self) -> LookedThrough:
        """Read every pack, and clear away what nothing needs any more. It may take its time."""
        found = LookedThrough(self.shelf.modules(), self.shelf.problems())
        if self._packs.ever():
            self.store.tidy(SystemClock().now())
        return found

    @cached_property
    def store(self) -> "ShelvedPackStore":
        """What installs, removes and examines packs."""
        from app.library.store import ShelvedPackStore  # noqa: PLC0415 - slow: checks everything
        from app.library.trust_memory import TrustMemory  # noqa: PLC0415

        memory = TrustMemory(self._data / "mallettes" / "seen.json")
        keys = RESOURCES / "keys", self._data / "keys"
        return ShelvedPackStore(self.shelf, self._packs, memory, keys, self._in_use)

    @cached_property
    def media(self) -> "ShelvedOfficialMedia":
        """What puts the cooperative's own films and leaflets in the place of ours."""
        from app.library.official_media import ShelvedOfficialMedia  # noqa: PLC0415

        return ShelvedOfficialMedia(self._official, self.shelf)


def stock_in_use(data: Path, planning: "Planning", asked: "AskedStore") -> Stock:
    """The stock of a data folder whose sessions are known: none of them loses its pack."""
    from app.usecases.asked import versions_in_use  # noqa: PLC0415 - the shelf alone needs it not

    return Stock(data, lambda: versions_in_use(planning.left_open(), asked))
