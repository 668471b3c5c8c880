"""One choice of a question on the console: its mark, its text, and the answer entered for it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QWidget

from app.domain.answers import MOST_HANDS
from app.gui.shared.keys import digit_of
from app.gui.shared.slides.marks import paint_mark
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import button, label, row
from app.screens.panels import EntryRow
from app.screens.slides import Mark
from app.screens.wording import _


class MarkBadge(QWidget):
    """The letter of a choice in its shape, as the room sees it."""

    def __init__(self, mark: Mark, theme: Theme, side: int = 42) -> None:
        super().__init__()
        self._mark = mark
        self._theme = theme
        self.setFixedSize(QSize(side, side))
        self.setAccessibleName(mark.letter)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._mark, self.rect().toRectF(), self._theme)
        painter.end()


class HandsField(QLineEdit):
    """A number of hands: digits, then Enter; empty means not counted."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "hands")
        self.setFixedSize(110, 52)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # one digit more than any count: a slip of the finger is told, not swallowed
        self.setValidator(QIntValidator(-MOST_HANDS * 10, MOST_HANDS * 10, self))
        self.setPlaceholderText("–")
        self._shown = ""

    def show_hands(self, hands: int | None) -> None:
        """Show what the journal holds, unless something else is being typed."""
        fresh = "" if hands is None else str(hands)
        if fresh != self._shown or not self.hasFocus():
            self._shown = fresh
            self.setText(fresh)
            if self.hasFocus():
                self.selectAll()

    def note(self) -> bool:
        """Have noted what was typed, then show what is noted; False when it was refused."""
        typed = self.text()
        if typed == self._shown:
            return True
        self.typed.emit(typed)
        self.setText(self._shown)
        if self.hasFocus():
            self.selectAll()
        return self.number(typed) == self.number(self._shown)

    def number(self, text: str) -> int | None:
        """Read a number as this machine's language writes it, None for no number."""
        hands, is_number = self.locale().toInt(text)
        return hands if is_number else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes the count, even the same one again, and goes on unless it was refused."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.note():
                self.entered.emit()
            return
        digit = digit_of(event)
        if digit is not None:
            self.insert(str(digit))
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field notes what was typed, so that no typed count is lost."""
        super().focusOutEvent(event)
        self.note()


class EntryLine(QWidget):
    """A choice with its count, or with the button of the group's one answer."""

    counted = Signal(str, int)
    taken_back = Signal(str)
    agreed = Signal(str)
    passed = Signal(str)

    def __init__(self, entry: EntryRow, theme: Theme) -> None:
        super().__init__()
        self.choice = entry.choice
        self.field = HandsField()
        self.field.setAccessibleName(_("Hands for {letter}").format(letter=entry.mark.letter))
        self.field.typed.connect(self._typed)
        self.field.entered.connect(lambda: self.passed.emit(self.choice))
        self._less = self._step("−", -1, _("One hand less"))
        self._more = self._step("+", 1, _("One hand more"))
        self.group = button(
            _("Answer of the group"), lambda: self.agreed.emit(self.choice), name="group"
        )
        self.group.setCheckable(True)
        self.group.setMinimumHeight(52)
        counts = QWidget()
        counts.setLayout(row(None, self._less, self.field, self._more))
        agreement = QWidget()
        agreement.setLayout(row(None, self.group))
        self._ways = QStackedWidget()
        self._ways.addWidget(counts)
        self._ways.addWidget(agreement)
        self._ways.setFixedWidth(250)
        text = label(entry.text, "choice", wrap=True)
        line = row(MarkBadge(entry.mark, theme), text, self._ways, spacing=16)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._hands: int | None = None

    def _step(self, text: str, change: int, hint: str) -> QPushButton:
        def press() -> None:
            self.field.note()
            self.counted.emit(self.choice, max(0, (self._hands or 0) + change))

        made = button(text, press, "step", name="more" if change > 0 else "less", hint=hint)
        made.setAccessibleName(hint)
        return made

    def _typed(self, text: str) -> None:
        hands = self.field.number(text)
        if hands is not None:
            self.counted.emit(self.choice, hands)
        elif not text and self._hands is not None:
            self.taken_back.emit(self.choice)

    def show_entry(self, entry: EntryRow, *, enabled: bool, together: bool) -> None:
        """Show what was entered for this choice."""
        self._hands = entry.hands
        self.field.show_hands(entry.hands)
        self.group.setChecked(entry.agreed)
        self._ways.setCurrentIndex(int(together))
        self.field.setEnabled(enabled)
        self.group.setEnabled(enabled)
        self._more.setEnabled(enabled)
        self._less.setEnabled(enabled and bool(entry.hands))
