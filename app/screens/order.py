"""The running order to be changed: what is in it, what was left out of it."""

from dataclasses import dataclass

from app.domain.content import Activity, Break, Module
from app.screens.wording import _


@dataclass(frozen=True)
class OrderRow:
    """A step, or an activity of the module that was left out (`kept` is False).

    `first` and `last` are about the steps that are kept.
    """

    activity: str
    title: str
    minutes: int
    kept: bool
    own: bool
    first: bool
    last: bool


def order_rows(module: Module, activities: tuple[Activity, ...]) -> tuple[OrderRow, ...]:
    """Every step in its order, then what the module has more."""
    kept = {each.id for each in activities}
    rows = [
        OrderRow(
            each.id, each.title, each.minutes,
            kept=True, own=isinstance(each, Break), first=at == 0, last=at == len(activities) - 1,
        )
        for at, each in enumerate(activities)
    ]  # fmt: skip
    rows += [
        OrderRow(each.id, each.title, each.minutes, kept=False, own=False, first=True, last=True)
        for each in module.activities
        if each.id not in kept
    ]
    return tuple(rows)


def order_total(activities: tuple[Activity, ...]) -> str:
    """How long the running order is."""
    return _("{n} minutes in all").format(n=sum(each.minutes for each in activities))
