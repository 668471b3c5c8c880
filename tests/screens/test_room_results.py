"""What the room sees of its answers: true figures, right and wrong in their time."""

from dataclasses import replace

import pytest

from app.domain.answers import Cell, Count
from app.domain.content import Choice, IntroQuiz, Question, QuestionKind
from app.domain.events import Curtain, NumbersGiven, Phase, Zone
from app.domain.meetings import Gathering
from app.domain.results import result_of
from app.screens.room import slide_for
from app.screens.room.results import most_telling, share_in_words, unshown
from app.screens.slides import (
    ChangeBar,
    EstimateSlide,
    QuestionSlide,
    ResultRow,
    ResultSlide,
    RoundBar,
    ScoreRow,
    ScoreSlide,
    mark_of,
)
from app.usecases.counting import (
    agree,
    answer_person,
    begin_round,
    call_option,
    count_hands,
    give_majority,
    give_rest,
    name_answers,
    set_zones,
)
from app.usecases.playing import give_points, name_teams, show_scores
from tests.fakes.answering import hands
from tests.fakes.kinds import (
    APPLES,
    ESTIMATE,
    NUMBER_AGAIN,
    OPINION,
    SEVERAL,
    SINGLE,
    SINGLE_AGAIN,
    TRUE_FALSE,
    Asking,
)


@pytest.fixture
def hall():
    return Asking()


def result(hall: Asking, question: Question, phase: Phase = Phase.DISTRIBUTION) -> ResultSlide:
    hall.bring(question, phase)
    slide = slide_for(hall.state)
    assert isinstance(slide, ResultSlide)
    return slide


def estimate(hall: Asking, *numbers: float, phase: Phase = Phase.DISTRIBUTION) -> EstimateSlide:
    if numbers:
        hall.bring(ESTIMATE).record(NumbersGiven("number", numbers))
    hall.bring(ESTIMATE, phase)
    slide = slide_for(hall.state)
    assert isinstance(slide, EstimateSlide)
    return slide


def figures(slide: ResultSlide) -> list[tuple[float | None, str]]:
    return [(row.share, row.amount) for row in slide.rows]


def test_the_distribution_comes_before_and_without_the_right_answer(hall):
    hall.hands(TRUE_FALSE, yes=30, no=10)
    assert [row.right for row in result(hall, TRUE_FALSE).rows] == [False, False]
    assert [row.right for row in result(hall, TRUE_FALSE, Phase.REVEALED).rows] == [True, False]
    assert result(hall, TRUE_FALSE, Phase.REVEALED).explanation == ""
    assert result(hall, TRUE_FALSE, Phase.EXPLAINED).explanation == TRUE_FALSE.explanation


def test_an_opinion_is_explained_without_right_or_wrong(hall):
    hall.hands(OPINION, a=6, b=8, c=3)
    phases = []
    while hall.state.question(hall.module.activities[0]) == OPINION:
        phases.append(hall.state.phase(OPINION))
        hall.live.forward()
    assert Phase.REVEALED not in phases
    slide = result(hall, OPINION, Phase.EXPLAINED)
    assert not slide.judged
    assert not any(row.right for row in slide.rows)
    assert result(hall, SINGLE).judged


def test_an_estimate_bears_its_sign_in_its_row_and_in_the_total(hall):
    hall.hands(TRUE_FALSE, yes=30, no=10, about="yes")
    slide = result(hall, TRUE_FALSE)
    assert figures(slide) == [(0.75, "≈ 30 hands"), (0.25, "10 hands")]
    assert slide.total == "≈ 40 raised hands"


def test_the_rest_of_an_estimate_is_one_too(hall):
    hall.live.count_present(100)
    hall.hands(TRUE_FALSE, no=10, about="no")
    give_rest(hall.live, "yes")
    slide = result(hall, TRUE_FALSE)
    assert figures(slide) == [(0.9, "≈ 90 hands"), (0.1, "≈ 10 hands")]
    assert slide.total == "≈ 100 raised hands · 100 people present"


