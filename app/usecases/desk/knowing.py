"""What the desk knows by what it keeps: modules followed, and who tends not to come."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from app.domain.meetings import Attendance, Channel
from app.domain.people import Person
from app.domain.turnout import Share, Turnout, turnout
from app.usecases.register import Register

LATEST = 20  # sessions tell what can be expected; older ones were for other people


def person_now(register: Register, person: UUID) -> Person:
    """Somebody as they are now; whoever was made one with another person is that other one."""
    found = register.person(person)
    while found.merged_into is not None:
        found = register.person(found.merged_into)
    return found


def followed_modules(register: Register, person: UUID) -> frozenset[str]:
    """The modules somebody has followed: those noted, and those of sessions they came to."""
    came = {
        each.session
        for each in register.of_person(person)
        if each.live and each.attendance is Attendance.PRESENT
    }
    attended = (register.session(each).modules for each in came)
    return register.person(person).followed.union(*attended)


def numbers_of_session(register: Register, session: UUID) -> Turnout:
    """The numbers of a session at a glance."""
    return turnout(register.registrations(session))


def came_by_channel(register: Register, before: datetime) -> Mapping[Channel, Share]:
    """How many came to the latest sessions before a moment, by the way they had registered."""
    held = [
        each
        for each in register.sessions()
        if each.starts_at < before and each.cancelled_at is None
    ]
    latest = held[-LATEST:]
    people = (seat for each in latest for seat in register.registrations(each.id))
    return turnout(people).channels
