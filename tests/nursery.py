"""Bears writers to be killed: imports once, then forks one for each order, so that dying is quick.

A child program calls `bear_writers`; the test that kills them opens it with `nursery`.
"""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import IO

ROOT = Path(__file__).parents[1]


def say(line: str) -> None:
    """Say a line at once, whatever happens next."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def bear_writers(write_until_killed: Callable[[str], None]) -> None:
    """Fork a writer for each line on stdin, and say `gone` once it is dead."""
    for line in sys.stdin:
        writer = os.fork()
        if not writer:
            say(f"pid {os.getpid()}")
            write_until_killed(line.rstrip("\n"))
        os.waitpid(writer, 0)
        say("gone")


@dataclass(frozen=True)
class Nursery:
    """The process that bears the writers, and what it says."""

    orders: IO[bytes]
    words: IO[bytes]

    def live_and_die(self, order: str, seconds: float, *, at_work: bool = False) -> list[str]:
        """Let a writer live for a while, kill it, and return all that it said.

        The time runs from its birth, or `at_work` from its first word: how long it takes to begin
        is the machine's business.
        """
        self.orders.write(f"{order}\n".encode())
        heard = b""
        while heard.count(b"\n") < 1 + at_work:
            heard += self._hear()
        writer = int(heard.split()[1])
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.words], [], [], left)[0]:
                heard += self._hear()
        os.kill(writer, signal.SIGKILL)
        while not heard.endswith(b"gone\n"):
            heard += self._hear()
        return heard.decode().splitlines()[1:-1]

    def _hear(self) -> bytes:
        heard = os.read(self.words.fileno(), 65536)
        assert heard, "the nursery is dead"
        return heard


@contextmanager
def nursery(module: str, complaints: Path) -> Iterator[Nursery]:
    """Open the nursery of a module; whatever it complains of fails the test."""
    with (
        complaints.open("wb") as stderr,
        subprocess.Popen(
            [sys.executable, "-m", module],
            bufsize=0, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=stderr,
        ) as process,
    ):  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        yield Nursery(process.stdin, process.stdout)
        process.stdin.close()
    assert complaints.read_text() == ""