def test_an_evident_majority_has_no_bar_and_the_minority_keeps_its_number(hall):
    hall.hands(OPINION, b=12)
    give_majority(hall.live, "a")
    slide = result(hall, OPINION)
    assert figures(slide) == [
        (None, "evident majority"),
        (None, "12 hands"),
        (None, "not counted"),
    ]
    assert slide.total == ""


def test_a_majority_alone_leaves_the_others_uncounted(hall):
    give_majority(hall.bring(TRUE_FALSE), "no")
    assert figures(result(hall, TRUE_FALSE)) == [(None, "not counted"), (None, "evident majority")]


def test_no_hand_at_all_is_a_figure_without_a_bar(hall):
    hall.hands(TRUE_FALSE, yes=0, no=0)
    assert figures(result(hall, TRUE_FALSE)) == [(None, "0 hands"), (None, "0 hands")]


def test_where_nobody_answered_nothing_is_said(hall):
    slide = result(hall, TRUE_FALSE)
    assert figures(slide) == [(None, ""), (None, "")]
    assert slide.total == ""


def test_where_several_may_be_chosen_the_longest_bar_is_the_most_chosen(hall):
    hall.hands(SEVERAL, a=40, c=20)
    assert [row.share for row in result(hall, SEVERAL).rows] == [1.0, None, 0.5, None]


def test_answers_by_person_are_people_and_those_who_declined_are_told(hall):
    name_answers(hall.live, on=True)
    hall.bring(TRUE_FALSE)
    answer_person(hall.live, "1", ("yes",))
    answer_person(hall.live, "2", ("yes",))
    answer_person(hall.live, "3", (), declined=True)
    slide = result(hall, TRUE_FALSE)
    assert figures(slide) == [(1.0, "2 people"), (0.0, "0 people")]
    assert slide.total == "2 people answered · 1 person would rather not answer"


def test_missing_zones_are_told_until_all_are_in(hall):
    set_zones(hall.live, (Zone("l", "Gauche"), Zone("r", "Droite")))
    hall.bring(TRUE_FALSE)
    for choice in ("yes", "no"):
        count_hands(hall.live, Cell(choice, "l"), Count(5))
    assert result(hall, TRUE_FALSE).total == "10 raised hands · 1 zone out of 2"
    for choice in ("yes", "no"):
        count_hands(hall.live, Cell(choice, "r"), Count(5))
    assert result(hall, TRUE_FALSE).total == "20 raised hands"


def test_two_rounds_are_side_by_side_on_one_scale(hall):
    hall.hands(TRUE_FALSE, yes=20, no=20)
    hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    hall.hands(TRUE_FALSE, yes=40)
    yes, no = result(hall, TRUE_FALSE).rows
    assert (yes.share, yes.amount, yes.label) == (1.0, "40 hands", "round 2")
    assert yes.before == RoundBar("1st round", 0.5, "20 hands")
    assert (no.share, no.amount) == (None, "not counted")
    assert no.before == RoundBar("1st round", 0.5, "20 hands")


def test_the_first_round_is_out_of_sight_while_the_second_is_counted(hall):
    hall.hands(TRUE_FALSE, yes=20, no=20)
    hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    for phase in (Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED):
        hall.bring(TRUE_FALSE, phase)
        assert "20" not in str(slide_for(hall.state))


def test_a_third_round_is_compared_with_the_second(hall):
    hall.hands(TRUE_FALSE, yes=1)
    for _again in range(2):
        hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
        begin_round(hall.live)
        hall.hands(TRUE_FALSE, yes=7)
    yes = result(hall, TRUE_FALSE).rows[0]
    assert yes.before is not None
    assert (yes.before.label, yes.before.amount, yes.label) == ("round 2", "7 hands", "round 3")


def test_a_majority_in_one_round_leaves_both_without_bars(hall):
    hall.hands(TRUE_FALSE, yes=20, no=20)
    hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    give_majority(hall.bring(TRUE_FALSE), "yes")
    for row in result(hall, TRUE_FALSE).rows:
        assert row.share is None
        assert row.before == RoundBar("1st round", None, "20 hands")


