"""All that is kept about one person, for them to read: nothing of anybody else is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from app.domain.calls import Call
from app.domain.changes import Action, Batch, Change, Entity
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Registration, Session
from app.domain.messages import Message
from app.domain.notices import Notice
from app.domain.people import Person
from app.usecases.desk.office import Office
from app.usecases.privacy.ports import NoticeStore

MERGES = frozenset({Action.MERGE, Action.UNMERGE})
"""What such a step changed tells of two people who may not be one any more."""


@dataclass(frozen=True)
class Dossier:
    """What is kept about somebody.

    `doubles` are rows that were made one with theirs. Of each of `steps`, only what it did to their
    own rows is there.
    """

    person: Person
    doubles: tuple[Person, ...]
    seats: tuple[Registration, ...]
    sessions: Mapping[UUID, Session]
    calls: tuple[Call, ...]
    messages: tuple[Message, ...]
    rows: tuple[KeptRow, ...]
    steps: tuple[Batch, ...]
    notices: tuple[Notice, ...]


def dossier_of(office: Office, store: NoticeStore, person: UUID) -> Dossier:
    """Gather all that is kept about somebody; UserError when there is nobody of this id."""
    register = office.register
    own = register.person(person)
    doubles = register.doubles_of(person)
    people = [person, *(each.id for each in doubles)]
    seats = tuple(seat for each in people for seat in register.of_person(each))
    calls = tuple(call for each in people for call in register.calls_to(each))
    rows = tuple(row for each in people for row in register.kept_rows_of(each))
    messages = tuple(
        message
        for session in sorted({each.session for each in seats})
        for message in register.messages(session)
        if message.person in people
    )
    entities = list(people)
    for each in (seats, calls, messages, rows):
        entities += [row.id for row in each]
    held = {each.session for each in seats} | {each.session for each in calls}
    sessions = {each: register.session(each) for each in held}
    versions = {each.notice for each in seats}
    notices = tuple(each for each in store.notices() if each.version in versions)
    steps = _steps(office, entities)
    return Dossier(own, doubles, seats, sessions, calls, messages, rows, steps, notices)


def _steps(office: Office, entities: list[UUID]) -> tuple[Batch, ...]:
    heads: dict[UUID, Batch] = {}
    changes: dict[UUID, list[Change]] = {}
    for entity in entities:
        for step in office.register.story(entity):
            heads.setdefault(step.id, step)
            changes.setdefault(step.id, []).extend(map(_without_staff, step.changes))
    return tuple(
        replace(step, changes=() if step.action in MERGES else tuple(changes[step.id]))
        for step in sorted(heads.values(), key=lambda each: each.at)
    )


def _without_staff(change: Change) -> Change:
    """A change as the person may see it: who accepted or entered it is the desk."""
    return Change(_unnamed(change.before), _unnamed(change.after))


def _unnamed(entity: Entity | None) -> Entity | None:
    if isinstance(entity, Registration):
        return replace(entity, entered_by="", over_capacity_by="")
    return entity
