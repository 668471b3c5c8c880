"""Connects the first window with the use cases behind it: sessions, people, preparations."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.gui.home.preparing import Preparing
from app.gui.home.reporting import Reporting
from app.gui.home.window import HomeWindow
from app.gui.shared.attendees import Attendees
from app.usecases.asked import SessionModules
from app.usecases.planning import Planning


class FrontDesk(QObject):
    """Has done what the first window asks for; `changed` and `refused` tell what became of it."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, home: HomeWindow, planning: Planning, modules: SessionModules) -> None:
        super().__init__(home)
        self._home = home
        self._planning = planning
        self._attendees = Attendees(home.people, planning)
        others = Preparing(home, planning, modules), Reporting(home, planning)
        for part in (self._attendees, *others):
            part.changed.connect(self.changed)
            part.refused.connect(self.refused)
        home.selected.connect(self._show_people)
        home.plan.planned.connect(self._plan)

    def _show_people(self, session: UUID) -> None:
        self._attendees.show_session(session)

    def _plan(self, *form: object) -> None:
        try:
            session = self._planning.plan(*form)  # type: ignore[arg-type]
        except UserError as error:
            self.refused.emit(error)
            return
        self._home.selected_session = None
        self.changed.emit()
        self._home.select(session.id)
