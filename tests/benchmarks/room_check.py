"""How long the room check takes with the real films, and how long the window ever stands still.

    python tests/benchmarks/room_check.py [--times 5]

Everything is looked at for real, on this computer: both films of the bundled module at their
start, middle and end, sound, disk, power, printers, data folder, screen saver.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.desktop import awaited
from app.gui.home.check import CheckPane
from app.gui.shared.background import Background
from app.library.shelf import FolderShelf
from app.room_check import Room, RoomCheck, room_here
from app.screens.check import Check, check_view
from app.storage.opening import faults_of
from app.surroundings import CONTENT, SystemClock
from tests.benchmarks.machine import machine_line

AIM_S = 10


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the check of the room.")
    words.add_argument("--times", type=int, default=5)
    times = words.parse_args().times
    application = QApplication([])
    shelf = FolderShelf((CONTENT,))
    films = sum(len(list(each.rglob("*.mp4"))) for each in CONTENT.iterdir() if each.is_dir())
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        room = room_here(data, shelf, lambda: faults_of(data, SystemClock()))
        taken = [check_once(room) for _turn in range(times)]
    application.quit()
    whole = [each[0] for each in taken]
    still = [each[1] for each in taken]
    print(machine_line())
    print(f"{times} times, {films} real films; seconds")
    print(f"{'':34}{'first':>8}{'median':>8}{'slowest':>9}")
    print(f"{'the whole check (aim: under 10)':34}{row(whole)}")
    print(f"{'the window stood still, longest':34}{row(still)}")
    sys.exit(max(whole) >= AIM_S)


def row(taken: list[float]) -> str:
    """One line of the table."""
    return f"{taken[0]:8.2f}{statistics.median(taken):8.2f}{max(taken):9.2f}"


def check_once(room: Room) -> tuple[float, float]:
    """Check the room before a panel; returns how long it took, and the longest standstill."""
    pane = CheckPane()
    pane.show()
    beats = [time.perf_counter()]
    watch = QTimer(interval=1)
    watch.timeout.connect(lambda: beats.append(time.perf_counter()))
    watch.start()

    with closing(Background()) as background:
        start = time.perf_counter()

        def look(done: Callable[[tuple[Check, ...]], None]) -> RoomCheck:
            def show(waiting: tuple[str, ...], found: tuple[Check, ...]) -> None:
                pane.show_view(check_view(waiting, found))
                if not waiting:
                    done(found)

            check = RoomCheck(room, background, show)
            check.start()
            return check

        awaited(look)
        took = time.perf_counter() - start
    watch.stop()
    pane.close()
    gaps = [after - before for before, after in pairwise(beats)]
    return took, max(gaps)


if __name__ == "__main__":
    main()
