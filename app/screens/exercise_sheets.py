"""What the results of a session say of its exercises."""

from app.domain.results import ExerciseResult
from app.screens.papers import ResultBlock
from app.screens.result_figures import ExerciseFigures
from app.screens.wording import _


def exercise_blocks(results: tuple[ExerciseResult, ...]) -> tuple[ResultBlock, ...]:
    """A block for each exercise: how it ended, then each try."""
    return tuple(_block(number, each) for number, each in enumerate(results, start=1))


def _block(number: int, result: ExerciseResult) -> ResultBlock:
    tries = tuple(
        _("Try {number}: {right} out of {all} in place").format(
            number=at, right=right, all=result.total
        )
        for at, right in enumerate(result.tries, start=1)
    )
    shown = (_("Then the solution was shown."),) if result.solution else ()
    return ResultBlock(
        number=str(number),
        question=result.exercise.instruction,
        bars=(),
        verdict=_verdict(result),
        explanation="",
        figures=(*tries, *shown),
        data=ExerciseFigures(
            result.exercise.id,
            result.exercise.title,
            result.tries,
            result.total,
            result.solution,
        ),
    )


def _verdict(result: ExerciseResult) -> str:
    if not result.tries:
        return _("This exercise was not played to its check.")
    if result.solved_at == 1:
        return _("All in place at the first try.")
    if result.solved_at:
        return _("All in place at try {number}.").format(number=result.solved_at)
    return _("Not all in place at the last try.")
