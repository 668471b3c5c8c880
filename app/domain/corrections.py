"""How answers changed, and which changes are corrections: the room had seen what was before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.answers import Answers, Tally
from app.domain.events import Phase, Recorded

SHOWN = (Phase.DISTRIBUTION, Phase.REVEALED, Phase.EXPLAINED)


@dataclass(frozen=True)
class Change:
    """An entry that changed the answers to a question, with what they were before.

    `sequence` is the entry's number, `present` how many people were there, as far as was known;
    `seen` tells whether the room had seen the answers; `reason` is empty where nobody gave one.
    """

    sequence: int
    at: datetime
    question: str
    before: Tally
    after: Tally
    seen: bool
    present: int | None = None
    reason: str = ""

    @property
    def is_correction(self) -> bool:
        """What somebody explained counts, whatever the room had seen; undoing one counts too."""
        return bool(self.reason) or (self.seen and not self.before.empty)


def changes_by(
    entry: Recorded, before: Answers, now: Answers, phases: Mapping[str, Phase]
) -> tuple[Change, ...]:
    """What an entry changed: for each question, its answers before and after it."""
    found = []
    for question in {**before.tallies, **now.tallies}:
        if now.tallies.get(question) is not before.tallies.get(question):
            old, new = (_alone(each.tally(question)) for each in (before, now))
            if old != new:
                seen = phases.get(question) in SHOWN
                found.append(Change(entry.sequence, entry.at, question, old, new, seen))
    return tuple(found)


def explained(changes: tuple[Change, ...], sequence: int, reason: str) -> tuple[Change, ...]:
    """The same changes, once somebody said why the entry with this number was made."""
    return tuple(
        replace(each, reason=reason) if each.sequence == sequence else each for each in changes
    )


def _alone(tally: Tally) -> Tally:
    """The answers alone: points of a game are not among them."""
    return replace(tally, points={})
