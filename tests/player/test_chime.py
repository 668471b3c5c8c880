"""The test tone: what is written, and what a sound server really hears of it."""

import os
import shutil
import subprocess
import sys
from array import array
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QAudioFormat

from app.player.chime import NOTE_SECONDS, NOTES_HZ, chime_samples
from app.player.sound import sound_device_exists

_Sample = QAudioFormat.SampleFormat
RATE = 48_000
LOUDEST = {"h": 0x7FFF, "i": 0x7FFF_FFFF, "f": 1.0}


def written(code: str, kind: QAudioFormat.SampleFormat, channels: int = 1) -> Sequence[float]:
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(channels)
    wanted.setSampleFormat(kind)
    samples = array(code)
    samples.frombytes(chime_samples(wanted))
    return [each / LOUDEST[code] for each in samples]


def pitch(wave: Sequence[float]) -> float:
    """How often a wave rises through zero, a second."""
    rises = sum(1 for before, after in pairwise(wave) if before < 0 <= after)
    return rises / (len(wave) / RATE)


def check_two_notes(wave: Sequence[float]) -> None:
    note = int(NOTE_SECONDS * RATE)
    # not the quiet ends, where rounding makes what it likes
    for number, expected in enumerate(NOTES_HZ):
        middle = wave[number * note + note // 10 : number * note + note * 7 // 10]
        assert pitch(middle) == pytest.approx(expected, rel=0.02)


@pytest.mark.parametrize(
    ("code", "kind"), [("h", _Sample.Int16), ("i", _Sample.Int32), ("f", _Sample.Float)]
)
def test_two_soft_notes_are_written_as_the_card_wants_them(code, kind):
    wave = written(code, kind)
    assert len(wave) == 2 * NOTE_SECONDS * RATE
    check_two_notes(wave)
    assert 0.15 < max(wave) < 0.35
    # it begins and ends in silence: loudspeakers do not crack
    assert max(map(abs, (*wave[:5], *wave[-5:]))) < 0.01


def test_every_loudspeaker_gets_the_same():
    left, right = written("h", _Sample.Int16, 2)[::2], written("h", _Sample.Int16, 2)[1::2]
    assert left == right == written("h", _Sample.Int16)


_RING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from app.player.chime import QtChime

application = QGuiApplication([])
chime = QtChime()
print(chime.opens(), flush=True)
if sys.argv[1] == "play":
    print(chime.play(), flush=True)
watch = QTimer(interval=20)
watch.timeout.connect(lambda: chime.playing() or application.quit())
watch.start()
application.exec()
chime.stop()
"""


def ring(wish: str, **environ: str) -> str:
    """Ring the chime in a program of its own; returns what it said."""
    return subprocess.run(
        [sys.executable, "-c", _RING, wish],
        env={**os.environ, **environ},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=60,
        check=True,
        text=True,
    ).stdout


@pytest.fixture
def server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A sound server whose loudspeaker nobody hears; gives what leads programs to it."""
    program = shutil.which("pulseaudio")
    if program is None:
        pytest.skip("there is no PulseAudio here to hear with")
    own = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    environ, address = {**os.environ, **own}, f"unix:{tmp_path / 'socket'}"
    command = [
        *(program, "-n", "--daemonize=yes", "--exit-idle-time=-1", "--log-target=stderr"),
        *("-L", "module-null-sink sink_name=room"),
        *("-L", f"module-native-protocol-unix socket={tmp_path / 'socket'} auth-anonymous=1"),
    ]
    subprocess.run(command, env=environ, check=True, capture_output=True, timeout=60)
    yield {**own, "PULSE_SERVER": address}
    subprocess.run([program, "--kill"], env=environ, check=True, timeout=60)


def heard_of(wish: str, server: dict[str, str]) -> list[float]:
    """Ring, and listen at the server meanwhile; returns what was not silence."""
    command = ["parec", "-d", "room.monitor", "--format=s16le", "--channels=1", "--latency-msec=20"]
    wave = array("h")
    with subprocess.Popen(
        [*command, f"--rate={RATE}"], env={**os.environ, **server}, stdout=subprocess.PIPE
    ) as recorder:
        assert recorder.stdout is not None
        wave.frombytes(recorder.stdout.read(2))  # from here on it listens
        pool = ThreadPoolExecutor(1)
        rest = pool.submit(recorder.stdout.read)
        ring(wish, **server)
        recorder.terminate()
        sound = rest.result()
        pool.shutdown()
    wave.frombytes(sound[: len(sound) // 2 * 2])
    loud = [at for at, level in enumerate(wave) if abs(level) > 30]
    return [each / LOUDEST["h"] for each in wave[loud[0] : loud[-1]]] if loud else []


def test_a_sound_server_hears_the_two_notes(server: dict[str, str]):
    check_two_notes(heard_of("play", server))


def test_trying_whether_the_output_opens_is_not_heard(server: dict[str, str]):
    assert heard_of("try", server) == []
    assert ring("try", **server) == "True\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have their own")
def test_a_computer_without_an_output_says_so():
    nowhere = {"PULSE_SERVER": "/nowhere", "XDG_RUNTIME_DIR": "/nowhere"}
    assert ring("play", **nowhere) == "False\nFalse\n"
    if not sound_device_exists():
        assert ring("play") == "False\nFalse\n"
