"""The infographic, the leaflet and the welcome, on the console."""

import pytest
from PySide6.QtCore import Qt

from app.domain.events import HotspotOpened
from tests.gui.evening import found, words

K = Qt.Key


@pytest.fixture
def drawing(evening):
    evening.show("drawing")
    return evening


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
