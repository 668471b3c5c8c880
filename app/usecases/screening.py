"""Keeps the film in step with the session's state."""

from collections.abc import Callable

from app.domain.content import Video
from app.domain.course import video_over
from app.domain.events import Curtain
from app.domain.live import SessionState, VideoMark
from app.usecases.ports import VideoListener, VideoPlayer

SLIP_MS = 500  # a difference that only a deliberate move explains


class Screening:
    """Plays what the state says: the state decides, the player follows."""

    def __init__(self, player: VideoPlayer, listener_of: Callable[[str], VideoListener]) -> None:
        """`listener_of` gives each film its own listener: one may end after the next has begun."""
        self._player = player
        self._listener_of = listener_of
        self._loaded: Video | None = None
        self._followed = VideoMark()
        self._wanted = False

    def follow(self, state: SessionState) -> None:
        """Bring the player to what this state asks for."""
        video = state.current if isinstance(state.current, Video) else None
        self._load(state, video)
        if video is None:
            return
        mark = state.video(video.id)
        # only a new mark can ask for another moment, be it equal to the one before (the same
        # button pressed again): between two marks the film runs on
        slip = abs(self._player.position_ms() - mark.position_ms)
        new = mark is not self._followed
        if new and slip > SLIP_MS:
            self._player.seek(mark.position_ms)
        self._followed = mark
        wanted = mark.playing and state.curtain is Curtain.OPEN and state.closed_at is None
        if wanted and not self._player.playing():
            # a film that has just come to its end, or stopped, is not begun again by a count
            if new or not self._wanted:
                self._player.play()
        elif not wanted and self._player.playing():
            self._player.pause()
        self._wanted = wanted

    def try_again(self, state: SessionState) -> None:
        """Open the film of this state afresh: its disk may be back."""
        self._loaded = None
        self.follow(state)

    def _load(self, state: SessionState, video: Video | None) -> None:
        if video is self._loaded:
            return
        if self._loaded is not None:
            self._player.pause()
        self._loaded, self._wanted = video, False
        if video is not None:
            mark = state.video(video.id)
            start = 0 if video_over(state, video) else mark.position_ms
            self._followed = mark
            self._player.load(video.file, self._listener_of(video.id), start_ms=start)

    def position_ms(self) -> int:
        """Where the film stands now."""
        return self._player.position_ms() if self._loaded else 0

    def duration_ms(self) -> int:
        """How long the film is: what the player found, else what the pack says."""
        if self._loaded is None:
            return 0
        return self._player.duration_ms() or self._loaded.duration_ms

    def running(self) -> bool:
        """Tell whether the film is running."""
        return self._loaded is not None and self._player.playing()