def test_what_was_agreed_before_the_discussion_is_told(hall):
    agree(hall.bring(TRUE_FALSE), ("no",))
    hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    agree(hall.bring(TRUE_FALSE), ("yes",))
    yes, no = result(hall, TRUE_FALSE).rows
    assert (yes.agreed, no.agreed) == (True, False)
    assert no.before == RoundBar("1st round", None, "your answer")


def test_the_reason_of_a_paired_question_shows_what_changed(hall):
    hall.hands(SINGLE, a=60, b=100)
    hall.hands(SINGLE_AGAIN, a=120, b=30)
    assert result(hall, SINGLE_AGAIN, Phase.REVEALED).change is None
    change = result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change
    assert change is not None
    assert change.before == ChangeBar("At the beginning", 0.375, "38% right")
    assert change.after == ChangeBar("Now", 0.8, "80% right")
    assert change.difference == "+42 points"


def test_a_difference_from_estimates_bears_their_sign(hall):
    hall.hands(SINGLE, a=80, b=20, about="a")
    hall.hands(SINGLE_AGAIN, a=70, b=30)
    change = result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change
    assert change is not None
    assert (change.before.amount, change.after.amount) == ("≈ 80% right", "70% right")
    assert change.difference == "≈ −10 points"


def test_no_change_at_all_is_told_without_a_sign(hall):
    hall.hands(SINGLE, a=3, b=3)
    hall.hands(SINGLE_AGAIN, a=4, b=4)
    change = result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change
    assert change is not None
    assert change.difference == "0 points"


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("a", "evident majority for the right answer"),
        ("b", "evident majority for another answer"),
    ],
)
def test_a_majority_is_compared_in_words_without_a_difference(hall, choice, words):
    hall.hands(SINGLE, a=1, b=1)
    give_majority(hall.bring(SINGLE_AGAIN), choice)
    change = result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change
    assert change is not None
    assert change.after == ChangeBar("Now", None, words)
    assert change.difference == ""


def test_answers_given_together_are_right_or_not_without_a_share(hall):
    agree(hall.bring(SINGLE), ("b",))
    agree(hall.bring(SINGLE_AGAIN), ("a",))
    change = result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change
    assert change is not None
    assert change.before == ChangeBar("At the beginning", None, "another answer")
    assert change.after == ChangeBar("Now", None, "right answer")
    assert change.difference == ""


def test_nothing_is_compared_with_a_question_that_was_not_asked(hall):
    hall.hands(SINGLE_AGAIN, a=12)
    assert result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change is None
    hall.hands(SINGLE, a=12)
    assert result(hall, SINGLE, Phase.EXPLAINED).change is None


def test_answers_that_only_declined_leave_no_share_to_compare(hall):
    hall.hands(SINGLE, a=1, b=1)
    name_answers(hall.live, on=True)
    answer_person(hall.bring(SINGLE_AGAIN), "1", (), declined=True)
    change = result(hall, SINGLE_AGAIN, Phase.EXPLAINED).change
    assert change is not None
    assert (change.after, change.difference) == (ChangeBar("Now", None, "nobody chose"), "")


def test_a_pair_of_opinions_is_neither_right_nor_wrong():
    opinion = result_of(OPINION, hands(a=6))
    assert share_in_words(opinion) == "an opinion"


def test_numbers_are_in_order_with_the_one_in_the_middle(hall):
    hall.live.count_present(9)
    slide = estimate(hall, 300_000, 100_000, 100_000, 200_000)
    assert slide.heading == "What the room said (logements)"
    assert [number.text for number in slide.numbers] == ["100,000 (2 times)", "200,000", "300,000"]
    assert [number.at for number in slide.numbers] == [0.0, 0.5, 1.0]
    assert slide.middle is not None
    assert (slide.middle.text, slide.middle.at) == ("150,000\u00a0logements", 0.25)
    assert slide.total == "4 numbers · 9 people present"


