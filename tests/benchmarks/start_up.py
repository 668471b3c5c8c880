"""How soon the program can be used, against a bare window of PySide6 with SQLAlchemy.

    python tests/benchmarks/start_up.py [--times 9] [--platform offscreen]

Each start is a process of its own, counted from before it exists; the bare window has a label, a
button and one SELECT. They take turns, so that whatever else the machine does falls on both.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.domain.meetings import Channel, Gathering
from app.library.shelf import FolderShelf
from app.storage.opening import FILE_NAME, open_storage
from app.surroundings import CONTENT, SystemClock
from app.usecases.planning import Planning
from tests.benchmarks.machine import machine_line

HERE = Path(__file__).parent
WARM_UP = 2
PATIENCE_S = 60


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the start of the program.")
    words.add_argument("--times", type=int, default=9)
    words.add_argument("--platform", default="offscreen", help="of Qt: offscreen, xcb…")
    asked = words.parse_args()
    bare: list[float] = []
    first: list[float] = []
    usable: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        plan_some(data)
        os.environ["QT_QPA_PLATFORM"] = asked.platform
        # Python's compiled files, as every start but the first finds them
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(name) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        for turn in range(asked.times + WARM_UP):
            if turn % 2:
                bare.append(start_bare(data)["painted"])
            moments = start_program(data)
            first.append(moments["painted"])
            usable.append(moments["usable"])
            if not turn % 2:
                bare.append(start_bare(data)["painted"])
    times = {"bare window": bare, "first window": first, "usable window": usable}
    print(machine_line())
    print(f"{asked.times} starts each, in turns, {asked.platform}; milliseconds")
    print(f"{'':16}{'median':>8}{'slowest':>9}{'ratio':>8}")
    against = statistics.median(bare[WARM_UP:])
    for label, taken in times.items():
        median, most = statistics.median(taken[WARM_UP:]), max(taken[WARM_UP:])
        print(f"{label:16}{median * 1e3:8.0f}{most * 1e3:9.0f}{median / against:8.2f}")


def plan_some(data: Path) -> None:
    """Plan sessions of today and the days before, with people: an ordinary data folder."""
    clock = SystemClock()
    with closing(open_storage(data, clock)) as storage:
        planning = Planning(storage.register, storage.journal, clock, "Léa")
        module = FolderShelf((CONTENT,)).modules()[0]
        for days in range(4):
            at = clock.now() - timedelta(days=days)
            kind = Gathering.SMALL_GROUP
            session = planning.plan(module.id, at, "Rez-de-chaussée", 5, kind)
            for name in ("Rose", "Yann", "Inès", "Awa"):
                planning.register(session.id, "EXEMPLE", name, Channel.PAPER)
        storage.back_up()


def start_bare(data: Path) -> dict[str, float]:
    """Start the bare window."""
    return moments("bare_window.py", str(data / FILE_NAME))


def start_program(data: Path) -> dict[str, float]:
    """Start the program."""
    return moments("watched_start.py", "--data", str(data))


def moments(script: str, *words: str) -> dict[str, float]:
    """Run a script of this folder; how many seconds after its start each moment came."""
    command = [sys.executable, str(HERE / script), *words]
    start = time.time()
    told = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE_S, check=True
    ).stdout
    return {what: float(at) - start for what, at in map(str.split, told.splitlines())}


if __name__ == "__main__":
    main()
