import pytest
from PySide6.QtCore import Qt

from app.gui.home.door import Door, Rewriting
from tests.gui.fitting import nameless


@pytest.fixture
def door(qtbot) -> Door:
    made = Door()
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_tries_what_is_typed_once_until_it_is_answered(door, qtbot):
    tried: list[str] = []
    door.tried.connect(tried.append)
    qtbot.keyClick(door.field.line, Qt.Key.Key_Return)
    assert tried == []
    qtbot.keyClicks(door.field.line, "faux")
    qtbot.keyClick(door.field.line, Qt.Key.Key_Return)
    qtbot.keyClick(door.field.line, Qt.Key.Key_Return)
    door.open.click()
    assert tried == ["faux"]
    assert door.open.text() == "Opening…"
    door.refuse("Not this one.")
    assert door.said.text() == "Not this one."
    assert door.field.line.selectedText()
    qtbot.keyClicks(door.field.line, "juste")
    door.open.click()
    assert tried == ["faux", "juste"]


def test_a_refusal_without_words_shows_none(door):
    door.refuse("Not this one.")
    door.refuse("")
    assert not door.said.isVisible()


def test_the_writing_can_be_stopped_once(qtbot):
    card = Rewriting("The data is being encrypted")
    qtbot.addWidget(card)
    card.show_share(0.25)
    assert card.bar.value() == card.bar.maximum() // 4
    with qtbot.waitSignal(card.stopped):
        card.stop.click()
    assert not card.stop.isEnabled()


def test_every_control_can_be_named(door, qtbot):
    card = Rewriting("The data is being encrypted")
    qtbot.addWidget(card)
    assert nameless(door) == nameless(card) == []
