"""Dated copies of the data file: taken, checked, thinned by age, taken up again."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.errors import UserError
from app.storage.cipher import Form, Key, Passphrase, connect, errors, form_of
from app.storage.faults import means_damage, plain_words
from app.storage.rewriting import move, plain_or_sealed, write_again

KEEP_ALL = timedelta(days=2)
KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 12, 10, 9

_NAME = "a-main-levee-%Y%m%dT%H%M%SZ.sqlite"
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


def back_up(file: Path, now: datetime, key: Key | None = None) -> Path:
    """Copy the data file while it is in use; the copy gets its name only once it is proven sound.

    That of an encrypted file has the same key. A damaged data file gives a UserError and never
    pushes a good backup out.
    """
    with plain_words(file):
        backups_folder(file).mkdir(exist_ok=True)
        target = backups_folder(file) / now.astimezone(UTC).strftime(_NAME)
        part = target.with_suffix(".part")
        try:
            _copy(file, part, key)
            _refuse_damage(part, key)
            move(part, target)
        finally:
            part.unlink(missing_ok=True)
        for old in too_many((taken for taken, _ in taken_backups(file)), now):
            (backups_folder(file) / old.strftime(_NAME)).unlink()
    return target


def back_up_if_due(
    file: Path, now: datetime, every: timedelta, key: Key | None = None
) -> Path | None:
    """Back up unless the last one is younger than `every`; None when it is."""
    taken = taken_backups(file)
    # a backup from the future comes of a clock that was wrong: it must not stop the next ones
    if taken and timedelta() <= now - taken[0][0] < every:
        return None
    return back_up(file, now, key)


def forget_unfinished(file: Path) -> None:
    """Remove what a killed program left of a copy that it had not finished, with its journal."""
    own = file.parent.glob(f"{file.stem}.part*")
    for part in (*own, *backups_folder(file).glob("a-main-levee-*.part*")):
        part.unlink(missing_ok=True)


def take_up_last(
    file: Path, key: Key | None = None, passphrase: Passphrase | None = None
) -> datetime | None:
    """Put a copy of the newest sound backup in the place of a missing data file.

    Return when that backup was taken; None when there is none to take up. It is taken up in the
    form of the data file, whichever its own is; one with another passphrase is passed over.
    """
    for taken, copy in taken_backups(file):
        own = None
        if form_of(copy) is Form.SEALED:
            own = passphrase.key_of(copy) if passphrase else None
            if own is None:
                continue
        part = file.with_suffix(".part")
        try:
            if own == key:
                shutil.copyfile(copy, part)
            elif is_sound(copy, own):
                with closing(plain_or_sealed(copy, own, mode="ro")) as source:
                    write_again(source, key, part)
            else:
                continue
            if is_sound(part, key):
                move(part, file)
                return taken
        finally:
            part.unlink(missing_ok=True)
    return None


def is_sound(file: Path, key: Key | None = None, *, alone: bool = False) -> bool:
    """Tell whether the structure of a data file holds; raises sqlite3.Error when it is not read.

    The file is only read: looking must not change what may be the last copy. `alone` asks for it
    whole instead, to finish first what a killed program left half done.
    """
    with closing(connect(file, key, mode="rw" if alone else "ro")) as reader:
        try:
            if alone:
                reader.execute("PRAGMA locking_mode = EXCLUSIVE")
            return _check(reader, "quick_check")
        except errors() as error:
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


def _copy(file: Path, part: Path, key: Key | None) -> None:
    part.write_bytes(b"")  # the system says better than SQLite why it cannot be made
    with closing(connect(file, key)) as source, closing(connect(part, key)) as copy:
        source.backup(copy, pages=_PAGES_AT_ONCE)
        # one file that can be carried away alone
        copy.execute("PRAGMA journal_mode = DELETE")


def _refuse_damage(part: Path, key: Key | None) -> None:
    with closing(connect(part, key)) as connection:
        if not _check(connection, "integrity_check"):
            raise UserError(
                "The data file is damaged and was not backed up: close the program and start it "
                "again, it will take up the last good backup."
            )


def _check(connection: sqlite3.Connection, pragma: str) -> bool:
    rows = connection.execute(f"PRAGMA {pragma}(1)").fetchall()
    return rows == [("ok",)]
