"""Where somebody is still named once they are erased: in words that staff wrote about others."""

from collections.abc import Callable, Iterator
from uuid import UUID

from app.domain.meetings import Session
from app.domain.names import folded
from app.domain.people import Person
from app.usecases.register import Register

LEAST = 3  # letters: a shorter name stands in any text


def mentions_of(register: Register, person: UUID) -> tuple[Session | Person, ...]:
    """The sessions and the people whose notes name somebody; nobody may cut words out but staff."""
    own = register.person(person), *register.doubles_of(person)
    names = {folded(each.family_name) for each in own}
    sought = [f" {name} " for name in names if len(name) >= LEAST]

    def named(text: str) -> bool:
        return bool(text) and any(each in f" {folded(text)} " for each in sought)

    ids = {each.id for each in own}
    found: dict[UUID, Session | Person] = {}
    for session in register.sessions():
        if named(f"{session.notes} {session.comments}"):
            found[session.id] = session
        found |= {each.id: each for each in _people(register, session.id, named)}
    found |= {each.id: each for each in register.everybody() if named(each.note)}
    return tuple(each for each in found.values() if each.id not in ids)


def _people(register: Register, session: UUID, named: Callable[[str], bool]) -> Iterator[Person]:
    """Those of whose registration or calls a note names them."""
    called = {each.person for each in register.calls(session) if named(each.note)}
    for each in register.registrations(session):
        if named(each.note) or each.person.id in called:
            yield each.person
