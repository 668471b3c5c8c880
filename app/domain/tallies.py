"""Numbers that stay when names go: who registered and who came, by quarter and module.

They hold no person and no session: nothing leads back from them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from itertools import chain
from uuid import UUID

from app.domain.meetings import Attendance, Registration, Session, Standing

LEAST_SHOWN = 5
ALL = ""


class Split(Enum):
    """What a number is about."""

    WHOLE = "whole"
    CHANNEL = "channel"
    STATUS = "status"


@dataclass(frozen=True, order=True)
class Cell:
    """One cell: a quarter such as 2026-4, a module (empty: whatever it was), what of whom."""

    quarter: str
    module: str
    split: str
    value: str


@dataclass(frozen=True)
class Tally:
    """How many had a seat in a cell, and how many of them came, were excused, or did not come."""

    registered: int = 0
    present: int = 0
    excused: int = 0
    absent: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.registered + other.registered,
            self.present + other.present,
            self.excused + other.excused,
            self.absent + other.absent,
        )


Tallies = Mapping[Cell, Tally]


def tallied(
    registrations: Iterable[Registration], sessions: Mapping[UUID, Session], now: datetime
) -> Tallies:
    """Count the seats of sessions that were held."""
    found: dict[Cell, Tally] = {}
    for each in registrations:
        session = sessions.get(each.session)
        if each.standing is Standing.SEATED and session is not None and _held(session, now):
            one = _one(each.attendance)
            for cell in _cells(each, session):
                found[cell] = found.get(cell, Tally()) + one
    return found


def together(*several: Tallies) -> Tallies:
    """Add tallies up."""
    found: dict[Cell, Tally] = {}
    for cell, tally in chain.from_iterable(each.items() for each in several):
        found[cell] = found.get(cell, Tally()) + tally
    return found


def shown(tallies: Tallies) -> Mapping[Cell, Tally | None]:
    """What may be shown: None for a cell of so few that they could be known.

    Where a single cell of a split would be hidden, the sum would tell it: the next one is too.
    """
    hidden = {cell for cell, tally in tallies.items() if 0 < tally.registered < LEAST_SHOWN}
    alone = Counter(_of(cell) for cell in hidden if cell.split != Split.WHOLE.value)
    for of, count in alone.items():
        others = [cell for cell in tallies if _of(cell) == of and cell not in hidden]
        if count == 1 and others:
            hidden.add(min(others, key=lambda each: (tallies[each].registered, each)))
    return {cell: None if cell in hidden else tally for cell, tally in tallies.items()}


def quarter_of(moment: datetime) -> str:
    """The quarter of a moment: 2026-4."""
    return f"{moment.year}-{(moment.month + 2) // 3}"


def _held(session: Session, now: datetime) -> bool:
    return session.cancelled_at is None and session.starts_at <= now


def _cells(registration: Registration, session: Session) -> list[Cell]:
    quarter = quarter_of(session.starts_at)
    values = (
        (Split.WHOLE, ALL),
        (Split.CHANNEL, registration.channel.value),
        (Split.STATUS, registration.person.status.value),
    )
    modules = (ALL, *dict.fromkeys(session.modules))
    return [Cell(quarter, each, split.value, value) for each in modules for split, value in values]


def _one(attendance: Attendance) -> Tally:
    return Tally(
        1,
        int(attendance is Attendance.PRESENT),
        int(attendance is Attendance.EXCUSED),
        int(attendance is Attendance.ABSENT),
    )


def _of(cell: Cell) -> tuple[str, str, str]:
    return cell.quarter, cell.module, cell.split
