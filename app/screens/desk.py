"""The sessions at the left of the desk: when, what, how full."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.meetings import UNLIMITED, Counts, Session
from app.screens.dates import clock_time, day_of, long_date, short_date
from app.screens.names import gathering_name
from app.screens.wording import _, ngettext

NOBODY = Counts()


@dataclass(frozen=True)
class SessionRow:
    """A session in the list; `share` is how much of it is taken, None where all may come."""

    session: UUID
    when: str
    title: str
    filling: str
    share: float | None
    faded: bool
    spoken: str


@dataclass(frozen=True)
class SessionHead:
    """What stands above the people of a session."""

    title: str
    facts: str
    warning: str
    numbers: str


def sessions_for(
    now: datetime,
    sessions: tuple[Session, ...],
    counts: Mapping[UUID, Counts],
    titles: Mapping[str, str],
) -> tuple[SessionRow, ...]:
    """List the sessions: today's and those to come, the nearest first, then the past ones."""
    today = day_of(now)
    coming = [each for each in sessions if day_of(each.starts_at) >= today]
    past = [each for each in reversed(sessions) if day_of(each.starts_at) < today]
    ordered = [each for each in coming if each.cancelled_at is None]
    ordered += [each for each in coming if each.cancelled_at is not None] + past
    return tuple(_row(now, each, counts.get(each.id, NOBODY), titles) for each in ordered)


def _row(now: datetime, session: Session, counts: Counts, titles: Mapping[str, str]) -> SessionRow:
    is_today = day_of(session.starts_at) == day_of(now)
    day = _("Today") if is_today else short_date(session.starts_at)
    when, title = f"{day} · {clock_time(session.starts_at)}", titles_of(session, titles)
    filling = _("cancelled") if session.cancelled_at else filling_of(session, counts)
    held = counts.seated + counts.offered
    open_to_all = session.capacity == UNLIMITED
    return SessionRow(
        session=session.id,
        when=when,
        title=title,
        filling=filling,
        share=None if open_to_all or session.cancelled_at else min(1.0, held / session.capacity),
        faded=session.cancelled_at is not None or day_of(session.starts_at) < day_of(now),
        spoken=f"{when}, {title}, {session.place}, {filling}",
    )


def titles_of(session: Session, titles: Mapping[str, str]) -> str:
    """The titles of all modules of a session."""
    return " · ".join(titles.get(each, each) for each in session.modules)


def filling_of(session: Session, counts: Counts) -> str:
    """How many seats are taken: 4 / 5 · 1 waiting."""
    held = counts.seated + counts.offered
    if session.capacity == UNLIMITED:
        parts = [ngettext("{n} expected", "{n} expected", held).format(n=held)]
    else:
        parts = [f"{held} / {session.capacity}"]
    if counts.waiting:
        parts.append(
            ngettext("{n} waiting", "{n} waiting", counts.waiting).format(n=counts.waiting)
        )
    return " · ".join(parts)


def named_session(session: Session, titles: Mapping[str, str]) -> str:
    """A session in a few words: its title and its moment."""
    at = session.starts_at
    return f"{titles_of(session, titles)}, {short_date(at)}, {clock_time(at)}"


def nobody_said(session: Session) -> str:
    """What stands in place of the people while there are none."""
    if session.cancelled_at:
        return _("Nobody was on its list.")
    return _("Nobody yet. Type a name on the form, then Enter.")


def head_for(
    session: Session, titles: Mapping[str, str], numbers: str, *, listed: bool = True
) -> SessionHead:
    """Say which session it is; `listed` when somebody is on its list."""
    at = session.starts_at
    facts = [f"{long_date(at)}, {clock_time(at)}", session.place, session.facilitator]
    facts.append(session.notes)
    if session.capacity == UNLIMITED:
        facts.append(gathering_name(session.gathering))
    warning = ""
    if session.cancelled_at:
        warning = (
            _("Cancelled: tell everybody who is on the list.")
            if listed
            else _("This session is cancelled.")
        )
    return SessionHead(
        titles_of(session, titles), " · ".join(each for each in facts if each), warning, numbers
    )
