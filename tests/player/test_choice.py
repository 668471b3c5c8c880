"""Which player is chosen, each time in a program of its own: libVLC is found only once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.player.libvlc import open_libvlc

_ASK = """
from PySide6.QtCore import QCoreApplication
from app.domain.errors import UserError
from app.player.choice import choose_player, why_not_vlc
app = QCoreApplication([])
reason = why_not_vlc()
try:
    player = choose_player()
except UserError as error:
    print("none", error, sep="|")
else:
    print(player.engine.split()[0], reason, sep="|")
    player.close()
"""


def ask(**environment: str) -> tuple[str, str]:
    """Return the engine chosen and why it is not libVLC."""
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    engine, reason = done.stdout.strip().split("|")
    return engine, reason


@pytest.fixture
def working_vlc() -> None:
    try:
        open_libvlc().instance.release()
    except UserError as error:
        pytest.skip(str(error))


@pytest.mark.usefixtures("working_vlc")
def test_libvlc_comes_first() -> None:
    assert ask() == ("VLC", "None")


def test_qt_plays_where_the_library_is_not_libvlc(tmp_path: Path) -> None:
    # a path that cannot be loaded makes python-vlc call sys.exit
    engine, reason = ask(PYTHON_VLC_LIB_PATH=str(tmp_path / "libvlc.so"))

    assert engine == "Qt"
    assert reason == "VLC is not installed: install VLC 3 (64-bit)."


@pytest.mark.usefixtures("working_vlc")
def test_one_can_be_asked_for() -> None:
    assert ask(A_MAIN_LEVEE_PLAYER="qt") == (
        "Qt",
        "A_MAIN_LEVEE_PLAYER asks for Qt instead of VLC.",
    )
    assert ask(A_MAIN_LEVEE_PLAYER="vlc") == ("VLC", "None")


def test_asking_for_a_missing_one_says_so(tmp_path: Path) -> None:
    missing = {"PYTHON_VLC_LIB_PATH": str(tmp_path / "libvlc.so")}

    engine, reason = ask(A_MAIN_LEVEE_PLAYER="vlc", **missing)
    assert (engine, reason) == ("none", "VLC is not installed: install VLC 3 (64-bit).")
    engine, reason = ask(A_MAIN_LEVEE_PLAYER="mpv")
    assert engine == "none"
    assert "“mpv”" in reason
