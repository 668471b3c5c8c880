"""The state of a session is the fold of its journal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.content import Infographic
from app.domain.events import (
    ActivityShown,
    Curtain,
    CurtainMoved,
    EntryTakenBack,
    Event,
    HandsCounted,
    HotspotOpened,
    PresenceCounted,
    Recorded,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    VideoMoved,
)
from app.domain.live import SessionState, VideoMark, after, ended, replay
from app.domain.undo import UNDO_DEPTH
from tests.fakes.answering import hands
from tests.fakes.shelf import sample_module

START = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)
OPENED = SessionOpened("sample", 1)


def journal(*events: Event, minutes: int = 1) -> tuple[Recorded, ...]:
    """Number the events from 1, one every few minutes."""
    return tuple(
        Recorded(number, START + timedelta(minutes=minutes) * (number - 1), event)
        for number, event in enumerate(events, start=1)
    )


def played(*events: Event, minutes: int = 1) -> SessionState:
    return replay(sample_module(), journal(*events, minutes=minutes))


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def test_a_journal_without_entries_is_a_session_that_has_not_begun():
    state = played()
    assert state == SessionState(sample_module())
    assert state.elapsed(START) == timedelta()
    assert state.current is None


def test_the_state_knows_its_last_entry():
    state = played(OPENED, PresenceCounted(5))
    assert (state.sequence, state.opened_at, state.last_at) == (2, START, at(1))
    assert state.present == 5


def test_time_runs_from_the_opening_to_the_end():
    state = played(OPENED)
    assert state.elapsed(at(12)) == timedelta(minutes=12)
    assert played(OPENED, SessionClosed(), minutes=25).elapsed(at(99)) == timedelta(minutes=25)


def test_an_interruption_does_not_count_as_time_in_session():
    # noted at 0, 10 and 20 minutes; the power failed after 10
    state = played(OPENED, PresenceCounted(4), SessionResumed(), minutes=10)
    assert state.elapsed(at(21)) == timedelta(minutes=11)


def test_a_session_taken_up_after_its_end_runs_on():
    state = played(OPENED, SessionClosed(), SessionResumed(), minutes=10)
    assert state.closed_at is None
    assert state.elapsed(at(23)) == timedelta(minutes=13)


@pytest.mark.parametrize("now", [at(-600), at(0)])
def test_a_clock_set_back_never_makes_the_time_negative(now):
    entries = (*journal(OPENED, PresenceCounted(4)), Recorded(3, now, SessionResumed()))
    state = replay(sample_module(), entries)
    assert state.elapsed(now) >= timedelta()
    assert state.away == timedelta()


def test_resuming_an_empty_journal_loses_no_time():
    assert played(SessionResumed()).away == timedelta()


def test_a_film_is_held_when_the_program_starts_again_or_the_activity_changes():
    moved = (OPENED, ActivityShown("film"), VideoMoved("film", 31_000, playing=True))
    assert played(*moved).video("film") == VideoMark(31_000, playing=True)
    for event in (SessionResumed(), ActivityShown("voices")):
        assert played(*moved, event).video("film") == VideoMark(31_000, playing=False)


def test_showing_a_skipped_activity_makes_it_no_longer_skipped():
    state = replace(played(OPENED), skipped=frozenset({"film", "page"}))
    later = after(state, Recorded(2, at(1), ActivityShown("film")))
    assert later.skipped == {"page"}
    assert later.visited == {"film"}


def test_the_curtain_is_as_it_was_last_moved():
    assert (
        played(OPENED, CurtainMoved(Curtain.BLACK), CurtainMoved(Curtain.LOGO)).curtain
        is Curtain.LOGO
    )


def test_an_entry_taken_back_restores_the_answers_before_it():
    counts = (OPENED, HandsCounted("q1", "a", 3), HandsCounted("q1", "a", 8))
    assert played(*counts, EntryTakenBack(3)).answers.tally("q1") == hands(a=3)
    both = played(*counts, EntryTakenBack(3), EntryTakenBack(2))
    assert both.answers.tally("q1").empty
    assert not both.undo.done


def test_taking_back_one_question_leaves_the_others_as_they_are():
    counts = (OPENED, HandsCounted("q1", "a", 3), HandsCounted("q2", "b", 8))
    answers = played(*counts, EntryTakenBack(2)).answers
    assert (answers.tally("q1").empty, answers.tally("q2")) == (True, hands(b=8))


def test_only_the_last_answer_to_a_question_can_be_taken_back():
    counts = (OPENED, HandsCounted("q1", "a", 3), HandsCounted("q1", "b", 8))
    state = played(*counts, EntryTakenBack(2))
    assert state.answers.tally("q1") == hands(a=3, b=8)
    assert played(OPENED, EntryTakenBack(1)).undo.done == ()


def test_only_so_many_entries_are_kept_to_be_taken_back():
    counts = (HandsCounted("q1", "a", hands) for hands in range(UNDO_DEPTH + 10))
    state = played(OPENED, *counts)
    assert len(state.undo.done) == UNDO_DEPTH
    assert state.undo.done[-1].sequence == UNDO_DEPTH + 11


@pytest.mark.parametrize(
    ("events", "over"),
    [
        ((), False),
        ((OPENED,), False),
        ((OPENED, SessionClosed()), True),
        ((OPENED, SessionClosed(), CurtainMoved(Curtain.LOGO)), True),
        ((OPENED, SessionClosed(), SessionResumed()), False),
    ],
)
def test_a_session_has_ended_once_closed_whatever_was_noted_since(events, over):
    assert ended(journal(*events)) is over


def test_what_the_module_no_longer_has_is_left_out_and_the_change_is_known():
    played_on = (
        OPENED,
        HandsCounted("q1", "a", 3),
        HandsCounted("q1", "gone", 9),
        HotspotOpened("drawing", "gone"),
        HotspotOpened("drawing", "h2"),
    )
    state = played(*played_on)
    question = state.module.questions[0]
    assert state.tally(question) == hands(a=3)
    drawing = state.module.activity("drawing")
    assert isinstance(drawing, Infographic)
    assert state.points_seen(drawing) == ("h2",)
    assert not state.module_changed
    assert replace(state, module=replace(state.module, version=2)).module_changed
    assert not played().module_changed
