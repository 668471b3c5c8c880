"""The page for the room: pauses, messages, looks, and the keys that do the same."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.events import Curtain, MessageShown, WaitingShown
from app.domain.settings import View
from app.screens.slides import MessageSlide, WaitingSlide, WelcomeSlide
from tests.gui.evening import Evening, found

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(evening: Evening) -> Evening:
    evening.click(evening.console.side.staging_opener)
    assert evening.console.staging.isVisible()
    return evening


def press(evening: Evening, name: str) -> None:
    evening.click(found(evening.console.staging, name)[0])


def curtain(evening: Evening) -> Curtain:
    return evening.state.curtain


def test_a_pause_runs_down_before_the_room(open_page):
    open_page.console.staging.minutes.setValue(12)
    press(open_page, "pause")
    slide = open_page.projection.canvas.slide
    assert isinstance(slide, WaitingSlide)
    assert slide.left == "12:00"
    open_page.clock.advance(seconds=75)
    open_page.conductor._show_clock()
    slide = open_page.projection.canvas.slide
    assert isinstance(slide, WaitingSlide)
    assert slide.left == "10:45"
    press(open_page, "longer")
    assert open_page.state.screen.until == open_page.clock.now() + timedelta(minutes=15.75)


def test_a_wait_may_have_no_end_and_esc_ends_it(open_page):
    press(open_page, "wait")
    event = open_page.events()[-1]
    assert isinstance(event, WaitingShown)
    assert event.until is None
    assert not open_page.console.staging.longer.isEnabled()
    open_page.press(K.Key_Escape)
    assert open_page.state.curtain is Curtain.OPEN


def test_a_message_is_typed_and_shown_with_enter(evening):
    evening.press(K.Key_T)
    evening.type("bonjour")
    evening.press(K.Key_Return)
    assert evening.events()[-1] == MessageShown("bonjour")
    assert evening.projection.canvas.slide == MessageSlide("bonjour")


def test_a_message_without_words_is_refused_in_words(open_page):
    press(open_page, "message")
    assert open_page.state.curtain is Curtain.OPEN
    assert open_page.console.notice.isVisible()


def test_the_waiting_key_opens_the_page_then_ends_the_pause(evening):
    evening.press(K.Key_W)
    assert evening.console.staging.isVisible()
    evening.press(K.Key_Return)
    assert curtain(evening) is Curtain.WAITING
    evening.console.setFocus()
    evening.press(K.Key_W)
    assert curtain(evening) is Curtain.OPEN


def test_freeze_holds_the_room_while_the_session_goes_on(evening):
    seen = evening.projection.canvas.slide
    evening.press(K.Key_F)
    evening.press(K.Key_PageDown)
    assert evening.projection.canvas.slide == seen
    assert evening.state.activity == "intro"
    assert evening.console.side.freeze.isChecked()
    evening.press(K.Key_Escape)
    assert evening.projection.canvas.slide != seen
    assert not isinstance(evening.projection.canvas.slide, WelcomeSlide)


def test_hide_leaves_only_the_ground(evening):
    evening.press(K.Key_H)
    assert curtain(evening) is Curtain.HIDDEN
    evening.press(K.Key_H)
    assert curtain(evening) is Curtain.OPEN


def test_looks_are_changed_by_button(open_page):
    press(open_page, "text-2")
    press(open_page, "view-contrast")
    press(open_page, "view-subtitles")
    assert open_page.state.screen.view == View(2, contrast=True, subtitles=False)
    assert not open_page.console.video.subtitles.isChecked()
    assert not open_page.console.staging.plain.isEnabled()  # this module has no plain words


def test_looks_are_changed_by_key_within_their_bounds(evening):
    for _press in range(5):
        evening.press(K.Key_Plus, modifier=CONTROL)
    assert evening.state.screen.view.text_step == 3
    evening.press(K.Key_Minus, modifier=CONTROL)
    evening.press(K.Key_F9)
    assert evening.state.screen.view == View(2, contrast=True)
