"""Dates and lengths as people say them."""

from datetime import UTC, date, datetime

import pytest

from app.screens.dates import clock_time, day_of, film_time, long_date, percent, short_date

SATURDAY = datetime(2026, 11, 21, 13, 5, tzinfo=UTC)
FIRST = datetime(2026, 12, 1, 13, 5, tzinfo=UTC)
ON_THE_HOUR = datetime(2026, 7, 14, 12, 0, tzinfo=UTC)
LATE = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
FRENCH = {
    "1": "1er",
    "en_GB": "fr_FR",
    "{hour} o’clock": "{hour} h",
    "{hour}:{minute}": "{hour} h {minute}",
    "{n}%": "{n}\N{NO-BREAK SPACE}%",
}


@pytest.mark.usefixtures("in_paris")
def test_dates_in_english():
    assert long_date(SATURDAY) == "Saturday, 21 November 2026"
    assert short_date(SATURDAY) == "Sat 21 Nov"
    assert clock_time(SATURDAY) == "14:05"
    assert clock_time(ON_THE_HOUR) == "14 o’clock"
    assert percent(67) == "67%"


@pytest.mark.usefixtures("in_paris")
def test_dates_in_french(french):
    french(FRENCH)
    assert long_date(SATURDAY) == "samedi 21 novembre 2026"
    assert short_date(SATURDAY) == "sam. 21 nov."
    assert long_date(FIRST) == "mardi 1er décembre 2026"
    assert short_date(FIRST) == "mar. 1er déc."
    assert clock_time(SATURDAY) == "14 h 05"
    assert clock_time(ON_THE_HOUR) == "14 h"
    assert percent(50) == "50\N{NO-BREAK SPACE}%"


@pytest.mark.usefixtures("in_paris")
def test_a_moment_late_in_the_evening_is_on_the_next_day_here():
    assert day_of(LATE) == date(2026, 11, 22)
    assert long_date(LATE) == "Sunday, 22 November 2026"
    assert short_date(LATE) == "Sun 22 Nov"
    assert clock_time(LATE) == "0:30"


@pytest.mark.parametrize(
    ("milliseconds", "said"),
    [(0, "0:00"), (999, "0:00"), (65_000, "1:05"), (3_600_000, "60:00"), (-5, "0:00")],
)
def test_a_moment_of_a_film(milliseconds, said):
    assert film_time(milliseconds) == said
