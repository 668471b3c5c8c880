"""Installing what would harm: refused in a second and 64 MB, the library as it was.

Run with -s to see the figures.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library.mallette import export
from tests.fakes.packs import small_pack
from tests.library.installs import Computer, a_pack, never, quietly
from tests.library.test_bounds import HARM, MEGABYTES, ROOT, SECONDS, pipe

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Computer:
    """A computer on which a sound mallette is installed."""
    folder = tmp_path_factory.mktemp("house")
    computer = Computer(folder / "computer")
    pack = a_pack(folder / "jardin", id="jardin")
    (pack / "pack.json").write_text(json.dumps({**small_pack(), "id": "jardin"}), encoding="utf-8")
    assert export(pack, folder / "jardin.mallette", quietly, never) == ()
    computer.install(folder / "jardin.mallette")
    return computer


@pytest.fixture(scope="module")
def installer(house: Computer) -> "Iterator[subprocess.Popen[str]]":
    """A process that installs mallettes there."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.library.measured_install", str(house.folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "COVERAGE_PROCESS_START": ""},
    ) as process:  # fmt: skip
        yield process
        pipe(process.stdin).close()


@pytest.mark.parametrize("harm", HARM)
def test_it_is_refused_and_leaves_nothing(
    harm: str, installer: "subprocess.Popen[str]", house: Computer, tmp_path: Path
) -> None:
    before = house.files()
    file = tmp_path / "bad.mallette"
    file.write_bytes(HARM[harm][0]())
    pipe(installer.stdin).write(f"{file}\n")
    pipe(installer.stdin).flush()
    took = json.loads(pipe(installer.stdout).readline())
    said = took["said"]
    sys.stdout.write(f"{harm}: {took['seconds']:.2f} s, {took['megabytes']} MB, {said}\n")
    assert said != "installed"
    assert took["megabytes"] < MEGABYTES
    assert took["seconds"] < SECONDS
    assert house.files() == before
    assert house.title("jardin") == "Le verger 1"
