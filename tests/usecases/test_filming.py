"""A film that stops for questions, is noted, ends and is seen again."""

import pytest

from app.domain.errors import UserError
from app.domain.events import ActivityShown, Phase, PhaseReached, VideoMoved
from app.domain.live import VideoMark
from app.usecases.filming import (
    NEAR_END_MS,
    ask_in_film,
    end_film,
    follow_film,
    note_film,
    see_again,
    stop_for_question,
    would_leave_film,
)
from tests.fakes.films import SECOND_STOP_MS, STOP_MS, stopping_module
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(stopping_module())
    made.live.show_activity("film")
    made.live.forward()
    return made


def mark(evening: Rehearsal) -> VideoMark:
    return evening.state.video("film")


def test_the_film_is_held_exactly_at_its_stop_and_the_question_put(evening: Rehearsal) -> None:
    assert not stop_for_question(evening.live, STOP_MS - 1)
    follow_film(evening.live, STOP_MS + 90)
    assert mark(evening) == VideoMark(STOP_MS, playing=False)
    assert evening.state.asking is not None
    assert evening.last_event() == PhaseReached("film", "qf", Phase.QUESTION)
    assert not stop_for_question(evening.live, STOP_MS + 90)


def test_nothing_but_a_film_stops(evening: Rehearsal) -> None:
    evening.live.show_activity("drawing")
    assert not stop_for_question(evening.live, STOP_MS)


def test_a_power_cut_before_the_question_is_written_loses_no_question(evening: Rehearsal) -> None:
    evening.live.move_video(STOP_MS, playing=False)
    live = evening.restart()
    live.forward()
    assert stop_for_question(live, STOP_MS + 40)


def test_a_power_cut_in_the_question_comes_back_to_it_over_a_paused_film(
    evening: Rehearsal,
) -> None:
    stop_for_question(evening.live, STOP_MS)
    evening.live.forward()
    live = evening.restart()
    assert live.state.asking is not None
    assert live.state.phase(live.state.asking) is Phase.CHOICES
    assert mark(evening) == VideoMark(STOP_MS, playing=False)


def test_noting_a_film_that_must_stop_stops_it(evening: Rehearsal) -> None:
    note_film(evening.live, 2_000)
    assert evening.last_event() == VideoMoved("film", 2_000, playing=True)
    note_film(evening.live, STOP_MS + 10)
    assert evening.last_event() == PhaseReached("film", "qf", Phase.QUESTION)


def test_a_film_ends_unless_a_question_was_passed_over(evening: Rehearsal) -> None:
    evening.live.move_video(SECOND_STOP_MS - 10, playing=True)
    end_film(evening.live, 90_000)
    assert evening.state.asking is not None
    evening.live.move_video(SECOND_STOP_MS, playing=True)
    end_film(evening.live, 90_000)
    assert mark(evening) == VideoMark(90_000, playing=False)


def test_a_question_can_be_asked_again_as_far_as_it_had_come(evening: Rehearsal) -> None:
    ask_in_film(evening.live, "qf")
    evening.live.forward()
    evening.live.move_video(80_000, playing=True)
    ask_in_film(evening.live, "qf")
    assert evening.last_event() == PhaseReached("film", "qf", Phase.CHOICES)
    assert mark(evening) == VideoMark(STOP_MS, playing=False)
    with pytest.raises(UserError, match="does not fit"):
        ask_in_film(evening.live, "q1")


def test_the_last_ten_seconds_are_seen_again_out_of_a_question_too(evening: Rehearsal) -> None:
    see_again(evening.live, 4_000)
    assert mark(evening) == VideoMark(0, playing=True)
    stop_for_question(evening.live, STOP_MS)
    see_again(evening.live, STOP_MS)
    assert evening.state.asking is None
    assert mark(evening) == VideoMark(20_000, playing=True)
    assert stop_for_question(evening.live, STOP_MS)


def test_only_a_step_out_of_a_running_film_leaves_it(evening: Rehearsal) -> None:
    out, film = ActivityShown("drawing"), evening.state.activity
    evening.live.move_video(1_000, playing=False)
    assert not would_leave_film(evening.state, out, 60_000)
    evening.live.move_video(1_000, playing=True)
    assert would_leave_film(evening.state, out, 60_000)
    assert not would_leave_film(evening.state, out, NEAR_END_MS)
    assert not would_leave_film(evening.state, ActivityShown(film), 60_000)
    assert not would_leave_film(evening.state, VideoMoved(film, 0, playing=True), 60_000)
    assert not would_leave_film(evening.state, None, 60_000)
    evening.live.show_activity("drawing")
    assert not would_leave_film(evening.state, out, 60_000)
