"""Starts the program like watched_start.py; then tells how long its window was ever held up.

    python tests/benchmarks/watched_calm.py --data FOLDER

The window is usable first; what is done after that must not be felt. After four seconds it prints
the longest times during which the window's thread answered nobody: at once, where the console is
built, and later, while packs are read.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.commands import main
from tests.benchmarks.watched_start import WatchedApplication

# isort: split
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer

TICK_MS = 2
WATCHED_S = 4.0
AT_ONCE_S = 0.2


class CalmApplication(WatchedApplication):
    """An application that watches its own clock once its window is usable."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._begun = self._last = 0.0
        self._longest = {"console": 0.0, "reading": 0.0}
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def _tell(self, what: str) -> None:
        print(what, time.time(), flush=True)
        if what == "usable":
            self._begun = self._last = time.perf_counter()
            self._ticks.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        when = "console" if self._last - self._begun < AT_ONCE_S else "reading"
        self._longest[when] = max(self._longest[when], now - self._last)
        self._last = now
        if now - self._begun > WATCHED_S:
            for what, seconds in self._longest.items():
                print(what, seconds, flush=True)
            self.quit()


if __name__ == "__main__":
    QtWidgets.QApplication = CalmApplication  # type: ignore[assignment,misc]
    sys.exit(main(sys.argv[1:]))
