"""The first window on fakes of everything outside, connected as the program connects it."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.content import Module
from app.domain.events import Recorded, SessionOpened
from app.domain.meetings import Session
from app.gui.home.desk import FrontDesk
from app.gui.home.window import HomeWindow
from app.screens.home import home_for
from app.screens.wording import explain
from app.usecases.planning import Planning
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.shelf import FakeShelf, sample_module
from tests.fakes.storage import MemoryJournal


class FrontDoor:
    """The window, what is behind it, and what it asked for."""

    def __init__(self, module: Module | None = None) -> None:
        self.module = module or sample_module()
        self.journal = MemoryJournal()
        self.register = MemoryRegister()
        self.planning = Planning(self.register, self.journal, FakeClock(), "Léa")
        self.home = HomeWindow()
        self.home.plan.offer({self.module.id: self.module.title})
        self.desk = FrontDesk(self.home, self.planning, FakeShelf(self.module))
        self.desk.changed.connect(self.refresh)
        self.desk.refused.connect(lambda error: self.home.notice.say(explain(error)))
        self.asked: list[tuple[str, object]] = []
        for name in (
            "started",
            "rehearsed",
            "prepare_wanted",
            "attendance_wanted",
            "results_wanted",
        ):
            signal = getattr(self.home, name)
            signal.connect(lambda session, name=name: self.asked.append((name, session)))
        self.home.check_wanted.connect(lambda: self.asked.append(("check", None)))

    def add(self, *sessions: Session) -> None:
        """Put sessions into the list."""
        for session in sessions:
            keep(self.register, session)

    def interrupt(self, session: Session) -> None:
        """Leave a session in the middle, an hour ago."""
        self.add(session)
        self.journal.append(
            session.id,
            Recorded(1, TUESDAY_EVENING - timedelta(hours=1), SessionOpened(session.module, 1)),
        )

    def refresh(self) -> None:
        """Draw the window again from what is stored."""
        sessions = self.planning.sessions()
        titles = {self.module.id: self.module.title}
        journals = self.planning.left_open()
        view = home_for(self.planning.now(), sessions, self.planning.registered(), titles, journals)
        self.home.show_view(view)
        QApplication.processEvents()

    def press(self, button: QPushButton) -> None:
        """Press a button that can be pressed."""
        QApplication.processEvents()
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
