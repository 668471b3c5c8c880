"""When a session is over."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import UserError
from app.domain.meetings import Attendance, PlannedStep
from app.usecases.desk.ending import USUAL_MINUTES, check_over, is_over
from app.usecases.desk.presence import mark, mark_left
from tests.fakes.desk import come
from tests.fakes.people import a_session
from tests.fakes.register import keep

HOUSE = a_session(3)


@pytest.mark.parametrize(
    ("changes", "taught", "minutes"),
    [
        ({}, 0, USUAL_MINUTES),
        ({}, 50, 50),
        ({"plan": (PlannedStep("a", 20), PlannedStep("b", 25))}, 50, 45),
        ({"plan": (PlannedStep("a", 20),), "minutes": 30}, 50, 30),
    ],
)
def test_a_session_is_over_when_its_time_is(office, clock, changes, taught, minutes):
    session = replace(HOUSE, **changes)
    clock.advance(minutes=minutes - 1)
    assert not is_over(office, session, lambda _session: taught)
    clock.advance(minutes=1)
    assert is_over(office, session, lambda _session: taught)


def test_before_it_begins_it_is_not_over_and_the_day_after_nobody_asks_how_long_it_is(office):
    def unknown(_session):
        raise AssertionError

    assert not is_over(office, replace(HOUSE, starts_at=office.now() + timedelta(1)), unknown)
    assert is_over(office, replace(HOUSE, starts_at=office.now() - timedelta(1)), unknown)


def test_a_session_that_was_closed_is_over(office):
    with pytest.raises(UserError, match="not over yet"):
        check_over(office, HOUSE, lambda _session: 60, lambda _session: False)
    check_over(office, HOUSE, lambda _session: 60, lambda session: session == HOUSE.id)


def test_a_session_is_over_when_all_who_came_have_left(office):
    keep(office.register, HOUSE)
    one, other, away = (come(office, HOUSE) for _seat in range(3))
    for each in (one, other):
        mark(office, each.id, Attendance.PRESENT)
    mark(office, away.id, Attendance.ABSENT)
    mark_left(office, one.id)
    assert not is_over(office, HOUSE)
    mark_left(office, other.id)
    assert is_over(office, HOUSE)
