"""Kill an install at any moment: one version or the other is whole. KILLS=500 does more of them."""

import json
import os
import random
import sys
from pathlib import Path

import pytest

from app.usecases.mallettes import Trust
from tests.library.installs import Computer, a_mallette, never, quietly
from tests.nursery import nursery

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills as a power cut does")

KILLS = int(os.environ.get("KILLS", "40"))
VERSIONS = 6
FILM = 3_000_000
LONGEST_LIFE = 0.1


@pytest.fixture(scope="module")
def mallettes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("sent")
    return {version: a_mallette(folder, version, size=FILM) for version in range(1, VERSIONS + 1)}


def test_no_kill_leaves_half_a_version(
    mallettes: dict[int, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    dice = random.Random(20261121)
    held, reached, middle = 0, set(), 0
    with nursery("tests.library.install_nursery", tmp_path / "complaints.txt") as installers:
        for number in range(KILLS):
            folder = tmp_path / f"computer-{number // 20}"
            held = held if folder.exists() else 0
            wanted = min(held + 1, VERSIONS)
            order = json.dumps([str(folder), str(mallettes[wanted])])
            said = installers.live_and_die(order, dice.uniform(0, LONGEST_LIFE), at_work=True)
            now = version_held(folder)
            done = f"installed {wanted}" in said
            assert now == wanted if done else now in {held, wanted}
            middle += len(said) > 1 and not done
            reached.add(now)
            held = now
    assert len(reached) > 2
    assert middle > 5
    with capsys.disabled():
        sys.stdout.write(f"\n{KILLS} kills, {middle} in the middle: one version is always whole\n")


def version_held(folder: Path) -> int:
    """The version that a fresh start finds, every byte of it sound."""
    computer = Computer(folder)
    packs = computer.store.packs()
    if not packs:
        return 0
    found = computer.store.examine("verger", quietly, never)
    assert found.state is Trust.UNSIGNED
    assert computer.shelf.problems() == ()
    assert computer.title() == packs[0].title
    return packs[0].version


def test_the_try_after_a_kill_goes_on_and_leaves_nothing_unfinished(
    mallettes: dict[int, Path], tmp_path: Path
):
    folder = tmp_path / "computer"
    dice = random.Random(7)
    with nursery("tests.library.install_nursery", tmp_path / "complaints.txt") as installers:
        for _ in range(5):
            order = json.dumps([str(folder), str(mallettes[1])])
            installers.live_and_die(order, dice.uniform(0, 0.02), at_work=True)
    computer = Computer(folder)
    computer.install(mallettes[1])
    needed = {file for each in computer.packs.all() for file in each.stored.values()}
    kept = {each for each in (folder / "data/mallettes/files").rglob("*") if each.is_file()}
    assert kept == needed
    assert not computer.packs.partial.exists()
