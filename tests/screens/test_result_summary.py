"""What stands around the questions of the results: people, time, what was hard, what was said."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.answers import Cell, Count
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    NumbersGiven,
    Phase,
    SessionClosed,
    Zone,
)
from app.domain.meetings import Attendance, Channel, Registration, Standing
from app.domain.people import Status
from app.domain.timing import WELCOME, time_spent
from app.domain.turnout import turnout
from app.screens.papers import PlainTable, Remarks, ResultsPaper
from app.screens.result_sheets import results_paper
from app.usecases.counting import agree, begin_round, count_hands, give_majority, set_zones
from app.usecases.ordering import set_order, without
from tests.fakes.kinds import OPINION, SINGLE, SINGLE_AGAIN, TRUE_FALSE, Asking
from tests.fakes.people import a_seat, somebody
from tests.fakes.puzzles import puzzles_module
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def hall():
    return Asking()


def told(hall: Rehearsal, **about: object) -> ResultsPaper:
    return results_paper(hall.meeting, hall.state, **about)  # type: ignore[arg-type]


def figure(paper: ResultsPaper, name: str) -> str:
    return dict(paper.headlines)[name]


def test_the_first_figures_of_a_hall(hall):
    hall.live.count_present(40)
    hall.hands(SINGLE, a=10, b=30, about="b")
    hall.hands(TRUE_FALSE, yes=20, no=20)
    hall.hands(SINGLE_AGAIN, a=30, b=10)
    paper = told(hall, spent={"intro": timedelta(minutes=12, seconds=40)})
    assert paper.headlines == (
        ("People present", "40"),
        ("Questions answered", "3 out of 7"),
        ("Right at the introduction", "≈ 38%"),
        ("Right at the evaluation", "75%"),
        ("Time spent", "13 min"),
    )
    assert paper.caution.startswith("Raised hands have no names")


def test_the_first_figures_of_a_table_are_counts(hall):
    hall.hands(SINGLE, a=1, b=2)
    agree(hall.bring(TRUE_FALSE), ("no",))
    paper = told(hall, spent={"intro": timedelta(seconds=10)})
    assert figure(paper, "Right at the introduction") == "1 right answer out of 4"
    assert figure(paper, "Right at the evaluation") == "not asked"
    assert figure(paper, "People present") == "not counted"
    assert figure(paper, "Time spent") == "less than 1 min"
    assert paper.caution == ""


def test_why_nobody_can_say_is_told(hall):
    give_majority(hall.bring(SINGLE_AGAIN), "a")
    assert figure(told(hall), "Right at the evaluation") == "not counted"
    set_zones(hall.live, (Zone("l", "Gauche"), Zone("r", "Droite")))
    count_hands(hall.bring(SINGLE), Cell("a", "l"), Count(9))
    assert figure(told(hall), "Right at the introduction") == "zones are missing"
    assert figure(told(hall), "Time spent") == "0 min"


def seats(many: int, **known: Any) -> list[Registration]:
    status = known.pop("status", Status.UNKNOWN)
    return [a_seat(Asking().meeting.id, somebody(status=status), **known) for _ in range(many)]


def test_people_are_told_by_channel_and_status_but_never_fewer_than_five(hall):
    people = [
        *seats(6, status=Status.TENANT, channel=Channel.PHONE, attendance=Attendance.PRESENT),
        *seats(4, status=Status.BUYER, attendance=Attendance.ABSENT),
        *seats(2, standing=Standing.WAITING),
        *seats(1, standing=Standing.CANCELLED),
    ]
    hall.meeting = replace(hall.meeting, head_count=9)
    hall.live.count_present(9)
    assert told(hall, numbers=turnout(people)).people == PlainTable(
        "Who came",
        ("People", "registered", "present", "excused", "absent"),
        (
            ("All", "10", "6", "0", "4"),
            ("Registered by: phone", "6", "6", "0", "0"),
            ("Status: tenant", "6", "6", "0", "0"),
        ),
        "Head-count: 9. Waiting list: 2. Cancelled: 1. "
        "Groups of fewer than 5 people are not told apart.",
    )


def test_who_was_not_ticked_is_said_so_that_the_figures_add_up(hall):
    people = [*seats(2, attendance=Attendance.PRESENT), *seats(1)]
    table = told(hall, numbers=turnout(people)).people
    assert table is not None
    assert table.rows == (("All", "3", "2", "0", "0"),)
    assert table.note.startswith("Not ticked: 1 person. Groups")


def test_where_nobody_was_ticked_nobody_knows_and_without_people_there_is_no_table(hall):
    table = told(hall, numbers=turnout(seats(2))).people
    assert table is not None
    assert table.rows == (("All", "2", "–", "–", "–"),)
    assert table.note == "Groups of fewer than 5 people are not told apart."
    assert told(hall).people is None


def test_time_is_told_by_activity_with_what_was_left_out_and_what_was_not_in_the_order(hall):
    hall.clock.advance(minutes=2)
    hall.live.show_activity("intro")
    hall.clock.advance(minutes=7)
    hall.live.show_activity("final")
    hall.clock.advance(seconds=20)
    set_order(hall.live, without(hall.state.activities, "intro"))
    hall.live.record(SessionClosed())
    spent = time_spent(hall.journal.read(hall.meeting.id))
    table = told(hall, spent=spent).times
    assert table is not None
    assert table.columns == ("Activity", "planned", "spent")
    assert table.rows == (
        ("Évaluation", "5 min", "less than 1 min"),
        ("Quiz d’introduction", "–", "7 min"),
        ("In all, with the welcome", "5 min", "9 min"),
    )


def test_an_activity_skipped_or_never_reached_says_so(hall):
    hall.live.record(ActivitySkipped("intro"))
    spent = {WELCOME: timedelta(minutes=3), "gone": timedelta(minutes=1)}
    table = told(hall, spent=spent).times
    assert table is not None
    assert [row[2] for row in table.rows] == ["left out", "not shown", "4 min"]
    assert told(hall).times is None


def test_what_was_hard_is_told_with_its_question(hall):
    hall.hands(SINGLE, a=2, b=8, about="a")
    hall.bring(SINGLE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    hall.hands(SINGLE, a=4, b=6)
    hard = told(hall).hard
    assert hard == Remarks(
        "What the room found hard",
        (
            (f"Quiz d’introduction, question 1: {SINGLE.text}", "40% of the answers were right."),
            (
                f"Quiz d’introduction, question 1: {SINGLE.text}",
                "Asked again, the right answers went from 20% to 40%.",
            ),
        ),
    )
    assert told(Asking()).hard is None


def test_exercises_that_took_several_tries_are_told():
    module = puzzles_module()
    evening = Rehearsal(module)
    exercise = module.activities[0]
    evening.live.record(ActivityShown(exercise.id))
    board = evening.state.answers.board(exercise.id)
    tried = replace(board, tries=({}, {}), unaided=None)
    given = replace(board, tries=({},), unaided=1)
    for found, said in ((tried, "2 tries."), (given, "1 try, then the solution was shown.")):
        answers = replace(evening.state.answers, boards={exercise.id: found})
        paper = results_paper(evening.meeting, replace(evening.state, answers=answers))
        assert paper.hard is not None
        assert paper.hard.lines == ((exercise.title, said),)


def test_what_people_wrote_is_told_line_by_line(hall):
    hall.meeting = replace(
        hall.meeting,
        notes="Prévoir un micro.",
        preparation={"final": "Aller vite.", "gone": "Rien."},
        comments="Plus de chaises.\nLes charges ?",
    )
    assert told(hall).remarks == (
        Remarks("What the room said", (("", "Plus de chaises."), ("", "Les charges ?"))),
        Remarks(
            "The facilitator’s notes", (("", "Prévoir un micro."), ("Évaluation", "Aller vite."))
        ),
    )
    assert told(Asking()).remarks == ()


def test_an_opinion_and_an_estimate_have_no_share_to_be_hard(hall):
    hall.hands(OPINION, a=9)
    hall.bring(SINGLE).record(NumbersGiven("number", (1.0, 2.0, 3.0, 4.0, 200_000.0)))
    hard = told(hall).hard
    assert hard is not None
    assert [line[1] for line in hard.lines] == ["20% of the answers were right."]
