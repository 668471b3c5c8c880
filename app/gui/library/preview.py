"""The slides of an activity as the room would see them, in the window of the library."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSlider, QWidget

from app.gui.library.contents import StepList
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.pen import Pen
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.gui.shared.widgets import button, column, label, row, say_hint
from app.screens.dates import film_time
from app.screens.preview import StepRow
from app.screens.slides import Slide, VideoSlide
from app.screens.wording import _

STEPS_WIDTH = 150
_WIDE, _HIGH = 16, 9


class PreviewPane(QWidget):
    """A slide, the steps beside it, and the buttons that lead from one to the next."""

    step_wanted = Signal(int)
    plain_changed = Signal(bool)
    slide_pressed = Signal()

    def __init__(self, theme: Theme, pen: Pen, surface: VideoSurface) -> None:
        super().__init__()
        self.canvas = SlideCanvas(theme, surface, animated=False)
        self.film = FilmBar()
        self._can_be_plain = False
        self.steps = StepList(pen)
        self.steps.setAccessibleName(_("Steps of the preview"))
        self.steps.setFixedWidth(STEPS_WIDTH)
        self.steps.moved.connect(self.step_wanted)
        self.back = button(_("‹ Previous"), lambda: self._go(-1), name="preview-back")
        self.next = button(_("Next ›"), lambda: self._go(1), name="preview-next")
        self.back.setAccessibleName(_("Previous step"))
        self.next.setAccessibleName(_("Next step"))
        say_hint(self.back, _("Page up"))
        say_hint(self.next, _("Page down"))
        self.plain = QCheckBox(_("Plain words"))
        self.plain.setAccessibleName(_("Plain words"))
        self.plain.clicked.connect(self.plain_changed)
        self._count = label(look="soft")
        below = row(self.film, self.plain, None, spacing=10)
        below.setStretch(0, 99)  # all the room is for the moment of the film
        self.slide = SlideFrame(self.canvas)
        self.slide.pressed.connect(self.slide_pressed)
        left = column(self.slide, below, spacing=10)
        left.setStretch(0, 1)
        count = row(self._count, None)
        right = column(self.steps, count, self.back, self.next, spacing=8)
        whole = row(left, right, spacing=14)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.show_filming(filming=False)

    def show_steps(self, steps: tuple[StepRow, ...], at: int, *, plain: bool | None) -> None:
        """Show the steps of an activity; `plain` is None where it has no plain words."""
        self.steps.show_rows(steps, at)
        self._can_be_plain = plain is not None
        self.plain.setChecked(bool(plain))
        self.show_step(at)

    def show_filming(self, *, filming: bool) -> None:
        """Show what moves a film, or what else there is to choose."""
        plain = self._can_be_plain and not filming  # a film says the same anyway
        if filming:
            self.plain.hide()  # first: both at once would make the window wider for good
        self.film.setVisible(filming)
        self.plain.setVisible(plain)

    def show_step(self, at: int) -> None:
        """Show which step this is."""
        number = self.steps.rows.rowCount()
        if self.steps.at() != at:
            self.steps.go_to(at)
            self.steps.scrollTo(self.steps.currentIndex())
        self.back.setEnabled(at > 0)
        self.next.setEnabled(at + 1 < number)
        self._count.setText(_("{number} of {all}").format(number=at + 1, all=number))

    def show_slide(self, slide: Slide) -> None:
        """Show what the room would see."""
        self.canvas.show_slide(slide)
        hand = Qt.CursorShape.PointingHandCursor
        plays = isinstance(slide, VideoSlide)  # its disc says that it can be pressed
        self.slide.setCursor(hand if plays else Qt.CursorShape.ArrowCursor)
        self.steps.setAccessibleDescription(self.canvas.accessibleDescription())

    def go_on(self, by: int) -> bool:
        """Go some steps on; False where there is none."""
        at = self.steps.at() + by
        if not 0 <= at < self.steps.rows.rowCount():
            return False
        self.step_wanted.emit(at)
        return True

    def _go(self, by: int) -> None:
        self.go_on(by)


class FilmBar(QWidget):
    """Play and pause, the moment of the film, its subtitles."""

    toggled = Signal()
    sought = Signal(int)
    subtitles_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.play = button(_("Pause"), self.toggled.emit, name="preview-play")
        self.play.setMinimumWidth(96)
        self.bar = QSlider(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(_("Moment of the film"))
        self.bar.setSingleStep(5_000)
        self.bar.setPageStep(10_000)
        self.bar.setMinimumSize(60, 30)
        self.bar.sliderReleased.connect(lambda: self.sought.emit(self.bar.value()))
        self.bar.actionTriggered.connect(self._stepped)
        self._time = label("0:00 / 0:00", "soft")
        self._time.setMinimumWidth(92)
        self.subtitles = QCheckBox(_("Subtitles"))
        self.subtitles.setAccessibleName(_("Subtitles"))
        self.subtitles.setChecked(True)
        self.subtitles.clicked.connect(self.subtitles_changed)
        line = row(self.play, self.bar, self._time, self.subtitles, spacing=10)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_playing(self, playing: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Show what the button would do."""
        words = _("Pause") if playing else _("Play")
        self.play.setText(words)
        self.play.setAccessibleName(words)

    def show_time(self, at_ms: int, length_ms: int) -> None:
        """Follow the film; a bar that is held stays in the hand."""
        self._time.setText(f"{film_time(at_ms)} / {film_time(length_ms)}")
        if not self.bar.isSliderDown():
            self.bar.setRange(0, max(1, length_ms))
            self.bar.setValue(at_ms)

    def _stepped(self, _action: int) -> None:
        if not self.bar.isSliderDown():
            self.sought.emit(self.bar.sliderPosition())


class SlideFrame(QFrame):
    """Keeps a slide as wide as the room's screen, in the middle of the room that there is."""

    pressed = Signal()

    def __init__(self, canvas: SlideCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        canvas.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the slide as large as it can be."""
        super().resizeEvent(event)
        room = self.size()
        size = QSize(_WIDE, _HIGH).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left = (room.width() - size.width()) // 2
        self._canvas.setGeometry(QRect(left, 0, size.width(), size.height()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that the slide was pressed."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, else its end would go elsewhere."""
        event.accept()

    def minimumSizeHint(self) -> QSize:
        """Large enough to be read."""
        return QSize(256, 144)
