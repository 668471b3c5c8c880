"""Shares of answers: what they are of, when they may be told, and how they are rounded."""

from math import floor

from app.domain.answers.tally import Tally
from app.domain.content import Question, QuestionKind

FEW = 5
"""Below so many answers there is no percentage: it would speak of one person or two."""


def whole_percent(share: float) -> int:
    """A share (0 to 1) as a whole percentage; everything that is shown is rounded here."""
    return floor(100 * share + 0.5)


def answered(question: Question, tally: Tally) -> int:
    """How many answers there are to tell shares of.

    Where a person may raise several hands, at least as many as raised one for the same choice. An
    answer given together is one; beside an evident majority nobody counted them all.
    """
    if tally.agreed:
        return 1
    if tally.majority:
        return 0
    if question.target is not None:
        return len(tally.numbers)
    if tally.persons:
        return sum(bool(each.choices) for each in tally.persons.values())
    if question.kind is QuestionKind.MULTIPLE:
        return max(tally.hands.values(), default=0)
    return tally.counted


def right_among(question: Question, tally: Tally) -> tuple[int, int] | None:
    """How many answers are right, of how many; None when nobody can say.

    Hands weigh one each, and so do numbers. An agreed answer is right as a whole or not at all. An
    evident majority was not counted: nobody can say. Nor is an opinion right or wrong.
    """
    if not question.judged or tally.majority:
        return None
    if question.target is not None:
        near = sum(question.target.reached(number) for number in tally.numbers)
        return (near, len(tally.numbers)) if tally.numbers else None
    if tally.counted:
        hands = tally.hands
        return sum(hands.get(choice, 0) for choice in question.right_choices), tally.counted
    if tally.agreed:
        return int(frozenset(tally.agreed) == question.right_choices), 1
    return None


def share_of(question: Question, tally: Tally, choice: str) -> float | None:
    """The share (0 to 1) of the people who chose this; None where it would not be true.

    That is so under few answers, beside a majority that was not counted, for an answer given
    together, and where people raised a hand for each of several choices.
    """
    several = question.kind is QuestionKind.MULTIPLE and not tally.persons
    people = answered(question, tally)
    hands = tally.hands
    counted = choice in hands or bool(tally.persons)
    if several or people < FEW or not counted:
        return None
    return hands.get(choice, 0) / people
