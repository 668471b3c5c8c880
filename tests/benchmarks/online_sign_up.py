"""Sign-ups on the page, 50 people at once, against a bare Starlette handler doing the same insert.

    python tests/benchmarks/online_sign_up.py [--rounds 6] [--each 300] [--requests 20000]

Both servers run in processes of their own, on data files of their own on the same disk, and are
asked in turns. The bare one writes the very rows that ours writes, with `synchronous=FULL`, and
nothing else. Then ours answers `--requests` further requests, and the memory it takes is told.
"""

# ruff: noqa: T201 - printing is what it is for

import argparse
import asyncio
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl, urlencode
from uuid import UUID, uuid4

sys.path.insert(0, str(Path(__file__).parents[2]))

import psutil
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from app.serving import HERE, TEMPLATES, backing_on, open_door
from app.stock import Stock
from app.storage.lock import PAGE
from app.storage.opening import FILE_NAME, open_storage
from app.surroundings import SystemClock
from app.web.limits import Limits, Rate
from app.web.patience import Patience, run, server_of
from app.web.site import build_site
from tests.benchmarks.machine import machine_line
from tests.fakes.people import a_session
from tests.fakes.register import keep
from tests.web.listening import Visitor
from tests.web.site import browser_on

AT_ONCE = 50
SESSIONS = 20
SEATS = 300
ENDLESS = Rate(1e12, 1e12)
Seconds = list[float]


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the sign-up page.")
    words.add_argument("--rounds", type=int, default=6)
    words.add_argument("--each", type=int, default=300)
    words.add_argument("--requests", type=int, default=20_000)
    words.add_argument("--serve", choices=("ours", "bare"), help=argparse.SUPPRESS)
    words.add_argument("--data", type=Path, help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.serve:
        serve(asked.serve, asked.data)
        return
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), asked)


def measure(folder: Path, asked: argparse.Namespace) -> None:
    """Ask both in turns."""
    sessions = [
        a_session(SEATS, datetime.now(UTC) + timedelta(days=7 + n)) for n in range(SESSIONS)
    ]
    sides = ("ours", "bare")
    for side in sides:
        with closing(open_storage(folder / side, SystemClock())) as storage:
            keep(storage.register, *sessions)
    servers = {side: Server(side, folder / side) for side in sides}
    times: dict[str, Seconds] = {side: [] for side in sides}
    spent: dict[str, Seconds] = {side: [] for side in sides}
    try:
        paths = [f"/seance/{each.id}" for each in sessions]
        for number in range(asked.rounds + 1):
            for side in sides if number % 2 else reversed(sides):
                taken, whole = servers[side].sign_ups(paths, asked.each)
                if number:  # the first round warms up
                    times[side] += taken
                    spent[side].append(whole / asked.each)
        tell(times, spent, asked.each)
        remember(servers["ours"], asked.requests)
    finally:
        for each in servers.values():
            each.process.kill()
            each.process.wait()
    for side in sides:
        with closing(sqlite3.connect(folder / side / FILE_NAME)) as connection:
            (rows,) = connection.execute("SELECT count(*) FROM registrations").fetchone()
        print(f"{side}: {rows} registrations on the disk")


def tell(times: dict[str, Seconds], spent: dict[str, Seconds], each: int) -> None:
    """Print the table."""
    print(machine_line())
    print(f"{AT_ONCE} at once, {len(spent['ours'])} rounds of {each} sign-ups each, in turns")
    print(f"{'':8}{'sign-ups/s':>12}{'ms each':>10}{'p50 ms':>10}{'p99 ms':>10}")
    for side, taken in times.items():
        whole = statistics.median(spent[side])
        p50, p99 = statistics.median(taken), statistics.quantiles(taken, n=100)[-1]
        print(f"{side:8}{1 / whole:12.0f}{whole * 1e3:10.2f}{p50 * 1e3:10.1f}{p99 * 1e3:10.1f}")
    ratio = statistics.median(spent["ours"]) / statistics.median(spent["bare"])
    print(f"{'ratio':8}{ratio:22.2f}")


def remember(server: "Server", requests: int) -> None:
    """Tell how much memory the page takes before and after many requests."""
    process = psutil.Process(server.process.pid)
    before = process.memory_info().rss
    path = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
    asyncio.run(crowd(server.port, [path] * requests))
    after = process.memory_info().rss
    grown = (after - before) / 1e6
    print(f"memory: {before / 1e6:.0f} MB, after {requests} more requests {grown:+.1f} MB")


