"""The sound of a video: the voice made softer, the tune lowered under it."""

from array import array
from collections.abc import Iterator
from fractions import Fraction

import av
import av.filter

from app.studio.filters import pulled, then
from app.studio.music import tune
from app.studio.timing import Timeline
from app.studio.voice import RATE

OUTPUT_RATE = 48_000
_TAKEN = 2048
# a synthetic voice is close and dry: no hiss, an even level, a little room
_VOICE_CHAIN = (
    ("highpass", "f=80"),
    ("lowpass", "f=7200"),
    ("acompressor", "threshold=0.12:ratio=3:attack=8:release=160:makeup=1.6"),
    ("aecho", "0.9:0.85:23|41:0.10|0.06"),
    ("volume", "2.4"),
)


def mixed_sound(timeline: Timeline) -> Iterator[av.AudioFrame]:
    """Give the sound of the whole video, piece by piece."""
    voice = _voice_track(timeline)
    music = tune(timeline.seconds)
    graph, inputs = _mixer(timeline.seconds, voiced=any(voice))
    for at in range(0, len(music), _TAKEN):
        for source, track in zip(inputs, (voice, music), strict=True):
            source.push(_frame(track[at : at + _TAKEN], at))
        yield from pulled(graph)
    for source in inputs:
        source.push(None)
    yield from pulled(graph)


def _voice_track(timeline: Timeline) -> "array[int]":
    track = array("h", bytes(2 * int(timeline.seconds * RATE)))
    for scene in timeline.scenes:
        for line in scene.lines:
            first = round(line.start * RATE)
            samples = line.speech.samples
            track[first : first + len(samples)] = samples
    return track


def _frame(samples: "array[int]", at: int) -> av.AudioFrame:
    frame = av.AudioFrame(format="s16", layout="mono", samples=len(samples))
    frame.sample_rate = RATE
    frame.time_base = Fraction(1, RATE)
    frame.pts = at
    frame.planes[0].update(samples.tobytes())
    return frame


def _mixer(
    seconds: float, *, voiced: bool
) -> tuple[av.filter.Graph, tuple[av.filter.context.FilterContext, ...]]:
    """Build: voice → warmer; tune → lower while the voice speaks; both together, with soft ends."""
    graph = av.filter.Graph()
    inputs = tuple(
        graph.add_abuffer(
            sample_rate=RATE, format="s16", layout="mono", time_base=Fraction(1, RATE)
        )
        for _ in range(2)
    )
    voice = inputs[0]
    for name, options in _VOICE_CHAIN:
        voice = then(graph, voice, name, options)
    split = then(graph, voice, "asplit", "2")
    music = then(graph, inputs[1], "volume", "0.75" if voiced else "0.9")
    music = then(graph, music, "lowpass", "f=3600")
    ducked = graph.add(
        "sidechaincompress", "threshold=0.05:ratio=2.5:attack=60:release=450:makeup=1"
    )
    music.link_to(ducked, 0, 0)
    split.link_to(ducked, 1, 1)
    both = graph.add("amix", "inputs=2:duration=longest:normalize=0")
    split.link_to(both, 0, 0)
    ducked.link_to(both, 0, 1)
    end = then(graph, both, "alimiter", "limit=0.89:level=0")
    end = then(graph, end, "afade", "t=in:d=0.6")
    end = then(graph, end, "afade", f"t=out:st={max(0.0, seconds - 1.6):.3f}:d=1.6")
    end = then(graph, end, "aresample", str(OUTPUT_RATE))
    end = then(graph, end, "aformat", "sample_fmts=fltp:channel_layouts=mono")
    then(graph, end, "abuffersink", None)
    graph.configure()
    return graph, inputs
