"""The exercises on the console: letters, figures, mouse, Tab."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.events import CardLifted, CardPlaced, Event, OrderChecked, SolutionShown
from app.gui.console.cards import CardButton
from tests.fakes.puzzles import puzzles_module
from tests.fakes.rehearsal import RIGHT_ORDER
from tests.gui.evening import Evening, found, words

K = Qt.Key


@pytest.fixture
def line(evening):
    evening.show("order")
    return evening


@pytest.fixture
def puzzles(open_evening):
    return open_evening(module=puzzles_module())


def place_all(evening: Evening, cards: tuple[str, ...]) -> None:
    for card in cards:
        evening.console.exercise.placed.emit(card, 0)


def said(evening: Evening, name: str) -> list[str]:
    buttons = found(evening.console.exercise, name)
    return [each.said for each in buttons if isinstance(each, CardButton)]


def held(evening: Evening) -> list[str]:
    """The letters of the cards in the hand."""
    pane = evening.console.exercise
    cards = [card for name in ("place", "placed", "card") for card in found(pane, name)]
    return [each.said for each in cards if isinstance(each, CardButton) and each.isChecked()]


def moves(evening: Evening) -> list[Event]:
    kinds = (CardPlaced, CardLifted, OrderChecked, SolutionShown)
    return [event for event in evening.events() if isinstance(event, kinds)]


def test_a_cards_letter_puts_it_at_the_first_free_place(line):
    line.press(K.Key_B, K.Key_A)
    assert moves(line) == [CardPlaced("order", "c1", 1), CardPlaced("order", "c4", 2)]
    assert said(line, "place")[:3] == ["1   b Choose a place", "2   a Le pommier fleurit", "3 –"]


def test_a_figure_moves_the_card_that_was_named_last(line):
    line.press(K.Key_B, K.Key_4)
    assert moves(line)[-1] == CardPlaced("order", "c1", 4)
    before = moves(line)
    line.press(K.Key_4, K.Key_9)  # it is there already; there is no ninth place
    assert moves(line) == before
    line.press(K.Key_Apostrophe)
    assert moves(line) == before  # the fourth key of a French keyboard is the figure 4


def test_a_letter_again_takes_its_card_back(line):
    line.press(K.Key_B, K.Key_B)
    assert moves(line) == [CardPlaced("order", "c1", 1), CardLifted("order", "c1")]
    line.press(K.Key_4)
    assert len(moves(line)) == 2


def test_backspace_takes_the_card_in_the_hand_back_and_is_a_step_back_otherwise(line):
    line.press(K.Key_B, K.Key_Backspace)
    assert moves(line)[-1] == CardLifted("order", "c1")
    line.press(K.Key_Backspace)
    assert line.state.activity == "voices"


def test_the_clicker_goes_back_whatever_is_in_the_hand(line):
    line.press(K.Key_B, K.Key_PageUp)
    assert line.state.activity == "voices"


def test_backspace_puts_a_named_card_down(puzzles):
    puzzles.show("pairs")
    puzzles.press(K.Key_C, K.Key_Backspace, K.Key_1)
    assert moves(puzzles) == []


def test_a_card_named_earlier_is_first_taken_into_the_hand_then_moved_or_taken_back(line):
    line.press(K.Key_B, K.Key_D, K.Key_B)
    assert len(moves(line)) == 2
    assert held(line) == ["1   b Choose a place"]
    line.press(K.Key_5)
    assert moves(line)[-1] == CardPlaced("order", "c1", 5)
    line.press(K.Key_B)
    assert moves(line)[-1] == CardLifted("order", "c1")


def test_cards_are_placed_moved_and_taken_off_with_the_mouse(line):
    pane = line.console.exercise
    assert not found(pane, "place")[1].isEnabled()
    assert found(pane, "place")[1].accessibleName() == "2 empty"
    line.click(found(pane, "card")[2])
    assert moves(line)[-1] == CardPlaced("order", "c6", 1)
    line.click(found(pane, "place")[5])
    assert moves(line)[-1] == CardPlaced("order", "c6", 6)
    line.click(found(pane, "place")[5])
    assert moves(line)[-1] == CardLifted("order", "c6")
    assert len(found(pane, "card")) == 6


def draw(card: QWidget, onto: QWidget) -> None:
    """Press on a card, move the pointer onto something else, let go."""
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
    there = card.mapFromGlobal(onto.mapToGlobal(QPoint(6, 6)))
    QTest.mouseMove(card, there)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=there)


def test_a_card_is_drawn_onto_its_place(line):
    pane = line.console.exercise
    draw(found(pane, "card")[2], found(pane, "place")[3])
    assert moves(line) == [CardPlaced("order", "c6", 4)]
    draw(found(pane, "card")[0], found(pane, "place")[3])
    assert moves(line)[-1] == CardPlaced("order", "c4", 4)
    draw(found(pane, "place")[3], found(pane, "place")[0])
    assert moves(line)[-1] == CardPlaced("order", "c4", 1)


def test_a_card_let_go_elsewhere_stays_where_it_is(line):
    pane = line.console.exercise
    line.press(K.Key_B)
    before = moves(line)
    draw(found(pane, "card")[0], found(pane, "card")[1])
    draw(found(pane, "card")[0], pane.check)
    draw(found(pane, "place")[0], found(pane, "place")[0])  # that is a click
    assert moves(line) == [*before, CardLifted("order", "c1")]


def test_a_card_is_drawn_into_its_category(puzzles):
    puzzles.show("sort")
    pane = puzzles.console.exercise
    draw(found(pane, "card")[0], found(pane, "place")[1])
    draw(found(pane, "card")[0], found(pane, "placed")[0])
    assert moves(puzzles) == [CardPlaced("sort", "spade", 2), CardPlaced("sort", "plum", 2)]


def test_cards_are_placed_by_tab_and_space_without_losing_the_way(line):
    pane = line.console.exercise
    line.lead_to(found(pane, "card")[0])
    line.press(K.Key_Space, K.Key_Space, K.Key_Return)
    placed = [event.card for event in line.events() if isinstance(event, CardPlaced)]
    assert placed == ["c4", "c1", "c6"]
    line.press(K.Key_Space, K.Key_Space, K.Key_Space)
    # no card is left: the keyboard is the session's, and the next key checks the order
    assert line.keyboard() is line.console
    line.press(K.Key_Space)
    assert line.events()[-1] == OrderChecked("order")


def test_the_order_is_checked_once_every_card_lies(line):
    pane = line.console.exercise
    assert not pane.check.isEnabled()
    place_all(line, ("c2", "c1", *RIGHT_ORDER[2:]))
    line.click(pane.check)
    assert line.events()[-1] == OrderChecked("order")
    text = words(pane)
    assert "4 out of 6 in place" in text
    assert text.count("not here") == 2
    assert "March: before the leaves." in text
    assert "January: look for sun." not in text
    assert not pane.check.isEnabled()
    assert found(pane, "place")[0].accessibleName() == "1   d Dig a hole not here"


def test_after_a_check_nothing_is_in_the_hand(line):
    for letter in "dbface":
        line.type(letter)
    line.press(K.Key_PageDown)
    before = moves(line)
    line.press(K.Key_3)
    assert moves(line) == before
    assert held(line) == []


def test_the_reasons_are_there_to_be_read_aloud_at_the_end(line):
    place_all(line, RIGHT_ORDER)
    line.press(K.Key_PageDown)
    text = words(line.console.exercise)
    assert "To read aloud" in text
    assert "October: at last." in text
    assert not line.console.exercise.give_up.isEnabled()


def test_an_exercise_is_undone_card_by_card(line):
    line.press(K.Key_B, K.Key_D)
    line.click(line.console.undo)
    assert list(line.state.answers.board("order").placed) == ["c1"]


def test_a_group_that_gives_up_sees_the_solution_and_may_take_that_back(line):
    pane = line.console.exercise
    assert not pane.give_up.isEnabled()
    place_all(line, ("c2", "c1", *RIGHT_ORDER[2:]))
    line.press(K.Key_PageDown)
    line.click(pane.give_up)
    assert line.events()[-1] == SolutionShown("order")
    text = words(pane)
    assert text.count("\nsolution") == 2
    assert "January: look for sun." in text
    before = moves(line)
    line.press(K.Key_A, K.Key_3)
    assert moves(line) == before
    assert not any(each.isEnabled() for each in found(pane, "place"))
    line.click(line.console.undo)
    line.press(K.Key_D, K.Key_2)
    assert moves(line)[-1] == CardPlaced("order", "c2", 2)


def test_where_a_place_must_be_chosen_a_card_is_named_first(puzzles):
    puzzles.show("pairs")
    puzzles.press(K.Key_C)
    assert moves(puzzles) == []
    assert held(puzzles) == ["c A pear tree"]
    puzzles.press(K.Key_1)
    assert moves(puzzles) == [CardPlaced("pairs", "tree", 1)]
    assert said(puzzles, "placed") == ["c A pear tree"]
    puzzles.press(K.Key_A, K.Key_A, K.Key_2)
    assert len(moves(puzzles)) == 1  # named twice: put down again


def test_a_card_is_sorted_with_two_clicks(puzzles):
    puzzles.show("sort")
    pane = puzzles.console.exercise
    puzzles.click(found(pane, "place")[0])
    assert moves(puzzles) == []  # no card was named
    for card, place in ((0, 1), (0, 0), (0, 0)):
        puzzles.click(found(pane, "card")[card])
        puzzles.click(found(pane, "place")[place])
    assert moves(puzzles) == [
        CardPlaced("sort", "spade", 2),
        CardPlaced("sort", "plum", 1),
        CardPlaced("sort", "apple", 1),
    ]
    puzzles.click(pane.check)
    assert "3 out of 3 in place" in words(pane)
    puzzles.click(found(pane, "placed")[0])
    assert moves(puzzles)[-1] == CardLifted("sort", "plum")


def test_a_word_fills_the_first_gap_or_the_one_that_is_named(puzzles):
    puzzles.show("gaps")
    assert "We dig in [1], and pick in [2]." in words(puzzles.console.exercise)
    puzzles.press(K.Key_C, K.Key_A)
    assert puzzles.state.answers.board("gaps").placed == {"winter": 1, "june": 2}
    puzzles.press(K.Key_B)  # no gap is free: it waits for the one whose word it replaces
    puzzles.press(K.Key_2)
    assert puzzles.state.answers.board("gaps").placed == {"winter": 1, "autumn": 2}


def test_the_odd_one_out_is_framed_by_its_letter_and_changed_by_another(puzzles):
    puzzles.show("odd")
    puzzles.press(K.Key_A, K.Key_B)
    assert puzzles.state.answers.board("odd").placed == {"conference": 1}
    assert len(said(puzzles, "card")) == 3
    puzzles.press(K.Key_B)
    assert puzzles.state.answers.board("odd").placed == {}
    puzzles.press(K.Key_B, K.Key_PageDown)
    assert "1 out of 1 in place" in words(puzzles.console.exercise)


def test_the_hand_is_told_what_to_type(line, puzzles):
    assert "Type the letter of a card; a figure moves it elsewhere." in words(line.console.exercise)
    puzzles.show("sort")
    told = words(puzzles.console.exercise)
    assert "Type the letter of a card, then the figure of its place." in told
    puzzles.show("odd")
    assert "Type the letter of a card.\n" in words(puzzles.console.exercise)


def test_another_exercise_begins_with_an_empty_hand(puzzles):
    puzzles.show("pairs")
    puzzles.press(K.Key_A)
    puzzles.show("sort")
    puzzles.press(K.Key_1)
    assert moves(puzzles) == []


def test_keys_before_any_exercise_do_nothing(evening):
    pane = evening.console.exercise
    before = evening.events()
    pane.place_by_key("a")
    pane.move_by_key(1)
    pane.take_back()
    pane._press("c1")
    pane._drop("c1", 1)
    assert evening.events() == before
    assert not pane.holding
