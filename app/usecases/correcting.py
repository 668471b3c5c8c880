"""Putting a past answer right: the old one stays in the journal, with the reason for the new."""

from app.domain.answers import MOST_HANDS, Cell, PersonAnswer, Tally, check_hands
from app.domain.content import Question
from app.domain.errors import UserError
from app.domain.events import (
    AnswerGiven,
    CorrectionExplained,
    HandsCounted,
    NumbersGiven,
    PersonAnswered,
)
from app.domain.meetings import one_line
from app.domain.state import SessionState
from app.usecases.counting import ANSWERABLE, check_choices, check_zone
from app.usecases.estimating import read_number
from app.usecases.presence import Recording

MOST_REASON = 200

Corrected = HandsCounted | AnswerGiven | NumbersGiven | PersonAnswered


def correct(live: Recording, event: Corrected, reason: str) -> None:
    """Put an answer to any question right that was asked, and note why."""
    question = _asked_before(live.state, event.question)
    tally = live.state.answers.tally(question.id)
    why = _checked_reason(reason)
    if _is_noted(live.state, question, tally, event):
        raise UserError("This is what was noted already: type what it should have been.")
    live.record(event)
    live.record(CorrectionExplained(live.state.sequence, why))


def _is_noted(state: SessionState, question: Question, tally: Tally, event: Corrected) -> bool:
    """Refuse what no room can answer; tell whether it is what was noted."""
    match event:
        case HandsCounted():
            return _same_hands(state, question, tally, event)
        case AnswerGiven(_question, choices):
            check_choices(question, choices)
            return choices == tally.agreed
        case NumbersGiven(_question, numbers):
            return _same_numbers(question, tally, numbers)
        case PersonAnswered():
            return _same_person(state, question, tally, event)


def correct_numbers(live: Recording, question: str, texts: tuple[str, ...], reason: str) -> None:
    """Put the numbers of an estimate right as they are typed; an empty text is none."""
    asked = _asked_before(live.state, question)
    unit = asked.target.unit if asked.target else ""
    numbers = tuple(read_number(text, unit) for text in texts if text.strip())
    correct(live, NumbersGiven(question, numbers), reason)


def _asked_before(state: SessionState, question: str) -> Question:
    found = next((each for each in state.module.questions if each.id == question), None)
    if found is None or state.phase(found) not in ANSWERABLE:
        raise UserError("This question was not asked yet: there is nothing to correct.")
    return found


def _checked_reason(reason: str) -> str:
    why = one_line(reason)
    if not why:
        raise UserError("Say in a few words why this is corrected, without naming anybody.")
    if len(why) > MOST_REASON:
        raise UserError("A reason has at most {most} letters: shorten it.", most=MOST_REASON)
    return why


def _same_hands(state: SessionState, question: Question, tally: Tally, event: HandsCounted) -> bool:
    check_choices(question, (event.choice,))
    check_hands(event.hands)
    cell = Cell(event.choice, event.zone, event.teller)
    check_zone(state, tally, cell)
    count = tally.counts.get(cell)
    return count is not None and (count.hands, count.about) == (event.hands, event.about)


def _same_numbers(question: Question, tally: Tally, numbers: tuple[float, ...]) -> bool:
    if question.target is None:
        raise UserError("That does not fit what is on the screen: show the activity first.")
    if len(numbers) > MOST_HANDS:
        raise UserError("There are {most} numbers already: that is enough.", most=MOST_HANDS)
    return numbers == tally.numbers


def _same_person(
    state: SessionState, question: Question, tally: Tally, event: PersonAnswered
) -> bool:
    check_choices(question, event.choices)
    if not (state.named_answers or event.person in tally.persons):
        raise UserError(
            "Answers by person are not switched on: switch them on first, the room is told so."
        )
    answer = PersonAnswer(event.choices, event.declined)
    return tally.persons.get(event.person, PersonAnswer()) == answer
