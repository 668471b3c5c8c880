"""Makes small real films whose colours tell which moment of the film is shown."""

import math
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from random import Random

import av

_RATE = 48_000
_SOUND_FRAME = 1024

# limited-range luma and chroma, kept away from the extremes so that codecs keep them
RED, GREEN, BLUE = (90, 100, 200), (150, 60, 60), (70, 200, 110)
COLOURS = (RED, GREEN, BLUE)

Shade = Callable[[int], tuple[int, int, int]]
Stamp = Callable[[bytearray, int, int], None]


@dataclass(frozen=True)
class Film:
    """What a film to make is like."""

    width: int = 320
    height: int = 180
    seconds: float = 3.0
    rate: int = 25
    sound: bool = True
    pixel_shape: Fraction = Fraction(1)
    busy: bool = False
    noisy: bool = False
    index_first: bool = False

    @property
    def pixel_format(self) -> str:
        """Colours at half the size, where that leaves whole pixels."""
        return "yuv444p" if self.width % 2 or self.height % 2 else "yuv420p"


def second_by_second(rate: int) -> Shade:
    """Show red in the first second, green in the next, then blue, and so on."""
    return lambda index: COLOURS[index // rate % len(COLOURS)]


def brighter_and_brighter(index: int) -> tuple[int, int, int]:
    """Show greys whose luma says which picture it is."""
    return (40 + 2 * index, 128, 128)


def make_film(
    path: Path, film: Film, shade: Shade | None = None, stamp: Stamp | None = None
) -> Path:
    """Write an H.264/AAC mp4; without `shade` its colour changes every second.

    `stamp` may write into the brightness of each picture, given its stride and number.
    """
    shade = shade or second_by_second(film.rate)
    options = {"movflags": "+faststart"} if film.index_first else {}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        video = container.add_stream("libx264", rate=film.rate)
        video.width, video.height, video.pix_fmt = film.width, film.height, film.pixel_format
        video.sample_aspect_ratio = film.pixel_shape
        video.options = {"preset": "ultrafast", "crf": "18", "g": str(film.rate)}
        if film.busy:
            video.options = {"preset": "veryfast", "crf": "23", "g": str(2 * film.rate)}
        sound = container.add_stream("aac", rate=_RATE, layout="mono") if film.sound else None
        for index in range(int(film.seconds * film.rate)):
            container.mux(video.encode(_picture(film, index, shade, stamp)))
        container.mux(video.encode(None))
        if sound is not None:
            for piece in _tone(film.seconds):
                container.mux(sound.encode(piece))
            container.mux(sound.encode(None))
    return path


def make_sound_only(path: Path, seconds: float) -> Path:
    """Write an mp4 that has a tone and no picture at all."""
    with av.open(str(path), "w", format="mp4") as container:
        sound = container.add_stream("aac", rate=_RATE, layout="mono")
        for piece in _tone(seconds):
            container.mux(sound.encode(piece))
        container.mux(sound.encode(None))
    return path


def _picture(film: Film, index: int, shade: Shade, stamp: Stamp | None) -> av.VideoFrame:
    frame = av.VideoFrame(film.width, film.height, film.pixel_format)
    for at, (plane, level) in enumerate(zip(frame.planes, shade(index), strict=True)):
        pixels = bytearray([level]) * plane.buffer_size
        if film.busy:
            _disturb(pixels, plane.line_size, index)
        if film.noisy:
            pixels = bytearray(Random(index).randbytes(plane.buffer_size))
        if stamp and at == 0:
            stamp(pixels, plane.line_size, index)
        plane.update(bytes(pixels))
    frame.pts = index
    frame.time_base = Fraction(1, film.rate)
    return frame


def _disturb(pixels: bytearray, stride: int, index: int) -> None:
    # soft waves that drift: about as hard to decode as a filmed scene
    wave = [60 + int(50 + 50 * math.sin(at / 9) * math.cos(at / 31)) for at in range(2 * stride)]
    ramp = bytes(wave)
    for row in range(len(pixels) // stride):
        shift = (row // 3 + index * 4) % stride
        pixels[row * stride : (row + 1) * stride] = ramp[shift : shift + stride]


def _tone(seconds: float) -> Iterator[av.AudioFrame]:
    for first in range(0, int(seconds * _RATE), _SOUND_FRAME):
        levels = (
            int(3000 * math.sin(2 * math.pi * 440 * at / _RATE))
            for at in range(first, first + _SOUND_FRAME)
        )
        frame = av.AudioFrame(format="s16", layout="mono", samples=_SOUND_FRAME)
        frame.sample_rate = _RATE
        frame.time_base = Fraction(1, _RATE)
        frame.pts = first
        frame.planes[0].update(array("h", levels).tobytes())
        yield frame


def boxes(film: bytes) -> dict[str, tuple[int, int]]:
    """Where the outer boxes of an mp4 begin and end, by kind."""
    found: dict[str, tuple[int, int]] = {}
    at = 0
    while at + 8 <= len(film):
        length = int.from_bytes(film[at : at + 4], "big")
        found[film[at + 4 : at + 8].decode()] = (at, at + length)
        at += length
    return found


def cut(film: bytes, share: float) -> bytes:
    """Lose what follows this share of the pictures, as a copy that was interrupted does."""
    start, end = boxes(film)["mdat"]
    return film[: start + round((end - start) * share)]


def garble(film: bytes, first: float, last: float) -> bytes:
    """Put nonsense in the place of a part of the pictures, as a dying stick does."""
    start, end = boxes(film)["mdat"]
    begin, stop = (start + round((end - start) * share) for share in (first, last))
    return film[:begin] + Random(1).randbytes(stop - begin) + film[stop:]


def garble_index(film: bytes, kind: bytes, *, length: int = 32) -> bytes:
    """Put nonsense into one of the tables that say where the pictures are."""
    at = film.index(kind) + 8
    return film[:at] + Random(1).randbytes(length) + film[at + length :]


def empty_index(film: bytes) -> bytes:
    """Put zeros in the place of all the tables."""
    start, end = boxes(film)["moov"]
    return film[: start + 8] + bytes(end - start - 8) + film[end:]
