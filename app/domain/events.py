"""What happened in a live session: the kinds of entry that the journal holds.

Past tense, ids only, never a person's name. An event once released lives for ever: a change of
shape gets a new version in `journal_format` and the old one stays readable.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Phase(Enum):
    """How far a question has come; nothing about the result shows before REVEALED."""

    QUESTION = "question"
    CHOICES = "choices"
    COLLECTING = "collecting"
    CLOSED = "closed"
    REVEALED = "revealed"
    EXPLAINED = "explained"


class Curtain(Enum):
    """What hides the slide from the room."""

    OPEN = "open"
    BLACK = "black"
    LOGO = "logo"


@dataclass(frozen=True)
class SessionOpened:
    """The session began on this version of the module."""

    module: str
    module_version: int


@dataclass(frozen=True)
class SessionResumed:
    """The program was started again in the middle of the session."""


@dataclass(frozen=True)
class SessionClosed:
    """The facilitator ended the session."""


@dataclass(frozen=True)
class PresenceCounted:
    """This many people are in the room."""

    present: int


@dataclass(frozen=True)
class ActivityShown:
    """The room was shown this activity."""

    activity: str


@dataclass(frozen=True)
class ActivitySkipped:
    """The facilitator passed over this activity."""

    activity: str


@dataclass(frozen=True)
class PhaseReached:
    """A question of a quiz was brought to this phase."""

    activity: str
    question: str
    phase: Phase


@dataclass(frozen=True)
class HandsCounted:
    """This many hands were raised for a choice; replaces the count before."""

    question: str
    choice: str
    hands: int


@dataclass(frozen=True)
class HandsTakenBack:
    """The count of a choice no longer holds."""

    question: str
    choice: str


@dataclass(frozen=True)
class AnswerGiven:
    """The group agreed on one answer; no choices means that it was taken back."""

    question: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class VideoMoved:
    """The film stood at `position_ms`, playing or paused, when this was noted."""

    activity: str
    position_ms: int
    playing: bool


@dataclass(frozen=True)
class CardPlaced:
    """The group put a card at a place (from 1)."""

    activity: str
    card: str
    place: int


@dataclass(frozen=True)
class CardLifted:
    """The group took a card off the line again."""

    activity: str
    card: str


@dataclass(frozen=True)
class OrderChecked:
    """The line of cards was compared with the right order."""

    activity: str


@dataclass(frozen=True)
class HotspotOpened:
    """A point of an infographic was opened."""

    activity: str
    hotspot: str


@dataclass(frozen=True)
class EntryTakenBack:
    """The answer entry with this sequence number was undone."""

    sequence: int


@dataclass(frozen=True)
class CurtainMoved:
    """The slide was hidden from the room, or shown again."""

    curtain: Curtain


Event = (
    SessionOpened
    | SessionResumed
    | SessionClosed
    | PresenceCounted
    | ActivityShown
    | ActivitySkipped
    | PhaseReached
    | HandsCounted
    | HandsTakenBack
    | AnswerGiven
    | VideoMoved
    | CardPlaced
    | CardLifted
    | OrderChecked
    | HotspotOpened
    | EntryTakenBack
    | CurtainMoved
)


@dataclass(frozen=True)
class Recorded:
    """An event as the journal keeps it: numbered from 1 within its session, with its time."""

    sequence: int
    at: datetime
    event: Event
