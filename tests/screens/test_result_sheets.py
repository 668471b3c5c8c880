"""What the results on paper say: every figure, how it was obtained, what was corrected."""

from dataclasses import replace

import pytest

from app.domain.answers import Cell, Count
from app.domain.content import AnimatedVideo, FilmQuestion, IntroQuiz, Question
from app.domain.events import CorrectionExplained, NumbersGiven, Phase, Zone
from app.screens.papers import CompareBar, CompareGroup, ResultBlock, ResultsPaper
from app.screens.result_sheets import results_paper
from app.screens.slides import RoundBar
from app.usecases.counting import (
    agree,
    answer_person,
    begin_round,
    count_hands,
    give_majority,
    give_rest,
    name_answers,
    redo,
    set_zones,
    settle,
    take_back_hands,
    undo,
)
from app.usecases.playing import give_points, name_teams
from tests.fakes.kinds import (
    ESTIMATE,
    OPINION,
    SEVERAL,
    SINGLE,
    SINGLE_AGAIN,
    TRUE_FALSE,
    Asking,
)
from tests.fakes.shelf import sample_module


@pytest.fixture
def hall():
    return Asking()


def paper_of(hall: Asking) -> ResultsPaper:
    return results_paper(hall.meeting, hall.state)


def block_of(hall: Asking, question: Question) -> ResultBlock:
    blocks = [each for section in paper_of(hall).sections for each in section.blocks]
    return next(each for each in blocks if each.question == question.text)


def test_the_results_say_how_many_people_there_were_once_counted(hall):
    assert len(paper_of(hall).session_lines) == 3
    hall.live.count_present(6)
    assert paper_of(hall).session_lines[3] == "6 people present"


def test_a_question_that_was_not_asked_says_so(hall):
    paper = results_paper(hall.meeting, hall.state)
    assert [section.title for section in paper.sections] == ["Introduction quiz", "Evaluation"]
    block = paper.sections[0].blocks[0]
    assert (block.number, block.verdict) == ("1", "This question was not answered.")
    assert (block.bars, block.explanation) == ((), "")
    assert (block.notes, block.corrections) == ((), ())


def test_counted_hands_become_bars_and_a_share(hall):
    hall.hands(SINGLE, a=6, b=2)
    block = block_of(hall, SINGLE)
    bars = [
        (each.mark.letter, each.right, each.share, each.amount, each.percent) for each in block.bars
    ]
    assert bars == [("A", True, 0.75, "6 hands", "75%"), ("B", False, 0.25, "2 hands", "25%")]
    assert block.verdict == "75% of the raised hands are right."
    assert block.explanation == SINGLE.explanation
    assert block.notes == ("Obtained by: count",)


@pytest.mark.parametrize(
    ("choice", "verdict"), [("a", "The group was right."), ("b", "The group was mistaken.")]
)
def test_an_agreed_answer_is_right_or_mistaken(hall, choice, verdict):
    agree(hall.bring(SINGLE), (choice,))
    block = block_of(hall, SINGLE)
    assert block.verdict == verdict
    assert [bar.amount for bar in block.bars if bar.amount] == ["answer of the group"]
    assert block.notes == ("Obtained by: one answer together",)


def test_under_five_answers_there_is_neither_bar_nor_percentage(hall):
    hall.hands(SINGLE, a=3, b=1, about="b")
    hall.hands(SINGLE_AGAIN, a=4)
    block = block_of(hall, SINGLE)
    assert [(bar.share, bar.amount, bar.percent) for bar in block.bars] == [
        (None, "3 hands", ""),
        (None, "≈ 1 hand", ""),
    ]
    assert block.verdict == "≈ 3 right answers out of 4: too few for a percentage."
    whole, pair = paper_of(hall).compare
    assert whole.before == CompareBar("Introduction quiz", None, "≈ 3 right answers out of 4")
    assert pair.after == CompareBar("After", None, "4 right answers out of 4")
    assert pair.difference == ""


def test_before_and_after_are_compared_on_the_whole_and_for_each_pair(hall):
    hall.hands(SINGLE, a=2, b=6)
    hall.hands(SINGLE_AGAIN, a=6, b=2, about="b")
    assert paper_of(hall).compare[:2] == (
        CompareGroup(
            "All questions",
            CompareBar("Introduction quiz", 0.25, "25%"),
            CompareBar("Evaluation", 0.75, "≈ 75%"),
        ),
        CompareGroup(
            SINGLE.text,
            CompareBar("Before", 0.25, "25% right"),
            CompareBar("After", 0.75, "≈ 75% right"),
            "Difference: ≈ +50 points",
        ),
    )


