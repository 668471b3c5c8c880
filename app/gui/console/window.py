"""The facilitator's window: running order, the activity, and what the room sees."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.meetings import Channel
from app.gui.console.bar import TopBar
from app.gui.console.compact import Compact, Pages
from app.gui.console.cover import PictureCover
from app.gui.console.estimate import EstimatePane
from app.gui.console.exercise import ExercisePane
from app.gui.console.games import InfographicPane, WelcomePane
from app.gui.console.handout import ClosingPane, LeafletPane
from app.gui.console.plan import PlanColumn
from app.gui.console.play import PlayPane
from app.gui.console.points import PointsStrip
from app.gui.console.quiz import QuizPane
from app.gui.console.screens import ScreensPane
from app.gui.console.sheet import ShortcutSheet
from app.gui.console.side import RoomColumn
from app.gui.console.staging import StagingPane
from app.gui.console.stop import StopPane
from app.gui.console.video import VideoPane
from app.gui.shared.order import OrderPane
from app.gui.shared.people import PeoplePane
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.gui.shared.widgets import Notice, button, column, frame, keyboard_kept, row
from app.screens.console import ConsoleView
from app.screens.pace import ClockView
from app.screens.panels import (
    AlphabetPanel,
    ClosingPanel,
    EstimatePanel,
    ExercisePanel,
    InfographicPanel,
    LeafletPanel,
    Panel,
    QuizPanel,
    RolePlayPanel,
    StopPanel,
    VideoPanel,
    WelcomePanel,
)
from app.screens.wording import _


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
    reading = Signal()
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
        self.closing = ClosingPane()
        self.welcome = WelcomePane()
        self.play = PlayPane()
        self.stop = StopPane()
        self.people = PeoplePane(Channel.WALK_IN)
        self.screens = ScreensPane(theme)
        self.staging = StagingPane()
        self.notice = Notice()
        self.bar = TopBar()
        self.who = self.bar.who
        self.side = RoomColumn(theme, surface)
        self._cover = PictureCover(self.side.now_canvas)
        self._closed = False
        self.may_close: Callable[[], bool] = lambda: True
        self.panel: Panel | None = None
        self._build()
        self.sheet = ShortcutSheet(self)

    def _build(self) -> None:
        self._pane: QWidget = self.welcome
        self.pages = Pages(
            self.welcome, self.quiz, self.estimate, self.video, self.exercise, self.infographic,
            self.play, self.leaflet, self.closing, self.people, self.screens, self.staging,
            self.order, self.stop,
        )  # fmt: skip
        self._shown_by: Mapping[type, tuple[QWidget, Callable[..., None]]] = {
            QuizPanel: (self.quiz, self.quiz.show_panel),
            EstimatePanel: (self.estimate, self.estimate.show_panel),
            VideoPanel: (self.video, self.video.show_panel),
            ExercisePanel: (self.exercise, self.exercise.show_panel),
            InfographicPanel: (self.infographic, self.infographic.show_panel),
            LeafletPanel: (self.leaflet, self.leaflet.show_panel),
            ClosingPanel: (self.closing, self.closing.show_panel),
            WelcomePanel: (self.welcome, self.welcome.show_panel),
            StopPanel: (self.stop, self.stop.show_panel),
            RolePlayPanel: (self.play, self.play.show_panel),
            AlphabetPanel: (self.play, self.play.show_panel),
        }
        self.bar.people_wanted.connect(self.toggle_people)
        self.bar.sheet_wanted.connect(self.sheet_wanted)
        self.bar.finished.connect(self.finished)
        self.side.curtain_moved.connect(self.curtain_moved)
        self.side.swapped.connect(self.screens_swapped)
        self.side.screens_wanted.connect(self.toggle_screens)
        self.side.staging_wanted.connect(self.toggle_staging)
        self._middle = row(self.left, self._centre(), self.side, margin=16, spacing=16)
        self._middle.setStretch(1, 1)
        self.setLayout(column(self.bar, self._middle, spacing=0))
        Compact(self, self._set_compact)

    def _set_compact(self, on: bool) -> None:  # noqa: FBT001 - the size of the window says it
        """On a small screen all margins are narrow, and the room's side has less to show."""
        self.side.set_compact(on)
        self.bar.set_compact(on)
        around, inside = (8, 12) if on else (16, 24)
        self._middle.setContentsMargins(around, around, around, around)
        self._middle.setSpacing(around)
        self._card.setContentsMargins(inside, inside, inside, inside)
        self._card.setSpacing(8 if on else 16)

    def _centre(self) -> QWidget:
        self.undo = button(_("Undo"), self.undone.emit, hint="Ctrl+Z", name="undo")
        back, skip, step = self.stepped_back.emit, self.skipped.emit, self._step
        self.back = button(_("Back"), back, hint=_("Page up"), name="back", once=True)
        self.skip = button(_("Skip"), skip, name="skip", once=True)
        self.step = button("", step, "primary", name="step", hint=_("Page down"), once=True)
        self.read = button(_("Aloud"), self.reading.emit, name="read", hint=_("Read aloud"))
        self.read.setAccessibleName(_("Read aloud"))
        self.read.hide()
        for quiet in (self.undo, self.back, self.skip, self.read):
            quiet.setProperty("look", "lean")  # the next step may have much to say
        buttons = row(self.undo, self.back, self.skip, self.read, None, self.step, spacing=8)
        parts = (self.notice, self.pages, self.points, buttons)
        self._card = column(*parts, margin=24, spacing=16)
        return frame("card", self._card)

    def _step(self) -> None:
        """Only a press on the button itself takes an ended session up again, never a clicker."""
        (self.reopened if self._closed else self.stepped).emit()

    def show_view(self, view: ConsoleView) -> None:
        """Show the session as it stands."""
        with keyboard_kept(self):
            self._show(view)

    def _show(self, view: ConsoleView) -> None:
        self.bar.show_view(view)
        self.side.show_view(view)
        self.left.show_view(view)
        self._show_panel(view.panel)
        self.points.show_points(view.points)
        self.welcome.teams.show_points(view.points)
        self.video.subtitles.setChecked(view.look.subtitles)
        self.step.setText(view.step_label)
        self.step.setAccessibleName(view.step_label)
        self._closed = view.closed
        self.step.setEnabled(view.next is not None or view.closed)
        self.back.setEnabled(view.can_go_back)
        self.undo.setEnabled(view.can_undo)
        self.skip.setEnabled(view.can_skip)

    def _show_panel(self, panel: Panel) -> None:
        pane, show = self._shown_by[type(panel)]
        show(panel)
        self._pane, self.panel = pane, panel
        if not self.turned_away:
            self.pages.show_page(pane)

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
        self._turn(self.screens, self.side.screens_opener)

    def toggle_staging(self) -> None:
        """Show the page for the room instead of the activity, or the activity again."""
        self._turn(self.staging, self.side.staging_opener)

    def toggle_order(self) -> None:
        """Show the running order to be changed instead of the activity, or the activity again."""
        self._turn(self.order, self.left.change)

    def turn_back(self) -> None:
        """Show the activity."""
        for opener in self._openers():
            opener.setChecked(False)
        self.pages.show_page(self._pane)

    def _openers(self) -> tuple[QPushButton, ...]:
        return (self.who, self.side.screens_opener, self.side.staging_opener, self.left.change)

    def _turn(self, page: QWidget, opener: QPushButton) -> bool:
        """Open a page, or close it if it is open; tell whether it is open now."""
        wanted = self.pages.page() is not page
        for each in self._openers():
            each.setChecked(wanted and each is opener)
        self.pages.show_page(page if wanted else self._pane)
        if not wanted:
            self.setFocus()
        return wanted

    def show_clock(self, clock: ClockView) -> None:
        """Show the time and the pace."""
        self.bar.show_clock(clock)
        self.left.show_clock(clock)

    def show_live(self, text: str, unseen: str = "") -> None:
        """Say where the room's screen is; `unseen` hides the picture that the room does not see."""
        self.bar.show_live(text)
        self._cover.say(unseen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the console leaves the session to be taken up again, if that is meant."""
        if not self.may_close():
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)
