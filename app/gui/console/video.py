"""The console while a film is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QScrollArea, QSlider, QWidget

from app.gui.console.chapters import ChapterList
from app.gui.shared.widgets import button, column, label, row
from app.screens.dates import film_time
from app.screens.panels import VideoPanel
from app.screens.wording import _

JUMP_MS = 10_000
PLAY_WIDTH = 150  # wide enough for either of its words: it must not move


class VideoPane(QWidget):
    """Play, pause, seek, volume, subtitles, and the time that is left."""

    played = Signal(bool)
    sought = Signal(int)
    volume_changed = Signal(int)
    subtitles_changed = Signal(bool)
    again = Signal()
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._panel: VideoPanel | None = None
        self._position = 0
        self._title = label(look="question", wrap=True)
        self._state = label(look="soft", wrap=True)
        self._time = label("0:00", "film-time")
        self._left = label(look="soft")
        # room for every time of a long film: figures that change must not shift
        self._time.setMinimumWidth(150)
        self._left.setMinimumWidth(110)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.chapters = ChapterList()
        self.chapters.sought.connect(self.sought)
        self.chapters.asked.connect(self.asked)
        self._transcript = label(look="soft", wrap=True)
        times = row(self._time, None, self._left)
        controls, sound = self._controls(), self._sound()
        below = row(self.chapters, self._said(), spacing=18)
        below.setStretch(0, 1)
        below.setStretch(1, 1)
        self.setLayout(
            column(self._title, self._state, 4, times, self._bar(), controls, sound, below)
        )

    def _bar(self) -> QSlider:
        self.seek_bar = _slider(_("Moment of the film"), 5_000, JUMP_MS)
        self.seek_bar.sliderReleased.connect(lambda: self.sought.emit(self.seek_bar.value()))
        self.seek_bar.actionTriggered.connect(self._stepped)
        return self.seek_bar

    def _controls(self) -> QLayout:
        self.play = button("", self.toggle, name="play")
        self.play.setMinimumSize(PLAY_WIDTH, 56)
        self.retry = button(_("Try again"), lambda: self.played.emit(True), name="try-again")
        self.retry.setMinimumSize(PLAY_WIDTH, 56)
        self.retry.hide()
        again = button(_("See the last 10 s again"), self.again.emit, name="back-10", hint="R")
        ahead = button(_("Ahead 10 s"), lambda: self._jump(JUMP_MS), name="ahead-10")
        return row(self.play, self.retry, again, ahead, None, spacing=10)

    def _sound(self) -> QLayout:
        self.subtitles = button(_("Subtitles"), self._switch_subtitles, name="subtitles")
        self.subtitles.setCheckable(True)
        self.subtitles.setChecked(True)
        self.volume = _slider(_("Volume"), 5, 10)
        self.volume.setRange(0, 100)
        self.volume.setValue(80)
        self.volume.setMinimumWidth(120)
        self.volume.setMaximumWidth(180)
        self.volume.valueChanged.connect(self.volume_changed)
        restart = button(_("From the beginning"), lambda: self.sought.emit(0), name="restart")
        return row(label(_("Volume"), "soft"), self.volume, None, restart, self.subtitles)

    def _said(self) -> QWidget:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._transcript)
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setAccessibleName(_("Transcript"))
        said = QWidget()
        said.setLayout(column(label(_("Transcript"), "heading"), scroll, spacing=8))
        return said

    def show_panel(self, panel: VideoPanel) -> None:
        """Show a film as it stands."""
        self._panel = panel
        self._title.setText(panel.video.title)
        self._transcript.setText(panel.video.transcript)
        self.play.setText(_("Pause") if panel.playing else _("Play"))
        self.play.setAccessibleName(self.play.text())
        gone, here = (self.play, self.retry) if panel.failed else (self.retry, self.play)
        gone.hide()  # first: both at once would make the window wider for good
        here.show()
        self._state.setText(_state_text(panel))
        self._state.setProperty("look", "warning" if panel.failed else "soft")
        self._state.style().polish(self._state)
        self.chapters.show_moments(panel.moments)
        self.show_time(panel.position_ms, panel.video.duration_ms)

    def show_time(self, position_ms: int, duration_ms: int) -> None:
        """Follow the film while it runs; a bar that is held stays in the hand."""
        self._position = position_ms
        self.chapters.show_time(position_ms)
        self._time.setText(f"{film_time(position_ms)} / {film_time(duration_ms)}")
        left = film_time(max(0, duration_ms - position_ms))
        self._left.setText(_("{time} left").format(time=left))
        if not self.seek_bar.isSliderDown():
            self.seek_bar.setRange(0, max(1, duration_ms))
            self.seek_bar.setValue(position_ms)

    def toggle(self) -> None:
        """Play, or pause."""
        if self._panel and not self._panel.failed:
            self.played.emit(not self._panel.playing)

    def _jump(self, by_ms: int) -> None:
        self.sought.emit(max(0, min(self._position + by_ms, self.seek_bar.maximum())))

    def _stepped(self, _action: int) -> None:
        """Move by keyboard or by a click beside the handle; dragging waits for the release."""
        if not self.seek_bar.isSliderDown():
            self.sought.emit(self.seek_bar.sliderPosition())

    def _switch_subtitles(self) -> None:
        self.subtitles_changed.emit(self.subtitles.isChecked())


def _slider(name: str, step: int, page: int) -> QSlider:
    made = QSlider(Qt.Orientation.Horizontal)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setSingleStep(step)
    made.setPageStep(page)
    made.setMinimumHeight(28)
    return made


def _state_text(panel: VideoPanel) -> str:
    if panel.failed and panel.position_ms:
        return _(
            "The film stopped here: its file is damaged, or its disk was taken away. "
            "Try again, or go on with the next activity; the transcript is below."
        )
    if panel.failed:
        return _(
            "This film cannot be played: its file is missing or damaged. "
            "Try again once its disk is there, or go on with the next activity; "
            "the transcript is below."
        )
    if panel.over:
        return _("The film is over.")
    return _("The film is running.") if panel.playing else _("The film is paused.")
