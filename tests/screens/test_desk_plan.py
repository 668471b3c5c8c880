"""What a series would be, before it is planned."""

from datetime import datetime, timedelta

import pytest

from app.domain.holidays import Holiday
from app.screens.desk_plan import holiday_name, moment_remarks, series_lines
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
