"""The commands of the sign-up desk: sessions, and who is registered for them."""

import argparse
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.meetings import Gathering, Registration, Session
from app.domain.people import Person
from app.screens.listings import Listed, listed_due, listed_people, listed_session
from app.usecases.desk.knowing import numbers_of_session
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.office import Office
from app.usecases.desk.sessions import (
    cancel_session,
    duplicate_session,
    move_session,
    plan_series,
    plan_session,
    whom_to_call,
)
from app.usecases.desk.signing_up import Form, Guest, sign_up
from app.usecases.desk.telling import whom_to_tell

Modules = Callable[[str], Module]


def work_on_sessions(wanted: argparse.Namespace, office: Office, modules: Modules) -> list[Listed]:
    """Do what is asked with a session; a moved or cancelled one lists whom to call."""
    register = office.register
    match wanted.action:
        case "list":
            return [listed_session(each) for each in register.sessions()]
        case "show":
            numbers = numbers_of_session(register, wanted.id)
            return [listed_session(register.session(wanted.id), numbers)]
        case "new":
            return [listed_session(each) for each in _planned(wanted, office, modules)]
        case "again":
            return [listed_session(duplicate_session(office, wanted.id, wanted.at))]
        case "move":
            before = register.session(wanted.id)
            at, place = wanted.at or before.starts_at, wanted.place or before.place
            move_session(office, wanted.id, at, place)
        case _:
            cancel_session(office, wanted.id)
    return listed_people(whom_to_call(register, wanted.id))


def _planned(wanted: argparse.Namespace, office: Office, modules: Modules) -> tuple[Session, ...]:
    """Plan one session on all modules, or with --every a session for each of them."""
    first, *others = (modules(each).id for each in (wanted.module, *wanted.then))
    session = Session(
        uuid4(),
        wanted.at,
        wanted.place,
        first,
        Gathering.ASSEMBLY if wanted.assembly else Gathering.SMALL_GROUP,
        wanted.seats,
        minutes=wanted.minutes,
        facilitator=wanted.facilitator,
    )
    if wanted.every:
        return plan_series(office, session, [first, *others], wanted.every)
    return (plan_session(office, replace(session, more_modules=tuple(others))),)


def work_on_registrations(wanted: argparse.Namespace, office: Office) -> list[Listed]:
    """Do what is asked with the people of a session, then list them."""
    office.register.session(wanted.session)
    if wanted.action == "to-tell":
        due = whom_to_tell(office.register, wanted.session, office.now())
        return [listed_due(each) for each in due]
    if wanted.action == "add":
        sign_up(office, _form(wanted))
    elif wanted.action != "list":
        found = _in_this_session(wanted, office)
        if wanted.action == "cancel":
            cancel(office, found.id)
        else:
            move(office, found.id, wanted.to, beyond=wanted.beyond)
    return listed_people(office.register.registrations(wanted.session))


def _form(wanted: argparse.Namespace) -> Form:
    person = Person(
        uuid4(),
        wanted.given_name,
        wanted.family_name,
        phones=(wanted.phone,) if wanted.phone else (),
        email=wanted.email,
    )
    received = wanted.received_on
    beyond = wanted.beyond
    return Form(wanted.session, (Guest(person),), wanted.channel, received, beyond=beyond)


def _in_this_session(wanted: argparse.Namespace, office: Office) -> Registration:
    found = office.register.registration(wanted.registration)
    if found.session != wanted.session:
        raise UserError("This registration no longer exists: open the session's list again.")
    return found
