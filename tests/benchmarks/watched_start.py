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

# the program imports Qt after that
# isort: split
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

LAST_BUTTON = "new-session"


def is_window(watched: QObject) -> bool:
    """Tell whether this is a whole window."""
    return isinstance(watched, QtWidgets.QWidget) and watched.isWindow()


class WatchedApplication(QtWidgets.QApplication):
    """An application that watches its first window until that is usable."""

    painting = Signal(str)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._awaited = "painted"
        # queued: told once all that is being painted is, but before any timer
        self.painting.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        # watching every object would slow the start down: begin where the windows are there
        QTimer.singleShot(0, self._watch)

    def _watch(self) -> None:
        for window in self.topLevelWidgets():
            button = window.findChild(QtWidgets.QPushButton, LAST_BUTTON)
            if button is not None:
                window.installEventFilter(self)
                button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the window painted, the button that is ready last, and the window again."""
        kind = event.type()
        if kind == QEvent.Type.EnabledChange and watched.objectName() == LAST_BUTTON:
            self._awaited = "usable"
        elif kind == QEvent.Type.Paint and self._awaited and is_window(watched):
            self.painting.emit(self._awaited)
            self._awaited = ""
        return False

    def _tell(self, what: str) -> None:
        print(what, time.time(), flush=True)
        if what == "usable":
            QTimer.singleShot(0, self.quit)


if __name__ == "__main__":
    QtWidgets.QApplication = WatchedApplication  # type: ignore[assignment,misc]
    sys.exit(main(sys.argv[1:]))
