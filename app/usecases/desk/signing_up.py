"""Signing people up: a coupon, a call, a message, a form, somebody at the door."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from app.domain.changes import Action, Batch, Change, added, changed
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Channel, Registration, Session, Standing
from app.domain.people import Person
from app.domain.seats import open_seats
from app.usecases.desk.checking import MOST_NOTE, checked_person, tidy
from app.usecases.desk.office import Office
from app.usecases.register import Register


@dataclass(frozen=True)
class Guest:
    """Somebody on a form; `known` is how the person was when the form opened, None if new."""

    person: Person
    known: Person | None = None


@dataclass(frozen=True)
class Form:
    """What one form says: each guest takes a seat.

    With `beyond`, whoever types accepts that the session gets more people than seats.
    """

    session: UUID
    guests: tuple[Guest, ...]
    channel: Channel
    received_on: date | None = None
    sent_at: datetime | None = None
    second_choice: UUID | None = None
    notice: str = ""
    note: str = ""
    source: str = ""
    beyond: bool = False


def room_in(register: Register, session: UUID) -> int | None:
    """How many seats a newcomer may take; None where everybody may come."""
    return open_seats(register.session(session), register.counts_of(session))


def sign_up(office: Office, form: Form) -> tuple[Registration, ...]:
    """Register the guests of a form; returns their registrations.

    Where seats are lacking, all guests of the form go to the waiting list together. The same form
    twice (Enter, Enter) registers nobody twice.
    """
    already = _written_before(office.register, form)
    if already:
        return already
    changes, registrations = signed_up(office, form)
    office.write(Action.SIGN_UP, changes)
    return registrations


def signed_up(office: Office, form: Form) -> tuple[tuple[Change, ...], tuple[Registration, ...]]:
    """The changes that sign the guests of a form up, and their registrations."""
    session = open_session(office.register, form.session)
    if not form.guests:
        raise UserError("Type at least a name.")
    standings = seats_for(office, session, len(form.guests), beyond=form.beyond)
    changes: list[Change] = []
    registrations = []
    now = office.now()
    for guest, (standing, over) in zip(form.guests, standings, strict=True):
        person = checked_person(guest.person, guest.known)
        changes += added(person) if guest.known is None else changed(guest.known, person)
        made = _registration(office, form, person, standing, over)
        registrations.append(replace(made, entered_at=now))
        now += timedelta(microseconds=1)  # they wait in the order of the form
    return (*changes, *added(*registrations)), tuple(registrations)


def seats_for(
    office: Office, session: Session, people: int, *, beyond: bool
) -> list[tuple[Standing, str]]:
    """What people who come together get, and who answers for those who are too many."""
    room = open_seats(session, office.register.counts_of(session.id))
    if room is None or room >= people:
        return [(Standing.SEATED, "")] * people
    if not beyond:
        return [(Standing.WAITING, "")] * people
    if not office.who:
        raise UserError("Say who accepts one more person than there are seats.")
    return [(Standing.SEATED, "" if place < room else office.who) for place in range(people)]


def open_session(register: Register, session: UUID) -> Session:
    """A session that people may join; UserError when it is gone or cancelled."""
    found = register.session(session)
    if found.cancelled_at is not None:
        raise UserError("This session is cancelled: choose another one in the list.")
    return found


def edit_person(office: Office, before: Person, after: Person) -> Batch | None:
    """Keep what was changed about somebody."""
    return office.write(Action.EDIT_PERSON, changed(before, checked_person(after, before)))


def edit_registration(office: Office, before: Registration, after: Registration) -> Batch | None:
    """Keep what was changed about a registration: its dates, its channel, its wishes, its note.

    Seats, presence and sessions change by what is done at the desk, not by editing.
    """
    kept = replace(
        before,
        channel=after.channel,
        received_on=after.received_on,
        second_choice=after.second_choice,
        notice=after.notice,
        note=tidy(after.note, MOST_NOTE),
    )
    return office.write(Action.EDIT_REGISTRATION, changed(before, kept))


def _written_before(register: Register, form: Form) -> tuple[Registration, ...]:
    """The registrations of a form that was already written down, with the same people."""
    ids = {each.person.id for each in form.guests}
    found = register.registrations(form.session)
    own = tuple(each for each in found if each.live and each.person.id in ids)
    some_new = any(each.known is None for each in form.guests)
    return own if some_new and len(own) == len(form.guests) else ()


def _registration(
    office: Office, form: Form, person: Person, standing: Standing, over: str
) -> Registration:
    now = office.now()
    here = form.channel is Channel.WALK_IN and standing is Standing.SEATED
    return Registration(
        uuid4(),
        form.session,
        person,
        form.channel,
        attendance=Attendance.PRESENT if here else Attendance.UNKNOWN,
        arrived_at=now if here else None,
        standing=standing,
        over_capacity_by=over,
        received_on=form.received_on,
        sent_at=form.sent_at,
        entered_by=office.who,
        second_choice=form.second_choice,
        notice=form.notice or office.notice(),
        note=tidy(form.note, MOST_NOTE),
        source=form.source,
    )
