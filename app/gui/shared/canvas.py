"""The widget that shows what the room sees: on the projector, and small on the console."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from app.domain.settings import View
from app.gui.shared.captions import paint_caption
from app.gui.shared.drawings import Drawings
from app.gui.shared.motion import motion_wanted
from app.gui.shared.pacing import Fade, Seldom
from app.gui.shared.slides import follow_picture
from app.gui.shared.slides.spoken import spoken
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.slides import BlackSlide, Slide, VideoSlide, WaitingSlide

BETWEEN_SLIDES_MS = 200
WITHIN_A_SLIDE_MS = 150
FILM_OPENS_MS = 500
_BLACK = QColor(0, 0, 0)


class SlideCanvas(QWidget):
    """Shows a slide, drawn once into a pixmap, or the film that runs.

    `video_interval_ms` keeps a small copy of the film from slowing the large one down: it is
    repainted no more often than that. A film that has no picture after `film_opens_ms` shows its
    title.
    """

    sized = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        surface: VideoSurface,
        *,
        animated: bool = True,
        video_interval_ms: int = 0,
        film_opens_ms: int = FILM_OPENS_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._surface = surface
        self._animated = animated
        self._slide: Slide = BlackSlide()
        self._view = View()
        self._picture: QPixmap | None = None
        self._fade = Fade(self)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self.update)
        self._frames = Seldom(video_interval_ms, self)
        self._frames.passed.connect(self.update)
        self._opening = QTimer(self, singleShot=True, interval=film_opens_ms)
        self._opening.timeout.connect(self.update)
        self._stale = False
        self._drawings = Drawings(theme)
        surface.frame_arrived.connect(self._frame_arrived)
        surface.caption_changed.connect(self._frame_arrived)
        self._name_it()

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slide

    @property
    def caption(self) -> str:
        """What is written over the film now, empty for nothing."""
        return self._surface.caption if self._filming(self._slide) else ""

    @property
    def fading(self) -> bool:
        """Whether the slide before still shows through."""
        return self._fade.before is not None

    @property
    def fade_ms(self) -> int:
        """How long the last fade is."""
        return self._fade.duration()

    def show_slide(self, slide: Slide) -> None:
        """Show this slide from now on: black and films at once, the others with a short fade."""
        if slide == self._slide:
            return
        before, self._slide = self._slide, slide
        if _film_of(slide) is not None:
            self._opening.start()
        self._fade.drop()
        if self._fades(slide) and not self._gone(before):
            same = type(before) is type(slide)
            lasting = WITHIN_A_SLIDE_MS if same else BETWEEN_SLIDES_MS
            self._fade.begin(self._snapshot(before), lasting)
        self._picture = None
        self._stale = True
        self._name_it()
        follow_picture(slide, self.redraw)
        self.update()

    def redraw(self) -> None:
        """Draw the slide again: a picture of it has come."""
        self._drawings.forget()
        self._picture = None
        self.update()

    def set_view(self, view: View) -> None:
        """Show slides with larger texts or more contrast from now on."""
        if (view.text_step, view.contrast) != (self._view.text_step, self._view.contrast):
            self._view = view
            self._fade.drop()
            self._picture = None
            self.update()

    def prepare(self, slide: Slide) -> None:
        """Draw what comes next while nobody waits for it."""
        if self.isVisible() and not isinstance(slide, BlackSlide):
            self._drawn(slide, self._device_size())

    def paint_now(self) -> None:
        """Paint what has changed without waiting for what else there is to do."""
        if self._stale and self.isVisible():
            self.repaint()

    def sizeHint(self) -> QSize:
        """A small picture of a wide screen."""
        return QSize(304, 171)

    def heightForWidth(self, width: int) -> int:
        """As high as a wide screen of this width."""
        return round(width * 9 / 16)

    def hasHeightForWidth(self) -> bool:
        """Where a layout gives it a width, the height follows."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew at the new size."""
        super().resizeEvent(event)
        self._fade.drop()
        self._picture = None
        size = self._device_size()
        self.sized.emit(size.width(), size.height())

    def hideEvent(self, event: QHideEvent) -> None:
        """What the room saw before must not show through when it is back."""
        super().hideEvent(event)
        self._fade.drop()

    def is_quiet(self) -> bool:
        """Tell whether the slide stands still: no fade is under way."""
        return not self.fading

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slide or the film and, during a fade, what was there before it."""
        self._stale = False
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        painter.scale(1 / ratio, 1 / ratio)  # from here on in the screen's own pixels
        self._paint_now(painter, self._slide)
        self._fade.paint(painter)
        painter.end()

    def _fades(self, slide: Slide) -> bool:
        # a time that runs down would never stand still
        quiet = isinstance(slide, BlackSlide | WaitingSlide) or self._filming(slide)
        return self._animated and self.isVisible() and not quiet and motion_wanted()

    def _filming(self, slide: Slide) -> bool:
        """Tell whether the film shows: its picture, or black for the moment in which it opens."""
        film = _film_of(slide)
        if film is None:
            return False
        return self._opening.isActive() or self._surface.image_of(film) is not None

    def _gone(self, slide: Slide) -> bool:
        """Tell whether this was a film whose picture is there no more: nothing to fade from."""
        return _film_of(slide) is not None and not self._filming(slide)

    def _device_size(self) -> QSize:
        ratio = self.devicePixelRatioF()
        return QSize(round(self.width() * ratio), round(self.height() * ratio))

    def _snapshot(self, slide: Slide) -> QPixmap:
        """What is on the screen at this moment."""
        if self._picture is not None and not self._filming(slide):
            return self._picture
        pixmap = QPixmap(self._device_size())
        painter = QPainter(pixmap)
        self._paint_now(painter, slide)
        painter.end()
        return pixmap

    def _paint_now(self, painter: QPainter, slide: Slide) -> None:
        size, film = self._device_size(), _film_of(slide)
        if film is not None and self._filming(slide):
            place = paint_film(painter, self._surface.image_of(film), size)
            paint_caption(painter, self._surface.caption, size, place, self._view.text_step)
            return
        if isinstance(slide, BlackSlide):
            painter.fillRect(QRect(0, 0, size.width(), size.height()), _BLACK)
            return
        if self._picture is None or self._picture.size() != size or slide is not self._slide:
            self._picture = self._drawn(slide, size)
        painter.drawPixmap(0, 0, self._picture)

    def _drawn(self, slide: Slide, size: QSize) -> QPixmap:
        return self._drawings.drawn(slide, size, self._view)

    def _frame_arrived(self) -> None:
        if _film_of(self._slide) is not None:
            self._frames.wish()

    def _name_it(self) -> None:
        name, description = spoken(self._slide)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)


def _film_of(slide: Slide) -> str | None:
    """The film that runs on this slide; None for any other."""
    return slide.film if isinstance(slide, VideoSlide) and slide.started else None


def paint_film(painter: QPainter, image: QImage | None, size: QSize) -> QRect:
    """Paint a film's picture in the middle of the screen; return where it is.

    The player hands out pictures that already have the right size: those are copied as they are.
    """
    whole = QRect(0, 0, size.width(), size.height())
    if image is None:
        painter.fillRect(whole, _BLACK)
        return whole
    wanted = image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    close = abs(wanted.width() - image.width()) <= 2 and abs(wanted.height() - image.height()) <= 2
    place = QRect(
        0, 0, *((image.width(), image.height()) if close else (wanted.width(), wanted.height()))
    )
    place.moveCenter(whole.center())
    for bar in _bars(whole, place):
        painter.fillRect(bar, _BLACK)
    if close:
        painter.drawImage(place.topLeft(), image)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
    return place


def _bars(whole: QRect, place: QRect) -> list[QRect]:
    """What the picture leaves free: above, below, at the left and at the right."""
    return [
        QRect(0, 0, whole.width(), place.top()),
        QRect(0, place.bottom() + 1, whole.width(), whole.height() - place.bottom() - 1),
        QRect(0, place.top(), place.left(), place.height()),
        QRect(place.right() + 1, place.top(), whole.width() - place.right() - 1, place.height()),
    ]
