"""People and registrations for the tests of the sign-up desk."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from app.domain.meetings import Channel, Gathering, Registration, Session
from app.domain.people import Person
from tests.fakes.clock import TUESDAY_EVENING


def somebody(family: str = "Petit", given: str = "Zoé", **known: Any) -> Person:
    """A person of whom so much is known."""
    return replace(Person(uuid4(), given, family), **known)


def a_session(capacity: int = 5, at: datetime = TUESDAY_EVENING, **known: Any) -> Session:
    """A session in the house."""
    made = Session(uuid4(), at, "Agence du Parc", "histoire", Gathering.SMALL_GROUP, capacity)
    return replace(made, **known)


def a_seat(session: UUID, person: Person | None = None, **known: Any) -> Registration:
    """A registration of somebody for a session."""
    who = person if person is not None else somebody()
    return replace(Registration(uuid4(), session, who, Channel.PAPER), **known)
