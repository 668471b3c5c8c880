"""Putting a past answer right: the old one stays in the journal, with the reason for the new."""

from app.domain.answers import Cell, Tally, check_hands
from app.domain.content import Question
from app.domain.errors import UserError
from app.domain.events import AnswerGiven, CorrectionExplained, HandsCounted
from app.domain.meetings import one_line
from app.domain.state import SessionState
from app.usecases.counting import ANSWERABLE, check_choices, check_zone
from app.usecases.presence import Recording

MOST_REASON = 200

Corrected = HandsCounted | AnswerGiven


def correct(live: Recording, event: Corrected, reason: str) -> None:
    """Put an answer to any question right that was asked, and note why."""
    question = _asked_before(live.state, event.question)
    tally = live.state.answers.tally(question.id)
    why = _checked_reason(reason)
    if isinstance(event, HandsCounted):
        _check_hands(live.state, question, tally, event)
    else:
        check_choices(question, event.choices)
        if event.choices == tally.agreed:
            raise UserError("This is what was noted already: type what it should have been.")
    live.record(event)
    live.record(CorrectionExplained(live.state.sequence, why))


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


def _check_hands(
    state: SessionState, question: Question, tally: Tally, event: HandsCounted
) -> None:
    check_choices(question, (event.choice,))
    check_hands(event.hands)
    cell = Cell(event.choice, event.zone, event.teller)
    check_zone(state, tally, cell)
    count = tally.counts.get(cell)
    if count is not None and (count.hands, count.about) == (event.hands, event.about):
        raise UserError("This is what was noted already: type what it should have been.")
