"""The console while the room says numbers."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, row, say_hint
from app.screens.panels.estimate import EstimatePanel
from app.screens.wording import _
from app.usecases import counting, estimating

COLUMNS = 3


class NumberField(QLineEdit):
    """A number as people write it: Enter notes it."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "number")
        self.setMinimumHeight(52)
        self.setMaxLength(40)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes what is typed; with nothing typed it is the session's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self.entered.emit()
            return
        super().keyPressEvent(event)


class EstimatePane(QWidget):
    """The question, a field for the next number, and those that were said.

    `wanted` carries what is to be done in the session.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._panel: EstimatePanel | None = None
        self._correcting: int | None = None
        self._counter = label(look="soft")
        self._question = label(look="question", wrap=True)
        self.field = NumberField()
        self.field.setAccessibleName(_("Number said by the room"))
        self.field.setPlaceholderText(_("A number, then Enter"))
        self.field.entered.connect(self.note_typed)
        self._unit = label(look="strong")
        self.note = button(_("Note it"), self.note_typed, name="note-number", hint=_("Enter"))
        self._numbers = QGridLayout()
        self._numbers.setHorizontalSpacing(24)
        self._summary = label(look="strong")
        self._verdict = label(wrap=True)
        self._goal = label(look="soft", wrap=True)
        self._explanation = label(look="soft", wrap=True)
        self.again = button("", self._ask_again, "chip", name="again")
        top = row(self._counter, None, self.again, spacing=8)
        entry = row(self.field, self._unit, self.note, spacing=10)
        entry.setStretch(0, 1)
        scroll = Scrolled(column(self._numbers, self._goal, self._explanation, None))
        sums = frame("sums", row(self._summary, None, margin=12))
        whole = column(top, self._question, entry, scroll, sums, self._verdict, spacing=10)
        whole.setStretchFactor(scroll, 1)
        self.setLayout(whole)

    def show_panel(self, panel: EstimatePanel) -> None:
        """Show the numbers as they stand; one that was just noted leaves the field."""
        before, self._panel = self._panel, panel
        if before is None or (before.key, before.numbers) != (panel.key, panel.numbers):
            self._correcting = None
            self.field.clear()
            self._list(panel)
        self._counter.setText(panel.counter)
        self._question.setText(panel.question)
        self._unit.setText(panel.unit)
        self._summary.setText(panel.summary)
        self._goal.setText(panel.goal)
        self._verdict.setText(panel.verdict)
        self._verdict.setVisible(bool(panel.verdict))
        self._explanation.setText(panel.explanation)
        self.again.setText(panel.again)
        self.again.setAccessibleName(panel.again)
        self.again.setVisible(bool(panel.again))
        for each in (self.field, self.note):
            each.setEnabled(panel.open)

    def forget(self) -> None:
        """Take the next question for a new one: another session may ask the same."""
        self._panel = None

    def figure(self, digit: int) -> None:
        """A figure begins the next number."""
        if self._panel is not None and self._panel.open:
            self.field.setFocus()
            self.field.setText(str(digit))

    def note_typed(self) -> None:
        """Have noted what is typed; it stays in the field when it is refused."""
        text = self.field.text()
        if not text.strip():
            return
        if self._correcting is None:
            self.wanted.emit(partial(estimating.say_number, text=text))
            return
        at, self._correcting = self._correcting, None
        self.wanted.emit(partial(estimating.correct_number, at=at, text=text))

    def _list(self, panel: EstimatePanel) -> None:
        clear(self._numbers)
        for at, number in enumerate(panel.numbers):
            said = button(number, partial(self._correct, at), "chip", name="said-number")
            said.setAccessibleName(_("Correct {number}").format(number=number))
            say_hint(said, said.accessibleName())
            drop = button("×", partial(self._take_back, at), "step", name="drop-number")
            drop.setAccessibleName(_("Take {number} back").format(number=number))
            say_hint(drop, drop.accessibleName())
            drop.setFixedWidth(44)
            cell = QWidget()
            line = row(said, drop, spacing=6)
            line.setStretch(0, 1)
            cell.setLayout(line)
            self._numbers.addWidget(cell, at // COLUMNS, at % COLUMNS)

    def _correct(self, at: int) -> None:
        """Bring a number back into the field."""
        if self._panel is not None and self._panel.open:
            self._correcting = at
            self.field.setText(self._panel.numbers[at])
            self.field.setFocus()
            self.field.selectAll()

    def _take_back(self, at: int) -> None:
        self.wanted.emit(partial(estimating.correct_number, at=at, text=""))

    def _ask_again(self) -> None:
        self.wanted.emit(counting.begin_round)
