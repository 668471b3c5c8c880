"""Exercises, as the room sees them."""

from collections.abc import Mapping

from app.domain.answers import Board
from app.domain.content import Card, Exercise, ExerciseKind
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.slides import CardLook, CardRow, ExerciseSlide, PlaceRow
from app.screens.wording import _, ngettext


def card_letters(exercise: Exercise) -> dict[str, str]:
    """The small letter of each card, by card id; it does not change as cards are placed."""
    return {card.id: chr(ord("a") + index) for index, card in enumerate(exercise.cards)}


def place_rows(state: SessionState, exercise: Exercise) -> tuple[PlaceRow, ...]:
    """The places as they stand, or as they should once the solution is shown."""
    board = state.answers.board(exercise.id)
    at: Mapping[str, int] = board.placed
    if board.solution:
        at = {card.id: card.place for card in exercise.cards}
    rows = {card.id: _row(exercise, board, card) for card in exercise.cards}
    names = dict(enumerate(exercise.places, start=1))
    return tuple(
        PlaceRow(
            number,
            names.get(number, ""),
            tuple(rows[card] for card, place in at.items() if place == number and card in rows),
        )
        for number in range(1, exercise.place_count + 1)
    )


def cards_left(state: SessionState, exercise: Exercise) -> tuple[CardRow, ...]:
    """The cards on the table: those that have no place yet, or belong nowhere."""
    used = {card.card for place in place_rows(state, exercise) for card in place.cards}
    letters = card_letters(exercise)
    return tuple(
        CardRow(card.id, letters[card.id], card.text, CardLook.FREE)
        for card in exercise.cards
        if card.id not in used
    )


def _row(exercise: Exercise, board: Board, card: Card) -> CardRow:
    letter = card_letters(exercise)[card.id]
    look = _look(exercise, board, card)
    told = ""
    if look in {CardLook.RIGHT, CardLook.SHOWN}:
        told = card.date or card.reason
    elif look is CardLook.WRONG:
        # a wrong card keeps its reason to itself: the group gets another try
        told = _misplaced(exercise)
    return CardRow(card.id, letter, card.text, look, told)


def _look(exercise: Exercise, board: Board, card: Card) -> CardLook:
    right = card.id in board.right_cards(exercise)
    if board.solution:
        return CardLook.RIGHT if right else CardLook.SHOWN
    if not board.checked:
        return CardLook.PLACED
    return CardLook.RIGHT if right else CardLook.WRONG


def _misplaced(exercise: Exercise) -> str:
    if exercise.kind is ExerciseKind.ODD_ONE_OUT:
        return _("This one belongs with the others.")
    return _("Not here.")


def exercise_slide(state: SessionState, exercise: Exercise) -> ExerciseSlide:
    """The places and the cards left."""
    board = state.answers.board(exercise.id)
    left = cards_left(state, exercise)
    attempt = len(board.tries) + (not board.checked)
    right = _("Solution") if board.solution else _("Try {number}").format(number=attempt)
    return ExerciseSlide(
        header=header(state, exercise, right),
        kind=exercise.kind,
        title=exercise.instruction,
        text=exercise.text,
        places=place_rows(state, exercise),
        rest=left,
        prompt=_prompt(exercise, board) if left and not board.complete(exercise) else "",
        hint=_hint(exercise, board),
    )


def _prompt(exercise: Exercise, board: Board) -> str:
    """What is said over the cards on the table; nothing once the game is over."""
    if board.solution or board.checked:
        return ""
    return {
        ExerciseKind.ORDER: _("Left to place: which one comes next?"),
        ExerciseKind.SORT: _("Left to sort: where does each one go?"),
        ExerciseKind.GAPS: _("Which one fills a gap?"),
    }.get(exercise.kind, "")


def _hint(exercise: Exercise, board: Board) -> str:
    if board.solution:
        return _("This is the solution.")
    if board.checked:
        return _verdict(exercise, board)
    if board.complete(exercise):
        return {
            ExerciseKind.ODD_ONE_OUT: _("Do we agree on this one? Shall we check?"),
            ExerciseKind.GAPS: _("All the gaps are filled. Shall we check?"),
        }.get(exercise.kind, _("All the cards are placed. Shall we check?"))
    return {
        ExerciseKind.ORDER: _("Say a letter, and the card is placed."),
        ExerciseKind.PAIRS: _("Say a letter and a number: which two go together?"),
        ExerciseKind.SORT: _("Say a letter and a number, and the card is placed."),
        ExerciseKind.GAPS: _("Say a letter and the number of a gap."),
        ExerciseKind.ODD_ONE_OUT: _("One of them does not belong: say its letter."),
    }[exercise.kind]


def _verdict(exercise: Exercise, board: Board) -> str:
    odd = exercise.kind is ExerciseKind.ODD_ONE_OUT
    if board.solved(exercise):
        if exercise.kind is ExerciseKind.ORDER:
            return _("Well done: everything is in order.")
        return _("Well done: you found it.") if odd else _("Well done: everything is in its place.")
    if odd:
        return _("It is another one. Try again?")
    right = len(board.right_cards(exercise))
    return ngettext(
        "{right} card out of {all} is in its place. Try again?",
        "{right} cards out of {all} are in their place. Try again?",
        right,
    ).format(right=right, all=len(exercise.placeable))
