"""Bears writers of journals for `test_kill`, one per data folder named on stdin.

A writer says `session ID`, then the number of each entry once `append` has returned.
"""

import threading
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

import alembic.command  # noqa: F401 - so that a first start is quick enough to be killed often

from app.domain.events import HandsCounted, Recorded
from app.storage.opening import open_storage
from tests.nursery import bear_writers, say
from tests.storage.files import PASSPHRASE


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def write_until_killed(folder: str) -> None:
    clock = SystemClock()
    storage = open_storage(Path(folder), clock, PASSPHRASE)  # plain data has no use for it
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


if __name__ == "__main__":
    bear_writers(write_until_killed)
