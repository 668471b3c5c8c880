"""The journal in the data file."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, Engine, Executable, func, insert, select, tuple_
from sqlalchemy.exc import IntegrityError

from app.domain.errors import UserError
from app.domain.events import Recorded
from app.domain.journal_format import Data, decode, encode
from app.storage.faults import plain_words
from app.storage.rows import JournalRow

_INSERT = insert(JournalRow)
_ENTRIES = select(
    JournalRow.session,
    JournalRow.sequence,
    JournalRow.at,
    JournalRow.kind,
    JournalRow.version,
    JournalRow.data,
)


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
        return tuple(entry for _, entry in self._entries(query))

    def latest(self) -> tuple[tuple[UUID, Recorded], ...]:
        """Return the last entry of each session that has any, most recent first."""
        last = func.max(JournalRow.sequence)
        lasts = select(JournalRow.session, last).group_by(JournalRow.session)
        query = _ENTRIES.where(tuple_(JournalRow.session, JournalRow.sequence).in_(lasts))
        return self._entries(query.order_by(JournalRow.at.desc(), JournalRow.session.desc()))

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

    def _entries(self, query: Executable) -> tuple[tuple[UUID, Recorded], ...]:
        with plain_words(self._file), self._engine.connect() as connection:
            try:
                return tuple(
                    (session, Recorded(sequence, at, decode(kind, version, data)))
                    for session, sequence, at, kind, version, data in connection.execute(query)
                )
            except ValueError as error:  # text that is no JSON, no date or no id
                raise UserError(
                    "An entry of the session journal is damaged ({kind}): restore the last backup.",
                    kind="SQLite",
                ) from error
