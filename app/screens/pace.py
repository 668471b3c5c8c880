"""Whether a session keeps to its plan, and what still fits in the time that is left."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.content import Activity
from app.domain.live import SessionState
from app.screens.dates import clock_time
from app.screens.wording import _, ngettext

LATE_FROM = 2  # minutes: a plan is not a railway timetable


@dataclass(frozen=True)
class ClockView:
    """The time of day, the minutes spent, planned and left, and how the pace is.

    `advice` says what still fits, empty while everything does; `beyond` are the ids of the
    activities to come that do not.
    """

    time: str
    spent: str
    planned: str
    left: str
    pace: str
    late: bool
    advice: str
    beyond: frozenset[str]


def clock_for(state: SessionState, now: datetime) -> ClockView:
    """Say the time, and whether the session keeps to its plan."""
    spent = int(state.elapsed(now).total_seconds() // 60)
    left = max(0, state.minutes - spent)
    behind = spent - _planned_until_now(state)
    late = behind >= LATE_FROM
    fitting, beyond = _sorted_by_time(state, left)
    pace = _("on time")
    if late:
        pace = ngettext("{n} minute late", "{n} minutes late", behind).format(n=behind)
    return ClockView(
        time=clock_time(now),
        spent=_("{n} min").format(n=spent),
        planned=str(state.minutes),
        left=_("{n} min left").format(n=left),
        pace=pace,
        late=late,
        advice=_advice(fitting, beyond) if late else "",
        beyond=frozenset(each.id for each in beyond) if late else frozenset(),
    )


def _planned_until_now(state: SessionState) -> int:
    """The minutes by which the present activity should be over."""
    ids = [each.id for each in state.activities]
    if state.activity not in ids:
        return state.minutes if state.visited else 0
    until_now = state.activities[: ids.index(state.activity) + 1]
    return sum(each.minutes for each in until_now if each.id not in state.skipped)


def _sorted_by_time(
    state: SessionState, left: int
) -> tuple[tuple[Activity, ...], tuple[Activity, ...]]:
    """What is to come, as far as it fits in these minutes in its order, and what does not.

    What the session has left behind no longer comes by itself.
    """
    gone = state.visited | state.skipped
    ids = [each.id for each in state.activities]
    first = ids.index(state.activity) + 1 if state.activity in ids else 0
    fitting, beyond = [], []
    for activity in state.activities[first:]:
        if activity.id in gone:
            continue
        if activity.minutes <= left:
            left -= activity.minutes
            fitting.append(activity)
        else:
            beyond.append(activity)
    return tuple(fitting), tuple(beyond)


def _advice(fitting: tuple[Activity, ...], beyond: tuple[Activity, ...]) -> str:
    if not beyond:
        return ""
    if not fitting:
        return _("Nothing more fits in the time left: choose what to end with.")
    if len(fitting) == 1:
        return _("Still fits: {activity}.").format(activity=fitting[0].title)
    left = len(fitting) + len(beyond)  # the running order marks those that do not
    return _("Still fit: {n} of the {all} to come.").format(n=len(fitting), all=left)
