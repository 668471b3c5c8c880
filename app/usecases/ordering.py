"""The running order changed on the way: moved, shortened, left out, with a stop between."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from math import ceil

from app.domain.content import Activity, Break, Module
from app.domain.errors import UserError
from app.domain.events import RunningOrderSet
from app.domain.meetings import PlannedStep, one_line
from app.domain.running_order import activities_of, steps_of
from app.usecases.live_session import LiveSession

MOST_STEPS = 40
MOST_MINUTES = 120
MOST_LETTERS = 60
STOP = "stop-"


def checked_steps(steps: tuple[PlannedStep, ...]) -> tuple[PlannedStep, ...]:
    """A running order with its titles tidied; UserError where nobody could hold it."""
    if not steps:
        raise UserError("Keep at least one activity in the running order.")
    if len(steps) > MOST_STEPS:
        raise UserError("At most {most} steps fit in a running order.", most=MOST_STEPS)
    return tuple(_checked(step) for step in steps)


def _checked(step: PlannedStep) -> PlannedStep:
    title = one_line(step.title)
    if len(title) > MOST_LETTERS:
        raise UserError("At most {most} letters fit here: shorten it.", most=MOST_LETTERS)
    if not 1 <= step.minutes <= MOST_MINUTES:
        raise UserError("An activity lasts from 1 to {most} minutes.", most=MOST_MINUTES)
    return replace(step, title=title)


def with_stop(
    activities: tuple[Activity, ...], title: str, minutes: int, after: str
) -> tuple[Activity, ...]:
    """A running order with a stop of one's own after an activity (at the beginning for none)."""
    if not one_line(title):
        raise UserError("Give the stop a name: break, coffee, visit…")
    numbers = {
        int(each.id.removeprefix(STOP))
        for each in activities
        if isinstance(each, Break) and each.id.removeprefix(STOP).isdigit()
    }
    stop = Break(f"{STOP}{max(numbers, default=0) + 1}", title, minutes)
    ids = [each.id for each in activities]
    at = ids.index(after) + 1 if after in ids else 0
    return (*activities[:at], stop, *activities[at:])


def plan_of(module: Module, activities: tuple[Activity, ...]) -> tuple[PlannedStep, ...]:
    """The plan to keep for these activities: none where they are the module as it comes.

    UserError where nobody could hold it.
    """
    return () if activities == module.activities else checked_steps(steps_of(activities))


def notes_about(
    module: Module, activities: tuple[Activity, ...], notes: Mapping[str, str]
) -> Mapping[str, str]:
    """The notes of a preparation without those about stops that are no longer there."""
    known = {each.id for each in (*module.activities, *activities)}
    return {each: note for each, note in notes.items() if each in known}


def planned(module: Module, plan: tuple[PlannedStep, ...]) -> tuple[Activity, ...]:
    """The running order that a plan gives with the module as it is now."""
    return activities_of(module, plan) or module.activities


def moved(activities: tuple[Activity, ...], activity: str, by: int) -> tuple[Activity, ...]:
    """A running order with an activity so many places further down (up for less than 0)."""
    ids = [each.id for each in activities]
    if activity not in ids:
        return activities
    at = ids.index(activity)
    to = min(max(at + by, 0), len(activities) - 1)
    rest = (*activities[:at], *activities[at + 1 :])
    return (*rest[:to], activities[at], *rest[to:])


def with_activity(
    module: Module, activities: tuple[Activity, ...], activity: str
) -> tuple[Activity, ...]:
    """A running order with one more activity of the module, where the module would have it."""
    found = module.activity(activity)
    ids = [each.id for each in activities]
    if found is None or activity in ids:
        return activities
    own = [each.id for each in module.activities]
    before = [ids.index(each) for each in own[: own.index(activity)] if each in ids]
    at = before[-1] + 1 if before else 0
    return (*activities[:at], found, *activities[at:])


def without(activities: tuple[Activity, ...], activity: str) -> tuple[Activity, ...]:
    """A running order with one activity left out."""
    return tuple(each for each in activities if each.id != activity)


def lasting(activities: tuple[Activity, ...], activity: str, minutes: int) -> tuple[Activity, ...]:
    """A running order with another length for one activity."""
    return tuple(
        replace(each, minutes=minutes) if each.id == activity else each for each in activities
    )


def set_order(live: LiveSession, activities: tuple[Activity, ...]) -> None:
    """Change the running order of the session that is on; what the room sees stays in it."""
    steps = checked_steps(steps_of(activities))
    here = live.state.activity
    ordered = {each.id: each.title for each in live.state.activities}
    if here in ordered and here not in {each.id for each in activities}:
        raise UserError(
            "The room is at “{title}”: go on first, then leave it out.", title=ordered[here]
        )
    if steps != steps_of(live.state.activities):
        live.record(RunningOrderSet(steps))


def lengthen_stop(live: LiveSession, minutes: int) -> None:
    """Make the stop that is on last longer, from its end or, once that is past, from now."""
    stop = live.state.current
    ends = live.state.stop_ends(stop) if isinstance(stop, Break) else None
    if stop is not None and ends is not None:
        late = max(live.now() - ends, timedelta())
        longer = stop.minutes + minutes + ceil(late / timedelta(minutes=1))
        set_order(live, lasting(live.state.activities, stop.id, longer))
