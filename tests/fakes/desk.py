"""Short ways to sign people up in the tests of the desk."""

from typing import Any

from app.domain.meetings import Channel, Registration, Session
from app.domain.messages import Message, Way
from app.domain.people import Person
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import Form, Guest, sign_up
from app.usecases.desk.telling import Due, begin
from tests.fakes.people import somebody


def come(office: Office, session: Session, *people: Person, **said: Any) -> Registration:
    """Sign people up who are new; returns the registration of the first."""
    guests = tuple(Guest(each) for each in people or (somebody(),))
    said = {"channel": Channel.PAPER, **said}
    return sign_up(office, Form(session.id, guests, **said))[0]


def begun(office: Office, due: Due) -> Message:
    """A message to somebody that is about to go."""
    message = begin(office, due, Way.EMAIL)
    assert message is not None
    return message


def now(office: Office, registration: Registration) -> Registration:
    """A registration as it is now."""
    return office.register.registration(registration.id)
