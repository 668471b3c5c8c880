"""What every activity of a module has."""

from dataclasses import dataclass, field

from app.domain.settings import Trade


@dataclass(frozen=True)
class Activity:
    """One step of a module; `minutes` is its planned length, `note` is for the facilitator.

    `trades` are those that it is about: none where it concerns every cooperative.
    """

    id: str
    title: str
    minutes: int
    note: str = ""
    trades: frozenset[Trade] = field(default=frozenset(), kw_only=True)


@dataclass(frozen=True)
class Break(Activity):
    """A stop that the facilitator put into the running order; no module holds any."""
