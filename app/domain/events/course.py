"""What the room was shown, and what hid it."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Phase(Enum):
    """How far a question has come; figures show from DISTRIBUTION on, the answer from REVEALED."""

    QUESTION = "question"
    CHOICES = "choices"
    COLLECTING = "collecting"
    CLOSED = "closed"
    DISTRIBUTION = "distribution"
    REVEALED = "revealed"
    EXPLAINED = "explained"


class Curtain(Enum):
    """What hides the slide from the room, or holds it."""

    OPEN = "open"
    BLACK = "black"
    LOGO = "logo"
    HIDDEN = "hidden"
    FROZEN = "frozen"
    WAITING = "waiting"
    MESSAGE = "message"
    SCORES = "scores"


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
    """A question of a quiz or film, or a resolution, was brought to this phase.

    In a role play, an empty `question` goes back to the table of roles.
    """

    activity: str
    question: str
    phase: Phase


@dataclass(frozen=True)
class OptionCalled:
    """The hands for this choice are asked for now; none when `choice` is empty.

    In the alphabet (then `question` is the activity) words for this letter are asked for.
    """

    question: str
    choice: str


@dataclass(frozen=True)
class VideoMoved:
    """The film stood at `position_ms`, playing or paused, when this was noted."""

    activity: str
    position_ms: int
    playing: bool


@dataclass(frozen=True)
class HotspotOpened:
    """A point of an infographic was opened, or the hint for a letter of the alphabet."""

    activity: str
    hotspot: str


@dataclass(frozen=True)
class PageTurned:
    """A page (from 1) of a leaflet was shown; 0 is its cover with the address."""

    activity: str
    page: int


@dataclass(frozen=True)
class CurtainMoved:
    """The slide was hidden from the room, held, or shown again."""

    curtain: Curtain


@dataclass(frozen=True)
class WaitingShown:
    """The room was asked to wait, until a time where one was given."""

    text: str
    until: datetime | None = None


@dataclass(frozen=True)
class MessageShown:
    """A sentence of the facilitator's took the place of the slide."""

    text: str


@dataclass(frozen=True)
class ViewChanged:
    """The slides are shown otherwise: see `settings.View`."""

    text_step: int
    contrast: bool
    plain: bool
    subtitles: bool
