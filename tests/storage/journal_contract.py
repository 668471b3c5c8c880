"""What every journal does, in memory or on disk."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from sqlalchemy.exc import StatementError

from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    AnswerGiven,
    HandsCounted,
    Phase,
    PhaseReached,
    Recorded,
)
from app.usecases.ports import Journal

TUESDAY, WEDNESDAY = UUID(int=2), UUID(int=3)
NOON = datetime(2026, 3, 3, 12, 0, 0, 123456, tzinfo=UTC)


def hands(sequence: int, *, at: datetime = NOON) -> Recorded:
    return Recorded(sequence, at, HandsCounted("q1", "b", 31))


def write_until_refused(journal: Journal, written: int) -> tuple[int, UserError]:
    """Append entries until one is refused; return the number of entries and the refusal."""
    while written < 5000:
        try:
            journal.append(TUESDAY, hands(written + 1))
        except UserError as refusal:
            return written, refusal
        written += 1
    raise AssertionError("nothing was refused")


class JournalContract:
    """Subclasses give the fixture `journal`: an empty one."""

    def test_that_is_empty_has_no_entries(self, journal: Journal):
        assert journal.read(TUESDAY) == ()
        assert journal.latest() == ()

    def test_gives_back_what_was_written(self, journal: Journal):
        entries = (
            Recorded(1, NOON, ActivityShown("quiz")),
            Recorded(2, NOON, PhaseReached("quiz", "q1", Phase.COLLECTING)),
            Recorded(3, NOON, AnswerGiven("q1", ("b", "é « 31 »"))),
        )
        for entry in entries:
            journal.append(TUESDAY, entry)
        assert journal.read(TUESDAY) == entries

    def test_orders_entries_by_number_whatever_the_clock_says(self, journal: Journal):
        entries = (hands(1), hands(2, at=NOON - timedelta(days=365)), hands(3))
        for entry in reversed(entries):
            journal.append(TUESDAY, entry)
        assert journal.read(TUESDAY) == entries

    def test_keeps_sessions_apart(self, journal: Journal):
        journal.append(TUESDAY, hands(1))
        journal.append(WEDNESDAY, hands(1, at=NOON + timedelta(days=1)))
        assert journal.read(TUESDAY) == (hands(1),)

    def test_refuses_a_number_that_is_taken_and_keeps_the_first_entry(self, journal: Journal):
        journal.append(TUESDAY, hands(1))
        with pytest.raises(UserError, match="resume it from the home screen"):
            journal.append(TUESDAY, Recorded(1, NOON, HandsCounted("q1", "b", 7)))
        assert journal.read(TUESDAY) == (hands(1),)
        journal.append(TUESDAY, hands(2))
        assert len(journal.read(TUESDAY)) == 2

    def test_gives_times_back_in_utc(self, journal: Journal):
        paris = timezone(timedelta(hours=1))
        journal.append(TUESDAY, hands(1, at=NOON.astimezone(paris)))
        (entry,) = journal.read(TUESDAY)
        assert entry == hands(1)
        assert entry.at.tzinfo is UTC

    def test_takes_no_time_without_a_zone(self, journal: Journal):
        naive = replace(hands(1), at=NOON.replace(tzinfo=None))
        with pytest.raises((ValueError, StatementError), match="no time zone"):
            journal.append(TUESDAY, naive)
        assert journal.read(TUESDAY) == ()

    def test_tells_the_last_entry_of_each_session_most_recent_first(self, journal: Journal):
        journal.append(TUESDAY, hands(1))
        journal.append(TUESDAY, hands(2, at=NOON + timedelta(minutes=5)))
        journal.append(WEDNESDAY, hands(1, at=NOON + timedelta(minutes=1)))
        assert journal.latest() == (
            (TUESDAY, hands(2, at=NOON + timedelta(minutes=5))),
            (WEDNESDAY, hands(1, at=NOON + timedelta(minutes=1))),
        )

    def test_tells_which_sessions_have_begun(self, journal: Journal):
        journal.append(TUESDAY, hands(1))
        assert journal.begun(TUESDAY)
        assert not journal.begun(WEDNESDAY)

    def test_tells_which_sessions_hold_entries_of_some_kinds(self, journal: Journal):
        journal.append(TUESDAY, Recorded(1, NOON, ActivityShown("quiz")))
        journal.append(TUESDAY, hands(2))
        journal.append(WEDNESDAY, hands(1))
        journal.append(WEDNESDAY, hands(2))
        assert journal.holding((HandsCounted,)) == (TUESDAY, WEDNESDAY)
        assert journal.holding((ActivityShown, PhaseReached)) == (TUESDAY,)
        assert journal.holding((PhaseReached,)) == ()
        assert journal.holding(()) == ()

    def test_breaks_a_tie_between_sessions_the_same_way_each_time(self, journal: Journal):
        journal.append(TUESDAY, hands(1))
        journal.append(WEDNESDAY, hands(1))
        assert [session for session, _ in journal.latest()] == [WEDNESDAY, TUESDAY]
