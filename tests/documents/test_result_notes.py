"""What the results on paper say besides bars: rounds, majorities, notes, corrections, points."""

from dataclasses import replace

import pytest

from app.documents.results import results_pdf
from app.domain.content import Choice, Evaluation, IntroQuiz
from app.domain.events import Phase
from app.screens.papers import PointsTable, ResultBlock
from app.screens.result_sheets import results_paper
from app.screens.slides import RoundBar
from app.usecases.counting import begin_round, give_majority
from tests.documents.reading import FONTS, boxes_of, outside, overlaps, page_texts, read
from tests.documents.samples import a_block, a_group, a_results_paper
from tests.fakes.kinds import SEVERAL, SINGLE, SINGLE_AGAIN, TRUE_FALSE, Asking

LONG = "anticonstitutionnellement "


def a_block_of_two_rounds() -> ResultBlock:
    block = a_block(1)
    return replace(
        block,
        bars=tuple(
            replace(bar, label="2e tour", before=RoundBar("1er tour", 0.4, "≈ 20 mains"))
            for bar in block.bars
        ),
        notes=("1er tour · Relevé : estimation", "190 mains pour 187 présents : 3 de trop"),
        corrections=("À 18 h 33 : A 66 mains au lieu de 60 mains (raison : oubli)",),
        figures=("Nombres dits : 12, 13",),
    )


def test_both_rounds_notes_and_corrections_are_printed_in_order() -> None:
    [text] = page_texts(results_pdf(a_results_paper([a_block_of_two_rounds()]), FONTS))
    order = [
        "1er tour · ≈ 20 mains", "2e tour · 22 mains", "Nombres dits", "Verdict 1",
        "Relevé : estimation", "190 mains pour 187 présents", "au lieu de 60 mains", "L’ancêtre",
    ]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_a_difference_stands_under_its_bars_and_points_in_their_order() -> None:
    group = replace(a_group("Un sujet", 0.4, 0.8), difference="Écart : ≈ +40 points")
    rows = (("Tilleuls", "3 points"), ("Acacias", "12 points"))
    paper = replace(a_results_paper([], [group]), points=PointsTable("Points des tables", rows))
    [text] = page_texts(results_pdf(paper, FONTS))
    assert "Écart : ≈ +40 points" in text
    assert text.index("Tilleuls") < text.index("Acacias")


@pytest.mark.parametrize("share", [None, 0.0, 1.0])
def test_nothing_overlaps_whatever_has_no_bar_or_long_words(share: float | None) -> None:
    block = a_block_of_two_rounds()
    bars = tuple(
        replace(
            bar,
            text=LONG * 9,
            share=share,
            amount=LONG * 3,
            before=RoundBar("1er tour", share, LONG * 4),
        )
        for bar in block.bars
    )
    wordy = replace(block, bars=bars, notes=(LONG * 20,) * 3, corrections=(LONG * 20,))
    rows = tuple((LONG * 4, "3 points") for _at in range(8))
    points = PointsTable("Points des tables", rows)
    pdf = results_pdf(replace(a_results_paper([wordy]), points=points), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def hall_with(majority: str = "") -> Asking:
    hall = Asking()
    hall.live.count_present(300)
    hall.hands(SINGLE, a=120, b=160, about="a")
    hall.hands(SEVERAL, a=60, c=20)
    hall.bring(SEVERAL, Phase.DISTRIBUTION)
    begin_round(hall.live)
    hall.hands(SEVERAL, a=90, c=66)
    if majority:
        give_majority(hall.bring(TRUE_FALSE), majority)
    hall.hands(SINGLE_AGAIN, a=200, b=80)
    return hall


def printed(hall: Asking) -> bytes:
    return results_pdf(results_paper(hall.meeting, hall.state), FONTS)


def test_a_whole_session_of_three_hundred_people_is_printed() -> None:
    pdf = printed(hall_with("yes"))
    text = " ".join(page_texts(pdf))
    assert "≈ 120 hands" in text
    assert "≈ 280" not in text  # each figure once: totals are in the note
    assert "280 hands for 300 people present: 20 missing" in text
    assert "evident majority" in text
    assert overlaps(pdf) == []


def test_an_evident_majority_is_never_a_percentage() -> None:
    hall = Asking()
    give_majority(hall.bring(TRUE_FALSE), "yes")
    assert "%" not in " ".join(page_texts(printed(hall)))


def test_thirty_questions_in_each_quiz_are_all_there() -> None:
    hall = Asking()
    long = replace(SINGLE, text="Une question " + LONG * 5, explanation="Parce que " + LONG * 12)
    wide = tuple(Choice(f"c{at}", f"Choix {at} {LONG}", right=at == 0) for at in range(6))
    questions = tuple(replace(long, id=f"q{at}", choices=wide) for at in range(30))
    again = tuple(replace(each, id=f"{each.id}-again", pair=each.id) for each in questions)
    quizzes = (
        IntroQuiz("intro", "Quiz", 9, "", questions),
        Evaluation("final", "Évaluation", 9, "", again),
    )
    hall.module = replace(hall.module, activities=quizzes)
    hall.restart()
    for question in (*questions, *again):
        hall.hands(question, c0=4, c5=9)
    pdf = printed(hall)
    pages = page_texts(pdf)
    assert sum(page.count("Choix 5") for page in pages) == 60
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert all(boxes_of(page) for page in read(pdf).pages)
