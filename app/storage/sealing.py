"""Encrypts a data folder, changes its passphrase or takes it off, safe against a power cut.

The data file is written again beside itself, compared, and renamed into place: whatever cuts this
short, it opens with the old passphrase or with the new one. The backups follow it, one by one; what
was cut short goes on at the next start.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserError
from app.storage.backups import backups_folder, forget_unfinished, taken_backups
from app.storage.cipher import Form, Key, Passphrase, connect, driver, errors, form_of, key_for
from app.storage.faults import means_damage, plain_words
from app.storage.lock import PAGE, PROGRAM, FolderLock
from app.storage.rewriting import (
    GoOn,
    NotTheSameError,
    StoppedError,
    go_on_always,
    move,
    plain_or_sealed,
    write_again,
)

_FORMER = "former_key"  # among the settings: the key of backups that are still to be written again


@dataclass(frozen=True)
class Change:
    """The passphrase that data has, and the one it is to have; None for data that is plain."""

    old: Passphrase | None
    new: Passphrase | None


@dataclass(frozen=True)
class Safety:
    """What can be read without a passphrase in a data folder, and what cannot."""

    sealed: bool
    backups: int
    readable: tuple[Path, ...]


def safety_of(file: Path, *, sealed: bool | None = None) -> Safety:
    """Look at a data file and at all copies of it; no passphrase is needed.

    `sealed` tells of a file that is open: to look into it would take SQLite's locks off it.
    """
    with plain_words(file):
        if sealed is None:
            sealed = form_of(file) is Form.SEALED
        return Safety(sealed, len(taken_backups(file)), tuple(_readable(file)))


def change_lock(file: Path, change: Change, go_on: GoOn = go_on_always) -> tuple[Path, ...]:
    """Write the data file and its backups again; return the copies that stay readable by all.

    The folder must be closed. It can be stopped until the data file is about to be exchanged.
    Raises UserError when that cannot be, and then the data is what it was.
    """
    driver()
    with plain_words(file), ExitStack() as resources:
        for lock in (PROGRAM, PAGE):
            resources.callback(FolderLock(file.parent, lock).release)
        key = key_for(file, change.old)
        if key is None and change.new is None:
            raise UserError("The data is not encrypted: there is nothing to take off.")
        forget_unfinished(file)
        target = change.new.new_key() if change.new else None
        behind = list(_behind(file, target, key))
        part = file.with_suffix(".part")
        resources.callback(part.unlink, missing_ok=True)
        seen = _write_part(file, Exchange(key, target), part, _share(go_on, 0, len(behind)))
        if target is None:  # the data file goes last: a cut leaves it as it was, with its key
            _follow(behind, target, go_on)
        _exchange(part, file, seen)
        if target is not None:
            _follow(behind, target, go_on)
            if key is not None:
                _forget_former(file, target)
        return tuple(_readable(file)) if target else ()


def catch_up(file: Path, key: Key | None) -> tuple[UserError, ...]:
    """Write the backups again that an encryption cut short has left; say which cannot be."""
    if key is None:
        return ()
    former = _former(file, key)
    apart = _follow(list(_behind(file, key, former)), key, go_on_always)
    if former is not None:
        _forget_former(file, key)
    return tuple(
        UserError(
            "A damaged backup could not be encrypted: delete {file} when nobody needs it any "
            "more, it can be read without the passphrase.",
            file=each,
        )
        for each in apart
    )


@dataclass(frozen=True)
class Exchange:
    """The key that a data file has, and the one it is to have."""

    key: Key | None
    target: Key | None


def _write_part(file: Path, exchange: Exchange, part: Path, go_on: GoOn) -> tuple[int, int]:
    """Write the data file again beside itself; return by what a change of it would be seen."""
    key, target = exchange.key, exchange.target
    with closing(plain_or_sealed(file, key, mode="rw")) as source:
        # alone, and with all that its log held
        source.execute("PRAGMA locking_mode = EXCLUSIVE")
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        source.execute("PRAGMA journal_mode = DELETE")
        source.execute("BEGIN EXCLUSIVE")
        source.rollback()
        write_again(source, target, part, go_on)
        if key is not None and target is not None:
            _keep_former(part, target, key)
        return _look(file)


def _exchange(part: Path, file: Path, seen: tuple[int, int]) -> None:
    beside = [file.with_name(file.name + end) for end in ("-wal", "-journal")]
    if _look(file) != seen or any(each.exists() for each in beside):
        raise UserError(
            "Another program is using the data file {file}: close that program, then try again.",
            file=file,
        )
    move(part, file)


def _look(file: Path) -> tuple[int, int]:
    found = file.stat()
    return found.st_mtime_ns, found.st_size


def _without_end(told: GoOn) -> GoOn:
    return lambda share: told(share) or True  # too late to stop: the answer does not count


def _share(go_on: GoOn, done: int, backups: int) -> GoOn:
    return lambda share: go_on((done + share) / (1 + backups))


def _behind(
    file: Path, target: Key | None, former: Key | None
) -> Iterator[tuple[Path, Key | None]]:
    """The backups that are not in the form of this key, with their own.

    Those that have yet another passphrase stay what they are.
    """
    for _, copy in taken_backups(file):
        match form_of(copy):
            case Form.SEALED:
                with copy.open("rb") as handle:
                    salt = handle.read(16)
                if former is not None and salt == former.salt:
                    yield copy, former
            case Form.PLAIN | Form.OTHER if target is not None:
                yield copy, None


def _follow(
    behind: list[tuple[Path, Key | None]], target: Key | None, go_on: GoOn
) -> tuple[Path, ...]:
    """Write these backups again, each all or nothing; those that cannot be are set apart."""
    apart = []
    for number, (copy, own) in enumerate(behind, 1):
        told = _share(go_on, number, len(behind))
        part = copy.with_suffix(".part")
        try:
            with closing(plain_or_sealed(copy, own, mode="rw")) as source:
                write_again(source, target, part, _without_end(told))
            move(part, copy)
        except StoppedError as error:
            raise UserError(
                "Stopped: the backups that are left are written again at the next start."
            ) from error
        except NotTheSameError:
            apart.append(_set_apart(copy))
        except errors() as error:
            if not means_damage(error):
                raise
            apart.append(_set_apart(copy))
        finally:
            part.unlink(missing_ok=True)
    return tuple(apart)


def _set_apart(copy: Path) -> Path:
    name = copy.name.replace("a-main-levee-", "a-main-levee-unreadable-")
    return copy.rename(copy.with_name(name))


def _readable(file: Path) -> Iterator[Path]:
    """The copies of a data file, its backups and damaged ones, that need no passphrase."""
    own = {file.with_name(file.name + end) for end in ("", "-wal", "-shm", "-journal")}
    for folder in (file.parent, backups_folder(file)):
        for copy in sorted({*folder.glob("*.sqlite*")} - own):
            if copy.is_file() and form_of(copy) in (Form.PLAIN, Form.OTHER):
                yield copy


def _keep_former(part: Path, key: Key, former: Key) -> None:
    value = json.dumps([former.secret.hex(), former.salt.hex()])
    with closing(connect(part, key)) as connection, connection:
        connection.execute("PRAGMA journal_mode = OFF")  # it is thrown away if this is cut short
        connection.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (_FORMER, value)
        )


def _former(file: Path, key: Key) -> Key | None:
    with closing(connect(file, key)) as connection:
        row = connection.execute("SELECT value FROM settings WHERE name = ?", (_FORMER,)).fetchone()
    if row is None:
        return None
    secret, salt = json.loads(row[0])
    return Key(bytes.fromhex(secret), bytes.fromhex(salt))


def _forget_former(file: Path, key: Key) -> None:
    with closing(connect(file, key)) as connection, connection:
        connection.execute("DELETE FROM settings WHERE name = ?", (_FORMER,))
