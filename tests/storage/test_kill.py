"""Kill -9 at any moment loses no entry that was acknowledged. KILLS=500 does more of them."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE
from typing import IO
from uuid import UUID

import pytest

from app.storage.backups import is_sound, taken_backups
from app.storage.opening import FILE_NAME, open_storage
from tests.fakes.clock import FakeClock

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "100"))
KILLS_IN_A_FOLDER = 10  # then a new one, so that the making of the data file is cut short too
LONGEST_LIFE = 0.25  # seconds; a first start takes about half of that

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks its writers")


class Life:
    """What one writer said before it was killed: its session, then the entries it had written."""

    def __init__(self, words: list[str]) -> None:
        self.session = UUID(words[0].split()[1]) if words else None
        self.acknowledged = len(words[1:])
        assert words[1:] == [str(sequence) for sequence in range(1, self.acknowledged + 1)]


@dataclass(frozen=True)
class Nursery:
    """The process that bears the writers, and what it says."""

    process: subprocess.Popen[bytes]
    orders: IO[bytes]
    words: IO[bytes]

    def live_and_die(self, folder: Path, seconds: float) -> Life:
        """Let a writer work on a folder for a while, kill it, and return all that it said."""
        self.orders.write(f"{folder}\n".encode())
        heard = b""
        while b"\n" not in heard:
            heard += self._hear()
        writer = int(heard.split()[1])
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.words], [], [], left)[0]:
                heard += self._hear()
        os.kill(writer, signal.SIGKILL)
        while not heard.endswith(b"gone\n"):
            heard += self._hear()
        return Life(heard.decode().splitlines()[1:-1])

    def _hear(self) -> bytes:
        heard = os.read(self.words.fileno(), 65536)
        assert heard, "the nursery is dead"
        return heard


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator[Nursery]:
    command = [sys.executable, "-m", "tests.storage.kill_nursery"]
    complaints = tmp_path / "complaints.txt"
    with (
        complaints.open("wb") as stderr,
        subprocess.Popen(
            command, bufsize=0, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=stderr
        ) as process,
    ):
        assert process.stdin is not None
        assert process.stdout is not None
        yield Nursery(process, process.stdin, process.stdout)
        process.stdin.close()
    assert complaints.read_text() == ""


def test_no_kill_loses_an_acknowledged_entry(
    nursery: Nursery, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    dice = random.Random(20260303)
    acknowledged = 0
    lives: list[Life] = []
    for number in range(KILLS):
        folder = tmp_path / f"data-{number // KILLS_IN_A_FOLDER}"
        if number % KILLS_IN_A_FOLDER == 0:
            lives = []
        lives.append(nursery.live_and_die(folder, dice.uniform(0, LONGEST_LIFE)))
        check_everything(folder, lives)
        acknowledged += lives[-1].acknowledged
    assert acknowledged > 0
    with capsys.disabled():
        sys.stdout.write(f"\n{KILLS} kills: all {acknowledged} acknowledged entries are there\n")


def check_everything(folder: Path, lives: list[Life]) -> None:
    with closing(open_storage(folder, FakeClock())) as storage:
        assert storage.notices == ()
        for life in lives:
            if life.session is None:
                continue
            found = [entry.sequence for entry in storage.journal.read(life.session)]
            assert found == list(range(1, len(found) + 1))
            # the kill may come after the write and before the word
            assert len(found) - life.acknowledged in (0, 1)
    assert all(is_sound(copy) for _, copy in taken_backups(folder / FILE_NAME))
    assert list(folder.glob("**/*.part")) == []
