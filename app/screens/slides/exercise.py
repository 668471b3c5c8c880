"""Cards and places."""

from dataclasses import dataclass
from enum import Enum

from app.domain.content import ExerciseKind
from app.screens.slides.parts import Header


class CardLook(Enum):
    """How a card stands: on the table, at a place, judged, or put there by the solution."""

    FREE = "free"
    PLACED = "placed"
    RIGHT = "right"
    WRONG = "wrong"
    SHOWN = "shown"


@dataclass(frozen=True)
class CardRow:
    """A card with the small letter by which the room names it.

    `told` is empty before the check; then it is the date or the reason of a card that is where it
    belongs, and otherwise says that it is not.
    """

    card: str
    letter: str
    text: str
    look: CardLook
    told: str = ""


@dataclass(frozen=True)
class PlaceRow:
    """A numbered place with its cards; `name` is that of a category or of what wants a partner."""

    number: int
    name: str
    cards: tuple[CardRow, ...]


@dataclass(frozen=True)
class ExerciseSlide:
    """Cards to put into places; `text` is the one with gaps, [1] where the first place is."""

    header: Header
    kind: ExerciseKind
    title: str
    text: str
    places: tuple[PlaceRow, ...]
    rest: tuple[CardRow, ...]
    prompt: str
    hint: str

    @property
    def cards(self) -> tuple[CardRow, ...]:
        """All the cards, in the order of their letters, wherever they are."""
        placed = (card for place in self.places for card in place.cards)
        return tuple(sorted((*placed, *self.rest), key=lambda card: card.letter))

    @property
    def told(self) -> bool:
        """Tell whether anything is said of the cards yet."""
        return any(card.told for card in self.cards)