def test_what_was_not_asked_or_not_counted_is_not_compared(hall):
    give_majority(hall.bring(SINGLE), "a")
    whole, pair = paper_of(hall).compare[:2]
    assert (whole.before.share, whole.before.amount) == (None, "not counted")
    assert (whole.after.share, whole.after.amount) == (None, "not asked")
    assert pair.before.amount == "evident majority for the right answer"
    assert (pair.after.share, pair.after.amount) == (None, "not asked")
    assert pair.difference == ""


def test_a_pair_without_any_answer_is_left_out(hall):
    assert [group.label for group in paper_of(hall).compare] == ["All questions"]
    hall.hands(SINGLE_AGAIN, a=1)
    assert [group.label for group in paper_of(hall).compare] == ["All questions", SINGLE.text]


def test_estimates_and_the_rest_are_told_by_letter(hall):
    hall.live.count_present(187)
    hall.hands(OPINION, a=12, b=40, about="b")
    give_rest(hall.live, "c")
    block = block_of(hall, OPINION)
    assert [bar.amount for bar in block.bars] == ["12 hands", "≈ 40 hands", "≈ 135 hands"]
    assert block.notes == (
        "Obtained by: count (A), estimate (B), all the rest (C)",
        "187 hands for 187 people present",
    )
    assert block.verdict == "An opinion: nothing is right or wrong."


@pytest.mark.parametrize(
    ("choice", "verdict"),
    [
        ("a", "An evident majority was right; it was not counted."),
        ("b", "An evident majority was mistaken; it was not counted."),
    ],
)
def test_an_evident_majority_has_neither_bar_nor_percentage(hall, choice, verdict):
    hall.live.count_present(187)
    give_majority(hall.bring(SINGLE), choice)
    block = block_of(hall, SINGLE)
    assert {bar.share for bar in block.bars} == {None}
    assert "%" not in str(block)
    assert block.verdict == verdict
    assert block.notes == ("Obtained by: evident majority, not counted",)


@pytest.mark.parametrize(
    ("counted", "note"),
    [
        (190, "190 hands for 187 people present: 3 too many"),
        (163, "163 hands for 187 people present: 24 missing"),
        (187, "187 hands for 187 people present"),
    ],
)
def test_hands_are_reconciled_with_the_people_present(hall, counted, note):
    hall.live.count_present(187)
    hall.hands(TRUE_FALSE, yes=counted)
    assert block_of(hall, TRUE_FALSE).notes[-1] == note


def test_people_are_those_who_were_there_when_the_question_was_answered(hall):
    hall.live.count_present(10)
    hall.hands(TRUE_FALSE, yes=10)
    hall.live.count_present(4)
    hall.hands(SEVERAL, a=4, c=4)
    assert block_of(hall, TRUE_FALSE).notes[-1] == "10 hands for 10 people present"
    several = "8 hands for 4 people present, each may raise a hand several times"
    assert block_of(hall, SEVERAL).notes[-1] == several


def test_zones_are_told_with_what_is_missing_and_both_counts_that_differ(hall):
    set_zones(hall.live, (Zone("l", "Gauche"), Zone("r", "Droite")))
    live = hall.bring(TRUE_FALSE)
    for choice in ("yes", "no"):
        count_hands(live, Cell(choice, "l"), Count(31))
    count_hands(live, Cell("yes", "l", 2), Count(33))
    count_hands(live, Cell("no", "l", 2), Count(31))
    differ = "Gauche, A: 31 hands, then 33 at the second count"
    assert block_of(hall, TRUE_FALSE).notes == (
        "Obtained by: count by zones",
        "1 zone out of 2",
        f"{differ}; not settled",
    )
    assert (
        block_of(hall, TRUE_FALSE).verdict == "1 zone out of 2: part of the hall was not counted."
    )
    settle(live, "yes", "l", 2)
    assert block_of(hall, TRUE_FALSE).notes[2] == f"{differ}; 33 is used"


