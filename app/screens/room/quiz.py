"""Questions and results, as the room sees them."""

from app.domain.content import Question, Quiz
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.room.common import hands_in_words, people_in_words
from app.screens.slides import (
    ChoiceRow,
    Header,
    QuestionSlide,
    ResultRow,
    ResultSlide,
    Slide,
    marked_choices,
)
from app.screens.wording import _, ngettext

SHOWN_RESULT = (Phase.DISTRIBUTION, Phase.REVEALED, Phase.EXPLAINED)


def quiz_slide(state: SessionState, quiz: Quiz) -> Slide:
    """The question at which a quiz stands, or its result."""
    question = state.question(quiz)
    at = quiz.questions.index(question)
    header = Header(state.module.title, quiz.title, dots=len(quiz.questions), dot=at)
    counter = _("Question {number} of {all}").format(number=at + 1, all=len(quiz.questions))
    phase = state.phase(question)
    if phase in SHOWN_RESULT:
        return _result(state, question, header, counter)
    rows = tuple(ChoiceRow(mark, choice.text) for mark, choice in marked_choices(question))
    shown = () if phase is Phase.QUESTION else rows
    return QuestionSlide(header, question.text, shown, _hint(question, phase), counter)


def _hint(question: Question, phase: Phase) -> str:
    if phase is Phase.CLOSED:
        return _("The answers are in. Here comes the result.")
    several = len(question.right_choices) > 1
    if phase is Phase.COLLECTING:
        return (
            _("Several answers are right. Raise your hand!") if several else _("Raise your hand!")
        )
    if phase is Phase.CHOICES:
        return _("Talk it over: several answers are right.") if several else _("Talk it over.")
    return _("Talk it over, then answer together.")


def _result(state: SessionState, question: Question, header: Header, counter: str) -> ResultSlide:
    tally = state.tally(question)
    phase = state.phase(question)
    revealed = phase in {Phase.REVEALED, Phase.EXPLAINED}
    rows = tuple(
        ResultRow(
            mark=mark,
            text=choice.text,
            right=choice.right and revealed,
            agreed=choice.id in tally.agreed,
            share=tally.hands.get(choice.id, 0) / tally.counted if tally.counted else None,
            amount=hands_in_words(tally.hands.get(choice.id, 0)) if tally.counted else "",
        )
        for mark, choice in marked_choices(question)
    )
    explained = phase is Phase.EXPLAINED
    return ResultSlide(
        header=header,
        question=question.text,
        rows=rows,
        right_label=_("right answer"),
        agreed_label=_("your answer"),
        explanation=question.explanation if explained else "",
        total=_total(state, tally.counted),
        counter=counter,
    )


def _total(state: SessionState, counted: int) -> str:
    parts = []
    if counted:
        parts.append(ngettext("{n} raised hand", "{n} raised hands", counted).format(n=counted))
    if state.present is not None:
        parts.append(people_in_words(state.present))
    return " · ".join(parts)
