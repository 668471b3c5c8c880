"""Errors as SQLite and the system really give them, where `test_opening` cannot reach them."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import NullPool, create_engine
from sqlalchemy.exc import OperationalError

from app.domain.errors import UserError
from app.storage.faults import plain_words


def first_write(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE t (x)")


def test_a_drive_that_is_gone_is_said(tmp_path: Path):
    file = tmp_path / "stick" / "data.sqlite"
    with pytest.raises(UserError, match="check that its drive is plugged in"), plain_words(file):
        first_write(file)


def test_a_folder_in_which_sqlite_may_not_write_is_said(users_folder: Path):
    users_folder.chmod(0o555)
    file = users_folder / "data.sqlite"
    with pytest.raises(UserError, match="can only be read"), plain_words(file):
        first_write(file)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EIO, "does not answer"),
        (errno.ENODEV, "does not answer"),
        (errno.ENOSPC, "is full"),
        (errno.EDQUOT, "is full"),
        (errno.EROFS, "can only be read"),
        (errno.ENAMETOOLONG, "choose a shorter one"),
    ],
)
def test_what_the_system_says_is_put_plainly(tmp_path: Path, number: int, words: str):
    with pytest.raises(UserError, match=words), plain_words(tmp_path / "data.sqlite"):
        raise OSError(number, "as the system says it")


def test_a_fault_of_the_program_is_not_dressed_up(tmp_path: Path):
    file = tmp_path / "data.sqlite"
    engine = create_engine(f"sqlite:///{file}", poolclass=NullPool)
    with (
        pytest.raises(sqlite3.OperationalError, match="syntax"),
        plain_words(file),
        closing(sqlite3.connect(file)) as connection,
    ):
        connection.execute("SELEKT")
    with (
        pytest.raises(OperationalError, match="syntax"),
        plain_words(file),
        engine.connect() as transaction,
    ):
        transaction.exec_driver_sql("SELEKT")
