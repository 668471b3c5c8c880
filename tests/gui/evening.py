"""A whole session in its two real windows, on fakes of everything outside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.domain.content import Module, Quiz
from app.domain.errors import UserError
from app.domain.events import Event, Phase
from app.domain.live import SessionState
from app.domain.meetings import Channel, Gathering, Registration, Session
from app.domain.people import Person
from app.gui.conductor import Conductor
from app.gui.console.window import ConsoleWindow
from app.gui.projection.window import ProjectionWindow
from app.gui.room import RoomPicture
from app.gui.shared.keys import focus_of
from app.gui.shared.stage import Stage
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.slides import Slide
from app.usecases.planning import Planning
from tests.fakes.clock import FakeClock
from tests.fakes.player import FakeVideoPlayer
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import a_meeting
from tests.fakes.screens import FakeScreens
from tests.fakes.shelf import FakeShelf, sample_module
from tests.fakes.storage import MemoryJournal, MemorySettings

FULL_DISK = UserError("The disk is full: make room, then go on.")
NAMES = (("MARTIN", "Zoé"), ("D’ARTAGNAN & <b>Cie</b>", "Noé"), ("ÉVRARD", "Ali"))


class Evening:
    """Drives the windows as a facilitator does: presses keys, clicks, reads."""

    def __init__(
        self,
        theme: Theme,
        *,
        gathering: Gathering = Gathering.SMALL_GROUP,
        module: Module | None = None,
        people: int = 0,
        past: "Evening | None" = None,
    ) -> None:
        """Build the windows; `past` is one whose program is gone: its data are still there."""
        self.module = module or sample_module()
        self.meeting = replace(a_meeting(gathering=gathering), module=self.module.id)
        self.clock: FakeClock = past.clock if past else FakeClock()
        self.journal: MemoryJournal = past.journal if past else MemoryJournal()
        self.register: MemoryRegister = past.register if past else MemoryRegister()
        self.planning = Planning(self.register, self.journal, self.clock, "Léa")
        keep(self.register, self.meeting)
        for number, (family, given) in enumerate(NAMES[: 0 if past else people], start=1):
            person = Person(UUID(int=100 + number), given, family)
            seat = Registration(UUID(int=number), self.meeting.id, person, Channel.PAPER)
            keep(self.register, person, seat)
        self.player = FakeVideoPlayer()
        self.surface = VideoSurface()
        self.console = ConsoleWindow(theme, self.surface)
        self.projection = ProjectionWindow(theme, self.surface, animated=False)
        self.stage = Stage(self.player, self.surface, self.clock)
        application = QCoreApplication.instance()
        assert application is not None
        self.settings: MemorySettings = past.settings if past else MemorySettings()
        self.desk = FakeScreens()
        self.room = RoomPicture(
            theme, self.console, self.projection, self.stage, self.settings, self.desk
        )
        self.conductor = Conductor(application, self.stage, self.console, self.room, self.planning)
        self.slides: list[Slide] = []

    def begin(self, meeting: Session | None = None) -> None:
        """Open the session, or take it up again."""
        self.conductor.begin((meeting or self.meeting).id, FakeShelf(self.module), self.journal)
        QApplication.processEvents()
        assert self.console.isActiveWindow()

    @property
    def state(self) -> SessionState:
        """What both windows show."""
        assert self.stage.session is not None
        return self.stage.session.state

    def events(self) -> list[Event]:
        """What the journal holds."""
        return [entry.event for entry in self.journal.read(self.meeting.id)]

    def show(self, activity: str) -> None:
        """Bring an activity before the room."""
        self.stage.do(lambda live: live.show_activity(activity))

    def ask(self, quiz: str = "intro", phase: Phase = Phase.COLLECTING) -> None:
        """Bring the first question of a quiz to a phase."""
        self.show(quiz)
        activity = self.module.activity(quiz)
        assert isinstance(activity, Quiz)
        while self.state.phase(activity.questions[0]) is not phase:
            self.stage.do(lambda live: live.forward())

    def counts(self, question: str = "q1") -> dict[str, int]:
        """The hands that the journal holds for a question."""
        return dict(self.state.answers.tally(question).hands)

    @contextmanager
    def full_disk(self) -> Iterator[None]:
        """Let the journal refuse for a while."""
        self.journal.refusal = FULL_DISK
        yield
        self.journal.refusal = None

    def keyboard(self) -> QWidget:
        """The widget of the console that gets the next key."""
        return focus_of(self.console) or self.console

    def press(
        self,
        *keys: Qt.Key,
        window: QWidget | None = None,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press keys one after the other, wherever the keyboard is then."""
        for key in keys:
            QTest.keyClick(window or self.keyboard(), key, modifier)

    def type(self, text: str) -> None:
        """Type signs one after the other, wherever the keyboard is then."""
        for sign in text:
            QTest.keyClicks(self.keyboard(), sign)

    def finger(self, key: Qt.Key, at_ms: int, *, held: bool = False) -> None:
        """Press a key at a moment of the system's clock, as a real keyboard does."""
        pressed = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=held
        )
        pressed.setTimestamp(at_ms)
        QApplication.sendEvent(self.keyboard(), pressed)

    def click(self, control: QWidget) -> None:
        """Click on something that can be clicked."""
        QApplication.processEvents()
        assert control.isVisible(), control
        assert control.isEnabled(), control
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))

    def double_click(self, control: QWidget) -> None:
        """Click twice in the time of a double click, as people used to icons do."""
        self.click(control)
        left = Qt.MouseButton.LeftButton
        QTest.mouseDClick(control, left, pos=QPoint(6, 6))  # the second time it goes down
        QTest.mouseRelease(control, left, pos=QPoint(6, 6))

    def notice(self) -> str:
        """The sentence shown to the facilitator, empty without one."""
        return self.console.notice.text()

    def lead_to(self, control: QWidget) -> None:
        """Bring the keyboard to a control, as Tab does."""
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus()


def found(parent: QWidget, name: str) -> list[QPushButton]:
    """The buttons on the screen with an object name, in their order."""
    QApplication.processEvents()  # Qt shows new controls only then
    return [each for each in parent.findChildren(QPushButton, name) if each.isVisible()]


def words(parent: QWidget) -> str:
    """All that can be read in the labels and buttons of a widget, a line each.

    A label that had to be shortened is read as it is heard.
    """
    QApplication.processEvents()
    labels = [
        (each.accessibleName() or each.text()) if "…" in each.text() else each.text()
        for each in parent.findChildren(QLabel)
        if each.isVisible()
    ]
    buttons = [each.text() for each in parent.findChildren(QPushButton) if each.isVisible()]
    return "\n".join([*labels, *buttons])