def test_part_of_a_hall_has_no_percentage_on_paper(hall):
    set_zones(hall.live, (Zone("l", "Gauche"), Zone("r", "Droite")))
    live = hall.bring(SINGLE)
    for choice in ("a", "b"):
        count_hands(live, Cell(choice, "l"), Count(31))
    hall.hands(SINGLE_AGAIN, a=6, b=2)
    whole, pair = paper_of(hall).compare
    assert whole.before == CompareBar("Introduction quiz", None, "zones are missing")
    assert pair.before == CompareBar("Before", None, "1 zone out of 2")
    assert (pair.after.share, pair.difference) == (0.75, "")


def test_a_second_count_of_the_whole_room_and_estimates_by_zone_are_told(hall):
    live = hall.bring(TRUE_FALSE)
    count_hands(live, Cell("yes"), Count(9))
    count_hands(live, Cell("yes", teller=2), Count(8))
    assert block_of(hall, TRUE_FALSE).notes[1].startswith("whole room, A: 9 hands, then 8")
    set_zones(live, (Zone("l", "Gauche"),))
    hall.bring(OPINION)
    count_hands(live, Cell("a", "l"), Count(30, about=True))
    assert block_of(hall, OPINION).notes[0] == "Obtained by: estimate by zones"


def test_both_rounds_are_kept_with_their_names(hall):
    hall.hands(TRUE_FALSE, yes=20, no=20)
    hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    hall.live.count_present(50)
    hall.hands(TRUE_FALSE, yes=40, about="yes")
    block = block_of(hall, TRUE_FALSE)
    assert block.bars[0].before == RoundBar("1st round", 0.5, "20 hands")
    assert (block.bars[0].label, block.bars[0].share) == ("round 2", 1.0)
    assert block.notes == (
        "1st round · Obtained by: count",
        "round 2 · Obtained by: estimate",
        "round 2 · 40 hands for 50 people present: 10 missing",
    )


def test_numbers_said_are_listed_with_the_right_one(hall):
    hall.bring(ESTIMATE).record(NumbersGiven("number", (300_000, 100_000, 100_000)))
    block = block_of(hall, ESTIMATE)
    assert block.figures == (
        "Numbers said: 100,000\u00a0logements (2 times), 300,000\u00a0logements",
        "Right answer: 200,000\u00a0logements (within 20,000\u00a0logements)",
    )
    assert block.verdict.startswith("0 numbers out of 3 are near enough")
    assert block.notes == ("Obtained by: numbers said aloud",)
    hall.bring(ESTIMATE, Phase.DISTRIBUTION)
    begin_round(hall.live)
    hall.bring(ESTIMATE).record(NumbersGiven("number", (200_000,)))
    block = block_of(hall, ESTIMATE)
    assert block.figures[1] == "Numbers said, round 2: 200,000\u00a0logements"
    assert block.notes[-1] == "round 2 · Obtained by: one answer together"


def test_an_estimate_without_a_margin_names_the_number_alone(hall):
    target = replace(ESTIMATE.target, margin=0.0) if ESTIMATE.target else None
    quiz = replace(hall.module.activities[0], questions=(replace(ESTIMATE, target=target),))
    hall.module = replace(hall.module, activities=(quiz,))
    hall.restart()
    hall.live.record(NumbersGiven("number", (5.0,)))
    assert block_of(hall, ESTIMATE).figures[1] == "Right answer: 200,000\u00a0logements"


def answer_three(hall: Asking) -> None:
    name_answers(hall.live, on=True)
    hall.live.count_present(3)
    live = hall.bring(SINGLE)
    answer_person(live, "ada", ("a",))
    answer_person(live, "seat-2", ("b",))
    answer_person(live, "gone", (), declined=True)


def test_the_results_name_nobody_even_while_answers_bear_names(hall):
    answer_three(hall)
    block = block_of(hall, SINGLE)
    assert [bar.amount for bar in block.bars] == ["1 person", "1 person"]
    assert block.verdict == "1 right answer out of 2: too few for a percentage."
    assert block.notes == (
        "Obtained by: answers by person",
        "1 person would rather not answer",
        "3 people for 3 people present",
    )
    assert "ada" not in str(paper_of(hall))
    assert "seat-2" not in str(paper_of(hall))


