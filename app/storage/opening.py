"""Opens the data folder: lock, checks, repair, upgrade, then the journal and the register."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from app.domain.errors import UserError
from app.storage.asked import SqlAsked
from app.storage.backups import (
    back_up,
    back_up_if_due,
    forget_unfinished,
    is_sound,
    taken_backups,
)
from app.storage.cipher import (
    Form,
    Key,
    Passphrase,
    connect,
    form_of,
    key_for,
    operational_errors,
)
from app.storage.damage import heal
from app.storage.engines import PATIENT, bare_engine, engine_on
from app.storage.faults import plain_words, sqlite_code
from app.storage.imports import SqlImports
from app.storage.journal import SqlJournal
from app.storage.lock import PAGE, PROGRAM, FolderLock
from app.storage.privacy import SqlExports, SqlNotices
from app.storage.register import SqlRegister
from app.storage.schema import REVISIONS, revision_of, upgrade
from app.storage.scrubbing import Scrubber
from app.storage.sealing import Safety, catch_up, safety_of
from app.storage.settings import SqlSettings
from app.usecases.ports import Clock

FILE_NAME = "a-main-levee.sqlite"

_NO_SHARED_MEMORY = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL)


@dataclass(frozen=True)
class Storage:
    """An open data folder; `notices` is what the user must be told about it."""

    file: Path
    journal: SqlJournal
    register: SqlRegister
    settings: SqlSettings
    asked: SqlAsked
    imports: SqlImports
    wordings: SqlNotices
    exports: SqlExports
    notices: tuple[UserError, ...]
    clock: Clock
    resources: ExitStack
    key: Key | None = field(repr=False)

    def back_up(self, *, every: timedelta = timedelta(days=1)) -> Path | None:
        """Back up unless the last backup is younger than `every`; any thread may call this."""
        return back_up_if_due(self.file, self.clock.now(), every, self.key)

    def safety(self) -> Safety:
        """Tell what can be read here without a passphrase."""
        return safety_of(self.file, sealed=self.key is not None)

    def faults(self) -> tuple[UserError, ...]:
        """Try whether the file can still be written to, changing nothing; say why if it cannot."""
        try:
            with plain_words(self.file):
                if _is_gone(self.file):  # SQLite would make a new one
                    raise FileNotFoundError(self.file)
                # SQLite would leave files beside it that stay read-only too; opening the file to
                # see that would take SQLite's locks off it
                if not os.access(self.file, os.W_OK):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), self.file)
                with closing(connect(self.file, self.key)) as connection:
                    _try_writing(connection)
        except UserError as error:
            return (error,)
        return ()

    def close(self) -> None:
        """Let go of the file and of the folder."""
        self.resources.close()


def open_storage(
    folder: Path, clock: Clock, passphrase: Passphrase | None = None, *, lock: str = PROGRAM
) -> Storage:
    """Open the data of a folder, made when missing.

    With the lock of the sign-up page, the program may be open in the same folder: what only one
    can do, such as mending and upgrading, then is the program's business.

    Raises UserError when it cannot be used, PassphraseWantedError when it is encrypted; a damaged
    file is set aside and the last backup takes its place, which `notices` then says.
    """
    file = folder / FILE_NAME
    with ExitStack() as resources:
        with plain_words(file):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # names of people: nobody else's
            resources.callback(FolderLock(folder, lock).release)
            with _alone(folder, lock) as alone:
                key = _key_of_folder(file, passphrase)
                made_ready = _made_ready if alone else _found_ready
                notices = made_ready(file, clock.now(), key, passphrase)
                notices += catch_up(file, key) if alone else ()
                engine = engine_on(file, key, **(PATIENT if lock == PAGE else {}))
                copies = partial(bare_engine, key=key)
                scrubber = Scrubber(file, engine, copies, partial(_brought_up_to_date, key=key))
                notices += scrubber.catch_up(clock.now()) if alone else ()
            journal = SqlJournal(engine, file)
        resources.callback(engine.dispose)
        resources.callback(journal.close)
        held = engine, file
        return Storage(
            file, journal, SqlRegister(scrubber), SqlSettings(*held), SqlAsked(*held),
            SqlImports(*held), SqlNotices(*held), SqlExports(*held), notices, clock,
            resources.pop_all(), key,
        )  # fmt: skip


def faults_of(
    folder: Path, clock: Clock, passphrase: Passphrase | None = None
) -> tuple[UserError, ...]:
    """Open a data folder as the program would, and return what it would have to say about it."""
    try:
        with closing(open_storage(folder, clock, passphrase)) as storage:
            return storage.notices
    except UserError as error:
        return (error,)


def unlock(folder: Path, passphrase: Passphrase) -> None:
    """Find out whether a passphrase opens a data folder, which takes its time only once.

    Raises PassphraseRefusedError when it does not.
    """
    with plain_words(folder / FILE_NAME):
        _key_of_folder(folder / FILE_NAME, passphrase)


def _key_of_folder(file: Path, passphrase: Passphrase | None) -> Key | None:
    """The key of a data file, or of the backup that would take its place."""
    if form_of(file) in (Form.NONE, Form.OTHER):
        for _, copy in taken_backups(file)[:1]:
            return key_for(copy, passphrase)
    return key_for(file, passphrase)


def _made_ready(
    file: Path, now: datetime, key: Key | None, passphrase: Passphrase | None
) -> tuple[UserError, ...]:
    forget_unfinished(file)
    notice = None
    if _is_gone(file) or _is_damaged(file, key):
        notice = heal(file, now, key, passphrase)
    _choose_journal_mode(file, key)
    with closing(connect(file, key)) as connection:
        # finds out now, not at the first entry, that the file is locked or read-only
        revision = _try_writing(connection)
    if revision not in (REVISIONS[-1], None):
        back_up(file, now, key)
    _brought_up_to_date(file, key)
    return (notice,) if notice else ()


@contextmanager
def _alone(folder: Path, lock: str) -> Iterator[bool]:
    """Keep the program away meanwhile; tells whether it was not there before."""
    if lock == PROGRAM:
        yield True  # it has its lock already
        return
    try:
        program = FolderLock(folder)
    except UserError:
        yield False
        return
    try:
        yield True
    finally:
        program.release()


def _found_ready(
    file: Path, now: datetime, key: Key | None, passphrase: Passphrase | None
) -> tuple[UserError, ...]:
    """See that the data are as this version keeps them, changing nothing."""
    del now, passphrase
    revision = None
    if not _is_gone(file):
        with closing(connect(file, key)) as connection:
            revision = revision_of(connection)
    if revision != REVISIONS[-1]:
        raise UserError(
            "The program that is open on {folder} is of another version, or has just begun: "
            "close it, then start this again.",
            folder=file.parent,
        )
    return ()


def _brought_up_to_date(file: Path, key: Key | None) -> None:
    with closing(connect(file, key)) as connection:
        revision = revision_of(connection)
    if revision != REVISIONS[-1]:
        upgrade(bare_engine(file, key))


def _try_writing(connection: sqlite3.Connection) -> str | None:
    """Write and take it back; returns the shape of the file."""
    revision = revision_of(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA user_version = 0")
    connection.rollback()
    return revision


def _is_gone(file: Path) -> bool:
    return not file.exists() or file.stat().st_size == 0


def _is_damaged(file: Path, key: Key | None) -> bool:
    try:
        return not is_sound(file, key)
    except operational_errors():
        # what a killed program left, or a drive without the shared memory that WAL needs
        return not is_sound(file, key, alone=True)


def _choose_journal_mode(file: Path, key: Key | None) -> None:
    """Prefer WAL; some sticks and network drives lack the shared memory that it needs."""
    try:
        with closing(connect(file, key)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("SELECT * FROM sqlite_master").fetchone()
    except operational_errors() as error:
        if sqlite_code(error) not in _NO_SHARED_MEMORY:
            raise
        with closing(connect(file, key)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = DELETE")
