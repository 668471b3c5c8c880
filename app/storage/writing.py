"""Writes a batch of changes into the tables: all of it, or nothing."""

from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, func, select, update

from app.domain.changes import Batch, Change, same
from app.domain.erasure import Erased
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow
from app.domain.meetings import UNLIMITED, Registration, Session, Standing
from app.domain.people import Person
from app.storage import finding, history
from app.storage.bulk import AT_ONCE, insert_all
from app.storage.entities import Columns, built, columns_of, names_of, values_of
from app.storage.finding import chunks
from app.storage.kinds import TABLES
from app.storage.message_rows import MessageRow
from app.storage.rows import PersonRow, RegistrationRow, SessionRow

POINTED_AT = (Person, Session)
HOLDING = (Standing.SEATED.value, Standing.OFFERED.value)
# built once: building it takes longer than asking it
_EXCESS = (
    select(SessionRow.id, func.count() - SessionRow.capacity)
    .join(RegistrationRow, RegistrationRow.session == SessionRow.id)
    .where(SessionRow.id.in_(bindparam("part", expanding=True)), SessionRow.capacity != UNLIMITED)
    .where(RegistrationRow.standing.in_(HOLDING), RegistrationRow.over_capacity_by == "")
    .group_by(SessionRow.id, SessionRow.capacity)
)


def write(connection: Connection, batch: Batch) -> None:
    """Write the changes of a batch, then the batch itself.

    Raises UserError when a row is no longer what the batch says it was.
    """
    by_kind = _by_kind(batch)
    for kind, changes in by_kind.items():
        _check(connection, kind, changes)
    sessions = _sessions(batch)
    before = _excess(connection, sessions)
    for kind in reversed(TABLES):
        if kind not in POINTED_AT:
            _remove(connection, TABLES[kind], by_kind[kind])
    for kind, changes in by_kind.items():
        _put(connection, kind, changes)
    finding.index(connection, _people(by_kind[Person], new=True), new=True)
    finding.index(connection, _people(by_kind[Person], new=False))
    finding.forget(connection, _removed(by_kind[Person]))
    for kind in POINTED_AT:
        _remove(connection, TABLES[kind], by_kind[kind])
    _refuse_erased(connection, by_kind[KeptRow])
    after = _excess(connection, sessions)
    if any(after[each] > before.get(each, 0) for each in after):
        raise UserError("No seat is free any more in this session: look at its list again.")
    history.keep(connection, batch)


def _refuse_erased(connection: Connection, changes: list[Change]) -> None:
    """Refuse rows of exports about people who were erased while they were looked at."""
    rows = (each.after for each in changes if isinstance(each.after, KeptRow))
    people = {each.person for each in rows if each.person is not None}
    there = set[UUID]()
    for part in chunks(people):
        there |= set(connection.scalars(select(PersonRow.id).where(PersonRow.id.in_(part))))
    if people - there:
        raise stale()


def _by_kind(batch: Batch) -> dict[type[Any], list[Change]]:
    by_kind: dict[type[Any], list[Change]] = {kind: [] for kind in TABLES}
    for change in batch.changes:
        if isinstance(change.entity, Erased):
            raise UserError(
                "Somebody of this step was erased since: it can no longer be taken back."
            )
        by_kind[type(change.entity)].append(change)
    return by_kind


def refusal(connection: Connection, batch: Batch) -> UserError:
    """Say why the tables would not take a batch."""
    for change in batch.changes:
        after = change.after
        if after is None and _was_told(connection, change.entity.id):
            return UserError(
                "Somebody was told of this registration already: cancel it instead, then tell them."
            )
        if not isinstance(after, Registration):
            continue
        if not _there(connection, TABLES[Session], after.session):
            return UserError("This session no longer exists: choose another one in the list.")
        others = select(RegistrationRow.id).where(
            RegistrationRow.session == after.session,
            RegistrationRow.person == after.person.id,
            RegistrationRow.standing != "cancelled",
            RegistrationRow.id != after.id,
        )
        if after.live and connection.execute(others).first():
            return UserError(
                "{name} is already registered for this session: look for the name in the list.",
                name=after.person.full_name,
            )
    return stale()


def stale() -> UserError:
    """Say that rows have changed since they were read."""
    return UserError(
        "Somebody changed this in the meantime: look at it again, then repeat what you did."
    )


def _people(changes: list[Change], *, new: bool) -> list[Person]:
    """The people who are added, or those who are changed, as they are afterwards."""
    return [
        each.after
        for each in changes
        if isinstance(each.after, Person) and (each.before is None) is new
    ]


def _was_told(connection: Connection, registration: UUID) -> bool:
    told = select(MessageRow.id).where(MessageRow.registration == registration)
    return connection.execute(told).first() is not None


def _sessions(batch: Batch) -> list[UUID]:
    """The sessions whose seats a batch changes."""
    entities = [each.entity for each in batch.changes]
    own = {each.id for each in entities if isinstance(each, Session)}
    return sorted(own | {each.session for each in entities if isinstance(each, Registration)})


def _excess(connection: Connection, sessions: list[UUID]) -> dict[UUID, int]:
    """How many seats too many are held that nobody answers for; as domain/seats counts them."""
    excess: dict[UUID, int] = {}
    for part in chunks(sessions):
        found = connection.execute(_EXCESS, {"part": part})
        excess.update({session: max(0, over) for session, over in found})
    return excess


def _there(connection: Connection, table: Table, row: UUID) -> bool:
    return connection.execute(select(table.c.id).where(table.c.id == row)).first() is not None


def _check(connection: Connection, kind: type[Any], changes: list[Change]) -> None:
    """Compare what is in the table with what the batch says was there."""
    expected = {each.entity.id: each.before for each in changes if each.before is not None}
    table, people = TABLES[kind], {}
    if kind is Registration:  # of their people, the ids are compared
        before = (each for each in expected.values() if isinstance(each, Registration))
        people = {each.person.id: each.person for each in before}
    seen = set()
    for part in chunks(list(expected)):
        query = select(table).where(table.c.id.in_(part)).with_for_update()
        for row in connection.execute(query).mappings():
            columns: Columns = dict(row)
            if kind is Registration:
                person = columns["person"]
                columns["person"] = people.get(person, Person(person, "", ""))
            if not same(expected[row["id"]], built(kind, columns)):
                raise stale()
            seen.add(row["id"])
    if seen != set(expected):
        raise stale()


def _put(connection: Connection, kind: type[Any], changes: list[Change]) -> None:
    table = TABLES[kind]
    kept = [each for each in changes if each.after is not None]
    old = (each.after for each in kept if each.before is not None)
    new = (values_of(each.after) for each in kept if each.after and each.before is None)
    change = update(table).where(table.c.id == bindparam("row"))
    while some := [columns_of(each) for each in islice(old, AT_ONCE) if each is not None]:
        connection.execute(change, [{**each, "row": each["id"]} for each in some])
    insert_all(connection, table, names_of(kind), new)


def _remove(connection: Connection, table: Table, changes: list[Change]) -> None:
    for part in chunks(_removed(changes)):
        connection.execute(delete(table).where(table.c.id.in_(part)))


def _removed(changes: list[Change]) -> list[UUID]:
    return [each.entity.id for each in changes if each.after is None]
