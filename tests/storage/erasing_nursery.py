"""Bears writers for `test_kill_erasures`, one per data folder named on stdin.

A writer signs somebody up and says the name, backs up, then erases them and says so.
"""

from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import uuid4

import alembic.command  # noqa: F401 - so that a first start is quick enough to be killed often

from app.domain.changes import Action, Batch, Erasure, added
from app.storage.opening import open_storage
from tests.fakes.people import a_seat, a_session, somebody
from tests.nursery import bear_writers, say


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def write_until_killed(folder: str) -> None:
    clock = SystemClock()
    storage = open_storage(Path(folder), clock)
    say("open")
    for number in count(1):
        session = a_session()
        person = somebody(f"Xylo{number}", "Wanda", phones=(f"06 {number:08}",), note="Sourde")
        changes = added(session, person, a_seat(session.id, person))
        storage.register.write(Batch(uuid4(), clock.now(), "Léa", Action.SIGN_UP, changes))
        say(f"there {person.id.hex}")
        storage.back_up()
        done = Batch(uuid4(), clock.now(), "Paul", Action.ERASE, ())
        storage.register.erase(Erasure(done, frozenset({person.id})))
        say(f"gone {person.id.hex}")


if __name__ == "__main__":
    bear_writers(write_until_killed)
