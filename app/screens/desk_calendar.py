"""A month of sessions: each day with its sessions and their free seats, weeks from Monday on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from app.domain.holidays import holiday_on
from app.domain.meetings import UNLIMITED, Counts, Session
from app.domain.seats import open_seats
from app.screens.dates import clock_time, day_of, full_day, month_name, weekday_names
from app.screens.desk import NOBODY, titles_of
from app.screens.desk_plan import holiday_name
from app.screens.wording import _, ngettext

WEEKS = 6  # as many as any month needs: nothing jumps from one month to the next


@dataclass(frozen=True)
class Chip:
    """A session on its day: its hour, what it is about, its free seats."""

    session: UUID
    time: str
    title: str
    seats: str
    free: bool
    cancelled: bool
    spoken: str


@dataclass(frozen=True)
class DayCell:
    """A day of the month that is shown, or of a week that it shares with its neighbours."""

    day: date
    number: str
    remark: str
    chips: tuple[Chip, ...]
    within: bool
    today: bool
    spoken: str


@dataclass(frozen=True)
class MonthView:
    """A month: its name, the names of the days, and its weeks."""

    title: str
    names: tuple[str, ...]
    days: tuple[DayCell, ...]


def first_shown(day: date) -> date:
    """The Monday with which the month of a day begins."""
    first = day.replace(day=1)
    return first - timedelta(days=first.weekday())


def months_later(day: date, months: int) -> date:
    """The same day of another month, or its last one where it is shorter."""
    number = day.year * 12 + day.month - 1 + months
    year, month = number // 12, number % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, min(day.day, (following - timedelta(days=1)).day))


def month_view(
    now: datetime,
    day: date,
    sessions: Iterable[Session],
    counts: Mapping[UUID, Counts],
    titles: Mapping[str, str],
) -> MonthView:
    """Show the month of a day."""
    of: dict[date, list[Chip]] = {}
    for session in sorted(sessions, key=lambda each: each.starts_at):
        chips = of.setdefault(day_of(session.starts_at), [])
        chips.append(_chip(session, counts.get(session.id, NOBODY), titles))
    start, today = first_shown(day), day_of(now)
    days = (start + timedelta(days=n) for n in range(WEEKS * 7))
    cells = tuple(_cell(each, day, today, tuple(of.get(each, ()))) for each in days)
    return MonthView(month_name(day), weekday_names(), cells)


def _chip(session: Session, counts: Counts, titles: Mapping[str, str]) -> Chip:
    free = open_seats(session, counts)
    if session.cancelled_at is not None:
        seats = _("cancelled")
    elif free is None or session.capacity == UNLIMITED:
        seats = _("open")
    elif not free:
        seats = _("full")
    else:
        seats = ngettext("{n} free", "{n} free", free).format(n=free)
    time, title = clock_time(session.starts_at), titles_of(session, titles)
    said = ", ".join(part for part in (time, title, session.place, seats) if part)
    cancelled = session.cancelled_at is not None
    return Chip(session.id, time, title, seats, free != 0, cancelled, said)


def _cell(day: date, shown: date, today: date, chips: tuple[Chip, ...]) -> DayCell:
    holiday = holiday_on(day)
    remark = holiday_name(holiday) if holiday else ""
    name = full_day(day)
    parts = [_("today") if day == today else "", remark]
    parts += [each.spoken for each in chips] or [_("no session")]
    return DayCell(
        day, str(day.day), remark, chips, (day.year, day.month) == (shown.year, shown.month),
        day == today, " ; ".join((name, *filter(None, parts))),
    )  # fmt: skip


def usual_moment(day: date, sessions: Iterable[Session]) -> datetime:
    """When a session would begin on a day: at the hour of the last one planned, else at 18."""
    planned = max(sessions, key=lambda each: each.starts_at, default=None)
    wall = planned.starts_at.astimezone() if planned else datetime(2000, 1, 1, 18).astimezone()
    return datetime(day.year, day.month, day.day, wall.hour, wall.minute).astimezone()


def day_said(cell: DayCell) -> str:
    """Say which day it is, and how much is on it."""
    n = len(cell.chips)
    many = ngettext("{n} session", "{n} sessions", n).format(n=n) if n else _("no session")
    return " · ".join(part for part in (full_day(cell.day), cell.remark, many) if part)
