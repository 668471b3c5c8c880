"""A soft tone of two notes, to hear before the public does whether the loudspeakers work."""

import math
from array import array
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from app.player.sound import sound_device_exists

NOTES_HZ = (523.25, 659.25)  # C and E: nobody takes them for an alarm
NOTE_SECONDS = 0.5
_LOUDNESS = 0.3
_OVERTONE = 0.15
_ATTACK_SECONDS = 0.02

_Sample = QAudioFormat.SampleFormat
# how a sample is written, and what the loudest one is
_WRITTEN = {
    _Sample.Int16: ("h", 0x7FFF),
    _Sample.Int32: ("i", 0x7FFF_FFFF),
    _Sample.Float: ("f", 1),
}


class QtChime(QObject):
    """The port Chime: plays the tone on the output that films are heard with."""

    def __init__(self) -> None:
        super().__init__()
        self._sink: QAudioSink | None = None
        self._sound = QBuffer(self)

    def play(self) -> bool:
        """Play the tone from its beginning; False when no output opens."""
        return self._start(loudness=_LOUDNESS)

    def opens(self) -> bool:
        """Tell whether an output opens, without a sound."""
        opened = self._start(loudness=0)
        self.stop()
        return opened

    def playing(self) -> bool:
        """Tell whether the tone is still to be heard."""
        return self._sink is not None and self._sink.state() is QtAudio.State.ActiveState

    def stop(self) -> None:
        """Be silent and let go of the output."""
        if self._sink is not None:
            self._sink.stop()
            self._sink.deleteLater()
            self._sink = None
        self._sound.close()

    def _start(self, *, loudness: float) -> bool:
        self.stop()
        device = _output()
        if device is None:
            return False
        format_ = device.preferredFormat()
        if format_.sampleFormat() not in _WRITTEN:
            format_.setSampleFormat(_Sample.Int16)
        self._sound.setData(QByteArray(chime_samples(format_, loudness)))
        self._sound.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, format_, self)
        self._sink.start(self._sound)
        return self._sink.error() is QtAudio.Error.NoError


def _output() -> QAudioDevice | None:
    if not sound_device_exists():
        return None
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() else device


def chime_samples(format_: QAudioFormat, loudness: float = _LOUDNESS) -> bytes:
    """Write the tone down as a sound card takes it."""
    code, loudest = _WRITTEN[format_.sampleFormat()]
    samples: array[Any] = array(code)
    for level in _levels(format_.sampleRate()):
        value = level * loudness * loudest
        samples.extend([value if code == "f" else round(value)] * format_.channelCount())
    return samples.tobytes()


def _levels(rate: int) -> Iterator[float]:
    """The tone between -1 and 1: each note swells quickly and fades like a struck bell."""
    for note in NOTES_HZ:
        for at in range(int(NOTE_SECONDS * rate)):
            seconds = at / rate
            swell = min(1.0, seconds / _ATTACK_SECONDS)
            fade = math.cos(math.pi / 2 * seconds / NOTE_SECONDS) ** 2
            wave = math.sin(2 * math.pi * note * seconds)
            above = _OVERTONE * math.sin(4 * math.pi * note * seconds)
            yield swell * fade * (wave + above) / (1 + _OVERTONE)
