"""The screens that are plugged in, as values: Qt's own objects vanish with the cable."""

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import PluggedScreen, ScreenIdentity


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
            self._follow(screen)

    def plugged(self) -> tuple[PluggedScreen, ...]:
        """Return every screen there is at this moment, the system's main one first."""
        return tuple(_plugged(screen) for screen in QGuiApplication.screens())

    def under(self, window: QWidget) -> PluggedScreen:
        """Return the screen that a window is on."""
        return _plugged(window.screen())

    def put(self, window: QWidget, screen: PluggedScreen) -> None:
        """Let a window belong to a screen, whose scale it takes; where it is does not change."""
        for native in QGuiApplication.screens():
            if _plugged(native) == screen:
                window.setScreen(native)

    def _added(self, screen: QScreen) -> None:
        self._follow(screen)
        self.changed.emit()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._notice)
        screen.logicalDotsPerInchChanged.connect(self._notice)

    def _notice(self) -> None:
        self.changed.emit()


def _plugged(screen: QScreen) -> PluggedScreen:
    identity = ScreenIdentity(
        screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name()
    )
    return PluggedScreen(identity, QRect(screen.geometry()))
