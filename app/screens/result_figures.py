"""The figures of the results, as numbers: what tables and machines read beside the words."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.answers import Way
from app.domain.content import QuestionKind, Target
from app.domain.meetings import Gathering
from app.domain.results import Overall
from app.domain.turnout import Turnout


@dataclass(frozen=True)
class ZoneFigure:
    """The hands that were counted for a choice in a zone; `about` marks an estimate."""

    zone: str
    name: str
    hands: int
    about: bool


@dataclass(frozen=True)
class ChoiceFigures:
    """What a choice got in a round; `hands` is None where nobody counted, `right` of an opinion.

    `percent` is None where no share may be told.
    """

    id: str
    letter: str
    text: str
    right: bool | None
    way: Way
    hands: int | None
    about: bool
    percent: int | None
    zones: tuple[ZoneFigure, ...] = ()


@dataclass(frozen=True)
class RoundFigures:
    """What a question got in a round, from 1.

    `answered` is how many answers shares are of, `right` how many are right, of how many.
    """

    number: int
    choices: tuple[ChoiceFigures, ...]
    numbers: tuple[float, ...]
    answered: int
    declined: int
    right: tuple[int, int] | None
    percent: int | None
    about: bool
    heard: tuple[int, int] | None = None


@dataclass(frozen=True)
class CorrectionFigures:
    """What was put right after the room had seen it; the words name nobody."""

    at: datetime
    said: str
    reason: str


@dataclass(frozen=True)
class QuestionFigures:
    """A question with all its rounds, the last one last; `pair` is the question it asks again."""

    id: str
    version: int
    activity: str
    activity_title: str
    kind: QuestionKind
    pair: str
    target: Target | None
    present: int | None
    rounds: tuple[RoundFigures, ...]
    corrections: tuple[CorrectionFigures, ...] = ()

    @property
    def last(self) -> RoundFigures:
        """The round that counts."""
        return self.rounds[-1]


@dataclass(frozen=True)
class ExerciseFigures:
    """How many cards were in their place at each try, of how many."""

    id: str
    title: str
    tries: tuple[int, ...]
    total: int
    solution: bool


@dataclass(frozen=True)
class VoteFigures:
    """What a vote came to: in shares, and in owners."""

    rule: str
    again: bool
    shares_for: int
    shares_against: int
    shares_abstaining: int
    shares_all: int
    owners_for: int
    owners_against: int
    owners_all: int
    needed: int
    adopted: bool


@dataclass(frozen=True)
class ResolutionFigures:
    """A resolution of a role play, with its vote, or with both where there was a second one."""

    id: str
    text: str
    activity: str
    activity_title: str
    votes: tuple[VoteFigures, ...]


@dataclass(frozen=True)
class WallFigures:
    """The words that an alphabet holds, with their letters."""

    id: str
    title: str
    words: tuple[tuple[str, str], ...]


Figures = QuestionFigures | ExerciseFigures | ResolutionFigures | WallFigures


@dataclass(frozen=True)
class PairFigures:
    """A question before and after; `points` is the difference, where there is a true one."""

    before: str
    after: str
    text: str
    percent_before: int | None
    percent_after: int | None
    points: int | None
    about: bool


@dataclass(frozen=True)
class TimeFigures:
    """An activity of the running order: `planned` minutes, and the time the room stayed."""

    id: str
    title: str
    planned: int
    spent: timedelta | None
    skipped: bool


@dataclass(frozen=True)
class HardFigures:
    """What the room found hard, by the ids of questions and exercises."""

    missed: tuple[tuple[str, int], ...] = ()
    shifted: tuple[tuple[str, int, int], ...] = ()
    tried: tuple[tuple[str, int, bool], ...] = ()


@dataclass(frozen=True)
class SessionFigures:
    """The session itself, and what adds up over all of it.

    `present` is how many people were there, None while nobody has said.
    """

    id: UUID
    starts_at: datetime
    place: str
    gathering: Gathering
    module: str
    module_title: str
    module_version: int
    facilitator: str
    opened_at: datetime | None
    closed_at: datetime | None
    planned: int
    spent: timedelta
    present: int | None
    counted_heads: bool
    turnout: Turnout
    intro: Overall | None
    evaluation: Overall | None
    pairs: tuple[PairFigures, ...]
    times: tuple[TimeFigures, ...]
    hard: HardFigures
    points: tuple[tuple[str, int], ...]
    notes: tuple[tuple[str, str], ...]
    comments: str
