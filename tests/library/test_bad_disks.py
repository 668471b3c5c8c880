"""Installing onto a disk that is full, and from a stick that is pulled out."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import UserError
from tests.end_to_end.sticks import stick
from tests.library.installs import Computer, a_mallette, never

ROOT = Path(__file__).parents[2]
FILM = 24_000_000  # more than a system reads ahead


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a tiny disk in a Linux name space")
def test_a_full_disk_in_the_middle_leaves_the_older_version_and_nothing_else(tmp_path: Path):
    disk, elsewhere = tmp_path / "disk", tmp_path / "elsewhere"
    disk.mkdir()
    elsewhere.mkdir()
    steps = "mount -t tmpfs -o size=5m none $1 && exec $3 -m tests.library.full_disk $1 $2"
    words = ["sh", "-c", steps, "sh", str(disk), str(elsewhere), sys.executable]
    if subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("this system lets nobody mount a tiny disk")
    done = subprocess.run(
        ["unshare", "-rm", *words], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "the older version is there\n"


def test_a_stick_that_is_pulled_out_in_the_middle_leaves_the_older_version_and_nothing_else(
    computer: Computer, sent: Path, tmp_path: Path
):
    computer.install(a_mallette(sent, 1))
    before = computer.files()
    file = a_mallette(sent, 2, size=FILM)
    place = tmp_path / "stick"
    place.mkdir()
    with stick(place, tmp_path / "image", file) as plugged:
        heard: list[int] = []

        def pull_out_in_the_middle(done: int, _whole: int) -> None:
            if done > FILM // 3 and not heard:
                heard.append(done)
                plugged.pull_out()

        with pytest.raises(UserError, match=r"cannot be read: .* plugged in"):
            computer.store.install(place / "film.mp4", pull_out_in_the_middle, never)
        assert heard
        assert computer.files() == before
        assert computer.title() == "Le verger 1"
        plugged.put_in()
        assert computer.install(place / "film.mp4").version == 2
