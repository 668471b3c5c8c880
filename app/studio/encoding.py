"""Writes pictures and sound into an MP4 that every player seeks quickly."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import av
from av.video.reformatter import ColorRange, Colorspace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.studio.sound import OUTPUT_RATE
from app.studio.timing import FRAMES_A_SECOND

_QUALITY = {"crf": "28", "preset": "medium", "tune": "animation"}
# flat drawings: half of a film's size would be keyframes at every second one
_KEYFRAME_EVERY = 4 * FRAMES_A_SECOND
_SOUND_BITS = 56_000
# frames ahead of the encoder on other cores; a number of our own, for the same bytes everywhere
_THREADS = 3
_BT709 = 1
_AS_QT_DRAWS = "bgr0" if sys.byteorder == "little" else "0rgb"


class Mp4:
    """A film being written: H.264 and AAC, its index at the front."""

    def __init__(self, file: Path, size: QSize) -> None:
        self._container = av.open(str(file), "w", format="mp4", options={"movflags": "+faststart"})
        video = self._container.add_stream("libx264", rate=FRAMES_A_SECOND, options=_QUALITY)
        video.width, video.height, video.pix_fmt = size.width(), size.height(), "yuv420p"
        context = video.codec_context
        context.gop_size = _KEYFRAME_EVERY
        context.thread_count = _THREADS
        # without these, players guess the colours from the size and small ones look different
        context.colorspace = context.color_primaries = context.color_trc = _BT709
        context.color_range = ColorRange.MPEG
        self._video = video
        self._audio = self._container.add_stream("aac", rate=OUTPUT_RATE, layout="mono")
        self._audio.bit_rate = _SOUND_BITS

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._container.close()

    def show(self, image: QImage, number: int) -> None:
        """Add one picture.

        At widths that are no multiple of 128 the encoder does not always give the same bytes.
        """
        frame = av.VideoFrame(image.width(), image.height(), _AS_QT_DRAWS)
        frame.planes[0].update(bytes(image.constBits()))
        frame.pts = number
        frame = frame.reformat(
            format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG
        )
        self._container.mux(self._video.encode(frame))

    def play(self, sound: Iterator[av.AudioFrame], seconds: float) -> None:
        """Add the sound up to this moment, so that both stay side by side in the file."""
        for frame in sound:
            self._container.mux(self._audio.encode(frame))
            if frame.pts is not None and frame.pts / OUTPUT_RATE > seconds:
                return

    def finish(self) -> None:
        """Write what the encoders still hold."""
        self._container.mux(self._video.encode(None))
        self._container.mux(self._audio.encode(None))
