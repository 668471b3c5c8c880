"""What writing a journal entry costs, against a bare SQLite insert written through to the disk.

    python tests/benchmarks/journal_append.py [--entries 2000] [--disk FOLDER]

Both write the same row with `synchronous=FULL` into files of their own on the same disk, in turns,
so that whatever else the machine does falls on both.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.domain.events import HandsCounted, Recorded
from app.storage.opening import Storage, open_storage
from tests.benchmarks.machine import machine_line

SESSION = UUID(int=1)
WARM_UP = 50
INSERT = (
    "INSERT INTO journal (session, sequence, at, kind, version, data) VALUES (?, ?, ?, ?, ?, ?)"
)


class SystemClock:
    """The real time."""

    def now(self) -> datetime:
        """Return this moment."""
        return datetime.now(UTC)


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the journal against bare SQLite.")
    words.add_argument("--entries", type=int, default=2000)
    words.add_argument("--disk", type=Path, help="a folder on the disk to measure")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.disk) as name:
        ours, bare = measure(Path(name), asked.entries)
    print(machine_line())
    print(f"{asked.entries} entries each, in turns; microseconds")
    print(f"{'':14}{'median':>8}{'p95':>8}")
    for label, times in (("journal", ours), ("bare SQLite", bare)):
        print(f"{label:14}{median(times) * 1e6:8.0f}{p95(times) * 1e6:8.0f}")
    print(f"{'ratio':14}{median(ours) / median(bare):8.2f}{p95(ours) / p95(bare):8.2f}")


def measure(folder: Path, entries: int) -> tuple[list[float], list[float]]:
    """Append so many entries both ways; return the seconds that each one took."""
    ours: list[float] = []
    bare: list[float] = []
    storages = [open_storage(folder / name, SystemClock()) for name in ("journal", "bare")]
    storages[1].journal.close()  # its file serves the bare connection
    with (
        closing(storages[0]) as storage,
        closing(storages[1]) as emptied,
        closing(bare_connection(emptied.file)) as connection,
    ):
        for sequence in range(1, entries + WARM_UP + 1):
            turns = [
                (ours, lambda n=sequence: append(storage, n)),
                (bare, lambda n=sequence: insert(connection, n)),
            ]
            for times, write in turns if sequence % 2 else reversed(turns):
                times.append(seconds(write))
    return ours[WARM_UP:], bare[WARM_UP:]


def append(storage: Storage, sequence: int) -> None:
    """Write an entry as the program does."""
    entry = Recorded(sequence, datetime.now(UTC), HandsCounted("q1", "b", sequence))
    storage.journal.append(SESSION, entry)


def bare_connection(file: Path) -> sqlite3.Connection:
    """Connect as safely as the program does, with nothing between."""
    connection = sqlite3.connect(file)
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    connection.execute(f"PRAGMA synchronous = {'FULL' if mode == 'wal' else 'EXTRA'}")
    return connection


def insert(connection: sqlite3.Connection, sequence: int) -> None:
    """Write the same row with nothing between."""
    data = json.dumps({"question": "q1", "choice": "b", "hands": sequence})
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    connection.execute(INSERT, (SESSION.hex, sequence, at, "HandsCounted", 1, data))
    connection.commit()


def seconds(write: Callable[[], None]) -> float:
    """Time one write."""
    start = time.perf_counter()
    write()
    return time.perf_counter() - start


def median(times: list[float]) -> float:
    """The middle one."""
    return statistics.median(times)


def p95(times: list[float]) -> float:
    """The one that 95 in 100 are faster than."""
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
