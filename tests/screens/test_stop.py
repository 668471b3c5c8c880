"""A stop that the facilitator put between two activities: its time runs down before the room."""

from datetime import timedelta

import pytest

from app.domain.content import Break
from app.domain.events import Curtain, RunningOrderSet
from app.domain.meetings import PlannedStep
from app.screens.console import console_for
from app.screens.panels import StopPanel, break_panel
from app.screens.room import runs_down, slide_for
from app.screens.room.curtains import break_slide
from app.screens.slides import WaitingSlide
from tests.fakes.rehearsal import Rehearsal

pytestmark = pytest.mark.usefixtures("in_paris")

PLAN = (PlannedStep("intro", 3), PlannedStep("pause", 10, "Pause café"), PlannedStep("film", 3))
COFFEE = Break("pause", "Pause café", 10)


@pytest.fixture
def evening():
    """Half past six in the evening, at the stop."""
    evening = Rehearsal()
    evening.live.record(RunningOrderSet(PLAN))
    evening.live.show_activity("pause")
    return evening


def slide(evening) -> WaitingSlide:
    shown = slide_for(evening.state, evening.clock.now())
    assert isinstance(shown, WaitingSlide)
    return shown


def test_the_time_of_a_stop_runs_down(evening):
    assert slide(evening) == WaitingSlide(
        evening.module.title, "Pause café", "10:00", "We go on at 18:40"
    )
    assert runs_down(evening.state)
    evening.clock.advance(minutes=9, seconds=59)
    assert slide(evening).left == "0:01"
    evening.clock.advance(seconds=1)
    assert (slide(evening).left, slide(evening).until) == ("", "We are about to go on")


def test_a_clock_set_back_makes_no_stop_longer(evening):
    evening.clock.advance(minutes=-60)
    assert slide(evening).left == "10:00"


def test_a_stop_shows_the_right_time_after_a_power_cut(evening):
    evening.clock.advance(minutes=4)
    evening.restart()
    assert slide(evening).left == "6:00"


def test_a_stop_of_which_nobody_knows_the_time_says_until_when(evening):
    shown = slide_for(evening.state)
    assert isinstance(shown, WaitingSlide)
    assert (shown.left, shown.until) == ("", "We go on at 18:40")


def test_a_stop_that_was_not_shown_says_how_long_it_will_be(evening):
    evening.live.record(RunningOrderSet((*PLAN, PlannedStep("end", 1, "Mot de la fin"))))
    state = evening.state
    unseen = Break("end", "Mot de la fin", 1)
    assert state.stop_ends(unseen) is None
    assert break_slide(state, unseen, evening.clock.now()).until == "1 minute"
    assert break_panel(state, unseen).text == "The room sees the time run down."


def test_only_what_the_room_sees_runs_down(evening):
    evening.live.move_curtain(Curtain.BLACK)
    assert not runs_down(evening.state)
    evening.live.move_curtain(Curtain.OPEN)
    evening.live.close()
    assert not runs_down(evening.state)


def test_the_console_says_until_when_and_shows_the_stop_that_comes(evening):
    now = evening.clock.now()
    panel = console_for(evening.state, evening.meeting, now).panel
    assert panel == StopPanel("Pause café", "We go on at 18:40. The room sees the time run down.")
    evening.live.show_activity("intro")
    evening.clock.advance(minutes=30)
    coming = None
    while evening.state.activity == "intro":
        coming = console_for(evening.state, evening.meeting, evening.clock.now()).next
        evening.live.forward()
    assert isinstance(coming, WaitingSlide)
    assert (coming.left, coming.until) == ("10:00", "We go on at 19:10")
    assert slide(evening).left == "10:00"


def test_who_comes_back_to_a_stop_finds_it_going_on_until_it_is_over(evening):
    evening.clock.advance(minutes=4)
    evening.live.forward()
    evening.live.back()
    assert slide(evening).left == "6:00"
    evening.clock.advance(minutes=6)
    evening.live.show_activity("pause")
    assert slide(evening).left == "10:00"
    assert evening.state.stop_ends(COFFEE) == evening.clock.now() + timedelta(minutes=10)


def test_a_frozen_stop_stands_still(evening):
    evening.clock.advance(minutes=3)
    evening.live.move_curtain(Curtain.FROZEN)
    evening.clock.advance(minutes=2)
    assert slide(evening).left == "7:00"
    evening.live.move_curtain(Curtain.OPEN)
    assert slide(evening).left == "5:00"
