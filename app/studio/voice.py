"""The voice of a video: espeak-ng where it is installed, else the pace of a reader."""

import shutil
import subprocess
import sys
import tempfile
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.errors import UserError
from app.studio.storyboard import Role

RATE = 22_050
CHARACTERS_A_SECOND = 14
SHORTEST_READING = 4.0
_AUDIBLE = 400


@dataclass(frozen=True)
class Speech:
    """A sentence as it is heard: its length, and 16-bit mono samples when there is a voice."""

    seconds: float
    samples: "array[int]"


class Voice(Protocol):
    """Whatever can say a sentence, or tell how long it should stay."""

    def speak(self, text: str, role: Role) -> Speech:
        """Say this text in the manner of this role."""
        ...


class ReadingPace:
    """No voice installed: a sentence stays as long as it takes to read it."""

    def speak(self, text: str, role: Role) -> Speech:  # noqa: ARG002 - everyone reads alike
        """Give the time that a reader needs."""
        return Speech(max(SHORTEST_READING, len(text) / CHARACTERS_A_SECOND), array("h"))


class EspeakVoice:
    """French by espeak-ng: mechanical, but free, offline and the same on every machine."""

    def __init__(self, program: str) -> None:
        self._program = program

    def speak(self, text: str, role: Role) -> Speech:
        """Let espeak-ng write a sound file and measure it, without the silence around."""
        with tempfile.TemporaryDirectory() as folder:
            sound = Path(folder, "line.wav")
            variant = f"fr+{role.variant}" if role.variant else "fr"
            command = [
                self._program, "-v", variant, "-s", str(role.speed), "-p", str(role.pitch),
                "-w", str(sound), "--stdin",
            ]  # fmt: skip
            try:
                subprocess.run(  # noqa: S603 - the text goes in by stdin, never by the command
                    command, input=_plain(text).encode(), capture_output=True, check=True,
                    timeout=60,
                )  # fmt: skip
                samples = _read(sound)
            except (OSError, subprocess.SubprocessError, wave.Error, EOFError) as error:
                raise UserError(
                    "The synthetic voice could not say “{text}”: check espeak-ng with "
                    "“espeak-ng -v fr bonjour”, or render without a voice.",
                    text=text,
                ) from error
        heard = _trimmed(samples)
        return Speech(len(heard) / RATE, heard)


def installed_voice() -> Voice:
    """Use espeak-ng when the machine has it, else the pace of a reader."""
    program = shutil.which("espeak-ng")
    return EspeakVoice(program) if program else ReadingPace()


def loudness(samples: "array[int]", frames_a_second: int) -> tuple[float, ...]:
    """Measure how open a mouth should be at each frame, between 0 and 1."""
    step = RATE // frames_a_second
    peaks = [max(samples[at : at + step]) for at in range(0, len(samples), step)]
    loudest = max(peaks, default=0) or 1
    return tuple(max(0.0, peak / loudest) for peak in peaks)


def _plain(text: str) -> str:
    """Undo typography that espeak-ng would stumble on."""
    for sign, plain in (("\u00a0", " "), ("\u202f", " "), ("’", "'"), ("«", ""), ("»", "")):
        text = text.replace(sign, plain)
    return text


def _read(sound: Path) -> "array[int]":
    with wave.open(str(sound), "rb") as file:
        if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (1, 2, RATE):
            raise wave.Error
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _trimmed(samples: "array[int]") -> "array[int]":
    """Cut the silence before and after, so that captions start with the voice."""
    step = RATE // 100
    loud = [
        at for at in range(0, len(samples), step) if max(samples[at : at + step]) > _AUDIBLE
    ]  # fmt: skip
    return samples[loud[0] : loud[-1] + step] if loud else samples
