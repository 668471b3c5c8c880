"""What was corrected after the room had seen it, read from the journal."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.answers import Tally
from app.domain.content import Module
from app.domain.events import (
    AnswerEvent,
    CorrectionExplained,
    EntryRestored,
    EntryTakenBack,
    Phase,
    PresenceCounted,
    Recorded,
    RoundBegun,
)
from app.domain.live import SessionState, after

SHOWN = (Phase.DISTRIBUTION, Phase.REVEALED, Phase.EXPLAINED)


@dataclass(frozen=True)
class Correction:
    """An entry that changed answers which the room had seen, with what they were before.

    `sequence` is the entry's number; `reason` is empty where nobody gave one.
    """

    sequence: int
    at: datetime
    question: str
    before: Tally
    after: Tally
    reason: str = ""


def corrections_of(module: Module, entries: tuple[Recorded, ...]) -> tuple[Correction, ...]:
    """Every correction of a session, in order; undoing one is a correction as well.

    Answers that somebody explained count, whatever the room had seen.
    """
    reasons = {
        entry.event.sequence: entry.event.reason
        for entry in entries
        if isinstance(entry.event, CorrectionExplained)
    }
    found: list[Correction] = []
    state = SessionState(module)
    for entry in entries:
        following = after(state, entry)
        if isinstance(entry.event, AnswerEvent | EntryTakenBack | EntryRestored):
            found += _corrected(state, following, entry, reasons)
        state = following
    return tuple(found)


def _corrected(
    state: SessionState, following: SessionState, entry: Recorded, reasons: Mapping[int, str]
) -> list[Correction]:
    reason = reasons.get(entry.sequence, "")
    if isinstance(entry.event, RoundBegun):
        return []
    found = []
    for question in state.module.questions:
        before, now = (_answered(each, question.id) for each in (state, following))
        seen = reason or state.phases.get(question.id) in SHOWN
        if seen and before != now and (reason or not before.empty):
            found.append(Correction(entry.sequence, entry.at, question.id, before, now, reason))
    return found


def _answered(state: SessionState, question: str) -> Tally:
    """The answers alone: points of a game are not among them."""
    return replace(state.answers.tally(question), points={})


def present_when_asked(module: Module, entries: tuple[Recorded, ...]) -> Mapping[str, int | None]:
    """How many people were there when each question got its last answer."""
    found: dict[str, int | None] = {}
    present: int | None = None
    state = SessionState(module)
    for entry in entries:
        following = after(state, entry)
        if isinstance(entry.event, PresenceCounted):
            present = entry.event.present
        for question in module.questions:
            if _answered(state, question.id) != _answered(following, question.id):
                found[question.id] = present
        state = following
    return found
