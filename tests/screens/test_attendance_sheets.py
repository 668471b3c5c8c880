"""What the attendance sheet says: blank to sign, or filled."""

from dataclasses import replace
from datetime import UTC, datetime
from string import ascii_uppercase
from typing import Any

import pytest

from app.domain.meetings import UNLIMITED, Attendance, Channel, Gathering, Registration
from app.screens.attendance_sheets import attendance_sheet, letter_ends
from app.screens.papers import AttendanceSheet, House
from tests.fakes.people import a_seat, somebody
from tests.fakes.rehearsal import a_meeting

TITLE = "Les pommes de l’été"
NOON = datetime(2026, 3, 3, 11, 5, tzinfo=UTC)
MEETING = a_meeting()


def seat(family: str, given: str = "Zoé", home: str = "", **known: Any) -> Registration:
    return a_seat(MEETING.id, somebody(family, given, residence=home), **known)


PEOPLE = (
    seat("Roy"),
    seat("Élie", attendance=Attendance.EXCUSED),
    seat("Ba", attendance=Attendance.PRESENT),
    seat("Li", attendance=Attendance.ABSENT),
)


def sheet(
    people: tuple[Registration, ...] = PEOPLE, *, blank: bool, **known: Any
) -> AttendanceSheet:
    return attendance_sheet(replace(a_meeting(), **known), TITLE, people, NOON, blank=blank)


def test_a_blank_sheet_leaves_room_to_sign_and_to_add_people():
    paper = sheet(blank=True)
    [stack] = paper.stacks
    assert stack.rows == (
        ("BA", "Zoé", ""), ("ÉLIE", "Zoé", "Excused"), ("LI", "Zoé", "Absent"), ("ROY", "Zoé", ""),
    )  # fmt: skip
    assert [each.title for each in paper.columns] == ["Family name", "First name", "Signature"]
    assert (paper.title, paper.to_sign, paper.blank_rows) == ("Attendance sheet", True, 3)
    assert paper.summary.startswith("4 people registered · 12 seats · present:")
    assert paper.notice.startswith("This list only serves to know who came.")


def test_more_people_leave_more_lines_for_others():
    assert sheet(tuple(seat(f"N{at}") for at in range(6)), blank=True).blank_rows == 5


def test_the_home_is_told_where_one_is_known():
    paper = sheet((seat("Roy", home="Les Tilleuls"), seat("Ba")), blank=True)
    assert [each.title for each in paper.columns][2] == "Residence"
    assert paper.stacks[0].rows == (("BA", "Zoé", "", ""), ("ROY", "Zoé", "Les Tilleuls", ""))


def test_a_sheet_says_nothing_of_seats_where_everybody_may_come():
    assert "seat" not in sheet(blank=True, capacity=UNLIMITED).summary


def test_a_filled_sheet_says_who_came_and_how_they_had_registered():
    walk_in = seat("Zola", channel=Channel.WALK_IN, attendance=Attendance.PRESENT)
    paper = sheet((*PEOPLE, walk_in), blank=False)
    assert [row[-2:] for row in paper.stacks[0].rows] == [
        ("paper", "present"), ("paper", "excused"), ("paper", "absent"), ("paper", ""),
        ("on the spot", "present"),
    ]  # fmt: skip
    assert (paper.to_sign, paper.blank_rows) == (False, 0)
    assert paper.summary == (
        "5 people registered · 12 seats · 2 people present · 1 excused · 1 absent · 1 not ticked"
        " · 1 on the spot"
    )


def test_a_filled_sheet_gives_the_head_count_where_there_is_one():
    summary = sheet(blank=False, head_count=47).summary
    assert summary == "4 people registered · 12 seats · 47 people counted"


def test_nobody_absent_is_not_told():
    summary = sheet((seat("Ba", attendance=Attendance.PRESENT),), blank=False).summary
    assert summary == "1 person registered · 12 seats · 1 person present"


@pytest.mark.usefixtures("in_paris")
def test_its_foot_says_whose_it_is_which_it_is_and_of_when():
    meeting = a_meeting()
    paper = attendance_sheet(meeting, TITLE, PEOPLE, NOON, House("Coop"), blank=True)
    reference = meeting.id.hex[:6].upper()
    assert paper.footer == f"Coop · Ref. {reference} · Version of 03/03/2026, 12:05 · À main levée"
    assert paper.house == House("Coop")


def test_the_facilitator_signs_by_name_where_it_is_known():
    assert sheet(blank=True).certified[1].startswith("Name of the facilitator")
    assert sheet(blank=True, facilitator="Paul").certified[1] == (
        "Facilitator: Paul. Date and signature:"
    )


def test_a_general_assembly_has_a_list_and_no_attendance_sheet():
    people = tuple(
        seat(f"{letter}{at:02}", home="Ici") for letter in ascii_uppercase for at in range(10)
    )
    paper = sheet(people, blank=True, gathering=Gathering.ASSEMBLY, capacity=UNLIMITED)
    assert paper.title == "List of participants"
    assert paper.notice.endswith("the legal list of the general assembly.")
    assert [each.title for each in paper.columns] == ["Family name", "First name", "Signature"]
    assert [stack.label for stack in paper.stacks] == ["A – F", "G – M", "N – S", "T – Z"]
    assert [stack.first for stack in paper.stacks] == [1, 61, 131, 191]
    assert paper.blank_rows == 7
    filled = sheet(people, blank=False, gathering=Gathering.ASSEMBLY)
    assert [stack.label for stack in filled.stacks] == [""]


def test_one_letter_is_never_on_two_tables():
    assert letter_ends(list("AAAAAAAAAA"), 2) == [10]
    assert letter_ends(list("ABBBBBBBBB"), 3) == [1, 10]
    assert letter_ends([], 1) == [0]
    everybody = tuple(seat(f"M{at}") for at in range(100))
    paper = sheet(everybody, blank=True, gathering=Gathering.ASSEMBLY)
    assert [stack.label for stack in paper.stacks] == ["M"]


@pytest.mark.usefixtures("in_paris")
def test_the_end_and_the_facilitator_are_said_where_they_are_known():
    assert sheet(blank=True).session_lines[-1] == "Small group"
    known = sheet(blank=True, minutes=60, facilitator="Hanna Faure").session_lines[-1]
    assert known == "Small group · until 19 o’clock · Facilitator: Hanna Faure"


def test_names_in_other_letters_come_after_the_last_one_that_everybody_reads():
    latin = tuple(seat(f"{letter}{at:02}") for letter in "AM" for at in range(50))
    people = (*latin, seat("Жанна"), seat("محمد"))
    paper = sheet(people, blank=True, gathering=Gathering.ASSEMBLY)
    assert [stack.label for stack in paper.stacks] == ["A", "M …"]
    others = tuple(seat(f"Ж{at}") for at in range(90))
    paper = sheet(others, blank=True, gathering=Gathering.ASSEMBLY)
    assert len(paper.stacks) == 1
    assert paper.stacks[0].label.isupper()
