"""The facilitator's window: running order, the activity, and what the room sees."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from app.domain.events import Curtain
from app.domain.meetings import Channel
from app.gui.console.cover import PictureCover
from app.gui.console.estimate import EstimatePane
from app.gui.console.exercise import ExercisePane
from app.gui.console.games import InfographicPane, LeafletPane, WelcomePane
from app.gui.console.plan import PlanColumn
from app.gui.console.play import PlayPane
from app.gui.console.points import PointsStrip
from app.gui.console.quiz import QuizPane
from app.gui.console.screens import ScreensPane
from app.gui.console.sheet import ShortcutSheet
from app.gui.console.staging import StagingPane
from app.gui.console.video import VideoPane
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.order import OrderPane
from app.gui.shared.people import PeoplePane
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.gui.shared.widgets import (
    Notice,
    OneLine,
    button,
    column,
    frame,
    keyboard_kept,
    label,
    restyle,
    row,
)
from app.screens.console import ConsoleView
from app.screens.pace import ClockView
from app.screens.panels import (
    AlphabetPanel,
    EstimatePanel,
    ExercisePanel,
    InfographicPanel,
    LeafletPanel,
    Panel,
    QuizPanel,
    RolePlayPanel,
    VideoPanel,
    WelcomePanel,
)
from app.screens.wording import _

PREVIEW = QSize(272, 153)


class ConsoleWindow(QWidget):
    """Draws what it is given and says what was asked for; it decides nothing."""

    stepped = Signal()
    reopened = Signal()
    stepped_back = Signal()
    skipped = Signal()
    undone = Signal()
    curtain_moved = Signal(object)
    screens_swapped = Signal()
    sheet_wanted = Signal()
    finished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, surface: VideoSurface) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée — console"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1366, 740)
        self.left = PlanColumn()
        self.running = self.left.running
        self.order = OrderPane()
        self.quiz = QuizPane(theme)
        self.estimate = EstimatePane()
        self.points = PointsStrip()
        self.video = VideoPane()
        self.exercise = ExercisePane()
        self.infographic = InfographicPane()
        self.leaflet = LeafletPane()
        self.welcome = WelcomePane()
        self.play = PlayPane()
        self.people = PeoplePane(Channel.WALK_IN)
        self.screens = ScreensPane(theme)
        self.staging = StagingPane()
        self.notice = Notice()
        self.now_canvas = _preview(theme, surface)
        self.next_canvas = _preview(theme, surface)
        self._cover = PictureCover(self.now_canvas)
        self._closed = False
        self.panel: Panel | None = None
        self._build()
        self.sheet = ShortcutSheet(self)

    def _build(self) -> None:
        self._panes = QStackedWidget()
        self._pane: QWidget = self.welcome
        for pane in (
            self.quiz, self.estimate, self.video, self.exercise, self.infographic,
            self.play, self.leaflet, self.welcome, self.people, self.screens, self.staging,
            self.order,
        ):  # fmt: skip
            self._panes.addWidget(pane)
        self._shown_by: Mapping[type, tuple[QWidget, Callable[..., None]]] = {
            QuizPanel: (self.quiz, self.quiz.show_panel),
            EstimatePanel: (self.estimate, self.estimate.show_panel),
            VideoPanel: (self.video, self.video.show_panel),
            ExercisePanel: (self.exercise, self.exercise.show_panel),
            InfographicPanel: (self.infographic, self.infographic.show_panel),
            LeafletPanel: (self.leaflet, self.leaflet.show_panel),
            WelcomePanel: (self.welcome, self.welcome.show_panel),
            RolePlayPanel: (self.play, self.play.show_panel),
            AlphabetPanel: (self.play, self.play.show_panel),
        }
        middle = row(self.left, self._centre(), self._right(), margin=16, spacing=16)
        middle.setStretch(1, 1)
        self.setLayout(column(self._bar(), middle, spacing=0))

    def _bar(self) -> QWidget:
        self._title = OneLine("name")
        self._live = label(look="live")
        self._clock = label(look="soft")
        self._spent = label(look="strong")
        self._pace = label(look="soft")
        self.who = button(_("Who is there"), self.toggle_people, hint="F3", name="who-is-there")
        self.who.setCheckable(True)
        self._live.setMaximumHeight(34)
        keys = button("?", self.sheet_wanted.emit, hint=_("Shortcuts"), name="shortcuts")
        keys.setAccessibleName(_("Shortcuts"))
        self._finish = button("", self.finished.emit, name="finish")
        bar = row(
            self._title, self._live, self._clock, self._spent, self._pace, keys, self.who,
            self._finish, spacing=14,
        )  # fmt: skip
        bar.setContentsMargins(24, 9, 24, 9)
        bar.setStretch(0, 1)
        return frame("bar", bar)

    def _centre(self) -> QWidget:
        self.undo = button(_("Undo"), self.undone.emit, hint="Ctrl+Z", name="undo")
        self.back = button(_("Back"), self.stepped_back.emit, hint=_("Page up"), name="back")
        self.skip = button(_("Skip"), self.skipped.emit, name="skip")
        self.step = button("", self._step, "primary", name="step", hint=_("Page down"))
        buttons = row(self.undo, self.back, self.skip, None, self.step)
        parts = (self.notice, self._panes, self.points, buttons)
        return frame("card", column(*parts, margin=24, spacing=16))

    def _right(self) -> QWidget:
        self._next_caption = label(look="soft", wrap=True)
        seen = column(label(_("The room sees"), "heading"), self.now_canvas, margin=12, spacing=8)
        coming = column(
            label(_("Next"), "heading"), self._next_caption, self.next_canvas, margin=12, spacing=6
        )
        self.black = _curtain_button(_("Black"), ".", lambda: self._curtain(Curtain.BLACK))
        self.logo = _curtain_button(_("Logo"), "L", lambda: self._curtain(Curtain.LOGO))
        self.swap = button(
            _("Swap"), self.screens_swapped.emit, name="swap", hint=_("Swap screens")
        )
        self.screens_opener = button(_("Screens"), self.toggle_screens, name="screens")
        self.screens_opener.setCheckable(True)
        placing = row(self.swap, self.screens_opener, spacing=8)
        self.freeze = _curtain_button(_("Freeze"), "F", lambda: self._curtain(Curtain.FROZEN))
        self.staging_opener = button(_("Pause…"), self.toggle_staging, name="staging")
        self.staging_opener.setAccessibleName(_("Pause, message, looks"))
        self.staging_opener.setCheckable(True)
        holding = row(self.freeze, self.staging_opener, spacing=8)
        curtains = column(row(self.black, self.logo), holding, placing, margin=12, spacing=8)
        side = QWidget()
        side.setLayout(
            column(frame("card", seen), frame("card", coming), frame("card", curtains), None)
        )
        side.setFixedWidth(300)
        return side

    def _step(self) -> None:
        """Only a press on the button itself takes an ended session up again, never a clicker."""
        (self.reopened if self._closed else self.stepped).emit()

    def _curtain(self, curtain: Curtain) -> None:
        self.curtain_moved.emit(curtain)

    def show_view(self, view: ConsoleView) -> None:
        """Show the session as it stands."""
        with keyboard_kept(self):
            self._show(view)

    def _show(self, view: ConsoleView) -> None:
        self._title.setText(view.title)
        self.left.show_view(view)
        self._show_panel(view.panel)
        self.points.show_points(view.points)
        self.welcome.teams.show_points(view.points)
        for canvas in (self.now_canvas, self.next_canvas):
            canvas.set_view(view.look)
        self.video.subtitles.setChecked(view.look.subtitles)
        self.now_canvas.show_slide(view.now)
        self.next_canvas.setVisible(view.next is not None)
        if view.next is not None:
            self.next_canvas.show_slide(view.next)
        self._next_caption.setText(view.next_caption)
        self.step.setText(view.step_label)
        self.step.setAccessibleName(view.step_label)
        self._closed = view.closed
        self.step.setEnabled(view.next is not None or view.closed)
        self.back.setEnabled(view.can_go_back)
        self.undo.setEnabled(view.can_undo)
        self.skip.setEnabled(view.can_skip)
        self._finish.setText(view.finish_label)
        self._finish.setAccessibleName(view.finish_label)
        self.black.setChecked(view.curtain is Curtain.BLACK)
        self.logo.setChecked(view.curtain is Curtain.LOGO)
        self.freeze.setChecked(view.curtain is Curtain.FROZEN)

    def _show_panel(self, panel: Panel) -> None:
        pane, show = self._shown_by[type(panel)]
        show(panel)
        self._pane, self.panel = pane, panel
        if not self.turned_away:
            self._panes.setCurrentWidget(pane)

    @property
    def turned_away(self) -> bool:
        """Whether a page that is not the activity's is open."""
        return any(opener.isChecked() for opener in self._openers())

    def toggle_people(self) -> None:
        """Show the list of people instead of the activity, or the activity again."""
        if self._turn(self.people, self.who):
            self.people.start_adding()

    def toggle_screens(self) -> None:
        """Show the page about the screens instead of the activity, or the activity again."""
        self._turn(self.screens, self.screens_opener)

    def toggle_staging(self) -> None:
        """Show the page for the room instead of the activity, or the activity again."""
        self._turn(self.staging, self.staging_opener)

    def toggle_order(self) -> None:
        """Show the running order to be changed instead of the activity, or the activity again."""
        self._turn(self.order, self.left.change)

    def turn_back(self) -> None:
        """Show the activity."""
        for opener in self._openers():
            opener.setChecked(False)
        self._panes.setCurrentWidget(self._pane)

    def _openers(self) -> tuple[QPushButton, ...]:
        return (self.who, self.screens_opener, self.staging_opener, self.left.change)

    def _turn(self, page: QWidget, opener: QPushButton) -> bool:
        """Open a page, or close it if it is open; tell whether it is open now."""
        wanted = self._panes.currentWidget() is not page
        for each in self._openers():
            each.setChecked(wanted and each is opener)
        self._panes.setCurrentWidget(page if wanted else self._pane)
        if not wanted:
            self.setFocus()
        return wanted

    def show_clock(self, clock: ClockView) -> None:
        """Show the time and the pace."""
        self._clock.setText(clock.time)
        self._spent.setText(f"{clock.spent} / {clock.planned}")
        self._pace.setText(f"{clock.left} · {clock.pace}")
        restyle(self._pace, "warning" if clock.late else "soft")
        self.left.show_clock(clock)

    def show_live(self, text: str, unseen: str = "") -> None:
        """Say where the room's screen is; `unseen` hides the picture that the room does not see."""
        self._live.setText(text)
        self._cover.say(unseen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the console leaves the session to be taken up again."""
        self.closed.emit()
        super().closeEvent(event)


def _preview(theme: Theme, surface: VideoSurface) -> SlideCanvas:
    canvas = SlideCanvas(theme, surface, animated=False, video_interval_ms=100)
    canvas.setFixedSize(PREVIEW)
    return canvas


def _curtain_button(text: str, key: str, pressed: Callable[[], object]) -> QPushButton:
    made = button(f"{text}  [{key}]", pressed, name=f"curtain-{key}")
    made.setCheckable(True)
    return made
