"""The room's picture in a session: remembered, moved, tested, named, and left as it was."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.errors import UserError
from app.domain.meetings import Gathering
from app.domain.settings import Settings
from app.screens.placing import Place
from app.screens.slides import WaitingSlide
from app.usecases.staging import show_waiting
from tests.gui.evening import Evening, found, words
from tests.gui.plugs import OTHER, PROJECTOR, desk_with

# what Qt says where there is no screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
K = Qt.Key


def look_for_the_pointer(window: QWidget) -> None:
    """Move the mouse over a window as somebody does who does not see its pointer."""
    none = Qt.MouseButton.NoButton
    for at in (QPointF(50, 50), QPointF(120, 90)):
        where = QPointF(window.mapToGlobal(at))
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, where, none, none, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(window, moved)


def place(evening: Evening) -> Place:
    """Where the room's picture is now."""
    return evening.room.placer.where


def test_the_screen_that_the_room_looks_at_is_kept_for_the_next_session(evening):
    desk_with(evening, PROJECTOR)
    assert evening.settings.read() == Settings(projector=PROJECTOR.identity.key)
    evening.conductor.end()
    desk_with(evening, OTHER, PROJECTOR)
    evening.begin()
    assert evening.room.placer.chosen == PROJECTOR.identity


def test_another_choice_is_kept_in_its_place_and_nothing_else_changes(evening):
    evening.settings.write(Settings(cooperative="Les Pommiers", volume=30))
    desk_with(evening, PROJECTOR, OTHER)
    evening.click(evening.console.side.screens_opener)
    evening.click(found(evening.console, "screen-3")[0])
    assert evening.room.placer.chosen == OTHER.identity
    kept = Settings(cooperative="Les Pommiers", volume=30, projector=OTHER.identity.key)
    assert evening.settings.read() == kept


def test_a_disk_that_refuses_does_not_stop_the_room(evening):
    evening.settings.refusal = UserError("The disk is full: make room, then go on.")
    desk_with(evening, PROJECTOR)
    assert place(evening) is Place.SCREEN
    assert evening.notice() == ""


def test_the_page_about_the_screens_lists_them_and_goes_again(evening):
    desk_with(evening, PROJECTOR, OTHER)
    evening.click(evening.console.side.screens_opener)
    assert "2 · Epson EB · 800\u00a0×\u00a0800 · the room’s picture" in words(evening.console)
    chosen = [each.isChecked() for each in found(evening.console, "screen-2")]
    assert chosen == [True]
    evening.click(found(evening.console, "screen-2")[0])
    assert [each.isChecked() for each in found(evening.console, "screen-2")] == [True]
    evening.click(evening.console.who)
    assert not evening.console.side.screens_opener.isChecked()
    evening.click(evening.console.side.screens_opener)
    assert evening.console.screens.isVisible()
    assert not evening.console.who.isChecked()
    evening.conductor.end()
    evening.begin()
    assert not evening.console.screens.isVisible()


def test_letters_answer_nothing_behind_the_page_about_the_screens(evening):
    evening.ask()
    evening.click(evening.console.side.screens_opener)
    before = evening.events()
    evening.press(K.Key_A)
    assert evening.events() == before


def test_a_list_that_is_out_of_date_chooses_nothing(evening):
    evening.console.screens.chosen.emit(7)
    assert place(evening) is Place.WINDOW


def test_a_copy_of_the_screen_is_said_in_one_sentence_with_a_way_out(evening):
    desk_with(evening, PROJECTOR)
    here = evening.room.placer.seating.screens()[0]
    desk_with(evening, replace(PROJECTOR, geometry=here.geometry))
    assert place(evening) is Place.COPIED
    assert not evening.projection.isVisible()
    assert evening.notice().startswith("“Epson EB” shows the same as this screen")
    assert "Both screens show the same" in words(evening.console)
    evening.click(evening.console.side.screens_opener)
    evening.click(evening.console.screens.window_button)
    assert evening.projection.isVisible()
    assert evening.notice() == ""


def test_a_sentence_about_something_else_is_left_alone(evening):
    evening.console.notice.say("The module was changed")
    desk_with(evening, PROJECTOR)
    assert evening.notice() == "The module was changed"


