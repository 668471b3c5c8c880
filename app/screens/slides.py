"""What the room sees: one slide at a time, as plain values ready to be drawn."""

from dataclasses import dataclass
from enum import Enum

from app.domain.content import Choice, Question


class Shape(Enum):
    """The outline behind a choice's letter; a choice is never told by colour alone."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    PENTAGON = "pentagon"
    HEXAGON = "hexagon"


@dataclass(frozen=True)
class Mark:
    """A choice's letter with its shape; `colour` is the name of a theme token."""

    letter: str
    shape: Shape
    colour: str


@dataclass(frozen=True)
class Header:
    """The line at the top of a slide; `right` is a short text, `dots` the steps of a quiz.

    `dot` is the index of the present step.
    """

    module: str
    activity: str
    right: str = ""
    dots: int = 0
    dot: int = 0


@dataclass(frozen=True)
class WelcomeSlide:
    """Before the first activity, and after the last."""

    title: str
    subtitle: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChoiceRow:
    """A choice as the room may answer it; nothing tells whether it is right."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class QuestionSlide:
    """A question, with its choices once they are shown; `hint` says what to do."""

    header: Header
    question: str
    rows: tuple[ChoiceRow, ...]
    hint: str
    counter: str


@dataclass(frozen=True)
class ResultRow:
    """A choice with what the room answered.

    `share` is the length of its bar (0 to 1 of the longest possible), None without hands;
    `amount` is that in words; `agreed` marks the group's own answer.
    """

    mark: Mark
    text: str
    right: bool
    agreed: bool
    share: float | None
    amount: str


@dataclass(frozen=True)
class ResultSlide:
    """The distribution and the right answer; `explanation` is empty until it is asked for."""

    header: Header
    question: str
    rows: tuple[ResultRow, ...]
    right_label: str
    agreed_label: str
    explanation: str
    total: str
    counter: str


@dataclass(frozen=True)
class VideoSlide:
    """A film; `started` is False while its title waits for it to be played."""

    header: Header
    activity: str
    title: str
    hint: str
    started: bool


class PlaceLook(Enum):
    """How a place of the exercise stands."""

    EMPTY = "empty"
    PLACED = "placed"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True)
class PlaceRow:
    """A place in the line; `text` is its card's, empty without one; `reason` after the check."""

    number: int
    text: str
    reason: str
    look: PlaceLook


@dataclass(frozen=True)
class CardRow:
    """A card still on the table, with the small letter by which the room names it."""

    letter: str
    text: str


@dataclass(frozen=True)
class ExerciseSlide:
    """Cards to put in order."""

    header: Header
    title: str
    places: tuple[PlaceRow, ...]
    prompt: str
    rest: tuple[CardRow, ...]
    hint: str


class SpotLook(Enum):
    """How a hotspot stands."""

    CLOSED = "closed"
    OPEN = "open"
    SEEN = "seen"


@dataclass(frozen=True)
class SpotRow:
    """A numbered point at (`x`, `y`), shares of the drawing's width and height."""

    number: int
    label: str
    x: float
    y: float
    look: SpotLook


@dataclass(frozen=True)
class InfographicSlide:
    """A path of numbered points; `card_title` and `card` are those of the open one, or empty."""

    header: Header
    title: str
    spots: tuple[SpotRow, ...]
    card_title: str
    card: str
    hint: str


@dataclass(frozen=True)
class LeafletSlide:
    """The leaflet that people may take home, its sections as headed lists."""

    header: Header
    title: str
    tagline: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    hint: str


@dataclass(frozen=True)
class BlackSlide:
    """Nothing at all."""


@dataclass(frozen=True)
class LogoSlide:
    """A quiet picture while people talk."""

    name: str


Slide = (
    WelcomeSlide
    | QuestionSlide
    | ResultSlide
    | VideoSlide
    | ExerciseSlide
    | InfographicSlide
    | LeafletSlide
    | BlackSlide
    | LogoSlide
)

_SHAPES = tuple(Shape)
_COLOURS = ("choice_a", "choice_b", "choice_c", "choice_d")


def mark_of(index: int) -> Mark:
    """The mark of the choice at this index: other shapes first, then the colours again."""
    return Mark(
        letter=chr(ord("A") + index),
        shape=_SHAPES[index % len(_SHAPES)],
        colour=_COLOURS[index % len(_COLOURS)],
    )


def marked_choices(question: Question) -> tuple[tuple[Mark, Choice], ...]:
    """The choices of a question, each with its mark."""
    return tuple((mark_of(index), choice) for index, choice in enumerate(question.choices))
