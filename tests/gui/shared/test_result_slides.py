"""Results on the room's screen: rounds, majorities, numbers, and texts too long for it."""

from dataclasses import replace

import pytest

from app.gui.shared.slides.elements import Badge, Icon, Page, Panel, Picture, Words
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.slides.small import readable
from app.screens.slides import ChoiceRow, mark_of
from tests.fakes.result_slides import CHANGE, answers, estimate, majority, revealed, rounds, scores
from tests.fakes.slides import question

WIDE, SQUARE = 1920.0, 1440.0
ALOUD = "Small text: it is read aloud"
COLOURS = {f"choice_{letter}" for letter in "abcd"}
pytestmark = pytest.mark.usefixtures("theme")


def said(page: Page) -> str:
    return " ".join(each.block.text for each in page.elements if isinstance(each, Words))


def panels(page: Page) -> list[Panel]:
    return [each for each in page.elements if isinstance(each, Panel)]


def test_the_first_round_is_thinner_and_outlined_beside_the_second():
    page = lay_out(rounds(), WIDE)
    before = [each for each in panels(page) if each.line in COLOURS]
    now = [each for each in panels(page) if each.fill.removesuffix("_soft") in COLOURS]
    assert (len(before), len(now)) == (4, 3)
    assert max(each.rect.height() for each in before) < min(each.rect.height() for each in now)
    assert "1er tour · 60 mains" in said(page)
    assert "2e tour · ≈\u00a0120 mains" in said(page)


def test_bars_of_both_rounds_share_one_scale():
    page = lay_out(rounds(), WIDE)
    first = next(each.rect.width() for each in panels(page) if each.line in COLOURS)
    second = next(each.rect.width() for each in panels(page) if each.fill == "choice_a_soft")
    assert first < second


def test_an_evident_majority_has_no_bar_of_any_length():
    page = lay_out(majority(), WIDE)
    assert not [each for each in panels(page) if each.fill.removesuffix("_soft") in COLOURS]
    assert "majorité évidente" in said(page)
    assert "12 mains" in said(page)
    assert "%" not in said(page)


@pytest.mark.parametrize(
    "slide", [rounds(), majority(), answers(("1 main", "2 mains"), (0.3, 0.6))]
)
def test_no_tick_and_no_green_before_the_answer_is_revealed(slide):
    page = lay_out(slide, WIDE)
    assert not [each for each in page.elements if isinstance(each, Icon)]
    assert not [each for each in panels(page) if each.fill in {"good", "good_soft"}]


def test_an_opinion_is_explained_without_the_green_of_what_is_right():
    slide = replace(rounds(), explanation="Parce que.", judged=False)
    assert not [each for each in panels(lay_out(slide, WIDE)) if "good" in each.fill + each.bar]


@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_what_changed_shows_two_bars_and_the_difference(width):
    slide = replace(answers(("3 mains", "1 main"), (0.75, 0.25), right=0), change=CHANGE)
    page = lay_out(slide, width)
    before, now = [each for each in panels(page) if "teal" in {each.fill, each.line}]
    assert before.rect.width() < now.rect.width()
    assert before.fill == ""
    assert "+43 points" in said(page)


def test_numbers_are_dots_on_a_line_and_the_right_one_has_a_tick():
    page = lay_out(estimate(), WIDE)
    dots = [each for each in page.elements if isinstance(each, Badge) and each.fill == "ink"]
    assert len(dots) == 6
    assert [each.centre.x() for each in dots] == sorted(each.centre.x() for each in dots)
    assert not [each for each in page.elements if isinstance(each, Icon)]
    page = lay_out(revealed(estimate()), WIDE)
    ticks = [each for each in page.elements if isinstance(each, Icon)]
    assert {each.picture for each in ticks} == {Picture.TICK}
    assert "175\u202f000\u00a0logements" in said(page)


def test_the_score_is_in_the_order_of_the_names_whatever_the_points():
    page = lay_out(scores(), WIDE)
    words = [each for each in page.elements if isinstance(each, Words)]
    tops = [each.y for each in words if each.block.text.startswith("Résidence")]
    assert tops == sorted(tops)
    bars = [each.rect.width() for each in panels(page)]
    assert bars.index(max(bars)) == 2


@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_a_question_of_two_thousand_signs_is_whole_and_said_to_be_read_aloud(width):
    slide = question("Une question qui n’en finit pas de finir " * 49)
    page = lay_out(slide, width)
    assert not readable(page)
    assert ALOUD in said(page)
    bare = "".join(said(page).split())
    assert "".join(slide.question.split()) in bare
    assert all(row.text in said(page) for row in slide.rows)


def test_what_can_be_read_is_not_said_to_be_small():
    page = lay_out(question(), WIDE)
    assert readable(page)
    assert ALOUD not in said(page)


@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_twelve_choices_can_still_be_read(width):
    rows = tuple(ChoiceRow(mark_of(at), f"Choix numéro {at}") for at in range(12))
    assert readable(lay_out(replace(question(), rows=rows), width))


def test_letters_go_on_after_z():
    assert [mark_of(at).letter for at in (0, 25, 26, 51, 52, 99)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "CV",
    ]
