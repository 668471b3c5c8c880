import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from app.domain.errors import UserError
from app.domain.meetings import PlannedStep
from app.storage.meetings import SqlMeetings
from tests.fakes.storage import MemoryMeetings
from tests.storage.conftest import Opener
from tests.storage.meetings_contract import TUESDAY, ZOE, MeetingsContract, seat


class TestMemoryMeetings(MeetingsContract):
    @pytest.fixture
    def meetings(self) -> MemoryMeetings:
        return MemoryMeetings()

    def test_play_a_full_disk(self, meetings: MemoryMeetings):
        meetings.save_session(TUESDAY)
        meetings.refusal = UserError("The disk is full.")
        with pytest.raises(UserError, match="full"):
            meetings.register(seat(21, ZOE))
        assert meetings.registrations(TUESDAY.id) == ()


class TestSqlMeetings(MeetingsContract):
    @pytest.fixture
    def meetings(self, opened: Opener) -> SqlMeetings:
        return opened().meetings

    def test_are_still_there_at_the_next_start(self, opened: Opener):
        first = opened()
        first.meetings.save_session(TUESDAY)
        first.meetings.register(seat(21, ZOE))
        first.close()
        again = opened().meetings
        assert again.sessions() == (TUESDAY,)
        assert again.registrations(TUESDAY.id) == (seat(21, ZOE),)

    @pytest.mark.parametrize(
        "damage", ["{", "7", '[["quiz", "four", ""]]', '[["quiz", 4]]', "null"]
    )
    def test_come_as_the_module_does_where_the_preparation_is_damaged(
        self, opened: Opener, damage: str
    ):
        storage = opened()
        plan = (PlannedStep("quiz", 4),)
        storage.meetings.save_session(replace(TUESDAY, plan=plan, preparation={"quiz": "Ici."}))
        with closing(sqlite3.connect(storage.file)) as vandal, vandal:
            vandal.execute("UPDATE sessions SET plan = ?, preparation = ?", (damage, damage))
        assert storage.meetings.sessions() == (TUESDAY,)
