"""What "next" and "back" do at each point of a module."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from app.domain.content import (
    FilmQuestion,
    Leaflet,
    Majority,
    QuestionKind,
    Quiz,
    Resolution,
    Role,
    RolePlay,
    Target,
    Video,
)
from app.domain.course import (
    STOP_PASSED_MS,
    VOTE_PHASES,
    activity_after,
    phases_of,
    step_back,
    step_forward,
    stop_due,
    video_over,
)
from app.domain.events import (
    ActivityShown,
    HotspotOpened,
    NumbersGiven,
    OptionCalled,
    OrderChecked,
    PageTurned,
    Phase,
    PhaseReached,
    Recorded,
    RolesDealt,
    RoundBegun,
    SecondVoteOpened,
    VideoMoved,
    Vote,
    VoteCast,
)
from app.domain.live import SessionState, VideoMark, after
from app.screens.room import slide_for
from app.screens.slides import Slide
from app.usecases.filming import ask_in_film
from tests.fakes.kinds import ESTIMATE, OPINION, Asking
from tests.fakes.rehearsal import Rehearsal, part
from tests.fakes.shelf import sample_module

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
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


def test_an_assembly_calls_each_choice_before_it_closes():
    state = replace(Rehearsal().ask().state, assembly=True)
    called = []
    while isinstance(event := step_forward(state), OptionCalled):
        state = after(state, Recorded(state.sequence + 1, NOON, event))
        called.append(state.called)
    assert called == ["a", "b", "c"]
    assert event == PhaseReached("intro", "q1", Phase.CLOSED)
    assert after(state, Recorded(state.sequence + 1, NOON, event)).called == ""


def test_each_kind_of_question_has_its_phases():
    first = sample_module().questions[0]
    assert phases_of(first) == tuple(Phase)
    opinion = replace(first, kind=QuestionKind.OPINION)
    assert set(Phase) - set(phases_of(opinion)) == {Phase.REVEALED}
    estimate = replace(first, choices=(), target=Target(100))
    assert set(Phase) - set(phases_of(estimate)) == {Phase.CHOICES}


def stopping() -> tuple[Rehearsal, Video]:
    """A session whose film stops at half a minute for a question."""
    stop = FilmQuestion(30_000, replace(sample_module().questions[0], id="qf"))
    film = replace(part(Video, "film"), stops=(stop,))
    activities = tuple(film if each.id == "film" else each for each in sample_module().activities)
    evening = Rehearsal(replace(sample_module(), activities=activities))
    evening.live.show_activity("film")
    evening.live.forward()
    return evening, film


def test_a_film_stops_for_its_question_once_and_runs_on_after_it():
    evening, film = stopping()
    assert stop_due(evening.state, film, 29_999) is None
    assert stop_due(evening.state, film, 30_000) == film.stops[0]
    ask_in_film(evening.live, "qf")
    assert step_back(evening.state) == ActivityShown("intro")
    phases = []
    while evening.state.asking is not None:
        evening.live.forward()
        phases.append(evening.state.phases["qf"])
    assert set(phases) == set(Phase) - {Phase.QUESTION}
    assert evening.last_event() == VideoMoved("film", 30_000, playing=True)
    assert stop_due(evening.state, film, 31_000) is None
    evening.live.move_video(12_000, playing=True)
    assert stop_due(evening.state, film, 30_100) is None


def test_a_stop_that_was_jumped_over_waits_for_the_film_to_come_by():
    evening, film = stopping()
    evening.live.move_video(40_000, playing=True)
    assert stop_due(evening.state, film, 41_000) is None
    evening.live.move_video(29_000, playing=True)
    assert stop_due(evening.state, film, 30_050) == film.stops[0]


def test_a_stop_is_not_missed_where_the_film_was_noted_just_after_it():
    evening, film = stopping()
    evening.live.move_video(30_000 + STOP_PASSED_MS, playing=True)
    assert stop_due(evening.state, film, 30_400) == film.stops[0]
    evening.live.move_video(30_001 + STOP_PASSED_MS, playing=True)
    assert stop_due(evening.state, film, 30_400) is None


def test_a_question_without_answer_is_asked_again_only_where_the_film_was_moved_back():
    evening, film = stopping()
    ask_in_film(evening.live, "qf")
    evening.live.move_video(30_000, playing=True)
    assert evening.state.asking is None
    assert stop_due(evening.state, film, 30_100) is None
    evening.live.move_video(20_000, playing=True)
    assert stop_due(evening.state, film, 30_100) == film.stops[0]


def test_a_question_that_was_answered_never_stops_its_film_again():
    evening, film = stopping()
    ask_in_film(evening.live, "qf")
    while evening.state.phase(film.stops[0].question) is not Phase.COLLECTING:
        evening.live.forward()
    evening.live.agree(("c",))
    evening.live.move_video(20_000, playing=True)
    assert stop_due(evening.state, film, 30_100) is None


def test_a_film_that_stops_for_a_question_at_its_very_end_is_not_over():
    evening, film = stopping()
    evening.live.move_video(90_000, playing=False)
    assert video_over(evening.state, film)
    evening.live.record(PhaseReached("film", "qf", Phase.QUESTION))
    assert not video_over(evening.state, film)


def test_back_within_the_question_of_a_film_goes_one_phase_back():
    evening, _film = stopping()
    ask_in_film(evening.live, "qf")
    evening.live.forward()
    assert step_back(evening.state) == PhaseReached("film", "qf", Phase.QUESTION)


def test_pages_of_a_leaflet_are_turned_there_and_back():
    evening = Rehearsal()
    evening.live.show_activity("page")
    page = part(Leaflet, "page")
    for number in range(1, page.page_count + 1):
        assert step_forward(evening.state) == PageTurned("page", number)
        evening.live.forward()
    assert step_forward(evening.state) == ActivityShown("final")
    assert step_back(evening.state) == PageTurned("page", page.page_count - 1)
    evening.live.record(PageTurned("page", 99))  # the leaflet was longer once
    assert step_back(evening.state) == PageTurned("page", page.page_count)


OWNERS = RolePlay(
    "ag", "L’assemblée", 10,
    roles=(Role("ann", "Ann", 60, ""), Role("bob", "Bob", 40, "")),
    resolutions=(
        Resolution("r1", "Repeindre", Majority.SIMPLE, ""),
        Resolution("r2", "Isoler", Majority.ABSOLUTE, ""),
    ),
)  # fmt: skip


def meeting(play: RolePlay = OWNERS) -> Rehearsal:
    evening = Rehearsal(replace(sample_module(), activities=(play,)))
    evening.live.forward()
    return evening


def test_an_owners_meeting_deals_its_roles_then_leads_each_vote():
    evening = meeting()
    assert step_forward(evening.state) == RolesDealt("ag", ("ann", "bob"))
    assert step_back(evening.state) == ActivityShown("")
    steps = []
    while (event := step_forward(evening.state)) is not None:
        steps.append(event)
        evening.live.record(event)
    assert steps[1:] == [
        PhaseReached("ag", resolution, phase)
        for resolution in ("r1", "r2")
        for phase in VOTE_PHASES
    ]
    assert step_back(evening.state) == PhaseReached("ag", "r2", Phase.REVEALED)


def test_back_leads_to_the_resolution_before_and_out_of_the_meeting():
    evening = meeting()
    evening.live.forward()
    evening.live.record(PhaseReached("ag", "r1", Phase.EXPLAINED))
    evening.live.forward()
    assert step_back(evening.state) == PhaseReached("ag", "r1", Phase.EXPLAINED)
    evening.live.record(PhaseReached("ag", "r1", Phase.QUESTION))
    evening.live.back()
    assert evening.last_event() == PhaseReached("ag", "", Phase.QUESTION)  # the table of roles
    assert step_back(evening.state) == ActivityShown("")


def test_a_third_of_the_shares_gets_a_second_vote_at_once():
    evening = meeting()
    evening.live.forward()
    for phase in (Phase.COLLECTING, Phase.REVEALED):
        evening.live.record(PhaseReached("ag", "r2", phase))
        if phase is Phase.COLLECTING:
            evening.live.record(VoteCast("ag", "r2", "bob", Vote.FOR))
    assert step_forward(evening.state) == SecondVoteOpened("ag", "r2")
    evening.live.forward()
    assert evening.state.phases["r2"] is Phase.COLLECTING
    assert evening.state.subject == "r2"
    evening.live.record(VoteCast("ag", "r2", "bob", Vote.FOR))
    evening.live.forward()
    assert step_forward(evening.state) == PhaseReached("ag", "r2", Phase.EXPLAINED)


def test_a_meeting_without_resolutions_is_over_once_the_roles_are_dealt():
    evening = meeting(replace(OWNERS, resolutions=()))
    evening.live.forward()
    assert step_forward(evening.state) is None


def test_an_estimate_asked_again_goes_straight_to_its_numbers():
    hall = Asking()
    hall.bring(ESTIMATE).record(NumbersGiven("number", (3.0,)))
    hall.bring(ESTIMATE, Phase.DISTRIBUTION).record(RoundBegun("number"))
    hall.live.forward()
    assert hall.state.phase(ESTIMATE) is Phase.COLLECTING
    hall.live.back()
    assert hall.state.phase(ESTIMATE) is Phase.QUESTION


def test_a_question_that_became_an_opinion_goes_on_from_a_phase_that_opinions_lack():
    hall = Asking()
    hall.bring(OPINION, Phase.DISTRIBUTION)
    hall.live.record(PhaseReached("intro", "taste", Phase.REVEALED))
    hall.live.forward()
    assert hall.state.phase(OPINION) is Phase.EXPLAINED
