"""What several slides have: the marks of choices, and the line at the top."""

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

    `dot` is the index of the present step; `notice` stands below, on a line of its own.
    """

    module: str
    activity: str
    right: str = ""
    dots: int = 0
    dot: int = 0
    notice: str = ""


_SHAPES = tuple(Shape)
_COLOURS = ("choice_a", "choice_b", "choice_c", "choice_d")


def mark_of(index: int) -> Mark:
    """The mark of the choice at this index: other shapes first, then the colours again."""
    turn, letter = divmod(index, 26)
    return Mark(
        letter=(chr(ord("A") + turn - 1) if turn else "") + chr(ord("A") + letter),
        shape=_SHAPES[index % len(_SHAPES)],
        colour=_COLOURS[index % len(_COLOURS)],
    )


def marked_choices(question: Question) -> tuple[tuple[Mark, Choice], ...]:
    """The choices of a question, each with its mark."""
    return tuple((mark_of(index), choice) for index, choice in enumerate(question.choices))
