"""The public holidays of France: nobody is refused a session on them, but it is said."""

from datetime import date, timedelta
from enum import Enum


class Holiday(Enum):
    """A day on which most people are at home."""

    NEW_YEAR = "new_year"
    EASTER_MONDAY = "easter_monday"
    LABOUR_DAY = "labour_day"
    VICTORY_DAY = "victory_day"
    ASCENSION = "ascension"
    WHIT_MONDAY = "whit_monday"
    NATIONAL_DAY = "national_day"
    ASSUMPTION = "assumption"
    ALL_SAINTS = "all_saints"
    ARMISTICE = "armistice"
    CHRISTMAS = "christmas"


_FIXED = {
    (1, 1): Holiday.NEW_YEAR,
    (5, 1): Holiday.LABOUR_DAY,
    (5, 8): Holiday.VICTORY_DAY,
    (7, 14): Holiday.NATIONAL_DAY,
    (8, 15): Holiday.ASSUMPTION,
    (11, 1): Holiday.ALL_SAINTS,
    (11, 11): Holiday.ARMISTICE,
    (12, 25): Holiday.CHRISTMAS,
}
_AFTER_EASTER = {1: Holiday.EASTER_MONDAY, 39: Holiday.ASCENSION, 50: Holiday.WHIT_MONDAY}


def holiday_on(day: date) -> Holiday | None:
    """The public holiday that falls on a day, if one does."""
    fixed = _FIXED.get((day.month, day.day))
    return fixed or _AFTER_EASTER.get((day - easter(day.year)) // timedelta(days=1))


def easter(year: int) -> date:
    """Easter Sunday: the Sunday after the first full moon of spring, by the tables."""
    century, golden = year // 100, year % 19
    corrected = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + corrected + 15) % 30
    epact -= epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    days = epact - weekday  # from the 28th of March
    return date(year, 3, 28) + timedelta(days=days)
