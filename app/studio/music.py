"""A quiet tune of our own, computed note by note, to keep the voice company."""

import math
from array import array
from functools import cache
from itertools import accumulate

from app.studio.voice import RATE

_CHORD_SECONDS = 6.4
_STEP_SECONDS = _CHORD_SECONDS / 8
# D major, warm and plain: notes as semitones from A 220 Hz
_CHORDS = ((-7, 0, 5, 9), (-2, 2, 5, 9), (-10, -3, 2, 5), (-5, 0, 4, 7))
# samples until a note is whole: sooner, it clicks under the voice
_TOUCH = 500
_ARPEGGIOS = ((0, 2, 3, 2, 1, 3, 2, 1), (0, 1, 3, 2, 0, 2, 3, 1))


def tune(seconds: float) -> "array[int]":
    """Compute as much of the tune as the video needs: soft chords and a plucked line over them."""
    total = int(seconds * RATE)
    mixed = array("f", bytes(4 * total))
    for number in range(math.ceil(seconds / _CHORD_SECONDS)):
        chord = _CHORDS[number % len(_CHORDS)]
        start = number * _CHORD_SECONDS
        for note in chord:
            _add(mixed, _pad(note), start)
        for step, finger in enumerate(_ARPEGGIOS[number // 4 % 2]):
            _add(mixed, _pluck(chord[finger] + 12), start + step * _STEP_SECONDS)
    return array("h", (int(9000 * math.tanh(value)) for value in mixed))


def _add(mixed: "array[float]", note: "array[float]", start: float) -> None:
    first = int(start * RATE)
    length = min(len(note), len(mixed) - first)
    if length > 0:
        end = first + length
        mixed[first:end] = array("f", map(sum, zip(mixed[first:end], note, strict=False)))


@cache
def _pad(semitones: int) -> "array[float]":
    """A held note that swells and fades, so that chords melt into each other."""
    length = int((_CHORD_SECONDS + 1.6) * RATE)
    turn = math.tau * 220 * 2 ** (semitones / 12) / RATE
    swell = [0.1 * math.sin(math.pi * at / length) ** 1.5 for at in range(length)]
    return array(
        "f",
        (
            height * (math.sin(turn * at) + 0.3 * math.sin(2 * turn * at + 0.4))
            for at, height in enumerate(swell)
        ),
    )


@cache
def _pluck(semitones: int) -> "array[float]":
    """A wooden, marimba-like note."""
    length = int(1.9 * RATE)
    turn = math.tau * 220 * 2 ** (semitones / 12) / RATE
    fade = accumulate(range(length - 1), lambda height, _: height * 0.99984, initial=0.2)
    return array(
        "f",
        (
            height
            * (0.5 - 0.5 * math.cos(math.pi * min(1.0, at / _TOUCH)))
            * min(1.0, (length - at) / 2000)
            * (math.sin(turn * at) + 0.25 * math.exp(-at / 1500) * math.sin(4 * turn * at))
            for at, height in enumerate(fade)
        ),
    )
