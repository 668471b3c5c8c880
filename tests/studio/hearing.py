"""Hears where somebody speaks in a film, under its music: for tests."""

import math
from array import array
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import av
import av.filter

from app.studio.filters import pulled, then

BLOCK = 0.02
"""Seconds in a block."""
_RATE = 16_000
_SOFTER = 16
"""Decibels: our tune has next to nothing where consonants and bright vowels are."""


def spoken(film: Path, pause: float) -> list[tuple[float, float]]:
    """From when to when somebody speaks, with at least this much silence between."""
    levels = _levels(film)
    usual = sorted(levels)[len(levels) // 2]
    loud = [level > usual - _SOFTER for level in levels]
    voiced = [at * BLOCK for at in range(2, len(loud) - 2) if _lasts(loud[at - 2 : at + 3])]
    breaks = [(one, other) for one, other in pairwise(voiced) if other - one - BLOCK >= pause]
    starts = [voiced[0], *(other for _, other in breaks)]
    ends = [*(one + BLOCK for one, _ in breaks), voiced[-1] + BLOCK]
    return list(zip(starts, ends, strict=True))


def _lasts(loud: list[bool]) -> bool:
    """Whether the block in the middle belongs to something longer than a plucked string."""
    return loud[2] and (all(loud[:2]) or all(loud[3:]) or (loud[1] and loud[3]))


@cache
def _levels(film: Path) -> list[float]:
    """How loud each block is, in decibels, between 4.4 and 7 kHz."""
    samples = array("h")
    for frame in _bright(film):
        samples.frombytes(bytes(frame.planes[0])[: 2 * frame.samples])
    step = int(_RATE * BLOCK)
    return [
        10 * math.log10(1 + sum(one * one for one in samples[at : at + step]) / step)
        for at in range(0, len(samples), step)
    ]


def _bright(film: Path) -> Iterator[av.AudioFrame]:
    graph = av.filter.Graph()
    with av.open(str(film)) as container:
        source = graph.add_abuffer(template=container.streams.audio[0])
        end = source
        for _ in range(5):
            end = then(graph, end, "highpass", "f=4400:p=2")
        end = then(graph, end, "lowpass", "f=7000")
        end = then(graph, end, "volume", "8")
        end = then(graph, end, "aresample", str(_RATE))
        end = then(graph, end, "aformat", "sample_fmts=s16:channel_layouts=mono")
        then(graph, end, "abuffersink", None)
        graph.configure()
        for frame in container.decode(audio=0):
            source.push(frame)
            yield from pulled(graph)
        source.push(None)
        yield from pulled(graph)
