"""Moves windows from screen to screen."""

from PySide6.QtCore import QRect, Qt
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
    """Move a window to a screen, cut down to its size; as large as the screen if it was."""
    whole = window.isMaximized()
    if whole:
        window.showNormal()
    window.resize(window.size().boundedTo(screen.size()))
    window.move(screen.topLeft())
    if whole:
        window.showMaximized()


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
