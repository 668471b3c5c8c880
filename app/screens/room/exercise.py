"""Exercises, as the room sees them."""

from app.domain.answers import Board
from app.domain.content import Card, Exercise
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.slides import CardRow, ExerciseSlide, PlaceLook, PlaceRow
from app.screens.wording import _, ngettext


def card_letters(exercise: Exercise) -> dict[str, str]:
    """The small letter of each card, by card id; it does not change as cards are placed."""
    return {card.id: chr(ord("a") + index) for index, card in enumerate(exercise.cards)}


def place_rows(state: SessionState, exercise: Exercise) -> tuple[PlaceRow, ...]:
    """The places as they stand, with right and wrong once they were checked."""
    board = state.answers.board(exercise.id)
    right = board.right_cards(exercise)
    return tuple(
        _place(place, _card_at(exercise, board, place), checked=board.checked, right=right)
        for place in range(1, exercise.place_count + 1)
    )


def _card_at(exercise: Exercise, board: Board, place: int) -> Card | None:
    return next((exercise.card(card) for card in board.at(place)), None)


def _place(number: int, card: Card | None, *, checked: bool, right: frozenset[str]) -> PlaceRow:
    if card is None:
        return PlaceRow(number, "", "", PlaceLook.EMPTY)
    if not checked:
        return PlaceRow(number, card.text, "", PlaceLook.PLACED)
    if card.id in right:
        return PlaceRow(number, card.text, card.date or card.reason, PlaceLook.RIGHT)
    # a wrong card keeps its date to itself: the group gets another try
    return PlaceRow(number, card.text, "", PlaceLook.WRONG)


def cards_left(state: SessionState, exercise: Exercise) -> tuple[tuple[Card, CardRow], ...]:
    """The cards still on the table, with their letters."""
    placed = state.answers.board(exercise.id).placed
    letters = card_letters(exercise)
    return tuple(
        (card, CardRow(letters[card.id], card.text))
        for card in exercise.cards
        if card.id not in placed
    )


def exercise_slide(state: SessionState, exercise: Exercise) -> ExerciseSlide:
    """The places and the cards left."""
    board = state.answers.board(exercise.id)
    left = cards_left(state, exercise)
    attempt = len(board.tries) + (not board.checked)
    return ExerciseSlide(
        header=header(state, exercise, _("Try {number}").format(number=attempt)),
        title=exercise.instruction,
        places=place_rows(state, exercise),
        prompt=_("Left to place: which one comes next?") if left else "",
        rest=tuple(row for _card, row in left),
        hint=_exercise_hint(state, exercise),
    )


def _exercise_hint(state: SessionState, exercise: Exercise) -> str:
    board = state.answers.board(exercise.id)
    if not board.checked:
        if board.complete(exercise):
            return _("All the cards are placed. Shall we check?")
        return _("Say a letter, and the card is placed.")
    right = len(board.right_cards(exercise))
    if right == len(exercise.cards):
        return _("Well done: everything is in order.")
    return ngettext(
        "{right} card out of {all} is in its place. Try again?",
        "{right} cards out of {all} are in their place. Try again?",
        right,
    ).format(right=right, all=len(exercise.cards))
