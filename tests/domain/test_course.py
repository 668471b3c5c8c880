"""What "next" and "back" do at each point of a module."""

from dataclasses import replace
from itertools import pairwise

import pytest

from app.domain.content import Quiz, Video
from app.domain.course import activity_after, step_back, step_forward, video_over
from app.domain.events import (
    ActivityShown,
    HotspotOpened,
    OrderChecked,
    Phase,
    PhaseReached,
    VideoMoved,
)
from app.domain.live import SessionState, VideoMark
from app.screens.room import slide_for
from app.screens.slides import Slide
from tests.fakes.rehearsal import Rehearsal, part
from tests.fakes.shelf import sample_module

ALL = ["intro", "film", "voices", "order", "drawing", "page", "final"]


def to_the_end(evening: Rehearsal) -> list[Slide]:
    """Press "forward" until it does nothing; what it showed, first to last."""
    shown = [slide_for(evening.state)]
    while step_forward(evening.state):
        evening.live.forward()
        shown.append(slide_for(evening.state))
        assert len(shown) < 100, "the clicker goes round in circles"
    return shown


def test_the_clicker_alone_walks_the_module_from_the_welcome_to_the_end():
    evening = Rehearsal()
    to_the_end(evening)
    assert evening.shown_activities() == ALL
    asked = [event for event in evening.events() if isinstance(event, PhaseReached)]
    revealed = [each.question for each in asked if each.phase is Phase.REVEALED]
    assert revealed == ["q1", "q2", "q3", "q4"]
    assert sum(isinstance(event, HotspotOpened) for event in evening.events()) == 6
    assert [each.activity for each in evening.events() if isinstance(each, VideoMoved)] == [
        "film",
        "voices",
    ]


def test_no_press_of_forward_leaves_the_room_with_the_same_slide():
    # a film that starts to play is the same slide with its pictures: `started` differs
    shown = to_the_end(Rehearsal())
    assert all(before != after for before, after in pairwise(shown))


def test_back_returns_from_the_end_to_the_welcome():
    evening = Rehearsal()
    welcome = slide_for(evening.state)
    to_the_end(evening)
    presses = 0
    while step_back(evening.state):
        evening.live.back()
        presses += 1
        assert presses < 100, "the clicker goes round in circles"
    assert evening.state.activity == ""
    assert slide_for(evening.state) == welcome
    assert evening.shown_activities() == [*ALL, *ALL[-2::-1], ""]


def test_back_takes_a_question_one_phase_back_then_to_the_question_before():
    evening = Rehearsal()
    evening.ask()
    assert step_back(evening.state) == PhaseReached("intro", "q1", Phase.CHOICES)
    while evening.state.asked["intro"] == "q1":
        evening.live.forward()
    assert step_back(evening.state) == PhaseReached("intro", "q1", Phase.EXPLAINED)


def test_a_question_returned_to_is_where_it_was_left():
    evening = Rehearsal()
    evening.ask()
    evening.live.show_activity("page")
    evening.live.show_activity("intro")
    assert evening.state.phase(evening.module.questions[0]) is Phase.COLLECTING


def test_forward_plays_a_film_and_leaves_it_while_it_plays():
    evening = Rehearsal()
    evening.live.show_activity("film")
    assert step_forward(evening.state) == VideoMoved("film", 0, playing=True)
    evening.live.forward()
    assert step_forward(evening.state) == ActivityShown("voices")


def test_forward_goes_on_with_a_paused_film_and_leaves_one_that_is_over():
    evening = Rehearsal()
    evening.live.show_activity("film")
    evening.live.move_video(40_000, playing=False)
    assert step_forward(evening.state) == VideoMoved("film", 40_000, playing=True)
    evening.live.move_video(89_600, playing=False)
    assert step_forward(evening.state) == ActivityShown("voices")


@pytest.mark.parametrize(
    ("position_ms", "over"), [(0, False), (89_499, False), (89_500, True), (90_000, True)]
)
def test_a_film_is_over_in_its_last_half_second(position_ms, over):
    state = SessionState(sample_module(), videos={"film": VideoMark(position_ms)})
    assert video_over(state, part(Video, "film")) is over


def test_a_film_of_unknown_length_is_never_over():
    film = replace(part(Video, "film"), duration_ms=0)
    state = SessionState(sample_module(), videos={"film": VideoMark(5_000_000)})
    assert not video_over(state, film)


def test_forward_checks_a_full_line_once_then_goes_on():
    evening = Rehearsal()
    evening.live.show_activity("order")
    assert step_forward(evening.state) == ActivityShown("drawing")
    evening.place_cards()
    assert step_forward(evening.state) == OrderChecked("order")
    evening.live.forward()
    assert step_forward(evening.state) == ActivityShown("drawing")


def test_forward_opens_the_points_that_are_still_closed():
    evening = Rehearsal()
    evening.live.show_activity("drawing")
    evening.live.open_hotspot("h1")
    evening.live.open_hotspot("h3")
    assert step_forward(evening.state) == HotspotOpened("drawing", "h2")


def test_the_activity_after_the_present_one_is_known():
    state = SessionState(sample_module())
    assert activity_after(state) == part(Quiz, "intro")
    assert activity_after(replace(state, activity="page")) == part(Quiz, "final")
    assert activity_after(replace(state, activity="final")) is None


def test_a_module_without_activities_has_no_next_and_no_back():
    state = SessionState(replace(sample_module(), activities=()))
    assert step_forward(state) is None
    assert step_back(state) is None


def test_a_clicker_pressed_after_the_end_does_not_take_the_session_up_again():
    evening = Rehearsal()
    evening.live.show_activity("drawing")
    evening.live.close()
    assert step_back(evening.state) is None
    assert step_forward(evening.state) is None
    evening.live.reopen()
    assert evening.state.closed_at is None
    assert evening.state.activity == "drawing"
    before = evening.events()
    evening.live.reopen()
    assert evening.events() == before
