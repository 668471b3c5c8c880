import threading
from contextlib import closing

import pytest

from app.domain.errors import UserError
from app.storage.journal import SqlJournal
from tests.fakes.storage import MemoryJournal
from tests.storage.conftest import Opener
from tests.storage.files import behind
from tests.storage.journal_contract import TUESDAY, WEDNESDAY, JournalContract, hands


class TestMemoryJournal(JournalContract):
    @pytest.fixture
    def journal(self) -> MemoryJournal:
        return MemoryJournal()

    def test_plays_a_full_disk_and_keeps_what_was_written(self, journal: MemoryJournal):
        journal.append(TUESDAY, hands(1))
        journal.refusal = UserError("The disk is full.")
        with pytest.raises(UserError, match="full"):
            journal.append(TUESDAY, hands(2))
        assert journal.read(TUESDAY) == (hands(1),)


class TestSqlJournal(JournalContract):
    @pytest.fixture
    def journal(self, opened: Opener) -> SqlJournal:
        return opened().journal

    def test_still_has_its_entries_at_the_next_start(self, opened: Opener):
        first = opened()
        first.journal.append(TUESDAY, hands(1))
        first.close()
        assert opened().journal.read(TUESDAY) == (hands(1),)

    @pytest.mark.parametrize(
        "damage",
        ["data = '{\"hands\":'", "at = 'yesterday'", "at = 7", "data = '[1, 2]'", "data = 7"],
    )
    def test_says_that_an_entry_is_damaged(self, opened: Opener, damage: str):
        storage = opened()
        storage.journal.append(TUESDAY, hands(1))
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute(f"UPDATE journal SET {damage}")  # noqa: S608 - written above
        with pytest.raises(UserError, match="is damaged"):
            storage.journal.read(TUESDAY)

    @pytest.mark.parametrize(
        ("change", "sentence"),
        [
            ("version = 9", "newer version of the program"),
            ("kind = 'PollOpened'", "newer version of the program"),
            ("at = 'yesterday'", "is damaged"),
            ("data = '{'", "the other sessions are safe"),
        ],
    )
    def test_an_entry_that_cannot_be_read_leaves_the_other_sessions_alone(
        self, opened: Opener, change: str, sentence: str
    ):
        storage = opened()
        storage.journal.append(TUESDAY, hands(1))
        storage.journal.append(WEDNESDAY, hands(1))
        with closing(behind(storage.file)) as other, other:
            other.execute(f"UPDATE journal SET {change} WHERE session = ?", (TUESDAY.hex,))  # noqa: S608 - written above
        with pytest.raises(UserError, match=sentence):
            storage.journal.read(TUESDAY)
        latest = dict(storage.journal.latest())
        assert latest[WEDNESDAY] == hands(1)
        why = latest[TUESDAY]
        assert isinstance(why, UserError)
        assert sentence in str(why)

    def test_is_written_through_to_the_disk(self, opened: Opener):
        """FULL is what makes `append` a promise; WAL alone would lose it to a power cut."""
        storage = opened()
        connection = storage.journal._connection
        assert connection is not None
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
        assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_the_journal_goes_from_thread_to_thread(opened: Opener):
    journal = opened().journal
    journal.append(TUESDAY, hands(1))
    thread = threading.Thread(target=lambda: journal.append(TUESDAY, hands(2)))
    thread.start()
    thread.join()
    assert journal.read(TUESDAY) == (hands(1), hands(2))
