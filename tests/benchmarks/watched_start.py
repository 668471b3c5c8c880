"""Starts the program as main.py does; prints when its window was painted and when it was usable.

    python tests/benchmarks/watched_start.py --data FOLDER

Usable is painted again once the button that plans a session answers: the sessions show too.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.commands import main

# isort: split - the program's own order: what follows is imported later
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

LAST_BUTTON = "new-session"


class WatchedApplication(QtWidgets.QApplication):
    """An application that sees its own events until its window is usable."""

    painting = Signal(str)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._awaited = "painted"
        # queued: told once all that is being painted is, but before any timer
        self.painting.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for a window painted, the button that is ready last, and the window again."""
        kind = event.type()
        if kind == QEvent.Type.EnabledChange and watched.objectName() == LAST_BUTTON:
            if isinstance(watched, QtWidgets.QWidget) and watched.isEnabled():
                self._awaited = "usable"
        elif kind == QEvent.Type.Paint and self._awaited and is_window(watched):
            self.painting.emit(self._awaited)
            self._awaited = ""
        return False

    def _tell(self, what: str) -> None:
        print(what, time.time(), flush=True)
        if what == "usable":
            self.removeEventFilter(self)
            QTimer.singleShot(0, self.quit)


def is_window(watched: QObject) -> bool:
    """Tell whether this is a whole window."""
    return isinstance(watched, QtWidgets.QWidget) and watched.isWindow()


if __name__ == "__main__":
    QtWidgets.QApplication = WatchedApplication  # type: ignore[assignment,misc]
    sys.exit(main(sys.argv[1:]))
