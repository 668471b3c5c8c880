"""How long a room stayed at each activity, read from its journal."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from app.domain.events import ActivityShown, Recorded, SessionClosed, SessionResumed

WELCOME = ""
"""What is before the room until the first activity."""


def time_spent(entries: Iterable[Recorded]) -> Mapping[str, timedelta]:
    """The time by activity, in the order in which they were first shown.

    The time of an interruption belongs to none, nor what is noted after the end. A clock that was
    set back takes nothing away.
    """
    spent: dict[str, timedelta] = {}
    activity, last, over = WELCOME, None, False
    for entry in entries:
        away = over or isinstance(entry.event, SessionResumed)
        if last is not None and not away:
            passed = max(entry.at - last, timedelta())
            spent[activity] = spent.get(activity, timedelta()) + passed
        last = entry.at
        match entry.event:
            case ActivityShown(shown):
                activity = shown
            case SessionClosed():
                over = True
            case SessionResumed():
                over = False
            case _:
                pass
    return spent
