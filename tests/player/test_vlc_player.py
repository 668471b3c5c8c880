"""What is particular to libVLC."""

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from app.player.vlc_player import VlcPlayer
from tests.player.conftest import Films, vlc_player
from tests.player.listening import Listener

_PLAY = """
import sys, threading
from pathlib import Path
from app.player.libvlc import open_libvlc
from app.player.vlc_player import VlcPlayer

class Listener:
    def __init__(self):
        self.done = threading.Event()
    def frame_ready(self, frame):
        pass
    def ended(self):
        print("ended")
        self.done.set()
    def failed(self):
        print("failed")
        self.done.set()

player = VlcPlayer(open_libvlc())
listener = Listener()
player.load(Path(sys.argv[1]), listener)
player.play()
listener.done.wait(20)
"""


@pytest.mark.parametrize(("kind", "said"), [("without_sound", "ended"), ("corrupt", "failed")])
def test_a_program_that_forgets_to_close_ends_well_and_quietly(
    films: Films, kind: str, said: str
) -> None:
    vlc_player().close()

    done = subprocess.run(
        [sys.executable, "-c", _PLAY, str(getattr(films, kind))],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, f"{said}\n", "")


@pytest.mark.usefixtures("qapp")
def test_close_leaves_no_thread(
    films: Films, wait_until: Callable[[Callable[[], bool]], None]
) -> None:
    vlc_player().close()
    before = psutil.Process().num_threads()
    player = vlc_player()
    listener = Listener()
    player.load(films.colours, listener)
    player.play()
    wait_until(lambda: listener.pictures > 0)
    assert psutil.Process().num_threads() > before

    player.close()

    assert "vlc-player" not in [thread.name for thread in threading.enumerate()]
    wait_until(lambda: psutil.Process().num_threads() <= before)


@pytest.mark.usefixtures("qapp")
def test_many_films_one_after_the_other_leave_nothing_behind(
    vlc: VlcPlayer, films: Films, wait_until: Callable[[Callable[[], bool]], None]
) -> None:
    vlc.fit(640, 360)
    listener = Listener()
    for _ in range(30):
        vlc.load(films.colours, Listener())
        vlc.play()
    vlc.load(films.colours, listener)
    wait_until(lambda: listener.pictures > 0)
    before = psutil.Process().num_threads()

    for _ in range(30):
        vlc.load(films.colours, listener, start_ms=1000)
        vlc.seek(2000)
    seen = listener.pictures
    wait_until(lambda: listener.pictures > seen)

    wait_until(lambda: psutil.Process().num_threads() <= before)
