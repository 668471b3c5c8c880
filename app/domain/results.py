"""What a session's answers add up to."""

from dataclasses import dataclass

from app.domain.answers import (
    FEW,
    Answers,
    Board,
    Tally,
    answered,
    right_among,
    right_cards,
    whole_percent,
)
from app.domain.content import (
    Activity,
    Evaluation,
    Exercise,
    IntroQuiz,
    Module,
    Question,
    questions_in,
)
from app.domain.events import Zone


@dataclass(frozen=True)
class QuestionResult:
    """One question with its answers; `right` says how many are right, of how many.

    It is None where nobody can say. `rounds` holds the answers given before the question was asked
    again. `heard` says how many zones of the hall were counted, of how many: while some are
    missing nobody can say what is right either.
    """

    question: Question
    tally: Tally
    right: tuple[int, int] | None
    rounds: tuple[Tally, ...] = ()
    heard: tuple[int, int] | None = None

    @property
    def share_right(self) -> float | None:
        """The share of right answers, 0 to 1; None where nobody can say."""
        return None if self.right is None else self.right[0] / self.right[1]

    @property
    def percent(self) -> int | None:
        """The share of right answers as it may be told: None under few answers, or uncounted."""
        if self.share_right is None or self.few or not self.measured:
            return None
        return whole_percent(self.share_right)

    @property
    def answered(self) -> int:
        """How many answers there are to tell shares of."""
        return answered(self.question, self.tally)

    @property
    def few(self) -> bool:
        """Tell whether a percentage would speak of one person or two."""
        return self.answered < FEW

    @property
    def zones_missing(self) -> bool:
        """Tell whether part of the hall was not counted."""
        return self.heard is not None and self.heard[0] < self.heard[1]

    @property
    def measured(self) -> bool:
        """Tell whether the share was counted: an answer given together is right or not."""
        together = self.tally.agreed or len(self.tally.numbers) == 1
        return self.right is not None and not together


@dataclass(frozen=True)
class Progress:
    """The same thing asked before and after."""

    before: QuestionResult
    after: QuestionResult

    @property
    def points(self) -> int | None:
        """The difference in points, as the rounded shares show it; None unless both have one.

        Two answers given together, an evident majority, or few answers have no difference.
        """
        before, after = self.before.percent, self.after.percent
        return None if before is None or after is None else after - before

    @property
    def about(self) -> bool:
        """Tell whether either of the two is an estimate."""
        return self.before.tally.estimated or self.after.tally.estimated


@dataclass(frozen=True)
class SessionResults:
    """The answers to all questions of a module; the means are over questions that have answers.

    `others` are the questions of films.
    """

    intro: tuple[QuestionResult, ...]
    evaluation: tuple[QuestionResult, ...]
    progress: tuple[Progress, ...]
    others: tuple[QuestionResult, ...] = ()

    @property
    def all(self) -> tuple[QuestionResult, ...]:
        """Every question, in the order of the module."""
        return (*self.intro, *self.others, *self.evaluation)


@dataclass(frozen=True)
class ExerciseResult:
    """How many cards were in their place at each try, as long as the group tried without help.

    `solution` tells that it was shown the solution then.
    """

    exercise: Exercise
    tries: tuple[int, ...]
    solution: bool = False

    @property
    def total(self) -> int:
        """How many cards have a place."""
        return len(self.exercise.placeable)

    @property
    def solved_at(self) -> int | None:
        """The first try (from 1) that had them all in place."""
        return self.tries.index(self.total) + 1 if self.total in self.tries else None


def exercise_results(module: Module, answers: Answers) -> tuple[ExerciseResult, ...]:
    """What the group reached in each exercise of a module."""
    return tuple(
        _exercise_result(exercise, answers.board(exercise.id))
        for exercise in module.activities
        if isinstance(exercise, Exercise)
    )


