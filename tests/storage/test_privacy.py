"""What people were told of their data, and what left, in memory and on disk."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from app.domain.exports import Export
from app.domain.notices import Notice, Wording
from app.usecases.privacy.ports import ExportLog, NoticeStore
from tests.fakes.privacy import MemoryExports, MemoryNotices
from tests.storage.conftest import Opener
from tests.storage.files import behind

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
FIRST = Notice("2026-11-21-aaaa", NOON, Wording("Court", (("Qui", "La coop"), ("Où", "Ici"))))
SECOND = Notice("2026-11-22-bbbb", NOON + timedelta(days=1), Wording("Autre", ()))
PAPER = Export(UUID(int=1), NOON, "Léa", "attendance", ("name", "residence"), 12)
LATER = Export(UUID(int=2), NOON + timedelta(hours=1), "Paul", "access", (), 1)


class NoticeContract:
    def test_keeps_every_wording(self, notices: NoticeStore):
        assert notices.notices() == ()
        notices.keep(SECOND)
        notices.keep(FIRST)
        assert notices.notices() == (FIRST, SECOND)

    def test_a_version_never_changes(self, notices: NoticeStore):
        notices.keep(FIRST)
        notices.keep(Notice(FIRST.version, NOON, Wording("Faux", ())))
        assert notices.notices() == (FIRST,)


class TestMemoryNotices(NoticeContract):
    @pytest.fixture
    def notices(self) -> MemoryNotices:
        return MemoryNotices()


class TestSqlNotices(NoticeContract):
    @pytest.fixture
    def notices(self, opened: Opener) -> NoticeStore:
        return opened().wordings

    @pytest.mark.parametrize("damage", ["{", "7", '["Qui"]', '[["Qui"]]', "null"])
    def test_what_is_damaged_is_left_out(self, opened: Opener, damage: str):
        storage = opened()
        storage.wordings.keep(FIRST)
        with closing(behind(storage.file)) as vandal, vandal:
            vandal.execute("UPDATE notices SET full = ?", (damage,))
        assert storage.wordings.notices()[0].wording == Wording("Court", ())


class ExportContract:
    def test_tells_what_left_the_newest_first(self, log: ExportLog):
        assert log.exports() == ()
        log.note(PAPER)
        log.note(LATER)
        assert log.exports() == (LATER, PAPER)

    def test_drops_what_is_old(self, log: ExportLog):
        log.note(PAPER)
        log.note(LATER)
        log.forget_before(LATER.at)
        assert log.exports() == (LATER,)


class TestMemoryExports(ExportContract):
    @pytest.fixture
    def log(self) -> MemoryExports:
        return MemoryExports()


class TestSqlExports(ExportContract):
    @pytest.fixture
    def log(self, opened: Opener) -> ExportLog:
        return opened().exports

    def test_is_still_there_at_the_next_start(self, opened: Opener):
        first = opened()
        first.exports.note(PAPER)
        first.close()
        assert opened().exports.exports() == (PAPER,)


def test_the_log_has_no_place_for_a_name(opened: Opener):
    storage = opened()
    with closing(behind(storage.file)) as reader:
        columns = [each[1] for each in reader.execute("PRAGMA table_info(exports)")]
    assert columns == ["id", "at", "who", "kind", "columns", "people"]
