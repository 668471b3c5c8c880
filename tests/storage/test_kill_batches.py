"""Kill -9 at any moment leaves whole batches only. KILLS=500 does more of them."""

import os
import random
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.opening import open_storage
from tests.fakes.clock import FakeClock
from tests.fakes.register import LONG_AGO
from tests.nursery import nursery
from tests.storage.batch_nursery import PEOPLE

KILLS = int(os.environ.get("KILLS", "15"))
LONGEST_LIFE = 0.2  # seconds, once the file is open

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks its writers")


def test_no_kill_leaves_half_a_batch(tmp_path: Path):
    dice = random.Random(20261121)
    acknowledged, seen = 0, 0
    with nursery("tests.storage.batch_nursery", tmp_path / "complaints.txt") as writers:
        for _ in range(KILLS):
            life = dice.uniform(0, LONGEST_LIFE)
            words = writers.live_and_die(str(tmp_path / "data"), life, at_work=True)
            acknowledged += len(words[1:])
            seen = batches_in(tmp_path / "data", seen + len(words[1:]))
    assert acknowledged > 0


def batches_in(folder: Path, acknowledged: int) -> int:
    """Count the batches, each of which must be there with all that it holds."""
    with closing(open_storage(folder, FakeClock())) as storage:
        assert storage.notices == ()
        register = storage.register
        written = len(register.batches(LONG_AGO))
        # the kill may come after the write and before the word
        assert written - acknowledged in (0, 1)
        assert len(register.sessions()) == written
        assert len(register.everybody()) == written * PEOPLE
        assert {each.seated for each in register.counts().values()} <= {PEOPLE}
        assert len(register.search("nom", 10 * written * PEOPLE + 1)) == written * PEOPLE
    return written
