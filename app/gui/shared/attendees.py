"""Connects a list of people with the use cases behind it."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.domain.meetings import Attendance, Channel, Session, people_present
from app.gui.shared.people import PeoplePane
from app.screens.home import people_for
from app.usecases.planning import Planning
from app.usecases.rehearsing import with_heads


class Attendees(QObject):
    """Shows the people of one session, and notes who comes."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, pane: PeoplePane, planning: Planning) -> None:
        super().__init__(pane)
        self._pane = pane
        self._planning = planning
        self._session: UUID | None = None
        self._rehearsed: Session | None = None
        pane.ticked.connect(self._tick)
        pane.added.connect(self._add)
        pane.heads_counted.connect(self._count_heads)

    def show_session(self, session: UUID, *, noting: bool = True) -> None:
        """Show the people of this session; in a rehearsal nothing is kept."""
        self._pane.note_typed()  # for the session before
        self._session = session
        self._rehearsed = None if noting else self._planning.session(session)
        self._pane.let_note(noting)
        self._draw(session)

    def present(self) -> int | None:
        """How many people are there, None while nobody has said."""
        if self._session is None:
            return None
        people = self._planning.people(self._session)
        return people_present(self._meeting(self._session), people)

    def _meeting(self, session: UUID) -> Session:
        return self._rehearsed or self._planning.session(session)

    def _draw(self, session: UUID) -> None:
        people = self._planning.people(session)
        self._pane.show_people(people_for(self._meeting(session), people))

    def _tick(self, registration: UUID, present: bool) -> None:  # noqa: FBT001 - Qt calls it
        if self._rehearsed:
            return
        # a tick taken back says no more than none: only the paper sheet tells who was absent
        here = Attendance.PRESENT if present else Attendance.UNKNOWN
        try:
            self._planning.tick(registration, here)
        except UserError as error:
            self.refused.emit(error)
        self._after_change()

    def _add(self, family: str, given: str, channel: Channel) -> None:
        if self._session is None or self._rehearsed:
            return
        try:
            self._planning.register(self._session, family, given, channel)
        except UserError as error:
            self.refused.emit(error)
            return
        self._pane.clear_form()
        self._after_change()

    def _count_heads(self, heads: int) -> None:
        if self._session is None:
            return
        present = heads if heads >= 0 else None
        try:
            if self._rehearsed:
                self._rehearsed = with_heads(self._rehearsed, present)
            else:
                self._planning.count_heads(self._session, present)
        except UserError as error:
            self.refused.emit(error)
        self._after_change()

    def _after_change(self) -> None:
        if self._session is not None:
            self._draw(self._session)
            self.changed.emit()
