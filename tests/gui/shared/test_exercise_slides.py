"""Every kind of exercise, in every state: readable, whole, and silent until the check."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from app.domain.content import ExerciseKind
from app.gui.shared.slides.elements import Icon, Page, Panel, Picture, Words
from app.gui.shared.slides.layout import Role
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.slides.pairs import beside
from app.gui.shared.slides.spoken import spoken
from app.screens.slides import CardLook, ExerciseSlide
from tests.fakes.exercises import (
    FORMULAS,
    GAMES,
    RULES,
    Game,
    every_exercise,
    game_slide,
    states_of,
)
from tests.gui.shared.soundness import assert_sound
from tests.gui.shared.test_slides import painted

WIDE, SQUARE = 1920.0, 1440.0
SLIDES = every_exercise()
# nearly all the cards in one category is past what anybody should project
CROWDED = {"decisions wrong", "lights wrong"}
pytestmark = pytest.mark.usefixtures("theme")


def words_of(page: Page) -> list[Words]:
    return [element for element in page.elements if isinstance(element, Words)]


def least(page: Page) -> float:
    """The smallest text, but for the edges, as a share of the height."""
    return min(each.block.size for each in words_of(page) if each.role is not Role.EDGE) / 1080


def read_by_the_room(page: Page) -> str:
    return "".join("".join(each.block.text.split()) for each in words_of(page))


@pytest.mark.parametrize("name", SLIDES)
@pytest.mark.parametrize("width", [WIDE, SQUARE, 1350.0])
def test_everything_is_in_its_place_and_whole(name, width):
    slide = SLIDES[name]
    page = lay_out(slide, width)
    assert_sound(page)
    said = read_by_the_room(page)
    over = all(card.look in {CardLook.RIGHT, CardLook.SHOWN, CardLook.FREE} for card in slide.cards)
    for card in slide.cards:
        if slide.told and over and card.look is CardLook.FREE and slide.text:
            continue  # no word is asked for any more
        assert "".join(card.text.split()) in said, card.text


@pytest.mark.parametrize("name", sorted(set(SLIDES) - CROWDED))
def test_the_longest_texts_are_read_from_the_back_of_the_hall(name):
    assert least(lay_out(SLIDES[name], WIDE)) >= (1 / 26 if not SLIDES[name].told else 1 / 33)
    assert least(lay_out(SLIDES[name], SQUARE)) >= 1 / 28.5


@pytest.mark.parametrize("name", sorted(CROWDED))
def test_a_crowd_in_one_category_is_still_read(name):
    assert least(lay_out(SLIDES[name], WIDE)) >= 1 / 29
    assert least(lay_out(SLIDES[name], SQUARE)) >= 1 / 34


@pytest.mark.parametrize("name", [name for name in SLIDES if name.endswith(("half", "full"))])
def test_nothing_tells_right_from_wrong_before_the_check(name):
    page = lay_out(SLIDES[name], WIDE)
    assert not [each for each in page.elements if isinstance(each, Icon)]
    colours = {each.fill for each in page.elements if isinstance(each, Panel)}
    assert not colours & {"good_soft", "coral_soft"}


@pytest.mark.parametrize("name", GAMES)
def test_right_is_a_tick_and_wrong_a_cross(name):
    right = lay_out(SLIDES[f"{name} right"], WIDE).elements
    ticks = {each.picture for each in right if isinstance(each, Icon)}
    assert ticks == {Picture.TICK}
    wrong = lay_out(SLIDES[f"{name} wrong"], WIDE).elements
    assert Picture.CROSS in {each.picture for each in wrong if isinstance(each, Icon)}


@pytest.mark.parametrize("name", ["timeline", "rules", "stranger", "lights"])
def test_what_is_said_of_the_cards_is_shown_where_there_is_room(name):
    slide = SLIDES[f"{name} right"]
    said = read_by_the_room(lay_out(slide, WIDE))
    told = [card.told for place in slide.places for card in place.cards]
    assert all("".join(each.split()) in said for each in told)


def test_the_dates_are_as_large_as_the_cards():
    page = lay_out(SLIDES["timeline right"], WIDE)
    dated = [each for each in words_of(page) if each.block.text.startswith("1894")]
    assert [each.role for each in dated] == [Role.CARD]


def test_the_gaps_are_alike_so_that_none_tells_its_word():
    page = lay_out(game_slide(RULES, {}), WIDE)
    dashed = [each for each in page.elements if isinstance(each, Panel) and each.dashed]
    assert len(dashed) == 5
    assert len({round(each.rect.width()) for each in dashed}) == 1


def test_a_word_that_fills_a_gap_moves_nothing_else():
    def runs(slide: ExerciseSlide) -> set[tuple[str, float, float]]:
        cards = {card.text for card in slide.cards}
        found = words_of(lay_out(slide, WIDE))
        return {(w.block.text, w.x, w.y) for w in found if w.block.text not in cards}

    assert runs(game_slide(RULES, {2: 1, 3: 2})) == runs(game_slide(RULES, {}))


def test_a_card_that_docks_moves_only_the_card_whose_row_it_takes():
    before = [card.letter for card in beside(game_slide(FORMULAS, {})) if card]
    assert before == list("abcdef")
    after = [card.letter for card in beside(game_slide(FORMULAS, {1: 1})) if card]
    assert after == list("bacdef")


def test_a_row_without_a_card_stays_empty():
    slide = game_slide(FORMULAS, {})
    fewer = replace(slide, rest=slide.rest[:4])
    assert [card is None for card in beside(fewer)] == [False] * 4 + [True] * 2
    assert_sound(lay_out(fewer, WIDE))


def test_an_even_grid_is_kept_for_four_cards():
    slide = SLIDES["stranger empty"]
    four = replace(slide, rest=slide.rest[:4])
    panels = [each.rect for each in lay_out(four, WIDE).elements if isinstance(each, Panel)]
    assert len({round(rect.left()) for rect in panels}) == 2


def test_no_two_states_look_alike(theme):
    for name, game in GAMES.items():
        states = [slide for each, slide in SLIDES.items() if each.startswith(name)]
        if game.right.count(0) == len(game.right) - 1:
            states.pop(1)  # half an odd one out is all of it
        pictures = [painted(slide, QSize(480, 270), theme) for slide in states]
        assert len({bytes(each.constBits()) for each in pictures}) == len(states), name


def test_a_screen_reader_says_where_each_card_is_and_what_is_said_of_it():
    title, text = spoken(SLIDES["formulas half"])
    assert title == "Reliez chaque formule à sa phrase."
    assert "1. Achat sur plan (VEFA) – b. «\u00a0Je réserve" in text
    assert "2. Location-accession (PSLA) – empty" in text
    assert "(well placed, C’est mon billet d’entrée.)" in spoken(SLIDES["rules right"])[1]
    assert "(not in its place, Pas ici.)" in spoken(SLIDES["rules wrong"])[1]
    assert "this is its place" in spoken(SLIDES["rules solution"])[1]


LONG = (
    "Les locataires de la résidence demandent à la coopérative de réparer le chauffage collectif "
    "avant l’hiver et de l’annoncer dans le hall de chaque immeuble."
)
WORD = LONG[:40]
TEXT = " ".join(f"{LONG[:50]} [{number}]" for number in range(1, 10))
DOWN = tuple(range(9, 0, -1))
WORST = {
    "order": Game(ExerciseKind.ORDER, LONG, (LONG,) * 12, (*range(12, 0, -1),), (LONG * 2,) * 12),
    "pairs": Game(ExerciseKind.PAIRS, LONG, (LONG,) * 9, DOWN, (LONG * 2,) * 9, (LONG,) * 9),
    "sort": Game(
        ExerciseKind.SORT, LONG, (LONG,) * 12, (1, 2, 3, 4) * 3, (LONG,) * 12, (LONG,) * 4
    ),
    "gaps": Game(
        ExerciseKind.GAPS, LONG, (WORD,) * 12, (0, 0, 0, *DOWN), (LONG * 2,) * 12, (), TEXT
    ),
    "wide": Game(ExerciseKind.GAPS, LONG, ("W" * 40,) * 9, DOWN, (LONG,) * 9, (), TEXT),
    "odd": Game(ExerciseKind.ODD_ONE_OUT, LONG, (LONG,) * 12, (0,) * 11 + (1,), (LONG * 2,) * 12),
}


@pytest.mark.parametrize("name", WORST)
@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_the_longest_texts_that_a_pack_may_hold_are_small_but_whole(name, width):
    for state, slide in states_of(name, WORST[name]).items():
        page = lay_out(slide, width)
        assert_sound(page)
        assert read_by_the_room(page).count("".join(slide.cards[0].text.split())) >= len(
            [card for place in slide.places for card in place.cards]
        ), state