def test_one_screen_is_covered_and_given_back_by_key_and_by_click(evening):
    evening.press(K.Key_F11)
    assert place(evening) is Place.ALONE
    room = evening.projection
    assert room.isFullScreen()
    evening.press(K.Key_PageDown, window=room)
    assert evening.state.activity != ""
    QTest.mouseClick(room, Qt.MouseButton.LeftButton)  # nobody asked for the way back
    assert place(evening) is Place.ALONE
    look_for_the_pointer(room)
    assert room.way_back.accessibleName() == "Click or F11: back to the console"
    assert room.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.mouseClick(room, Qt.MouseButton.LeftButton)
    assert place(evening) is Place.WINDOW
    evening.press(K.Key_F11)
    evening.press(K.Key_F11, window=room)
    assert place(evening) is Place.WINDOW


def test_hands_are_typed_over_the_picture_that_covers_the_console(open_evening):
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask()
    evening.press(K.Key_F11)
    room = evening.projection
    evening.press(K.Key_A, K.Key_1, K.Key_2, K.Key_Return, K.Key_7, K.Key_Return, window=room)
    assert evening.counts() == {"a": 12, "b": 7}
    evening.press(K.Key_PageDown, window=room)
    assert place(evening) is Place.ALONE


def test_escape_never_uncovers_the_only_screen(evening):
    evening.press(K.Key_F11)
    evening.press(K.Key_Escape, K.Key_Escape, window=evening.projection)
    assert place(evening) is Place.ALONE


def test_a_pointer_over_the_projector_brings_nothing_up(evening):
    desk_with(evening, PROJECTOR)
    look_for_the_pointer(evening.projection)
    assert not evening.projection.way_back.isVisible()
    QTest.mouseClick(evening.projection, Qt.MouseButton.LeftButton)
    assert place(evening) is Place.SCREEN


@pytest.mark.parametrize("leave", [K.Key_F8, K.Key_Escape])
def test_the_test_pattern_comes_and_goes_without_a_trace(evening, leave):
    evening.ask()
    before, events = evening.projection.grab().toImage(), evening.events()
    evening.press(K.Key_F8)
    assert evening.projection.pattern.isVisible()
    assert evening.projection.grab().toImage() != before
    preview = evening.console.side.now_canvas
    assert preview.childAt(preview.rect().center()) is evening.room._preview
    evening.press(leave)
    assert not evening.projection.pattern.isVisible()
    assert not evening.room._preview.isVisible()
    assert evening.projection.grab().toImage() == before
    assert evening.events() == events


def test_the_next_step_takes_the_test_pattern_away(evening):
    evening.click(evening.console.side.screens_opener)
    evening.click(evening.console.screens.pattern)
    assert evening.console.screens.pattern.isChecked()
    evening.press(K.Key_PageDown)
    assert not evening.projection.pattern.isVisible()
    assert not evening.console.screens.pattern.isChecked()


def test_the_test_pattern_stays_while_a_waiting_time_runs_down(evening):
    evening.stage.do(lambda live: show_waiting(live, "On commence bientôt.", 10))
    evening.press(K.Key_F8)
    before = evening.projection.canvas.slide
    evening.clock.advance(seconds=61)
    evening.conductor._show_clock()
    assert evening.projection.canvas.slide != before
    assert evening.projection.pattern.isVisible()
    evening.press(K.Key_Escape)
    assert isinstance(evening.projection.canvas.slide, WaitingSlide)


def test_a_film_waits_behind_the_test_pattern_and_goes_on(evening):
    evening.show("film")
    evening.press(K.Key_Space)
    evening.press(K.Key_F8)
    assert not evening.player.playing()
    evening.press(K.Key_Escape)
    assert evening.player.playing()
    evening.press(K.Key_Space, K.Key_F8, K.Key_F8)
    assert not evening.player.playing()


def test_a_session_that_is_left_leaves_no_pattern_and_no_names(evening):
    evening.show("film")
    evening.press(K.Key_Space, K.Key_F8, K.Key_F6)
    evening.conductor.end()
    evening.begin()
    assert not evening.projection.pattern.isVisible()
    assert evening.room.identification.plates() == ()
    assert not evening.player.playing()


def test_the_screens_are_named_by_key_and_by_button(evening):
    evening.press(K.Key_F6)
    assert len(evening.room.identification.plates()) == 1
    assert evening.console.isActiveWindow()
    evening.room.identification.stop()
    evening.click(evening.console.side.screens_opener)
    evening.click(evening.console.screens.identify)
    assert len(evening.room.identification.plates()) == 1


def test_a_film_that_waits_for_its_start_is_not_begun_by_a_cable(evening):
    evening.show("film")
    before = evening.events()
    evening.room.placer.unplugged.emit()
    assert evening.events() == before
