"""The numbers of a session at a glance: who registered, how, who they are, and who came."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from app.domain.meetings import Attendance, Channel, Counts, Registration, Standing
from app.domain.people import Status
from app.domain.seats import counted

Kind = TypeVar("Kind", bound=Hashable)


@dataclass(frozen=True)
class Share:
    """How many had a seat, and how many of them were there, were excused, or did not come."""

    registered: int = 0
    present: int = 0
    excused: int = 0
    absent: int = 0

    @property
    def not_ticked(self) -> int:
        """Of how many nobody said whether they came."""
        return self.registered - self.present - self.excused - self.absent

    @property
    def missed(self) -> float | None:
        """The part of those who did not come without a word; None while nobody knows."""
        known = self.present + self.absent
        return self.absent / known if known else None


@dataclass(frozen=True)
class Turnout:
    """The numbers of one session, or of several taken together."""

    counts: Counts
    whole: Share
    channels: Mapping[Channel, Share]
    statuses: Mapping[Status, Share]


def turnout(registrations: Iterable[Registration]) -> Turnout:
    """Count registrations; who waits or has cancelled counts among `counts` alone."""
    everybody = tuple(registrations)
    seated = [each for each in everybody if each.standing is Standing.SEATED]
    return Turnout(
        counted(everybody),
        _share(seated),
        _shares(seated, lambda each: each.channel),
        _shares(seated, lambda each: each.person.status),
    )


def without_few(numbers: Turnout, few: int) -> Turnout:
    """The same numbers without the kinds of fewer people: those would tell of one or two."""
    return replace(
        numbers,
        channels={kind: n for kind, n in numbers.channels.items() if n.registered >= few},
        statuses={kind: n for kind, n in numbers.statuses.items() if n.registered >= few},
    )


def _shares(
    seated: list[Registration], kind_of: Callable[[Registration], Kind]
) -> dict[Kind, Share]:
    kinds = dict.fromkeys(map(kind_of, seated))
    return {kind: _share([each for each in seated if kind_of(each) == kind]) for kind in kinds}


def _share(seated: list[Registration]) -> Share:
    came = [each.attendance for each in seated]
    known = (Attendance.PRESENT, Attendance.EXCUSED, Attendance.ABSENT)
    return Share(len(came), *(came.count(each) for each in known))
