"""What outlasts names: numbers that stay, and since when nothing was had to do with somebody."""

from collections.abc import Collection, Iterable
from dataclasses import astuple
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, String, cast, delete, func, insert, or_, select

from app.domain.erasure import can_be_reduced
from app.domain.meetings import Registration, Session
from app.domain.people import Person, Status
from app.domain.retention import Stay
from app.domain.tallies import Cell, Tallies, Tally, tallied, together
from app.storage.entities import as_json, built
from app.storage.finding import chunks
from app.storage.history import MASK
from app.storage.kinds import TABLES
from app.storage.message_rows import MessageRow
from app.storage.privacy_rows import TallyRow
from app.storage.rows import (
    BatchRow,
    CallRow,
    ChangeRow,
    KeptRowRow,
    PersonRow,
    RegistrationRow,
    SessionRow,
)

# what is added says nothing by itself: see `added`
TELLS = or_(ChangeRow.before.is_(None), cast(ChangeRow.before, String) != as_json(MASK))
"""Rows of the history that still tell of somebody."""


def kept_tallies(connection: Connection) -> Tallies:
    """The numbers of those who were forgotten."""
    rows = connection.execute(select(TallyRow.__table__))
    return {Cell(*each[:4]): Tally(*each[4:]) for each in rows}


def present_tallies(connection: Connection, now: datetime) -> Tallies:
    """The numbers of those who are there, counted one by one as for those who go."""
    people = {
        each: Person(each, "", "", status=Status(status))
        for each, status in connection.execute(select(PersonRow.id, PersonRow.status))
    }
    sessions = connection.execute(select(TABLES[Session])).mappings()
    meetings = {row["id"]: built(Session, row) for row in sessions}
    seats = connection.execute(select(TABLES[Registration])).mappings()
    whole = ({**row, "person": people[row["person"]]} for row in seats)
    return tallied((built(Registration, each) for each in whole), meetings, now)


def keep_tallies(connection: Connection, gone: Collection[Registration], now: datetime) -> None:
    """Add the numbers of registrations that are about to be removed."""
    sessions: dict[UUID, Session] = {}
    for part in chunks({each.session for each in gone}):
        query = select(TABLES[Session]).where(SessionRow.id.in_(part))
        found = connection.execute(query).mappings()
        sessions |= {row["id"]: built(Session, row) for row in found}
    new = tallied(gone, sessions, now)
    if not new:
        return
    whole = together(kept_tallies(connection), new)
    connection.execute(delete(TallyRow))
    names = [column.name for column in TallyRow.__table__.columns]
    cells = ((*astuple(cell), *astuple(whole[cell])) for cell in sorted(whole))
    connection.execute(insert(TallyRow), [dict(zip(names, each, strict=True)) for each in cells])


def stays(connection: Connection, before: date, now: datetime) -> tuple[Stay, ...]:
    """Since when nothing was had to do with those whose last day is before this one."""
    own = (
        select(PersonRow.id, func.max(SessionRow.starts_at))
        .join(RegistrationRow, RegistrationRow.person == PersonRow.id, isouter=True)
        .join(SessionRow, SessionRow.id == RegistrationRow.session, isouter=True)
        .where(PersonRow.merged_into.is_(None))
        .group_by(PersonRow.id)
    )
    met = {person: _day(at, now) for person, at in connection.execute(own)}
    noted = _noted(connection, now)
    last = {each: at or noted.get(each, date.min) for each, at in met.items()}
    old = {each: at for each, at in last.items() if at < before}
    there = set(connection.scalars(select(PersonRow.id)))
    gone = (
        Stay(each, at, gone=True) for each, at in noted.items() if each not in there and at < before
    )
    found = (*_of_people(connection, old), *gone)
    return tuple(sorted(found, key=lambda each: (each.last, each.person.hex)))


def _noted(connection: Connection, now: datetime) -> dict[UUID, date]:
    """The day on which the history last told of somebody, as far as it still says anything."""
    query = (
        select(ChangeRow.entity, func.max(BatchRow.at))
        .join(BatchRow, BatchRow.id == ChangeRow.batch)
        .where(ChangeRow.kind == "person", TELLS)
        .group_by(ChangeRow.entity)
    )
    return {each: day for each, at in connection.execute(query) if (day := _day(at, now))}


def _of_people(connection: Connection, last: dict[UUID, date]) -> Iterable[Stay]:
    for part in chunks(last):
        more = _with_more(connection, part)
        query = select(TABLES[Person]).where(PersonRow.id.in_(part))
        for row in connection.execute(query).mappings():
            person: Person = built(Person, row)
            contacts = person.id in more or can_be_reduced(person)
            yes = person.ambassador.at.date() if person.ambassador else None
            yield Stay(person.id, last[person.id], contacts, yes)


def _with_more(connection: Connection, people: list[UUID]) -> set[UUID]:
    """Those of whom more is kept beside their row: calls, messages, exports, the history."""
    found = set[UUID]()
    for column in (CallRow.person, MessageRow.person, KeptRowRow.person):
        found |= _distinct(connection, column, column.in_(people))
    noted = RegistrationRow.person.in_(people) & (RegistrationRow.note != "")
    found |= _distinct(connection, RegistrationRow.person, noted)
    return found | _distinct(connection, ChangeRow.entity, ChangeRow.entity.in_(people) & TELLS)


def _distinct(connection: Connection, column: Any, which: Any) -> set[UUID]:
    return set(connection.scalars(select(column).where(which).distinct()))


def _day(at: Any, now: datetime) -> date | None:
    """The day of a moment, here; an aggregate comes back as it is stored."""
    if at is None:
        return None
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(at)
    return moment.astimezone(now.tzinfo).date()
