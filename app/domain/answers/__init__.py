"""What a room answered: raised hands, agreed answers, numbers, cards placed, votes, words."""

from app.domain.answers.ballots import Ballot, Outcome, outcome
from app.domain.answers.board import Board, right_cards
from app.domain.answers.figures import Figure, Way, figure_of
from app.domain.answers.limits import MOST_HANDS, check_hands, check_head_count
from app.domain.answers.record import Answers, subject_of
from app.domain.answers.shares import FEW, answered, right_among, share_of, whole_percent
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
    "FEW",
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
    "Figure",
    "Outcome",
    "PersonAnswer",
    "Tally",
    "Wall",
    "Way",
    "answered",
    "check_hands",
    "check_head_count",
    "figure_of",
    "letter_of_word",
    "letters_found",
    "outcome",
    "right_among",
    "right_cards",
    "share_of",
    "subject_of",
    "tidy_word",
    "wall_left_by",
    "whole_percent",
    "words_under",
]
