"""Keeps the room's window on the room's screen, whatever happens to the cable."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import ScreenIdentity, choose_screen

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
    moment. Only hiding is done at once, so that the window never lands on the laptop. No QScreen
    is kept: Qt deletes them.
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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._projection = projection
        self._console = console
        self._remembered = remembered
        self._chosen: ScreenIdentity | None = None
        self._place: QRect | None = None
        self._away = False
        self._started = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(DEBOUNCE_MS)
        self._quiet.timeout.connect(self._settle)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("a placer needs an application with screens")
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._changed)
        application.primaryScreenChanged.connect(self._changed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self._changed)

    @property
    def chosen(self) -> ScreenIdentity | None:
        """The screen the room looks at, None without one; its `key` is worth remembering."""
        return self._chosen

    def start(self) -> None:
        """Show the projection where it belongs; from now on follow the screens."""
        self._started = True
        self._settle()

    def stop(self) -> None:
        """Take the projection off its screen and follow the screens no more."""
        self._started = False
        self._quiet.stop()
        self._chosen, self._place, self._away = None, None, False
        self._projection.hide()

    def swap(self) -> None:
        """Let the console and the projection change screens; nothing with one screen."""
        chosen = next((each for each in QGuiApplication.screens() if self._is_chosen(each)), None)
        if chosen is None:
            return
        before = self._console.screen()
        self._remembered = identity_of(before).key
        size = self._console.size().boundedTo(chosen.availableGeometry().size())
        self._console.setScreen(chosen)
        self._console.setGeometry(QRect(chosen.availableGeometry().topLeft(), size))
        self._fill(before, identity_of(before))
        self.plugged.emit(identity_of(before).label)

    def _is_chosen(self, screen: QScreen) -> bool:
        return identity_of(screen) == self._chosen

    def show_in_window(self) -> None:
        """Show the projection as an ordinary window beside the console."""
        self._chosen, self._place, self._away = None, None, False
        window = self._projection
        window.hide()
        window.setWindowFlags(Qt.WindowType.Window)
        window.setCursor(Qt.CursorShape.ArrowCursor)
        available = self._console.screen().availableGeometry()
        window.setGeometry(_beside(self._console.frameGeometry(), available))
        window.showNormal()
        self._back_to_console()
        self.windowed.emit()

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        """Hide at once if the room's screen is gone; the rest when all is quiet."""
        if not self._started:
            return
        if self._chosen is not None and self._chosen not in _identities():
            self._leave()
        self._quiet.start()

    def _leave(self) -> None:
        self._remembered = self._chosen.key if self._chosen else self._remembered
        self._chosen, self._place, self._away = None, None, True
        self._projection.hide()
        self.unplugged.emit()

    def _settle(self) -> None:
        console = self._console.screen()
        apart = [
            screen
            for screen in QGuiApplication.screens()
            if not screen.geometry().intersects(console.geometry())
        ]
        identities = [identity_of(screen) for screen in apart]
        chosen = choose_screen(identities, identity_of(console), self._remembered)
        if chosen is None:
            if self._chosen is not None:
                self._leave()  # its screen now shows the same as the console's
            elif not self._away and not self._projection.isVisible():
                self.show_in_window()
            return
        screen = apart[identities.index(chosen)]
        if chosen == self._chosen and screen.geometry() == self._place:
            return
        new = chosen != self._chosen
        self._fill(screen, chosen)
        if new:
            self.plugged.emit(chosen.label)

    def _fill(self, screen: QScreen, chosen: ScreenIdentity) -> None:
        """Cover a screen, and leave the keyboard to the console."""
        self._chosen, self._remembered = chosen, chosen.key
        self._place, self._away = screen.geometry(), False
        window = self._projection
        window.hide()
        window.setWindowFlags(_FULL)
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.setScreen(screen)
        window.setGeometry(self._place)
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()  # showFullScreen() would take the keyboard
        self._back_to_console()

    def _back_to_console(self) -> None:
        if self._console.isVisible():
            self._console.activateWindow()


def identity_of(screen: QScreen) -> ScreenIdentity:
    """What a screen says of itself."""
    return ScreenIdentity(
        screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name()
    )


def _identities() -> list[ScreenIdentity]:
    return [identity_of(screen) for screen in QGuiApplication.screens()]


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
