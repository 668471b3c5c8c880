"""What the papers say."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.content import Leaflet
from app.domain.meetings import UNLIMITED, Attendance, Channel, Gathering, Registration
from app.domain.people import Person
from app.screens.names import attendance_name, channel_name
from app.screens.papers import AttendanceSheet
from app.screens.sheets import (
    attendance_sheet,
    leaflet_paper,
    session_lines,
)
from tests.fakes.rehearsal import a_meeting, part
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


def test_a_sheet_says_nothing_of_seats_where_everybody_may_come():
    paper = attendance_sheet(replace(a_meeting(), capacity=UNLIMITED), TITLE, PEOPLE, blank=True)
    assert paper.summary == "3 people registered"


def test_a_filled_sheet_says_who_came():
    paper = sheet(blank=False)
    assert [row.attendance for row in paper.rows] == ["present", "excused", ""]
    assert paper.blank_rows == 0
    assert paper.summary == "3 people registered · 12 seats · 1 person present"


def test_a_filled_sheet_gives_the_head_count_where_there_is_one():
    summary = sheet(blank=False, head_count=47).summary
    assert summary == "3 people registered · 12 seats · 47 people counted"


def test_the_leaflet_is_printed_as_the_pack_says():
    paper = leaflet_paper(sample_module(), part(Leaflet, "page"))
    assert (paper.module, paper.title) == (TITLE, TITLE)
    assert paper.sections[1] == ("And at home?", ("My apple tree stands at ……………",))
    assert paper.footer == "Made-up content for tests."
