"""How the register in memory forgets people; `tests/storage` holds it to the same as SQL."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.domain.calls import Call
from app.domain.changes import Batch, Change, Entity, Erasure
from app.domain.erasure import Erased, can_be_reduced, one_human, reduced
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Registration, Session
from app.domain.people import Person
from app.domain.retention import Stay

Rows = dict[tuple[type[Any], UUID], Entity]
Batches = dict[UUID, Batch]


def forget(rows: Rows, batches: Batches, erasure: Erasure) -> tuple[Rows, Batches, set[str]]:
    """The rows and the history without these people, and the numbers of their certificates."""
    merged = {each.id: each.merged_into for each in of_kind(rows, Person) if each.merged_into}
    people = one_human(erasure.people, merged)
    parts = one_human(erasure.contacts, merged) - people
    told = _told_of(rows, batches, people | parts)
    if not told:
        raise UserError("This person is no longer in the file: search for the name again.")
    kept, numbers = {}, set()
    gone = {each.id for each in of_kind(rows, Registration) if each.person.id in people}
    for key, row in rows.items():
        if isinstance(row, Registration) and row.id in gone:
            numbers.add(row.certificate)
        elif (after := _left(row, people, parts, merged)) is not None:
            kept[key] = _without_seat(after, gone)
    masked = {each.id: _masked(each, told) for each in batches.values()}
    return kept, {**masked, erasure.batch.id: _said(erasure)}, numbers - {""}


def _left(
    row: Entity, people: Collection[UUID], parts: Collection[UUID], merged: Mapping[UUID, UUID]
) -> Entity | None:
    """What is left of a row; None where nothing is."""
    whose = _whose(row)
    if isinstance(row, Person):
        if row.id in people or (row.id in parts and row.id in merged):
            return None
        return reduced(row) if row.id in parts else row
    if isinstance(row, Registration) and whose in parts:
        return replace(row, note="", person=Person(row.person.id, "", ""))
    return None if whose in people or whose in parts else row


def _without_seat(row: Entity, gone: Collection[UUID]) -> Entity:
    if isinstance(row, (Call, KeptRow)) and row.registration in gone:
        return replace(row, registration=None)
    return row


def _whose(row: Entity) -> UUID | None:
    person = getattr(row, "person", None)
    return person.id if isinstance(person, Person) else person


def _told_of(rows: Rows, batches: Batches, people: Collection[UUID]) -> set[UUID]:
    """The rows that tell of people, and whoever was one person with them once."""
    sides = [*rows.values()]
    changes = (change for batch in batches.values() for change in batch.changes)
    known = (side for each in changes for side in (each.before, each.after) if side)
    sides += [each for each in known if not isinstance(each, Erased)]
    told = {each.id for each in sides if each.id in people or _whose(each) in people}
    for each in sides:
        if isinstance(each, Person) and each.merged_into and told & {each.id, each.merged_into}:
            told |= (
                {each.id, each.merged_into} if {each.id, each.merged_into} & {*people} else set()
            )
    return told


def _masked(batch: Batch, told: Collection[UUID]) -> Batch:
    if not any(each.entity.id in told for each in batch.changes):
        return batch
    changes = tuple(
        _erased(each.entity) if each.entity.id in told else each for each in batch.changes
    )
    return replace(batch, changes=changes, erased=True, note="")


def _erased(entity: Entity) -> Change:
    kind = entity.kind if isinstance(entity, Erased) else _kind(entity)
    return Change(Erased(entity.id, kind), Erased(entity.id, kind))


def _kind(entity: Entity) -> str:
    name = type(entity).__name__
    return {"KeptRow": "kept_row"}.get(name, name.lower())


def _said(erasure: Erasure) -> Batch:
    ids = sorted(erasure.people | erasure.contacts)
    mark = (Change(Erased(each, "person"), Erased(each, "person")) for each in ids)
    return replace(erasure.batch, changes=tuple(mark))


def lasting(rows: Rows, batches: Batches, before: date, now: datetime) -> tuple[Stay, ...]:
    """Since when nothing was had to do with people."""
    last: dict[UUID, date] = {}
    noted, more = _noted(batches, now), {_whose(each) for each in rows.values() if _tells(each)}
    for person in of_kind(rows, Person):
        own = [each for each in of_kind(rows, Registration) if each.person.id == person.id]
        met = [rows[Session, each.session] for each in own]
        days = [_day(each.starts_at, now) for each in met if isinstance(each, Session)]
        last[person.id] = max(days, default=noted.get(person.id, date.min))
    found = [
        Stay(
            each.id,
            last[each.id],
            each.id in more or each.id in noted or can_be_reduced(each),
            each.ambassador.at.date() if each.ambassador else None,
        )
        for each in of_kind(rows, Person)
        if each.merged_into is None
    ]
    found += [Stay(each, at, gone=True) for each, at in noted.items() if each not in last]
    old = (each for each in found if each.last < before)
    return tuple(sorted(old, key=lambda each: (each.last, each.person.hex)))


def _tells(row: Entity) -> bool:
    return not isinstance(row, Registration) or row.note != ""


def _noted(batches: Batches, now: datetime) -> dict[UUID, date]:
    found: dict[UUID, date] = {}
    for batch in batches.values():
        for change in batch.changes:
            if isinstance(change.entity, Person):
                day = _day(batch.at, now)
                found[change.entity.id] = max(day, found.get(change.entity.id, day))
    return found


def of_kind(rows: Rows, kind: type[Any]) -> list[Any]:
    """The rows of a kind."""
    return [each for each in rows.values() if type(each) is kind]


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()
