"""The screens that are plugged in, as values: Qt's own objects vanish with the cable."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import ScreenIdentity


@dataclass(frozen=True)
class PluggedScreen:
    """A screen and where it is on the desk."""

    identity: ScreenIdentity
    geometry: QRect


class Screens(QObject):
    """Lists the screens, and says at once when one comes, goes or moves."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("screens need an application with windows")
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._notice)
        application.primaryScreenChanged.connect(self._notice)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._notice)

    def plugged(self) -> tuple[PluggedScreen, ...]:
        """Return every screen there is at this moment."""
        return tuple(_plugged(screen) for screen in QGuiApplication.screens())

    def under(self, window: QWidget) -> PluggedScreen:
        """Return the screen that a window is on."""
        return _plugged(window.screen())

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._notice)
        self.changed.emit()

    def _notice(self) -> None:
        self.changed.emit()


def _plugged(screen: QScreen) -> PluggedScreen:
    identity = ScreenIdentity(
        screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name()
    )
    return PluggedScreen(identity, screen.geometry())
