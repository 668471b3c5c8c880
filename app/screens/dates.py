"""Dates, times, lengths and numbers as people say them in France.

Moments are kept in universal time; people read them in the time zone of the machine.
"""

from datetime import date, datetime

from babel.dates import format_date, format_skeleton, get_day_names
from babel.numbers import format_decimal

from app.screens.wording import _


def day_of(moment: datetime) -> date:
    """The day on which a moment falls here."""
    return moment.astimezone().date()


def long_date(moment: datetime) -> str:
    """Say a date in full: samedi 21 novembre 2026."""
    return full_day(day_of(moment))


def short_date(moment: datetime) -> str:
    """Say a date briefly: sam. 21 nov."""
    said = format_skeleton("MMMEd", moment.astimezone(), locale=_("en_GB"))
    return _with_first(said, day_of(moment))


def full_day(day: date) -> str:
    """Say a day of the calendar in full: samedi 21 novembre 2026."""
    return _with_first(format_date(day, "full", locale=_("en_GB")), day)


def _with_first(said: str, day: date) -> str:
    """Say the first of a month as it is said: 1er novembre, which Babel leaves a plain figure."""
    return said.replace(" 1 ", f" {_('1')} ") if day.day == 1 else said


def month_name(day: date) -> str:
    """Say the month of a day: novembre 2026."""
    return format_date(day, "LLLL yyyy", locale=_("en_GB"))


def weekday_names() -> tuple[str, ...]:
    """The days of the week from Monday on, in short: lun., mar."""
    names = get_day_names("abbreviated", locale=_("en_GB"))
    return tuple(names[at] for at in range(7))


def numeric_date(moment: datetime) -> str:
    """Say a date in figures: 21/11/2026."""
    return day_of(moment).strftime("%d/%m/%Y")


def clock_time(moment: datetime) -> str:
    """Say a time: 14 h, 14 h 05."""
    here = moment.astimezone()
    if here.minute:
        return _("{hour}:{minute}").format(hour=here.hour, minute=f"{here.minute:02}")
    return _("{hour} o’clock").format(hour=here.hour)


def film_time(milliseconds: int) -> str:
    """Say a moment of a film: 1:05."""
    seconds = max(0, milliseconds) // 1000
    return f"{seconds // 60}:{seconds % 60:02}"


def percent(whole: int) -> str:
    """Say a whole percentage."""
    return _("{n}%").format(n=whole)


def decimal(number: float) -> str:
    """Write a number in figures: 200 000, 1,5."""
    return format_decimal(number, "#,##0.######", locale=_("en_GB"))
