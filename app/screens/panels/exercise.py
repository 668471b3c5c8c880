"""An exercise on the console."""

from dataclasses import dataclass

from app.domain.content import Card, Exercise, ExerciseKind
from app.domain.live import SessionState
from app.screens.room import card_letters, cards_left, place_rows
from app.screens.slides import CardRow, PlaceRow
from app.screens.wording import _

_DIRECT = frozenset({ExerciseKind.ORDER, ExerciseKind.GAPS, ExerciseKind.ODD_ONE_OUT})


@dataclass(frozen=True)
class ExercisePanel:
    """Cards to place; `key` is the exercise's id, `text` its text with gaps.

    A card of a `direct` exercise goes to the first free place as soon as it is named. `reasons`
    are there to be read aloud, as far as the room may know them. `judged` is True from a check
    to the next move; `over` while the solution is shown.
    """

    key: str
    kind: ExerciseKind
    title: str
    text: str
    places: tuple[PlaceRow, ...]
    rest: tuple[CardRow, ...]
    letters: dict[str, str]
    can_check: bool
    can_give_up: bool
    judged: bool
    over: bool
    verdict: str
    reasons: tuple[str, ...]

    @property
    def direct(self) -> bool:
        """Tell whether naming a card places it."""
        return self.kind in _DIRECT

    @property
    def placed(self) -> dict[str, int]:
        """The place of each card that has one."""
        return {card.card: place.number for place in self.places for card in place.cards}


def exercise_panel(state: SessionState, exercise: Exercise) -> ExercisePanel:
    """Say where the exercise stands."""
    board = state.answers.board(exercise.id)
    judged = board.checked or board.solution
    right = board.right_cards(exercise)
    verdict = ""
    if judged:
        verdict = _("{right} out of {all} in place").format(
            right=len(right), all=len(exercise.placeable)
        )
    told = exercise.cards
    if not board.solution and not board.solved(exercise):
        told = tuple(card for card in exercise.cards if board.checked and card.id in right)
    return ExercisePanel(
        key=exercise.id,
        kind=exercise.kind,
        title=exercise.instruction,
        text=exercise.text,
        places=place_rows(state, exercise),
        rest=cards_left(state, exercise),
        letters=card_letters(exercise),
        can_check=board.can_check(exercise),
        can_give_up=board.can_give_up(exercise),
        judged=judged,
        over=board.solution,
        verdict=verdict,
        reasons=_reasons(exercise, told),
    )


def _reasons(exercise: Exercise, told: tuple[Card, ...]) -> tuple[str, ...]:
    """The reasons in the order of the places; what belongs nowhere comes last."""
    letters = card_letters(exercise)
    cards = sorted(told, key=lambda card: (card.place == 0, card.place))
    return tuple(
        f"{letters[card.id]}   " + " – ".join(part for part in (card.date, card.reason) if part)
        for card in cards
    )
