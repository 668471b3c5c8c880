"""What the facilitator does is written down, then shown."""

from datetime import timedelta

import pytest

from app.domain.content import Exercise
from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    CardLifted,
    Curtain,
    Phase,
    PresenceCounted,
    SessionClosed,
    SessionOpened,
    SessionResumed,
)
from app.domain.live import VideoMark
from tests.fakes.rehearsal import RIGHT_ORDER, Rehearsal, part

DISK_FULL = UserError("The disk is full: free some space, then try again.")


@pytest.fixture
def evening():
    return Rehearsal()


def hands(evening: Rehearsal) -> dict[str, int]:
    return dict(evening.state.answers.tally("q1").hands)


def test_a_new_session_is_opened_on_its_version_of_the_module(evening):
    assert evening.events() == [SessionOpened("sample", 1)]
    assert evening.shown == [evening.state]


def test_every_state_is_shown_once_written(evening):
    evening.ask().count_hands("c", 3)
    assert [state.sequence for state in evening.shown] == [1, 2, 3, 4, 5]
    assert evening.shown[-1] == evening.state


def test_after_a_power_cut_the_session_is_where_it_was(evening):
    evening.live.count_present(6)
    evening.ask().count_hands("c", 3)
    evening.live.show_activity("film")
    evening.live.move_video(31_000, playing=True)
    before = evening.state
    evening.clock.advance(minutes=9)
    after = evening.restart().state
    assert evening.last_event() == SessionResumed()
    assert (after.activity, after.present, after.answers) == ("film", 6, before.answers)
    assert after.video("film") == VideoMark(31_000, playing=False)
    assert after.elapsed(evening.clock.now()) == timedelta()


def test_nothing_changes_and_nothing_shows_when_the_journal_refuses(evening):
    evening.ask().count_hands("c", 3)
    state, shown, events = evening.state, list(evening.shown), evening.events()
    evening.journal.refusal = DISK_FULL
    with pytest.raises(UserError, match="The disk is full"):
        evening.live.count_hands("c", 4)
    assert (evening.state, evening.shown, evening.events()) == (state, shown, events)
    evening.journal.refusal = None
    evening.live.count_hands("c", 4)
    assert hands(evening) == {"c": 4}


def test_a_second_program_on_the_same_session_is_refused(evening):
    first = evening.live
    evening.restart()
    with pytest.raises(UserError, match="written to from somewhere else"):
        first.forward()


def test_skipping_shows_the_next_activity(evening):
    evening.live.show_activity("film")
    evening.live.skip()
    assert evening.events()[-2:] == [ActivitySkipped("film"), ActivityShown("voices")]
    assert evening.state.skipped == {"film"}


def test_skipping_the_last_activity_stays_there(evening):
    evening.live.show_activity("final")
    evening.live.skip()
    assert evening.state.activity == "final"
    assert evening.last_event() == ActivitySkipped("final")


def test_there_is_nothing_to_skip_on_the_welcome(evening):
    evening.live.skip()
    assert evening.events() == [SessionOpened("sample", 1)]


def test_forward_at_the_end_and_back_at_the_beginning_do_nothing(evening):
    evening.live.back()
    assert evening.events() == [SessionOpened("sample", 1)]
    evening.ask("final", Phase.EXPLAINED)
    while evening.state.phase(evening.module.questions[-1]) is not Phase.EXPLAINED:
        evening.live.forward()
    before = evening.events()
    evening.live.forward()
    assert evening.events() == before


def test_activities_keep_their_answers_when_left_and_returned_to(evening):
    evening.ask().count_hands("c", 3)
    evening.live.show_activity("drawing")
    evening.live.show_activity("intro")
    assert hands(evening) == {"c": 3}
    assert evening.state.phase(evening.module.questions[0]) is Phase.COLLECTING


def test_a_card_goes_to_the_first_free_place_or_where_it_is_put(evening):
    evening.place_cards(("c1",))
    evening.live.place_card("c5", 3)
    evening.live.place_card("c2")
    assert evening.state.answers.board("order").placed == {"c1": 1, "c2": 2, "c5": 3}


def test_a_full_line_takes_no_card_without_a_place(evening):
    evening.place_cards()
    before = evening.events()
    evening.live.place_card("c1")
    assert evening.events() == before


def test_a_lifted_card_leaves_its_place(evening):
    evening.place_cards().lift_card("c2")
    assert not evening.state.answers.board("order").at(2)
    assert evening.last_event() == CardLifted("order", "c2")


def test_an_order_is_checked_as_it_stands(evening):
    evening.place_cards(("c2", "c1", *RIGHT_ORDER[2:])).check_order()
    line = evening.state.answers.board("order")
    exercise = part(Exercise, "order")
    assert line.checked
    assert line.right_cards(exercise) == {"c3", "c4", "c5", "c6"}


def test_the_point_opened_last_is_the_open_one(evening):
    evening.live.show_activity("drawing")
    for point in ("h4", "h2", "h4"):
        evening.live.open_hotspot(point)
    assert evening.state.seen["drawing"] == ("h2", "h4")


def test_a_film_never_stands_before_its_beginning(evening):
    evening.live.show_activity("film")
    evening.live.move_video(-250, playing=True)
    assert evening.state.video("film") == VideoMark(0, playing=True)


@pytest.mark.parametrize(
    "do",
    [
        lambda live: live.count_hands("c", 3),
        lambda live: live.place_card("c1"),
        lambda live: live.lift_card("c1"),
        lambda live: live.check_order(),
        lambda live: live.open_hotspot("h1"),
        lambda live: live.move_video(0, playing=True),
    ],
)
def test_what_does_not_fit_the_activity_before_the_room_is_refused(evening, do):
    evening.live.show_activity("page")
    before = evening.events()
    with pytest.raises(UserError, match="does not fit what is on the screen"):
        do(evening.live)
    assert evening.events() == before


def test_the_same_curtain_twice_opens_again(evening):
    for curtain, seen in (
        (Curtain.BLACK, Curtain.BLACK),
        (Curtain.LOGO, Curtain.LOGO),
        (Curtain.LOGO, Curtain.OPEN),
        (Curtain.OPEN, Curtain.OPEN),
        (Curtain.BLACK, Curtain.BLACK),
        (Curtain.OPEN, Curtain.OPEN),
    ):
        evening.live.move_curtain(curtain)
        assert evening.state.curtain is seen
    assert len(evening.events()) == 1 + 5


def test_the_people_present_are_written_down_when_they_change(evening):
    for present in (5, 5, 6):
        evening.live.count_present(present)
    assert evening.events()[1:] == [PresenceCounted(5), PresenceCounted(6)]


@pytest.mark.parametrize("present", [-1, 2001])
def test_an_impossible_number_of_people_is_refused(evening, present):
    with pytest.raises(UserError, match="must be between 0 and 2000: type it again"):
        evening.live.count_present(present)
    assert evening.state.present is None


def test_a_session_is_ended_with_its_time(evening):
    ended_at = evening.clock.advance(minutes=24)
    evening.live.close()
    assert evening.last_event() == SessionClosed()
    assert evening.state.closed_at == ended_at
