"""Takes people who were forgotten out of all files: the data file, its log, and the backups."""

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection, Engine, inspect, select, update
from sqlalchemy.exc import DBAPIError

from app.domain.changes import Action, Batch, Erasure
from app.domain.errors import UserError
from app.storage import erasing, imports
from app.storage.backups import taken_backups
from app.storage.faults import plain_words
from app.storage.ledger import Ledger, ledger_of, write_ledger
from app.storage.privacy_rows import ErasedPersonRow
from app.storage.rewriting import move


@dataclass(frozen=True)
class Scrubber:
    """Forgets people in a data file and in all copies of it.

    `engine_of` opens a copy; `upgrade` brings it to the newest shape.
    """

    file: Path
    engine: Engine
    engine_of: Callable[[Path], Engine]
    upgrade: Callable[[Path], None]

    def erase(self, erasure: Erasure) -> None:
        """Forget people: written beside the backups first, then in the data file, then cleaned.

        Whatever cuts this short, they are there whole or gone at the next start, and the rest of
        it is done then.
        """
        before, done = ledger_of(self.file), False
        try:
            with self.engine.connect() as connection, connection.begin():
                if connection.dialect.name == "sqlite":
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                erasing.erase(connection, erasure)
                write_ledger(self.file, kept_in(connection) | before)
            done = True
        finally:
            if not done:  # nobody goes at the next start who was not forgotten now
                write_ledger(self.file, before)
        self.clean(erasure.batch.at, erasure.contacts)

    def catch_up(self, now: datetime) -> tuple[UserError, ...]:
        """Forget again whom an older copy brought back; finish what was cut short.

        Returns what could not be done; it is tried again at the next start.
        """
        ledger = ledger_of(self.file)
        with self.engine.connect() as connection:
            own = kept_in(connection)
            owed = _is_owed(connection)
        if not ledger.people <= own.people or not ledger.hashes <= own.hashes:
            with self.engine.begin() as connection:
                forget_again(connection, ledger, now)
            owed = True
        if not own.people <= ledger.people or not own.hashes <= ledger.hashes:
            write_ledger(self.file, own | ledger)
        try:
            if owed:
                self.clean(now)
        except UserError as why:
            return (why,)
        return ()

    def clean(self, now: datetime, parts: Collection[UUID] = ()) -> None:
        """Leave no byte of them in any file, of `parts` no more than the name.

        Raises UserError where one cannot be written anew.
        """
        with plain_words(self.file):
            scrub(self.engine)
            ledger = ledger_of(self.file)
            copies = [copy for _, copy in taken_backups(self.file)]
            left = [copy for copy in copies if not self._clean(copy, ledger, parts, now)]
        left += self.file.parent.glob(f"{self.file.stem}-damaged-*.sqlite")
        with self.engine.begin() as connection:
            connection.execute(update(ErasedPersonRow).values(cleaned=True))
        if left:
            raise UserError(
                "The data is erased, but a damaged copy could not be read and may still hold it: "
                "delete {files} in the data folder.",
                files=", ".join(sorted(each.name for each in left)),
            )

    def _clean(self, copy: Path, ledger: Ledger, parts: Collection[UUID], now: datetime) -> bool:
        """Write a backup again without them; tell whether it can be read at all."""
        part = copy.with_suffix(".part")
        engine = self.engine_of(part)
        try:
            with self.engine_of(copy).connect() as connection:
                if not parts and ledger.people <= _people_forgotten(connection):
                    return True
            shutil.copyfile(copy, part)
            self.upgrade(part)
            with engine.begin() as connection:
                forget_again(connection, ledger, now, parts)
                connection.execute(update(ErasedPersonRow).values(cleaned=True))
            scrub(engine)
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
            move(part, copy)
        except (UserError, DBAPIError):
            return False
        finally:
            part.unlink(missing_ok=True)
        return True


def scrub(engine: Engine) -> None:
    """Write a data file anew without what was freed in it, and empty its log of changes.

    Raises UserError while somebody else reads it.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if connection.dialect.name != "sqlite":
            return
        connection.exec_driver_sql("VACUUM")
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    if busy:
        raise UserError(
            "The names are erased, but the file of the log still holds them: close the program "
            "and start it again."
        )


def kept_in(connection: Connection) -> Ledger:
    """Who was forgotten, as a data file has it."""
    people = frozenset(connection.scalars(select(ErasedPersonRow.person)))
    return Ledger(people, imports.hashes_of(connection), imports.secret_of(connection))


def forget_again(
    connection: Connection, ledger: Ledger, now: datetime, parts: Collection[UUID] = ()
) -> None:
    """Forget whom an older copy of the data brought back, within a transaction."""
    secret = imports.secret_of(connection)
    if ledger.secret and not secret:
        secret = imports.keep_secret(connection, ledger.secret)
    if secret == ledger.secret:
        imports.keep_hashes(connection, ledger.hashes)
    there = erasing.known_among(connection, ledger.people)
    known = erasing.known_among(connection, parts)
    if there or known:
        again = Batch(uuid4(), now, "", Action.ERASE if there else Action.PURGE, ())
        erasing.erase(connection, Erasure(again, there, known))
    erasing.remember(connection, ledger.people)


def _people_forgotten(connection: Connection) -> set[UUID]:
    """Whom a backup knows to be forgotten; one of an older version knows nobody."""
    if not inspect(connection).has_table(ErasedPersonRow.__tablename__):
        return set()
    return set(connection.scalars(select(ErasedPersonRow.person)))


def _is_owed(connection: Connection) -> bool:
    owed = select(ErasedPersonRow.person).where(ErasedPersonRow.cleaned.is_(False)).limit(1)
    return connection.execute(owed).first() is not None
