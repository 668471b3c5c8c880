"""Results and attendance as tables, and as a record for machines."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from app.domain.answers import Cell, Count
from app.domain.events import CorrectionExplained, NumbersGiven, Phase, Zone
from app.domain.meetings import Attendance, Channel, Standing
from app.domain.people import Civility, Status
from app.domain.turnout import turnout
from app.screens.attendance_books import attendance_book
from app.screens.books import Book, BookSheet, Shape
from app.screens.papers import ResultsPaper
from app.screens.result_books import results_book
from app.screens.result_records import FORMAT, results_record
from app.screens.result_sheets import results_paper
from app.usecases.counting import answer_person, begin_round, count_hands, name_answers, set_zones
from app.usecases.playing import give_points, name_teams
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.kinds import ESTIMATE, OPINION, SEVERAL, SINGLE, SINGLE_AGAIN, TRUE_FALSE, Asking
from tests.fakes.people import a_seat, somebody


def evening() -> Asking:
    """A hall of two zones, with a second round, a correction, an estimate and points."""
    hall = Asking()
    hall.live.count_present(100)
    set_zones(hall.live, (Zone("l", "Gauche", 60), Zone("r", "Droite", 40)))
    for choice, hands in (("a", (12, 20)), ("b", (44, 20))):
        for zone, number in zip("lr", hands, strict=True):
            count_hands(hall.bring(SINGLE), Cell(choice, zone), Count(number, about=zone == "r"))
    hall.bring(SINGLE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    hall.hands(SINGLE, a=70, b=30)
    hall.hands(TRUE_FALSE, yes=13, no=5)
    hall.bring(TRUE_FALSE, Phase.REVEALED)
    count_hands(hall.live, Cell("yes"), Count(31))
    hall.live.record(CorrectionExplained(hall.state.sequence, "la table du fond"))
    hall.bring(ESTIMATE).record(NumbersGiven("number", (200_000.0, 5.0, 5.0)))
    hall.hands(OPINION, a=9)
    name_answers(hall.live, on=True)
    answer_person(hall.bring(SEVERAL), "seat-1", ("a",))
    answer_person(hall.live, "seat-2", (), declined=True)
    hall.hands(SINGLE_AGAIN, a=90, b=10)
    name_teams(hall.live, ("Tilleuls", "Acacias"))
    hall.bring(SINGLE_AGAIN, Phase.REVEALED)
    give_points(hall.live, 0, 3)
    hall.meeting = replace(
        hall.meeting, comments="Plus de chaises.", notes="Micro.", facilitator="Anne"
    )
    return hall


def people() -> list[Any]:
    known: dict[str, Any] = {"channel": Channel.PHONE, "attendance": Attendance.PRESENT}
    return [a_seat(Asking().meeting.id, somebody(status=Status.TENANT), **known) for _ in range(6)]


def told(hall: Asking) -> ResultsPaper:
    spent = {"": timedelta(minutes=1), "intro": timedelta(minutes=9)}
    return results_paper(hall.meeting, hall.state, turnout(people()), spent)


@pytest.fixture(scope="module")
def book() -> Book:
    return results_book(told(evening()))


def sheet(book: Book, title: str) -> BookSheet:
    return next(each for each in book.sheets if each.title == title)


def row(found: BookSheet, at: int) -> dict[str, Any]:
    return dict(zip([each.title for each in found.columns], found.rows[at], strict=True))


def facts_of(found: BookSheet) -> dict[Any, Any]:
    return {row[0]: row[1] for row in found.rows}


def test_there_is_a_sheet_for_each_matter_and_none_that_is_empty(book):
    assert [each.title for each in book.sheets] == [
        "Session", "Numbers", "Time by activity", "Questions", "Answers", "Zones", "Corrections",
        "Found hard",
    ]  # fmt: skip
    for each in book.sheets:
        assert all(len(row) == len(each.columns) for row in each.rows)
    bare = Asking()
    titles = [each.title for each in results_book(results_paper(bare.meeting, bare.state)).sheets]
    assert titles == ["Session", "Time by activity", "Questions", "Answers"]
    assert results_book(replace(told(bare), data=None)).sheets[0].title == "Questions"


def test_the_session_says_what_adds_up(book):
    facts = facts_of(sheet(book, "Session"))
    assert facts["Date"] == Asking().meeting.starts_at
    assert facts["Facilitator"] == "Anne"
    assert (facts["People present"], facts["Minutes spent"]) == (100, 10)
    assert facts["Evaluation: right answers (%)"] == 90
    assert (facts["Evaluation: right answers"], facts["Evaluation: answers"]) == (90, 100)
    assert facts["Points: Tilleuls"] == 3
    assert facts["Note: "] == "Micro."
    assert facts["What the room said"] == "Plus de chaises."
    assert "Ended" not in facts


def test_few_answers_and_estimates_are_told_as_such():
    hall = Asking()
    hall.hands(SINGLE, a=1, b=2, about="a")
    facts = facts_of(sheet(results_book(told(hall)), "Session"))
    assert "Introduction quiz: right answers (%)" not in facts
    assert facts["Introduction quiz: right answers"] == 1
    assert facts["Introduction quiz: estimates among them"] == "yes"


def test_a_question_is_a_row(book):
    first = row(sheet(book, "Questions"), 0)
    assert first["Activity"] == "Quiz d’introduction"
    assert first["Right answer"] == "A Un pommier"
    assert (first["Right"], first["Out of"], first["Share of right answers"]) == (70, 100, 0.7)
    assert (first["Rounds"], first["Estimate"], first["People present"]) == (2, "no", 100)
    assert first["In words"] == "70% of the raised hands are right."
    assert row(sheet(book, "Questions"), 2)["Right answer"] == 200_000
    assert row(sheet(book, "Questions"), 2)["Share of right answers"] is None
    assert row(sheet(book, "Questions"), 4)["Would rather not answer"] == 1


def test_every_round_and_zone_has_its_rows(book):
    answers = sheet(book, "Answers")
    assert [row(answers, at)["Hands or people"] for at in range(4)] == [32, 64, 70, 30]
    assert [row(answers, at)["Estimate"] for at in range(4)] == ["yes", "yes", "no", "no"]
    assert row(answers, 0)["How it was counted"] == "estimate by zones"
    numbers = [each for each in answers.rows if each[-1] == "numbers said aloud"]
    assert [(each[5], each[7]) for each in numbers] == [(5.0, 2), (200_000.0, 1)]
    assert [each[-2:] for each in sheet(book, "Zones").rows] == [
        (12, "no"), (20, "yes"), (44, "no"), (20, "yes"),
    ]  # fmt: skip


def test_a_correction_keeps_what_was_before(book):
    found = row(sheet(book, "Corrections"), 0)
    assert found["Change"] == "A 31 hands instead of 13 hands"
    assert found["Reason"] == "la table du fond"
    assert sheet(book, "Corrections").columns[3].shape is Shape.MOMENT


class Strict(BaseModel):
    """Every key that is written down, and no other."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Share(Strict):
    registered: int
    present: int
    excused: int
    absent: int


