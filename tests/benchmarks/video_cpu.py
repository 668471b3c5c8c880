"""What playing a 1080p film costs the processor, against bare libVLC into memory.

    python tests/benchmarks/video_cpu.py [--rounds 3]

Ours is painted in a full-size widget, bare libVLC only fills memory of the same size. Each plays
the whole film in a process of its own, in turns, so that whatever else the machine does falls on
both; counted from the first picture to the end.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.machine import machine_line
from tests.player.films import Film, make_film

SIZE = (1920, 1080)
SECONDS = 10
RATE = 30
PATIENCE_S = 60


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the cost of playing a film.")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--play", choices=["ours", "bare"], help=argparse.SUPPRESS)
    words.add_argument("--film", type=Path, help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.play:
        print(*(play_painted if asked.play == "ours" else play_bare)(asked.film))
        return
    with tempfile.TemporaryDirectory() as folder:
        film = make_film(
            Path(folder) / "film.mp4", Film(*SIZE, seconds=SECONDS, rate=RATE, busy=True)
        )
        weight = film.stat().st_size * 8 / SECONDS / 1e6
        shares: dict[str, list[float]] = {"ours": [], "bare": []}
        pictures: dict[str, list[int]] = {"ours": [], "bare": []}
        for turn in range(asked.rounds):
            for who in ("ours", "bare") if turn % 2 else ("bare", "ours"):
                share, count = measure(who, film)
                shares[who].append(share)
                pictures[who].append(count)
    print(machine_line())
    print(f"{asked.rounds} times {SECONDS} s each, in turns, {SIZE[0]}x{SIZE[1]} {RATE} fps,")
    print(f"{weight:.1f} Mbit/s; share of one processor")
    print(f"{'':24}{'median':>8}{'pictures':>10}")
    for label, who in (("painted by the program", "ours"), ("bare libVLC", "bare")):
        middle = statistics.median(shares[who])
        print(f"{label:24}{middle:8.1%}{statistics.median(pictures[who]):10.0f}")
    ratio = statistics.median(shares["ours"]) / statistics.median(shares["bare"])
    print(f"{'ratio':24}{ratio:8.2f}")


def measure(who: str, film: Path) -> tuple[float, int]:
    """Play in a process of its own; return its share of a processor and its pictures."""
    done = subprocess.run(
        [sys.executable, __file__, "--play", who, "--film", str(film)],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    share, pictures = done.stdout.split()
    return float(share), int(pictures)


class Meter:
    """Counts pictures, and the processor's work from the first one on."""

    def __init__(self) -> None:
        self.pictures = 0
        self._from = (0.0, 0.0)

    def picture(self) -> None:
        """Count one."""
        if not self.pictures:
            self._from = (time.process_time(), time.perf_counter())
        self.pictures += 1

    def result(self) -> tuple[float, int]:
        """Return the share of a processor, and how many pictures."""
        worked, passed = time.process_time() - self._from[0], time.perf_counter() - self._from[1]
        return worked / passed, self.pictures


def play_painted(film: Path) -> tuple[float, int]:
    """Play as the program does."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - bare libVLC does without

    from app.player.libvlc import open_libvlc  # noqa: PLC0415
    from app.player.vlc_player import VlcPlayer  # noqa: PLC0415
    from tests.benchmarks.painted_player import Screen, show_until  # noqa: PLC0415

    application = QApplication([])
    player, screen, meter = VlcPlayer(open_libvlc()), Screen(*SIZE), Meter()
    player.fit(*SIZE)
    screen.painted.connect(meter.picture)
    screen.show()
    show_until("over", screen, player, film)
    result = meter.result()
    player.close()
    application.quit()
    return result


def play_bare(film: Path) -> tuple[float, int]:
    """Play with nothing around libVLC."""
    from tests.benchmarks.bare_libvlc import BareLibVlc  # noqa: PLC0415 - ours does without

    meter = Meter()
    bare = BareLibVlc(film, *SIZE, meter.picture)
    bare.play()
    bare.ended.wait(PATIENCE_S)
    result = meter.result()
    bare.close()
    return result


if __name__ == "__main__":
    main()
