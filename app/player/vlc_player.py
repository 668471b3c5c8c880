"""Plays films with libVLC, which decodes and scales on its own threads."""

import atexit
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue

from app.player.libvlc import LibVlc
from app.player.memory import give_back
from app.player.pictures import Buffers
from app.player.vlc_film import Opening, VlcFilm
from app.usecases.ports import VideoListener

_FULL_VOLUME = 100
_FIRST_ROOM = (1280, 720)
_LOOK_S = 1.0
_PATIENCE_S = 5.0  # with a disk that answers no more


class VlcPlayer:
    """A VideoPlayer on libVLC.

    libVLC's slower orders (a stop can take a quarter of a second) are given on one thread of
    the player's own, so no method here blocks. A new `fit` shows at once while the film is
    paused, and at the next pause or film while it plays: libVLC fixes the size of its
    pictures when it opens a film.
    """

    def __init__(self, libvlc: LibVlc, *, look_s: float = _LOOK_S) -> None:
        """`look_s` is how often it looks whether the film's disk still answers."""
        self.engine = f"VLC {libvlc.version}"
        self._look_s = look_s
        self._libvlc = libvlc
        self._volume = _FULL_VOLUME
        self._buffers = Buffers(_FIRST_ROOM)
        self._film: VlcFilm | None = None
        self._freed = False
        self._orders: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._obey, name="vlc-player", daemon=True)
        self._thread.start()
        # libVLC's threads must not outlive the interpreter they call
        atexit.register(self.close)

    def load(self, file: Path, listener: VideoListener, *, start_ms: int = 0) -> None:
        """Get ready to play a film from `start_ms`, paused; lets go of the film before it."""
        self._open(Opening(file, listener, max(0, start_ms), self._buffers, self._volume))

    def fit(self, width: int, height: int) -> None:
        """Ask for pictures that fit a screen of this many pixels, proportions kept."""
        room = (max(1, width), max(1, height))
        if room != self._buffers.room:
            self._buffers = Buffers(room)
            self._orders.put(self._buffers.warm)
            self._refit()

    def play(self) -> None:
        """Play on from where it stands; from the beginning after the end."""
        if self._film is not None and self._film.over():
            self._reopen(self._film.position_ms() if self._film.broken() else 0)
        if self._film is not None:
            self._film.play()

    def pause(self) -> None:
        """Hold the picture."""
        if self._film is not None:
            self._film.pause()
            self._refit()

    def seek(self, position_ms: int) -> None:
        """Go to a moment of the film, playing or paused as before."""
        if self._film is None:
            return
        position_ms = max(0, position_ms)
        if self._film.running():
            self._film.seek(position_ms)
        else:  # libVLC now and then keeps the picture of a jump made while paused
            self._reopen(position_ms)

    def set_volume(self, percent: int) -> None:
        """Set the sound from 0 to 100; keeps for the films after it."""
        self._volume = max(0, min(_FULL_VOLUME, percent))
        if self._film is not None:
            self._film.set_volume(self._volume)

    def position_ms(self) -> int:
        """Return the present moment of the film."""
        return self._film.position_ms() if self._film is not None else 0

    def duration_ms(self) -> int:
        """Return the length of the film, 0 while it is not known."""
        return self._film.duration_ms() if self._film is not None else 0

    def playing(self) -> bool:
        """Tell whether the film is running."""
        return self._film is not None and self._film.running()

    def close(self) -> None:
        """Let go of the film and of the engine; waits until libVLC has stopped, if it does."""
        atexit.unregister(self.close)
        if not self._thread.is_alive():
            return
        self._drop()
        self._orders.put(self._libvlc.instance.release)
        self._orders.put(None)
        self._thread.join(_PATIENCE_S)

    def _refit(self) -> None:
        film = self._film
        if film is None or film.running() or film.over():
            return
        if film.opening.buffers is not self._buffers:
            self._reopen(film.position_ms())

    def _reopen(self, start_ms: int) -> None:
        if self._film is not None:
            again = replace(
                self._film.opening,
                start_ms=start_ms,
                buffers=self._buffers,
                volume=self._volume,
                duration_ms=self._film.duration_ms(),
            )
            self._open(again)

    def _open(self, opening: Opening) -> None:
        self._drop()
        self._film = VlcFilm(self._libvlc, opening, self._orders.put)
        self._orders.put(self._film.open)

    def _drop(self) -> None:
        if self._film is not None:
            self._film.retire()
            self._orders.put(self._film.close)
            self._freed = True
            self._film = None

    def _obey(self) -> None:
        while (order := self._next_order()) is not None:
            order()

    def _next_order(self) -> Callable[[], None] | None:
        """Wait for an order; look after the film now and then."""
        while True:
            try:
                return self._orders.get(timeout=self._look_s)
            except Empty:
                film = self._film
                if film is not None:
                    film.watch()
                if self._freed and not self.playing():  # nobody waits for anything now
                    self._freed = False
                    give_back()
