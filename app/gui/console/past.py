"""The questions asked so far, over the console: what was noted, put right with a reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QWidget

from app.domain.events import AnswerGiven, HandsCounted
from app.gui.console.entry import MarkBadge
from app.gui.shared.fields import NumberField
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, row
from app.screens.corrections import PastFigure, PastQuestion
from app.screens.wording import _
from app.usecases.correcting import MOST_REASON, Corrected, correct

MARGIN = 20
NO_NUMBER = -1
IN_A_ROW = 3


class PastSheet(QFrame):
    """Lists the past questions; one of them at a time is open to be put right.

    `corrected` carries what is to be done in the session, one command a figure.
    """

    corrected = Signal(object)

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self._theme = theme
        self._questions: tuple[PastQuestion, ...] = ()
        self._open = ""
        self.form: CorrectionForm | None = None
        self.setProperty("look", "sheet")
        self.setAccessibleName(_("Correct what was noted"))
        close = button(_("Close"), self.hide, hint=_("Esc"), name="close-past")
        top = row(label(_("Correct what was noted"), "title"), None, close)
        self._said = label(look="warning", wrap=True)
        self._list = column(spacing=12)
        inside = Scrolled(column(self._list, None))
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
        """Say what was refused, or nothing; what is noted is shown, and no form any more."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if not sentence:
            self._open = ""
            self._draw()
            self._over.setFocus()  # what had the keyboard is gone

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
        clear(self._list)
        self.form = None
        self._said.setVisible(False)
        if not self._questions:
            self._list.addWidget(label(_("No question was asked yet."), "soft"))
        for each in self._questions:
            self._list.addWidget(self._card(each))

    def _card(self, question: PastQuestion) -> QFrame:
        parts: list[QWidget] = [
            label(question.place, "small"), label(question.question, "strong", wrap=True),
        ]  # fmt: skip
        if question.id == self._open:
            self.form = CorrectionForm(question, self._theme, self.corrected.emit)
            parts.append(self.form)
        else:
            parts.append(self._line(question))
        parts += [label(each, "small", wrap=True) for each in question.corrections]
        return frame("card", column(*parts, margin=14, spacing=6))

    def _line(self, question: PastQuestion) -> QWidget:
        """What was noted in one line, and the button that opens it."""
        agreed = {each.cell.choice for each in question.figures} & set(question.agreed)
        said = [
            " ".join(part for part in (each.mark.letter, each.zone, each.said) if part)
            for each in question.figures
            if question.by_figures
        ]
        if question.by_agreement:
            letters = [each.mark.letter for each in question.figures if each.cell.choice in agreed]
            said = [_("answer of the group {letters}").format(letters=", ".join(letters))]
        if not said:
            said = [_("Go back to the question to change what each one said.")]
        line = QWidget()
        change = button(_("Correct…"), partial(self._begin, question.id), "chip", name="correct")
        change.setEnabled(question.by_figures or question.by_agreement)
        layout = row(label(" · ".join(said), wrap=True), change, spacing=12)
        layout.setStretch(0, 1)
        line.setLayout(layout)
        return line

    def _begin(self, question: str) -> None:
        self._open = question
        self._draw()
        if self.form is not None:
            self.form.start()


class CorrectionForm(QWidget):
    """The figures of one question, or the group's answer, to be typed anew with a reason."""

    def __init__(
        self, question: PastQuestion, theme: Theme, corrected: Callable[[object], object]
    ) -> None:
        super().__init__()
        self._question = question
        self._corrected = corrected
        self.numbers: list[tuple[PastFigure, NumberField, QPushButton]] = []
        self.choices: dict[str, QPushButton] = {}
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(_("Why? Without naming anybody."))
        self.reason.setAccessibleName(_("Reason of the correction"))
        self.reason.setMaxLength(MOST_REASON)
        self.reason.returnPressed.connect(self._save)
        save = button(_("Note the correction"), self._save, name="save-correction")
        last = row(self.reason, save, spacing=10)
        last.setStretch(0, 1)
        body = self._agreement(theme) if question.by_agreement else self._figures(theme)
        self.setLayout(column(body, last, spacing=8))

    def start(self) -> None:
        """Give the keyboard to the first figure, else to the reason."""
        (self.numbers[0][1] if self.numbers else self.reason).setFocus()

    def _figures(self, theme: Theme) -> QWidget:
        lines = column(spacing=6)
        line = row(spacing=8)
        for at, each in enumerate(self._question.figures):
            if at % IN_A_ROW == 0:
                line = row(spacing=8)
                lines.addLayout(line)
            for part in self._figure(each, theme):
                line.addWidget(part)
            line.addSpacing(16)
        made = QWidget()
        made.setLayout(row(lines, None))
        return made

    def _figure(self, each: PastFigure, theme: Theme) -> tuple[QWidget, ...]:
        number = NumberField(NO_NUMBER)
        number.setSpecialValueText("–")
        number.setValue(NO_NUMBER if each.hands is None else each.hands)
        number.setFixedWidth(100)
        number.setAccessibleName(_("Hands for {letter}").format(letter=each.mark.letter))
        about = button("≈", lambda: None, "chip", hint=_("about"))
        about.setAccessibleName(_("about"))
        about.setCheckable(True)
        about.setChecked(each.about)
        self.numbers.append((each, number, about))
        return (MarkBadge(each.mark, theme, 30), label(each.zone), number, about)

    def _agreement(self, theme: Theme) -> QWidget:
        line = row(spacing=8)
        for each in self._question.figures:
            chosen = button(each.mark.letter, partial(self._choose, each.cell.choice), "chip")
            chosen.setCheckable(True)
            chosen.setChecked(each.cell.choice in self._question.agreed)
            self.choices[each.cell.choice] = chosen
            line.addWidget(MarkBadge(each.mark, theme, 30))
            line.addWidget(chosen)
        made = QWidget()
        made.setLayout(row(line, None))
        return made

    def _choose(self, choice: str) -> None:
        """One answer replaces another, unless several are right."""
        for each, chosen in self.choices.items():
            if each != choice and not self._question.several:
                chosen.setChecked(False)

    def _save(self) -> None:
        reason = self.reason.text()
        self._corrected(tuple(partial(correct, event=e, reason=reason) for e in self._changes()))

    def _changes(self) -> list[Corrected]:
        """What was typed anew."""
        question = self._question.id
        if self.choices:
            agreed = tuple(each for each, chosen in self.choices.items() if chosen.isChecked())
            return [AnswerGiven(question, agreed)]
        typed = [(each, number.value(), about.isChecked()) for each, number, about in self.numbers]
        return [
            HandsCounted(
                question, each.cell.choice, hands, each.cell.zone, each.cell.teller, about=about
            )
            for each, hands, about in typed
            if hands != NO_NUMBER and (hands, about) != (each.hands, each.about)
        ]
