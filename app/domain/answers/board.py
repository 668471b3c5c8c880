"""The cards of an exercise as the group placed them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.content import Exercise, ExerciseKind


@dataclass(frozen=True)
class Board:
    """The place of each card (from 1), in the order in which they were placed.

    `tries` holds the cards as they stood at each check; `checked` tells whether the last of them
    still holds, that is, no card has moved since. `solution` tells that the room is shown where
    the cards belong; `unaided` how many tries were made before it saw that, None if it never did.
    """

    placed: Mapping[str, int] = field(default_factory=dict)
    tries: tuple[Mapping[str, int], ...] = ()
    checked: bool = False
    solution: bool = False
    unaided: int | None = None

    def with_card(self, card: str, place: int, *, shared: bool = False) -> "Board":
        """Put a card at a place; unless places are shared, the card there goes back."""
        others = {
            each: at for each, at in self.placed.items() if each != card and (shared or at != place)
        }
        return replace(self, placed={**others, card: place}, checked=False, solution=False)

    def without_card(self, card: str) -> "Board":
        """Take a card back."""
        placed = {each: at for each, at in self.placed.items() if each != card}
        return replace(self, placed=placed, checked=False, solution=False)

    def compared(self) -> "Board":
        """Compare the cards with where they belong."""
        tries = (*self.tries, dict(self.placed))
        return replace(self, tries=tries, checked=True, solution=False)

    def given_up(self) -> "Board":
        """Show where the cards belong; those placed stay as the group left them."""
        unaided = len(self.tries) if self.unaided is None else self.unaided
        return replace(self, solution=True, unaided=unaided)

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

    def can_check(self, exercise: Exercise) -> bool:
        """Tell whether there is something to check that was not checked or solved yet."""
        return self.complete(exercise) and not self.checked and not self.solution

    def solved(self, exercise: Exercise) -> bool:
        """Tell whether the group had everything in its place at the last check."""
        return self.checked and len(self.right_cards(exercise)) == len(exercise.placeable)

    def can_give_up(self, exercise: Exercise) -> bool:
        """Tell whether the solution may be shown: not before a try, nor after a right one."""
        return bool(self.tries) and not self.solution and not self.solved(exercise)


def right_cards(exercise: Exercise, placed: Mapping[str, int]) -> frozenset[str]:
    """The cards that are where they belong, among those placed."""
    return frozenset(card.id for card in exercise.cards if placed.get(card.id) == card.place > 0)
