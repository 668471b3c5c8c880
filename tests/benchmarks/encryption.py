"""What encryption costs: starting the program and writing a journal entry, against plain data.

    python tests/benchmarks/encryption.py [--times 9] [--entries 2000] [--people 2000]

The passphrase comes from the environment, so that nobody's typing counts; its key is derived as in
the product. Both forms take turns, so that whatever else the machine does falls on both.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.domain.changes import Action, Batch, added
from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, Storage, open_storage
from app.storage.sealing import Change, change_lock
from app.surroundings import SystemClock
from app.unlocking import VARIABLE
from tests.benchmarks.journal_append import append, p95, seconds
from tests.benchmarks.machine import machine_line
from tests.benchmarks.start_up import WARM_UP, plan_some, start_program
from tests.fakes.people import a_seat, a_session, somebody

WORDS = "quatre mots que personne ne dit"


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure encrypted data against plain data.")
    words.add_argument("--times", type=int, default=9)
    words.add_argument("--entries", type=int, default=2000)
    words.add_argument("--people", type=int, default=2000)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folders = Path(name) / "plain", Path(name) / "encrypted"
        plan_some(folders[0])
        add_people(folders[0], asked.people)
        shutil.copytree(*folders)
        switch = seconds(lambda: seal(folders[1]))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(name) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        size = (folders[0] / FILE_NAME).stat().st_size / 1e6
        starts = start_both(folders, asked.times)
        entries = append_both(folders, asked.entries)
        derived = statistics.median(seconds(derive) for _ in range(5))
    print(machine_line())
    print(f"{asked.times} starts, {asked.entries} entries each, in turns; a file of {size:.1f} MB")
    print(f"{'':34}{'plain':>8}{'encrypted':>11}{'ratio':>8}")
    for label, (plain, sealed), unit in (
        ("start → sessions shown, ms", [statistics.median(each) for each in starts], 1e3),
        ("journal entry, median, µs", [statistics.median(each) for each in entries], 1e6),
        ("journal entry, p95, µs", [p95(each) for each in entries], 1e6),
    ):
        print(f"{label:34}{plain * unit:8.0f}{sealed * unit:11.0f}{sealed / plain:8.2f}")
    print(f"deriving the key, once: {derived * 1e3:.0f} ms; encrypting it all: {switch:.2f} s")


def add_people(data: Path, people: int) -> None:
    """Fill the file as some years of sign-ups do."""
    with closing(open_storage(data, SystemClock())) as storage:
        session = a_session(people)
        them = [somebody(f"Nom {number}", f"Prénom {number}") for number in range(people)]
        changes = added(session, *them, *(a_seat(session.id, each) for each in them))
        storage.register.write(Batch(uuid4(), datetime.now(UTC), "Léa", Action.IMPORT, changes))


def seal(data: Path) -> None:
    """Encrypt a folder with its backup."""
    change_lock(data / FILE_NAME, Change(None, Passphrase(WORDS)))


def derive() -> None:
    """Derive a key as each start does once."""
    Passphrase(WORDS).new_key()


def start_both(folders: tuple[Path, Path], times: int) -> tuple[list[float], list[float]]:
    """How long so many starts took until the sessions were shown, plain and encrypted."""
    taken: tuple[list[float], list[float]] = [], []
    os.environ[VARIABLE] = WORDS  # plain data has no use for it
    for turn in range(times + WARM_UP):
        for form in (0, 1) if turn % 2 else (1, 0):
            taken[form].append(start_program(folders[form])["usable"])
    return taken[0][WARM_UP:], taken[1][WARM_UP:]


def append_both(folders: tuple[Path, Path], entries: int) -> tuple[list[float], list[float]]:
    """How long so many journal entries took, plain and encrypted."""
    taken: tuple[list[float], list[float]] = [], []
    passphrase = Passphrase(WORDS)
    with (
        closing(open_storage(folders[0], SystemClock(), passphrase)) as plain,
        closing(open_storage(folders[1], SystemClock(), passphrase)) as sealed,
    ):
        for sequence in range(1, entries + 1):
            turns: list[tuple[int, Storage]] = [(0, plain), (1, sealed)]
            for form, storage in turns if sequence % 2 else reversed(turns):
                start = time.perf_counter()
                append(storage, sequence)
                taken[form].append(time.perf_counter() - start)
    return taken


if __name__ == "__main__":
    main()
