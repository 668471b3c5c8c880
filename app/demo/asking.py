"""The played facilitator asks: hands are counted, a group agrees, numbers are said."""

from PySide6.QtCore import Qt

from app.demo.actor import Actor, Condition, Script, tell
from app.demo.watching import at_phase, settle, state_of
from app.domain.answers import Tally
from app.domain.content import Evaluation, Question, Quiz
from app.domain.course import phases_of
from app.domain.events import Phase
from app.screens.wording import _

EVALUATION_HANDS = 4  # of five people; in the introduction quiz fewer know
K = Qt.Key


def whole_quiz(actor: Actor, quiz: Quiz, name: str) -> Script:
    """Ask every question of a quiz; the first two of them get their pictures taken."""
    for number, question in enumerate(quiz.questions):
        yield "question", _asked(actor, quiz, question)
        pictures = f"{name}-{number + 1}" if number < 2 or question.target else ""
        yield from _question(actor, question, pictures, number)
        if question is not quiz.questions[-1]:
            actor.key(K.Key_PageDown)
    n = len(quiz.questions)
    tell("done", _("{quiz}: {n} questions answered").format(quiz=quiz.title, n=n))


def _asked(actor: Actor, quiz: Quiz, question: Question) -> Condition:
    return lambda: state_of(actor).question(quiz) is question


def _tally(actor: Actor, question: Question) -> Tally:
    return state_of(actor).answers.tally(question.id)


def _question(actor: Actor, question: Question, pictures: str, number: int) -> Script:
    """Ask, collect, close, reveal, explain; every other question with one answer together."""
    console = actor.program.console
    phases = phases_of(question)
    collecting = phases.index(Phase.COLLECTING)
    for phase in phases[1 : collecting + 1]:
        actor.key(K.Key_PageDown)
        yield phase.value, at_phase(actor, question, phase)
    yield from _answer(actor, question, by_hands=number % 2 == 0)
    yield "answer", lambda: not _tally(actor, question).empty
    if pictures:
        yield from settle(actor, f"{pictures}-reponses")
    for phase in phases[collecting + 1 :]:
        actor.click(console.step)
        yield phase.value, at_phase(actor, question, phase)
    if pictures:
        yield from settle(actor, f"{pictures}-resultat")


def _answer(actor: Actor, question: Question, *, by_hands: bool) -> Script:
    """Say numbers, count hands, or agree on what is right; on anything where nothing is."""
    quiz = actor.program.console.quiz
    if question.target is not None:
        yield from _say_numbers(actor, question)
    elif by_hands and len(question.right_choices) == 1:
        actor.click(quiz.by_hands)
        yield from _count(actor, question)
    else:
        actor.click(quiz.by_group)
        for choice in question.choices:
            if choice.right or not question.judged:
                actor.click(quiz.lines[choice.id].group)


def _say_numbers(actor: Actor, question: Question) -> Script:
    """Type three numbers that a room says: one too low, then two that are right."""
    right = question.target.value if question.target else 0.0
    for at, number in enumerate((right * 0.4, right, right), start=1):
        actor.type(f"{number:.0f}")
        actor.key(K.Key_Return)
        yield "number", _said(actor, question, at)


def _said(actor: Actor, question: Question, count: int) -> Condition:
    return lambda: len(_tally(actor, question).numbers) == count


def _count(actor: Actor, question: Question) -> Script:
    """Type the counts by keyboard: the letter, the digits, Enter; then put one right."""
    wanted: dict[str, int] = {}
    knows = EVALUATION_HANDS if isinstance(state_of(actor).current, Evaluation) else 2
    left = (state_of(actor).present or 0) - knows
    actor.key(K.Key_A, actor.program.console)
    for choice in question.choices:
        wanted[choice.id] = knows if choice.right else min(1, left)
        left -= 0 if choice.right else wanted[choice.id]
        actor.type(str(wanted[choice.id]))
        actor.key(K.Key_Return)
    yield "counts", lambda: _tally(actor, question).hands == wanted
    first = question.choices[0].id
    actor.click(actor.find(actor.program.console.quiz.lines[first], "more"))
    yield "one more", lambda: _tally(actor, question).hands[first] == wanted[first] + 1
    actor.click(actor.program.console.undo)
    yield "taken back", lambda: _tally(actor, question).hands == wanted
