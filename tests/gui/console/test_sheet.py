"""The list of shortcuts: over the console, by key or button, with the keys that were changed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.settings import Settings
from app.screens.shortcuts import sheet_groups
from tests.fakes.shelf import FakeShelf
from tests.gui.evening import found, words

K = Qt.Key


def test_the_question_mark_opens_the_list_and_closes_it(evening):
    sheet = evening.console.sheet
    evening.press(K.Key_Question)
    assert sheet.isVisible()
    assert "Black screen, and back" in words(sheet)
    assert evening.keyboard() is evening.console
    evening.press(K.Key_Question)
    assert not sheet.isVisible()


def test_escape_closes_the_list_first_and_the_curtain_after_it(evening):
    evening.press(K.Key_Period, K.Key_Question)
    black = evening.state.curtain
    evening.press(K.Key_Escape)
    assert not evening.console.sheet.isVisible()
    assert evening.state.curtain is black
    evening.press(K.Key_Escape)
    assert evening.state.curtain is not black


def test_the_buttons_open_and_close_it(evening):
    evening.click(found(evening.console, "shortcuts")[0])
    assert evening.console.sheet.isVisible()
    evening.click(found(evening.console, "close-sheet")[0])
    assert not evening.console.sheet.isVisible()


def test_the_clicker_goes_on_behind_the_list(evening):
    evening.press(K.Key_Question, K.Key_PageDown)
    assert evening.console.sheet.isVisible()
    assert evening.state.activity == "intro"


def test_the_room_never_sees_the_list(evening):
    before = evening.projection.grab().toImage()
    evening.press(K.Key_Question)
    QApplication.processEvents()
    assert evening.projection.grab().toImage() == before


def test_it_shows_the_changed_keys_and_only_what_can_be_done(evening):
    evening.conductor.end()
    changed = Settings(keys={"logo": ("F4",)})
    shelf = FakeShelf(evening.module)
    evening.conductor.begin(evening.meeting.id, shelf, evening.journal, changed)
    del evening.conductor.keying.actions["mute"]
    evening.press(K.Key_Question)
    shown = words(evening.console.sheet).splitlines()
    assert shown[shown.index("Logo, and back") + 1] == "F4"
    assert "Sound off, and on again" not in shown
    evening.press(K.Key_F4)
    assert evening.state.curtain.value == "logo"


def test_it_covers_the_console_at_any_size_and_goes_with_it(evening):
    evening.press(K.Key_Question)
    evening.console.resize(1400, 800)
    QApplication.processEvents()
    assert evening.console.sheet.width() == 1400 - 20
    evening.conductor.end()
    evening.begin()
    assert not evening.console.sheet.isVisible()


def test_both_columns_are_about_as_long(evening):
    evening.press(K.Key_Question)
    groups = sheet_groups({}, frozenset(evening.conductor.keying.actions))
    shown = words(evening.console.sheet)
    assert all(group.title in shown for group in groups)
