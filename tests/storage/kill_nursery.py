"""Bears writers to be killed: imports once, then forks one per data folder named on stdin.

Run by `test_kill`. A writer prints `pid N`, then `session ID`, then the number of each entry once
`append` has returned; `gone` follows when it is dead.
"""

import os
import sys
import threading
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

import alembic.command  # noqa: F401 - so that a first start is quick enough to be killed often

from app.domain.events import HandsCounted, Recorded
from app.storage.opening import open_storage


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def write_until_killed(folder: Path) -> None:
    clock = SystemClock()
    storage = open_storage(folder, clock)
    session = uuid4()
    say(f"session {session}")
    threading.Thread(target=back_up_on_and_on, args=(storage,), daemon=True).start()
    for sequence in count(1):
        storage.journal.append(
            session, Recorded(sequence, clock.now(), HandsCounted("q1", "b", sequence))
        )
        say(str(sequence))


def back_up_on_and_on(storage) -> None:
    while True:
        storage.back_up(every=timedelta())


def say(line: str) -> None:
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def main() -> None:
    for line in sys.stdin:
        writer = os.fork()
        if not writer:
            say(f"pid {os.getpid()}")
            write_until_killed(Path(line.rstrip("\n")))
        os.waitpid(writer, 0)
        say("gone")


if __name__ == "__main__":
    main()
