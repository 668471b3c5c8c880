"""Writes a data file again in its other form: encrypted, with another key, or plain."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from app.domain.errors import UserError
from app.storage.cipher import Key, connect, driver, errors
from app.storage.faults import sqlite_code

GoOn = Callable[[float], bool]
"""Told how much is done, from 0 to 1; answers whether to go on."""

_STEPS_BETWEEN = 2000  # of SQLite's own machine: a few milliseconds
_STOPPED = "Stopped: nothing was changed."
_SIZES = ("page_count", "page_size")
# what is written again fails with these words, but without their codes
_CODES = {
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "interrupted": sqlite3.SQLITE_INTERRUPT,
}


class StoppedError(UserError):
    """Somebody stopped it before anything was changed."""


class NotTheSameError(UserError):
    """What was written is not what was read: the source is damaged."""


def go_on_always(done: float) -> bool:
    """Never stop."""
    del done
    return True


def write_again(
    source: sqlite3.Connection, key: Key | None, part: Path, go_on: GoOn = go_on_always
) -> None:
    """Write all that an open data file holds into a new file with this key, then compare the two.

    The source must be a connection of SQLCipher. What fails leaves a useless new file.
    """
    part.write_bytes(b"")  # the system says better than SQLite why it cannot be made
    pages, size = (int(source.execute(f"PRAGMA {each}").fetchone()[0]) for each in _SIZES)

    def interrupt() -> bool:
        return not go_on(min(0.99, part.stat().st_size / (pages * size)))

    source.isolation_level = None
    source.execute("ATTACH DATABASE ? AS other KEY ?", (str(part), key.raw if key else ""))
    # a file that is not finished is thrown away: it needs no journal
    source.execute("PRAGMA other.journal_mode = OFF")
    source.execute("PRAGMA other.synchronous = OFF")
    source.set_progress_handler(interrupt, _STEPS_BETWEEN)
    try:
        source.execute("SELECT sqlcipher_export('other')").fetchall()
    except errors() as error:
        code = _CODES.get(str(error), sqlite_code(error))
        if code == sqlite3.SQLITE_INTERRUPT:  # or Ctrl+C was pressed meanwhile
            raise StoppedError(_STOPPED) from error
        vars(error).update(sqlite_errorcode=code)
        raise
    finally:
        source.set_progress_handler(None, 0)
    source.execute("DETACH DATABASE other")
    _compare(source, part, key)
    if not go_on(1):
        raise StoppedError(_STOPPED)


def plain_or_sealed(file: Path, key: Key | None, *, mode: str = "rwc") -> sqlite3.Connection:
    """Open a data file with SQLCipher, which reads both forms."""
    if key is not None:
        return connect(file, key, mode=mode)
    place = f"{file.absolute().as_uri()}?mode={mode}"
    connection: sqlite3.Connection = driver().connect(place, uri=True, timeout=0.5)
    return connection


def move(part: Path, target: Path) -> None:
    """Rename into place so that even a power cut leaves one whole file or none."""
    handle = os.open(part, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _compare(source: sqlite3.Connection, part: Path, key: Key | None) -> None:
    with closing(connect(part, key, mode="ro")) as copy:
        sound = copy.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
        if not sound or _held(source) != _held(copy):
            raise NotTheSameError(
                "The data could not be written again as it is; nothing was changed. Close the "
                "program and start it again: it checks the data when it starts."
            )


def _held(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    """The shape of a data file, with how many rows each table has."""
    query = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    shape: list[tuple[object, ...]] = connection.execute(query).fetchall()
    tables = [str(name) for kind, name, *_ in shape if kind == "table"]
    counts = []
    for name in tables:
        quoted = name.replace('"', '""')
        counted = connection.execute(f'SELECT count(*) FROM "{quoted}"')  # noqa: S608
        counts.append((name, *counted.fetchone()))
    return shape + counts