def test_of_five_people_there_is_a_share_of_people(hall):
    name_answers(hall.live, on=True)
    live = hall.bring(SEVERAL)
    for seat in range(5):
        answer_person(live, f"seat-{seat}", ("a", "c") if seat else ("b",))
    assert [bar.percent for bar in block_of(hall, SEVERAL).bars] == ["80%", "20%", "80%", "0%"]
    assert block_of(hall, SEVERAL).verdict == "89% of the answers are right."


def test_where_all_declined_nobody_chose(hall):
    name_answers(hall.live, on=True)
    answer_person(hall.bring(SINGLE), "seat-1", (), declined=True)
    assert block_of(hall, SINGLE).verdict == "Nobody chose an answer."


def test_a_figure_corrected_after_it_was_shown_keeps_the_old_one_its_time_and_the_reason(hall):
    hall.hands(TRUE_FALSE, yes=13, no=5)
    count_hands(hall.live, Cell("yes"), Count(14))  # a slip, put right before anybody saw it
    hall.bring(TRUE_FALSE, Phase.REVEALED)
    count_hands(hall.live, Cell("yes"), Count(31))
    hall.live.record(CorrectionExplained(hall.state.sequence, "la table du fond"))
    take_back_hands(hall.live, Cell("no"))
    (first, second) = block_of(hall, TRUE_FALSE).corrections
    assert "A 31 hands instead of 14 hands" in first
    assert first.endswith("(reason: la table du fond)")
    assert first.startswith("At ")
    assert "B not counted instead of 5 hands" in second


def test_undoing_and_redoing_after_the_fact_are_corrections_too(hall):
    hall.hands(TRUE_FALSE, yes=13)
    count_hands(hall.live, Cell("yes"), Count(31))
    hall.bring(TRUE_FALSE, Phase.DISTRIBUTION)
    undo(hall.live)
    redo(hall.live)
    back, again = block_of(hall, TRUE_FALSE).corrections
    assert "A 13 hands instead of 31 hands" in back
    assert "A 31 hands instead of 13 hands" in again


def test_agreements_and_numbers_are_corrected_in_words(hall):
    agree(hall.bring(SINGLE), ("b",))
    hall.bring(SINGLE, Phase.REVEALED)
    agree(hall.live, ("a",))
    agree(hall.live, ())
    first, second = block_of(hall, SINGLE).corrections
    assert "answer of the group A instead of answer of the group B" in first
    assert "no answer of the group instead of answer of the group A" in second
    hall.bring(ESTIMATE).record(NumbersGiven("number", (10.0, 20.0)))
    hall.bring(ESTIMATE, Phase.DISTRIBUTION).record(NumbersGiven("number", ()))
    (line,) = block_of(hall, ESTIMATE).corrections
    assert "nothing instead of 10\N{NO-BREAK SPACE}logements, 20\N{NO-BREAK SPACE}logements" in line


def test_persons_are_corrected_without_their_names(hall):
    name_answers(hall.live, on=True)
    live = hall.bring(SINGLE, Phase.REVEALED)
    answer_person(live, "seat-1", ("a",))
    answer_person(live, "seat-2", (), declined=True)
    answer_person(live, "somebody", ("b",))
    first, second = block_of(hall, SINGLE).corrections
    assert "figures that add up to the same" in first
    assert second.endswith("B 1 person instead of 0 people")


def test_points_and_another_round_are_no_corrections(hall):
    name_teams(hall.live, ("Un", "Deux"))
    hall.hands(TRUE_FALSE, yes=13)
    hall.bring(TRUE_FALSE, Phase.REVEALED)
    give_points(hall.live, 0, 2)
    begin_round(hall.live)
    paper = paper_of(hall)
    assert block_of(hall, TRUE_FALSE).corrections == ()
    assert paper.points is not None
    assert paper.points.rows == (("Un", "2 points"), ("Deux", "0 points"))
    assert paper_of(Asking()).points is None


def test_questions_of_films_have_a_part_of_their_own(hall):
    film = sample_module().activities[1]
    assert isinstance(film, AnimatedVideo)
    asking = replace(film, stops=(FilmQuestion(10_000, TRUE_FALSE),))
    intro = IntroQuiz("intro", "Quiz", 3, "", (SINGLE,))
    hall.module = replace(hall.module, activities=(intro, asking))
    hall.restart()
    paper = paper_of(hall)
    assert [section.title for section in paper.sections] == [
        "Introduction quiz",
        "Questions during the films",
    ]
