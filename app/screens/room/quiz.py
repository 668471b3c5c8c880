"""Questions and results, as the room sees them."""

from app.domain.content import Activity, Question, Quiz
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.room.asking import question_slide
from app.screens.room.common import header
from app.screens.room.estimates import estimate_slide
from app.screens.room.results import result_slide
from app.screens.slides import Header, Slide
from app.screens.wording import _

SHOWN_RESULT = (Phase.DISTRIBUTION, Phase.REVEALED, Phase.EXPLAINED)


def quiz_slide(state: SessionState, quiz: Quiz) -> Slide:
    """The question at which a quiz stands, or its result."""
    question = state.question(quiz)
    at = quiz.questions.index(question)
    top = header(state, quiz, dots=len(quiz.questions), dot=at)
    counter = _("Question {number} of {all}").format(number=at + 1, all=len(quiz.questions))
    return asked_slide(state, question, top, counter)


def film_question_slide(state: SessionState, film: Activity, question: Question) -> Slide:
    """The question for which a film has stopped, or its result."""
    return asked_slide(state, question, header(state, film), "")


def asked_slide(state: SessionState, question: Question, top: Header, counter: str) -> Slide:
    """A question before the room, or what it answered, by its phase."""
    phase = state.phase(question)
    if phase in SHOWN_RESULT:
        if question.target is not None:
            return estimate_slide(state, question, question.target, (top, counter))
        return result_slide(state, question, top, counter)
    return question_slide(state, question, top, counter)
