"""An estimate on the console: the numbers that the room says."""

from dataclasses import dataclass
from statistics import median

from app.domain.content import Question, Quiz, Target
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.figures import number_in_words, round_name, target_in_words
from app.screens.panels.quiz import QuizPanel, question_panel
from app.screens.room.estimates import MIDDLE_FROM, verdict_in_words
from app.screens.room.results import change_line
from app.screens.wording import _, ngettext
from app.usecases.counting import ANSWERABLE


@dataclass(frozen=True)
class EstimatePanel:
    """A question that wants a number; `open` is False while none may be entered.

    `numbers` are those said so far, in the order in which they were said; `goal` is the right one,
    for the facilitator's eyes. `again` is what the button that asks it again says, or empty.
    """

    key: str
    counter: str
    question: str
    unit: str
    numbers: tuple[str, ...]
    open: bool
    summary: str
    goal: str
    verdict: str
    explanation: str
    again: str


def asked_panel(state: SessionState, quiz: Quiz, *, assembly: bool) -> QuizPanel | EstimatePanel:
    """Say where the present question of a quiz stands, whatever answer it wants."""
    question = state.question(quiz)
    number = quiz.questions.index(question) + 1
    counter = _("Question {number} of {all}").format(number=number, all=len(quiz.questions))
    return answer_panel(state, question, counter, assembly=assembly)


def answer_panel(
    state: SessionState, question: Question, counter: str, *, assembly: bool
) -> QuizPanel | EstimatePanel:
    """Say where a question stands, be it of a quiz or of a film."""
    if question.target is None:
        return question_panel(state, question, counter, assembly=assembly)
    return _estimate(state, question, question.target, counter)


def _estimate(
    state: SessionState, question: Question, target: Target, counter: str
) -> EstimatePanel:
    numbers = state.tally(question).numbers
    earlier = state.answers.earlier_rounds(question.id)
    phase = state.phase(question)
    known = phase in {Phase.REVEALED, Phase.EXPLAINED}
    verdict = (verdict_in_words(numbers, target), change_line(state, question)) if known else ()
    return EstimatePanel(
        key=f"{question.id} {len(earlier)}",
        counter=f"{counter} · {round_name(len(earlier) + 1)}" if earlier else counter,
        question=question.text,
        unit=target.unit,
        numbers=tuple(number_in_words(number) for number in numbers),
        open=phase in ANSWERABLE,
        summary=_summary(numbers, target),
        goal=_goal(target),
        verdict=" ".join(part for part in verdict if part),
        explanation=question.explanation,
        again=_("Second round") if phase in ANSWERABLE and numbers else "",
    )


def _summary(numbers: tuple[float, ...], target: Target) -> str:
    if not numbers:
        return _("Nothing entered yet")
    count = ngettext("{n} number", "{n} numbers", len(numbers)).format(n=len(numbers))
    if len(numbers) < MIDDLE_FROM:
        return count
    middle = number_in_words(median(numbers), target.unit)
    return _("{count}, {middle} in the middle").format(count=count, middle=middle)


def _goal(target: Target) -> str:
    if not target.margin:
        return _("For you: {number}.").format(number=target_in_words(target))
    return _("For you: {number}, near enough within {margin}.").format(
        number=target_in_words(target), margin=number_in_words(target.margin, target.unit)
    )
