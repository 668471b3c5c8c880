"""The exercise, the infographic, the leaflet and the welcome, on the console."""

import pytest
from PySide6.QtCore import Qt

from app.domain.events import CardLifted, CardPlaced, HotspotOpened, OrderChecked
from tests.fakes.rehearsal import RIGHT_ORDER
from tests.gui.evening import Evening, found, words

K = Qt.Key


@pytest.fixture
def exercise(evening):
    evening.show("order")
    return evening


@pytest.fixture
def drawing(evening):
    evening.show("drawing")
    return evening


def place_all(evening: Evening, cards: tuple[str, ...]) -> None:
    for card in cards:
        evening.console.exercise.placed.emit(card)


def test_a_cards_letter_puts_it_at_the_first_free_place(exercise):
    exercise.press(K.Key_B, K.Key_A)
    assert exercise.events()[-2:] == [CardPlaced("order", "c1", 1), CardPlaced("order", "c4", 2)]
    places = [each.text() for each in found(exercise.console.exercise, "place")]
    assert places[:3] == ["1   Choose a place", "2   Le pommier fleurit", "3   –"]
    # a card on the line is no longer on the table
    before = exercise.events()
    exercise.press(K.Key_A)
    assert exercise.events() == before


def test_cards_are_placed_and_taken_off_with_the_mouse(exercise):
    pane = exercise.console.exercise
    cards = found(pane, "card")
    assert len(cards) == 6
    exercise.click(cards[2])
    assert exercise.events()[-1] == CardPlaced("order", "c6", 1)
    empty = found(pane, "place")[1]
    assert not empty.isEnabled()
    assert empty.accessibleName() == "2 empty"
    exercise.click(found(pane, "place")[0])
    assert exercise.events()[-1] == CardLifted("order", "c6")
    assert len(found(pane, "card")) == 6


def test_cards_are_placed_by_tab_and_space_without_losing_the_way(exercise):
    pane = exercise.console.exercise
    exercise.lead_to(found(pane, "card")[0])
    exercise.press(K.Key_Space, K.Key_Space, K.Key_Return)
    placed = [event.card for event in exercise.events() if isinstance(event, CardPlaced)]
    assert placed == ["c4", "c1", "c6"]
    exercise.press(K.Key_Space, K.Key_Space, K.Key_Space)
    # no card is left: the keyboard is the session's, and the next key checks the order
    assert exercise.keyboard() is exercise.console
    exercise.press(K.Key_Space)
    assert exercise.events()[-1] == OrderChecked("order")


def test_the_order_is_checked_once_every_card_lies(exercise):
    pane = exercise.console.exercise
    assert not pane.check.isEnabled()
    place_all(exercise, ("c2", "c1", *RIGHT_ORDER[2:]))
    exercise.click(pane.check)
    assert exercise.events()[-1] == OrderChecked("order")
    said = words(pane)
    assert "4 out of 6 in place" in said
    assert said.count("not here") == 2
    assert "To read aloud" not in said
    assert not pane.check.isEnabled()
    first = found(pane, "place")[0]
    assert first.accessibleName() == "1 Dig a hole not here"


def test_the_reasons_are_there_to_be_read_aloud_at_the_end(exercise):
    place_all(exercise, RIGHT_ORDER)
    exercise.press(K.Key_PageDown)
    said = words(exercise.console.exercise)
    assert "To read aloud" in said
    assert "October: at last." in said


def test_an_exercise_is_undone_card_by_card(exercise):
    exercise.press(K.Key_B, K.Key_D)
    exercise.click(exercise.console.undo)
    assert list(exercise.state.answers.line("order").placed.values()) == ["c1"]


def test_a_figure_opens_the_point_with_this_number(drawing):
    pane = drawing.console.infographic
    drawing.press(K.Key_2, K.Key_Ampersand)
    assert drawing.events()[-2:] == [HotspotOpened("drawing", "h2"), HotspotOpened("drawing", "h1")]
    said = words(pane)
    assert "Le portail: a short sentence about it." in said
    assert "2   The shed  ✓" in said
    assert "3   La mare\n" in said
    assert [each.isChecked() for each in found(pane, "spot")] == [True] + [False] * 5


def test_the_last_point_has_its_figure_too(drawing):
    drawing.press(K.Key_6)
    assert drawing.events()[-1] == HotspotOpened("drawing", "h6")


@pytest.mark.parametrize("key", [K.Key_7, K.Key_9, K.Key_A])
def test_a_figure_without_a_point_does_nothing(drawing, key):
    before = drawing.events()
    drawing.press(key)
    assert drawing.events() == before


def test_a_point_is_opened_with_the_mouse_or_by_tab_and_space(drawing):
    pane = drawing.console.infographic
    drawing.click(found(pane, "spot")[4])
    assert drawing.events()[-1] == HotspotOpened("drawing", "h5")
    drawing.lead_to(found(pane, "spot")[1])
    drawing.press(K.Key_Space)
    assert drawing.events()[-1] == HotspotOpened("drawing", "h2")
    assert drawing.keyboard() is found(pane, "spot")[1]


def test_the_step_opens_the_points_in_their_order(drawing):
    drawing.press(K.Key_PageDown, K.Key_PageDown)
    assert drawing.events()[-2:] == [HotspotOpened("drawing", "h1"), HotspotOpened("drawing", "h2")]


def test_figures_and_letters_mean_nothing_elsewhere(evening):
    for activity in ("film", "page"):
        evening.show(activity)
        before = evening.events()
        evening.press(K.Key_1, K.Key_A)
        assert evening.events() == before


def test_the_leaflet_is_asked_for_and_its_place_is_said(evening):
    asked: list[object] = []
    evening.conductor.leaflet_wanted.connect(asked.append)
    evening.show("page")
    pane = evening.console.leaflet
    assert "An orchard belongs to those who plant it." in words(pane)
    evening.click(pane.save)
    assert asked == [evening.stage.session]
    pane.say_saved("The paper is ready: plaquette.pdf")
    assert "plaquette.pdf" in words(pane)
    evening.conductor.end()
    evening.begin()
    assert "plaquette.pdf" not in words(pane)


def test_a_leaflet_is_only_made_while_one_is_shown(evening):
    asked: list[object] = []
    evening.conductor.leaflet_wanted.connect(asked.append)
    evening.console.leaflet.wanted.emit()
    assert asked == []


def test_the_welcome_says_what_begins_and_who_is_there(evening):
    pane = evening.console.welcome
    said = words(pane)
    assert "Les pommes de l’été" in said
    assert "A made-up module about an orchard." in said
    assert "Say who is there" in said
    evening.planning.count_heads(evening.meeting.id, 5)
    evening.conductor.attendees.changed.emit()
    assert "5 people" in words(pane)
    evening.click(found(pane, "who")[0])
    assert evening.console.people.isVisible()


def test_keys_for_what_was_never_shown_do_nothing(evening):
    console = evening.console
    before = evening.events()
    console.exercise.place_by_key("a")
    console.infographic.open_by_key(1)
    console.quiz.answer_by_key(0)
    console.quiz.by_group.click()
    assert evening.events() == before
