"""Bears writers of whole batches for `test_kill_batches`, one per data folder named on stdin.

A writer says the number of each batch once `write` has returned.
"""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

import alembic.command  # noqa: F401 - so that a first start is quick enough to be killed often

from app.domain.changes import Action, Batch, added
from app.storage.opening import open_storage
from tests.fakes.people import a_seat, a_session, somebody
from tests.nursery import bear_writers, say

PEOPLE = 20


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def write_until_killed(folder: str) -> None:
    clock = SystemClock()
    storage = open_storage(Path(folder), clock)
    say("open")
    for number in count(1):
        session = a_session(PEOPLE)
        people = [somebody(f"Nom {number}", f"Prénom {each}") for each in range(PEOPLE)]
        seats = [a_seat(session.id, each) for each in people]
        changes = added(session, *people, *seats)
        storage.register.write(Batch(uuid4(), clock.now(), "Léa", Action.IMPORT, changes))
        say(str(number))


if __name__ == "__main__":
    bear_writers(write_until_killed)
