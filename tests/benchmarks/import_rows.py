"""What bringing in a long export takes, in time and in memory.

    python tests/benchmarks/import_rows.py [--rows 10000] [--memory-rows 50000]

An .xlsx as a form's program writes it, with people who do not exist. Ours: read, recognise, tell
who is new, seats in order of arrival, people, registrations, kept rows and history in one
transaction. The baseline reads the same file with bare calamine and puts its cells with
`executemany` into one table of as many columns, one transaction, on the disk as safely. The floor
reads the file bare too, then writes with bare `executemany` the very rows that ours left in the
tables: people, registrations, what they are found by, what was brought in, and the history. Seconds
of the processor stand beside those of the clock, for a machine that others use as well. Memory is
the most that a new process of its own ever held, from its start to the last row on the disk.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

sys.path.insert(0, str(Path(__file__).parents[2]))

from python_calamine import CalamineWorkbook

from app.domain.changes import Action, added
from app.domain.imports.layouts import recognise
from app.domain.imports.said import Knowledge
from app.storage.opening import FILE_NAME, Storage, open_storage
from app.surroundings import SystemClock
from app.tables.contacts import FrenchContacts
from app.tables.reading import read_tables
from app.usecases.desk.office import Office
from app.usecases.importing.lines import Import
from app.usecases.importing.preview import bring_in, preview
from tests.benchmarks.machine import machine_line
from tests.benchmarks.people_search import crowd
from tests.fakes.people import a_session

HEADERS = (
    "ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", "Votre nom",
    "Prénom", "Téléphone", "Courriel", "Code postal", "Ville", "Vous êtes", "Commentaire",
)  # fmt: skip
TABLES = ("sessions", "people", "people_keys", "registrations", "kept_rows", "batches", "changes")
ROUNDS = 5


def rows(count: int) -> Iterator[tuple[str | int | datetime, ...]]:
    """The answers of so many people."""
    chance = random.Random(7)
    at = datetime(2026, 9, 1, 8)  # noqa: DTZ001 - as in a sheet
    for number, each in enumerate(crowd(count), 1):
        at += timedelta(seconds=chance.randrange(1, 300))
        yield (
            number, at, at, "anonymous", "", each.family_name, each.given_name, each.phones[0],
            each.email, "35000", "Rennes", chance.choice(("Locataire", "Copropriétaire")),
            "Je viendrai avec plaisir" if number % 4 == 0 else "",
        )  # fmt: skip


def bare(export: Path, file: Path) -> float:
    """Read with calamine, write with executemany."""
    start = time.perf_counter()
    sheet = CalamineWorkbook.from_path(str(export)).get_sheet_by_index(0)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        names = ", ".join(f"c{number}" for number in range(len(HEADERS)))
        connection.execute(f"CREATE TABLE answers ({names})")
        cells = ((str(cell) for cell in row) for row in sheet.iter_rows())
        marks = ", ".join("?" * len(HEADERS))
        connection.executemany(
            f"INSERT INTO answers VALUES ({marks})",  # noqa: S608 - only question marks
            (tuple(row) for row in cells),
        )
    return time.perf_counter() - start


def floor(export: Path, written: Path, file: Path) -> float:
    """Read with calamine, then write what is in the tables of a data file into those of another."""
    with closing(sqlite3.connect(written)) as connection:
        rows = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}  # noqa: S608 - our own names
    start = time.perf_counter()
    for _row in CalamineWorkbook.from_path(str(export)).get_sheet_by_index(0).iter_rows():
        pass
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN IMMEDIATE")
        for name, each in rows.items():
            marks = ", ".join("?" * len(each[0]))
            connection.executemany(f"INSERT INTO {name} VALUES ({marks})", each)  # noqa: S608
    return time.perf_counter() - start


def emptied(folder: Path) -> Path:
    """A data file of ours with no row in it."""
    open_storage(folder, SystemClock()).close()
    return folder / FILE_NAME


def ours(export: Path, storage: Storage) -> tuple[float, float, float]:
    """Bring the file in: seconds of reading, of the preview, of writing."""
    session = a_session(5)
    office = Office(storage.register, SystemClock(), "Anne")
    office.write(Action.PLAN_SESSION, added(session))
    start = time.perf_counter()
    (table,) = read_tables(export)
    read = time.perf_counter()
    layout = recognise(table)
    assert layout is not None
    known = Knowledge({}, FrenchContacts().email)
    wanted = Import(table, layout, session.id, ZoneInfo("Europe/Paris"), known)
    seen = preview(office, storage.imports, wanted)
    told = time.perf_counter()
    bring_in(office, seen)
    done = time.perf_counter()
    assert len(seen.lines) == len(table.rows) - 1
    return read - start, told - read, done - told


def memory_of(export: Path) -> float:
    """The most memory that a process held which brought the file in, in megabytes."""
    words = (sys.executable, __file__, "--held", str(export))
    ended = subprocess.run(words, check=True, capture_output=True, text=True)
    return float(ended.stdout)


def hold(export: Path) -> None:
    """Bring the file in and print what it held."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_storage(Path(folder), SystemClock())) as storage,
    ):
        ours(export, storage)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def written(folder: Path, count: int) -> Path:
    """An export of so many rows."""
    from app.tables.writing import xlsx  # noqa: PLC0415 - not in the process that is weighed

    file = folder / f"{count}.xlsx"
    file.write_bytes(xlsx("Form1", HEADERS, rows(count)))
    return file


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the bringing in of an export.")
    words.add_argument("--rows", type=int, default=10_000)
    words.add_argument("--memory-rows", type=int, default=50_000)
    words.add_argument("--held", type=Path, help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.held is not None:
        hold(asked.held)
        return
    plain: list[float] = []
    least: list[float] = []
    worked: list[float] = []
    parts: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        export = written(folder, asked.rows)
        for number in range(ROUNDS):
            plain.append(bare(export, folder / f"{number}.sqlite"))
            with closing(open_storage(folder / str(number), SystemClock())) as storage:
                before = time.process_time()
                parts.append(ours(export, storage))
                worked.append(time.process_time() - before)
            empty = emptied(folder / f"{number}-floor")
            least.append(floor(export, folder / str(number) / FILE_NAME, empty))
        memory = memory_of(written(folder, asked.memory_rows))
    print(machine_line())
    print(f"{asked.rows} rows of {len(HEADERS)} columns, seconds, median of {ROUNDS}")
    base, whole = statistics.median(plain), statistics.median(map(sum, parts))
    for name, place_of in (("read", 0), ("preview", 1), ("write", 2)):
        print(f"{name:10}{statistics.median(each[place_of] for each in parts):8.2f}")
    print(f"{'ours':10}{whole:8.2f}   of the processor {statistics.median(worked):.2f}")
    print(f"{'baseline':10}{base:8.2f}")
    print(f"{'ratio':10}{whole / base:8.1f}")
    under = statistics.median(least)
    print(f"{'floor':10}{under:8.2f}   {under / base:.1f} times the baseline")
    print(f"{'ratio':10}{whole / under:8.1f}   to the floor")
    print(f"{asked.memory_rows} rows: at most {memory:.0f} MB")


if __name__ == "__main__":
    main()
