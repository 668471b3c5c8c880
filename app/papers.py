"""Makes the papers of a session as PDFs: from its people and its journal to the finished bytes."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from app.documents.attendance import attendance_pdf
from app.documents.leaflet import leaflet_pdf
from app.documents.results import results_pdf
from app.domain.content import Leaflet, Module
from app.domain.errors import UserError
from app.domain.live import replay
from app.domain.meetings import Attendance
from app.screens.sheets import attendance_sheet, leaflet_paper, results_paper
from app.screens.wording import _
from app.usecases.planning import Planning
from app.usecases.ports import Shelf

Draw = Callable[[], bytes]


def attendance_of(
    planning: Planning, shelf: Shelf, session: UUID, fonts: Path, *, blank: bool | None = None
) -> Draw:
    """Gather the attendance sheet; by default it is blank until somebody was ticked or counted."""
    meeting = planning.session(session)
    people = planning.people(session)
    noted = meeting.head_count is not None or any(
        each.attendance is not Attendance.UNKNOWN for each in people
    )
    title = shelf.module(meeting.module).title
    to_sign = not noted if blank is None else blank
    sheet = attendance_sheet(meeting, title, people, blank=to_sign)
    return lambda: attendance_pdf(sheet, fonts)


def results_of(planning: Planning, shelf: Shelf, session: UUID, fonts: Path) -> Draw:
    """Gather the results; UserError when the session was never opened."""
    meeting = planning.session(session)
    entries = planning.journal_of(session)
    if not entries:
        raise UserError("This session was not held yet: start it first, then ask for its results.")
    paper = results_paper(meeting, replay(shelf.module(meeting.module), entries))
    return lambda: results_pdf(paper, fonts)


def leaflet_of(module: Module, leaflet: Leaflet, fonts: Path) -> Draw:
    """Gather the leaflet of a module."""
    paper = leaflet_paper(module, leaflet)
    return lambda: leaflet_pdf(paper, fonts)


def write_paper(data: bytes, file: Path) -> Path:
    """Write a paper down whole or not at all; UserError when the disk does not take it."""
    part = file.with_name(f".{file.name}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise UserError(
            "The paper could not be written to {file} ({reason}): choose another folder.",
            file=file,
            reason=error.strerror or _("unknown reason"),
        ) from error
    return file
