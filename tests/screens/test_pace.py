"""Whether the session keeps to its plan, and what still fits."""

import pytest

from app.screens.pace import clock_for
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening() -> Rehearsal:
    return Rehearsal()


@pytest.mark.usefixtures("in_paris")
def test_the_clock_says_the_time_and_the_minutes(evening):
    clock = clock_for(evening.state, evening.clock.advance(minutes=5, seconds=59))
    assert (clock.time, clock.spent, clock.planned) == ("18:35", "5 min", "24")
    assert clock.left == "19 min left"


@pytest.mark.parametrize(
    ("minutes", "pace"),
    [(3, "on time"), (7, "on time"), (8, "2 minutes late"), (16, "10 minutes late")],
)
def test_the_session_is_late_when_the_present_activity_should_be_over(evening, minutes, pace):
    # the quiz and the film take six minutes together
    evening.live.show_activity("intro")
    evening.live.show_activity("film")
    clock = clock_for(evening.state, evening.clock.advance(minutes=minutes))
    assert (clock.pace, clock.late) == (pace, pace != "on time")


def test_a_skipped_activity_gives_no_time(evening):
    evening.live.show_activity("intro")
    evening.live.skip()
    assert clock_for(evening.state, evening.clock.advance(minutes=5)).late


def test_a_welcome_that_drags_on_makes_the_session_late_but_not_a_return_to_it(evening):
    now = evening.clock.advance(minutes=2)
    assert clock_for(evening.state, now).pace == "2 minutes late"
    evening.live.show_activity("intro")
    evening.live.back()
    assert clock_for(evening.state, now).pace == "on time"


def test_a_late_session_says_what_still_fits(evening):
    evening.live.show_activity("intro")
    evening.live.show_activity("film")
    in_time = clock_for(evening.state, evening.clock.advance(minutes=6))
    assert (in_time.advice, in_time.beyond) == ("", frozenset())
    # 15 of 24 minutes are gone: nine are left for the 3 + 4 + 4 + 2 + 4 minutes to come
    late = clock_for(evening.state, evening.clock.advance(minutes=9))
    assert late.advice == "Still fit: 3 of the 5 to come."
    assert "final" in late.beyond
    assert "voices" not in late.beyond


def test_the_one_activity_that_still_fits_is_named(evening):
    evening.live.show_activity("intro")
    late = clock_for(evening.state, evening.clock.advance(minutes=22))
    assert late.advice == "Still fits: Plaquette."


def test_what_was_left_behind_takes_no_time_from_what_comes(evening):
    evening.live.show_activity("page")
    late = clock_for(evening.state, evening.clock.advance(minutes=22, seconds=30))
    assert late.advice == "Nothing more fits in the time left: choose what to end with."
    assert late.beyond == {"final"}


def test_when_nothing_fits_the_end_is_to_be_chosen(evening):
    evening.live.show_activity("intro")
    over = clock_for(evening.state, evening.clock.advance(minutes=60))
    assert over.advice == "Nothing more fits in the time left: choose what to end with."
    assert over.left == "0 min left"


def test_a_late_end_has_nothing_left_to_choose(evening):
    for activity in evening.state.activities:
        evening.live.show_activity(activity.id)
    late = clock_for(evening.state, evening.clock.advance(minutes=60))
    assert (late.late, late.advice, late.beyond) == (True, "", frozenset())
