"""The real sign-up page: `main.py serve` on a loopback socket and a data folder of its own."""

import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from app.domain.changes import Entity
from app.domain.meetings import Registration
from app.domain.settings import Letterhead, Settings
from app.storage.opening import open_storage
from app.surroundings import SystemClock
from tests.fakes.register import keep

HOUSE = Path(__file__).parents[2]
SETTINGS = Settings(
    cooperative="Coop’HLM du Parc",
    letterhead=Letterhead(
        address=("1 rue du Parc", "75001 Paris"), phone="01 23 45 67 89", email="parc@example.org"
    ),
)


@dataclass(frozen=True)
class PageServer:
    """A page that is open; `data` is its folder."""

    address: str
    data: Path
    process: "subprocess.Popen[str]"

    @property
    def door(self) -> tuple[str, int]:
        """Where to connect to."""
        parts = urlsplit(self.address)
        return parts.hostname or "", parts.port or 0

    def connected(self) -> socket.socket:
        """A bare connection."""
        return socket.create_connection(self.door, timeout=60)

    def registrations(self, session: UUID) -> tuple[Registration, ...]:
        """Who is registered, as the program reads it."""
        with closing(open_storage(self.data, SystemClock())) as storage:
            return storage.register.registrations(session)


def prepare(data: Path, *entities: Entity) -> None:
    """Fill a data folder."""
    with closing(open_storage(data, SystemClock())) as storage:
        storage.settings.write(SETTINGS)
        keep(storage.register, *entities)


@contextmanager
def page_server(data: Path, *words: str, dying: bool = False) -> Iterator[PageServer]:
    """Open the page until the end of the test, that leaves it running unless it is `dying`."""
    process = subprocess.Popen(
        [sys.executable, "main.py", "serve", "--data", str(data), "--port", "0", *words],
        cwd=HOUSE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    guard = threading.Timer(240, process.kill)
    guard.start()
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert "http://" in line, process.communicate()
        yield PageServer(line.split()[-1], data, process)
        assert dying or process.poll() is None, process.communicate()
    finally:
        process.terminate()
        said = "" if process.stdout is None or process.stdout.closed else process.communicate()[1]
        guard.cancel()
    assert "Traceback" not in said, said
