"""Forgetting people: those whose time is over, and those who ask for it."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID, uuid4

from app.domain.changes import Action, Batch, Erasure
from app.domain.meetings import Registration, Session
from app.domain.people import Person
from app.domain.retention import Due, Stay, due, due_soon, earliest
from app.domain.settings import Retention
from app.usecases.desk.office import Office
from app.usecases.privacy.mentions import mentions_of
from app.usecases.privacy.ports import Papers


@dataclass(frozen=True)
class ToPurge:
    """Whom to forget now and within the next days; the longest ago first in `stays`."""

    now: Due
    soon: Due
    stays: tuple[Stay, ...]


def to_purge(office: Office, rules: Retention) -> ToPurge:
    """Whose time is over, and whose will soon be; nothing is written by it."""
    now = office.now()
    today = now.date()
    stays = office.register.stays(earliest(today, rules), now)
    return ToPurge(due(stays, today, rules), due_soon(stays, today, rules), stays)


def purge(office: Office, rules: Retention, agreed: Due, papers: Papers) -> Due:
    """Forget those whom somebody saw listed and who still are due; return who that was."""
    still = to_purge(office, rules).now
    people = agreed.people & still.people
    # who was to lose the contact data alone is not lost altogether because a night went by
    contacts = agreed.contacts & (still.contacts | still.people)
    if not people | contacts:
        return Due()
    papers.forget(_sessions(office, people | contacts))
    office.register.erase(Erasure(_step(office, Action.PURGE), people, contacts))
    return Due(people, contacts)


def erase(office: Office, person: UUID, papers: Papers) -> tuple[Session | Person, ...]:
    """Forget somebody altogether, with whoever was made one with them.

    Returns whose notes still name them.
    """
    named = mentions_of(office.register, person)
    papers.forget(_sessions(office, [person]))
    office.register.erase(Erasure(_step(office, Action.ERASE), frozenset({person})))
    return named


@dataclass(frozen=True)
class AtStake:
    """What would go with somebody: said before it cannot be taken back."""

    person: Person
    seats: tuple[Registration, ...]
    calls: int
    doubles: int


def at_stake(office: Office, person: UUID) -> AtStake:
    """What is kept of somebody."""
    register = office.register
    return AtStake(
        register.person(person),
        register.of_person(person),
        len(register.calls_to(person)),
        len(register.doubles_of(person)),
    )


def _sessions(office: Office, people: Collection[UUID]) -> frozenset[UUID]:
    """The sessions that people were registered for, asked by people or by sessions if less."""
    register = office.register
    sessions = register.sessions()
    if len(people) <= len(sessions):
        of = (register.of_person(each) for each in people)
        return frozenset(each.session for seats in of for each in seats)
    own = frozenset(people)
    return frozenset(
        session.id
        for session in sessions
        if any(each.person.id in own for each in register.registrations(session.id))
    )


def _step(office: Office, action: Action) -> Batch:
    return Batch(uuid4(), office.now(), office.who, action, ())
