"""A window is never larger than the screen it comes up on."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.shared.room import fit_on_screen


def made(qtbot: QtBot, wide: int, high: int) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(wide, high)
    return window


def test_a_large_window_is_fitted_with_its_frame(qtbot):
    window = made(qtbot, 9000, 9000)
    fit_on_screen(window)
    free = window.screen().availableGeometry()
    assert free.contains(window.geometry())
    assert window.height() < free.height()


def test_a_window_with_room_stays_as_it_is(qtbot):
    window = made(qtbot, 300, 200)
    fit_on_screen(window)
    assert window.size().toTuple() == (300, 200)


def test_a_window_that_is_used_is_left_alone(qtbot):
    window = made(qtbot, 300, 200)
    window.show()
    window.resize(9000, 9000)
    fit_on_screen(window)
    assert window.size().toTuple() == (9000, 9000)


def test_no_window_becomes_smaller_than_it_can_be(qtbot):
    window = made(qtbot, 9000, 9000)
    window.setMinimumSize(5000, 100)
    fit_on_screen(window)
    assert window.width() == 5000
