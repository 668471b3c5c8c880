"""The engines over a data file: one that the program uses, and a bare one for copies of it."""

import sqlite3
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DisconnectionError

from app.storage.cipher import Key, connect, driver
from app.storage.entities import as_json, from_json

# a page has nobody to ask: it waits for the desk's imports, and makes no file of its own
PATIENT = {"mode": "rw", "timeout": 5.0}
KEPT_CONNECTIONS = 8


def engine_on(file: Path, key: Key | None, **how: Any) -> Engine:
    """Build the engine of a data file, written through to the disk at each end of a transaction.

    With `how` to connect, its connections are kept.
    """
    engine = bare_engine(file, key, **how)
    if how:
        _keep_while_same(engine, file)
    event.listen(engine, "connect", _make_safe)
    return engine


def bare_engine(file: Path, key: Key | None, **how: Any) -> Engine:
    """Build an engine that only connects."""
    # no pool: a connection to a stick that was pulled out would be handed out again
    # and no parameters in error messages: names of people would end up in the log
    return create_engine(
        URL.create("sqlite", database=str(file)),
        module=sqlite3 if key is None else driver(),
        creator=partial(connect, file, key, **how),
        **({"pool_size": KEPT_CONNECTIONS, "max_overflow": 64} if how else {"poolclass": NullPool}),
        hide_parameters=True,
        json_serializer=as_json,
        json_deserializer=from_json,
    )


def _keep_while_same(engine: Engine, file: Path) -> None:
    """Use a kept connection only while its file is still in its place."""

    def note(_connection: object, record: Any) -> None:
        record.info["file"] = _identity(file)

    def check(_connection: object, record: Any, _proxy: object) -> None:
        if _identity(file) != record.info.get("file"):
            raise DisconnectionError  # another one is opened, or cannot be

    event.listen(engine, "connect", note)
    event.listen(engine, "checkout", check)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _make_safe(connection: sqlite3.Connection, record: object) -> None:
    del record
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    # without WAL the end of a transaction is a file removed: EXTRA has the folder written too
    connection.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is erased is not to be found again
