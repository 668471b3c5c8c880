"""The questions asked so far, over the console: what was noted, put right with a reason."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.gui.console.past_form import CorrectionForm
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Scrolled, button, column, frame, label, row
from app.screens.corrections import PastQuestion
from app.screens.wording import _

MARGIN = 20
Card = tuple[PastQuestion, bool, QFrame]


class PastSheet(QFrame):
    """Lists the past questions; one of them at a time is open to be put right.

    `corrected` carries what is to be done in the session, one command an answer; `covers` tells
    whether the list lies over the console.
    """

    corrected = Signal(object)
    covers = Signal(bool)

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self._theme = theme
        self._questions: tuple[PastQuestion, ...] = ()
        self._open = ""
        self._cards: dict[str, Card] = {}
        self.form: CorrectionForm | None = None
        self.setProperty("look", "sheet")
        self.setAccessibleName(_("Correct what was noted"))
        close = button(_("Close"), self.hide, hint=_("Esc"), name="close-past")
        top = row(label(_("Correct what was noted"), "title"), None, close)
        self._said = label(look="warning", wrap=True)
        self._none = label(_("No question was asked yet."), "soft")
        self._list = column(spacing=12)
        inside = Scrolled(column(self._none, self._list, None))
        self.setLayout(column(top, self._said, inside, margin=MARGIN, spacing=10))
        over.installEventFilter(self)
        self.hide()

    def open(self, questions: tuple[PastQuestion, ...]) -> None:
        """Show these questions over the console, none of them open yet."""
        self._open = ""
        self._questions = questions
        self._draw()
        self._cover()
        self.show()
        self.raise_()

    def refresh(self, questions: tuple[PastQuestion, ...]) -> None:
        """Show what changed meanwhile; what is being typed stays unless it is about that."""
        if self.isVisible() and questions != self._questions:
            self._questions = questions
            self._draw()

    def say(self, sentence: str) -> None:
        """Say what was refused; what is typed stays."""
        self._said.setText(sentence)
        self._said.setVisible(True)

    def settle(self, questions: tuple[PastQuestion, ...]) -> None:
        """Show what is noted now, and no form any more."""
        self._open, self.form = "", None
        self._questions = questions
        self._draw()
        self._over.setFocus()  # what had the keyboard is gone

    def showEvent(self, event: QShowEvent) -> None:
        """Say that it covers the console."""
        super().showEvent(event)
        self.covers.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it covers the console no more."""
        super().hideEvent(event)
        self.covers.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the console at any size, and go with it."""
        if event.type() is QEvent.Type.Resize:
            self._cover()
        elif event.type() is QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self._over.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    def _draw(self) -> None:
        """Draw the cards of which something changed; the others stay as they are."""
        self._said.setVisible(False)
        self._none.setVisible(not self._questions)
        if self._open not in {each.id for each in self._questions}:
            self._open, self.form = "", None
        kept = {each.id: self._cards.pop(each.id, None) for each in self._questions}
        for _question, _opened, card in self._cards.values():
            self._drop(card)
        self._cards = {}
        for at, each in enumerate(self._questions):
            self._cards[each.id] = self._card(at, each, kept[each.id])

    def _card(self, at: int, question: PastQuestion, before: Card | None) -> Card:
        """The card of a question at its place in the list."""
        opened = question.id == self._open
        if before is not None and before[:2] == (question, opened):
            return before
        if before is not None:
            self._drop(before[2])
        card = frame("card", column(*self._parts(question), margin=14, spacing=6))
        self._list.insertWidget(at, card)
        return question, opened, card

    def _parts(self, question: PastQuestion) -> list[QWidget]:
        parts: list[QWidget] = [
            label(question.place, "small"), label(question.question, "strong", wrap=True),
        ]  # fmt: skip
        if question.id == self._open:
            self.form = CorrectionForm(question, self._theme, self.corrected.emit)
            parts.append(self.form)
        else:
            parts.append(self._line(question))
        return [*parts, *(label(each, "small", wrap=True) for each in question.corrections)]

    def _line(self, question: PastQuestion) -> QWidget:
        """What was noted in one line, and the button that opens it."""
        line = QWidget()
        change = button(_("Correct…"), partial(self._begin, question.id), "chip", name="correct")
        layout = row(label(" · ".join(question.said), wrap=True), change, spacing=12)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _begin(self, question: str) -> None:
        self._open = question
        self._draw()
        if self.form is not None:
            self.form.start()

    def _drop(self, card: QWidget) -> None:
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()
