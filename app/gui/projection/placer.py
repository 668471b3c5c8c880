"""Keeps the room's window on the room's screen, whatever happens to the cable."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import ScreenIdentity, choose_screen
from app.gui.projection.screens import PluggedScreen, Screens

DEBOUNCE_MS = 300
_BESIDE = 24
_FULL = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus  # window managers give it to any new full screen
)


class Placer(QObject):
    """Places `projection` on the screen that does not hold `console`.

    Screens come and go in several steps: what to do is decided once they have been quiet for a
    moment. Only hiding is done at once, so that the window never lands on the laptop.
    """

    plugged = Signal(str)
    unplugged = Signal()
    windowed = Signal()

    def __init__(
        self,
        projection: QWidget,
        console: QWidget,
        *,
        remembered: str = "",
        screens: Screens | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._projection = projection
        self._console = console
        self._remembered = remembered
        self._chosen: PluggedScreen | None = None
        self._away = False
        self._started = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(DEBOUNCE_MS)
        self._quiet.timeout.connect(self._settle)
        self._screens = screens if screens is not None else Screens(self)
        self._screens.changed.connect(self._changed)

    @property
    def chosen(self) -> ScreenIdentity | None:
        """The screen the room looks at, None without one; its `key` is worth remembering."""
        return self._chosen.identity if self._chosen else None

    @property
    def place(self) -> QRect:
        """What the projection covers; empty while it covers nothing."""
        return QRect(self._chosen.geometry) if self._chosen else QRect()

    def start(self) -> None:
        """Show the projection where it belongs; from now on follow the screens."""
        self._started = True
        self._settle()

    def stop(self) -> None:
        """Take the projection off its screen and follow the screens no more."""
        self._started = False
        self._quiet.stop()
        self._chosen, self._away = None, False
        self._projection.hide()

    def swap(self) -> None:
        """Let the console and the projection change screens; nothing with one screen."""
        if self._chosen is None:
            return
        mine, halls = self._screens.under(self._console), self._chosen.geometry
        whole = self._console.isMaximized()
        self._projection.hide()
        if whole:
            self._console.showNormal()
        self._console.resize(self._console.size().boundedTo(halls.size()))
        self._console.move(halls.topLeft())
        if whole:
            self._console.showMaximized()
        self._fill(mine)
        self.plugged.emit(mine.identity.label)

    def show_in_window(self) -> None:
        """Show the projection as an ordinary window beside the console."""
        self._chosen, self._away = None, False
        window = self._projection
        window.hide()
        window.setWindowFlags(Qt.WindowType.Window)
        window.setCursor(Qt.CursorShape.ArrowCursor)
        available = self._console.screen().availableGeometry()
        window.setGeometry(_beside(self._console.frameGeometry(), available))
        window.showNormal()
        self._back_to_console()
        self.windowed.emit()

    def _changed(self) -> None:
        """Hide at once if the room's screen is gone; the rest when all is quiet."""
        if not self._started:
            return
        present = [screen.identity for screen in self._screens.plugged()]
        if self._chosen is not None and self._chosen.identity not in present:
            self._leave()
        self._quiet.start()

    def _leave(self) -> None:
        self._chosen, self._away = None, True
        self._projection.hide()
        self.unplugged.emit()

    def _settle(self) -> None:
        console = self._screens.under(self._console)
        apart = {  # screens that overlap show the same: the room would see the console
            screen.identity: screen
            for screen in self._screens.plugged()
            if not screen.geometry.intersects(console.geometry)
        }
        identity = choose_screen(tuple(apart), console.identity, self._remembered)
        if identity is None:
            self._do_without()
        elif apart[identity] != self._chosen or not self._projection.isVisible():
            new = self.chosen != identity
            self._fill(apart[identity])
            if new:
                self.plugged.emit(identity.label)

    def _do_without(self) -> None:
        """There is no screen for the room: wait for it if there was one, else use a window."""
        if self._chosen is not None:
            self._leave()
        elif not self._away and not self._projection.isVisible():
            self.show_in_window()

    def _fill(self, screen: PluggedScreen) -> None:
        """Cover a screen, and leave the keyboard to the console."""
        self._chosen, self._away = screen, False
        self._remembered = screen.identity.key
        window = self._projection
        window.hide()
        window.setWindowFlags(_FULL)
        window.setCursor(Qt.CursorShape.BlankCursor)
        native = QGuiApplication.screenAt(screen.geometry.center())
        if native is not None:
            window.setScreen(native)
        window.setGeometry(screen.geometry)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()  # showFullScreen() would take the keyboard
        self._back_to_console()

    def _back_to_console(self) -> None:
        if self._console.isVisible():
            self._console.activateWindow()


def _beside(console: QRect, available: QRect) -> QRect:
    """A wide window in the free strip right of the console, else over its lower right corner."""
    free = available.right() - console.right() - 2 * _BESIDE
    width = max(480, min(free, 960))
    size = QRect(0, 0, width, round(width * 9 / 16))
    if free >= width:
        size.moveTo(console.right() + _BESIDE, max(available.top(), console.top()) + 40)
    else:
        size.moveBottomRight(available.bottomRight())
        size.translate(-_BESIDE, -_BESIDE)
    return size
