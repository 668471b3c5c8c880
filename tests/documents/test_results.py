"""The results of a session, read back from their PDF."""

from dataclasses import replace
from typing import Any

import pytest

from app.documents.results import results_pdf
from app.domain.errors import UserError
from tests.documents.reading import FONTS, boxes_of, fonts_of, outside, overlaps, page_texts, read
from tests.documents.samples import (
    FOOTER,
    SESSION,
    a_block,
    a_full_results_paper,
    a_group,
    a_results_paper,
    an_unasked_block,
)

COMPARE = (
    a_group("Ensemble des questions", 0.54, 0.81),
    a_group("Que veut dire HBM ?", 0.0, 1.0),
    a_group("Les Castors", None, 0.9),
)


def test_before_and_after_come_first_then_the_questions() -> None:
    [text] = page_texts(results_pdf(a_results_paper([a_block(1)], COMPARE), FONTS))
    order = [
        "Les réponses de la salle",
        *SESSION,
        "Avant et après le module",
        "Ensemble des questions",
        "54% de bonnes réponses",
        "81% de bonnes réponses",
        "pas posée",
        "Quiz d’introduction",
        "Question 1",
        "Habitat bâti à la main",
        "22 mains",
        "Habitations à bon marché",
        "bonne réponse",
        "111 mains",
        "Verdict 1",
        "L’ancêtre des HLM",
        FOOTER,
        "Page 1 / 1",
    ]
    places = [text.index(words) for words in order if words != "Quiz d’introduction"]
    assert places == sorted(places)


def test_the_right_answer_is_told_by_its_label_and_its_weight() -> None:
    page = read(results_pdf(a_results_paper([a_block(1)]), FONTS)).pages[0]
    weights: dict[str, str] = {}

    def visit(text: str, _cm: Any, _tm: Any, font: Any, _size: float) -> None:
        if text.strip():
            weights[text.strip()] = font["/BaseFont"].rpartition("-")[2]

    page.extract_text(visitor_text=visit)
    assert weights["Habitations à bon marché"] == "Bold"
    assert weights["111 mains"] == "Bold"
    assert weights["Habitat bâti à la main"] == "Regular"
    assert weights["22 mains"] == "Regular"
    assert "bonne réponse" in weights


def test_a_question_is_never_split_between_pages() -> None:
    blocks = [a_block(number) for number in range(1, 13)]
    texts = page_texts(results_pdf(a_results_paper(blocks, COMPARE), FONTS))
    assert len(texts) > 3
    for number in range(1, 13):
        [page] = [text for text in texts if f"Sujet {number}." in text]
        assert f"Verdict {number} " in page


@pytest.mark.parametrize("counts", [(0, 0, 0), (5, 0, 0, 0, 0, 7), (1, 10_000), (3,)])
def test_nothing_is_printed_over_anything_else(counts: tuple[int, ...]) -> None:
    blocks = [a_block(1, counts), an_unasked_block(2)]
    pdf = results_pdf(a_results_paper(blocks, COMPARE), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_long_answers_and_long_amounts_wrap() -> None:
    block = a_block(1, explanation="Une explication qui dit tout, " * 20)
    bars = tuple(
        replace(bar, text="Un choix qui en dit long " * 12, amount="111 mains levées environ " * 4)
        for bar in block.bars
    )
    group = a_group("Un sujet dont le nom est long " * 5, 0.4, 0.6)
    wordy = replace(group, before=replace(group.before, amount="des mots " * 30, label="mot " * 30))
    pdf = results_pdf(a_results_paper([replace(block, bars=bars)], [wordy]), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_a_label_that_does_not_fit_beside_the_answer_goes_under_it() -> None:
    block = a_block(1)
    full = "Habitations dont le nom va presque jusqu’au bout de la ligne, ou peu s’en faut"
    bars = (replace(block.bars[2], text=full),)
    page = read(results_pdf(a_results_paper([replace(block, bars=bars)]), FONTS)).pages[0]
    boxes = {box.text: box for box in boxes_of(page)}
    [answer] = [box for text, box in boxes.items() if text.startswith("Habitations dont")]
    assert boxes["bonne réponse"].top < answer.bottom


def test_letters_are_drawn_on_their_shapes() -> None:
    pdf = results_pdf(a_results_paper([a_block(1, (1, 2, 3, 4, 5, 6))]), FONTS)
    letters = [box.text for box in boxes_of(read(pdf).pages[0]) if box.text in set("ABCDEF")]
    assert letters == list("ABCDEF")


def test_a_question_that_was_not_asked_says_so_quietly() -> None:
    [text] = page_texts(results_pdf(a_results_paper([an_unasked_block(1)]), FONTS))
    assert "Cette question n’a pas été posée." in text
    assert "mains" not in text


def test_no_quiz_at_all_still_gives_a_page() -> None:
    paper = replace(a_results_paper(), sections=())
    [text] = page_texts(results_pdf(paper, FONTS))
    assert "Les réponses de la salle" in text
    assert "Avant et après" not in text


def test_imported_texts_are_never_taken_for_markup() -> None:
    block = replace(a_block(1), question="<img src=x> & <font size=99>", verdict="a < b & c")
    [text] = page_texts(results_pdf(a_results_paper([block]), FONTS))
    assert "<img src=x> & <font size=99>" in text
    assert "a < b & c" in text


def test_its_fonts_are_in_the_file() -> None:
    fonts = fonts_of(results_pdf(a_results_paper([a_block(1)], COMPARE), FONTS))
    assert len(fonts) == 3
    assert all(fonts.values())


def test_the_same_results_give_the_same_bytes() -> None:
    paper = a_results_paper([a_block(number) for number in range(9)], COMPARE)
    assert results_pdf(paper, FONTS) == results_pdf(paper, FONTS)


def test_a_choice_longer_than_a_page_is_refused_with_what_to_do() -> None:
    block = a_block(1)
    bars = (replace(block.bars[0], text="mot " * 6000),)
    with pytest.raises(UserError, match="shorten it"):
        results_pdf(a_results_paper([replace(block, bars=bars)]), FONTS)


def test_first_figures_come_first_and_what_was_said_before_the_questions() -> None:
    text = " ".join(page_texts(results_pdf(a_full_results_paper(), FONTS)))
    order = [
        "Coop « Habiter d’abord »", "Les réponses de la salle", "Personnes présentes", "300",
        "Avant et après le module", "n’ont pas de nom", "a trouvé difficile", "Qui est venu",
        "Personnes comptées : 31.", "Ce que la salle a dit", "Plus de chaises.",
        "Les notes de l’animation", "Aller vite.", "Sujet 1.", "Le temps par activité",
    ]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("long", ["", "mot " * 40, "anticonstitutionnellement" * 3, "مرحبا 🏠 "])
def test_nothing_around_the_questions_overlaps_or_leaves_its_page(long: str) -> None:
    pdf = results_pdf(a_full_results_paper(long), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_a_share_follows_its_number_and_without_one_there_is_neither_bar_nor_track() -> None:
    block = a_block(1)
    bars = tuple(replace(bar, percent="13 %") for bar in block.bars)
    group = a_group("Tout", None, 0.5)
    [text] = page_texts(results_pdf(a_results_paper([replace(block, bars=bars)], [group]), FONTS))
    assert "22 mains · 13 %" in text
    boxes = {
        box.text: box
        for box in boxes_of(read(results_pdf(a_results_paper([], [group]), FONTS)).pages[0])
    }
    assert boxes["pas posée"].left < boxes["50% de bonnes réponses"].left
