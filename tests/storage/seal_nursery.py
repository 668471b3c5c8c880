"""Bears those who write, encrypt, change the passphrase and take it off, for `test_kill_sealing`.

An order is a data folder and the passphrase that it may have, or none. Each says `entry N` once one
is written, `to WORDS` before the passphrase changes to these words and `is WORDS` once it has.
"""

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import alembic.command  # noqa: F401 - so that a first start is quick enough to be killed often

from app.domain.events import HandsCounted, Recorded
from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, open_storage
from app.storage.sealing import Change, change_lock
from tests.nursery import bear_writers, say
from tests.storage.journal_contract import TUESDAY

ENTRIES = 3  # between two changes
ONE, OTHER = "un deux trois quatre", "cinq six sept huit"
NEXT = {"": ONE, ONE: OTHER, OTHER: ""}


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def passphrase(words: str) -> Passphrase | None:
    return Passphrase(words, rounds=1) if words else None


def write_until_killed(order: str) -> None:
    folder, _, words = order.partition("|")
    for _ in count():
        write_some(Path(folder), words)
        say(f"to {NEXT[words]}")
        change_lock(Path(folder) / FILE_NAME, Change(passphrase(words), passphrase(NEXT[words])))
        words = NEXT[words]
        say(f"is {words}")


def write_some(folder: Path, words: str) -> None:
    storage = open_storage(folder, SystemClock(), passphrase(words))
    last = len(storage.journal.read(TUESDAY))
    for sequence in range(last + 1, last + 1 + ENTRIES):
        event = HandsCounted("q1", "b", sequence)
        storage.journal.append(TUESDAY, Recorded(sequence, SystemClock().now(), event))
        say(f"entry {sequence}")
    storage.back_up(every=timedelta())
    storage.close()


if __name__ == "__main__":
    bear_writers(write_until_killed)
