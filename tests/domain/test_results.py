"""What the answers of a session add up to."""

from dataclasses import replace

import pytest

from app.domain.answers import Answers, Cell, Count, Tally
from app.domain.content import Evaluation, IntroQuiz
from app.domain.events import Zone
from app.domain.results import change_at, mean_right, overall, results_of
from tests.fakes.answering import hands
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module


def test_every_question_of_both_quizzes_is_in_the_results():
    results = results_of(sample_module(), Answers())
    assert [each.question.id for each in results.intro] == ["q1", "q2"]
    assert [each.question.id for each in results.evaluation] == ["q3", "q4"]


def test_the_means_leave_out_the_questions_without_answers():
    answers = Answers({"q1": hands(c=3, a=1)})
    results = results_of(sample_module(), answers)
    assert mean_right(results.intro) == pytest.approx(0.75)
    assert mean_right(results.evaluation) is None


def test_the_means_weigh_every_answered_question_the_same():
    answers = Answers({"q1": hands(c=1), "q2": hands(a=30)})
    assert mean_right(results_of(sample_module(), answers).intro) == pytest.approx(0.5)


def test_a_question_asked_again_is_compared_with_itself():
    answers = Answers({"q1": hands(a=2), "q3": Tally(agreed=("a",))})
    (pair,) = results_of(sample_module(), answers).progress
    assert (pair.before.question.id, pair.after.question.id) == ("q1", "q3")
    assert (pair.before.share_right, pair.after.share_right) == (0.0, 1.0)


def test_a_pair_with_a_question_that_is_not_asked_before_is_not_compared():
    final = part(Evaluation, "final")
    stray = replace(final, questions=(replace(final.questions[0], pair="gone"),))
    module = replace(sample_module(), activities=(part(IntroQuiz, "intro"), stray))
    assert results_of(module, Answers()).progress == ()


def test_the_share_of_a_hall_is_unknown_until_all_its_zones_are_in():
    zones = tuple(Zone(name, name.upper()) for name in "lmr")
    counts = {Cell(choice, zone): Count(5) for choice in "abc" for zone in "lmr"}
    missing = Tally({cell: count for cell, count in counts.items() if cell != Cell("b", "r")})
    part_of_it = Answers({"q1": missing, "q2": hands(a=30)})
    results = results_of(sample_module(), part_of_it, zones)
    assert (results.intro[0].share_right, results.intro[0].heard) == (None, (2, 3))
    assert mean_right(results.intro) == results.intro[1].share_right
    whole = results_of(sample_module(), Answers({"q1": Tally(counts)}), zones).intro[0]
    assert whole.share_right == pytest.approx(1 / 3)


def test_nothing_is_compared_with_part_of_a_hall():
    answers = Answers({"q1": Tally({Cell("c", "l"): Count(5)}), "q3": hands(c=9)})
    question = part(Evaluation, "final").questions[0]
    change = change_at(sample_module(), answers, question, (Zone("l", "L"), Zone("r", "R")))
    assert change is not None
    assert change.points is None


def test_a_quiz_is_summed_up_without_those_of_which_nobody_can_say():
    answers = Answers({"q1": hands(c=6, a=2), "q2": Tally(majority="a"), "q3": hands(a=2)})
    results = results_of(sample_module(), answers)
    found = overall(results.intro)
    assert found is not None
    assert (found.percent, found.right, found.of, found.about) == (75, 6, 8, False)
    few = overall(results.evaluation)
    assert few is not None
    assert (few.percent, few.of) == (None, 2)
    assert overall(results_of(sample_module(), Answers()).intro) is None
