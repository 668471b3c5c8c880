"""Kill -9 while data is encrypted, gets another passphrase or none. KILLS=200 does more of them.

Whenever it comes, the data opens with one passphrase, the one before or the one after, and holds
all that was acknowledged; its backups follow.
"""

import os
import random
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.passphrases import PassphraseWantedError
from app.storage.backups import is_sound, taken_backups
from app.storage.cipher import Form, form_of, key_for
from app.storage.opening import FILE_NAME, open_storage
from tests.fakes.clock import FakeClock
from tests.nursery import nursery
from tests.storage.journal_contract import TUESDAY
from tests.storage.seal_nursery import NEXT, passphrase

KILLS = int(os.environ.get("KILLS", "30"))
KILLS_IN_A_FOLDER = 5  # few enough that its backups stay few
LONGEST_LIFE = 0.3  # seconds, once the first entry is written; a change takes some of them

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks its writers")


class Life:
    """What one writer said before it was killed."""

    def __init__(self, said: list[str], words: str, written: int) -> None:
        told = [each.split(" ", 1) for each in said]
        entries = [int(rest) for kind, rest in told if kind == "entry"]
        self.written = max(entries, default=written)
        changes = [(kind, rest) for kind, rest in told if kind != "entry"]
        self.changes = sum(kind == "is" for kind, _ in changes)
        self.between = bool(changes) and changes[-1][0] == "to"
        done = [rest for kind, rest in changes if kind == "is"]
        words = done[-1] if done else words
        self.possible = (words, NEXT[words]) if self.between else (words,)


def test_no_kill_shuts_anybody_out_or_loses_an_acknowledged_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    dice = random.Random(20261122)
    words, written, changes, between, first = "", 0, 0, 0, 0
    with nursery("tests.storage.seal_nursery", tmp_path / "complaints.txt") as writers:
        for number in range(KILLS):
            folder = tmp_path / f"data-{number // KILLS_IN_A_FOLDER}"
            if number % KILLS_IN_A_FOLDER == 0:
                words, written = "", 0
            order = f"{folder}|{words}"
            said = writers.live_and_die(order, dice.uniform(0, LONGEST_LIFE), at_work=True)
            life = Life(said, words, written)
            was, words = words, the_one_that_opens(folder / FILE_NAME, life.possible)
            written = entries_there(folder, words, life.written)
            changes += life.changes
            between += life.between
            first += life.between and words == life.possible[0]
            assert was in NEXT
    assert changes > 0
    with capsys.disabled():
        sys.stdout.write(
            f"\n{KILLS} kills, {between} of them in one of {changes + between} changes of the "
            f"passphrase ({first} before it, {between - first} after it): nobody is shut out\n"
        )


def the_one_that_opens(file: Path, possible: tuple[str, ...]) -> str:
    """The passphrase of a file; no other one opens it."""
    if form_of(file) is Form.PLAIN:
        assert "" in possible
        return ""
    opening = []
    for words in NEXT:
        try:
            key_for(file, passphrase(words))
        except PassphraseWantedError:
            continue
        opening.append(words)
    (only,) = opening
    assert only in possible
    return only


def entries_there(folder: Path, words: str, acknowledged: int) -> int:
    with closing(open_storage(folder, FakeClock(), passphrase(words))) as storage:
        assert storage.notices == ()
        found = [entry.sequence for entry in storage.journal.read(TUESDAY)]
        assert found == list(range(1, len(found) + 1))
        # the kill may come after the write and before the word
        assert len(found) - acknowledged in (0, 1)
    for _, copy in taken_backups(folder / FILE_NAME):
        if words:
            assert is_sound(copy, key_for(copy, passphrase(words)))
        else:
            assert form_of(copy) is Form.PLAIN
            assert is_sound(copy)
    assert list(folder.glob("**/*.part*")) == []
    return len(found)
