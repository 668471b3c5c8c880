"""Makes the papers of a session as PDFs: from its people and its journal to the finished bytes."""

import errno
import re
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from app.documents.attendance import attendance_pdf
from app.documents.certificates import certificates_pdf
from app.documents.leaflet import leaflet_pdf
from app.documents.poster import poster_pdf
from app.documents.results import results_pdf
from app.documents.roles import roles_pdf
from app.documents.zones import zones_pdf
from app.domain.content import Activity, Alphabet, Leaflet, Module, RolePlay
from app.domain.errors import UserError
from app.domain.events import Zone
from app.domain.live import SessionState, replay
from app.domain.meetings import Attendance, Session
from app.domain.settings import Settings
from app.outcomes import results_told
from app.screens.attendance_sheets import attendance_sheet
from app.screens.certificates import Held, certificates, refuse_unready
from app.screens.game_sheets import meeting_paper, poster
from app.screens.houses import house_of
from app.screens.sheets import leaflet_paper
from app.screens.zone_sheets import zone_sheets
from app.usecases.asked import SessionModules
from app.usecases.desk.certifying import Issued
from app.usecases.desk.office import Office
from app.usecases.planning import Planning

Draw = Callable[[], bytes]
Issue = Callable[[], tuple[Issued, ...]]
GAME_PAPERS = ("roles", "poster-a4", "poster-a3")
Game = TypeVar("Game", bound=Activity)

MOST_PLACE = 40  # letters of a place in the name of a file
_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NO_FOLDER = (errno.EEXIST, errno.ENOTDIR)


def attendance_of(
    planning: Planning,
    modules: SessionModules,
    session: UUID,
    fonts: Path,
    *,
    settings: Settings = Settings(),  # noqa: B008 - it never changes
    blank: bool | None = None,
) -> Draw:
    """Gather the attendance sheet; by default it is blank until somebody was ticked or counted."""
    meeting = planning.session(session)
    people = planning.people(session)
    noted = meeting.head_count is not None or any(
        each.attendance is not Attendance.UNKNOWN for each in people
    )
    title = ", ".join(each.title for each in modules.modules_of(meeting))
    to_sign = not noted if blank is None else blank
    house = house_of(settings)
    sheet = attendance_sheet(meeting, title, people, planning.now(), house, blank=to_sign)
    return lambda: attendance_pdf(sheet, fonts)


def results_of(
    planning: Planning,
    modules: SessionModules,
    session: UUID,
    fonts: Path,
    *,
    settings: Settings = Settings(),  # noqa: B008 - it never changes
) -> Draw:
    """Gather the results; UserError when the session was never opened."""
    paper = replace(results_told(planning, modules, session), house=house_of(settings))
    return lambda: results_pdf(paper, fonts)


def certificates_of(
    office: Office,
    modules: Sequence[Module],
    session: UUID,
    settings: Settings,
    fonts: Path,
    issue: Issue,
) -> Draw:
    """Gather the certificates of a session; `issue` says whose, and gives the numbers."""
    refuse_unready(settings)
    meeting = office.register.session(session)
    planned = sum(step.minutes for step in meeting.plan) or sum(each.minutes for each in modules)
    titles = tuple(module.title for module in modules)
    issued = issue()
    held = Held(meeting, meeting.minutes or planned, titles)
    paper = certificates(held, issued, settings, office.now())
    return lambda: certificates_pdf(paper, fonts)


def zones_of(
    planning: Planning, modules: SessionModules, settings: Settings, session: UUID, fonts: Path
) -> Draw:
    """Gather the sheets of the counters: by the zones of the session, else the usual ones."""
    meeting = planning.session(session)
    module = modules.module_of(meeting)
    named = replay(module, planning.journal_of(session)).zones
    usual = tuple(Zone(f"zone-{at}", name) for at, name in enumerate(settings.zones, start=1))
    sheets = zone_sheets(meeting, module, named or usual)
    if not sheets.sheets[0].sections:
        raise UserError("No question of this module is answered by raised hands.")
    return lambda: zones_pdf(sheets, fonts)


def _read_leaflet(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error


def leaflet_of(module: Module, leaflet: Leaflet, fonts: Path) -> Draw:
    """Gather the leaflet of a module: the PDF of its pack, else the page that is made of it."""
    if leaflet.file is not None:
        return partial(_read_leaflet, leaflet.file)
    paper = leaflet_paper(module, leaflet)
    return lambda: leaflet_pdf(paper, fonts)


def roles_of(session: Session, state: SessionState, fonts: Path) -> Draw:
    """Gather the cards and the tally sheet of a role play: of the one before the room, if any."""
    play = _game(state, RolePlay)
    if play is None:
        raise UserError("This module has no role play.")
    paper = meeting_paper(session, state, play)
    return lambda: roles_pdf(paper, fonts)


def poster_of(session: Session, state: SessionState, fonts: Path, *, large: bool) -> Draw:
    """Gather the poster of an alphabet: of the one before the room, if any."""
    alphabet = _game(state, Alphabet)
    if alphabet is None:
        raise UserError("This module has no alphabet.")
    paper = poster(session, state, alphabet)
    return lambda: poster_pdf(paper, fonts, large=large)


def _game(state: SessionState, kind: type[Game]) -> Game | None:
    games = (state.current, *state.module.activities)
    return next((each for each in games if isinstance(each, kind)), None)


def game_paper_of(name: str, session: Session, state: SessionState, fonts: Path) -> Draw:
    """Gather a paper of the games by the name under which the console and the shell ask for it."""
    if name == "roles":
        return roles_of(session, state, fonts)
    return poster_of(session, state, fonts, large=name == "poster-a3")


def held_game_of(
    planning: Planning, modules: SessionModules, session: UUID, fonts: Path, *, name: str
) -> Draw:
    """Gather a paper of the games of a session as it was held so far."""
    meeting = planning.session(session)
    state = replay(modules.module_of(meeting), planning.journal_of(session))
    return game_paper_of(name, meeting, state, fonts)


def paper_name(kind: str, session: Session, ending: str = ".pdf") -> str:
    """Name the file of a paper: what it is, when and where; no two sessions share a name."""
    moment = session.starts_at.astimezone().strftime("%Y-%m-%d-%Hh%M")
    place = _file_words(session.place)[:MOST_PLACE].rstrip("-")
    return "-".join(part for part in (kind, moment, place, session.id.hex[:6]) if part) + ending


def _file_words(text: str) -> str:
    """What every disk takes of a text: small letters without accents, figures, dashes."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", letters).strip("-")


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
        raise _refusal(error, file) from error
    return file


def _refusal(error: OSError, file: Path) -> UserError:
    if error.errno in _FULL:
        return UserError(
            "The disk is full and {file} was not written: make room, then try again.", file=file
        )
    if error.errno in _CLOSED:
        return UserError(
            "{file} cannot be written: close it if it is open elsewhere, or choose another folder.",
            file=file,
        )
    if error.errno in _NO_FOLDER:
        return UserError("{folder} is not a folder: choose another one.", folder=file.parent)
    if error.errno == errno.EISDIR:
        return UserError("{file} is a folder: give the name of a file as well.", file=file)
    if error.errno == errno.ENAMETOOLONG:
        return UserError("The name of this file is too long: choose a shorter one.")
    return UserError("The paper could not be written to {file}: choose another folder.", file=file)
