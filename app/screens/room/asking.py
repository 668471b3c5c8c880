"""A question while it is asked: what the room may answer, and how; nothing that it answered."""

from app.domain.content import Question, QuestionKind
from app.domain.course import calls_options
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.figures import round_name
from app.screens.room.results import MOST_ROWS, unshown
from app.screens.slides import ChoiceRow, Header, QuestionSlide, marked_choices
from app.screens.wording import _


def question_slide(
    state: SessionState, question: Question, header: Header, counter: str
) -> QuestionSlide:
    """A question with its choices; a hall is asked for one of them at a time."""
    phase = state.phase(question)
    called = state.called if calls_options(state, question) else ""
    rows = tuple(
        ChoiceRow(mark, choice.text, called=choice.id == called)
        for mark, choice in marked_choices(question)
    )
    shown = _page_of(rows)
    letter = next((row.mark.letter for row in rows if row.called), "")
    hint = (
        _named_hint(phase) if state.named_answers else _hint(question, phase, hall=state.assembly)
    )
    return QuestionSlide(
        header=header,
        question=question.text,
        rows=() if phase is Phase.QUESTION else shown,
        hint=_("Who says {letter}? Raise your hand.").format(letter=letter) if letter else hint,
        counter=_counter(state, question, counter, unshown(len(rows) - len(shown))),
        asking=phase is Phase.COLLECTING,
    )


def _page_of(rows: tuple[ChoiceRow, ...]) -> tuple[ChoiceRow, ...]:
    """As many choices as a slide can hold: those around the one that is called."""
    called = next((at for at, row in enumerate(rows) if row.called), 0)
    first = called // MOST_ROWS * MOST_ROWS
    return rows[first : first + MOST_ROWS]


def _counter(state: SessionState, question: Question, counter: str, more: str) -> str:
    """Which question it is, which time it is asked from the second on, and what is not shown."""
    rounds = len(state.answers.earlier_rounds(question.id)) + 1
    parts = (counter, round_name(rounds) if rounds > 1 else "", more)
    return " · ".join(part for part in parts if part)


def _named_hint(phase: Phase) -> str:
    """Tell the room, all along, that answers are noted by person."""
    if phase is Phase.CLOSED:
        return _("The answers are in. Here comes the result.")
    if phase is Phase.COLLECTING:
        return _("Answers are noted by person: say your letter, or pass.")
    return _("Talk it over: answers will be noted by person.")


def _hint(question: Question, phase: Phase, *, hall: bool) -> str:
    if phase is Phase.CLOSED:
        return _("The answers are in. Here comes the result.")
    if phase is Phase.COLLECTING:
        return _hall_answers(question) if hall else _table_answers(question)
    if phase is Phase.QUESTION:
        return (
            _("Think it over, then raise your hand.") if hall else _("Talk it over, then answer.")
        )
    return _hall_thinks(question) if hall else _table_talks(question)


def _hall_thinks(question: Question) -> str:
    """Two hundred people cannot talk a question over, nor say a number aloud."""
    others = {
        QuestionKind.MULTIPLE: _("Think it over: several answers are right."),
        QuestionKind.OPINION: _("Think it over: there is no right or wrong answer."),
    }
    return others.get(question.kind, _("Think it over, then raise your hand."))


def _hall_answers(question: Question) -> str:
    others = {
        QuestionKind.ESTIMATE: _("Raise your hand to offer a number."),
        QuestionKind.MULTIPLE: _("Several answers are right. Raise your hand!"),
    }
    return others.get(question.kind, _("Raise your hand!"))


def _table_talks(question: Question) -> str:
    others = {
        QuestionKind.MULTIPLE: _("Talk it over: several answers are right."),
        QuestionKind.OPINION: _("Talk it over: there is no right or wrong answer."),
    }
    return others.get(question.kind, _("Talk it over."))


def _table_answers(question: Question) -> str:
    """A table raises hands or gives one answer together: nobody but the console knows which."""
    others = {
        QuestionKind.ESTIMATE: _("Say your number aloud!"),
        QuestionKind.MULTIPLE: _("Several answers are right. Your turn to answer!"),
    }
    return others.get(question.kind, _("Your turn to answer!"))
