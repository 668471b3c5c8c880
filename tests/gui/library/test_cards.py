"""The cards: what they say, and the way from one to its module and back, by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from app.gui.shared.rows import RowList
from app.usecases.library import Holdings
from app.usecases.ports import PackProblem
from tests.fakes.mallettes import ALTERED, SIGNED, a_pack
from tests.fakes.shelf import sample_module

K = Qt.Key
WRONG = PackProblem("verger/module.json", "activities › 2", "Give it a title.")


def modules(count: int):
    return [replace(sample_module(), id=f"m{n}", title=f"Module {n}") for n in range(count)]


def test_every_module_has_a_card_that_can_be_heard(room):
    (said,) = room.titles()
    assert said.startswith("Les pommes de l’été. ")
    assert "signed by Les Tilleuls" in said
    assert "with the program" in said


def test_while_the_packs_are_read_it_says_so(open_room):
    room = open_room()
    room.library._holdings = Holdings()
    room.library.open()
    assert room.window.cards._headline.text() == "Reading the mallettes…"
    assert room.titles() == []
    room.settle()
    assert len(room.titles()) == 1
    assert room.window.cards.cards.hasFocus()


def test_what_was_read_before_is_there_at_once(open_room):
    room = open_room(*modules(3))
    room.window.close()
    room.library.open()
    assert len(room.titles()) == 3
    room.settle()
    assert room.window.cards.cards.hasFocus()


def test_a_screen_reader_hears_every_row(room):
    room.press(K.Key_Return)
    room.find("portail")
    lists = [each for each in room.window.findChildren(RowList) if each.rows.rowCount()]
    assert len(lists) == 4
    for each in lists:
        heard = QAccessible.queryAccessibleInterface(each)
        assert heard.text(QAccessible.Text.Name) == each.accessibleName() != ""
        said = [heard.child(at).text(QAccessible.Text.Name) for at in range(each.rows.rowCount())]
        assert said == [each.rows.data(each.rows.index(at)) for at in range(len(said))]


def test_enter_opens_a_module_and_escape_leads_back_to_its_card(open_room):
    room = open_room(*modules(5))
    room.press(K.Key_Right, K.Key_Right, K.Key_Return)
    assert room.page is room.window.module
    assert room.library.showing.module.id == "m2"
    assert room.window.module.activities.hasFocus()
    room.press(K.Key_Escape)
    assert room.page is room.window.cards
    assert room.window.cards.cards.hasFocus()
    assert room.window.cards.cards.at() == 2


def test_a_click_opens_a_module_too(open_room):
    room = open_room(*modules(2))
    cards = room.window.cards.cards
    middle = cards.visualRect(cards.rows.index(1)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert room.library.showing.module.id == "m1"


def test_arrows_go_over_the_cards_as_they_stand(open_room):
    room = open_room(*modules(7))
    cards = room.window.cards.cards
    room.press(K.Key_Down)
    assert cards.at() == 4  # four side by side
    room.window.resize(820, 690)
    room.settle()
    cards.go_to(0)
    room.press(K.Key_Down)
    assert cards.at() == 2


def test_all_cards_are_as_high_as_the_one_that_needs_most(open_room):
    long = replace(
        sample_module(), id="long", title="Initiation à la fonction d’administrateur " * 4
    )
    room = open_room(*modules(2), long)
    cards = room.window.cards.cards
    heights = {cards.visualRect(cards.rows.index(at)).height() for at in range(3)}
    assert len(heights) == 1
    one = open_room(*modules(2)).window.cards.cards
    assert heights.pop() > one.visualRect(one.rows.index(0)).height()


def test_an_empty_library_says_what_to_do(open_room):
    room = open_room(*modules(1))
    room.shelf.hold()
    room.library._look_again()
    room.settle()
    texts = [room.window.cards._headline.text(), room.window.cards._empty.text()]
    assert texts[0] == "No module yet"
    assert "drop its file here" in texts[1]
    assert not room.window.cards.cards.isVisible()


def test_problems_are_one_press_away_and_say_what_to_do(open_room):
    room = open_room(*modules(1), problems=(WRONG, replace(WRONG, place="")))
    room.click("problems")
    assert room.page is room.window.problems
    texts = [each.text() for each in room.window.problems.findChildren(type(room.window._drop))]
    assert {"verger/module.json", "activities › 2", "Give it a title."} <= set(texts)
    room.click("leave-problems")
    assert room.page is room.window.cards


def test_without_problems_there_is_nothing_to_press(room):
    assert not room.window.cards.wrong.isVisible()


def test_closing_leads_back(room, qtbot):
    with qtbot.waitSignal(room.library.left):
        room.window.close()


def test_it_opens_again_on_the_cards(room):
    room.press(K.Key_Return)
    room.window.close()
    room.open()
    assert room.page is room.window.cards
    assert room.window.cards.cards.hasFocus()


def test_a_module_that_went_closes_its_page(open_room):
    room = open_room(*modules(2))
    room.press(K.Key_Return)
    room.shelf.hold(modules(2)[1])
    room.library._look_again()
    room.settle()
    assert room.page is room.window.cards
    assert len(room.titles()) == 1


@pytest.mark.parametrize("integrity", [SIGNED, ALTERED])
def test_cards_are_drawn_in_every_state(open_room, integrity):
    room = open_room(*modules(2), packs=(a_pack("m0", "m1", integrity=integrity),))
    picture = room.window.cards.cards.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 400, 2) for y in range(0, 250, 2)}
    assert {"#e2f1ef", "#16213a"} <= colours  # the tile of the minutes, the focus
