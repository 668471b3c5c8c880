"""What is really heard: libVLC plays into ALSA, and ALSA writes it down."""

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from tests.player.conftest import Films, vlc_player

_CARD = """
pcm.!default {{ type file  file "{heard}"  format "raw"  slave.pcm "nowhere" }}
pcm.nowhere {{ type null }}
"""
_PLAY = """
import sys, threading
from pathlib import Path
from app.player.libvlc import open_libvlc
from app.player.vlc_player import VlcPlayer

class Listener:
    def __init__(self):
        self.picture, self.over = threading.Event(), threading.Event()
    def frame_ready(self, frame):
        self.picture.set()
    def ended(self):
        self.over.set()
    def failed(self):
        self.over.set()

film, volume, play = sys.argv[1:]
player, listener = VlcPlayer(open_libvlc()), Listener()
player.set_volume(int(volume))
player.load(Path(film), listener, start_ms=2000)
listener.picture.wait(20)
if play == "play":
    player.play()
    listener.over.wait(20)
player.close()
"""


@pytest.fixture
def heard(films: Films, tmp_path: Path):
    """Play the last second of a film in a program of its own; return the levels not silent."""
    if not sys.platform.startswith("linux"):
        pytest.skip("ALSA is a thing of Linux")
    vlc_player().close()
    written, card = tmp_path / "heard.raw", tmp_path / "asound.conf"
    card.write_text(_CARD.format(heard=written))

    def play_at(volume: int, *, play: bool = True) -> list[float]:
        written.unlink(missing_ok=True)
        subprocess.run(
            [
                *(sys.executable, "-c", _PLAY, str(films.colours)),
                *(str(volume), "play" if play else "only load"),
            ],
            # no such PulseAudio server: libVLC goes on to ALSA
            env={**os.environ, "ALSA_CONFIG_PATH": str(card), "PULSE_SERVER": "/nowhere"},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            timeout=60,
            check=True,
        )
        levels = array("f", written.read_bytes()[: written.stat().st_size // 4 * 4])
        return [abs(level) for level in levels if level]

    return play_at


def test_the_volume_set_before_the_film_is_the_one_heard(heard) -> None:
    full = max(heard(100))

    assert full > 0.05
    assert 0 < max(heard(50)) < full / 2
    assert heard(0) == []


def test_nothing_is_heard_of_a_film_that_was_only_loaded(heard) -> None:
    assert heard(100, play=False) == []


def test_not_even_the_start_of_the_sound_is_lost(heard) -> None:
    # one second, two loudspeakers
    assert len(heard(100)) > 0.97 * 2 * 48_000
