"""The sign-up desk in the data file: people, sessions, registrations and their history."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, select, union
from sqlalchemy.exc import IntegrityError

from app.domain.calls import Call
from app.domain.changes import Batch, Erasure
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Counts, Registration, Session
from app.domain.messages import Message
from app.domain.names import by_name
from app.domain.people import Person
from app.domain.retention import Stay
from app.domain.tallies import Tallies, together
from app.storage import finding, lasting, writing
from app.storage.entities import built
from app.storage.faults import plain_words
from app.storage.kinds import TABLES
from app.storage.message_rows import MessageRow
from app.storage.past import SqlPast
from app.storage.privacy_rows import CertificateRow
from app.storage.rows import PersonRow, RegistrationRow
from app.storage.scrubbing import Scrubber


class SqlRegister(SqlPast):
    """The port Register on SQLite; every batch is one transaction."""

    def __init__(self, scrubber: Scrubber) -> None:
        super().__init__(scrubber.engine, scrubber.file)
        self._scrubber = scrubber

    def write(self, batch: Batch) -> None:
        """Write all changes of a batch, or none; they are on the disk when this returns."""
        with plain_words(self._file), self._engine.connect() as connection:
            try:
                with connection.begin():
                    if connection.dialect.name == "sqlite":
                        # what is compared stays as it is until it is written
                        connection.exec_driver_sql("BEGIN IMMEDIATE")
                    writing.write(connection, batch)
            except IntegrityError as error:
                raise writing.refusal(connection, batch) from error

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions, earliest first."""
        table = TABLES[Session]
        return self._all(Session, select(table).order_by(table.c.starts_at, table.c.id))

    def session(self, session: UUID) -> Session:
        """Return one session."""
        found: tuple[Session, ...] = self._all(Session, _by_id(Session, session))
        if not found:
            raise UserError("This session no longer exists: choose another one in the list.")
        return found[0]

    def person(self, person: UUID) -> Person:
        """Return one person, merged or not."""
        found: tuple[Person, ...] = self._all(Person, _by_id(Person, person))
        if not found:
            raise UserError("This person is no longer in the file: search for the name again.")
        return found[0]

    def people(self, people: Collection[UUID]) -> Mapping[UUID, Person]:
        """Return those of these people who are there."""
        with self._connected() as connection:
            return _people(connection, people)

    def everybody(self) -> tuple[Person, ...]:
        """Return all people who were not merged into others, by family name."""
        query = select(TABLES[Person]).where(PersonRow.merged_into.is_(None))
        return tuple(sorted(self._all(Person, query), key=by_name))

    def search(self, words: str, most: int) -> tuple[Person, ...]:
        """Find people by the beginnings of their names, in any order and without accents."""
        with self._connected() as connection:
            people = _people(connection, finding.found(connection, words, most))
        return finding.in_order(people.values(), words)

    def alike(self, keys: Collection[str], most: int) -> tuple[Person, ...]:
        """Return people who have one of these keys of likeness."""
        with self._connected() as connection:
            people = _people(connection, finding.sharing(connection, keys, most))
        return tuple(sorted(people.values(), key=by_name))

    def registration(self, registration: UUID) -> Registration:
        """Return one registration."""
        found = self._registrations(RegistrationRow.id == registration)
        if not found:
            raise UserError("This registration no longer exists: open the session's list again.")
        return found[0]

    def registrations(self, session: UUID) -> tuple[Registration, ...]:
        """Return all registrations of a session, cancelled ones included, by family name."""
        found = self._registrations(RegistrationRow.session == session)
        return tuple(sorted(found, key=lambda each: (*by_name(each.person), each.id.hex)))

    def of_person(self, person: UUID) -> tuple[Registration, ...]:
        """Return all registrations of a person, in the order they were entered."""
        found = self._registrations(RegistrationRow.person == person)
        return tuple(sorted(found, key=lambda each: (str(each.entered_at or ""), each.id.hex)))

    def last_certificate(self, year: int) -> int:
        """Return the highest number of a certificate of this year, 0 before the first."""
        kept, gone = RegistrationRow.certificate, CertificateRow.number
        either = (
            select(each).where(each.startswith(f"{year}-", autoescape=True))
            for each in (kept, gone)
        )
        with self._connected() as connection:
            numbers = connection.scalars(union(*either))
            return max((int(each[5:]) for each in numbers), default=0)

    def counts_of(self, session: UUID) -> Counts:
        """Return how many registrations one session has."""
        row = RegistrationRow
        query = select(row.standing, func.count()).where(row.session == session)
        with self._connected() as connection:
            found = connection.execute(query.group_by(row.standing)).all()
        return Counts(**dict(found))

    def counts(self) -> Mapping[UUID, Counts]:
        """Return how many registrations each session has."""
        row = RegistrationRow
        query = select(row.session, row.standing, func.count()).group_by(row.session, row.standing)
        counted: dict[UUID, dict[str, int]] = {}
        with self._connected() as connection:
            for session, standing, count in connection.execute(query):
                counted.setdefault(session, {})[standing] = count
        return {session: Counts(**each) for session, each in counted.items()}

    def calls(self, session: UUID) -> tuple[Call, ...]:
        """Return the calls about a session."""
        return self._calls("session", session)

    def calls_to(self, person: UUID) -> tuple[Call, ...]:
        """Return the calls to a person."""
        return self._calls("person", person)

    def messages(self, session: UUID) -> tuple[Message, ...]:
        """Return what people were told of a session."""
        own = select(RegistrationRow.id).where(RegistrationRow.session == session)
        query = select(TABLES[Message]).where(MessageRow.registration.in_(own))
        return self._all(Message, query.order_by(MessageRow.registration, MessageRow.number))

    def kept_rows(self, source: str) -> Mapping[str, KeptRow]:
        """Return what was brought in from a source before, by key."""
        table = TABLES[KeptRow]
        rows = self._all(KeptRow, select(table).where(table.c.source == source))
        return {each.key: each for each in rows}

    def doubles_of(self, person: UUID) -> tuple[Person, ...]:
        """Return who was made one with this person, by family name."""
        query = select(TABLES[Person]).where(PersonRow.merged_into == person)
        return tuple(sorted(self._all(Person, query), key=by_name))

    def erase(self, erasure: Erasure) -> None:
        """Forget people, in the tables, in the history, and in the bytes of all files."""
        with plain_words(self._file):
            self._scrubber.erase(erasure)

    def stays(self, before: date, now: datetime) -> tuple[Stay, ...]:
        """Return since when nothing was had to do with people, the longest first."""
        with self._connected() as connection:
            return lasting.stays(connection, before, now)

    def tallies(self, now: datetime) -> Tallies:
        """Return who registered and who came, by quarter and module."""
        with self._connected() as connection:
            return together(
                lasting.kept_tallies(connection), lasting.present_tallies(connection, now)
            )

    def kept_rows_of(self, person: UUID) -> tuple[KeptRow, ...]:
        """Return what was brought in about a person."""
        table = TABLES[KeptRow]
        query = select(table).where(table.c.person == person)
        return self._all(KeptRow, query.order_by(table.c.source, table.c.key))

    def _calls(self, column: str, of: UUID) -> tuple[Call, ...]:
        table = TABLES[Call]
        query = select(table).where(table.c[column] == of)
        return self._all(Call, query.order_by(table.c.at, table.c.id))

    def _registrations(self, which: Any) -> tuple[Registration, ...]:
        own = select(TABLES[Registration]).where(which)
        theirs = select(RegistrationRow.person).where(which)
        with self._connected() as connection:
            of = connection.execute(select(TABLES[Person]).where(PersonRow.id.in_(theirs)))
            people = {row["id"]: built(Person, row) for row in of.mappings()}
            rows = connection.execute(own).mappings().all()
        whole = ({**row, "person": people[row["person"]]} for row in rows)
        return tuple(built(Registration, each) for each in whole)

    def _all(self, kind: type[Any], query: Select[Any]) -> tuple[Any, ...]:
        with self._connected() as connection:
            return tuple(built(kind, row) for row in connection.execute(query).mappings())


def _by_id(kind: type[Any], row: UUID) -> Select[Any]:
    table = TABLES[kind]
    return select(table).where(table.c.id == row)


def _people(connection: Connection, people: Collection[UUID]) -> dict[UUID, Person]:
    found = {}
    for part in finding.chunks(people):
        query = select(TABLES[Person]).where(PersonRow.id.in_(part))
        for row in connection.execute(query).mappings():
            found[row["id"]] = built(Person, row)
    return found
