"""The journal in the data file."""

import json
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import (
    Connection,
    Engine,
    Executable,
    String,
    func,
    insert,
    select,
    tuple_,
    type_coerce,
)
from sqlalchemy.exc import IntegrityError

from app.domain.errors import UserError
from app.domain.events import Event, Recorded
from app.domain.journal_format import Data, damaged, decode, encode
from app.storage.faults import plain_words
from app.storage.rows import JournalRow

_INSERT = insert(JournalRow)
# as text: one damaged entry must not keep the others from being read
_ENTRIES = select(
    type_coerce(JournalRow.session, String),
    JournalRow.sequence,
    type_coerce(JournalRow.at, String),
    JournalRow.kind,
    JournalRow.version,
    type_coerce(JournalRow.data, String),
)
_SESSIONS = select(JournalRow.session).distinct()
_Raw = tuple[str, int, str, str, int, str]


class SqlJournal:
    """The port Journal on SQLite; used from one thread at a time.

    It holds one connection from entry to entry: writing one costs little more than the disk does,
    and SQLite keeps its log open for everybody else.
    """

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file
        self._connection: Connection | None = engine.connect()

    def append(self, session: UUID, entry: Recorded) -> None:
        """Write one entry down for good: it is on the disk when this returns."""
        kind, version, data = encode(entry.event)
        row = {
            "session": session,
            "sequence": entry.sequence,
            "at": entry.at,
            "kind": kind,
            "version": version,
            "data": data,
        }
        with plain_words(self._file):
            try:
                self._write(row)
            except IntegrityError as error:
                raise UserError(
                    "This session was written to from somewhere else: close it here, then "
                    "resume it from the home screen."
                ) from error

    def read(self, session: UUID) -> tuple[Recorded, ...]:
        """Return the entries of a session in order."""
        query = _ENTRIES.where(JournalRow.session == session).order_by(JournalRow.sequence)
        return tuple(_recorded(row) for row in self._rows(query))

    def latest(self) -> tuple[tuple[UUID, Recorded | UserError], ...]:
        """Return the last entry of each session, most recent first; an error if it is damaged."""
        last = func.max(JournalRow.sequence)
        lasts = select(JournalRow.session, last).group_by(JournalRow.session)
        query = _ENTRIES.where(tuple_(JournalRow.session, JournalRow.sequence).in_(lasts))
        rows = self._rows(query.order_by(JournalRow.at.desc(), JournalRow.session.desc()))
        return tuple((UUID(row[0]), _recorded_or_why_not(row)) for row in rows)

    def begun(self, session: UUID) -> bool:
        """Tell whether a session has any entry, readable or not."""
        query = select(JournalRow.sequence).where(JournalRow.session == session).limit(1)
        with plain_words(self._file), self._engine.connect() as connection:
            return connection.scalar(query) is not None

    def holding(self, kinds: Collection[type[Event]]) -> tuple[UUID, ...]:
        """Return the sessions that have an entry of one of these kinds, readable or not."""
        names = [kind.__name__ for kind in kinds]
        query = _SESSIONS.where(JournalRow.kind.in_(names)).order_by(JournalRow.session)
        with plain_words(self._file), self._engine.connect() as connection:
            return tuple(connection.scalars(query))

    def close(self) -> None:
        """Let go of the connection; the next entry opens another."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.close()

    def _write(self, row: Data) -> None:
        if self._connection is None:
            self._connection = self._engine.connect()
        written = False
        try:
            with self._connection.begin():
                self._connection.execute(_INSERT, row)
            written = True
        finally:
            if not written:  # a stick that was pulled and plugged in again needs a new connection
                self.close()

    def _rows(self, query: Executable) -> list[_Raw]:
        with plain_words(self._file), self._engine.connect() as connection:
            return [tuple(row) for row in connection.execute(query)]


def _recorded(row: _Raw) -> Recorded:
    _session, sequence, at, kind, version, data = row
    try:
        moment, values = datetime.fromisoformat(at), json.loads(data)
    except (TypeError, ValueError) as error:
        raise damaged(kind) from error
    return Recorded(sequence, moment, decode(kind, version, values))


def _recorded_or_why_not(row: _Raw) -> Recorded | UserError:
    try:
        return _recorded(row)
    except UserError as error:
        return error
