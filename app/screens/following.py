"""The next session, told on the closing slide of the one that is held."""

from dataclasses import replace

from app.domain.content import Activity, Closing, Module
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.screens.dates import clock_time, long_date
from app.screens.wording import _
from app.usecases.asked import SessionModules
from app.usecases.planning import Planning


def module_to_hold(meeting: Session, modules: SessionModules, planning: Planning) -> Module:
    """The module of a session, its closing slides with the next session where one is planned."""
    module = modules.module_of(meeting)
    following = next_session(meeting, planning)
    if following is None:
        return module
    try:
        title = modules.module_of(following).title
    except UserError:
        title = ""  # it cannot be played for now; the day is known
    return _announcing(module, session_in_words(following, title))


def next_session(meeting: Session, planning: Planning) -> Session | None:
    """The first session that is still to come, None without one."""
    coming = (
        each
        for each in planning.sessions()
        if each.id != meeting.id and each.starts_at > planning.now()
    )
    return min(coming, key=lambda each: each.starts_at, default=None)


def session_in_words(session: Session, title: str) -> str:
    """When and where a session is, and what about."""
    told = _("Next session: {day} at {time}, {place}")
    if title:
        told = _("Next session: “{title}”, {day} at {time}, {place}")
    day, time = long_date(session.starts_at), clock_time(session.starts_at)
    return told.format(title=title, day=day, time=time, place=session.place)


def _announcing(module: Module, line: str) -> Module:
    plain = _announcing(module.plain, line) if module.plain else None
    return replace(
        module, activities=tuple(_told(each, line) for each in module.activities), plain=plain
    )


def _told(activity: Activity, line: str) -> Activity:
    if not isinstance(activity, Closing):
        return activity
    return replace(activity, lines=(*activity.lines, line))
