"""The newest picture of the film, handed from the player's threads to the windows."""

from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app.usecases.ports import Frame


class VideoSurface(QObject):
    """Keeps the newest picture and tells the windows about it.

    The player speaks to the listeners, on any thread; the signals arrive on the thread of this
    object, and only one `frame_arrived` is ever under way, so that a busy window skips pictures
    rather than piling them up.
    """

    frame_arrived = Signal()
    caption_changed = Signal()
    film_ended = Signal(str)
    film_failed = Signal(str)
    _called = Signal()
    _told_ended = Signal(object)
    _told_failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._newest: Frame | None = None
        self._newest_of = ""
        self._kept: tuple[str, QImage] | None = None
        self._shown: Frame | None = None
        self._image: QImage | None = None
        self._caption = ""
        self._listener: FilmListener | None = None
        self._under_way = False
        self._called.connect(self._arrive, Qt.ConnectionType.QueuedConnection)
        self._told_ended.connect(self._tell_end)
        self._told_failed.connect(self._tell_failure)

    def frame_ready(self, frame: Frame, film: str = "") -> None:
        """Keep the newest picture; the windows hear of it when they have time."""
        with self._lock:
            self._newest, self._newest_of = frame, film
            first, self._under_way = not self._under_way, True
        if first:
            self._called.emit()

    def listener_of(self, film: str) -> "FilmListener":
        """Return what listens to this film from now on; what others say no longer counts.

        A copy of the picture of the film before is kept: a room whose picture is frozen sees it.
        """
        image = self.image
        if image is not None and self._newest_of != film:
            self._kept = (self._newest_of, image.copy())
        elif self._kept is not None and self._kept[0] == film:
            self._kept = None
        self._listener = FilmListener(self, film)
        self.forget()
        return self._listener

    def hears(self, listener: "FilmListener") -> bool:
        """Tell whether this is the film that was opened last."""
        return listener is self._listener

    @property
    def image(self) -> QImage | None:
        """The newest picture, without a copy of its pixels; valid until the next frame but one."""
        with self._lock:
            frame = self._newest
        if frame is not self._shown:
            self._shown = frame
            self._image = None if frame is None else _wrapped(frame)
        return self._image

    def image_of(self, film: str) -> QImage | None:
        """The newest picture of this film, be it the one that it was left with."""
        image = self.image if film == self._newest_of else None
        if image is None and self._kept is not None and self._kept[0] == film:
            return self._kept[1]
        return image

    @property
    def caption(self) -> str:
        """What is being said, shown over the picture; empty for nothing."""
        return self._caption

    @caption.setter
    def caption(self, text: str) -> None:
        if text != self._caption:
            self._caption = text
            self.caption_changed.emit()

    def clear(self) -> None:
        """Forget all pictures and the caption."""
        self._kept = None
        self.forget()
        self.caption = ""
        self.frame_arrived.emit()

    def end(self, listener: "FilmListener") -> None:
        """Have the windows hear that this film is over; any thread may say so."""
        self._told_ended.emit(listener)

    def fail(self, listener: "FilmListener") -> None:
        """Have the windows hear that this film cannot be played; any thread may say so."""
        self._told_failed.emit(listener)

    def _tell_end(self, listener: "FilmListener") -> None:
        if self.hears(listener):  # else the film was opened again meanwhile, or another one
            self.film_ended.emit(listener.film)

    def _tell_failure(self, listener: "FilmListener") -> None:
        if self.hears(listener):
            self.film_failed.emit(listener.film)

    def forget(self) -> None:
        """Forget the newest picture."""
        with self._lock:
            self._newest = None

    def _arrive(self) -> None:
        with self._lock:
            self._under_way = False
        self.frame_arrived.emit()


class FilmListener:
    """A VideoListener that knows whose end it tells: the next film may have begun meanwhile."""

    def __init__(self, surface: VideoSurface, film: str) -> None:
        self._surface = surface
        self.film = film

    def frame_ready(self, frame: Frame) -> None:
        """Hand a picture on, unless another film was opened."""
        if self._surface.hears(self):
            self._surface.frame_ready(frame, self.film)

    def ended(self) -> None:
        """Say that the film is over."""
        self._surface.end(self)

    def failed(self) -> None:
        """Say that the film cannot be played, or no further."""
        self._surface.fail(self)


def _wrapped(frame: Frame) -> QImage:
    return QImage(frame.pixels, frame.width, frame.height, frame.stride, QImage.Format.Format_RGB32)
