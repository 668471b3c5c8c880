"""One film in one libVLC player."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from app.player.complaints import DecoderComplaints
from app.player.film_shape import FilmShape
from app.player.film_time import FilmTime
from app.player.libvlc import LibVlc
from app.player.pictures import Buffers, PictureMemory, Shape
from app.player.pulse import Pulse
from app.player.vlc_engine import Heard, VlcEngine
from app.usecases.ports import Frame, VideoListener

# a film that has run this long without a picture has none that can be decoded
_NO_PICTURE_MS = 1_500


@dataclass(frozen=True)
class Opening:
    """How a film is opened."""

    file: Path
    listener: VideoListener
    start_ms: int
    buffers: Buffers
    volume: int
    duration_ms: int = 0


class _Engine(Enum):
    """What libVLC last said it was doing."""

    OPENING = auto()
    PLAYING = auto()
    PAUSED = auto()


class VlcFilm:
    """Opens paused on the picture of its start, then does what it is asked.

    Wishes are noted on the caller's thread and events on libVLC's; libVLC itself is only ever
    called on the thread that runs what is given to `later`.
    """

    def __init__(
        self,
        libvlc: LibVlc,
        opening: Opening,
        later: Callable[[Callable[[], None]], None],
    ) -> None:
        self.opening = opening
        self._later = later
        self._lock = threading.RLock()  # a listener may ask for the moment
        self._time = FilmTime(opening.start_ms, opening.duration_ms)
        self._volume = opening.volume
        self._wanted = self._audible = False
        self._seek_to: int | None = None
        self._pulse = Pulse()
        self._complaints = DecoderComplaints(libvlc)
        self._engine = _Engine.OPENING
        self._asked: _Engine | None = None
        self._pictures_seen = self._over = self._broken = self._retired = False
        self._shape = FilmShape(libvlc.vlc)
        self._memory = PictureMemory(opening.buffers, self._find_shape, self._show)
        self._vlc = VlcEngine(libvlc, self._heard())

    # Wishes, from the program's thread.
    def play(self) -> None:
        """Run, at once or as soon as the first picture is there."""
        with self._lock:
            self._wanted = True
            if self._pictures_seen:
                self._time.moment.run()
        self._later(self._obey)

    def pause(self) -> None:
        """Hold."""
        with self._lock:
            self._wanted = False
            self._time.moment.hold()
        self._later(self._obey)

    def seek(self, position_ms: int) -> None:
        """Go to a moment."""
        with self._lock:
            self._seek_to = position_ms
            self._time.moment.jump(position_ms)
        self._later(self._obey)

    def set_volume(self, percent: int) -> None:
        """Set the sound."""
        with self._lock:
            self._volume = percent
        self._later(self._obey)

    def retire(self) -> None:
        """Say nothing more to the listener."""
        self._retired = True

    def position_ms(self) -> int:
        """Return the present moment."""
        with self._lock:
            return self._time.position_ms()

    def duration_ms(self) -> int:
        """Return the length, 0 while it is not known."""
        return self._time.duration_ms

    def running(self) -> bool:
        """Tell whether it plays or is about to."""
        return self._wanted and not self._over

    def over(self) -> bool:
        """Tell whether it came to its end or could not be played: it must be opened afresh."""
        return self._over

    def broken(self) -> bool:
        """Tell whether it could not be played, or not to its end."""
        return self._broken

    # libVLC, on the player's own thread.
    def watch(self) -> None:
        """Look, once a second, whether the film is alive: its disk may answer no more."""
        with self._lock:
            if self._over or self._engine is _Engine.PAUSED:
                return
            gone = self._pulse.is_gone(self._complaints.count)
        if gone:
            self._finished(broken=True)

    def open(self) -> None:
        """Start libVLC on the film; it runs, silent, until its first picture is there."""
        self._vlc.open(self.opening.file, self.opening.start_ms, self._memory)
        self._obey_sound()
        self._vlc.start()

    def close(self) -> None:
        """Stop libVLC and give everything back."""
        self._complaints.leave()
        self._vlc.close()
        self._memory.let_go()

    def _obey(self) -> None:
        """Bring libVLC to what was asked, one step at a time: it forgets orders given too fast."""
        if not self._vlc.is_open:
            return
        with self._lock:
            first_heard = self._wanted and not self._audible
            self._audible = self._audible or self._wanted
        self._obey_sound()
        with self._lock:
            if not self._pictures_seen or self._over:
                return
            seek_to, self._seek_to = self._seek_to, None
            if first_heard and seek_to is None:
                # the sound that waits in the card's buffer was muted: have it made again
                seek_to = self._time.moment.position_ms()
            goal = _Engine.PLAYING if self._wanted else _Engine.PAUSED
            turn = self._asked is None and self._engine not in (goal, _Engine.OPENING)
            if turn:
                self._asked = goal
        if seek_to is not None:
            self._vlc.jump(seek_to)
        if turn:
            self._vlc.hold(held=goal is _Engine.PAUSED)

    def _obey_sound(self) -> None:
        # nothing is to be heard of the moment that libVLC runs before the first picture
        self._vlc.set_sound(self._volume, audible=self._audible)

    def _listen(self) -> None:
        # not before the first picture: opening says much that does not count
        if self._vlc.is_open:
            self._complaints.listen()

    # Events, on libVLC's threads: none of these may call libVLC.

    def _heard(self) -> Heard:
        return {
            "MediaPlayerPlaying": lambda _: self._turned(_Engine.PLAYING),
            "MediaPlayerPaused": lambda _: self._turned(_Engine.PAUSED),
            "MediaPlayerTimeChanged": lambda event: self._timed(event.u.new_time),
            "MediaPlayerLengthChanged": lambda event: self._time.measure(event.u.new_length),
            "MediaPlayerEndReached": lambda _: self._finished(),
            "MediaPlayerEncounteredError": lambda _: self._finished(),
        }

    def _turned(self, engine: _Engine) -> None:
        with self._lock:
            self._engine, self._asked = engine, None
            self._pulse.time_told()
        self._later(self._obey)

    def _timed(self, position_ms: int) -> None:
        with self._lock:
            self._pulse.time_told()
            self._time.report(position_ms, shown=self._pictures_seen)
            if self._pictures_seen:
                return
        if position_ms - self.opening.start_ms > _NO_PICTURE_MS:
            self._finished()

    def _show(self, frame: Frame) -> None:
        with self._lock:
            if self._retired or self._over:
                return  # no picture may follow the end
            first, self._pictures_seen = not self._pictures_seen, True
            self._pulse.picture_shown(self._complaints.count)
            if first and self._wanted:
                self._time.moment.run()
            self.opening.listener.frame_ready(frame)
        if first:
            self._later(self._obey)
            self._later(self._listen)

    def _finished(self, *, broken: bool = False) -> None:
        with self._lock:
            if self._over or self._retired:
                return
            self._over = True
            # also a broken film: libVLC plays what it finds, then its end, and reports no error
            shown = self._pictures_seen
            self._broken = broken or not (shown and self._time.whole())
            if self._broken:
                self._time.stop_short(shown=shown)
            else:
                self._time.stop_at_the_end()
        if self._broken:
            self._later(self._vlc.stop)
            self.opening.listener.failed()
        else:
            self.opening.listener.ended()

    def _find_shape(self, coded_width: int, coded_height: int) -> Shape:
        self._later(lambda: self._shape.measure(self._vlc.media))
        return self._shape.wait() or Shape(coded_width, coded_height)
