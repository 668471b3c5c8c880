"""The waiting list: who is next, seats held for them, and what they said on the phone."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from app.domain.calls import Call, Outcome
from app.domain.changes import Action, Batch, Change, added, changed
from app.domain.errors import UserError
from app.domain.meetings import Registration, Standing
from app.domain.seats import free_seats, put_at, taken, to_offer, waiting_order
from app.usecases.desk.checking import MOST_NOTE, tidy
from app.usecases.desk.office import Office
from app.usecases.desk.telling import Due, by_phone, phoned, told_by_phone
from app.usecases.register import Register


def proposed(register: Register, session: UUID) -> tuple[Registration, ...]:
    """Those who wait and for whom there is a seat now, the next one first."""
    return to_offer(register.session(session), register.registrations(session))


def rank(register: Register, registration: UUID) -> int | None:
    """The place of somebody in the waiting list, from 1; None when they do not wait."""
    own = register.registration(registration)
    waiting = [each.id for each in waiting_order(register.registrations(own.session))]
    return waiting.index(own.id) + 1 if own.id in waiting else None


def passed_over(register: Register, registration: UUID) -> int:
    """How many people wait in vain before somebody who gets a seat now; 0 for who is next."""
    own = register.registration(registration)
    found = register.registrations(own.session)
    waiting = [each.id for each in waiting_order(found)]
    if own.id not in waiting:
        return 0
    entitled = len(to_offer(register.session(own.session), found))
    place = waiting.index(own.id)
    return 0 if place < entitled else place


def offer_seat(
    office: Office, registration: UUID, until: datetime, reason: str = ""
) -> Batch | None:
    """Hold a free seat for somebody who waits; a reason is kept for who is not the next one."""
    before = _standing(office, registration, Standing.WAITING)
    if until <= office.now():
        raise UserError("The seat can only be held until a moment to come.")
    if not _has_room(office, before):
        raise UserError("No seat is free in this session: somebody must cancel first.")
    why = _why(office, before, reason)
    after = replace(before, standing=Standing.OFFERED, offered_until=until)
    return office.write(Action.OFFER, changed(before, after), why)


def answer_offer(
    office: Office, registration: UUID, outcome: Outcome, note: str = ""
) -> Batch | None:
    """Note what somebody said to the seat that is held for them.

    Yes takes it, no gives it back; while nobody answers, it stays held.
    """
    before = _standing(office, registration, Standing.OFFERED)
    call = _call(office, before.person.id, before.session, outcome, note)
    changes = added(replace(call, registration=before.id))
    if outcome is Outcome.REACHED_YES:
        after = replace(before, standing=Standing.SEATED, offered_until=None)
        changes += changed(before, after) + phoned(office, after)
    elif outcome is Outcome.REACHED_NO:
        after = replace(before, standing=Standing.CANCELLED, offered_until=None)
        changes += changed(before, after)
    return office.write(Action.ANSWER, changes)


def withdraw_offer(office: Office, registration: UUID) -> Batch | None:
    """Give a held seat free for the next one; who did not answer waits at the end of the list."""
    before = _standing(office, registration, Standing.OFFERED)
    back = replace(before, standing=Standing.WAITING, offered_until=None)
    waiting = waiting_order(office.register.registrations(before.session))
    if not waiting:
        return office.write(Action.OFFER, changed(before, back))
    moved = put_at((*waiting, back), back, len(waiting))
    return office.write(Action.OFFER, _differences((*waiting, before), moved))


def reorder(office: Office, registration: UUID, place: int, reason: str) -> Batch | None:
    """Give somebody another place in the waiting list (from 1), for a reason that is kept."""
    before = _standing(office, registration, Standing.WAITING)
    why = tidy(reason, MOST_NOTE)
    if not why:
        raise UserError("Say why the order changes: the others may ask.")
    waiting = waiting_order(office.register.registrations(before.session))
    if waiting.index(before) == place - 1:
        return None
    moved = put_at(waiting, before, place - 1)
    return office.write(Action.REORDER, _differences(waiting, moved), why)


def seat(office: Office, registration: UUID, reason: str = "") -> Batch | None:
    """Give somebody who waits a seat at once, be it one too many: the name is kept.

    So is the reason, which who is not the next one needs.
    """
    found = office.register.registration(registration)
    before = found if found.standing is Standing.OFFERED else _waiting(found)
    room = before.standing is Standing.OFFERED or _has_room(office, before)
    if not room and not office.who:
        raise UserError("Say who accepts one more person than there are seats.")
    why = _why(office, before, reason)
    after = replace(
        before,
        standing=Standing.SEATED,
        offered_until=None,
        over_capacity_by=before.over_capacity_by if room else office.who,
    )
    return office.write(Action.ANSWER, changed(before, after), why)


def record_call(
    office: Office, person: UUID, session: UUID, outcome: Outcome, note: str = ""
) -> Batch | None:
    """Note that somebody was called about a session; who was reached knows what holds now."""
    told = () if outcome is Outcome.NO_ANSWER else told_by_phone(office, person, session)
    call = _call(office, person, session, outcome, note)
    return office.write(Action.CALL, added(call) + told)


def call_about(office: Office, due: Due, outcome: Outcome, note: str = "") -> Batch | None:
    """Note that somebody who must be told was called; who was reached knows just that."""
    own = due.registration
    told = () if outcome is Outcome.NO_ANSWER else by_phone(office, due)
    call = _call(office, own.person.id, own.session, outcome, note)
    return office.write(Action.CALL, added(replace(call, registration=own.id)) + told)


def _why(office: Office, registration: Registration, reason: str) -> str:
    why = tidy(reason, MOST_NOTE)
    if not why and passed_over(office.register, registration.id):
        raise UserError("Others wait before {name}: say why.", name=registration.person.full_name)
    return why


def _call(office: Office, person: UUID, session: UUID, outcome: Outcome, note: str) -> Call:
    said = tidy(note, MOST_NOTE)
    return Call(uuid4(), person, session, None, office.now(), office.who, outcome, said)


def _has_room(office: Office, registration: Registration) -> bool:
    session = office.register.session(registration.session)
    free = free_seats(session, taken(office.register.registrations(session.id)))
    return free is None or free > 0


def _standing(office: Office, registration: UUID, standing: Standing) -> Registration:
    found = office.register.registration(registration)
    if found.standing is standing:
        return found
    if standing is Standing.WAITING:
        return _waiting(found)
    raise UserError("No seat is held for {name} any more.", name=found.person.full_name)


def _waiting(registration: Registration) -> Registration:
    if registration.standing is Standing.WAITING:
        return registration
    name = registration.person.full_name
    raise UserError("{name} is not in the waiting list any more.", name=name)


def _differences(
    before: tuple[Registration, ...], after: tuple[Registration, ...]
) -> tuple[Change, ...]:
    old = {each.id: each for each in before}
    return tuple(change for each in after for change in changed(old[each.id], each))