class People(Share):
    waiting: int
    offered: int
    cancelled: int
    channels: dict[str, Share]
    statuses: dict[str, Share]


class Overall(Strict):
    percent: int | None
    right: int
    of: int
    estimated: bool


class Zoned(Strict):
    id: str
    name: str
    hands: int
    estimated: bool


class Chosen(Strict):
    id: str
    letter: str
    text: str
    right: bool | None
    way: str
    hands: int | None
    estimated: bool
    percent: int | None
    zones: list[Zoned]


class Round(Strict):
    number: int
    answers: int
    declined: int
    right: int | None
    of: int | None
    percent: int | None
    estimated: bool
    zones_counted: int | None
    zones: int | None
    numbers: list[float]
    choices: list[Chosen]


class Asked(Strict):
    id: str
    version: int
    activity: str
    kind: str
    text: str
    pair: str | None
    present: int | None
    target: dict[str, float | str] | None
    rounds: list[Round]
    corrections: list[dict[str, str]]


class Record(Strict):
    format: int
    session: dict[str, Any]
    people: People
    overall: dict[str, Overall | None]
    pairs: list[dict[str, Any]]
    questions: list[Asked]
    exercises: list[dict[str, Any]]
    resolutions: list[dict[str, Any]]
    words: list[dict[str, str]]
    points: list[dict[str, Any]]
    hard: dict[str, list[dict[str, Any]]]
    times: list[dict[str, Any]]
    notes: list[dict[str, str]]
    comments: str
    caution: str


def test_the_record_has_the_shape_that_is_written_down():
    record = Record.model_validate(json.loads(json.dumps(results_record(told(evening())))))
    assert record.format == FORMAT == 1
    assert list(record.session) == [
        "id", "starts_at", "place", "gathering", "module", "facilitator", "opened_at", "ended_at",
        "minutes_planned", "minutes_spent", "present", "head_count",
    ]  # fmt: skip
    assert record.people.channels == {"phone": Share(registered=6, present=6, excused=0, absent=0)}
    single = record.questions[0]
    assert [each.right for each in single.rounds] == [32, 70]
    assert single.rounds[0].zones_counted == 2
    assert [each.way for each in single.rounds[0].choices] == ["zones", "zones"]
    assert record.questions[3].rounds[0].choices[0].right is None
    assert record.questions[2].target == {"value": 200_000.0, "unit": "logements", "margin": 20_000}
    assert record.questions[1].corrections[0]["reason"] == "la table du fond"
    assert record.points[0] == {"table": "Tilleuls", "points": 3}
    assert [list(each) for each in record.hard["changed"]] == [["question", "first", "last"]]
    assert record.times[1]["minutes_spent"] is None
    assert "seat-1" not in json.dumps(results_record(told(evening())))


def test_a_paper_without_figures_has_no_record():
    with pytest.raises(ValueError, match="without figures"):
        results_record(replace(told(Asking()), data=None))


def test_a_session_with_nothing_has_a_record_too():
    bare = Asking()
    record = Record.model_validate(results_record(results_paper(bare.meeting, bare.state)))
    assert record.overall == {"introduction": None, "evaluation": None}
    assert record.people.registered == 0


def test_attendance_is_the_only_table_with_names():
    meeting = replace(Asking().meeting, facilitator="Anne", head_count=None)
    zoe = a_seat(
        meeting.id,
        somebody("Ba", "Zoé", civility=Civility.MADAM, residence="Les Lilas"),
        attendance=Attendance.PRESENT,
        arrived_at=TUESDAY_EVENING,
    )
    buyer = a_seat(meeting.id, somebody("Arno", "Éric", status=Status.BUYER))
    waiting = a_seat(meeting.id, standing=Standing.WAITING)
    book = attendance_book(meeting, "Les pommes", (zoe, buyer, waiting))
    session, people, numbers = book.sheets
    assert facts_of(session)["Registered"] == 2
    assert facts_of(session)["People present"] == 1
    assert people.rows == (
        (1, "", "ARNO", "Éric", "", "buyer", "paper", "", None, None),
        (2, "Mrs", "BA", "Zoé", "Les Lilas", "", "paper", "present", TUESDAY_EVENING, None),
    )
    assert numbers.rows[0] == ("", "All", 2, 1, 0, 0, 1)
    assert [each.title for each in attendance_book(meeting, "", ()).sheets] == ["Session"]
