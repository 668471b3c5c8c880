"""What a session's answers add up to."""

from dataclasses import dataclass

from app.domain.answers import Answers, Tally
from app.domain.content import Evaluation, IntroQuiz, Module, Question, Quiz


@dataclass(frozen=True)
class QuestionResult:
    """One question with its answers; `share_right` is 0 to 1, None without an answer."""

    question: Question
    tally: Tally
    share_right: float | None


@dataclass(frozen=True)
class Progress:
    """The same thing asked before and after."""

    before: QuestionResult
    after: QuestionResult


@dataclass(frozen=True)
class SessionResults:
    """The answers to all quizzes of a module; the means are over questions that have answers."""

    intro: tuple[QuestionResult, ...]
    evaluation: tuple[QuestionResult, ...]
    progress: tuple[Progress, ...]

    @property
    def intro_mean(self) -> float | None:
        """The mean share of right answers in the introduction quiz."""
        return mean_right(self.intro)

    @property
    def evaluation_mean(self) -> float | None:
        """The mean share of right answers in the evaluation."""
        return mean_right(self.evaluation)


def results_of(module: Module, answers: Answers) -> SessionResults:
    """Work out what the room answered over a whole module."""
    intro = _quiz_results(module, answers, IntroQuiz)
    evaluation = _quiz_results(module, answers, Evaluation)
    before = {result.question.id: result for result in intro}
    progress = tuple(
        Progress(before[after.question.pair], after)
        for after in evaluation
        if after.question.pair in before
    )
    return SessionResults(intro, evaluation, progress)


def mean_right(results: tuple[QuestionResult, ...]) -> float | None:
    """The mean share of right answers; None when no question was answered."""
    shares = [each.share_right for each in results if each.share_right is not None]
    return sum(shares) / len(shares) if shares else None


def _quiz_results(module: Module, answers: Answers, kind: type[Quiz]) -> tuple[QuestionResult, ...]:
    return tuple(
        QuestionResult(question, tally, tally.share_right(question))
        for quiz in module.activities
        if isinstance(quiz, kind)
        for question in quiz.questions
        for tally in (answers.tally(question.id).among(question),)
    )
