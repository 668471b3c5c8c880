"""The cards of an exercise as the group placed them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.content import Exercise, ExerciseKind


@dataclass(frozen=True)
class Board:
    """The place of each card (from 1), in the order in which they were placed.

    `tries` holds the cards as they stood at each check; `checked` tells whether the last of them
    still holds, that is, no card has moved since.
    """

    placed: Mapping[str, int] = field(default_factory=dict)
    tries: tuple[Mapping[str, int], ...] = ()
    checked: bool = False

    def with_card(self, card: str, place: int, *, shared: bool = False) -> "Board":
        """Put a card at a place; unless places are shared, the card there goes back."""
        others = {
            each: at for each, at in self.placed.items() if each != card and (shared or at != place)
        }
        return replace(self, placed={**others, card: place}, checked=False)

    def without_card(self, card: str) -> "Board":
        """Take a card back."""
        placed = {each: at for each, at in self.placed.items() if each != card}
        return replace(self, placed=placed, checked=False)

    def compared(self) -> "Board":
        """Compare the cards with where they belong."""
        return replace(self, tries=(*self.tries, dict(self.placed)), checked=True)

    def at(self, place: int) -> tuple[str, ...]:
        """The cards at a place."""
        return tuple(card for card, at in self.placed.items() if at == place)

    def first_gap(self, exercise: Exercise) -> int | None:
        """The first place without a card; for categories there is none to say."""
        if exercise.shared_places:
            return None
        places = range(1, exercise.place_count + 1)
        return next((place for place in places if not self.at(place)), None)

    def complete(self, exercise: Exercise) -> bool:
        """Tell whether there is something to check: all places filled, or all cards placed."""
        if exercise.kind is ExerciseKind.SORT:
            return all(card.id in self.placed for card in exercise.cards)
        return self.first_gap(exercise) is None

    def right_cards(self, exercise: Exercise) -> frozenset[str]:
        """The cards that are where they belong."""
        return right_cards(exercise, self.placed)


def right_cards(exercise: Exercise, placed: Mapping[str, int]) -> frozenset[str]:
    """The cards that are where they belong, among those placed."""
    return frozenset(card.id for card in exercise.cards if placed.get(card.id) == card.place > 0)
