import threading
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.errors import UserError
from app.storage.backups import taken_backups, too_many
from tests.fakes.clock import FakeClock
from tests.storage.conftest import Opener
from tests.storage.files import entries_in, fill, overwrite_middle, sound
from tests.storage.journal_contract import TUESDAY, hands

NOW = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)


def test_a_backup_holds_what_was_written_up_to_then(opened: Opener):
    storage = opened()
    storage.journal.append(TUESDAY, hands(1))
    copy = storage.back_up()
    storage.journal.append(TUESDAY, hands(2))
    assert copy == storage.file.parent / "backups" / "a-main-levee-20260303T173000Z.sqlite"
    assert copy is not None
    assert sound(copy)
    assert entries_in(copy) == 1


def test_a_backup_is_one_file_with_nothing_beside_it(opened: Opener):
    storage = opened()
    storage.back_up()
    assert len(list((storage.file.parent / "backups").iterdir())) == 1


def test_a_backup_is_made_once_a_day(opened: Opener, clock: FakeClock):
    storage = opened()
    assert storage.back_up() is not None
    clock.advance(days=0.9)
    assert storage.back_up() is None
    clock.advance(days=0.1)
    assert storage.back_up() is not None
    assert len(taken_backups(storage.file)) == 2


def test_a_backup_can_be_asked_for_at_any_time(opened: Opener, clock: FakeClock):
    storage = opened()
    storage.back_up()
    clock.advance(seconds=1)
    assert storage.back_up(every=timedelta()) is not None


def test_a_clock_once_set_too_late_does_not_stop_backups(opened: Opener, clock: FakeClock):
    storage = opened()
    clock.advance(days=400)
    storage.back_up()
    clock.set(NOW)
    assert storage.back_up() is not None


def test_a_backup_runs_beside_a_session_without_losing_an_entry(opened: Opener):
    storage = opened()
    backup = threading.Thread(target=storage.back_up)
    backup.start()
    for sequence in range(1, 101):
        storage.journal.append(TUESDAY, hands(sequence))
    backup.join()
    assert len(storage.journal.read(TUESDAY)) == 100
    ((_, copy),) = taken_backups(storage.file)
    assert sound(copy)


def test_a_damaged_file_is_never_backed_up_over_a_good_backup(opened: Opener, clock: FakeClock):
    storage = opened()
    fill(storage.file, entries=2000)
    good = storage.back_up()
    storage.close()
    overwrite_middle(storage.file)
    clock.advance(days=2)
    with pytest.raises(UserError, match="damaged"):
        storage.back_up()
    assert [copy for _, copy in taken_backups(storage.file)] == [good]
    assert len(list((storage.file.parent / "backups").iterdir())) == 1


def test_copies_that_somebody_named_are_left_alone(opened: Opener, clock: FakeClock):
    storage = opened()
    own = storage.file.parent / "backups" / "a-main-levee-before-the-assembly.sqlite"
    own.parent.mkdir()
    own.write_bytes(b"mine")
    for _ in range(12):
        clock.advance(days=40)
        storage.back_up()
    assert own.read_bytes() == b"mine"
    assert own not in [copy for _, copy in taken_backups(storage.file)]


def test_old_backups_are_thinned(opened: Opener, clock: FakeClock):
    storage = opened()
    for _ in range(30):
        clock.advance(days=1)
        storage.back_up()
    ages = [(clock.now() - taken).days for taken, _ in taken_backups(storage.file)]
    assert ages[:14] == list(range(14))
    assert 16 <= len(ages) <= 18


class TestTooMany:
    def test_nothing_of_the_last_two_days_goes(self):
        taken = [NOW - timedelta(minutes=30 * n) for n in range(90)]
        assert too_many(taken, NOW) == set()

    def test_one_a_day_stays_for_twelve_days(self):
        taken = [NOW - timedelta(days=3, minutes=n) for n in range(5)]
        assert too_many(taken, NOW) == set(taken[1:])

    def test_after_years_of_days_the_last_of_twelve_days_ten_weeks_nine_months_stay(self):
        taken = [NOW - timedelta(days=n) for n in range(1000)]
        kept = sorted(set(taken) - too_many(taken, NOW), reverse=True)
        assert kept[:14] == taken[:14]  # two days of all, then twelve of one a day
        weeks = {each.strftime("%G-%V") for each in kept}
        months = {each.strftime("%Y-%m") for each in kept}
        assert len(weeks) >= 10
        assert len(months) >= 9
        assert len(kept) <= 2 + 12 + 10 + 9
        assert NOW - kept[-1] < timedelta(days=31 * 10)

    def test_a_backup_from_the_future_stays(self):
        assert too_many([NOW + timedelta(days=300)], NOW) == set()

    def test_a_lone_backup_stays_however_old(self):
        assert too_many([NOW - timedelta(days=3000)], NOW) == set()
