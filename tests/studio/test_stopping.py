"""Ctrl+C while a film is rendered: it stops, says so, and leaves what was there before."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.studio.boards import two_scenes, written

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process here")
@pytest.mark.usefixtures("qapp")
def test_a_film_that_is_stopped_leaves_the_one_before(tmp_path):
    board = two_scenes()
    board["scenes"] *= 20
    film = tmp_path / "film.mp4"
    film.write_bytes(b"before")
    words = ["library", "render", str(written(tmp_path, board)), "--out", str(film)]
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += "import sys; from app.commands import main; sys.exit(main(sys.argv[1:]))"

    with subprocess.Popen(
        [sys.executable, "-c", code, *words, "--data", str(tmp_path / "data")],
        cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8",
    ) as rendering:  # fmt: skip
        assert rendering.stderr is not None
        assert rendering.stderr.readline() == "0\u00a0%\n"
        rendering.send_signal(signal.SIGINT)
        rest = rendering.stderr.read()

    assert rendering.returncode == 1
    assert rest == "Arrêté avant la fin.\n"
    assert film.read_bytes() == b"before"
    left = {file.name for file in tmp_path.iterdir()} - {"data"}
    assert left == {"deux.storyboard.json", "film.mp4"}
