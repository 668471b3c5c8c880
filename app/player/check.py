"""Tries films for real before the public arrives: at their start, in the middle, near the end."""

from collections import deque
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.usecases.ports import Frame, VideoPlayer

LIMIT_MS = 3_000
_BEFORE_THE_END_MS = 2_000  # the sound of a film may go on for a moment after its last picture
_SMALL = (320, 180)  # a picture is a picture: a small one comes sooner


class FilmPart(Enum):
    """Where a film is tried."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class FilmTrial(NamedTuple):
    """A film to try; `duration_ms` serves where the player does not find it out."""

    file: Path
    duration_ms: int = 0


class _Ear(QObject):
    """Hears one film opened at one moment; `number` tells it from those before."""

    decided = Signal(int, bool)

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def frame_ready(self, frame: Frame) -> None:  # noqa: ARG002 - that there is one is enough
        self.decided.emit(self._number, True)

    def ended(self) -> None:
        """Take no notice: a picture came before."""

    def failed(self) -> None:
        self.decided.emit(self._number, False)


class FilmTrials(QObject):
    """Tries films one after the other, on the thread of the windows and without stopping it.

    `tried` tells of each film where it could not be played (None: it plays), `done` that all
    were tried. Leaves a film loaded.
    """

    tried = Signal(object, object)
    done = Signal()

    def __init__(self, player: VideoPlayer, *, limit_ms: int = LIMIT_MS) -> None:
        super().__init__()
        self._player = player
        self._films: deque[FilmTrial] = deque()
        self._parts: deque[FilmPart] = deque()
        self._on = False
        self._number = 0
        self._ear = _Ear(0)
        self._limit = QTimer(self, singleShot=True, interval=limit_ms)
        self._limit.timeout.connect(lambda: self._hear(self._number, seen=False))

    def start(self, films: Iterable[FilmTrial]) -> None:
        """Begin with the first film; what an earlier start left is forgotten."""
        self.stop()
        self._films.extend(films)
        self._on = True
        self._player.fit(*_SMALL)
        self._next_film()

    def stop(self) -> None:
        """Try no more, and say no more."""
        self._on = False
        self._films.clear()
        self._forget()

    def _next_film(self) -> None:
        if not self._on:
            return
        if not self._films:
            self._on = False
            self.done.emit()
            return
        self._parts = deque(FilmPart)
        self._try_part()

    def _try_part(self) -> None:
        self._forget()
        self._ear = _Ear(self._number)
        # queued: the player speaks from its own threads, or from within `load`
        self._ear.decided.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._limit.start()
        self._player.load(self._films[0].file, self._ear, start_ms=self._moment())

    def _moment(self) -> int:
        duration_ms = self._player.duration_ms() or self._films[0].duration_ms
        match self._parts[0]:
            case FilmPart.START:
                return 0
            case FilmPart.MIDDLE:
                return duration_ms // 2
            case FilmPart.END:
                return max(0, duration_ms - _BEFORE_THE_END_MS)

    def _hear(self, number: int, seen: bool) -> None:  # noqa: FBT001 - a Qt slot
        if number != self._number:  # of a moment tried before
            return
        part = self._parts.popleft()
        if seen and self._parts:
            self._try_part()
            return
        self._forget()
        self.tried.emit(self._films.popleft(), None if seen else part)
        self._next_film()

    def _forget(self) -> None:
        """Let what was tried up to now say nothing more."""
        self._limit.stop()
        self._number += 1
