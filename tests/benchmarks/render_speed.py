"""How fast a film is rendered, as a multiple of the time that it lasts.

    python tests/benchmarks/render_speed.py [--storyboard FILE] [--height 720] [--times 3]

The whole command is measured: reading, speaking, drawing, encoding, writing. The processor's own
time beside it tells what a machine that does nothing else would need.
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

import av

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.machine import machine_line

ROOT = Path(__file__).parents[2]
BOARD = ROOT / "content" / "histoire" / "testimonial.storyboard.json"


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the rendering of a film.")
    words.add_argument("--storyboard", type=Path, default=BOARD)
    words.add_argument("--height", type=int, choices=(720, 1080), default=720)
    words.add_argument("--times", type=int, default=3)
    asked = words.parse_args()
    rounds = [rendered(asked.storyboard, asked.height) for _ in range(asked.times)]
    length = rounds[0][0]
    print(machine_line())
    print(f"{asked.storyboard.name}, {length:.0f} s at {asked.height} lines, {asked.times} times")
    print(f"{'':24}{'median':>8}{'slowest':>9}{'× real time':>13}")
    for label, column in (("seconds", 1), ("processor seconds", 2)):
        taken = [each[column] for each in rounds]
        median = statistics.median(taken)
        print(f"{label:24}{median:8.1f}{max(taken):9.1f}{length / median:13.2f}")
    print(f"size: {rounds[0][3] / 1e6:.2f} MB; load when it ended: {os.getloadavg()[0]:.1f}")


def rendered(board: Path, height: int) -> tuple[float, float, float, int]:
    """Render once: the film's length, the time that it took, the processor's, and its size."""
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder, "film.mp4")
        command = [sys.executable, "main.py", "library", "render", str(board), "--out", str(film),
                   "--height", str(height), "--data", folder]  # fmt: skip
        before = os.times()
        began = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
        taken = time.perf_counter() - began
        after = os.times()
        spent = sum(after[2:4]) - sum(before[2:4])
        with av.open(str(film)) as container:
            length = (container.duration or 0) / 1_000_000
        return length, taken, spent, film.stat().st_size


if __name__ == "__main__":
    main()
