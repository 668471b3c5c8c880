"""The page of shortcuts: the next key pressed is the new one."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.gui.settings.shortcuts import ShortcutsPage
from tests.gui.settings.office import Office

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(office):
    office.open(office.window.shortcuts)
    return office.window.shortcuts


def change(
    office: Office,
    page: ShortcutsPage,
    action: str,
    *keys: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    office.lead_to(page.lines[action].change)
    office.press(K.Key_Space)
    office.press(*keys, modifier=modifier)


def test_the_next_key_is_the_new_one(office, page):
    line = page.lines["logo"]
    assert line.pills() == ["L"]
    office.lead_to(line.change)
    office.press(K.Key_Space)
    assert line.pills() == ["Press a key (Esc: none)"]
    office.press(K.Key_F4)
    assert office.kept.keys == {"logo": ("F4",)}
    assert line.pills() == ["F4"]
    assert line.change.hasFocus()
    office.press(K.Key_F10)
    assert office.kept.keys == {"logo": ("F4",)}


@pytest.mark.parametrize(
    ("key", "modifier", "kept"),
    [
        (K.Key_X, SHIFT, "X"),
        (K.Key_Exclam, SHIFT, "!"),
        (K.Key_L, CONTROL, "Ctrl+L"),
        (K.Key_Left, CONTROL | SHIFT, "Ctrl+Shift+Left"),
        (K.Key_VolumeUp, CONTROL, "Ctrl+Volume Up"),
    ],
)
def test_keys_are_kept_by_a_name_that_is_the_same_on_every_keyboard(
    office, page, key, modifier, kept
):
    change(office, page, "logo", key, modifier=modifier)
    assert office.kept.keys == {"logo": (kept,)}


def test_escape_leaves_the_keys_as_they_are(office, page):
    change(office, page, "logo", K.Key_Escape)
    assert office.kept.keys == {}
    assert page.lines["logo"].pills() == ["L"]


def test_leaving_the_button_waits_for_no_key_any_more(office, page):
    change(office, page, "logo")
    office.lead_to(page.lines["freeze"].change)
    office.press(K.Key_F4)
    assert office.kept.keys == {}
    assert page.lines["logo"].pills() == ["L"]


def test_a_modifier_or_a_key_still_held_down_is_not_the_key_meant(office, page):
    button = page.lines["logo"].change
    office.lead_to(button)
    office.press(K.Key_Return)
    held = QKeyEvent(
        QEvent.Type.KeyPress, K.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    QApplication.sendEvent(button, held)
    office.press(K.Key_Control)
    assert office.kept.keys == {}
    office.press(K.Key_F4)
    assert office.kept.keys == {"logo": ("F4",)}


@pytest.mark.parametrize(
    ("key", "why"),
    [
        (K.Key_F, "“F” already does something: Freeze"),
        (K.Key_PageDown, "“Page down” already does something: Next step"),
        (K.Key_Tab, "one control to the next"),
        (K.Key_Eacute, "Figures name"),
    ],
)
def test_a_key_that_is_taken_is_refused_in_one_sentence(office, page, key, why):
    change(office, page, "logo", key)
    assert why in office.notice()
    assert office.kept.keys == {}
    assert page.lines["logo"].pills() == ["L"]


def test_keys_are_put_back_one_by_one_or_all_at_once(office, page):
    assert not page.reset_all.isEnabled()
    for action, key in (("logo", K.Key_F4), ("hide", K.Key_X), ("mute", K.Key_Q)):
        change(office, page, action, key)
    assert page.lines["hide"].back.isEnabled()
    office.lead_to(page.lines["hide"].back)
    office.press(K.Key_Space)
    assert page.lines["hide"].change.hasFocus()
    assert set(office.kept.keys) == {"logo", "mute"}
    assert not page.lines["hide"].back.isEnabled()
    office.lead_to(page.reset_all)
    office.press(K.Key_Space)
    assert office.kept.keys == {}
    assert page.lines["logo"].pills() == ["L"]


def test_the_keys_of_a_clicker_stay_beside_the_new_one(office, page):
    change(office, page, "forward", K.Key_X)
    assert page.lines["forward"].pills() == ["Page down", "X"]
