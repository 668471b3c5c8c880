"""Connects a list of people with the use cases behind it."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.domain.meetings import Attendance, Channel
from app.gui.shared.people import PeoplePane
from app.screens.home import people_for
from app.usecases.planning import Planning


class Attendees(QObject):
    """Shows the people of one session, and notes who comes."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, pane: PeoplePane, planning: Planning) -> None:
        super().__init__(pane)
        self._pane = pane
        self._planning = planning
        self._session: UUID | None = None
        self._noting = True
        pane.ticked.connect(self._tick)
        pane.added.connect(self._add)
        pane.heads_counted.connect(self._count_heads)

    def show_session(self, session: UUID, *, noting: bool = True) -> None:
        """Show the people of this session; in a rehearsal the list is only to be looked at."""
        self._pane.note_typed()  # for the session before
        self._session = session
        self._noting = noting
        self._pane.let_note(noting)
        self._draw(session)

    def _draw(self, session: UUID) -> None:
        people = self._planning.people(session)
        self._pane.show_people(people_for(self._planning.session(session), people))

    def _tick(self, registration: UUID, present: bool) -> None:  # noqa: FBT001 - Qt calls it
        if not self._noting:
            return
        # a tick taken back says no more than none: only the paper sheet tells who was absent
        here = Attendance.PRESENT if present else Attendance.UNKNOWN
        try:
            self._planning.tick(registration, here)
        except UserError as error:
            self.refused.emit(error)
        self._after_change()

    def _add(self, family: str, given: str, channel: Channel) -> None:
        if self._session is None or not self._noting:
            return
        try:
            self._planning.register(self._session, family, given, channel)
        except UserError as error:
            self.refused.emit(error)
            return
        self._pane.clear_form()
        self._after_change()

    def _count_heads(self, heads: int) -> None:
        if self._session is None or not self._noting:
            return
        try:
            self._planning.count_heads(self._session, heads if heads >= 0 else None)
        except UserError as error:
            self.refused.emit(error)
        self._after_change()

    def _after_change(self) -> None:
        if self._session is not None:
            self._draw(self._session)
            self.changed.emit()
