"""Search by keyboard: type, walk through the results, see one, come back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.screens.slides import QuestionSlide, ResultSlide
from tests.fakes.shelf import sample_module

K = Qt.Key


def test_results_come_as_one_types(room):
    room.find("gouter")
    assert room.page is room.window.results
    assert room.excerpts() == ["Goûter la tarte"]
    assert room.window.search.hasFocus()


def test_enter_previews_the_step_that_shows_the_text(room):
    room.find("brake pads")
    room.press(K.Key_Return)
    assert room.page is room.window.module
    assert room.activity.id == "final"
    preview = room.window.module.preview
    assert isinstance(room.slide, QuestionSlide)
    assert preview.steps.at() == 4


def test_the_steps_go_on_from_there(room):
    room.find("brake pads")
    room.press(K.Key_Return, K.Key_PageDown)
    assert isinstance(room.slide, ResultSlide)


def test_escape_leads_back_to_the_results_then_to_the_cards(room):
    room.find("portail")
    room.press(K.Key_Down, K.Key_Return)
    assert room.page is room.window.module
    room.press(K.Key_Escape)
    assert room.page is room.window.results
    assert room.window.search.hasFocus()
    room.press(K.Key_Escape)
    assert room.page is room.window.cards
    assert room.window.search.text() == ""
    assert room.window.cards.cards.hasFocus()


def test_arrows_walk_through_the_results_while_one_types(room):
    room.find("pomm")
    found = room.window.results.list
    room.press(K.Key_Up)
    assert found.at() == 0
    room.press(K.Key_Down, K.Key_Down)
    assert found.at() == 2
    room.press(K.Key_PageDown)
    assert found.at() == 7
    room.press(K.Key_PageUp, K.Key_Up)
    assert found.at() == 1
    assert room.window.search.hasFocus()


def test_taking_the_words_back_shows_the_cards(room):
    room.find("xy")
    assert room.window.results._headline.text() == "Nothing holds “xy”."
    assert not room.window.results.list.isVisible()
    room.press(K.Key_Return)  # nothing to open
    assert room.page is room.window.results
    room.press(K.Key_Backspace, K.Key_Backspace)
    assert room.page is room.window.cards


def test_what_is_typed_before_the_texts_are_ready_is_found_when_they_are(room):
    room.library._index = None
    room.find("portail")
    assert room.excerpts() == []
    room.library._take_all(room.library._holdings)
    room.settle()
    assert room.excerpts()[0] == "Le portail"


def test_a_film_begins_where_the_words_are_said(room):
    room.find("neighbours")
    room.press(K.Key_Return)
    (player,) = room.players
    assert player.position_ms() == 30_000
    assert player.playing()
    assert room.window.module.preview.canvas.caption == "Neighbours planted it together."


@pytest.mark.parametrize(("typed", "title"), [("simplement", "Des pommes, simplement")])
def test_a_plain_text_is_shown_in_plain_words(open_room, typed, title):
    module = sample_module()
    quiz = replace(module.activities[0], title=title)
    plain = replace(module, activities=(quiz, *module.activities[1:]))
    room = open_room(replace(module, plain=plain))
    room.find(typed)
    room.press(K.Key_Return)
    assert room.window.module.preview.plain.isChecked()
    assert room.window.module.preview.canvas.slide.header.activity == title


def test_typing_on_a_module_leaves_it(room):
    room.press(K.Key_Return)
    room.find("portail")
    assert room.page is room.window.results
    assert room.library.showing.module is None
