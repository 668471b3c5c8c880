"""Moves windows from screen to screen."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_BESIDE = 24
_COVERING = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
_APART = (
    _COVERING
    | Qt.WindowType.WindowStaysOnTopHint  # nothing else comes up before the room
    | Qt.WindowType.WindowDoesNotAcceptFocus  # window managers give it to any new full screen
)


def cover(window: QWidget, screen: QRect, *, take_keys: bool) -> None:
    """Let a window cover a screen; one that does already only moves, without a gap."""
    flags = _COVERING if take_keys else _APART
    if window.windowFlags() != flags:
        window.hide()
        window.setWindowFlags(flags)
    window.setCursor(Qt.CursorShape.BlankCursor)
    window.setGeometry(screen)
    window.setWindowState(Qt.WindowState.WindowFullScreen)
    window.show()  # showFullScreen() would take the keyboard


def open_in_window(window: QWidget, console: QWidget) -> None:
    """Show a window with a frame beside the console."""
    window.hide()
    window.setWindowFlags(Qt.WindowType.Window)
    window.setCursor(Qt.CursorShape.ArrowCursor)
    window.setGeometry(_beside(console.frameGeometry(), console.screen().availableGeometry()))
    window.showNormal()


def move_to(window: QWidget, screen: QRect) -> None:
    """Move a window to a screen, cut down to what is free there; as large as that if it was."""
    whole = window.isMaximized()
    if whole:
        window.showNormal()
    free = _free(screen)
    frame = window.frameGeometry().size() - window.size()
    window.resize(window.size().boundedTo(free.size() - frame))
    window.move(free.topLeft())
    if whole:
        window.showMaximized()


def hold_on(window: QWidget, screen: QRect) -> None:
    """Move a window that is not all on a screen, not even by its frame, onto it."""
    place = window.frameGeometry()
    if window.isMaximized() or window.isFullScreen():
        place = QRect(place.center(), QSize(1, 1))  # some systems let the frame stand out
    if not screen.contains(place):
        move_to(window, screen)


def _free(screen: QRect) -> QRect:
    """A screen without the bars of the system."""
    native = QGuiApplication.screenAt(screen.center())
    return native.availableGeometry() & screen if native is not None else screen


def stands_on(window: QWidget, screen: QRect | None) -> bool:
    """Tell whether the room can see a window, and, if given, whether it covers this screen."""
    seen = window.isVisible() and not window.isMinimized()
    return seen and (screen is None or window.geometry() == screen)


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
