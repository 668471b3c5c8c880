"""What the room found hard, from its answers alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.domain.answers import Answers, Tally
from app.domain.hardness import Hardness, found_hard
from app.domain.results import QuestionResult, exercise_results, results_of
from tests.fakes.answering import hands
from tests.fakes.kinds import every_kind
from tests.fakes.puzzles import puzzles_module

MODULE = every_kind()


def hard(
    tallies: Mapping[str, Tally], rounds: Mapping[str, tuple[Tally, ...]] | None = None
) -> Hardness:
    answers = Answers(tallies, rounds or {})
    return found_hard(results_of(MODULE, answers), exercise_results(MODULE, answers))


def ids(found: Iterable[QuestionResult]) -> list[str]:
    return [each.question.id for each in found]


def test_the_fewest_right_answers_come_first_and_a_good_question_is_left_out():
    found = hard({"single": hands(a=4, b=6), "true": hands(yes=1, no=9), "again": hands(a=9, b=1)})
    assert ids(found.missed) == ["true", "single"]


def test_under_five_answers_nothing_is_said():
    assert hard({"single": hands(a=1, b=3), "true": hands(no=4)}).missed == ()


def test_an_opinion_a_majority_and_an_answer_together_are_never_hard():
    found = hard(
        {
            "taste": hands(a=9),
            "single": Tally(agreed=("b",)),
            "true": Tally(hands(yes=1).counts, majority="no"),
        }
    )
    assert found == hard({})


def test_what_changed_most_when_asked_again_comes_first():
    found = hard(
        {"single": hands(a=8, b=2), "true": hands(yes=6, no=4), "again": hands(a=5, b=5)},
        {
            "single": (hands(a=7, b=3),),
            "true": (hands(yes=2, no=8), hands(yes=9, no=1)),
            "again": (hands(a=5, b=5),),
        },
    )
    assert [(each.result.question.id, each.first, each.last) for each in found.shifted] == [
        ("true", 20, 60),
        ("single", 70, 80),
    ]


def test_a_first_round_of_few_is_not_compared():
    found = hard({"single": hands(a=8, b=2)}, {"single": (hands(b=4),)})
    assert found.shifted == ()
    found = hard({"single": hands(a=1, b=2)}, {"single": (hands(b=9),)})
    assert found.shifted == ()


def test_exercises_that_did_not_come_right_at_once_are_told_the_solution_first():
    module = puzzles_module()
    exercises = exercise_results(module, Answers())
    once, twice, given = (
        replace(exercises[0], tries=(exercises[0].total,)),
        replace(exercises[1], tries=(0, 1, exercises[1].total)),
        replace(exercises[2], tries=(0,), solution=True),
    )
    found = found_hard(results_of(module, Answers()), (once, twice, given))
    assert found.tried == (given, twice)
