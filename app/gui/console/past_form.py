"""The form in which a past answer is put right, however it was given, with the reason."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.domain.events import AnswerGiven, HandsCounted, PersonAnswered
from app.gui.console.entry import MarkBadge
from app.gui.shared.fields import NumberField
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import button, column, label, row
from app.screens.corrections import PastFigure, PastQuestion, PastWay
from app.screens.panels import SeatRow
from app.screens.wording import _
from app.usecases.correcting import MOST_REASON, correct, correct_numbers
from app.usecases.live_session import LiveSession

Command = Callable[[LiveSession], None]

NO_NUMBER = -1
FIGURES_IN_A_ROW = 3
NUMBERS_IN_A_ROW = 4
NAME_WIDTH = 220  # letters stand below each other, near the names


class ReasonField(QLineEdit):
    """A line of text: Enter notes it, and is no next step of the session once the field is gone."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter; Qt would hand it on to the console."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class CorrectionForm(QWidget):
    """What was noted to one question, to be entered anew with a reason.

    `corrected` is called with what is to be done in the session, one command an answer.
    """

    def __init__(
        self, question: PastQuestion, theme: Theme, corrected: Callable[[object], object]
    ) -> None:
        super().__init__()
        self._question = question
        self._theme = theme
        self._corrected = corrected
        self.numbers: list[tuple[PastFigure, NumberField, QPushButton]] = []
        self.choices: dict[str, QPushButton] = {}
        self.said: list[QLineEdit] = []
        self.seats: list[tuple[SeatRow, dict[str, QPushButton], QPushButton]] = []
        self.reason = ReasonField()
        self.reason.setPlaceholderText(_("Why? Without naming anybody."))
        self.reason.setAccessibleName(_("Reason of the correction"))
        self.reason.setMaxLength(MOST_REASON)
        self.reason.entered.connect(self._save)
        save = button(_("Note the correction"), self._save, name="save-correction")
        last = row(self.reason, save, spacing=10)
        last.setStretch(0, 1)
        bodies = {
            PastWay.FIGURES: self._figures,
            PastWay.TOGETHER: self._agreement,
            PastWay.NUMBERS: self._said_numbers,
            PastWay.PERSONS: self._persons,
        }
        self.setLayout(column(bodies[question.way](), last, spacing=8))

    def start(self) -> None:
        """Give the keyboard to the first figure, else to the reason."""
        fields: list[QWidget] = [*(number for _figure, number, _about in self.numbers), *self.said]
        (fields[0] if fields else self.reason).setFocus()

    def _figures(self) -> QWidget:
        return _grid((self._figure(each) for each in self._question.figures), FIGURES_IN_A_ROW)

    def _figure(self, each: PastFigure) -> QHBoxLayout:
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
        return row(MarkBadge(each.mark, self._theme, 30), label(each.zone), number, about)

    def _agreement(self) -> QWidget:
        line = row(spacing=8)
        for each in self._question.figures:
            chosen = _choice(each.mark.letter, partial(self._choose, each.cell.choice))
            chosen.setChecked(each.cell.choice in self._question.agreed)
            self.choices[each.cell.choice] = chosen
            line.addWidget(MarkBadge(each.mark, self._theme, 30))
            line.addWidget(chosen)
        made = QWidget()
        made.setLayout(row(line, None))
        return made

    def _said_numbers(self) -> QWidget:
        """The numbers that were said, and a field for one that was left out."""
        return _grid(
            (self._number(each) for each in (*self._question.numbers, "")), NUMBERS_IN_A_ROW
        )

    def _number(self, text: str) -> QHBoxLayout:
        field = QLineEdit(text)
        field.setFixedWidth(130)
        field.setAccessibleName(_("Number said by the room"))
        field.setPlaceholderText("" if text else _("one more"))
        self.said.append(field)
        return row(field, label(self._question.unit, "small"), spacing=6)

    def _persons(self) -> QWidget:
        """A line each person: their letters, or that they would rather not answer."""
        marks = {each.cell.choice: each.mark for each in self._question.figures}
        lines = column(spacing=4)
        for seat in self._question.seats:
            letters = {
                choice: _choice(mark.letter, partial(self._answer, seat.id, choice))
                for choice, mark in marks.items()
            }
            for choice, letter in letters.items():
                letter.setChecked(choice in seat.choices)
                letter.setAccessibleName(f"{seat.name}, {letter.text()}")
            passes = _choice(_("Passes"), partial(self._answer, seat.id, ""))
            passes.setChecked(seat.declined)
            self.seats.append((seat, letters, passes))
            name = label(seat.name, "strong")
            name.setMinimumWidth(NAME_WIDTH)
            lines.addLayout(row(name, *letters.values(), passes, None, spacing=8))
        made = QWidget()
        made.setLayout(lines)
        return made

    def _choose(self, choice: str) -> None:
        self._keep_one(choice, self.choices)

    def _answer(self, person: str, choice: str) -> None:
        """Whoever answers does not pass, and the other way round."""
        for seat, letters, passes in self.seats:
            if seat.id == person and choice:
                passes.setChecked(False)
                self._keep_one(choice, letters)
            elif seat.id == person:
                for each in letters.values():
                    each.setChecked(False)

    def _keep_one(self, choice: str, buttons: dict[str, QPushButton]) -> None:
        """One answer replaces another, unless several are right."""
        for each, chosen in buttons.items():
            if each != choice and not self._question.several:
                chosen.setChecked(False)

    def _save(self) -> None:
        reason = self.reason.text()
        self._corrected(tuple(self._changes(reason)))

    def _changes(self, reason: str) -> Iterable[Command]:
        """What was entered anew."""
        question = self._question.id
        if self._question.way is PastWay.TOGETHER:
            yield partial(
                correct, event=AnswerGiven(question, _pressed(self.choices)), reason=reason
            )
        typed = tuple(each.text() for each in self.said)
        if typed != (*self._question.numbers, "")[: len(typed)]:
            yield partial(correct_numbers, question=question, texts=typed, reason=reason)
        for seat, letters, passes in self.seats:
            answer = (_pressed(letters), passes.isChecked())
            if answer != (seat.choices, seat.declined):
                person = PersonAnswered(question, seat.id, *answer)
                yield partial(correct, event=person, reason=reason)
        for each, number, about in self.numbers:
            hands, marked = number.value(), about.isChecked()
            if hands != NO_NUMBER and (hands, marked) != (each.hands, each.about):
                cell = each.cell
                counted = HandsCounted(
                    question, cell.choice, hands, cell.zone, cell.teller, about=marked
                )
                yield partial(correct, event=counted, reason=reason)


def _choice(text: str, pressed: Callable[[], object]) -> QPushButton:
    made = button(text, pressed, "chip")
    made.setCheckable(True)
    return made


def _pressed(buttons: dict[str, QPushButton]) -> tuple[str, ...]:
    return tuple(each for each, made in buttons.items() if made.isChecked())


def _grid(parts: Iterable[QHBoxLayout], in_a_row: int) -> QWidget:
    """Put parts side by side, as many as there is room for."""
    lines = column(spacing=6)
    line = row(spacing=24)
    for at, part in enumerate(parts):
        if at % in_a_row == 0:
            line = row(spacing=24)
            lines.addLayout(line)
        line.addLayout(part)
    made = QWidget()
    made.setLayout(row(lines, None))
    return made
