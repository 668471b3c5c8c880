"""What was done at the desk, as it is kept in the data file."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, Select, exists, func, select

from app.domain.changes import Batch, Entity
from app.domain.errors import UserError
from app.storage import history
from app.storage.faults import plain_words
from app.storage.kinds import KINDS
from app.storage.rows import BatchRow, ChangeRow


class SqlPast:
    """The part of the port Register that looks back."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def edition(self) -> int:
        """Return the number of the newest batch."""
        with self._connected() as connection:
            return connection.scalar(select(func.max(BatchRow.number))) or 0

    def batch(self, batch: UUID) -> Batch:
        """Return one batch of the history."""
        found = self._history(select(BatchRow.__table__).where(BatchRow.id == batch))
        if not found:
            raise UserError("This step is no longer in the history: look at the list again.")
        return found[0]

    def extent(self, batch: UUID) -> Mapping[type[Entity], int]:
        """Return how many rows of each kind a batch changed, without reading them."""
        query = select(ChangeRow.kind, func.count()).where(ChangeRow.batch == batch)
        with self._connected() as connection:
            found = connection.execute(query.group_by(ChangeRow.kind))
            return {KINDS[kind]: count for kind, count in found}

    def batches(self, since: datetime, first: int | None = None) -> tuple[Batch, ...]:
        """Return what was done at this moment or after it, in the order it was done."""
        return self._history(select(BatchRow.__table__).where(BatchRow.at >= since), first)

    def history(self, entity: UUID, first: int | None = None) -> tuple[Batch, ...]:
        """Return the batches that changed this row, in the order they were written."""
        touched = exists().where(ChangeRow.batch == BatchRow.id, ChangeRow.entity == entity)
        return self._history(select(BatchRow.__table__).where(touched), first)

    def story(self, entity: UUID) -> tuple[Batch, ...]:
        """Return the batches that changed this row, each with what it did to this row alone."""
        touched = exists().where(ChangeRow.batch == BatchRow.id, ChangeRow.entity == entity)
        query = select(BatchRow.__table__).where(touched)
        with self._connected() as connection:
            return history.chosen(connection, query, of=entity)

    def _history(self, query: Select[Any], first: int | None = None) -> tuple[Batch, ...]:
        with self._connected() as connection:
            return history.chosen(connection, query, first)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with plain_words(self._file), self._engine.connect() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")  # else each query sees another moment
            yield connection
