"""The plain number of people at an assembly: a head-count is enough, names or none."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from app.domain.meetings import Gathering, Session
from app.gui.desk.bench import Bench
from app.gui.desk.fields import Field, keyed
from app.gui.shared.fields import NumberField
from app.gui.shared.widgets import label, row
from app.screens.desk_people import on_the_day
from app.screens.wording import _, ngettext
from app.usecases.desk.presence import count_heads

_NOT_COUNTED = -1


class HeadsLine(QWidget):
    """A number to type; Enter notes it."""

    counted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[object, int] = (None, _NOT_COUNTED)
        self.number = NumberField(_NOT_COUNTED)
        name = _("People in the room, names or none")
        self.number.setLineEdit(Field(name))  # leaves Ctrl+Z to the desk once the number is noted
        self.number.setSpecialValueText("–")
        self.number.setAccessibleName(name)
        self.note = keyed(_("Note the number"), "Ctrl+K", self._tell, "mini", name="count-heads")
        said = label(name, "soft")
        said.setBuddy(self.number)
        self.setLayout(row(said, self.number, self.note, None, spacing=8))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note the number with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._tell()
            event.accept()
            return
        super().keyPressEvent(event)

    def show_count(self, session: object, count: int | None) -> None:
        """Show what was counted; what is being typed stays while nothing else was written."""
        shown = session, _NOT_COUNTED if count is None else count
        if shown != self._shown:
            self._shown = shown
            self.number.setValue(shown[1])

    def _tell(self) -> None:
        self.number.interpretText()
        number = self.number.value()
        self.counted.emit(None if number == _NOT_COUNTED else number)


class Heads(QObject):
    """The head-count of an assembly with the desk behind it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self.line = HeadsLine()
        self.line.counted.connect(self._count)
        bench.window.page.add_line(self.line)
        bench.window.add_key("Ctrl+K", self._lead)
        bench.shown.connect(self._show)

    def _counts(self, session: Session | None) -> bool:
        return (
            session is not None
            and session.gathering is Gathering.ASSEMBLY
            and session.cancelled_at is None
            and on_the_day(self._bench.office.now(), session)
        )

    def _show(self) -> None:
        session = self._bench.session
        self.line.setVisible(self._counts(session))
        if session is not None:
            self.line.show_count(session.id, session.head_count)

    def _lead(self) -> None:
        if self.line.isVisible():
            self.line.number.setFocus()
            self.line.number.selectAll()

    def _count(self, present: int | None) -> None:
        session = self._bench.session
        if session is not None:
            work = partial(count_heads, self._bench.office, session.id, present)
            self._bench.attempt(work, lambda _after: self._say(present))
            self.line.number.selectAll()  # typing replaces it, wherever the cursor was

    def _say(self, present: int | None) -> None:
        if present is None:
            self._bench.say(_("No number is noted any more: the names that are ticked count."))
            return
        words = ngettext("{n} person is in the room.", "{n} people are in the room.", present)
        self._bench.say(words.format(n=present))
