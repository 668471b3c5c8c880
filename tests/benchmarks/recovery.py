"""How long after a kill -9 the session is before the room again, counted from the new start.

    python tests/benchmarks/recovery.py [--times 15]

Each time the program is killed in the middle of a session of some hundred entries, right after one
more count was noted, and started as main.py does; “Reprendre” is pressed as soon as it can be. The
clock runs from before the process exists until the resumed slide is painted on both windows, a
laptop of 1366x768 and a projector of 1920x1080, and no fade is left. The time of a person who
looks for the button is not in it.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.domain.events import HandsCounted
from app.domain.meetings import Gathering
from app.library.shelf import FolderShelf
from app.storage.opening import open_storage
from app.surroundings import CONTENT, SystemClock
from app.usecases.live_session import LiveSession
from tests.benchmarks.machine import machine_line
from tests.end_to_end.driving import offscreen_pair
from tests.end_to_end.programs import MODULE, prepare, read_journal
from tests.end_to_end.waiting import read_line

WATCHED = Path(__file__).with_name("watched_recovery.py")
QUESTION = "intro-debut"
COUNTS = 300  # entries of the session before the first kill
WARM_UP = 1


@dataclass(frozen=True)
class Recovery:
    """The seconds from the start of the process to each moment."""

    button: float
    painted: float


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the recovery after a kill -9.")
    words.add_argument("--times", type=int, default=15)
    times = words.parse_args().times
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.setdefault("QT_QPA_PLATFORM", offscreen_pair(folder))
        # Python's compiled files, as every start but the first finds them
        os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        data = folder / "data"
        session = prepare(data, gathering=Gathering.ASSEMBLY)
        last = hold(data, session)
        taken = []
        for number in range(times + WARM_UP):
            taken.append(recover(data, last, number))
            last = number
        counts = [e.event for e in read_journal(data, session) if isinstance(e.event, HandsCounted)]
    if counts[-1] != HandsCounted(QUESTION, "b", last):
        sys.exit("a count that was acknowledged is lost")
    print(machine_line())
    print(f"{times} times killed and taken up again, {len(counts)} counts; seconds from the start")
    print(f"{'':22}{'p50':>8}{'p95':>8}{'slowest':>9}")
    show("“Reprendre” answers", [each.button for each in taken[WARM_UP:]])
    show("resumed on both", [each.painted for each in taken[WARM_UP:]])
    show("of it, after the press", [each.painted - each.button for each in taken[WARM_UP:]])


def show(label: str, seconds: list[float]) -> None:
    """Print a line."""
    p95 = statistics.quantiles(seconds, n=20, method="inclusive")[-1]
    print(f"{label:22}{statistics.median(seconds):8.2f}{p95:8.2f}{max(seconds):9.2f}")


def hold(data: Path, session: UUID) -> int:
    """Hold the session as far as the middle of its first question; returns the last count."""
    with closing(open_storage(data, SystemClock())) as storage:
        module = FolderShelf((CONTENT,)).module(MODULE)
        meeting = storage.register.session(session)
        live = LiveSession(meeting, module, storage.journal, SystemClock(), lambda _state: None)
        for _step in range(3):
            live.forward()
        for number in range(COUNTS):
            live.count_hands("ab"[number % 2], number % 150)
    return (COUNTS - 1) % 150


def recover(data: Path, last: int, hands: int) -> Recovery:
    """Start, take the session up, note one more count, and die."""
    start = time.time()
    with subprocess.Popen(
        [sys.executable, str(WATCHED), "--data", str(data)], stdin=PIPE, stdout=PIPE, bufsize=0
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        pressed, painted = (float(read_line(process.stdout).split()[1]) for _moment in range(2))
        stands = json.loads(read_line(process.stdout))
        process.stdin.write(f"{hands}\n".encode())
        assert read_line(process.stdout) == "counted"
        process.kill()
    if (stands["question"], stands["hands"]["b"], stands["same"]) != (QUESTION, last, True):
        sys.exit(f"another session came back: {stands}, not {last}")
    return Recovery(pressed - start, painted - start)


if __name__ == "__main__":
    main()
