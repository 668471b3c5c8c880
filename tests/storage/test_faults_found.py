"""Trying a data folder before a session: what is wrong is found, and nothing is changed."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, faults_of, open_storage
from tests.fakes.clock import FakeClock
from tests.storage.conftest import Opener
from tests.storage.files import behind, overwrite_header
from tests.storage.journal_contract import TUESDAY, hands


def only(faults: tuple[UserError, ...]) -> str:
    (fault,) = faults
    return str(fault)


def test_a_sound_folder_has_no_faults_and_stays_locked(
    opened: Opener, folder: Path, clock: FakeClock, passphrase: Passphrase | None
):
    storage = opened()
    storage.journal.append(TUESDAY, hands(1))
    assert storage.faults() == ()
    storage.journal.append(TUESDAY, hands(2))
    assert "already open" in only(faults_of(folder, clock, passphrase))
    storage.close()
    assert faults_of(folder, clock, passphrase) == ()


def test_a_folder_that_is_gone_is_found_and_not_made_again(opened: Opener, folder: Path):
    storage = opened()
    shutil.rmtree(folder)
    assert "does not answer" in only(storage.faults())
    folder.mkdir()
    assert "does not answer" in only(storage.faults())
    assert list(folder.iterdir()) == []


def test_a_folder_that_became_read_only_is_found(users_folder: Path, clock: FakeClock):
    with closing(open_storage(users_folder / "data", clock)) as storage:
        storage.file.chmod(0o400)
        assert "can only be read" in only(storage.faults())
        storage.file.chmod(0o600)
        assert storage.faults() == ()


@pytest.mark.parametrize("busy", ["EXCLUSIVE", "IMMEDIATE"])
def test_a_file_in_use_is_found(opened: Opener, busy: str):
    storage = opened()
    with closing(behind(storage.file)) as other:
        other.execute(f"BEGIN {busy}")
        assert "Another program is using" in only(storage.faults())
    assert storage.faults() == ()


def test_newer_data_are_found(
    opened: Opener, folder: Path, clock: FakeClock, passphrase: Passphrase | None
):
    storage = opened()
    with closing(behind(storage.file)) as newer, newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "newer version" in only(storage.faults())
    storage.close()
    assert "newer version" in only(faults_of(folder, clock, passphrase))


def test_a_damaged_file_is_healed_and_told(
    opened: Opener, folder: Path, clock: FakeClock, passphrase: Passphrase | None
):
    opened().close()
    overwrite_header(folder / FILE_NAME)
    assert "was damaged" in only(faults_of(folder, clock, passphrase))
    assert faults_of(folder, clock, passphrase) == ()
