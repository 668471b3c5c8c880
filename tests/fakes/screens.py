"""Screens that the test plugs in beside the one that the console is on."""

from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import PluggedScreen, at
from app.gui.projection.screens import Screens


class FakeScreens(Screens):
    """The laptop's own screen as it is, and whatever `become` puts beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.more: tuple[PluggedScreen, ...] = ()

    def plugged(self) -> tuple[PluggedScreen, ...]:
        """Return the laptop's screen and the others."""
        return (*super().plugged()[:1], *self.more)

    def under(self, window: QWidget) -> PluggedScreen:
        """Return the screen that a window is on; one that is out of sight is on the laptop's."""
        there = self.plugged()
        return at(window.frameGeometry().center(), there) or there[0]

    def become(self, *more: PluggedScreen) -> None:
        """Have these screens plugged in from this moment on, and no others."""
        self.more = more
        self.changed.emit()
