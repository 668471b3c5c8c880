"""What a room found hard, of its answers alone: never of persons, and not under few answers."""

from dataclasses import dataclass

from app.domain.events import Zone
from app.domain.results import ExerciseResult, QuestionResult, SessionResults, result_of

MOST = 3
"""As many of each kind as somebody remembers."""
_HALF = 50
_AT_ONCE = 1


@dataclass(frozen=True)
class Shift:
    """A question that was asked again, with the share of right answers at first and at last."""

    result: QuestionResult
    first: int
    last: int


@dataclass(frozen=True)
class Hardness:
    """The questions that most were mistaken about, those where asking again changed most, games.

    The worst comes first; `tried` are the exercises that did not come right at once.
    """

    missed: tuple[QuestionResult, ...] = ()
    shifted: tuple[Shift, ...] = ()
    tried: tuple[ExerciseResult, ...] = ()


def found_hard(
    results: SessionResults, exercises: tuple[ExerciseResult, ...], zones: tuple[Zone, ...] = ()
) -> Hardness:
    """Say what a room found hard; nothing where there is too little to tell."""
    told = [(each.percent, each) for each in results.all if each.percent is not None]
    missed = sorted((each for each in told if each[0] < _HALF), key=lambda each: each[0])
    shifts = [shift for each in results.all if (shift := _shift(each, zones)) is not None]
    tried = [each for each in exercises if each.solution or len(each.tries) > _AT_ONCE]
    return Hardness(
        tuple(each for _percent, each in missed[:MOST]),
        tuple(sorted(shifts, key=_size, reverse=True)[:MOST]),
        tuple(sorted(tried, key=_effort, reverse=True)[:MOST]),
    )


def _effort(exercise: ExerciseResult) -> tuple[bool, int]:
    return exercise.solution, len(exercise.tries)


def _size(shift: Shift) -> int:
    return abs(shift.last - shift.first)


def _shift(result: QuestionResult, zones: tuple[Zone, ...]) -> Shift | None:
    if not result.rounds:
        return None
    first = result_of(result.question, result.rounds[0], zones).percent
    if first is None or result.percent is None or first == result.percent:
        return None
    return Shift(result, first, result.percent)
