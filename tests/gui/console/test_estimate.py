"""Numbers typed as people write them, by keys only, in the real windows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.events import NumbersGiven, Phase
from app.screens.slides import EstimateSlide
from tests.fakes.kinds import ESTIMATE, every_kind
from tests.gui.evening import Evening

K = Qt.Key


@pytest.fixture
def evening(open_evening):
    evening = open_evening(module=every_kind())
    evening.show("intro")
    while evening.state.asking != ESTIMATE or evening.state.phase(ESTIMATE) is not Phase.COLLECTING:
        evening.press(K.Key_PageDown)
    return evening


def say(evening: Evening, text: str) -> None:
    field = evening.console.estimate.field
    if not field.hasFocus():
        evening.press(Qt.Key(ord(text[0])))
        text = text[1:]
    QTest.keyClicks(field, text)
    QTest.keyClick(field, K.Key_Return)


def numbers(evening: Evening) -> tuple[float, ...]:
    return evening.state.tally(ESTIMATE).numbers


def buttons(evening: Evening, name: str) -> list[QPushButton]:
    QApplication.processEvents()
    found = evening.console.estimate.findChildren(QPushButton, name)
    return [each for each in found if each.isVisible()]


def test_a_figure_begins_a_number_and_enter_notes_it(evening):
    say(evening, "200 000")
    say(evening, "1,5")
    assert numbers(evening) == (200_000, 1.5)
    assert evening.console.estimate.field.text() == ""
    assert len(buttons(evening, "said-number")) == 2


def test_what_is_no_number_stays_in_the_field_with_a_sentence(evening):
    say(evening, "2 millions")
    assert numbers(evening) == ()
    assert evening.console.estimate.field.text() == "2 millions"
    assert "is not a number" in evening.console.notice.text()
    evening.console.estimate.field.clear()
    say(evening, "2000000")
    assert numbers(evening) == (2_000_000,)
    assert evening.console.notice.text() == ""


def test_a_number_is_corrected_in_the_field_and_taken_back_with_a_button(evening):
    for text in ("10", "20"):
        say(evening, text)
    buttons(evening, "said-number")[0].click()
    field = evening.console.estimate.field
    assert (field.text(), field.hasFocus()) == ("10", True)
    QTest.keyClicks(field, "15")
    QTest.keyClick(field, K.Key_Return)
    assert numbers(evening) == (15, 20)
    buttons(evening, "drop-number")[1].click()
    assert numbers(evening) == (15,)


def test_the_next_step_notes_what_is_being_typed_and_the_room_sees_it(evening):
    evening.press(K.Key_7)
    evening.press(K.Key_PageDown)
    assert evening.events()[-2] == NumbersGiven("number", (7.0,))
    evening.press(K.Key_PageDown)
    slide = evening.projection.canvas.slide
    assert isinstance(slide, EstimateSlide)
    assert slide.right is None


def test_enter_without_a_number_is_the_next_step(evening):
    evening.console.estimate.field.setFocus()
    evening.press(K.Key_Return)
    assert numbers(evening) == ()


def test_it_is_asked_again_and_the_list_is_empty(evening):
    say(evening, "10")
    evening.console.estimate.again.click()
    assert buttons(evening, "said-number") == []
    assert not evening.console.estimate.field.isEnabled()


def test_nothing_is_taken_before_the_count_is_open(evening):
    evening.press(K.Key_PageUp)
    evening.press(K.Key_5)
    assert evening.console.estimate.field.text() == ""
