"""What a module is made of: activities, questions, cards, hotspots.

Values only: the library reads them from packs. Paths are names of files that the player or the
documents open; nothing here touches the disk.
"""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class QuestionKind(Enum):
    """How many of the choices are right."""

    SINGLE = "single"
    MULTIPLE = "multiple"


@dataclass(frozen=True)
class Choice:
    """One of the answers offered under a question."""

    id: str
    text: str
    right: bool = False


@dataclass(frozen=True)
class Question:
    """A question put to the room.

    `facts` are the ids of the checked facts that the explanation rests on. `pair` is the id of
    the introduction question that this evaluation question asks again, to compare before and
    after.
    """

    id: str
    version: int
    kind: QuestionKind
    text: str
    choices: tuple[Choice, ...]
    explanation: str
    facts: tuple[str, ...]
    pair: str = ""

    @property
    def right_choices(self) -> frozenset[str]:
        """The ids of the right answers."""
        return frozenset(choice.id for choice in self.choices if choice.right)


@dataclass(frozen=True)
class Cue:
    """One subtitle: `text` shows from `start_ms` to `end_ms`."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True)
class Card:
    """A card to put in order; `place` counts from 1.

    After the check the room sees `date` (or `reason` where there is none), and the facilitator
    reads `reason` aloud.
    """

    id: str
    text: str
    place: int
    reason: str
    facts: tuple[str, ...]
    date: str = ""


@dataclass(frozen=True)
class Hotspot:
    """A numbered point of an infographic; `x` and `y` are shares (0 to 1) of the drawing."""

    id: str
    label: str
    text: str
    x: float
    y: float
    facts: tuple[str, ...]


@dataclass(frozen=True)
class LeafletSection:
    """A headed part of a leaflet; each line stands on its own."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Activity:
    """One step of a module; `minutes` is its planned length, `note` is for the facilitator."""

    id: str
    title: str
    minutes: int
    note: str = ""


@dataclass(frozen=True)
class Quiz(Activity):
    """Questions asked one after the other."""

    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class IntroQuiz(Quiz):
    """The light quiz that opens a module."""


@dataclass(frozen=True)
class Evaluation(Quiz):
    """The quiz that closes a module."""


@dataclass(frozen=True)
class Video(Activity):
    """A film; `duration_ms` is 0 when the pack does not say."""

    file: Path = Path()
    duration_ms: int = 0
    cues: tuple[Cue, ...] = ()
    transcript: str = ""


@dataclass(frozen=True)
class AnimatedVideo(Video):
    """The drawn film that explains the subject."""


@dataclass(frozen=True)
class TestimonialVideo(Video):
    """The film in which (fictional) people tell their experience."""

    __test__ = False  # not a test case, whatever pytest thinks of its name


@dataclass(frozen=True)
class Exercise(Activity):
    """Cards to put in order, listed as they are offered to the room."""

    instruction: str = ""
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True)
class Infographic(Activity):
    """A drawing with numbered points to open, in any order; `headline` is its own title."""

    headline: str = ""
    hotspots: tuple[Hotspot, ...] = ()


@dataclass(frozen=True)
class Leaflet(Activity):
    """A page to take home, printed by the program."""

    headline: str = ""
    tagline: str = ""
    sections: tuple[LeafletSection, ...] = ()
    footer: str = ""


@dataclass(frozen=True)
class Module:
    """One of the seven modules (or a cooperative's own)."""

    id: str
    version: int
    title: str
    summary: str
    activities: tuple[Activity, ...]

    @property
    def minutes(self) -> int:
        """The planned length of the whole module."""
        return sum(activity.minutes for activity in self.activities)

    def activity(self, activity_id: str) -> Activity | None:
        """Find an activity by its id."""
        return next((each for each in self.activities if each.id == activity_id), None)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of every quiz, in order."""
        return tuple(
            question
            for activity in self.activities
            if isinstance(activity, Quiz)
            for question in activity.questions
        )
