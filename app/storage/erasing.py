"""Forgets people: their rows, what the history says of them, and by what they would come back."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, String, bindparam, cast, delete, insert, null, select, update

from app.domain.changes import Batch, Change, Erasure
from app.domain.erasure import Erased, one_human, reduced
from app.domain.errors import UserError
from app.domain.imports.identity import traces_of
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Registration, Session
from app.domain.people import Person
from app.storage import finding, history
from app.storage.bulk import insert_all
from app.storage.entities import built, columns_of
from app.storage.finding import chunks
from app.storage.imports import forget_rows
from app.storage.kinds import TABLES
from app.storage.lasting import TELLS, keep_tallies
from app.storage.privacy_rows import CertificateRow, ErasedPersonRow
from app.storage.rows import BatchRow, ChangeRow, PersonRow, RegistrationRow

_ID = re.compile("[0-9a-f]{32}")
_OWN = [kind for kind in TABLES if kind not in (Session, Person, Registration)]


def erase(connection: Connection, erasure: Erasure) -> None:
    """Forget people within a transaction; raises UserError when they are nowhere any more."""
    merged = _merged(connection)
    people = one_human(erasure.people, merged)
    parts = one_human(erasure.contacts, merged) - people
    own = Own(connection, people | parts)
    if not (own.known or own.told):
        raise UserError("This person is no longer in the file: search for the name again.")
    gone = own.registrations_of(people)
    forget_rows(connection, own.traces())
    keep_tallies(connection, gone, erasure.batch.at)
    _keep_numbers(connection, gone)
    own.mask()
    own.remove({each.id for each in gone})
    _reduce(connection, parts)
    doubles = {each for each in parts if each in merged}
    finding.forget(connection, people | doubles)
    _remove(connection, PersonRow, PersonRow.id, people | doubles)
    remember(connection, people)
    history.keep(connection, _told(erasure))


def remember(connection: Connection, people: Collection[UUID]) -> None:
    """Keep the ids of people who are forgotten."""
    known = set(connection.scalars(select(ErasedPersonRow.person)))
    rows = ((each, False) for each in sorted(set(people) - known))
    insert_all(connection, ErasedPersonRow.__table__, ("person", "cleaned"), rows)
    for part in chunks([*known & set(people)]):
        again = update(ErasedPersonRow).where(ErasedPersonRow.person.in_(part))
        connection.execute(again.values(cleaned=False))


def known_among(connection: Connection, people: Collection[UUID]) -> frozenset[UUID]:
    """Those of these people who are there, be it only in the history."""
    found = set[UUID]()
    for part in chunks(people):
        found |= set(connection.scalars(select(PersonRow.id).where(PersonRow.id.in_(part))))
    sought = {each.hex: each for each in people}
    for _kind, entity, ids in _sides(connection):
        found |= {sought[each] for each in {entity.hex, *ids} & sought.keys()}
    return frozenset(found)


class Own:
    """All that tells of some people: their rows in the tables, and those of the history."""

    def __init__(self, connection: Connection, people: frozenset[UUID]) -> None:
        self._connection = connection
        self._people = people
        self.known = self._ids(PersonRow.id, PersonRow.id, people)
        self._seats = self._ids(RegistrationRow.id, RegistrationRow.person, people)
        self._rows = {kind: set(self._theirs(kind)) for kind in _OWN}
        everything = {*people, *self._seats}.union(*self._rows.values())
        self.told = _told_of(connection, people, everything)

    def _ids(self, wanted: Any, column: Any, among: Collection[UUID]) -> set[UUID]:
        found = set[UUID]()
        for part in chunks(among):
            found |= set(self._connection.scalars(select(wanted).where(column.in_(part))))
        return found

    def _theirs(self, kind: type[Any]) -> Iterator[UUID]:
        """The rows of a kind that are theirs, and those that cannot be without their seats."""
        columns = TABLES[kind].c
        yield from self._ids(columns.id, columns.person, self._people)
        for part in chunks(self._seats):
            bound = select(columns.id).where(columns.registration.in_(part))
            if columns.registration.nullable:
                bound = bound.where(columns.person.is_(None))
            yield from self._connection.scalars(bound)

    def registrations_of(self, people: Collection[UUID]) -> tuple[Registration, ...]:
        """The registrations of these of them, as they are."""
        found: list[Registration] = []
        for part in chunks(people):
            query = select(TABLES[Registration]).where(RegistrationRow.person.in_(part))
            of = select(TABLES[Person]).where(PersonRow.id.in_(part))
            rows = self._connection.execute(of).mappings()
            named = {each["id"]: built(Person, each) for each in rows}
            seats = self._connection.execute(query).mappings()
            found += [built(Registration, {**row, "person": named[row["person"]]}) for row in seats]
        return tuple(found)

    def traces(self) -> frozenset[str]:
        """By what their rows would be known again if they were brought in once more."""
        found = set[str]()
        for part in chunks(self._rows[KeptRow]):
            query = select(TABLES[KeptRow]).where(TABLES[KeptRow].c.id.in_(part))
            for row in self._connection.execute(query).mappings():
                found |= traces_of(built(KeptRow, row))
        return frozenset(found)

    def mask(self) -> None:
        """Let the history say that something was done, when and by whom, but not to whom."""
        for part in chunks(self.told):
            touched = select(ChangeRow.batch).where(ChangeRow.entity.in_(part))
            steps = update(BatchRow).where(BatchRow.id.in_(touched))
            self._connection.execute(steps.values(erased=True, note=""))
            changes = update(ChangeRow).where(ChangeRow.entity.in_(part))
            self._connection.execute(changes.values(before=history.MASK, after=history.MASK))

    def remove(self, seats: Collection[UUID]) -> None:
        """Remove their calls, messages and rows of exports, and these seats."""
        for kind in reversed(_OWN):
            _remove(self._connection, TABLES[kind], TABLES[kind].c.id, self._rows[kind])
        for kind in _OWN:
            column = TABLES[kind].c.registration
            for part in chunks(seats if column.nullable else ()):
                of_others = update(TABLES[kind]).where(column.in_(part))
                self._connection.execute(of_others.values(registration=null()))
        _remove(self._connection, RegistrationRow, RegistrationRow.id, seats)


def _told_of(
    connection: Connection, people: frozenset[UUID], everything: Collection[UUID]
) -> frozenset[UUID]:
    """The rows of the history that tell of people.

    So do those of whoever was one person with them once, and of what names one of these rows.
    """
    sought, found = {each.hex for each in everything}, set[UUID]()
    whose, before = {each.hex for each in people}, -1
    while len(sought) > before:  # what was removed since is known by the history alone
        before = len(sought)
        for kind, entity, ids in _sides(connection):
            if entity.hex in whose and kind == "person":
                found |= {UUID(each) for each in ids} | {entity}
            elif entity.hex in sought or not ids.isdisjoint(sought):
                found.add(entity)
                sought |= set() if kind == "person" else {entity.hex}
    return frozenset(found)


def _sides(connection: Connection) -> Iterator[tuple[str, UUID, set[str]]]:
    """What the history says of people: kind, row, and the ids that are named in it."""
    row = ChangeRow
    sides = cast(row.before, String), cast(row.after, String)
    query = select(row.kind, row.entity, *sides).where(row.kind != "session", TELLS)
    rows = connection.execute(query.execution_options(yield_per=2000))
    for kind, entity, *texts in rows:
        yield kind, entity, {each for text in texts if text for each in _ID.findall(text)}


def _merged(connection: Connection) -> dict[UUID, UUID]:
    rows = select(PersonRow.id, PersonRow.merged_into).where(PersonRow.merged_into.is_not(None))
    return {double: kept for double, kept in connection.execute(rows) if kept is not None}


def _keep_numbers(connection: Connection, gone: tuple[Registration, ...]) -> None:
    numbers = sorted({each.certificate for each in gone if each.certificate})
    if numbers:
        connection.execute(insert(CertificateRow), [{"number": each} for each in numbers])


def _reduce(connection: Connection, people: frozenset[UUID]) -> None:
    """Keep the names of people, and that they came."""
    found: list[Person] = []
    for part in chunks(people):
        query = select(TABLES[Person]).where(PersonRow.id.in_(part))
        query = query.where(PersonRow.merged_into.is_(None))
        found += [built(Person, row) for row in connection.execute(query).mappings()]
        notes = update(RegistrationRow).where(RegistrationRow.person.in_(part))
        connection.execute(notes.values(note=""))
    after = [reduced(each) for each in found]
    if after:
        row = update(TABLES[Person]).where(TABLES[Person].c.id == bindparam("row"))
        connection.execute(row, [{**columns_of(each), "row": each.id} for each in after])
    finding.index(connection, after)


def _remove(connection: Connection, table: Any, column: Any, ids: Collection[UUID]) -> None:
    for part in chunks(ids):
        connection.execute(delete(table).where(column.in_(part)))


def _told(erasure: Erasure) -> Batch:
    """What the history says of it: that somebody was forgotten, so many times."""
    ids = sorted(erasure.people | erasure.contacts)
    changes = tuple(Change(Erased(each, "person"), Erased(each, "person")) for each in ids)
    return replace(erasure.batch, changes=changes)
