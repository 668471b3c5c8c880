"""Public holidays, the movable ones too."""

from datetime import date, timedelta

import pytest

from app.domain.holidays import Holiday, easter, holiday_on


@pytest.mark.parametrize(
    "sunday",
    [
        date(1943, 4, 25), date(2000, 4, 23), date(2008, 3, 23), date(2024, 3, 31),
        date(2025, 4, 20), date(2026, 4, 5), date(2027, 3, 28), date(2038, 4, 25),
        date(1954, 4, 18), date(1981, 4, 19), date(2049, 4, 18),
    ],
)  # fmt: skip
def test_knows_easter(sunday):
    assert easter(sunday.year) == sunday


def test_easter_is_a_sunday_of_spring_in_any_year():
    for year in range(1900, 2200):
        assert easter(year).weekday() == 6
        assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_a_year_has_its_eleven_holidays():
    days = (date(2026, 1, 1) + timedelta(days=n) for n in range(365))
    found = {day: holiday_on(day) for day in days if holiday_on(day)}
    assert set(found.values()) == set(Holiday)
    assert len(found) == len(Holiday)
    assert found[date(2026, 4, 6)] is Holiday.EASTER_MONDAY
    assert found[date(2026, 5, 14)] is Holiday.ASCENSION
    assert found[date(2026, 5, 25)] is Holiday.WHIT_MONDAY