def test_nothing_of_the_right_number_shows_before_its_time(hall):
    slide = estimate(hall, 300_000, 180_000)
    assert (slide.right, slide.verdict, slide.explanation) == (None, "", "")
    assert not any(number.near for number in slide.numbers)
    assert [number.at for number in slide.numbers] == [0.0, 1.0]
    assert slide.middle is None


def test_the_right_number_comes_with_how_near_the_room_was(hall):
    slide = estimate(hall, 300_000, 180_000, 215_000, phase=Phase.REVEALED)
    assert [number.near for number in slide.numbers] == [True, True, False]
    assert slide.right is not None
    assert slide.right.text == "200,000\u00a0logements"
    assert slide.right.at == pytest.approx(1 / 6)
    within = "(within 20,000\u00a0logements)."
    assert slide.verdict == f"2 numbers out of 3 are near enough {within}"
    assert estimate(hall, phase=Phase.EXPLAINED).explanation == ESTIMATE.explanation


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        (200_000, "Exactly right!"),
        (210_000, "Near enough: within 20,000\u00a0logements."),
        (5, "It is more than that."),
        (900_000, "It is less than that."),
    ],
)
def test_one_number_agreed_upon_is_the_answer_of_the_group(hall, number, verdict):
    slide = estimate(hall, number, phase=Phase.REVEALED)
    assert slide.heading == "your answer"
    assert slide.verdict == verdict
    assert slide.total == ""
    assert slide.numbers[0].text.endswith("logements")


def test_numbers_of_the_round_before_are_told_with_the_new_ones(hall):
    estimate(hall, 100_000, 120_000)
    begin_round(hall.live)
    slide = estimate(hall, 180_000, 190_000, 210_000)
    assert slide.before is not None
    assert slide.before.text == "1st round · in the middle · 110,000\u00a0logements"
    assert slide.before.at == 0.0
    assert [number.at for number in slide.numbers] == [0.7, 0.8, 1.0]
    begin_round(hall.live)
    estimate(hall, 5)
    begin_round(hall.live)
    slide = estimate(hall, 7)
    assert slide.before is not None
    assert slide.before.text == "round 3 · 5\u00a0logements"


def test_too_many_numbers_to_read_are_summed_up(hall):
    slide = estimate(hall, *(1000.0 * number for number in range(1, 13)))
    assert slide.numbers == ()
    assert slide.summary == "From 1,000 to 12,000\u00a0logements"


def test_an_estimate_without_an_answer_still_has_its_right_number(hall):
    slide = estimate(hall, phase=Phase.REVEALED)
    assert (slide.heading, slide.numbers, slide.verdict) == ("No number was said.", (), "")
    assert slide.right is not None
    assert slide.right.at == 0.5


def test_a_short_unit_stays_with_its_number_and_no_margin_asks_for_the_number(hall):
    target = replace(APPLES, unit="%", margin=0.0, value=12.5)
    percent = replace(ESTIMATE, target=target)
    quiz = replace(hall.module.activities[0], questions=(percent,))
    hall.module = replace(hall.module, activities=(quiz,))
    hall.restart()
    hall.bring(percent).record(NumbersGiven("number", (12.5, 40)))
    hall.bring(percent, Phase.REVEALED)
    slide = slide_for(hall.state)
    assert isinstance(slide, EstimateSlide)
    assert slide.heading == "What the room said"
    assert [number.text for number in slide.numbers] == ["12.5\u00a0%", "40\u00a0%"]
    assert slide.verdict == "1 number out of 2 is right."


