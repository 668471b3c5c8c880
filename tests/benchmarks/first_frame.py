"""How soon a film shows: `play` to the first picture painted, against bare libVLC into memory.

    python tests/benchmarks/first_frame.py [--times 15]

Bare libVLC counts until its first picture is in memory; nothing is painted. Both start with an
engine already open, as in a session, and take turns, so that whatever else the machine does
falls on both.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.player.libvlc import open_libvlc
from app.player.vlc_player import VlcPlayer
from tests.benchmarks.bare_libvlc import BareLibVlc
from tests.benchmarks.machine import machine_line
from tests.benchmarks.painted_player import Screen, show_until
from tests.player.films import Film, make_film

SIZE = (1920, 1080)
PATIENCE_S = 60


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the first picture of a film.")
    words.add_argument("--times", type=int, default=15)
    times = words.parse_args().times
    application = QApplication([])
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        film = make_film(Path(folder) / "film.mp4", Film(*SIZE, seconds=2, rate=30, busy=True))
        for turn in range(times + 1):
            pair = [(ours, first_painted), (bare, first_in_memory)]
            for taken, measure in pair if turn % 2 else reversed(pair):
                taken.append(measure(film))
    application.quit()
    print(machine_line())
    print(f"{times} times each, in turns, {SIZE[0]}x{SIZE[1]}; milliseconds")
    print(f"{'':24}{'median':>8}{'slowest':>9}")
    for label, taken in (("painted by the program", ours[1:]), ("bare libVLC", bare[1:])):
        print(f"{label:24}{statistics.median(taken) * 1e3:8.1f}{max(taken) * 1e3:9.1f}")
    print(f"{'ratio':24}{statistics.median(ours[1:]) / statistics.median(bare[1:]):8.2f}")


def first_painted(film: Path) -> float:
    """Time load and play, to the end of the first painting."""
    player = VlcPlayer(open_libvlc())
    player.fit(*SIZE)
    screen = Screen(*SIZE)
    screen.show()
    QApplication.processEvents()
    painted: list[float] = []
    screen.painted.connect(lambda: painted.append(time.perf_counter()))
    # when it has answered for this one, it has nothing left to get ready
    show_until("over", screen, player, film.with_name("missing.mp4"))
    start = time.perf_counter()
    show_until("painted", screen, player, film)
    player.close()
    screen.close()
    return painted[0] - start


def first_in_memory(film: Path) -> float:
    """Time bare libVLC, to its first picture."""
    came: list[float] = []
    first = threading.Event()

    def shown() -> None:
        came.append(time.perf_counter())
        first.set()

    bare = BareLibVlc(film, *SIZE, shown)
    start = time.perf_counter()
    bare.play()
    first.wait(PATIENCE_S)
    bare.close()
    return came[0] - start


if __name__ == "__main__":
    main()
