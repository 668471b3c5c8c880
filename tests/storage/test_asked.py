from contextlib import closing
from dataclasses import replace

import pytest

from app.domain.errors import UserError
from app.storage.asked import SqlAsked
from tests.fakes.storage import MemoryAsked
from tests.storage.asked_contract import LATER, ORCHARD, TUESDAY, WEDNESDAY, AskedContract
from tests.storage.conftest import Opener
from tests.storage.files import behind


class TestMemoryAsked(AskedContract):
    @pytest.fixture
    def store(self) -> MemoryAsked:
        return MemoryAsked()

    def test_play_a_full_disk(self, store: MemoryAsked):
        store.refusal = UserError("The disk is full.")
        with pytest.raises(UserError, match="full"):
            store.keep(TUESDAY, ORCHARD)
        assert store.of(TUESDAY) is None


class TestSqlAsked(AskedContract):
    @pytest.fixture
    def store(self, opened: Opener) -> SqlAsked:
        return opened().asked

    def test_are_still_there_at_the_next_start(self, opened: Opener):
        first = opened()
        first.asked.keep(TUESDAY, ORCHARD)
        first.close()
        assert opened().asked.of(TUESDAY) == ORCHARD

    def test_are_written_once_for_all_sessions(self, opened: Opener):
        storage = opened()
        for session, texts in ((TUESDAY, ORCHARD), (WEDNESDAY, LATER)):
            storage.asked.keep(session, texts)
        again = replace(ORCHARD, files=dict(sorted(ORCHARD.files.items(), reverse=True)))
        storage.asked.keep(WEDNESDAY, again)
        with closing(behind(storage.file)) as reader:
            kept = reader.execute("SELECT count(DISTINCT texts) FROM asked_sessions").fetchone()
        assert kept == (1,)

    @pytest.mark.parametrize("damage", ["", "{", "null", "[1]", '{"module.json": 7}'])
    def test_that_are_damaged_are_none(self, opened: Opener, damage: str):
        storage = opened()
        storage.asked.keep(TUESDAY, ORCHARD)
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute("UPDATE asked_texts SET files = ?", (damage,))
        assert storage.asked.of(TUESDAY) is None

    def test_that_cannot_be_kept_are_refused_in_words(self, opened: Opener):
        storage = opened()
        storage.asked.keep(TUESDAY, ORCHARD)
        with closing(behind(storage.file)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UserError, match="Another program is using the data file"):
                storage.asked.keep(TUESDAY, LATER)
        assert storage.asked.of(TUESDAY) == ORCHARD
