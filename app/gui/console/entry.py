"""One choice of a question on the console: its mark, its text, and the answer entered for it."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QStackedWidget, QWidget

from app.domain.answers import MOST_HANDS, Cell, Count, Way
from app.gui.shared.keys import digit_of
from app.gui.shared.slides.marks import paint_mark
from app.gui.shared.theme import Theme, font
from app.gui.shared.widgets import button, column, label, restyle, row
from app.screens.panels import EntryRow
from app.screens.slides import Mark
from app.screens.wording import _
from app.usecases import counting

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
LONG_STEP = 10
SMALL = 80  # pixels: a narrower field has smaller figures


class MarkBadge(QWidget):
    """The letter of a choice in its shape, as the room sees it."""

    def __init__(self, mark: Mark, theme: Theme, side: int = 40) -> None:
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
    """A number of hands: digits, then Enter; empty means not counted.

    `typed` carries what is to be noted, `entered` tells that Enter did so, `stepped` asks for so
    many hands more. `about` marks the number as an estimate.
    """

    typed = Signal(str)
    entered = Signal()
    stepped = Signal(int)
    pressed = Signal()

    def __init__(self, width: int = 124, height: int = 46) -> None:
        super().__init__()
        self.setProperty("look", "hands")
        self._small = width < SMALL
        self.setProperty("small", self._small)
        self.setFixedSize(width, height)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # one digit more than any count: a slip of the finger is told, not swallowed
        self.setValidator(QIntValidator(-MOST_HANDS * 10, MOST_HANDS * 10, self))
        self.setPlaceholderText("–")
        self.about = False
        self._shown = ""
        self._shown_about = False
        self._sign = ""
        self._word = ""

    def show_hands(
        self, hands: int | None, *, about: bool = False, sign: str = "", word: str = ""
    ) -> None:
        """Show what the journal holds, unless something else is being typed.

        `sign` says how the number came, `word` stands where there is none.
        """
        fresh = "" if hands is None else str(hands)
        self._sign, self._word = sign, word
        self.setPlaceholderText("" if word else "–")
        if fresh != self._shown or about != self._shown_about or not self.hasFocus():
            self._shown, self._shown_about, self.about = fresh, about, about
            self.setText(fresh)
            if self.hasFocus():
                self.selectAll()
        self.update()

    @property
    def half_typed(self) -> bool:
        """Tell whether something is typed that is not noted yet."""
        return (self.text(), self.about) != (self._shown, self._shown_about)

    def note(self) -> bool:
        """Have noted what was typed, then show what is noted; False when it was refused."""
        typed = self.text()
        about = self.about and bool(typed)
        if not self.half_typed:
            return True
        self.typed.emit(typed)
        noted = (self.number(typed), about) == (self.number(self._shown), self._shown_about)
        self.forget()
        return noted

    def forget(self) -> None:
        """Show what is noted again."""
        self.setText(self._shown)
        self.about = self._shown_about
        if self.hasFocus():
            self.selectAll()
        self.update()

    def number(self, text: str) -> int | None:
        """Read a number as this machine's language writes it, None for no number."""
        hands, is_number = self.locale().toInt(text)
        return hands if is_number else None

    def mark_about(self) -> None:
        """Say that the number being typed is about right, or exact after all."""
        self.about = not self.about
        self.update()

    def take(self, digit: int) -> None:
        """Type a digit."""
        self.insert(str(digit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter notes the count, even the same one again, and goes on unless it was refused."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.note():
                self.entered.emit()
            return
        digit = digit_of(event)
        if digit is not None:
            self.take(digit)
            return
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step(step * (LONG_STEP if far else 1))
            return
        super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Count so many hands more, from what is being typed."""
        self.note()
        self.stepped.emit(by)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses the field as its letter does."""
        super().mousePressEvent(event)
        self.pressed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field notes what was typed, so that no typed count is lost."""
        super().focusOutEvent(event)
        self.note()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, and before it how it came."""
        super().paintEvent(event)
        sign = self._sign + ("≈" if self.about else "")
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        if sign and self.text():
            painter.setFont(font(13 if self._small else 20))
            place = self.rect().adjusted(4 if self._small else 10, 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, sign)
        elif self._word and not self.text():
            painter.setFont(font(17))
            painter.setPen(self.palette().text().color())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()


class EntryLine(QFrame):
    """A choice with its count, or with the button of the group's one answer.

    `wanted` carries what is to be done in the session.
    """

    wanted = Signal(object)
    agreed = Signal(str)
    passed = Signal(str)
    chosen = Signal(str)

    def __init__(self, entry: EntryRow, theme: Theme) -> None:
        super().__init__()
        self.choice = entry.choice
        self.setProperty("look", "entry")
        self.field = HandsField()
        self.field.setAccessibleName(_("Hands for {letter}").format(letter=entry.mark.letter))
        self.field.typed.connect(self._typed)
        self.field.stepped.connect(self._step)
        self.field.pressed.connect(lambda: self.chosen.emit(self.choice))
        self.field.entered.connect(lambda: self.passed.emit(self.choice))
        self._less = self._stepper("−", -1, _("One hand less"))
        self._more = self._stepper("+", 1, _("One hand more"))
        self.group = button(
            _("Answer of the group"), lambda: self.agreed.emit(self.choice), name="group"
        )
        self.group.setCheckable(True)
        self.group.setMinimumHeight(46)
        counts, agreement = QWidget(), QWidget()
        counts.setLayout(row(None, self._less, self.field, self._more, spacing=10))
        agreement.setLayout(row(None, self.group))
        self._ways = QStackedWidget()
        self._ways.addWidget(counts)
        self._ways.addWidget(agreement)
        self._ways.setFixedWidth(250)
        self._before = label(look="small")
        words = column(None, label(entry.text, "choice", wrap=True), self._before, None, spacing=0)
        line = row(MarkBadge(entry.mark, theme), words, self._ways, spacing=14)
        line.setContentsMargins(6, 2, 6, 2)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._hands: int | None = None
        self._source = entry.source

    def _stepper(self, text: str, change: int, hint: str) -> QPushButton:
        name = "more" if change > 0 else "less"
        made = button(text, lambda: self.field.step(change), "step", name=name, hint=hint)
        made.setAccessibleName(hint)
        return made

    def _step(self, by: int) -> None:
        self._count(max(0, (self._hands or 0) + by), about=self.field.about)

    def _typed(self, text: str) -> None:
        hands = self.field.number(text)
        if hands is not None:
            self._count(hands, about=self.field.about)
        elif not text and (self._hands is not None or self._source is Way.MAJORITY):
            self.wanted.emit(partial(counting.take_back_hands, cell=Cell(self.choice)))

    def _count(self, hands: int, *, about: bool) -> None:
        count = Count(hands, about)
        self.wanted.emit(partial(counting.count_hands, cell=Cell(self.choice), count=count))

    def show_entry(self, entry: EntryRow, *, enabled: bool, together: bool) -> None:
        """Show what was entered for this choice."""
        self._hands, self._source = entry.hands, entry.source
        sign = {Way.REST: "=", Way.ZONES: "Σ"}.get(entry.source, "")
        word = _("majority") if entry.source is Way.MAJORITY else ""
        self.field.show_hands(entry.hands, about=entry.about, sign=sign, word=word)
        self.group.setChecked(entry.agreed)
        self._before.setText(entry.before)
        self._before.setVisible(bool(entry.before))
        self._ways.setCurrentIndex(int(together))
        self.field.setEnabled(enabled)
        self.group.setEnabled(enabled)
        self._more.setEnabled(enabled)
        self._less.setEnabled(enabled and bool(entry.hands))
        restyle(self, "entry-called" if entry.called and enabled else "entry")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press anywhere on the line chooses its answer."""
        self.chosen.emit(self.choice)
        event.accept()
