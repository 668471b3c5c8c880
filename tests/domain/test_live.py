"""The state of a session is the fold of its journal."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.content import Exercise, ExerciseKind, Infographic
from app.domain.events import (
    ActivityShown,
    CardPlaced,
    CorrectionExplained,
    Curtain,
    CurtainMoved,
    EntryRestored,
    EntryTakenBack,
    Event,
    HandsCounted,
    HotspotOpened,
    NamedAnswersSet,
    OptionCalled,
    PageTurned,
    Phase,
    PhaseReached,
    PointsGiven,
    PresenceCounted,
    Recorded,
    RoundBegun,
    RunningOrderSet,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    TeamsNamed,
    VideoMoved,
    Zone,
    ZonesSet,
)
from app.domain.live import SessionState, VideoMark, after, ended, replay
from app.domain.meetings import PlannedStep
from app.domain.undo import UNDO_DEPTH
from tests.fakes.answering import hands
from tests.fakes.rehearsal import part
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


@pytest.mark.parametrize("back", [at(-600), at(-50), at(9)])
@pytest.mark.parametrize("event", [SessionResumed(), PresenceCounted(5)])
def test_a_clock_set_back_takes_nothing_from_the_time_that_was_spent(back, event):
    entries = journal(OPENED, PresenceCounted(4), minutes=10)
    state = replay(sample_module(), entries)
    assert state.elapsed(back) == timedelta(minutes=10)
    later = after(state, Recorded(3, back, event))
    assert later.elapsed(back) == timedelta(minutes=10)
    assert later.elapsed(back + timedelta(minutes=3)) == timedelta(minutes=13)


def test_a_session_that_was_closed_by_a_clock_set_back_keeps_its_length():
    entries = journal(OPENED, PresenceCounted(4), minutes=10)
    closed = replay(sample_module(), (*entries, Recorded(3, at(-50), SessionClosed())))
    assert closed.elapsed(at(99)) == timedelta(minutes=10)


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


ZONES = (Zone("left", "Gauche", 40), Zone("right", "Droite"))


def test_the_hall_is_as_it_was_last_described():
    steps = (PlannedStep("film", 5), PlannedStep("stop", 10, "Pause"))
    state = played(
        OPENED, PresenceCounted(187), ZonesSet(ZONES), TeamsNamed(("Table 1",)),
        NamedAnswersSet(on=True), RunningOrderSet(steps),
    )  # fmt: skip
    assert (state.present, state.zones, state.teams) == (187, ZONES, ("Table 1",))
    assert state.named_answers
    assert [each.minutes for each in state.activities] == [5, 10]
    assert state.minutes == 15


def test_an_activity_out_of_the_running_order_can_still_be_before_the_room():
    state = played(OPENED, RunningOrderSet((PlannedStep("film", 5),)), ActivityShown("page"))
    assert state.current == sample_module().activity("page")
    assert played(OPENED, ActivityShown("gone")).current is None


def test_a_choice_is_called_until_the_question_moves_on():
    asked = (OPENED, ActivityShown("intro"), PhaseReached("intro", "q1", Phase.COLLECTING))
    called = (*asked, OptionCalled("q1", "b"))
    assert played(*called).called == "b"
    assert played(*called, PhaseReached("intro", "q1", Phase.CLOSED)).called == ""
    assert played(*called, ActivityShown("film")).called == ""


def test_a_page_stays_turned():
    assert played(OPENED, PageTurned("page", 2)).pages == {"page": 2}


def test_a_frozen_picture_is_what_the_room_saw_and_goes_when_it_is_released():
    before = (OPENED, ActivityShown("intro"))
    frozen = (*before, CurtainMoved(Curtain.FROZEN), ActivityShown("film"))
    held = played(*frozen).held
    assert held is not None
    assert (held.activity, held.curtain) == ("intro", Curtain.OPEN)
    again = played(*frozen, CurtainMoved(Curtain.FROZEN)).held
    assert again is not None
    assert again.activity == "intro"
    assert played(*frozen, CurtainMoved(Curtain.OPEN)).held is None
    assert played(*frozen, CurtainMoved(Curtain.BLACK)).held is None


def test_a_question_asked_again_goes_back_to_its_choices():
    state = played(OPENED, PhaseReached("intro", "q1", Phase.DISTRIBUTION), RoundBegun("q1"))
    assert state.phases["q1"] is Phase.CHOICES


def test_what_was_undone_is_brought_back():
    counts = (OPENED, ActivityShown("intro"), HandsCounted("q1", "a", 3), EntryTakenBack(3))
    undone = played(*counts)
    assert undone.last_entry is None
    assert undone.last_undone is not None
    restored = played(*counts, EntryRestored(3))
    assert restored.answers.tally("q1") == hands(a=3)
    assert restored.last_entry is not None


def test_the_reason_of_a_correction_changes_nothing_but_the_sequence():
    counts = (OPENED, HandsCounted("q1", "a", 3))
    explained = played(*counts, CorrectionExplained(2, "Le balcon manquait."))
    bare = played(*counts)
    (change,) = bare.changes
    assert explained.changes == (replace(change, reason="Le balcon manquait."),)
    assert replace(explained, sequence=2, last_at=at(2), changes=()) == replace(
        bare, last_at=at(2), changes=()
    )


def test_only_what_the_room_had_seen_or_somebody_explained_is_a_correction():
    asked = (OPENED, ActivityShown("intro"), PhaseReached("intro", "q1", Phase.COLLECTING))
    seen = PhaseReached("intro", "q1", Phase.DISTRIBUTION)
    first, second = HandsCounted("q1", "a", 3), HandsCounted("q1", "a", 5)
    assert played(*asked, first, second).corrections == ()
    (one,) = played(*asked, first, seen, second).corrections
    assert (one.sequence, one.before.hands, one.after.hands) == (6, {"a": 3}, {"a": 5})
    assert played(*asked, seen, first).corrections == ()  # there was nothing before
    assert played(*asked, first, CorrectionExplained(4, "Oubli")).corrections[0].reason == "Oubli"
    gone = HandsCounted("gone", "a", 3)
    assert played(*asked, gone, CorrectionExplained(4, "?")).corrections == ()
    back = played(*asked, first, seen, second, EntryTakenBack(6)).corrections[1]
    assert back.after.hands == {"a": 3}
    taken = played(*asked, first, seen, EntryTakenBack(4)).corrections
    assert [each.after.empty for each in taken] == [True]
    assert played(*asked, first, seen, RoundBegun("q1")).corrections == ()
    assert played(*asked, first, seen, PointsGiven("q1", 0, 2)).corrections == ()


def test_plain_words_are_shown_where_the_module_has_them():
    state = played(OPENED, RunningOrderSet((PlannedStep("film", 5),)))
    assert state.in_plain_words is state
    simple = replace(sample_module(), title="Simple")
    plain = replace(state, module=replace(state.module, plain=simple)).in_plain_words
    assert plain.module.title == "Simple"
    assert [each.minutes for each in plain.activities] == [5]


def test_categories_of_a_sorting_game_take_several_cards():
    order = part(Exercise, "order")
    sort = replace(order, kind=ExerciseKind.SORT, places=("Avant", "Après"))
    module = replace(sample_module(), activities=(sort,))
    state = replay(module, journal(CardPlaced("order", "c1", 1), CardPlaced("order", "c2", 1)))
    assert state.answers.board("order").at(1) == ("c1", "c2")


def test_a_plan_of_which_the_module_has_nothing_any_more_leaves_the_module_as_it_comes():
    state = played(OPENED, RunningOrderSet((PlannedStep("no such activity", 5),)))
    assert state.activities == sample_module().activities
