"""What a personal link leads to: a seat or a place in the list, changed or given back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.errors import UserError
from app.domain.meetings import Registration, Session, Standing
from app.domain.people import Need, Person
from app.domain.seats import waiting_order
from app.usecases.desk.checking import MOST_PARTS
from app.usecases.desk.leaving import cancel
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import edit_person
from app.usecases.online.offering import ClosedError

LINK_DAYS = 7
LONGEST = timedelta(hours=12)


@dataclass(frozen=True)
class Place:
    """Who came by one form, as it is now; the first one signed them up.

    `rank` is the place in the waiting list of the first who waits, 0 where nobody does.
    """

    session: Session
    seats: tuple[Registration, ...]
    rank: int = 0

    @property
    def live(self) -> tuple[Registration, ...]:
        """Those who still are expected."""
        return tuple(each for each in self.seats if each.live)

    def begun(self, now: datetime) -> bool:
        """Tell whether it is too late to change anything by oneself."""
        return self.session.starts_at <= now


def place_of(office: Office, registration: UUID) -> Place:
    """What became of a registration; ClosedError once its link is of no use any more.

    Wherever staff moved somebody or whoever they merged with, the link follows.
    """
    own = _as_it_is(office, _found(office, registration))
    session = office.register.session(own.session)
    if office.now() > session.starts_at + LONGEST + timedelta(days=LINK_DAYS):
        raise ClosedError("This link is no longer of use: phone us.")
    others = office.register.registrations(session.id)
    together = (each for each in others if own.source and each.source == own.source)
    seats = (own, *(each for each in together if each.person.id != own.person.id))
    waiting = [each.id for each in waiting_order(others)]
    ranks = [waiting.index(each.id) + 1 for each in seats if each.id in waiting]
    return Place(session, seats, min(ranks, default=0))


def withdraw(office: Office, place: Place, registrations: Collection[UUID]) -> int:
    """Give these seats of one form back; returns how many were. Again, it changes nothing."""
    _still_time(office, place)
    leaving = [each for each in place.live if each.id in registrations]
    for each in leaving:
        cancel(office, each.id)
    return len(leaving)


def change(
    office: Office, place: Place, phone: str, email: str, needs: frozenset[Need] = frozenset()
) -> None:
    """Write down another way to reach whoever signed up, and what else they need.

    What is left empty stays as it is: the page does not show it, so it takes nothing away.
    """
    _still_time(office, place)
    reach_at(office, place.seats[0].person, phone, email, needs)


def reach_at(
    office: Office, person: Person, phone: str, email: str, needs: frozenset[Need] = frozenset()
) -> None:
    """Note how somebody is reached from now on; numbers from before are kept behind."""
    phones = tuple(dict.fromkeys((phone, *person.phones))) if phone else person.phones
    after = replace(
        person,
        phones=phones[:MOST_PARTS],
        email=email or person.email,
        needs=person.needs | needs,
    )
    edit_person(office, person, after)


def _found(office: Office, registration: UUID) -> Registration:
    try:
        return office.register.registration(registration)
    except UserError as error:
        office.register.edition()  # says so when nothing can be read at all
        raise ClosedError("This link is no longer of use: phone us.") from error


def _as_it_is(office: Office, registration: Registration) -> Registration:
    """The registration, or the live one that took its place."""
    if registration.standing is not Standing.CANCELLED:
        return registration
    theirs = office.register.of_person(registration.person.id)
    moved = {each.moved_from: each for each in theirs if each.moved_from}
    last = registration
    while last.id in moved:
        last = moved.pop(last.id)
    here = (each for each in theirs if each.live and each.session == last.session)
    return next(here, last)


def _still_time(office: Office, place: Place) -> None:
    if place.begun(office.now()):
        raise ClosedError("This session has begun already: phone us.")
