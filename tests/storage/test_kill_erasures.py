"""Kill -9 while somebody is erased leaves them whole, or gone everywhere. KILLS=500: more."""

import os
import random
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.changes import Action
from app.domain.meetings import Registration
from app.storage.opening import open_storage
from app.usecases.register import Register
from tests.fakes.clock import FakeClock
from tests.fakes.register import LONG_AGO
from tests.nursery import nursery

KILLS = int(os.environ.get("KILLS", "15"))
LONGEST_LIFE = 0.3  # seconds, once the file is open

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks its writers")


def test_no_kill_leaves_half_of_somebody(tmp_path: Path):
    dice = random.Random(20261121)
    gone = set[UUID]()
    with nursery("tests.storage.erasing_nursery", tmp_path / "complaints.txt") as writers:
        for _ in range(KILLS):
            life = dice.uniform(0, LONGEST_LIFE)
            words = writers.live_and_die(str(tmp_path / "data"), life, at_work=True)
            said = [each.split() for each in words[1:]]
            gone |= {UUID(person) for word, person in said if word == "gone"}
            look(tmp_path / "data", gone)
    assert gone


def look(folder: Path, gone: set[UUID]) -> None:
    """Everybody is there with all that is theirs, or in no byte of the folder."""
    with closing(open_storage(folder, FakeClock())) as storage:
        assert storage.notices == ()
        register = storage.register
        people = register.everybody()
        assert not gone & {each.id for each in people}
        assert sorted(each.person.id for each in seats(register)) == sorted(p.id for p in people)
        told = {change.entity.id for each in register.batches(LONG_AGO) for change in each.changes}
        assert {each.id for each in people} <= told
        erasures = [each for each in register.batches(LONG_AGO) if each.action is Action.ERASE]
        assert len(erasures) >= len(gone)
        names = {each.family_name.encode() for each in people}
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix != ".part":
            held = file.read_bytes()
            words = {held[at : at + 8].split(b'"')[0] for at in places(held, b"Xylo")}
            assert all(any(each.startswith(name) for name in names) for each in words), file


def seats(register: Register) -> list[Registration]:
    return [seat for each in register.sessions() for seat in register.registrations(each.id)]


def places(held: bytes, sign: bytes) -> list[int]:
    found, at = [], held.find(sign)
    while at >= 0:
        found.append(at)
        at = held.find(sign, at + 1)
    return found
