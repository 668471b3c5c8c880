"""The room that a screen has for a window: a small laptop that enlarges everything has little."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(4, 36)  # what the system draws around a window, before it has drawn it


def fit_on_screen(window: QWidget) -> None:
    """Make a window that is not shown yet no larger than its screen."""
    if window.isVisible():
        return
    free = window.screen().availableGeometry()
    room = (free.size() - _FRAME).expandedTo(window.minimumSize())
    if window.width() > room.width() or window.height() > room.height():
        window.resize(window.size().boundedTo(room))
        window.move(free.topLeft())
