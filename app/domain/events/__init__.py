"""What happened in a live session: the kinds of entry that the journal holds.

Past tense, ids only, never a person's name. An event once released lives for ever: a change of
shape gets a new version in `journal_format` and the old one stays readable.
"""

from dataclasses import dataclass
from datetime import datetime

from app.domain.events.answers import (
    AnswerGiven,
    CorrectionExplained,
    CountSettled,
    EntryRestored,
    EntryTakenBack,
    HandsCounted,
    HandsTakenBack,
    MajorityGiven,
    NumbersGiven,
    PersonAnswered,
    PointsGiven,
    RestGiven,
    RoundBegun,
)
from app.domain.events.course import (
    ActivityShown,
    ActivitySkipped,
    Curtain,
    CurtainMoved,
    HotspotOpened,
    MessageShown,
    OptionCalled,
    PageTurned,
    Phase,
    PhaseReached,
    VideoMoved,
    ViewChanged,
    WaitingShown,
)
from app.domain.events.games import (
    CardLifted,
    CardPlaced,
    OrderChecked,
    RolesDealt,
    SecondVoteOpened,
    SolutionShown,
    Vote,
    VoteCast,
    Word,
    WordDropped,
    WordOffered,
    WordsBrought,
)
from app.domain.events.session import (
    NamedAnswersSet,
    PresenceCounted,
    RunningOrderSet,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    TeamsNamed,
    Zone,
    ZonesSet,
)

TurnEvent = SessionOpened | SessionResumed | SessionClosed
HallEvent = PresenceCounted | RunningOrderSet | ZonesSet | TeamsNamed | NamedAnswersSet
CourseEvent = (
    ActivityShown
    | ActivitySkipped
    | PhaseReached
    | OptionCalled
    | VideoMoved
    | HotspotOpened
    | PageTurned
)
CurtainEvent = CurtainMoved | WaitingShown | MessageShown | ViewChanged
QuizEvent = (
    HandsCounted
    | HandsTakenBack
    | CountSettled
    | RestGiven
    | MajorityGiven
    | AnswerGiven
    | NumbersGiven
    | PersonAnswered
    | RoundBegun
    | PointsGiven
)
GameEvent = (
    CardPlaced
    | CardLifted
    | OrderChecked
    | SolutionShown
    | RolesDealt
    | VoteCast
    | SecondVoteOpened
    | WordsBrought
    | WordOffered
    | WordDropped
)
AnswerEvent = QuizEvent | GameEvent
"""The entries that undo takes back."""
CorrectionEvent = EntryTakenBack | EntryRestored | CorrectionExplained

Event = TurnEvent | HallEvent | CourseEvent | CurtainEvent | QuizEvent | GameEvent | CorrectionEvent


@dataclass(frozen=True)
class Recorded:
    """An event as the journal keeps it: numbered from 1 within its session, with its time."""

    sequence: int
    at: datetime
    event: Event


__all__ = [
    "ActivityShown",
    "ActivitySkipped",
    "AnswerEvent",
    "AnswerGiven",
    "CardLifted",
    "CardPlaced",
    "CorrectionEvent",
    "CorrectionExplained",
    "CountSettled",
    "CourseEvent",
    "Curtain",
    "CurtainEvent",
    "CurtainMoved",
    "EntryRestored",
    "EntryTakenBack",
    "Event",
    "GameEvent",
    "HallEvent",
    "HandsCounted",
    "HandsTakenBack",
    "HotspotOpened",
    "MajorityGiven",
    "MessageShown",
    "NamedAnswersSet",
    "NumbersGiven",
    "OptionCalled",
    "OrderChecked",
    "PageTurned",
    "PersonAnswered",
    "Phase",
    "PhaseReached",
    "PointsGiven",
    "PresenceCounted",
    "QuizEvent",
    "Recorded",
    "RestGiven",
    "RolesDealt",
    "RoundBegun",
    "RunningOrderSet",
    "SecondVoteOpened",
    "SessionClosed",
    "SessionOpened",
    "SessionResumed",
    "SolutionShown",
    "TeamsNamed",
    "TurnEvent",
    "VideoMoved",
    "ViewChanged",
    "Vote",
    "VoteCast",
    "WaitingShown",
    "Word",
    "WordDropped",
    "WordOffered",
    "WordsBrought",
    "Zone",
    "ZonesSet",
]
