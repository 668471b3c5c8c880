"""What a series would be, before it is planned."""

from datetime import datetime, timedelta

import pytest

from app.domain.holidays import Holiday
from app.domain.meetings import Channel
from app.domain.turnout import Share
from app.screens.desk_plan import holiday_name, moment_remarks, series_lines, turnout_said
from app.usecases.desk.sessions import days_later

TITLES = {"histoire": "History"}


@pytest.mark.usefixtures("in_paris")
def test_a_series_says_its_days_and_that_the_hour_stays_when_the_clocks_change():
    first = datetime(2026, 10, 20, 18).astimezone()
    moments = [days_later(first, 14 * n) for n in range(2)]
    one, two = series_lines(moments, ["histoire", "own"], TITLES, {moments[1].date()})
    assert one.startswith("1. ")
    assert one.endswith("18 o’clock: History")
    assert "18 o’clock: own — the clocks have changed: still 18 o’clock" in two
    assert two.endswith("another session is on this day")


def test_a_public_holiday_is_a_remark():
    christmas = datetime(2026, 12, 25, 18).astimezone()
    (line,) = series_lines([christmas], ["histoire"], TITLES)
    assert line.endswith("public holiday: Christmas")
    assert moment_remarks(christmas, ()).endswith("public holiday: Christmas")
    assert moment_remarks(christmas + timedelta(days=3), ()) == ""
    assert all(holiday_name(each) for each in Holiday)


def test_it_is_said_how_many_usually_come_where_enough_people_tell():
    shares = {
        Channel.PAPER: Share(12, present=9, absent=1),
        Channel.ONLINE: Share(30, present=12, excused=4, absent=8),
        Channel.PHONE: Share(4, present=4),
        Channel.EMAIL: Share(20),
    }
    said = turnout_said(shares)
    assert said == "Of 10 who register, so many came lately: paper 9 · on line 6"
    assert turnout_said({}) == ""