class Server:
    """One of the two, in a process of its own."""

    def __init__(self, side: str, data: Path) -> None:
        """Start it and wait until it listens."""
        self.process = subprocess.Popen(
            [sys.executable, __file__, "--serve", side, "--data", str(data)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        self.port = int(self.process.stdout.readline())
        self._side = side
        self._count = 0

    def sign_ups(self, paths: list[str], count: int) -> tuple[Seconds, float]:
        """Sign so many people up; the seconds of each, and of all together."""
        visitors = [Visitor((HERE, self.port), path) for path in paths]
        if self._side == "ours":
            visitors = [each.open_form() for each in visitors]
        requests = []
        for number in range(count):
            self._count += 1
            requests.append(form(visitors[number % len(visitors)], self._count))
        start = time.perf_counter()
        taken = asyncio.run(crowd(self.port, requests))
        return taken, time.perf_counter() - start


def form(visitor: Visitor, number: int) -> bytes:
    """A filled-in form, as a browser sends it."""
    body = urlencode(
        {
            "sign": visitor.sign,
            "given_name": "Zoé",
            "family_name": f"Petit {letters(number)}",
            "phone": f"06 {number:08}",
        }
    ).encode()
    head = (
        f"POST {visitor.path} HTTP/1.1\r\nHost: x\r\nCookie: visite={visitor.cookie}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def letters(number: int) -> str:
    """A number as a name."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


async def crowd(port: int, requests: list[bytes]) -> Seconds:
    """Send requests over as many connections as there are people; the seconds of each."""
    waiting, taken = iter(requests), Seconds()

    async def person() -> None:
        reader, writer = await asyncio.open_connection(HERE, port)
        for request in waiting:
            start = time.perf_counter()
            writer.write(request)
            await answer(reader)
            taken.append(time.perf_counter() - start)
        writer.close()

    await asyncio.gather(*(person() for _number in range(AT_ONCE)))
    return taken


async def answer(reader: asyncio.StreamReader) -> None:
    """Read one answer; anything but success ends the measurement."""
    head = await reader.readuntil(b"\r\n\r\n")
    if head[9:12] not in (b"200", b"303"):
        sys.exit(head.decode())
    lines = dict(line.split(b": ", 1) for line in head.split(b"\r\n")[1:] if line)
    await reader.readexactly(int(lines[b"content-length"]))


def serve(side: str, data: Path) -> None:
    """Be one of the two."""
    with (
        closing(open_storage(data, SystemClock(), lock=PAGE)) as storage,
        closing(open_door(HERE, 0)) as door,
    ):
        backing = backing_on(storage, Stock(data).shelf.module, SystemClock())
        if side == "ours":
            limits = Limits(ENDLESS, ENDLESS, ENDLESS)
            site = build_site(backing, bytes(32), TEMPLATES, limits=limits)
        else:
            site = bare_site(Rows(storage.file, backing))
        print(door.getsockname()[1], flush=True)
        run(server_of(site, patience=Patience(of_one=1000, connections=1000)), door)


class Rows:
    """The rows of one sign-up of ours, to be written again with other ids."""

    def __init__(self, file: Path, backing: Any) -> None:
        """Sign one person up, and see what that wrote."""
        self._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        self._connection.execute("PRAGMA synchronous = FULL")
        self._turn = Lock()
        backing.notice()  # kept once, not for each
        before = {table: self._rows(table) for table in self._tables()}
        (session, *_others) = backing.office.register.sessions()
        browser_on(backing, Limits(ENDLESS, ENDLESS, ENDLESS)).sign_up(session)
        (seat,) = backing.office.register.registrations(session.id)
        added = {table: self._rows(table) - rows for table, rows in before.items()}
        self._added = {table: rows for table, rows in added.items() if rows}
        (self._batch,) = (row[0] for row in self._added["batches"])
        self._ids = (seat.id.hex, seat.person.id.hex, self._batch)
        self._session = session.id.hex

    def insert(self, session: UUID) -> None:
        """Write them for somebody else."""
        new = {old: uuid4().hex for old in self._ids} | {self._session: session.hex}
        with self._turn:
            run_now = self._connection.execute
            run_now("BEGIN IMMEDIATE")
            (number,) = run_now("SELECT max(number) FROM batches").fetchone()
            for table, rows in self._added.items():
                for row in rows:
                    values = [new.get(value, value) for value in row]
                    if table == "batches":
                        values[1] = number + 1
                    marks = ", ".join("?" * len(values))
                    run_now(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608
            run_now("COMMIT")

    def _tables(self) -> list[str]:
        found = self._connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        return [name for (name,) in found]

    def _rows(self, table: str) -> set[tuple[Any, ...]]:
        return {*self._connection.execute(f"SELECT * FROM {table}")}  # noqa: S608


def bare_site(rows: Rows) -> Starlette:
    """The least that could do the same work."""

    async def sign_up(request: Request) -> RedirectResponse:
        dict(parse_qsl((await request.body()).decode()))
        await run_in_threadpool(rows.insert, request.path_params["session"])
        return RedirectResponse("/", 303)

    return Starlette(routes=[Route("/seance/{session:uuid}", sign_up, methods=["POST"])])


if __name__ == "__main__":
    main()
