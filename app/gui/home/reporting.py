"""Connects the page of a session that is over with the use cases behind it."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.gui.home.window import HomeWindow
from app.usecases.planning import Planning


class Reporting(QObject):
    """Has kept what the room said; `changed` and `refused` tell what became of it."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, home: HomeWindow, planning: Planning) -> None:
        super().__init__(home)
        self._home = home
        self._planning = planning
        self._session: UUID | None = None
        self._held: UUID | None = None
        home.started.connect(self._hold)
        home.rehearsed.connect(lambda _session: self._hold(None))
        home.results_wanted.connect(self._open_begun)
        home.came_back.connect(self._open_ended)
        home.after.written.connect(self._write)
        home.after.saving.connect(self._save)

    def _hold(self, session: UUID | None) -> None:
        """Remember which session the windows will come back from; a rehearsal leaves nothing."""
        self._held = session

    def _open_begun(self, session: UUID) -> None:
        """Open the page of a session whose results are wanted; before it, there are none."""
        try:
            if self._planning.begun(session):
                self._open(session)
        except UserError as error:
            self.refused.emit(error)

    def _open_ended(self) -> None:
        """Open the page once a session was ended, while what was said is fresh."""
        try:
            if self._held in self._planning.left_open().held:
                self._open(self._held)
        except UserError as error:
            self.refused.emit(error)

    def _open(self, session: UUID) -> None:
        kept = self._planning.session(session)
        self._home.after.note_typed()  # for the session before
        self._session = session
        self._home.after.show_comments(kept.comments)
        self._home.show_after(session)

    def _write(self, text: str) -> None:
        if self._session is None:
            return
        try:
            kept = self._planning.write_comments(self._session, text)
        except UserError as error:
            self.refused.emit(error)
            return
        self._home.after.show_comments(kept.comments)

    def _save(self, kind: str, ending: str) -> None:
        if self._session is not None:
            self._home.save_wanted.emit(self._session, kind, ending)
