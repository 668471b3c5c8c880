"""What installing a mallette takes, against `cp` and `sha256sum` of the same bytes.

    python tests/benchmarks/install.py [--megabytes 300] [--times 5] [--disk FOLDER]

Both read the same file and write to the same disk, in turns, so that whatever else the machine
does falls on both. The program also makes sure that every byte is on the disk, which `cp` does
not: the line below adds that to it (`sync FILE`).
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.machine import machine_line
from tests.library.installs import Computer, a_mallette

WARM_UP = 1


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the install of a mallette.")
    words.add_argument("--megabytes", type=int, default=300)
    words.add_argument("--times", type=int, default=5)
    words.add_argument("--disk", type=Path, help="a folder on the disk to measure")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.disk) as name:
        folder = Path(name)
        file = a_mallette(folder, size=asked.megabytes * 1_000_000)
        shutil.rmtree(folder / "verger-1")
        ways = {
            "installing": lambda: install(folder, file),
            "cp, sha256sum": lambda: copy(folder, file),
            "cp, sync, sha256sum": lambda: copy(folder, file, synced=True),
        }
        taken: dict[str, list[float]] = {each: [] for each in ways}
        for turn in range(asked.times + WARM_UP):
            for way in list(ways) if turn % 2 else reversed(list(ways)):
                taken[way].append(ways[way]())
    print(machine_line())
    print(f"{asked.megabytes} MB, {asked.times} times each, in turns; seconds")
    print(f"{'':20}{'median':>8}{'slowest':>9}{'ratio':>8}")
    against = statistics.median(taken["cp, sha256sum"][WARM_UP:])
    for label, times in taken.items():
        median, most = statistics.median(times[WARM_UP:]), max(times[WARM_UP:])
        print(f"{label:20}{median:8.2f}{most:9.2f}{median / against:8.2f}")


def install(folder: Path, file: Path) -> float:
    """Install into an empty data folder, as a user does."""
    computer = Computer(folder / "computer")
    taken = seconds(lambda: computer.install(file))
    assert computer.title() == "Le verger 1"
    shutil.rmtree(folder / "computer")
    return taken


def copy(folder: Path, file: Path, *, synced: bool = False) -> float:
    """Copy the file and sum it up, with the tools of the system."""
    to = str(folder / "copy")
    steps = 'cp "$1" "$2" && sync "$2" && sha256sum "$2"'
    if not synced:
        steps = steps.replace('&& sync "$2" ', "")
    words = ["sh", "-c", steps, "sh", str(file), to]
    taken = seconds(lambda: subprocess.run(words, check=True, stdout=subprocess.DEVNULL))
    Path(to).unlink()
    return taken


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
