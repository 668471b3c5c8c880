"""Tells in a terminal how far a long piece of work is: one line that is rewritten, or few lines."""

from collections.abc import Callable
from typing import TextIO

from app.screens.wording import _

_CELLS = 30
_SURE_AFTER = 2.0
"""Seconds before a forecast means anything."""


class Meter:
    """Hears the share that is done; draws a bar for people, says each quarter to a file."""

    def __init__(self, stream: TextIO, clock: Callable[[], float], *, live: bool) -> None:
        self._stream = stream
        self._clock = clock
        self._live = live
        self._began = clock()
        self._said = ""
        self._over = False

    def __call__(self, done: float) -> None:
        """Show this share, between 0 and 1."""
        if self._over:
            return
        self._over = done >= 1
        text = self._bar(done) if self._live else _percent(int(done * 4) / 4)
        if text != self._said:
            start, end = ("\r", "\n" if self._over else "") if self._live else ("", "\n")
            blank = " " * (len(self._said) - len(text)) if self._live else ""
            print(f"{start}{text}{blank}", end=end, file=self._stream, flush=True)
        self._said = text

    def _bar(self, done: float) -> str:
        full = round(done * _CELLS)
        shown = f"{'█' * full}{'░' * (_CELLS - full)} {_percent(done)}"
        spent = self._clock() - self._began
        if self._over or not done or spent < _SURE_AFTER:
            return shown
        return f"{shown}  {_('{time} left').format(time=_lasting(spent * (1 - done) / done))}"


def _percent(done: float) -> str:
    return _("{percent} %").format(percent=int(done * 100))


def _lasting(seconds: float) -> str:
    """A length of time in words, no finer than a forecast can be."""
    minutes, rest = divmod(max(5 * round(seconds / 5), 5), 60)
    if not minutes:
        return _("{seconds} s").format(seconds=rest)
    return _("{minutes} min {seconds:02} s").format(minutes=minutes, seconds=rest)
