"""Connects the page that prepares a session with the use cases behind it."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.content import Activity, Module
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.gui.home.window import HomeWindow
from app.usecases.asked import SessionModules
from app.usecases.ordering import notes_about, plan_of, planned
from app.usecases.planning import Planning


class Preparing(QObject):
    """Has each change of a preparation kept; `changed` and `refused` tell what became of it."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, home: HomeWindow, planning: Planning, modules: SessionModules) -> None:
        super().__init__(home)
        self._home = home
        self._planning = planning
        self._modules = modules
        self._session: Session | None = None
        self._module: Module | None = None
        order = home.prepare.order
        order.wanted.connect(self._set_order)
        order.noted.connect(self._note)
        home.prepare_wanted.connect(self.open)

    def open(self, session: UUID) -> None:
        """Show how a session is prepared, beside the sessions."""
        self._home.prepare.order.note_typed()  # for the session before
        try:
            self._session = self._planning.session(session)
            self._module = self._modules.module_of(self._session)
            begun = self._planning.begun(session)
        except UserError as error:
            self.refused.emit(error)
            return
        self._home.prepare.say_kept(begun=begun)
        self._home.prepare.order.show_notes(dict(self._session.preparation))
        self._draw(self._session, self._module, begun=begun)
        self._home.show_prepare()

    def _draw(self, session: Session, module: Module, *, begun: bool = False) -> None:
        order = self._home.prepare.order
        order.show_order(module, planned(module, session.plan), held=begun)

    def _set_order(self, activities: tuple[Activity, ...]) -> None:
        if self._session is None or self._module is None:
            return
        notes = notes_about(self._module, activities, self._session.preparation)
        try:
            plan = plan_of(self._module, activities)
            self._session = self._planning.prepare(self._session.id, plan, notes)
        except UserError as error:
            self.refused.emit(error)
            return
        self._draw(self._session, self._module)
        self.changed.emit()

    def _note(self, activity: str, text: str) -> None:
        if self._session is None:
            return
        notes = {**self._session.preparation, activity: text}
        try:
            self._session = self._planning.prepare(self._session.id, self._session.plan, notes)
        except UserError as error:
            self.refused.emit(error)
            return
        self.changed.emit()
