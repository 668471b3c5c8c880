"""What the first window shows: today's sessions, one to take up again, people and papers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from app.domain.meetings import UNLIMITED, Attendance, Registration, Session, people_present
from app.screens.dates import clock_time, day_of, long_date, short_date
from app.screens.names import channel_name, gathering_name
from app.screens.wording import _, explain, ngettext
from app.usecases.planning import Interrupted, LeftOpen, Unreadable


@dataclass(frozen=True)
class SessionCard:
    """A session in the list; `hour` stands large beside its title, `urgent` calls for its start."""

    session: UUID
    day: str
    hour: str
    title: str
    place: str
    seats: str
    prepared: str
    start_label: str
    urgent: bool
    today: bool


@dataclass(frozen=True)
class ResumeCard:
    """The session that was interrupted."""

    session: UUID
    title: str
    text: str


@dataclass(frozen=True)
class HomeView:
    """Everything on the first window but the list of people."""

    greeting: str
    date: str
    resume: ResumeCard | None
    cards: tuple[SessionCard, ...]
    empty: str


@dataclass(frozen=True)
class PersonRow:
    """A registered person, with the tick."""

    registration: UUID
    name: str
    channel: str
    present: bool


@dataclass(frozen=True)
class PeopleView:
    """Who is registered, who is there; `head_count` is -1 while nobody typed one."""

    rows: tuple[PersonRow, ...]
    summary: str
    head_count: int
    empty: str


def home_for(
    now: datetime,
    sessions: tuple[Session, ...],
    registered: Mapping[UUID, int],
    titles: Mapping[str, str],
    journals: LeftOpen,
) -> HomeView:
    """Say what there is to do today; past sessions come last."""
    today, interrupted = day_of(now), journals.interrupted
    ordered = sorted(sessions, key=lambda each: _nearness(each, today))
    here = sum(day_of(each.starts_at) == today for each in sessions)
    return HomeView(
        greeting=_greeting(here),
        date=long_date(now),
        resume=_resume(interrupted[0], titles, today) if interrupted else None,
        cards=tuple(_card(each, today, registered, titles, journals) for each in ordered),
        empty=_("No session yet. Plan the first one: it takes a minute."),
    )


def _nearness(session: Session, today: date) -> tuple[bool, timedelta]:
    """Today's sessions first, then those to come, then the past ones, the nearest first."""
    day = day_of(session.starts_at)
    return day < today, abs(day - today)


def _greeting(here: int) -> str:
    if not here:
        return _("Hello. No session today.")
    return ngettext("Hello. Today, one session.", "Hello. Today, {n} sessions.", here).format(
        n=here
    )


def _card(
    session: Session,
    today: date,
    registered: Mapping[UUID, int],
    titles: Mapping[str, str],
    journals: LeftOpen,
) -> SessionCard:
    n = registered.get(session.id, 0)
    is_today = day_of(session.starts_at) == today
    return SessionCard(
        session=session.id,
        day=_("Today") if is_today else short_date(session.starts_at),
        hour=clock_time(session.starts_at),
        title=titles.get(session.module, session.module),
        place=f"{session.place} · {gathering_name(session.gathering)}",
        seats=_seats(n, session.capacity),
        prepared=_prepared(session),
        start_label=_start_label(session, journals),
        urgent=is_today and session.id not in journals.held,
        today=is_today,
    )


def _seats(n: int, capacity: int) -> str:
    registered = ngettext("{n} registered", "{n} registered", n).format(n=n)
    if capacity == UNLIMITED:
        return registered
    seats = ngettext("{n} seat", "{n} seats", capacity).format(n=capacity)
    words = _("{registered} for {seats}").format(registered=registered, seats=seats)
    return _with_lack(words, n - capacity)


def _prepared(session: Session) -> str:
    """Say that somebody prepared the session, and how long it then lasts."""
    if session.plan:
        minutes = sum(step.minutes for step in session.plan)
        return _("{n} min · prepared").format(n=minutes)
    return _("prepared") if session.preparation else ""


def _start_label(session: Session, journals: LeftOpen) -> str:
    if session.id in journals.held:
        return _("Reopen the session")
    if any(each.session.id == session.id for each in journals.interrupted):
        return _("Resume the session")
    return _("Start the session")


def _with_lack(seats: str, over: int) -> str:
    """Say how many seats are missing; more people may come than there are seats."""
    if over <= 0:
        return seats
    lack = ngettext("{n} seat is missing", "{n} seats are missing", over).format(n=over)
    return f"{seats} · {lack}"


def _resume(interrupted: Interrupted, titles: Mapping[str, str], today: date) -> ResumeCard:
    at = interrupted.last.at
    title = _("A session was interrupted on {date} at {time}.")
    if day_of(at) == today:
        title = _("A session was interrupted today at {time}.")
    session = interrupted.session
    module = titles.get(session.module, session.module)
    return ResumeCard(
        session=session.id,
        title=title.format(date=short_date(at), time=clock_time(at)),
        text=_("{module}, {place}. Nothing is lost.").format(module=module, place=session.place),
    )


def unreadable_lines(unreadable: tuple[Unreadable, ...]) -> list[str]:
    """Say which sessions cannot be read, and why, a line each."""
    return [
        _("{date}, {place}: {why}").format(
            date=short_date(each.session.starts_at),
            place=each.session.place,
            why=explain(each.why),
        )
        for each in unreadable
    ]


def people_for(session: Session, registrations: tuple[Registration, ...]) -> PeopleView:
    """Say who is registered and who is there."""
    present = people_present(session, registrations)
    summary = ngettext("{n} person registered", "{n} people registered", len(registrations))
    parts = [summary.format(n=len(registrations))]
    if present is not None:
        parts.append(
            ngettext("{n} person present", "{n} people present", present).format(n=present)
        )
    return PeopleView(
        rows=tuple(
            PersonRow(
                each.id,
                each.person.full_name,
                channel_name(each.channel),
                each.attendance is Attendance.PRESENT,
            )
            for each in registrations
        ),
        summary=" · ".join(parts),
        head_count=-1 if session.head_count is None else session.head_count,
        empty=_("Nobody is registered yet. Add the people who are there."),
    )
