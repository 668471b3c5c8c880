"""A question on the console, with its entry."""

from dataclasses import dataclass

from app.domain.content import QuestionKind, Quiz
from app.domain.live import SessionState
from app.screens.slides import Mark, marked_choices
from app.screens.wording import _, ngettext
from app.usecases.counting import ANSWERABLE


@dataclass(frozen=True)
class EntryRow:
    """A choice with the hands entered for it (None: not counted)."""

    choice: str
    mark: Mark
    text: str
    hands: int | None
    agreed: bool


@dataclass(frozen=True)
class QuizPanel:
    """A question with its entry; `open` is False while no answer may be entered."""

    key: str
    counter: str
    question: str
    rows: tuple[EntryRow, ...]
    several: bool
    open: bool
    assembly: bool
    sums: str
    warning: str
    explanation: str


def quiz_panel(state: SessionState, quiz: Quiz, *, assembly: bool) -> QuizPanel:
    """Say where the present question stands."""
    question = state.question(quiz)
    tally = state.tally(question)
    number = quiz.questions.index(question) + 1
    counter = _("Question {number} of {all}").format(number=number, all=len(quiz.questions))
    rows = tuple(
        EntryRow(
            choice.id, mark, choice.text, tally.hands.get(choice.id), choice.id in tally.agreed
        )
        for mark, choice in marked_choices(question)
    )
    several = question.kind is QuestionKind.MULTIPLE
    # where several are right a person may raise a hand for each, but only one for each
    most = max(tally.hands.values(), default=0)
    return QuizPanel(
        key=question.id,
        counter=counter,
        question=question.text,
        rows=rows,
        several=several,
        open=state.phase(question) in ANSWERABLE,
        assembly=assembly,
        sums=_sums(state.present, tally.counted, several=several),
        warning=count_warning(state.present, most if several else tally.counted),
        explanation=question.explanation,
    )


def _sums(present: int | None, counted: int, *, several: bool) -> str:
    parts = [_("Counted {n}").format(n=counted)]
    if present is not None:
        parts.insert(0, _("Present {n}").format(n=present))
    if present is not None and not several:
        parts.append(_("Left {n}").format(n=max(0, present - counted)))
    return "   ".join(parts)


def count_warning(present: int | None, counted: int) -> str:
    """Say that there are more hands than people; never a reason to refuse the count."""
    if present is None or counted <= present:
        return ""
    return ngettext(
        "{counted} hands for {present} person: count again, or correct who is there.",
        "{counted} hands for {present} people: count again, or correct who is there.",
        present,
    ).format(counted=counted, present=present)
