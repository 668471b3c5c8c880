"""The numbers that a room says to an estimate: one agreed upon, or several."""

import re

from app.domain.answers import MOST_HANDS
from app.domain.content import Question, Target
from app.domain.errors import UserError
from app.domain.events import NumbersGiven
from app.usecases.counting import open_question
from app.usecases.presence import Recording

MOST = 1e12  # more than any question is about
_GROUPED = re.compile(r"[1-9]\d{0,2}(\.\d{3})+")  # 200.000, as some write it
_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)")


def read_number(text: str, unit: str = "") -> float:
    """Read a number as people here write it: 200 000, 1,5 or 12 %, with its unit or without."""
    bare = text.replace("\N{MINUS SIGN}", "-").casefold()
    if unit and bare.rstrip().endswith(unit.casefold()):
        bare = bare.rstrip()[: -len(unit)]
    figures = "".join(bare.split()).replace("'", "").replace("’", "")
    if _GROUPED.fullmatch(figures):
        figures = figures.replace(".", "")
    if not _NUMBER.fullmatch(figures):
        raise UserError(
            "“{text}” is not a number: type figures, such as 200 000 or 1,5.", text=text
        )
    number = float(figures.replace(",", "."))
    if abs(number) > MOST:
        raise UserError("This number is too large: check it and type it again.")
    return number


def say_number(live: Recording, text: str) -> None:
    """Note one more number that the room said."""
    question, target = _estimate(live)
    numbers = live.state.answers.tally(question.id).numbers
    if len(numbers) >= MOST_HANDS:
        raise UserError("There are {most} numbers already: that is enough.", most=MOST_HANDS)
    live.record(NumbersGiven(question.id, (*numbers, read_number(text, target.unit))))


def correct_number(live: Recording, at: int, text: str) -> None:
    """Put another number in the place of one that was said; an empty text takes it back."""
    question, target = _estimate(live)
    numbers = live.state.answers.tally(question.id).numbers
    if not 0 <= at < len(numbers):
        raise UserError("This number is no longer in the list: look at it again.")
    instead = (read_number(text, target.unit),) if text.strip() else ()
    corrected = (*numbers[:at], *instead, *numbers[at + 1 :])
    if corrected != numbers:
        live.record(NumbersGiven(question.id, corrected))


def _estimate(live: Recording) -> tuple[Question, Target]:
    question = open_question(live.state)
    if question.target is None:
        raise UserError("That does not fit what is on the screen: show the activity first.")
    return question, question.target
