"""Starts the program for real, on a folder with a session for today, and reads what it wrote."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from subprocess import PIPE
from uuid import UUID

from sqlalchemy import create_engine

from app.domain.events import Event, Recorded
from app.domain.meetings import Channel, Gathering
from app.storage.journal import SqlJournal
from app.storage.opening import FILE_NAME, open_storage
from app.usecases.planning import Planning
from tests.end_to_end.waiting import PATIENCE, until

ROOT = Path(__file__).parents[2]
MAIN = [sys.executable, str(ROOT / "main.py")]
MODULE = "histoire"
PEOPLE = (("EXEMPLE", "Rose"), ("MODÈLE", "Yann"), ("SPÉCIMEN", "Inès"))


class SystemClock:
    """The clock of this machine, in universal time."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now(UTC)


def without_screen(**more: str) -> dict[str, str]:
    """The environment of a machine on which nothing can be shown."""
    environ = {**os.environ, **more}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environ.pop(name, None)
    return environ | more


def command(
    *words: str | Path,
    environ: dict[str, str] | None = None,
    seconds: float = 60,
    through: tuple[str, ...] = (),
) -> "subprocess.CompletedProcess[str]":
    """Run a command of the program to its end, if wanted through another program."""
    return subprocess.run(
        [*through, *MAIN, *map(str, words)],
        env=environ or without_screen(),
        cwd=ROOT,
        check=False,
        capture_output=True,
        timeout=seconds,
        encoding="utf-8",
    )


def prepare(
    data: Path, *, module: str = MODULE, gathering: Gathering = Gathering.SMALL_GROUP
) -> UUID:
    """Plan a session for today with three registered people."""
    with closing(open_storage(data, SystemClock())) as storage:
        planning = Planning(storage.register, storage.journal, SystemClock(), "Léa")
        now = SystemClock().now()
        session = planning.plan(module, now, "Petite salle", 50, gathering)
        for family, given in PEOPLE:
            planning.register(session.id, family, given, Channel.PAPER)
    return session.id


def read_journal(data: Path, session: UUID) -> tuple[Recorded, ...]:
    """Read a session once no program has the folder open any more."""
    with closing(open_storage(data, SystemClock())) as storage:
        return storage.journal.read(session)


@dataclass(frozen=True)
class Running:
    """A program that runs, seen from outside."""

    process: "subprocess.Popen[bytes]"
    data: Path
    session: UUID

    def until(self, look: Callable[[], object], what: str, *, seconds: float = PATIENCE) -> None:
        """Wait for something to become true."""
        until(look, self.process, what, seconds=seconds)

    def journal(self) -> tuple[Recorded, ...]:
        """Read the journal over the program's shoulder."""
        file = self.data / FILE_NAME
        engine = create_engine(f"sqlite:///file:{file}?mode=ro&uri=true")
        try:
            with closing(SqlJournal(engine, file)) as journal:
                return journal.read(self.session)
        finally:
            engine.dispose()

    def until_written(self, event: Event, *, seconds: float = PATIENCE) -> None:
        """Wait until the journal holds an event."""
        held = lambda: event in [entry.event for entry in self.journal()]  # noqa: E731
        self.until(held, str(event), seconds=seconds)


@contextmanager
def running(
    words: list[str], data: Path, session: UUID, environ: dict[str, str], notes: Path
) -> Iterator[Running]:
    """Run a program in the background; whatever it complains of fails the test."""
    with (
        (notes / "complaints.txt").open("wb") as complaints,
        subprocess.Popen(
            words, cwd=ROOT, env=environ, stdin=PIPE, stdout=PIPE, stderr=complaints, bufsize=0
        ) as process,
    ):
        try:
            yield Running(process, data, session)
        finally:
            process.kill()
    assert (notes / "complaints.txt").read_text() == ""
