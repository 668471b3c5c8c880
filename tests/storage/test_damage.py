"""A damaged file is kept, and the last sound backup takes its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage.backups import taken_backups
from app.storage.opening import Storage
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.storage.conftest import Opener
from tests.storage.files import (
    cut_short,
    empty,
    entries_in,
    fill,
    overwrite_header,
    overwrite_middle,
)
from tests.storage.journal_contract import TUESDAY, hands

DAMAGES = [overwrite_header, overwrite_middle, cut_short]


def filled_and_closed(opened: Opener, *, backed_up: bool) -> Storage:
    storage = opened()
    fill(storage.file, entries=2000)
    storage.journal.append(TUESDAY, hands(1))
    if backed_up:
        storage.back_up()
    storage.journal.append(TUESDAY, hands(2))
    storage.close()
    return storage


def set_aside(folder: Path) -> list[Path]:
    return sorted(folder.glob("a-main-levee-damaged-*.sqlite"))


def only_notice(storage: Storage) -> UserError:
    (notice,) = storage.notices
    return notice


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_last_backup_takes_the_place_of_a_damaged_file(
    opened: Opener, clock: FakeClock, damage: Callable[[Path], None]
):
    file = filled_and_closed(opened, backed_up=True).file
    damage(file)
    bytes_found = file.read_bytes()
    clock.advance(minutes=90)

    again = opened()

    assert again.journal.read(TUESDAY) == (hands(1),)
    (kept,) = set_aside(file.parent)
    assert kept.read_bytes() == bytes_found
    assert "a-main-levee-damaged-20260303T190000Z.sqlite" in str(only_notice(again))
    assert f"the backup of {TUESDAY_EVENING.astimezone():%d/%m/%Y %H:%M}" in str(only_notice(again))


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_a_backup_the_damaged_file_is_kept_and_an_empty_one_begun(
    opened: Opener, damage: Callable[[Path], None]
):
    file = filled_and_closed(opened, backed_up=False).file
    damage(file)
    again = opened()
    assert again.journal.latest() == ()
    assert "there is no backup" in str(only_notice(again))
    assert len(set_aside(file.parent)) == 1
    again.journal.append(TUESDAY, hands(1))


@pytest.mark.parametrize("lose", [empty, Path.unlink])
def test_the_last_backup_takes_the_place_of_a_file_that_is_gone(
    opened: Opener, lose: Callable[[Path], None]
):
    file = filled_and_closed(opened, backed_up=True).file
    lose(file)
    again = opened()
    assert again.journal.read(TUESDAY) == (hands(1),)
    assert "was missing" in str(only_notice(again))
    assert set_aside(file.parent) == []


def test_a_backup_that_is_damaged_itself_is_passed_over(opened: Opener, clock: FakeClock):
    storage = opened()
    fill(storage.file, entries=2000)
    storage.back_up()
    clock.advance(days=1)
    bad = storage.back_up()
    assert bad is not None
    storage.close()
    overwrite_middle(bad)
    overwrite_header(storage.file)
    clock.advance(days=1)

    again = opened()

    assert entries_in(again.file) == 2000
    assert f"the backup of {TUESDAY_EVENING.astimezone():%d/%m/%Y %H:%M}" in str(only_notice(again))
    assert len(taken_backups(again.file)) == 2


def test_the_log_of_a_damaged_file_goes_aside_with_it(opened: Opener):
    """SQLite would replay a log that stays behind into the file that takes its place."""
    file = filled_and_closed(opened, backed_up=True).file
    overwrite_header(file)
    log = file.with_name(file.name + "-wal")
    log.write_bytes(b"what was not yet in the file")
    again = opened()
    assert again.journal.read(TUESDAY) == (hands(1),)
    (kept,) = set_aside(file.parent)
    kept_log = kept.with_name(kept.name + "-wal")
    assert kept_log.read_bytes() == b"what was not yet in the file"


def test_two_damaged_files_of_the_same_second_are_both_kept(opened: Opener):
    first = filled_and_closed(opened, backed_up=True).file
    overwrite_header(first)
    opened().close()
    overwrite_header(first)
    opened()
    assert len(set_aside(first.parent)) == 2


def test_damage_met_in_the_middle_of_a_session_says_how_to_go_on(opened: Opener):
    storage = opened()
    fill(storage.file, entries=2000)
    storage.close()
    again = opened()
    overwrite_middle(again.file)
    with pytest.raises(UserError, match="close the program and start it again"):
        again.journal.latest()


def test_a_sound_file_gives_no_notice(opened: Opener):
    filled_and_closed(opened, backed_up=True)
    assert opened().notices == ()
