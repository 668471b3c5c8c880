"""What the parts of the desk share: the session that is shown, and doing what may be refused."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Batch
from app.domain.errors import UserError
from app.domain.meetings import Counts, Registration, Session
from app.gui.desk.fields import breakable
from app.gui.desk.window import DeskWindow
from app.screens.desk import named_session
from app.screens.desk_values import Names
from app.screens.wording import _, explain
from app.usecases.desk.ending import is_over
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import undoable
from app.usecases.register import Register

Result = TypeVar("Result")
Titles = Callable[[], Mapping[str, str]]


class Bench(QObject):
    """The window with the office behind it.

    `changed` when something may have been written, `shown` once all is drawn again: whoever has a
    page of its own draws it then. `bench.moved.emit(session)` shows another session.
    """

    changed = Signal()
    shown = Signal()
    moved = Signal(object)
    failed = Signal(object)

    def __init__(self, window: DeskWindow, office: Office, titles: Titles) -> None:
        super().__init__(window)
        self.window = window
        self.office = office
        self.titles = titles
        self.over: Callable[[Session], bool] = partial(is_over, office)
        self.session: Session | None = None
        self.sessions: dict[UUID, Session] = {}
        self.counts: Mapping[UUID, Counts] = {}
        self.registrations: tuple[Registration, ...] = ()

    @property
    def register(self) -> Register:
        """Where all is written."""
        return self.office.register

    def names(self) -> Names:
        """What modules and sessions are called, by their ids."""
        titles = self.titles()
        names: dict[Any, str] = dict(titles)
        names |= {each.id: named_session(each, titles) for each in self.sessions.values()}
        return names

    def counts_of(self, session: Session) -> Counts:
        """How many people a session has."""
        return self.counts.get(session.id, Counts())

    def attempt(
        self, work: Callable[[], Result], done: Callable[[Result], object] | None = None
    ) -> None:
        """Do something and draw all again; a refusal is said, and nothing typed is lost by it."""
        self.window.notice.hide()
        try:
            result = work()
        except UserError as error:
            self.window.notice.say(explain(error))
            self.changed.emit()
            return
        self.changed.emit()
        if done is not None:
            done(result)

    def fail(self, error: BaseException) -> None:
        """Say a refusal; what nobody foresaw goes further."""
        if isinstance(error, UserError):
            self.window.notice.say(explain(error))
        else:
            self.failed.emit(error)

    def note(self, work: Callable[[], Batch | None], said: Callable[[], str]) -> None:
        """Do something and say whom it was about, and what it is now."""

        def done(batch: Batch | None) -> None:
            last = undoable(self.office) if batch is not None else None
            self.say(said(), back=last is not None and batch is not None and last.id == batch.id)

        self.attempt(work, done)

    def say(self, text: str, *, back: bool = False) -> None:
        """Say good news, with the key that takes `back` what was done."""
        if back:
            text = f"{text} {_('Ctrl+Z takes it back.')}"
        self.window.notice.say(breakable(text), calm=True)
