"""Dates and hours as forms and spreadsheets write them."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone, tzinfo
from enum import Enum

_EARLIEST_YEAR = 2000  # a spreadsheet makes 1900 of an empty or broken date
_ISO = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T\s,]+(?P<hour>.*))?"
)
_EXACT = re.compile(r"[0-9]{4}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9]")
_SLASHED = re.compile(
    r"(?P<one>\d{1,2})[-/.](?P<two>\d{1,2})[-/.](?P<year>\d{4}|\d{2})(?:[T\s,à-]+(?P<hour>.*))?"
)
_HOUR = re.compile(
    r"(?P<hour>\d{1,2})[:h](?P<minute>\d{2})?(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|(?:UTC|GMT)?(?:[+-]\d{1,2}(?::?\d{2})?)?)"
)
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?$")


class Order(Enum):
    """What comes first in a date of figures; UNCLEAR while every date could be both."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNCLEAR = "unclear"


class BadMomentError(Exception):
    """A text is no date; `too_early` when it is one that nobody can mean."""

    def __init__(self, *, too_early: bool = False) -> None:
        super().__init__()
        self.too_early = too_early


def order_of(texts: Iterable[str]) -> Order:
    """Tell from a whole column what comes first in its dates; DAY_FIRST where it has none."""
    unclear = False
    for text in texts:
        found = _SLASHED.fullmatch(text.strip())
        if found is None:
            continue
        one, two = int(found["one"]), int(found["two"])
        if one > 12:
            return Order.DAY_FIRST
        if two > 12:
            return Order.MONTH_FIRST
        unclear = unclear or one != two
    return Order.UNCLEAR if unclear else Order.DAY_FIRST


def moment_of(text: str, order: Order, zone: tzinfo) -> datetime:
    """Read a moment; one without a zone is meant in `zone`. Raises BadMomentError."""
    whole = text.strip()
    if _EXACT.fullmatch(whole):
        return _exact(whole, zone)
    found = _ISO.fullmatch(whole)
    if found is not None:
        month, day = found["month"], found["day"]
    else:
        found = _SLASHED.fullmatch(whole)
        if found is None:
            raise BadMomentError
        one, two = found["one"], found["two"]
        month, day = (one, two) if order is Order.MONTH_FIRST else (two, one)
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    if year < _EARLIEST_YEAR:
        raise BadMomentError(too_early=True)
    try:
        return _at_hour(datetime(year, int(month), int(day), tzinfo=zone), found["hour"] or "")
    except (ValueError, OverflowError) as error:
        raise BadMomentError from error


def _exact(text: str, zone: tzinfo) -> datetime:
    """Read a moment as tables give it: 2026-03-03 17:30:00."""
    try:
        found = datetime.fromisoformat(text).replace(tzinfo=zone)
    except ValueError as error:
        raise BadMomentError(too_early=int(text[:4]) < _EARLIEST_YEAR) from error
    if found.year < _EARLIEST_YEAR:
        raise BadMomentError(too_early=True)
    return found


def _at_hour(day: datetime, text: str) -> datetime:
    if not text.strip():
        return day
    found = _HOUR.fullmatch(text.strip())
    if found is None:
        raise BadMomentError
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    moment = day.replace(
        hour=hour, minute=int(found["minute"] or 0), second=int(found["second"] or 0)
    )
    return _in_zone(moment, found["zone"])


def _in_zone(moment: datetime, zone: str) -> datetime:
    if not zone:
        return moment
    found = _OFFSET.search(zone)
    offset = timedelta()
    if found is not None:
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        offset = -offset if found[1] == "-" else offset
    return moment.replace(tzinfo=timezone(offset))


def after(moment: datetime, before: datetime | None) -> datetime:
    """The moment of the next row: in the hour that comes twice in autumn, the second one.

    A form only says 02:10; where the row before was sent at 02:50, that was an hour later.
    """
    if before is None or moment.utcoffset() == moment.replace(fold=1).utcoffset():
        return moment
    return moment.replace(fold=1) if moment.timestamp() < before.timestamp() else moment
