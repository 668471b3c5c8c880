"""A film in the window of the library: its pictures, its subtitles, its time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.content import Video
from app.gui.shared.video import VideoSurface
from app.usecases.ports import VideoPlayer

FOLLOW_MS = 100
END_MS = 500  # a film that stands so near its end begins again


class FilmPreview(QObject):
    """Plays one film at a time on a player of its own, opened with the first film.

    `moved` tells the moment and the length, `changed` that it runs or stands, `failed` that it
    cannot be played.
    """

    moved = Signal(int, int)
    changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, surface: VideoSurface, open_player: Callable[[], VideoPlayer]) -> None:
        super().__init__(surface)
        self._surface = surface
        self._open_player = open_player
        self._player: VideoPlayer | None = None
        self._film: Video | None = None
        self._size = (1280, 720)
        self._running = False
        self.subtitles = True
        self.volume = 80
        self._follow = QTimer(self, interval=FOLLOW_MS)
        self._follow.timeout.connect(self._tell)
        surface.film_ended.connect(lambda _film: self._tell())
        surface.film_failed.connect(self._fail)

    @property
    def film(self) -> Video | None:
        """The film that is open."""
        return self._film

    def open(self, film: Video, at_ms: int = 0) -> None:
        """Play a film from a moment; UserError when nothing here plays films."""
        self.leave()
        if self._player is None:
            self._player = self._open_player()
        self._film = film
        self._player.fit(*self._size)
        self._player.set_volume(self.volume)
        self._player.load(film.file, self._surface.listener_of(film.id), start_ms=at_ms)
        self._player.play()
        self._follow.start()
        self._tell()

    def leave(self) -> None:
        """Let the film go; the player stays for the next one."""
        if self._film is None:
            return
        self._film = None
        self._follow.stop()
        if self._player is not None:
            self._player.pause()
        self._surface.clear()

    def close(self) -> None:
        """Let the player go too."""
        self.leave()
        if self._player is not None:
            self._player.close()
            self._player = None

    def fit(self, width: int, height: int) -> None:
        """Ask for pictures of this size."""
        self._size = (width, height)
        if self._player is not None:
            self._player.fit(width, height)

    def toggle(self) -> None:
        """Play or pause; a film that is over begins again."""
        if self._film is None or self._player is None:
            return
        if self._player.playing():
            self._player.pause()
        else:
            if 0 < self._length() <= self._player.position_ms() + END_MS:
                self._player.seek(0)
            self._player.play()
        self._tell()

    def seek(self, at_ms: int) -> None:
        """Go to a moment."""
        if self._film is not None and self._player is not None:
            self._player.seek(max(0, at_ms))
            self._tell()

    def show_subtitles(self, shown: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Show what is said, or no longer."""
        self.subtitles = shown
        self._tell()

    def _length(self) -> int:
        if self._film is None or self._player is None:
            return 0
        return self._player.duration_ms() or self._film.duration_ms

    def _tell(self) -> None:
        if self._film is None or self._player is None:
            return
        at = self._player.position_ms()
        said = (cue.text for cue in self._film.cues if cue.start_ms <= at < cue.end_ms)
        self._surface.caption = next(said, "") if self.subtitles else ""
        self.moved.emit(at, self._length())
        self.changed.emit(self._player.playing())

    def _fail(self, film: str) -> None:
        if self._film is None or self._film.id != film:
            return
        self._surface.forget()
        self._tell()
        self.failed.emit(film)