def test_estimates_are_compared_by_how_many_came_near(hall):
    hall.bring(ESTIMATE).record(NumbersGiven("number", (200_000, 1, 2, 3, 4)))
    few = NumbersGiven("number-again", (200_000, 210_000))
    hall.bring(NUMBER_AGAIN).record(few)
    hall.bring(NUMBER_AGAIN, Phase.EXPLAINED)
    slide = slide_for(hall.state)
    assert isinstance(slide, EstimateSlide)
    assert slide.change is not None
    assert slide.change.after.amount == "2 right answers out of 2"
    assert slide.change.difference == ""
    many = NumbersGiven("number-again", (200_000, 210_000) * 3)
    hall.bring(NUMBER_AGAIN).record(many)
    hall.bring(NUMBER_AGAIN, Phase.EXPLAINED)
    slide = slide_for(hall.state)
    assert isinstance(slide, EstimateSlide)
    assert slide.change is not None
    assert slide.change.difference == "+80 points"


def test_a_slide_holds_the_answers_that_tell_most():
    rows = tuple(
        ResultRow(mark_of(at), f"Choix {at}", at == 99, at == 98, at / 100, "") for at in range(100)
    )
    shown = most_telling(rows)
    assert len(shown) == 12
    assert [row.text for row in shown][-3:] == ["Choix 97", "Choix 98", "Choix 99"]
    assert most_telling(rows[:12]) == rows[:12]
    assert unshown(88) == "88 more answers, read aloud"
    assert unshown(0) == ""


def test_a_hundred_choices_leave_a_slide_that_can_be_read(hall):
    choices = tuple(Choice(f"c{at}", f"Choix {at}", at == 70) for at in range(100))
    many = Question("many", 1, QuestionKind.SINGLE, "Lequel ?", choices, "Parce que.", ())
    quiz = replace(hall.module.activities[0], questions=(many,))
    hall.module = replace(hall.module, activities=(quiz,))
    hall.restart()
    hall.hands(many, c3=5, c70=9)
    slide = result(hall, many, Phase.REVEALED)
    assert len(slide.rows) == 12
    assert [row.text for row in slide.rows if row.right] == ["Choix 70"]
    assert slide.total == "88 more answers, read aloud · 14 raised hands"
    assert mark_of(70).letter == "BS"


def test_the_score_keeps_the_order_of_the_names(hall):
    name_teams(hall.live, ("Tilleuls", "Acacias", "Érables"))
    show_scores(hall.live)
    slide = slide_for(hall.state)
    assert isinstance(slide, ScoreSlide)
    assert [row.share for row in slide.rows] == [0.0] * 3
    show_scores(hall.live)
    hall.bring(SINGLE, Phase.REVEALED)
    give_points(hall.live, 1, 4)
    give_points(hall.live, 2)
    show_scores(hall.live)
    slide = slide_for(hall.state)
    assert isinstance(slide, ScoreSlide)
    assert slide.rows == (
        ScoreRow("Tilleuls", 0.0, "0 points"),
        ScoreRow("Acacias", 1.0, "4 points"),
        ScoreRow("Érables", 0.25, "1 point"),
    )
    assert slide.header.activity == "Quiz d’introduction"
    assert hall.state.curtain is Curtain.SCORES


def test_the_choices_around_the_called_one_are_those_on_the_slide():
    choices = tuple(Choice(f"c{at}", f"Choix {at}", at == 0) for at in range(30))
    many = Question("many", 1, QuestionKind.SINGLE, "Lequel ?", choices, "Parce que.", ())
    hall = Asking()
    quiz = IntroQuiz("intro", "Quiz", 3, "", (many,))
    hall.module = replace(hall.module, activities=(quiz,))
    hall.meeting = replace(hall.meeting, gathering=Gathering.ASSEMBLY)
    hall.restart()
    hall.bring(many)
    slide = slide_for(hall.state)
    assert isinstance(slide, QuestionSlide)
    assert [row.text for row in slide.rows] == [f"Choix {at}" for at in range(12)]
    assert slide.counter == "Question 1 of 1 · 18 more answers, read aloud"
    call_option(hall.live, "c25")
    slide = slide_for(hall.state)
    assert isinstance(slide, QuestionSlide)
    assert [row.text for row in slide.rows] == [f"Choix {at}" for at in range(24, 30)]
    assert [row.text for row in slide.rows if row.called] == ["Choix 25"]
