"""One film in one libVLC player."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any

from app.player.complaints import DecoderComplaints
from app.player.film_shape import FilmShape
from app.player.libvlc import LibVlc
from app.player.moment import Moment, near_the_end
from app.player.pictures import Buffers, PictureMemory, Shape
from app.player.pulse import Pulse
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
        self._libvlc = libvlc
        self._later = later
        self._lock = threading.RLock()  # a listener may ask for the moment
        self._moment = Moment(opening.start_ms)
        self._duration_ms = opening.duration_ms
        self._volume = opening.volume
        self._wanted = self._audible = False
        self._seek_to: int | None = None
        self._reported_ms = 0
        self._pulse = Pulse()
        self._complaints = DecoderComplaints(libvlc)
        self._engine = _Engine.OPENING
        self._asked: _Engine | None = None
        self._pictures_seen = self._over = self._broken = self._retired = False
        self._shape = FilmShape(libvlc.vlc)
        self._memory = PictureMemory(opening.buffers, self._find_shape, self._show)
        self._media: Any = None
        self._player: Any = None

    # Wishes, from the program's thread.
    def play(self) -> None:
        """Run, at once or as soon as the first picture is there."""
        with self._lock:
            self._wanted = True
            if self._pictures_seen:
                self._moment.run()
        self._later(self._obey)

    def pause(self) -> None:
        """Hold."""
        with self._lock:
            self._wanted = False
            self._moment.hold()
        self._later(self._obey)

    def seek(self, position_ms: int) -> None:
        """Go to a moment."""
        with self._lock:
            self._seek_to = position_ms
            self._moment.jump(position_ms)
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
            position = max(0, self._moment.position_ms())
            return min(position, self._duration_ms) if self._duration_ms else position

    def duration_ms(self) -> int:
        """Return the length, 0 while it is not known."""
        return self._duration_ms

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
        instance = self._libvlc.instance
        self._media = instance.media_new_path(str(self.opening.file.absolute()))
        if self.opening.start_ms:
            self._media.add_option(f":start-time={self.opening.start_ms / 1000:.3f}")
        self._player = instance.media_player_new()
        self._player.set_media(self._media)
        self._memory.attach(self._libvlc.vlc, self._player)
        events = self._player.event_manager()
        for kind, heard in self._heard().items():
            events.event_attach(kind, heard)
        self._obey_sound()
        self._player.play()

    def close(self) -> None:
        """Stop libVLC and give everything back."""
        self._complaints.leave()
        self._player.stop()
        events = self._player.event_manager()
        for kind in self._heard():
            events.event_detach(kind)
        self._player.release()
        self._media.release()
        self._player = self._media = None
        self._memory.let_go()

    def _obey(self) -> None:
        """Bring libVLC to what was asked, one step at a time: it forgets orders given too fast."""
        if self._player is None:
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
                seek_to = self._moment.position_ms()
            goal = _Engine.PLAYING if self._wanted else _Engine.PAUSED
            turn = self._asked is None and self._engine not in (goal, _Engine.OPENING)
            if turn:
                self._asked = goal
        if seek_to is not None:
            self._player.set_time(seek_to)
        if turn:
            self._player.set_pause(0 if goal is _Engine.PLAYING else 1)

    def _obey_sound(self) -> None:
        # nothing is to be heard of the moment that libVLC runs before the first picture
        self._player.audio_set_mute(not self._audible)
        self._player.audio_set_volume(self._volume)

    def _listen(self) -> None:
        # not before the first picture: opening says much that does not count
        if self._player is not None:
            self._complaints.listen()

    def _silence(self) -> None:
        if self._player is not None:
            self._player.stop()

    # Events, on libVLC's threads: none of these may call libVLC.

    def _heard(self) -> dict[Any, Callable[[Any], None]]:
        kinds = self._libvlc.vlc.EventType
        return {
            kinds.MediaPlayerPlaying: lambda _: self._turned(_Engine.PLAYING),
            kinds.MediaPlayerPaused: lambda _: self._turned(_Engine.PAUSED),
            kinds.MediaPlayerTimeChanged: lambda event: self._timed(event.u.new_time),
            kinds.MediaPlayerLengthChanged: lambda event: self._measured_length(event.u.new_length),
            kinds.MediaPlayerEndReached: lambda _: self._finished(),
            kinds.MediaPlayerEncounteredError: lambda _: self._finished(),
        }

    def _turned(self, engine: _Engine) -> None:
        with self._lock:
            self._engine, self._asked = engine, None
            self._pulse.time_told()
        self._later(self._obey)

    def _timed(self, position_ms: int) -> None:
        with self._lock:
            self._reported_ms = position_ms
            self._pulse.time_told()
            if self._pictures_seen:
                self._moment.report(position_ms)
                return
        if position_ms - self.opening.start_ms > _NO_PICTURE_MS:
            self._finished()

    def _measured_length(self, duration_ms: int) -> None:
        self._duration_ms = max(0, duration_ms)

    def _show(self, frame: Frame) -> None:
        with self._lock:
            if self._retired or self._over:
                return  # no picture may follow the end
            first, self._pictures_seen = not self._pictures_seen, True
            self._pulse.picture_shown(self._complaints.count)
            if first and self._wanted:
                self._moment.run()
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
            # a film may end just after a jump back: then only the last report tells
            reached = max(self._moment.position_ms(), self._reported_ms)
            whole = near_the_end(reached, self._duration_ms)
            self._broken = broken or not (self._pictures_seen and whole)
            self._moment.hold()
            if not self._broken:
                self._moment.jump(self._duration_ms)
            elif (
                self._pictures_seen and self._reported_ms
            ):  # the clock may have run on without the film
                self._moment.jump(self._reported_ms)
        if self._broken:
            self._later(self._silence)
            self.opening.listener.failed()
        else:
            self.opening.listener.ended()

    def _find_shape(self, coded_width: int, coded_height: int) -> Shape:
        self._later(lambda: self._shape.measure(self._media))
        return self._shape.wait() or Shape(coded_width, coded_height)
