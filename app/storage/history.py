"""The history of the sign-up desk: batches as they were written."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, select

from app.domain.changes import Action, Batch, Change, Entity
from app.domain.erasure import Erased
from app.domain.people import Person
from app.storage import added
from app.storage.bulk import insert_all
from app.storage.entities import Columns, built, columns_of
from app.storage.finding import chunks
from app.storage.kinds import KINDS
from app.storage.rows import BatchRow, ChangeRow, PersonRow

_COLUMNS = ("batch", "position", "kind", "entity", "before", "after")
_Mapped = Mapping[Any, Any]
_LAST = select(func.max(BatchRow.number))
_HEAD = ("id", "number", "at", "who", "action", "undoes", "note")
_NAMES = {kind: name for name, kind in KINDS.items()}
MASK = {"erased": True}
"""In the place of what the history said of somebody who was forgotten."""


def keep(connection: Connection, batch: Batch) -> None:
    """Write a batch into the history."""
    last = connection.scalar(_LAST) or 0
    head = (batch.id, last + 1, batch.at, batch.who, batch.action.value, batch.undoes, batch.note)
    insert_all(connection, BatchRow.__table__, _HEAD, [head])
    rows = (_row(batch, position, change) for position, change in enumerate(batch.changes))
    insert_all(connection, ChangeRow.__table__, _COLUMNS, rows)


def _row(batch: Batch, position: int, change: Change) -> tuple[object, ...]:
    """What is added stands in its table: see `added`."""
    entity = change.entity
    if isinstance(entity, Erased):
        return batch.id, position, entity.kind, entity.id, MASK, MASK
    before = change.before and columns_of(change.before)
    after = columns_of(change.after) if change.before and change.after else None
    return batch.id, position, _NAMES[type(entity)], entity.id, before, after


def chosen(
    connection: Connection,
    query: Select[Any],
    first: int | None = None,
    *,
    of: UUID | None = None,
) -> tuple[Batch, ...]:
    """Read the batches that a query of BatchRow chooses, in the order they were written.

    With `first`, only so many changes of each are read; with `of`, those of one row only.
    """
    heads = connection.execute(query.order_by(BatchRow.number)).mappings().all()
    changes: dict[UUID, list[dict[str, Any]]] = {each["id"]: [] for each in heads}
    for part in chunks(list(changes)):
        rows = select(ChangeRow.__table__).where(ChangeRow.batch.in_(part))
        if first is not None:
            rows = rows.where(ChangeRow.position < first)
        if of is not None:
            rows = rows.where(ChangeRow.entity == of)
        for row in connection.execute(rows.order_by(ChangeRow.position)).mappings():
            changes[row["batch"]].append(dict(row))
    whole = [row for rows in changes.values() for row in rows]
    added.complete(connection, whole, {each["id"]: each["number"] for each in heads})
    people = _people(connection, whole)
    return tuple(_batch(each, changes[each["id"]], people) for each in heads)


def _people(connection: Connection, rows: list[dict[str, Any]]) -> dict[UUID, Person]:
    """The people of registrations as they are now; those who are gone, as they were."""
    known = [row for row in rows if row["before"] != MASK]
    sides = [(row["kind"], side) for row in known for side in (row["before"], row["after"]) if side]
    named = {_id(side["person"]) for kind, side in sides if kind == "registration"}
    people = {each: Person(each, "", "") for each in named}
    gone = (built(Person, side) for kind, side in sides if kind == "person")
    people.update({each.id: each for each in gone})
    for part in chunks(list(named)):
        query = select(PersonRow.__table__).where(PersonRow.id.in_(part))
        for row in connection.execute(query).mappings():
            people[row["id"]] = built(Person, row)
    return people


def _id(value: UUID | str) -> UUID:
    """An id from a table, or from the data that the history kept."""
    return value if isinstance(value, UUID) else UUID(value)


def _batch(head: _Mapped, rows: list[dict[str, Any]], people: Mapping[UUID, Person]) -> Batch:
    def entity(row: _Mapped, data: Columns | None) -> Entity | None:
        kind = row["kind"]
        if data is None:
            return None
        if data == MASK:
            return Erased(row["entity"], kind)
        if kind == "registration":
            data = {**data, "person": people[_id(data["person"])]}
        kept: Entity = built(KINDS[kind], data)
        return kept

    changes = (
        Change(entity(row, row["before"]), entity(row, row["after"]))
        for row in rows
        if not added.is_short(row)
    )
    action, undoes, note = Action(head["action"]), head["undoes"], head["note"]
    done = action, tuple(changes), undoes, note
    return Batch(head["id"], head["at"], head["who"], *done, erased=head["erased"])
