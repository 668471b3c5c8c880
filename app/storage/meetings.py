"""Sessions, people and registrations in the data file."""

import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session as Transaction

from app.domain.errors import UserError
from app.domain.meetings import (
    Attendance,
    Channel,
    Gathering,
    PlannedStep,
    Registration,
    Session,
)
from app.domain.people import Person
from app.storage.faults import plain_words
from app.storage.rows import PersonRow, RegistrationRow, SessionRow


class SqlMeetings:
    """The port Meetings on SQLite; every change is one transaction."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions, earliest first."""
        query = select(SessionRow).order_by(SessionRow.starts_at, SessionRow.id)
        with self._transaction() as transaction:
            return tuple(_session(row) for row in transaction.scalars(query))

    def session(self, session: UUID) -> Session:
        """Return one session."""
        with self._transaction() as transaction:
            return _session(_session_row(transaction, session))

    def save_session(self, session: Session) -> None:
        """Add a session, or replace the one with the same id."""
        with self._transaction() as transaction:
            transaction.merge(
                SessionRow(
                    id=session.id,
                    starts_at=session.starts_at,
                    place=session.place,
                    module=session.module,
                    gathering=session.gathering.value,
                    capacity=session.capacity,
                    head_count=session.head_count,
                    plan=[list(astuple(each)) for each in session.plan] or None,
                    preparation=dict(session.preparation) or None,
                )
            )

    def registered(self) -> Mapping[UUID, int]:
        """Return how many people are registered for each session that has any."""
        query = select(RegistrationRow.session, func.count()).group_by(RegistrationRow.session)
        with self._transaction() as transaction:
            return dict(transaction.execute(query).all())

    def registrations(self, session: UUID) -> tuple[Registration, ...]:
        """Return who is registered for a session, in the order of family names."""
        query = (
            select(RegistrationRow, PersonRow)
            .join(PersonRow, PersonRow.id == RegistrationRow.person)
            .where(RegistrationRow.session == session)
        )
        with self._transaction() as transaction:
            found = [_registration(*row) for row in transaction.execute(query)]
        return tuple(sorted(found, key=lambda each: _by_name(each.person)))

    def register(self, registration: Registration) -> None:
        """Add a registration together with its person."""
        person = registration.person
        with self._transaction() as transaction:
            _session_row(transaction, registration.session)
            transaction.merge(
                PersonRow(
                    id=person.id, given_name=person.given_name, family_name=person.family_name
                )
            )
            transaction.flush()
            transaction.add(
                RegistrationRow(
                    id=registration.id,
                    session=registration.session,
                    person=person.id,
                    channel=registration.channel.value,
                    attendance=registration.attendance.value,
                )
            )
            try:
                transaction.flush()
            except IntegrityError as error:
                raise UserError(
                    "{name} is already registered for this session: look for the name in the list.",
                    name=person.full_name,
                ) from error

    def set_attendance(self, registration: UUID, attendance: Attendance) -> None:
        """Note whether a registered person came."""
        with self._transaction() as transaction:
            row = transaction.get(RegistrationRow, registration)
            if row is None:
                raise UserError(
                    "This registration no longer exists: open the session's list again."
                )
            row.attendance = attendance.value

    @contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        with (
            plain_words(self._file),
            Transaction(self._engine) as transaction,
            transaction.begin(),
        ):
            yield transaction


def _session_row(transaction: Transaction, session: UUID) -> SessionRow:
    row = transaction.get(SessionRow, session)
    if row is None:
        raise UserError("This session no longer exists: choose another one in the list.")
    return row


def _session(row: SessionRow) -> Session:
    return Session(
        row.id,
        row.starts_at,
        row.place,
        row.module,
        Gathering(row.gathering),
        row.capacity,
        row.head_count,
        _plan(row.plan),
        _notes(row.preparation),
    )


def _plan(kept: object) -> tuple[PlannedStep, ...]:
    """Read a running order; one that is damaged is no more, the module comes as it is."""
    if not isinstance(kept, list) or not all(_is_step(each) for each in kept):
        return ()
    return tuple(PlannedStep(*each) for each in kept)


def _is_step(kept: object) -> bool:
    return isinstance(kept, list) and [type(each) for each in kept] == [str, int, str]


def _notes(kept: object) -> Mapping[str, str]:
    if not isinstance(kept, dict):
        return {}
    return {activity: note for activity, note in kept.items() if isinstance(note, str)}


def _registration(row: RegistrationRow, person: PersonRow) -> Registration:
    return Registration(
        row.id,
        row.session,
        Person(person.id, person.given_name, person.family_name),
        Channel(row.channel),
        Attendance(row.attendance),
    )


def _by_name(person: Person) -> tuple[str, str, str]:
    """People look for a name whatever its accents and capitals."""
    return _plain(person.family_name), _plain(person.given_name), person.id.hex


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(each for each in letters if not unicodedata.combining(each)).casefold()
