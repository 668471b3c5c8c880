"""An owners' meeting: who is there, what is voted, and what the votes come to."""

from dataclasses import dataclass
from enum import Enum

from app.screens.slides.parts import Header


class VoteLook(Enum):
    """The four things that shares can do in a vote; each has its own fill, never colour alone."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    SILENT = "silent"


class VoterLook(Enum):
    """How far a voter is; on which side they are is not shown before the result."""

    WAITING = "waiting"
    VOTED = "voted"
    ABSENT = "absent"


@dataclass(frozen=True)
class SituationSlide:
    """What the meeting is about, before the roles are dealt."""

    header: Header
    title: str
    text: str
    lines: tuple[str, ...]
    hint: str


@dataclass(frozen=True)
class OwnerRow:
    """An owner; `share` is the length of their bar, 1 for the one who holds the most shares.

    `note` says that nobody plays them.
    """

    name: str
    shares: str
    share: float
    note: str = ""


@dataclass(frozen=True)
class OwnersSlide:
    """Everybody with their shares; `lesson` says what a share is."""

    header: Header
    title: str
    rows: tuple[OwnerRow, ...]
    lesson: str
    hint: str


@dataclass(frozen=True)
class VoterRow:
    """An owner who votes, has voted, or is absent, which `note` says."""

    name: str
    shares: str
    look: VoterLook
    note: str = ""


@dataclass(frozen=True)
class ResolutionSlide:
    """What is voted, by which rule; `voters` show while hands are collected."""

    header: Header
    text: str
    rule_title: str
    rule: str
    voters: tuple[VoterRow, ...]
    hint: str
    counter: str


@dataclass(frozen=True)
class ScalePart:
    """A stretch of a scale: `share` (0 to 1) of its length, with what it is in words."""

    look: VoteLook
    share: float
    label: str
    amount: str


@dataclass(frozen=True)
class Scale:
    """Votes side by side, and the mark that those for must reach (0 to 1)."""

    title: str
    parts: tuple[ScalePart, ...]
    needed: float
    needed_label: str
    reached: bool


@dataclass(frozen=True)
class OutcomeSlide:
    """What a vote came to; `explanation` is empty until it is asked for."""

    header: Header
    text: str
    verdict: str
    adopted: bool
    scales: tuple[Scale, ...]
    figures: tuple[str, ...]
    explanation: str
    hint: str
    counter: str


MeetingSlide = SituationSlide | OwnersSlide | ResolutionSlide | OutcomeSlide
