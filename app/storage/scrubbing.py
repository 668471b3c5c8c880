"""Takes what was forgotten out of the bytes of data files, where freed places still hold it."""

from sqlalchemy import Engine, select, update

from app.domain.errors import UserError
from app.storage.privacy_rows import ErasedPersonRow


def scrub(engine: Engine) -> None:
    """Write a data file anew without what was freed in it, and empty its log of changes.

    Raises UserError while somebody else reads it.
    """
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("VACUUM")
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    if busy:
        raise UserError(
            "The names are erased, but the file of the log still holds them: close the program "
            "and start it again."
        )


def is_owed(engine: Engine) -> bool:
    """Tell whether files may still hold somebody who was forgotten."""
    owed = select(ErasedPersonRow.person).where(ErasedPersonRow.cleaned.is_(False)).limit(1)
    with engine.connect() as connection:
        return connection.execute(owed).first() is not None


def settle(engine: Engine) -> None:
    """Note that no file holds them any more."""
    with engine.begin() as connection:
        connection.execute(update(ErasedPersonRow).values(cleaned=True))
