"""Kill -9 at any moment loses no entry that was acknowledged. KILLS=500 does more of them."""

import os
import random
import shutil
import sys
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from app.storage.backups import taken_backups
from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, open_storage
from tests.fakes.clock import FakeClock
from tests.nursery import nursery
from tests.storage.files import PASSPHRASE, sound

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


def test_no_kill_loses_an_acknowledged_entry(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    passphrase: Passphrase | None,
    blank: dict[Passphrase | None, Path],
):
    dice = random.Random(20260303)
    acknowledged = 0
    lives: list[Life] = []
    kills = KILLS // 5 if passphrase else KILLS  # the making of the file is not cut short there
    with nursery("tests.storage.kill_nursery", tmp_path / "complaints.txt") as writers:
        for number in range(kills):
            folder = tmp_path / f"data-{number // KILLS_IN_A_FOLDER}"
            if number % KILLS_IN_A_FOLDER == 0:
                lives = []
                if passphrase:
                    folder.mkdir()
                    shutil.copy(blank[passphrase], folder)
            lives.append(Life(writers.live_and_die(str(folder), dice.uniform(0, LONGEST_LIFE))))
            check_everything(folder, lives)
            acknowledged += lives[-1].acknowledged
    assert acknowledged > 0
    with capsys.disabled():
        sys.stdout.write(f"\n{kills} kills: all {acknowledged} acknowledged entries are there\n")


def check_everything(folder: Path, lives: list[Life]) -> None:
    with closing(open_storage(folder, FakeClock(), PASSPHRASE)) as storage:
        assert storage.notices == ()
        for life in lives:
            if life.session is None:
                continue
            found = [entry.sequence for entry in storage.journal.read(life.session)]
            assert found == list(range(1, len(found) + 1))
            # the kill may come after the write and before the word
            assert len(found) - life.acknowledged in (0, 1)
    assert all(sound(copy) for _, copy in taken_backups(folder / FILE_NAME))
    assert list(folder.glob("**/*.part")) == []
