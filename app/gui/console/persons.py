"""Each person's own answer, at a table: a digit chooses the person, a letter is the answer."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.domain.meetings import Registration
from app.gui.shared.widgets import Scrolled, button, clear, column, label, restyle, row
from app.screens.panels import QuizPanel, SeatRow, seat_rows, seats_for
from app.screens.wording import _
from app.usecases import counting


class PersonsEntry(QWidget):
    """A line each person; a letter answers for the present one and goes on to the next.

    `wanted` carries what is to be done in the session.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._panel: QuizPanel | None = None
        self._people: tuple[Registration, ...] = ()
        self._present: int | None = None
        self._rows: tuple[SeatRow, ...] = ()
        self._at = 0
        self._shown: list[QFrame] = []
        self._lines = column(spacing=3)
        self.hint = label(
            _("Digit: the person. Letter: the answer. 0: would rather not answer."), "small",
            wrap=True,
        )  # fmt: skip
        self.setLayout(column(Scrolled(column(self._lines, None)), self.hint, spacing=6))

    def know(self, people: tuple[Registration, ...], present: int | None) -> None:
        """Say who is at the table; their names stay on the console."""
        self._people, self._present = people, present
        if self._panel and self.isVisible():
            self.show_panel(self._panel)

    def begin(self) -> None:
        """Begin with the first person."""
        self._at = 0

    def show_panel(self, panel: QuizPanel) -> None:
        """Show what each person answered."""
        self._panel = panel
        self._rows = seat_rows(seats_for(self._people, self._present), panel.persons, self._people)
        clear(self._lines)
        self._shown = [self._line(panel, at, each) for at, each in enumerate(self._rows)]
        for line in self._shown:
            self._lines.addWidget(line)

    def _line(self, panel: QuizPanel, at: int, each: SeatRow) -> QFrame:
        number: QLabel = label(str(each.number), "key")
        answers: list[QWidget] = []
        for entry in panel.rows:
            made = self._choice(entry.mark.letter, at, entry.choice)
            made.setChecked(entry.choice in each.choices)
            answers.append(made)
        pass_on = button(_("Passes"), partial(self._decline, at), "chip", name="pass")
        pass_on.setCheckable(True)
        pass_on.setChecked(each.declined)
        answers.append(pass_on)
        for each_answer in answers:
            each_answer.setEnabled(panel.open)
        line = row(number, label(each.name, "strong"), None, *answers, spacing=8)
        line.setContentsMargins(8, 1, 8, 1)
        made_line = QFrame()
        made_line.setProperty("look", "entry-called" if at == self._at else "entry")
        made_line.setLayout(line)
        return made_line

    def _choice(self, letter: str, at: int, choice: str) -> QPushButton:
        made = button(letter, partial(self._answer, at, choice), "chip", name="answer")
        made.setCheckable(True)
        return made

    def _answer(self, at: int, choice: str) -> None:
        """Answer for a person; where several are right each is set by itself."""
        if self._panel is None or not self._panel.open or at >= len(self._rows):
            return
        seat = self._rows[at]
        if self._panel.several:
            order = [entry.choice for entry in self._panel.rows]
            chosen = frozenset(seat.choices) ^ {choice}
            choices = tuple(each for each in order if each in chosen)
        else:
            choices = () if seat.choices == (choice,) else (choice,)
            self._at = at + 1 if choices else at
        self.wanted.emit(partial(counting.answer_person, person=seat.id, choices=choices))

    def _decline(self, at: int) -> None:
        if self._panel is None or not self._panel.open or at >= len(self._rows):
            return
        seat = self._rows[at]
        self._at = at + 1
        command = partial(
            counting.answer_person, person=seat.id, choices=(), declined=not seat.declined
        )
        self.wanted.emit(command)

    def letter(self, index: int) -> None:
        """A letter is the answer of the present person."""
        if self._panel and index < len(self._panel.rows):
            self._answer(self._at, self._panel.rows[index].choice)

    def figure(self, digit: int) -> None:
        """A digit chooses a person; 0 notes that the present one would rather not answer."""
        if digit == 0:
            self._decline(self._at)
        elif digit <= len(self._rows):
            self._at = digit - 1
            for at, line in enumerate(self._shown):
                restyle(line, "entry-called" if at == self._at else "entry")
