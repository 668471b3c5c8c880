"""Erasing in an encrypted data folder: its backups are cleaned under their key."""

from contextlib import closing
from pathlib import Path

import pytest

from app.storage.backups import taken_backups
from app.storage.cipher import Form, form_of
from app.storage.opening import FILE_NAME
from tests.storage.conftest import Opener
from tests.storage.files import PASSPHRASE, behind, sound
from tests.storage.test_nothing_left import WANDA, erase, live


@pytest.fixture
def passphrase() -> object:
    """Of the data folder."""
    return PASSPHRASE


def test_no_backup_of_an_encrypted_folder_holds_her(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    yesterday = storage.back_up()
    assert yesterday is not None
    carried_away = yesterday.read_bytes()
    erase(storage)
    ((_taken, copy),) = taken_backups(storage.file)
    assert form_of(copy) is Form.SEALED
    assert sound(copy)
    with closing(behind(copy)) as reader:
        assert reader.execute("SELECT family_name FROM people").fetchall() == [("Petit",)]
    storage.close()
    for companion in ("", "-wal", "-shm"):
        folder.joinpath(FILE_NAME + companion).unlink(missing_ok=True)
    folder.joinpath(FILE_NAME).write_bytes(carried_away)
    again = opened()
    assert again.notices == ()
    assert WANDA.id not in {each.id for each in again.register.everybody()}
    assert form_of(again.file) is Form.SEALED
