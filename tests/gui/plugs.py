"""Screens that are plugged into a session's desk and pulled out of it again."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from app.gui.projection.placement import PluggedScreen, ScreenIdentity
from tests.gui.evening import Evening

PROJECTOR = PluggedScreen(ScreenIdentity("Epson", "EB", "7", "HDMI-1"), QRect(0, 5000, 800, 800))
OTHER = PluggedScreen(ScreenIdentity("Dell", "U24", "", "DP-1"), QRect(0, 6000, 640, 400))


def change_desk(evening: Evening, *more: PluggedScreen) -> None:
    """Plug screens in beside the one that the console is on, this moment."""
    evening.desk.become(*more)


def desk_with(evening: Evening, *more: PluggedScreen) -> None:
    """Plug screens in beside the one that the console is on, and let all be quiet."""
    change_desk(evening, *more)
    placer = evening.room.placer
    placer._quiet.stop()
    placer._settle()
    QApplication.processEvents()
