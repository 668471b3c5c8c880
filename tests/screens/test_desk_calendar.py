"""A month of sessions in words."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from app.domain.meetings import UNLIMITED, Counts, Gathering, Session
from app.screens.desk_calendar import (
    DayCell,
    day_said,
    first_shown,
    month_view,
    months_later,
    usual_moment,
)
from tests.fakes.people import a_session

pytestmark = pytest.mark.usefixtures("in_paris")
NOON = datetime(2026, 3, 3, 11, tzinfo=UTC)
NONE: Mapping[UUID, Counts] = {}
TITLES = {"histoire": "History"}


def cell_of(day: date, *sessions: Session, counts: Mapping[UUID, Counts] = NONE) -> DayCell:
    view = month_view(NOON, day, sessions, counts, TITLES)
    return next(each for each in view.days if each.day == day)


def test_weeks_begin_on_monday_and_there_are_always_six():
    view = month_view(NOON, date(2026, 3, 3), (), {}, TITLES)
    assert view.title == "March 2026"
    assert view.names[0] == "Mon"
    assert view.days[0].day == date(2026, 2, 23)
    assert len(view.days) == 42
    assert [each.day for each in view.days if each.today] == [date(2026, 3, 3)]
    assert not view.days[0].within
    for month in range(1, 13):
        assert first_shown(date(2027, month, 9)).weekday() == 0


def test_a_day_says_its_sessions_with_their_free_seats():
    late = a_session(5, NOON + timedelta(hours=5))
    early = a_session(2, NOON, place="Mairie")
    counts = {early.id: Counts(seated=2), late.id: Counts(seated=4)}
    cell = cell_of(date(2026, 3, 3), late, early, counts=counts)
    assert [(each.time, each.seats, each.free) for each in cell.chips] == [
        ("12 o’clock", "full", False),
        ("17 o’clock", "1 free", True),
    ]
    assert "today" in cell.spoken
    assert "12 o’clock, History, Mairie, full" in cell.spoken
    assert day_said(cell) == "Tuesday, 3 March 2026 · 2 sessions"


def test_assemblies_are_open_and_what_is_cancelled_says_so():
    meeting = a_session(UNLIMITED, NOON, gathering=Gathering.ASSEMBLY)
    gone = a_session(5, NOON, cancelled_at=NOON)
    chips = cell_of(date(2026, 3, 3), meeting, gone).chips
    assert {each.seats for each in chips} == {"open", "cancelled"}
    assert [each.cancelled for each in chips].count(True) == 1


def test_an_empty_day_says_so_and_a_holiday_has_its_name():
    monday = cell_of(date(2026, 4, 6))
    assert monday.remark == "Easter Monday"
    assert monday.spoken == "Monday, 6 April 2026 ; Easter Monday ; no session"
    assert day_said(monday) == "Monday, 6 April 2026 · Easter Monday · no session"


def test_a_session_late_at_night_is_on_the_day_of_the_clock_on_the_wall():
    late = a_session(5, datetime(2026, 3, 3, 23, 30, tzinfo=UTC))
    assert cell_of(date(2026, 3, 4), late).chips


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_are_gone_through_by_their_days(day, months, then):
    assert months_later(day, months) == then


def test_a_new_session_begins_at_the_hour_of_the_last_one():
    usual = usual_moment(date(2026, 7, 1), [a_session(at=NOON)])
    assert (usual.day, usual.astimezone().hour) == (1, 12)
    assert usual_moment(date(2026, 7, 1), ()).astimezone().hour == 18
