"""An exercise on the console."""

from dataclasses import dataclass

from app.domain.content import Exercise
from app.domain.live import SessionState
from app.screens.room import card_letters, cards_left, place_rows
from app.screens.slides import CardRow, PlaceRow
from app.screens.wording import _


@dataclass(frozen=True)
class ExercisePanel:
    """Cards to place; `placed` has the card id of each place, empty without one.

    `reasons` are there to be read aloud once all the cards are in order.
    """

    title: str
    places: tuple[PlaceRow, ...]
    placed: tuple[str, ...]
    rest: tuple[tuple[str, CardRow], ...]
    letters: dict[str, str]
    can_check: bool
    verdict: str
    reasons: tuple[str, ...]


def exercise_panel(state: SessionState, exercise: Exercise) -> ExercisePanel:
    """Say where the exercise stands."""
    board = state.answers.board(exercise.id)
    verdict, right = "", 0
    if board.checked:
        right = len(board.right_cards(exercise))
        verdict = _("{right} out of {all} in place").format(right=right, all=len(exercise.cards))
    return ExercisePanel(
        title=exercise.instruction,
        places=place_rows(state, exercise),
        placed=tuple(next(iter(board.at(at)), "") for at in range(1, exercise.place_count + 1)),
        rest=tuple((card.id, row) for card, row in cards_left(state, exercise)),
        letters=card_letters(exercise),
        can_check=board.complete(exercise) and not board.checked,
        verdict=verdict,
        reasons=_reasons(exercise) if board.checked and right == len(exercise.cards) else (),
    )


def _reasons(exercise: Exercise) -> tuple[str, ...]:
    cards = sorted(exercise.cards, key=lambda card: card.place)
    return tuple(" – ".join(part for part in (card.date, card.reason) if part) for card in cards)
