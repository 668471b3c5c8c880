"""What a letter and a figure do in an exercise: the card named last is in the hand.

A card of a direct exercise (order, gaps, odd one out) goes to the first free place as soon as it
is named; a figure then moves it. Elsewhere a card is named, then its place. A card that is named
twice goes back.
"""

from dataclasses import dataclass

from app.domain.content import ExerciseKind
from app.screens.panels import ExercisePanel


@dataclass(frozen=True)
class Put:
    """Put a card at a place; 0 is the first that is free."""

    card: str
    place: int


@dataclass(frozen=True)
class Lift:
    """Take a card back."""

    card: str


Move = Put | Lift
FIRST_FREE = 0


def named(panel: ExercisePanel, hand: str, letter: str) -> tuple[str, Move | None]:
    """A card was named by its letter: what is in the hand then, and what is to be done."""
    card = next((card for card, each in panel.letters.items() if each == letter), "")
    if not card or panel.over:
        return hand, None
    odd = panel.kind is ExerciseKind.ODD_ONE_OUT
    placed = card in panel.placed
    if card == hand or (odd and placed):
        return "", Lift(card) if placed else None
    if placed or not panel.direct:
        return card, None
    return card, Put(card, 1 if odd else FIRST_FREE)


def moved(panel: ExercisePanel, hand: str, place: int) -> Move | None:
    """A place was named: the card in the hand goes there."""
    there = panel.placed.get(hand) == place
    if not hand or there or panel.over or not 0 < place <= len(panel.places):
        return None
    return Put(hand, place)


def kept(panel: ExercisePanel, before: ExercisePanel | None, hand: str) -> str:
    """What is still in the hand once the exercise stands so: nothing after a check."""
    same = before is not None and before.key == panel.key
    return hand if same and not panel.judged else ""
