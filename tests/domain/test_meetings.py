"""Who is in the room."""

from uuid import UUID

import pytest

from app.domain.meetings import Attendance, Channel, Registration, people_present
from app.domain.people import Person
from tests.fakes.rehearsal import a_meeting

PRESENT, ABSENT, UNKNOWN = Attendance.PRESENT, Attendance.ABSENT, Attendance.UNKNOWN


def registered(*attendances: Attendance) -> tuple[Registration, ...]:
    meeting = a_meeting()
    return tuple(
        Registration(
            UUID(int=n), meeting.id, Person(UUID(int=n), "", ""), Channel.PAPER, attendance
        )
        for n, attendance in enumerate(attendances, start=1)
    )


@pytest.mark.parametrize(
    ("head_count", "attendances", "present"),
    [
        (None, (), None),
        (None, (UNKNOWN, UNKNOWN), None),
        (None, (PRESENT, UNKNOWN, PRESENT), 2),
        (None, (ABSENT, Attendance.EXCUSED), 0),
        (47, (PRESENT,), 47),
        (0, (PRESENT,), 0),
    ],
)
def test_the_people_present_are_the_head_count_or_else_the_ticks(head_count, attendances, present):
    meeting = a_meeting(head_count=head_count)
    assert people_present(meeting, registered(*attendances)) == present


@pytest.mark.parametrize(
    ("given", "family", "full"),
    [("Zoé", "Lefèvre", "LEFÈVRE Zoé"), ("", "Lefèvre", "LEFÈVRE"), ("Zoé", "", "Zoé")],
)
def test_lists_put_the_family_name_first_in_capitals(given, family, full):
    assert Person(UUID(int=1), given, family).full_name == full