def _exercise_result(exercise: Exercise, board: Board) -> ExerciseResult:
    tries = board.tries[: board.unaided]
    right = tuple(len(right_cards(exercise, placed)) for placed in tries)
    return ExerciseResult(exercise, right, board.unaided is not None)


def results_of(module: Module, answers: Answers, zones: tuple[Zone, ...] = ()) -> SessionResults:
    """Work out what the room answered over a whole module, in a hall of these zones."""
    intro = _results(module, answers, zones, IntroQuiz)
    evaluation = _results(module, answers, zones, Evaluation)
    known = {each.question.id for each in (*intro, *evaluation)}
    others = tuple(
        each for each in _results(module, answers, zones, Activity) if each.question.id not in known
    )
    before = {result.question.id: result for result in intro}
    progress = tuple(
        Progress(before[after.question.pair], after)
        for after in evaluation
        if after.question.pair in before
    )
    return SessionResults(intro, evaluation, progress, others)


def change_at(
    module: Module, answers: Answers, question: Question, zones: tuple[Zone, ...] = ()
) -> Progress | None:
    """A question of the evaluation beside its pair; None unless both have answers."""
    pairs = results_of(module, answers, zones).progress if question.pair else ()
    pair = next((each for each in pairs if each.after.question.id == question.id), None)
    if pair is None or pair.before.tally.empty or pair.after.tally.empty:
        return None
    return pair


def mean_right(results: tuple[QuestionResult, ...]) -> float | None:
    """The mean share of right answers; None when no question was answered."""
    shares = [each.share_right for each in results if each.share_right is not None]
    return sum(shares) / len(shares) if shares else None


@dataclass(frozen=True)
class Overall:
    """How far several questions were answered rightly, those left out of which nobody can say.

    `percent` is None under few answers to any of them: then only `right` of `of` may be told.
    """

    percent: int | None
    right: int
    of: int
    about: bool


def overall(results: tuple[QuestionResult, ...]) -> Overall | None:
    """Sum several questions up; None when nobody can say of any."""
    known = [each for each in results if each.right is not None]
    mean = mean_right(results)
    if mean is None:
        return None
    few = any(each.few for each in known)
    counts = [each.right for each in known if each.right is not None]
    return Overall(
        percent=None if few else whole_percent(mean),
        right=sum(right for right, _all in counts),
        of=sum(every for _right, every in counts),
        about=any(each.tally.estimated for each in known),
    )


def zones_heard(tally: Tally, zones: tuple[Zone, ...]) -> tuple[int, int] | None:
    """How many zones gave a figure for every choice counted by zones, of how many.

    None where nothing was counted by these zones.
    """
    named = {zone.id for zone in zones}
    counted = [tally.zones_of(cell.choice) for cell in tally.counts if cell.zone]
    if not counted or not frozenset().union(*counted) <= named:
        return None
    return len(frozenset.intersection(*counted)), len(named)


def _results(
    module: Module, answers: Answers, zones: tuple[Zone, ...], kind: type[Activity]
) -> tuple[QuestionResult, ...]:
    return tuple(
        _result(question, answers, zones)
        for activity in module.activities
        if isinstance(activity, kind)
        for question in questions_in(activity)
    )


def _result(question: Question, answers: Answers, zones: tuple[Zone, ...]) -> QuestionResult:
    tally = answers.tally(question.id).among(question)
    rounds = tuple(each.among(question) for each in answers.earlier_rounds(question.id))
    return result_of(question, tally, zones, rounds)


def result_of(
    question: Question,
    tally: Tally,
    zones: tuple[Zone, ...] = (),
    rounds: tuple[Tally, ...] = (),
) -> QuestionResult:
    """What a question's answers, of one round after `rounds`, add up to."""
    heard = zones_heard(tally, zones)
    missing = heard is not None and heard[0] < heard[1]
    right = None if missing else right_among(question, tally)
    return QuestionResult(question, tally, right, rounds, heard)
