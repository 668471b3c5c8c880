"""What the papers say."""

from uuid import UUID

import pytest

from app.domain.content import Leaflet
from app.domain.events import Phase
from app.domain.meetings import Attendance, Channel, Gathering, Person, Registration
from app.screens.names import attendance_name, channel_name
from app.screens.papers import AttendanceSheet, CompareBar, CompareGroup, ResultsPaper
from app.screens.sheets import (
    attendance_sheet,
    leaflet_paper,
    results_paper,
    session_lines,
)
from tests.fakes.rehearsal import Rehearsal, a_meeting, part
from tests.fakes.shelf import sample_module

TITLE = "Les pommes de l’été"


def registered(number: int, family: str, attendance: Attendance) -> Registration:
    person = Person(UUID(int=number), "Zoé", family)
    return Registration(UUID(int=number), UUID(int=1), person, Channel.PAPER, attendance)


PEOPLE = (
    registered(1, "Ba", Attendance.PRESENT),
    registered(2, "Li", Attendance.EXCUSED),
    registered(3, "Roy", Attendance.UNKNOWN),
)


def sheet(*, blank: bool, head_count: int | None = None) -> AttendanceSheet:
    return attendance_sheet(a_meeting(head_count=head_count), TITLE, PEOPLE, blank=blank)


@pytest.mark.parametrize("kind", [Channel, Attendance])
def test_every_channel_and_attendance_has_its_own_word(kind):
    say = channel_name if kind is Channel else attendance_name
    assert len({say(each) for each in kind}) == len(kind)


@pytest.mark.usefixtures("in_paris")
def test_a_paper_says_which_session_it_belongs_to():
    assert session_lines(a_meeting(), TITLE) == (
        TITLE,
        "Tuesday, 3 March 2026, 18 o’clock · Maison de quartier",
        "Small group",
    )
    assert session_lines(a_meeting(gathering=Gathering.ASSEMBLY), TITLE)[2] == "General assembly"


def test_a_blank_sheet_leaves_room_to_sign_and_to_add_people():
    paper = sheet(blank=True)
    assert [(row.name, row.channel, row.attendance) for row in paper.rows] == [
        ("BA Zoé", "paper", ""),
        ("LI Zoé", "paper", ""),
        ("ROY Zoé", "paper", ""),
    ]
    assert paper.blank_rows == 4
    assert paper.summary == "3 people registered · 12 seats"
    assert paper.notice.startswith("This sheet only serves to know who came.")


def test_a_filled_sheet_says_who_came():
    paper = sheet(blank=False)
    assert [row.attendance for row in paper.rows] == ["present", "excused", ""]
    assert paper.blank_rows == 0
    assert paper.summary == "3 people registered · 12 seats · 1 person present"


def test_a_filled_sheet_gives_the_head_count_where_there_is_one():
    summary = sheet(blank=False, head_count=47).summary
    assert summary == "3 people registered · 12 seats · 47 people counted"


@pytest.fixture
def evening():
    return Rehearsal()


def paper_of(evening: Rehearsal) -> ResultsPaper:
    return results_paper(evening.meeting, evening.state)


def test_the_results_say_how_many_people_there_were_once_counted(evening):
    assert len(paper_of(evening).session_lines) == 3
    evening.live.count_present(6)
    assert paper_of(evening).session_lines[3] == "6 people present"


def test_a_question_that_was_not_asked_says_so(evening):
    paper = paper_of(evening)
    assert [section.title for section in paper.sections] == ["Introduction quiz", "Evaluation"]
    block = paper.sections[0].blocks[0]
    assert (block.number, block.verdict) == ("1", "This question was not answered.")
    assert [(bar.share, bar.amount) for bar in block.bars] == [(0.0, "")] * 3


def test_counted_hands_become_bars_and_a_share(evening):
    evening.ask().count_hands("a", 1)
    evening.live.count_hands("c", 3)
    block = paper_of(evening).sections[0].blocks[0]
    assert [(bar.mark.letter, bar.right, bar.share, bar.amount) for bar in block.bars] == [
        ("A", False, 0.25, "1 hand"),
        ("B", False, 0.0, "0 hands"),
        ("C", True, 0.75, "3 hands"),
    ]
    assert block.verdict == "75% of the raised hands are right."
    assert block.explanation == "A pommier is a tree, et ses fruits sont les pommes."


@pytest.mark.parametrize(
    ("choice", "verdict"), [("c", "The group was right."), ("a", "The group was mistaken.")]
)
def test_an_agreed_answer_is_right_or_mistaken(evening, choice, verdict):
    evening.ask().agree((choice,))
    block = paper_of(evening).sections[0].blocks[0]
    assert block.verdict == verdict
    assert [bar.amount for bar in block.bars if bar.amount] == ["answer of the group"]


def test_before_and_after_are_compared_on_the_whole_and_for_each_pair(evening):
    evening.ask().count_hands("a", 3)
    evening.live.count_hands("c", 1)
    evening.ask("final").agree(("a",))
    assert paper_of(evening).compare == (
        CompareGroup(
            "All questions",
            CompareBar("Introduction quiz", 0.25, "25%"),
            CompareBar("Evaluation", 1.0, "100%"),
        ),
        CompareGroup(
            "Où poussent les pommes ?",
            CompareBar("Before", 0.25, "25%"),
            CompareBar("After", 1.0, "100%"),
        ),
    )


def test_what_was_not_asked_is_not_compared(evening):
    evening.ask(phase=Phase.EXPLAINED)
    (whole, pair) = paper_of(evening).compare
    assert (whole.before.share, whole.before.amount) == (None, "not asked")
    assert (pair.after.share, pair.after.amount) == (None, "not asked")


def test_the_leaflet_is_printed_as_the_pack_says():
    paper = leaflet_paper(sample_module(), part(Leaflet, "page"))
    assert (paper.module, paper.title) == (TITLE, TITLE)
    assert paper.sections[1] == ("And at home?", ("My apple tree stands at ……………",))
    assert paper.footer == "Made-up content for tests."
