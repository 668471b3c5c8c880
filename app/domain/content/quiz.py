"""Questions, and the quizzes that ask them."""

from dataclasses import dataclass
from enum import Enum

from app.domain.content.activity import Activity


class QuestionKind(Enum):
    """What kind of answer a question wants."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    TRUE_FALSE = "true_false"
    ESTIMATE = "estimate"
    OPINION = "opinion"


@dataclass(frozen=True)
class Choice:
    """One of the answers offered under a question."""

    id: str
    text: str
    right: bool = False


@dataclass(frozen=True)
class Target:
    """The number that an estimate aims at; within `margin` of it (same unit) it counts as right."""

    value: float
    unit: str = ""
    margin: float = 0.0

    def reached(self, number: float) -> bool:
        """Tell whether an estimate is near enough."""
        return abs(number - self.value) <= self.margin


@dataclass(frozen=True)
class Question:
    """A question put to the room.

    `facts` are the ids of the checked facts that the explanation rests on. `pair` is the id of
    the introduction question that this evaluation question asks again, to compare before and
    after. Only an estimate has a `target`, and it has no choices.
    """

    id: str
    version: int
    kind: QuestionKind
    text: str
    choices: tuple[Choice, ...]
    explanation: str
    facts: tuple[str, ...]
    pair: str = ""
    target: Target | None = None

    @property
    def right_choices(self) -> frozenset[str]:
        """The ids of the right answers."""
        return frozenset(choice.id for choice in self.choices if choice.right)

    @property
    def judged(self) -> bool:
        """Tell whether there is a right answer at all."""
        return self.kind is not QuestionKind.OPINION


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
