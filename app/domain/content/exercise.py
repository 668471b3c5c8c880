"""Exercises: games in which a group puts cards into places.

All five kinds are the same thing to the hand that operates: a card goes to a place, counted
from 1. What a place is differs: a rank in a line, the partner of a pair, a category, a gap in a
text, or the one place for the odd one out.
"""

import re
from dataclasses import dataclass
from enum import Enum

from app.domain.content.activity import Activity

GAP = re.compile(r"\[(\d+)\]")
"""How a text marks its gaps: [1], [2] …"""


class ExerciseKind(Enum):
    """What the group does with the cards."""

    ORDER = "order"
    PAIRS = "pairs"
    SORT = "sort"
    GAPS = "gaps"
    ODD_ONE_OUT = "odd_one_out"


@dataclass(frozen=True)
class Card:
    """A card and the place where it belongs; 0 where it belongs nowhere.

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
class Exercise(Activity):
    """Cards listed as they are offered to the room.

    `places` names the places where they have a name: what to find a partner for, or the
    categories. `text` is the text with gaps.
    """

    instruction: str = ""
    cards: tuple[Card, ...] = ()
    kind: ExerciseKind = ExerciseKind.ORDER
    places: tuple[str, ...] = ()
    text: str = ""

    @property
    def place_count(self) -> int:
        """How many places there are."""
        match self.kind:
            case ExerciseKind.ORDER:
                return len(self.cards)
            case ExerciseKind.PAIRS | ExerciseKind.SORT:
                return len(self.places)
            case ExerciseKind.GAPS:
                return len(GAP.findall(self.text))
            case _:  # the one place for the odd one out
                return 1

    @property
    def placeable(self) -> tuple[Card, ...]:
        """The cards that belong somewhere; the others are there to mislead."""
        return tuple(card for card in self.cards if card.place > 0)

    @property
    def shared_places(self) -> bool:
        """Tell whether a place takes several cards."""
        return self.kind is ExerciseKind.SORT

    def card(self, card: str) -> Card | None:
        """Find a card by its id."""
        return next((each for each in self.cards if each.id == card), None)
