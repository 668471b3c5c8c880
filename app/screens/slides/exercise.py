"""Cards and places."""

from dataclasses import dataclass
from enum import Enum

from app.screens.slides.parts import Header


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
