"""What tests do to a data file behind the program's back: read it, fill it, damage it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import UUID

from app.storage.backups import is_sound
from app.storage.cipher import Passphrase, connect, key_for

PASSPHRASE = Passphrase("quatre mots de passe", rounds=1)
OTHER_PASSPHRASE = Passphrase("cinq autres mots de passe", rounds=1)


def behind(file: Path) -> sqlite3.Connection:
    """Open a data file as another program would, that knows the passphrase of the tests."""
    return connect(file, key_for(file, PASSPHRASE))


def sound(file: Path) -> bool:
    """Tell whether the structure of a data file or of a backup holds."""
    return is_sound(file, key_for(file, PASSPHRASE))


def entries_in(file: Path) -> int:
    """Count the entries of a journal."""
    with closing(behind(file)) as connection:
        count: int = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
        return count


def fill(file: Path, *, entries: int) -> None:
    """Write many entries of one old session at once, to have a file of many pages."""
    row = (UUID(int=99).hex, "2026-01-01T10:00:00.000000+00:00", "SessionResumed", 1, "{}")
    with closing(behind(file)) as connection, connection:
        connection.executemany(
            "INSERT INTO journal (session, at, kind, version, data, sequence) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            ((*row, sequence) for sequence in range(1, entries + 1)),
        )


def overwrite_middle(file: Path) -> None:
    """Write zeros over the second half of a file, as a dying disk does."""
    size = file.stat().st_size
    with file.open("r+b") as handle:
        handle.seek(size // 2)
        handle.write(bytes(size // 2))


def overwrite_header(file: Path) -> None:
    """Write something that is no database over the first page."""
    with file.open("r+b") as handle:
        handle.write(b"This is not a database at all. " * 130)


def cut_short(file: Path) -> None:
    """Lose the end of a file, as a copy that was interrupted does."""
    with file.open("r+b") as handle:
        handle.truncate(file.stat().st_size // 2)


def empty(file: Path) -> None:
    """Leave a file of no bytes, as a file system does after a power cut."""
    file.write_bytes(b"")
