"""Dates, times and lengths as people say them in France."""

from datetime import datetime

from babel.dates import format_date, format_skeleton

from app.screens.wording import _

NBSP = "\N{NO-BREAK SPACE}"


def long_date(moment: datetime) -> str:
    """Say a date in full: samedi 21 novembre 2026."""
    return format_date(moment, "full", locale=_("en_GB"))


def short_date(moment: datetime) -> str:
    """Say a date briefly: sam. 21 nov."""
    return format_skeleton("MMMEd", moment, locale=_("en_GB"))


def clock_time(moment: datetime) -> str:
    """Say a time: 14 h, 14 h 05."""
    if moment.minute:
        return _("{hour}:{minute}").format(hour=moment.hour, minute=f"{moment.minute:02}")
    return _("{hour} o’clock").format(hour=moment.hour)


def film_time(milliseconds: int) -> str:
    """Say a moment of a film: 1:05."""
    seconds = max(0, milliseconds) // 1000
    return f"{seconds // 60}:{seconds % 60:02}"


def percent(share: float) -> str:
    """Say a share (0 to 1) as a whole percentage."""
    return _("{n}%").format(n=round(100 * share))
