"""Dated copies of the data file: taken, checked, thinned by age, taken up again."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.errors import UserError
from app.storage.faults import means_damage, plain_words

KEEP_ALL = timedelta(days=2)
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 12, 10, 9

_NAME = "a-main-levee-%Y%m%dT%H%M%SZ.sqlite"
_SECONDS_TO_WAIT = 0.5
_PAGES_AT_ONCE = 256  # between two runs of pages a writer gets its turn


def backups_folder(file: Path) -> Path:
    """The folder with the backups of a data file."""
    return file.parent / "backups"


def taken_backups(file: Path) -> tuple[tuple[datetime, Path], ...]:
    """The backups of a data file with their moments, newest first."""
    found = []
    for copy in backups_folder(file).glob("a-main-levee-*.sqlite"):
        try:
            taken = datetime.strptime(copy.name, _NAME).replace(tzinfo=UTC)
        except ValueError:  # a copy that somebody named by hand is theirs to keep
            continue
        found.append((taken, copy))
    return tuple(sorted(found, reverse=True))


def back_up(file: Path, now: datetime) -> Path:
    """Copy the data file while it is in use; the copy gets its name only once it is proven sound.

    A damaged data file gives a UserError and never pushes a good backup out.
    """
    with plain_words(file):
        backups_folder(file).mkdir(exist_ok=True)
        target = backups_folder(file) / now.astimezone(UTC).strftime(_NAME)
        part = target.with_suffix(".part")
        try:
            _copy(file, part)
            _refuse_damage(part, "integrity_check")
            _move(part, target)
        finally:
            part.unlink(missing_ok=True)
        for old in too_many((taken for taken, _ in taken_backups(file)), now):
            (backups_folder(file) / old.strftime(_NAME)).unlink()
    return target


def back_up_if_due(file: Path, now: datetime, every: timedelta) -> Path | None:
    """Back up unless the last one is younger than `every`; None when it is."""
    taken = taken_backups(file)
    # a backup from the future comes of a clock that was wrong: it must not stop the next ones
    if taken and timedelta() <= now - taken[0][0] < every:
        return None
    return back_up(file, now)


def forget_unfinished(file: Path) -> None:
    """Remove what a killed program left of a backup that it had not finished."""
    for part in (file.with_suffix(".part"), *backups_folder(file).glob("a-main-levee-*.part")):
        part.unlink(missing_ok=True)


def take_up_last(file: Path) -> datetime | None:
    """Put a copy of the newest sound backup in the place of a missing data file.

    Return when that backup was taken; None when there is none to take up.
    """
    for taken, copy in taken_backups(file):
        part = file.with_suffix(".part")
        try:
            shutil.copyfile(copy, part)
            if is_sound(part):
                _move(part, file)
                return taken
        finally:
            part.unlink(missing_ok=True)
    return None


def is_sound(file: Path, *, alone: bool = False) -> bool:
    """Tell whether the structure of a data file holds; raises sqlite3.Error when it is not read.

    The file is only read: looking must not change what may be the last copy. `alone` asks for it
    whole instead, to finish first what a killed program left half done.
    """
    mode = "rw" if alone else "ro"
    uri = f"{file.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(uri, uri=True, timeout=_SECONDS_TO_WAIT)) as reader:
        if alone:
            reader.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            return _check(reader, "quick_check")
        except sqlite3.DatabaseError as error:
            if means_damage(error):
                return False
            raise


def too_many(taken: Iterable[datetime], now: datetime) -> set[datetime]:
    """The backups that can go: all of two days stay, then one a day, a week, a month."""
    moments = sorted(taken, reverse=True)
    kept = {each for each in moments if now - each < KEEP_ALL}
    older = [each for each in moments if each not in kept]
    kept |= _newest_of_each(older, lambda each: each.date().isoformat(), KEEP_DAILY)
    kept |= _newest_of_each(older, lambda each: each.strftime("%G-%V"), KEEP_WEEKLY)
    kept |= _newest_of_each(older, lambda each: each.strftime("%Y-%m"), KEEP_MONTHLY)
    return set(moments) - kept


def _newest_of_each(
    newest_first: Iterable[datetime], period: Callable[[datetime], str], most: int
) -> set[datetime]:
    chosen: dict[str, datetime] = {}
    for each in newest_first:
        chosen.setdefault(period(each), each)
    return set(list(chosen.values())[:most])


def _copy(file: Path, part: Path) -> None:
    part.write_bytes(b"")  # the system says better than SQLite why it cannot be made
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(part)) as copy:
        source.backup(copy, pages=_PAGES_AT_ONCE)
        # one file that can be carried away alone
        copy.execute("PRAGMA journal_mode = DELETE")


def _refuse_damage(part: Path, pragma: str) -> None:
    with closing(sqlite3.connect(part)) as connection:
        if not _check(connection, pragma):
            raise UserError(
                "The data file is damaged and was not backed up: close the program and start it "
                "again, it will take up the last good backup."
            )


def _check(connection: sqlite3.Connection, pragma: str) -> bool:
    rows = connection.execute(f"PRAGMA {pragma}(1)").fetchall()
    return rows == [("ok",)]


def _move(part: Path, target: Path) -> None:
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
