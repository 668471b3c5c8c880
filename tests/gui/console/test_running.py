"""The running order says where the session stands and leads anywhere, never by accident."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.fakes.shelf import sample_module
from tests.gui.evening import Evening

K = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def started(evening):
    evening.show("intro")
    return evening


def at(evening: Evening, line: int) -> QPoint:
    running = evening.console.running
    return running.visualItemRect(running.item(line)).center()


def line(evening: Evening, number: int) -> list[str]:
    running = evening.console.running
    return [each.text() for each in running.itemWidget(running.item(number)).findChildren(QLabel)]


def test_a_single_click_moves_nothing(started):
    running = started.console.running
    before = started.events()
    QTest.mouseClick(running.viewport(), LEFT, pos=at(started, 3))
    assert started.events() == before
    assert running.currentRow() == 0


def test_a_hand_that_slips_moves_nothing(started):
    running = started.console.running
    QTest.mousePress(running.viewport(), LEFT, pos=at(started, 1))
    QTest.mouseMove(running.viewport(), at(started, 3))
    QTest.mouseRelease(running.viewport(), LEFT, pos=at(started, 3))
    assert running.currentRow() == 0
    assert started.state.activity == "intro"


def test_a_double_click_goes_there(started):
    viewport = started.console.running.viewport()
    QTest.mouseClick(viewport, LEFT, pos=at(started, 3))
    QTest.mouseDClick(viewport, LEFT, pos=at(started, 3))
    assert started.state.activity == "order"
    assert started.console.exercise.isVisible()
    assert started.console.running.currentRow() == 3


def test_a_double_click_beside_the_list_does_nothing(started):
    running = started.console.running
    before = started.events()
    below = QPoint(20, running.visualItemRect(running.item(6)).bottom() + 5)
    QTest.mouseDClick(running.viewport(), LEFT, pos=below)
    assert started.events() == before


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Enter])
def test_the_keyboard_goes_there(started, key):
    started.lead_to(started.console.running)
    started.press(K.Key_Down, K.Key_Down)
    assert started.state.activity == "intro"
    started.press(key)
    assert started.state.activity == "voices"


def test_each_line_says_how_its_activity_stands(started):
    started.click(started.console.skip)
    started.show("order")
    assert line(started, 0) == ["1", "Quiz d’introduction", "skipped"]
    assert line(started, 1) == ["2", "Vidéo animée", "✓"]
    assert line(started, 3) == ["4", "Exercice : le verger", "4 min"]
    running = started.console.running
    said = [
        running.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(running.count())
    ]
    assert said[:5] == [
        "Quiz d’introduction · skipped",
        "Vidéo animée · done",
        "Témoignage",
        "Exercice : le verger · now",
        "Infographie",
    ]


def test_what_no_longer_fits_is_said_in_words_beside_its_title(started):
    started.show("voices")
    started.clock.advance(minutes=19)
    started.conductor._show_clock()
    marked = [row for row in range(7) if "no longer fits" in line(started, row)]
    assert marked
    assert 2 not in marked  # it is on
    running = started.console.running
    told = running.item(marked[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("· no longer fits")


def test_a_long_title_breaks_and_nothing_of_it_is_cut(open_evening):
    title = "Exercice : la frise de l’histoire des coopératives d’habitations à loyer modéré"
    module = sample_module()
    activities = [replace(each, title=f"{title} {each.id}") for each in module.activities]
    more = [replace(activities[0], id=f"more-{n}") for n in range(5)]
    crowded = open_evening(module=replace(module, activities=(*activities, *more)))
    crowded.console.resize(1366, 690)
    QApplication.processEvents()
    running = crowded.console.running
    assert running.count() == 12
    for row in range(12):
        shown = running.itemWidget(running.item(row))
        assert shown.height() >= shown.heightForWidth(shown.width())
    assert running.verticalScrollBar().maximum() > 0
    crowded.show("more-4")
    QApplication.processEvents()
    last = running.visualItemRect(running.item(11))
    assert running.viewport().rect().contains(last)


def test_an_activity_that_was_done_can_be_gone_back_to(started):
    started.show("order")
    QTest.mouseDClick(started.console.running.viewport(), LEFT, pos=at(started, 0))
    assert started.state.activity == "intro"
    assert started.console.quiz.isVisible()


def test_the_list_is_left_alone_while_nothing_changes_in_it(started):
    first = started.console.running.item(0)
    started.press(K.Key_PageDown)
    assert started.console.running.item(0) is first
