"""Keeps everything else of ours off the room's screen: menus, hints, lists, dialogs."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

_APPEARS = frozenset({QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize})


class RoomGuard(QObject):
    """Sends what comes up on the room's screen to the console's; install it on the application.

    `place` is the part of the desk that the room sees, empty for none; `home` the console's screen.
    """

    def __init__(
        self,
        room: QWidget,
        place: Callable[[], QRect],
        home: Callable[[], QRect],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._place = place
        self._home = home

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move what comes up before the room, before it is seen."""
        if (
            event.type() in _APPEARS
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self._room
            and _passing(watched)
            and watched.frameGeometry().intersects(self._place())
        ):
            watched.move(_inside(watched.frameGeometry(), self._home()).topLeft())
        return False


def _passing(window: QWidget) -> bool:
    """Tell a menu, a list, a hint or a dialog from a window that people move themselves."""
    return window.windowType() not in {Qt.WindowType.Widget, Qt.WindowType.Window}


def _inside(window: QRect, screen: QRect) -> QRect:
    """The nearest place inside a screen."""
    moved = QRect(window)
    moved.moveLeft(max(screen.left(), min(window.left(), screen.right() - window.width() + 1)))
    moved.moveTop(max(screen.top(), min(window.top(), screen.bottom() - window.height() + 1)))
    return moved
