"""What a room answered: raised hands, agreed answers, numbers, cards placed, votes, words."""

from app.domain.answers.ballots import Ballot, Outcome, outcome
from app.domain.answers.board import Board, right_cards
from app.domain.answers.limits import MOST_HANDS, check_hands, check_head_count
from app.domain.answers.record import Answers, subject_of
from app.domain.answers.tally import (
    FIRST,
    SECOND,
    WHOLE_ROOM,
    Cell,
    Count,
    PersonAnswer,
    Tally,
)

__all__ = [
    "FIRST",
    "MOST_HANDS",
    "SECOND",
    "WHOLE_ROOM",
    "Answers",
    "Ballot",
    "Board",
    "Cell",
    "Count",
    "Outcome",
    "PersonAnswer",
    "Tally",
    "check_hands",
    "check_head_count",
    "outcome",
    "right_cards",
    "subject_of",
]
