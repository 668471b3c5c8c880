"""What the use cases need of packs: which are here, whether they are whole, the official films."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from app.domain.content import Activity
from app.domain.errors import UserError

Progress = Callable[[int, int], None]
"""Hears how many bytes of how many are done, on the thread that does the work."""
Cancelled = Callable[[], bool]
"""Tells whether the user wants no more of it; asked often, on the thread that does the work."""


class Interruption(Exception):  # noqa: N818 - nothing went wrong
    """The user wanted no more of it."""


class NeedlessError(UserError):
    """What was asked for is there already: nothing is wrong."""


class Trust(Enum):
    """How far a pack can be trusted."""

    SIGNED = "signed"
    """Nothing was altered since somebody whose key is known signed it."""
    UNSIGNED = "unsigned"
    """Nobody whose key is known answers for it; nothing shows that it was altered either."""
    ALTERED = "altered"
    """It is not what its own list of files says."""


@dataclass(frozen=True)
class Integrity:
    """The trust that a pack deserves, who signed it, and the files that are not as listed."""

    state: Trust
    signer: str = ""
    altered: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()


class Origin(Enum):
    """Where a pack comes from."""

    BUNDLED = "bundled"
    """It came with the program."""
    INSTALLED = "installed"
    """It was installed from a .mallette."""
    COPIED = "copied"
    """Somebody copied its folder among the data."""


@dataclass(frozen=True)
class PackState:
    """A pack on this computer: the version that is used, the ids of its modules, its size.

    `integrity` is what was found when its files were last read through: see `PackStore.examine`.
    `covers` tells that a version that came with the program serves again once it is removed.
    """

    id: str
    title: str
    version: int
    modules: tuple[str, ...]
    integrity: Integrity
    origin: Origin
    bytes: int
    covers: bool = False

    @property
    def bundled(self) -> bool:
        """Tell whether it came with the program, from which it cannot be taken."""
        return self.origin is Origin.BUNDLED


class PackStore(Protocol):
    """The packs of this computer; every method may take its time, and may run on any thread."""

    def packs(self) -> tuple[PackState, ...]:
        """Return the packs whose modules are offered, in the order of the shelf."""
        ...

    def install(self, file: Path, progress: Progress, cancelled: Cancelled) -> PackState:
        """Install a .mallette; the version before it serves until this one is whole.

        UserError when it is refused, which leaves everything as it was; Interruption when it was
        cancelled: the next try goes on from there.
        """
        ...

    def remove(self, pack: str) -> None:
        """Take an installed pack off this computer; UserError while a session needs it."""
        ...

    def examine(self, pack: str, progress: Progress, cancelled: Cancelled) -> Integrity:
        """Read every byte of a pack again, and say whether it is what its author listed."""
        ...


@dataclass(frozen=True)
class OfficialFile:
    """The cooperative's own file in the place of ours; films may have `subtitles`."""

    file: Path
    subtitles: Path | None = None


Place = tuple[str, str]
"""The id of a module, and of an activity in it."""


class OfficialMedia(Protocol):
    """The cooperative's own films and leaflets, in the place of those of the packs."""

    def in_place(self) -> Mapping[Place, OfficialFile]:
        """Return which activities show a file of the cooperative's own."""
        ...

    def checked(self, place: Place, chosen: OfficialFile) -> Activity:
        """Return the activity as it would be; UserError where the file cannot be shown there."""
        ...

    def use(
        self, place: Place, chosen: OfficialFile, progress: Progress, cancelled: Cancelled
    ) -> None:
        """Copy a file and put it in the place of ours, which is kept.

        Its outside is checked here (MP4 or PDF, subtitles that can be read); whether a film plays
        is for who has a player to say first. UserError and Interruption leave all as it was.
        """
        ...

    def back_to_ours(self, place: Place) -> None:
        """Show the film or the leaflet of the pack again."""
        ...
