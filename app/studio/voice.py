"""What a voice is, and how its sound is measured and evened out."""

import math
from array import array
from dataclasses import dataclass
from typing import Protocol

from app.studio.storyboard import Role

RATE = 22_050
CHARACTERS_A_SECOND = 14
SHORTEST_READING = 4.0
_BLOCK = RATE // 100
_AUDIBLE = 300
_BEFORE, _AFTER = 3, 7
"""Blocks kept round what is heard: soft consonants begin and vowels end below the threshold."""
_BREATH = 7
_EDGE = RATE // 200
_EVEN = 3400.0
_HIGHEST = 30_000


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


def loudness(samples: "array[int]", frames_a_second: int) -> tuple[float, ...]:
    """Measure how open a mouth should be at each frame, between 0 and 1."""
    step = RATE // frames_a_second
    peaks = [max(samples[at : at + step]) for at in range(0, len(samples), step)]
    loudest = max(peaks, default=0) or 1
    return tuple(max(0.0, peak / loudest) for peak in peaks)


def trimmed(samples: "array[int]") -> "array[int]":
    """Cut the silence before and after, so that captions start with the voice."""
    loud = [number for number, peak in enumerate(_peaks(samples)) if peak > _AUDIBLE]
    if not loud:
        return samples
    first, last = max(loud[0] - _BEFORE, 0), loud[-1] + 1 + _AFTER
    return samples[first * _BLOCK : last * _BLOCK]


def evened(samples: "array[int]") -> "array[int]":
    """Bring a sentence to the loudness of all the others, with ends that do not click."""
    audible = [
        sample
        for number, peak in enumerate(_peaks(samples))
        if peak > _AUDIBLE
        for sample in samples[number * _BLOCK : (number + 1) * _BLOCK]
    ]
    if not audible:
        return samples
    effective = math.sqrt(sum(sample * sample for sample in audible) / len(audible))
    gain = min(_EVEN / effective, _HIGHEST / max(*audible, -min(audible)))
    louder = array("h", (round(sample * gain) for sample in samples))
    for at in range(min(_EDGE, len(louder))):
        louder[at] = louder[at] * at // _EDGE
        louder[-1 - at] = louder[-1 - at] * at // _EDGE
    return louder


def pauses(samples: "array[int]") -> tuple[tuple[float, float], ...]:
    """Find where the voice takes breath: from and to, in seconds."""
    found: list[tuple[float, float]] = []
    quiet = 0
    for number, peak in enumerate(_peaks(samples)):
        if peak <= _AUDIBLE:
            quiet += 1
            continue
        if quiet >= _BREATH:
            found.append(((number - quiet) / 100, number / 100))
        quiet = 0
    return tuple(found)


def _peaks(samples: "array[int]") -> list[int]:
    return [max(samples[at : at + _BLOCK]) for at in range(0, len(samples), _BLOCK)]
