"""What imports remember beside the register: tables mapped by hand, and rows never to come back."""

import hmac
import secrets
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.orm import Session as Transaction

from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import Layout, Source
from app.storage.faults import plain_words
from app.storage.rows import ErasedRow, ErasedSecretRow, ImportLayoutRow

_AT_ONCE = 500


class SqlImports:
    """The ports ErasedRows and KnownLayouts on SQLite."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def forget(self, traces: Collection[str]) -> None:
        """Keep these traces from coming in again: on the disk when this returns."""
        with plain_words(self._file), self._engine.begin() as connection:
            forget_rows(connection, traces)

    def forgotten(self, traces: Iterable[str]) -> frozenset[str]:
        """Return those of these traces that must not come in again."""
        found = set[str]()
        with plain_words(self._file), self._engine.connect() as connection:
            secret = secret_of(connection)
            if not secret:
                return frozenset()
            hashed = {_hashed(secret, each): each for each in traces}
            asked = [*hashed]
            for start in range(0, len(asked), _AT_ONCE):
                part = asked[start : start + _AT_ONCE]
                query = select(ErasedRow.trace).where(ErasedRow.trace.in_(part))
                found |= {hashed[each] for each in connection.scalars(query)}
        return frozenset(found)

    def layouts(self) -> tuple[Layout, ...]:
        """Return the tables that staff mapped, by name; one that cannot be read is left out."""
        query = select(ImportLayoutRow).order_by(ImportLayoutRow.name)
        found = []
        with plain_words(self._file), Transaction(self._engine) as transaction:
            for row in transaction.scalars(query):
                with suppress(KeyError, TypeError, ValueError):
                    found.append(_layout(row.name, row.layout))
        return tuple(found)

    def remember(self, layout: Layout) -> None:
        """Keep one under its name: on the disk when this returns."""
        same = [each.name for each in self.layouts() if each.signature == layout.signature]
        old = delete(ImportLayoutRow).where(ImportLayoutRow.name.in_({layout.name, *same}))
        new = insert(ImportLayoutRow).values(name=layout.name, layout=_as_row(layout))
        with plain_words(self._file), Transaction(self._engine) as transaction, transaction.begin():
            transaction.execute(old)
            transaction.execute(new)

    def forget_layout(self, name: str) -> None:
        """Forget one."""
        gone = delete(ImportLayoutRow).where(ImportLayoutRow.name == name)
        with plain_words(self._file), Transaction(self._engine) as transaction, transaction.begin():
            transaction.execute(gone)


def forget_rows(connection: Connection, traces: Collection[str]) -> None:
    """Keep these traces from coming in again, within a transaction."""
    if traces:
        secret = secret_of(connection) or keep_secret(connection, secrets.token_hex(32))
        keep_hashes(connection, {_hashed(secret, each) for each in traces})


def keep_hashes(connection: Connection, hashes: Collection[str]) -> None:
    """Keep these hashes of traces, each once."""
    known = hashes_of(connection)
    new = [{"trace": each} for each in sorted(set(hashes) - known)]
    if new:
        connection.execute(insert(ErasedRow), new)


def hashes_of(connection: Connection) -> frozenset[str]:
    """All hashes of traces."""
    return frozenset(connection.scalars(select(ErasedRow.trace)))


def secret_of(connection: Connection) -> str:
    """The key of the hashes; empty before the first."""
    return connection.scalar(select(ErasedSecretRow.secret)) or ""


def keep_secret(connection: Connection, secret: str) -> str:
    """Keep the key of the hashes, and return it."""
    connection.execute(insert(ErasedSecretRow).values(number=1, secret=secret))
    return secret


def _hashed(secret: str, trace: str) -> str:
    return hmac.new(secret.encode(), trace.encode(), "sha256").hexdigest()


def _as_row(layout: Layout) -> dict[str, object]:
    return {
        "source": layout.source.value,
        "header_row": layout.header_row,
        "headers": list(layout.headers),
        "targets": [[each.field.value, each.option] for each in layout.targets],
    }


def _layout(name: str, row: Mapping[str, object]) -> Layout:
    """Raises KeyError, TypeError or ValueError where the row was damaged."""
    headers, targets = row["headers"], row["targets"]
    if not isinstance(headers, list) or not isinstance(targets, list):
        raise TypeError(name)
    if len(headers) != len(targets):
        raise ValueError(name)
    return Layout(
        Source(row["source"]),
        int(str(row["header_row"])),
        tuple(str(each) for each in headers),
        tuple(Target(Field(field), str(option)) for field, option in targets),
        name,
    )
