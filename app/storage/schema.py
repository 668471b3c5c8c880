"""Which shape the data file has, and how an older one is brought up to date."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.domain.errors import UserError
from app.storage.finding import find_everybody

# every released shape, oldest first; the tests compare it with the folder
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
_MIGRATIONS = Path(__file__).parent / "migrations"


def revision_of(connection: sqlite3.Connection) -> str | None:
    """The shape of an open data file; None for an empty one.

    Raises UserError when this program cannot read it. Alembic, slow to import, is left alone.
    """
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise UserError(
            "The data file was not made by this program: move it elsewhere or choose another "
            "data folder."
        )
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None or row[0] not in REVISIONS:
        raise UserError(
            "This data was written by a newer version of the program: install that version to "
            "open it."
        )
    return str(row[0])


def upgrade(engine: Engine) -> None:
    """Bring a data file to the newest shape, all of it or nothing."""
    with engine.connect() as connection, connection.begin():
        # Python's driver would otherwise run each CREATE TABLE on its own
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _migrate(connection)
        find_everybody(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise AssertionError("the migration left rows that point at nothing")


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - 0.2 s that only a migration is worth
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
