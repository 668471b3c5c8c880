"""Starts the program like watched_start.py; then tells how long its window was ever held up.

    python tests/benchmarks/watched_calm.py --data FOLDER

The window is usable first; what is read after that must not be felt. After four seconds it prints
the longest time during which the window's thread answered nobody.
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


class CalmApplication(WatchedApplication):
    """An application that watches its own clock once its window is usable."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._begun = self._last = 0.0
        self._longest = 0.0
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def _tell(self, what: str) -> None:
        print(what, time.time(), flush=True)
        if what == "usable":
            self._begun = self._last = time.perf_counter()
            self._ticks.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now
        if now - self._begun > WATCHED_S:
            print("longest", self._longest, flush=True)
            self.quit()


if __name__ == "__main__":
    QtWidgets.QApplication = CalmApplication  # type: ignore[assignment,misc]
    sys.exit(main(sys.argv[1:]))
