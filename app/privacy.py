"""Connects what is kept about personal data with the desk: notices, exports, kept papers."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.errors import UserError
from app.domain.notices import Notice
from app.screens.notices import wording_of
from app.usecases.desk.office import Office
from app.usecases.ports import Clock
from app.usecases.privacy.exporting import note_paper
from app.usecases.privacy.informing import notice_in_force

if TYPE_CHECKING:
    from app.storage.opening import Storage

FOLDERS = "documents", "drafts"
Leaving = Callable[[str, UUID, Collection[UUID] | None], None]
"""Told what leaves: the name of a paper, the session, for whom (None: all whom it concerns)."""


def notice_now(storage: "Storage", clock: Clock) -> Notice:
    """The notice that people get now."""
    wording = wording_of(storage.settings.read())
    return notice_in_force(storage.wordings, wording, clock.now())


def office_on(storage: "Storage", clock: Clock, who: str) -> Office:
    """Somebody at the desk of a data folder."""
    return Office(storage.register, clock, who, lambda: notice_now(storage, clock).version)


def leaving_from(storage: "Storage", office: Office) -> Leaving:
    """What notes that papers leave."""
    return lambda kind, session, chosen: note_paper(storage.exports, office, kind, session, chosen)


@dataclass(frozen=True)
class KeptPapers:
    """The papers and drafts that the program keeps in its data folder."""

    data: Path

    def forget(self, sessions: Collection[UUID]) -> None:
        """Remove those of these sessions, and all drafts: they can be made again."""
        ends = {each.hex[:6] for each in sessions}
        for folder in FOLDERS:
            for file in sorted(self.data.joinpath(folder).glob("*")):
                if file.suffix == ".eml" or file.stem.rpartition("-")[2] in ends:
                    _remove(file)


def _remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(
            "Nothing was erased: {name} is open in another program. Close it, then try again.",
            name=file.name,
        ) from error
