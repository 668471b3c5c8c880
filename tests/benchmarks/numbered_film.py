"""A film in which each picture carries its number, so that none can go missing unseen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av

from tests.player.films import Film, make_film

SIZE = (1920, 1080)
RATE = 30
LAP_S = 10  # after this long the same pictures come again
LAP = LAP_S * RATE
_CELL = 64
_BITS = LAP.bit_length()
_BLACK, _WHITE = 16, 235


def make_numbered_film(path: Path, laps: int) -> Path:
    """Write a film that is as hard to decode as a filmed scene, `laps` times ten seconds long."""
    lap = make_film(
        path.with_name("lap.mp4"),
        Film(*SIZE, seconds=LAP_S, rate=RATE, busy=True, sound=False),
        stamp=_write_number,
    )
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as whole:
        stream = None
        for number in range(laps):
            with av.open(str(lap)) as part:
                source = part.streams.video[0]
                stream = stream or whole.add_stream_from_template(source)
                for packet in part.demux(source):
                    if packet.dts is None:
                        continue
                    later = int(Fraction(number * LAP_S) / packet.time_base)
                    packet.dts += later
                    packet.pts = (packet.pts or 0) + later
                    packet.stream = stream
                    whole.mux(packet)
    return path


def _write_number(luma: bytearray, stride: int, number: int) -> None:
    for bit in range(_BITS):
        level = _WHITE if number >> bit & 1 else _BLACK
        for row in range(_CELL):
            start = row * stride + bit * _CELL
            luma[start : start + _CELL] = bytes([level]) * _CELL


def read_number(brightness: Callable[[int, int], int]) -> int:
    """Read the number of a picture; `brightness` tells that of a pixel, 0 to 255."""
    middle = _CELL // 2
    cells = (brightness(bit * _CELL + middle, middle) > 127 for bit in range(_BITS))
    return sum(white << bit for bit, white in enumerate(cells))


@dataclass
class Tally:
    """Which pictures were seen."""

    shown: int = 0
    longest_gap: int = 0
    _last: int | None = field(default=None, repr=False)

    def see(self, number: int) -> None:
        """Note a picture; one that stays is the same one, and one seen again counts once."""
        last = -1 if self._last is None else self._last
        gone = (number - last) % LAP
        if gone > LAP // 2:  # a film opens on its first pictures, then begins with them again
            self.shown -= min(self.shown, LAP - gone)
        elif gone or self._last is None:
            self.longest_gap = max(self.longest_gap, gone - 1)
            self.shown += 1
        self._last = number
