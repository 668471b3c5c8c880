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
from app.domain.answers.words import (
    MOST_WORDS,
    Wall,
    letter_of_word,
    letters_found,
    tidy_word,
    wall_left_by,
    words_under,
)

__all__ = [
    "FIRST",
    "MOST_HANDS",
    "MOST_WORDS",
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
    "Wall",
    "check_hands",
    "check_head_count",
    "letter_of_word",
    "letters_found",
    "outcome",
    "right_cards",
    "subject_of",
    "tidy_word",
    "wall_left_by",
    "words_under",
]
