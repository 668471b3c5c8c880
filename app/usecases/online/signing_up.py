"""Signing up on line: the same form twice is one registration, two people never get one seat."""

from dataclasses import replace
from uuid import UUID, uuid5

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.meetings import Channel, Registration
from app.domain.names import folded
from app.domain.people import Person
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import Form, Guest, signed_up
from app.usecases.online.asking import Asked
from app.usecases.online.offering import offered_session
from app.usecases.online.placing import reach_at

SOURCE = "online:"
_TRIES = 4  # of a race for the last seats, which each try loses at most once for each seat


def sign_up_online(
    office: Office, asked: Asked, form: UUID, notice: str = ""
) -> tuple[Registration, ...]:
    """Register those who come, or let them wait where seats are lacking.

    `form` is the id of the form that was handed out: sent again with the same names it gives the
    registrations that it gave before, even after it was cut off in the middle. They are always new
    people: whether somebody is known is the desk's business, and this page must not tell.
    """
    return _signed_up(office, asked, _people(asked, form), notice, _TRIES)


def _signed_up(
    office: Office, asked: Asked, people: tuple[Person, ...], notice: str, tries: int
) -> tuple[Registration, ...]:
    before = _written_before(office, people)
    if before:
        _correct(office, asked, before[0], people[0])
        return before
    offered = offered_session(office, asked.session)
    try:
        changes, made = signed_up(office, _form(office, asked, people, notice))
        office.write(Action.SIGN_UP, changes)
    except UserError:
        other_now = offered_session(office, asked.session) != offered
        if not tries or not (other_now or _written_before(office, people)):
            raise
        return _signed_up(office, asked, people, notice, tries - 1)
    return made


def _people(asked: Asked, form: UUID) -> tuple[Person, ...]:
    names = [(asked.given_name, asked.family_name)]
    if asked.several:
        names.append((asked.other_given_name, asked.other_family_name))
    first, *others = (
        Person(
            uuid5(form, f"{asked.session} {place} {folded(family)} {folded(given)}"),
            given,
            family,
        )
        for place, (given, family) in enumerate(names)
    )
    phones = (asked.phone,) if asked.phone else ()
    return replace(first, phones=phones, email=asked.email, needs=asked.needs), *others


def _form(office: Office, asked: Asked, people: tuple[Person, ...], notice: str) -> Form:
    return Form(
        asked.session,
        tuple(Guest(each) for each in people),
        Channel.ONLINE,
        sent_at=office.now(),
        second_choice=asked.second_choice,
        notice=notice,
        source=f"{SOURCE}{people[0].id.hex}",
    )


def _written_before(office: Office, people: tuple[Person, ...]) -> tuple[Registration, ...]:
    """What the same form gave before, wherever staff have merged or moved it since."""
    known = office.register.people([each.id for each in people])
    if len(known) < len(people):
        return ()
    found = []
    for each in people:
        own = office.register.of_person(known[each.id].merged_into or each.id)
        found += [seat for seat in own if seat.source == f"{SOURCE}{people[0].id.hex}"][-1:]
    return tuple(found)


def _correct(office: Office, asked: Asked, seat: Registration, asking: Person) -> None:
    """Take over what somebody corrected on the way back; the very same form changes nothing."""
    person = seat.person
    if person.id != asking.id:
        return  # merged: what staff know of somebody is not for a form to change
    (first, *_later) = office.register.history(person.id)
    written = next(each.after for each in first.changes if each.entity.id == person.id)
    if isinstance(written, Person) and (written.phones, written.email) != (
        asking.phones,
        asking.email,
    ):
        reach_at(office, person, asked.phone, asked.email)
