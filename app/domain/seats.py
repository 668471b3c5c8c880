"""Seats and the waiting list of a session: a seat is a person, and the order is that of arrival."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.meetings import UNLIMITED, Counts, Registration, Session, Standing, Turn

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)  # of rows from before it was noted
_HOLDING = (Standing.SEATED, Standing.OFFERED)


def counted(registrations: Iterable[Registration]) -> Counts:
    """Count registrations by what they are worth."""
    standings = [each.standing for each in registrations]
    return Counts(**{each.value: standings.count(each) for each in Standing})


def taken(registrations: Iterable[Registration]) -> int:
    """How many seats are held; an offered one is, until it is refused."""
    return sum(each.standing in _HOLDING for each in registrations)


def free_seats(session: Session, held: int) -> int | None:
    """How many seats nobody holds; None where everybody may come."""
    return None if session.capacity == UNLIMITED else max(0, session.capacity - held)


def open_seats(session: Session, counts: Counts) -> int | None:
    """How many seats a newcomer may take: none while others wait, for those come first."""
    free = free_seats(session, counts.seated + counts.offered)
    return None if free is None else max(0, free - counts.waiting)


def excess(session: Session, registrations: Iterable[Registration]) -> int:
    """How many seats too many are held, those left out that somebody answers for."""
    if session.capacity == UNLIMITED:
        return 0
    held = taken(each for each in registrations if not each.over_capacity_by)
    return max(0, held - session.capacity)


def turn_of(registration: Registration) -> Turn:
    """Where somebody stands in the order: the postmark or the form's day, then the moment."""
    if registration.ranks_as is not None:
        return registration.ranks_as
    moment = registration.sent_at or registration.entered_at or _LONG_AGO
    return Turn(registration.received_on or moment.date(), moment)


def waiting_order(registrations: Iterable[Registration]) -> tuple[Registration, ...]:
    """Who waits, the next one first; of the same turn, whoever was entered first."""
    waiting = (each for each in registrations if each.standing is Standing.WAITING)
    return tuple(sorted(waiting, key=_place))


def _place(registration: Registration) -> tuple[Turn, datetime, str]:
    entered = registration.entered_at or _LONG_AGO
    return turn_of(registration), entered, registration.id.hex


def to_offer(session: Session, registrations: Iterable[Registration]) -> tuple[Registration, ...]:
    """Those for whom there is a seat now, the first in the order first."""
    everybody = tuple(registrations)
    free = free_seats(session, taken(everybody))
    return waiting_order(everybody)[:free]


def lapsed(registrations: Iterable[Registration], now: datetime) -> tuple[Registration, ...]:
    """Offers whose time is over; they hold their seat until somebody decides."""
    return tuple(
        each
        for each in registrations
        if each.standing is Standing.OFFERED
        and each.offered_until is not None
        and each.offered_until <= now
    )


def put_at(
    waiting: tuple[Registration, ...], moved: Registration, place: int
) -> tuple[Registration, ...]:
    """Those whose turn changes when one of a waiting list goes to a place of it (0: the first)."""
    others = [each for each in waiting if each.id != moved.id]
    place = min(max(place, 0), len(others))
    follower = others[place] if place < len(others) else others[-1] if others else moved
    ordered = [*others[:place], replace(moved, ranks_as=turn_of(follower)), *others[place:]]
    changed, last = [], None
    for each in ordered:
        turn = turn_of(each)
        if last is not None and turn <= last:
            turn = Turn(last.day, last.moment + timedelta(microseconds=1))
        if turn != turn_of(each) or each.id == moved.id:
            changed.append(replace(each, ranks_as=turn))
        last = turn
    return tuple(changed)
