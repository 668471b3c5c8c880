"""What a search for people at the desk found, and what Enter does with each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.meetings import Attendance, Registration, Session, Standing
from app.domain.people import Person
from app.screens.desk_people import addressed, on_the_day, place_of, reach_of
from app.screens.wording import _


@dataclass(frozen=True)
class FoundRow:
    """Somebody who was found; `arrives` where Enter notes that they are there."""

    person: UUID
    registration: UUID | None
    arrives: bool
    name: str
    known: str
    does: str
    spoken: str


def found_for(
    now: datetime,
    people: Sequence[Person],
    session: Session | None,
    registrations: Sequence[Registration],
) -> tuple[FoundRow, ...]:
    """List who was found, those of the session that is shown first."""
    live = {each.person.id: each for each in registrations if each.live}
    rows = [_row(now, each, session, live) for each in people]
    return tuple(sorted(rows, key=lambda each: each.registration is None))


def _row(
    now: datetime, person: Person, session: Session | None, live: Mapping[UUID, Registration]
) -> FoundRow:
    seat = live.get(person.id)
    known = [reach_of(person), person.residence if person.residence != reach_of(person) else ""]
    arrives = seat is not None and session is not None and _awaited(now, session, seat)
    if seat is None:
        does = _("Enter: sign up for this session") if session else _("Enter: open the sheet")
    elif arrives:
        does = _("Enter: present")
    else:
        does = place_of(seat, 0, late=False) if seat.standing is Standing.SEATED else ""
        does = does or _("on the list of this session")
    name, told = addressed(person), " · ".join(each for each in known if each)
    spoken = ", ".join(each for each in (name, told, does) if each)
    return FoundRow(person.id, seat.id if seat else None, arrives, name, told, does, spoken)


def _awaited(now: datetime, session: Session, seat: Registration) -> bool:
    """Whether somebody may come in now."""
    takes_place = session.cancelled_at is None and on_the_day(now, session)
    seated = seat.standing is Standing.SEATED
    return takes_place and seated and seat.attendance is not Attendance.PRESENT


def found_said(words: str, n: int) -> str:
    """Say that nobody was found; nothing where the list speaks for itself."""
    if n or not words.strip():
        return ""
    return _("Nobody is known by this name: type it on the form.")
