"""Each person's own answer, at a table: a digit chooses the person, a letter is the answer."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from app.domain.meetings import Registration
from app.gui.shared.widgets import Scrolled, button, clear, column, label, restyle, row
from app.screens.panels import EntryRow, QuizPanel, SeatRow, seat_rows, seats_for
from app.screens.wording import _
from app.usecases import counting


class PersonLine(QFrame):
    """A person with a button for each answer, and one for who would rather not."""

    answered = Signal(str)
    passed = Signal()

    def __init__(self, seat: SeatRow, choices: tuple[EntryRow, ...]) -> None:
        super().__init__()
        self._answers = {
            entry.choice: _choice(entry.mark.letter, partial(self.answered.emit, entry.choice))
            for entry in choices
        }
        self._pass = button(_("Passes"), self.passed.emit, "chip", name="pass")
        self._pass.setCheckable(True)
        line = row(
            label(str(seat.number), "key"), label(seat.name, "strong"), None,
            *self._answers.values(), self._pass, spacing=8,
        )  # fmt: skip
        line.setContentsMargins(8, 1, 8, 1)
        self.setLayout(line)

    def show_seat(self, seat: SeatRow, *, enabled: bool, present: bool) -> None:
        """Show what this person answered, and whether letters answer for them."""
        for choice, made in self._answers.items():
            made.setChecked(choice in seat.choices)
            made.setEnabled(enabled)
        self._pass.setChecked(seat.declined)
        self._pass.setEnabled(enabled)
        restyle(self, "entry-called" if present else "entry")


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
        self._built: object = None
        self._at = 0
        self._lines: list[PersonLine] = []
        self._list = column(spacing=3)
        self._scroll = Scrolled(column(self._list, None))
        hint = label(
            _("Digit: the person. Letter: the answer. 0: would rather not answer."), "small",
            wrap=True,
        )  # fmt: skip
        self.setLayout(column(self._scroll, hint, spacing=6))

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
        shape = (panel.key, tuple((each.id, each.name) for each in self._rows))
        if shape != self._built:
            self._built = shape
            self._build(panel)
        for at, (line, each) in enumerate(zip(self._lines, self._rows, strict=True)):
            line.show_seat(each, enabled=panel.open, present=at == self._at)
        if self._at < len(self._lines):
            self._scroll.ensureWidgetVisible(self._lines[self._at], 0, 0)

    def _build(self, panel: QuizPanel) -> None:
        clear(self._list)
        self._lines = [PersonLine(each, panel.rows) for each in self._rows]
        for at, line in enumerate(self._lines):
            line.answered.connect(partial(self._answer, at))
            line.passed.connect(partial(self._decline, at))
            self._list.addWidget(line)

    def _answer(self, at: int, choice: str) -> None:
        """Answer for a person; where several are right each is set by itself."""
        if self._panel is None or not self._panel.open or at >= len(self._rows):
            return
        seat = self._rows[at]
        self._at = at
        if self._panel.several:
            order = [entry.choice for entry in self._panel.rows]
            chosen = frozenset(seat.choices) ^ {choice}
            choices = tuple(each for each in order if each in chosen)
        else:
            choices = () if seat.choices == (choice,) else (choice,)
            self._at += bool(choices)
        self.wanted.emit(partial(counting.answer_person, person=seat.id, choices=choices))

    def _decline(self, at: int) -> None:
        if self._panel is None or not self._panel.open or at >= len(self._rows):
            return
        seat = self._rows[at]
        self._at = at + (not seat.declined)
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
        elif self._panel and digit <= len(self._rows):
            self._at = digit - 1
            self.show_panel(self._panel)


def _choice(letter: str, pressed: partial[None]) -> QPushButton:
    made = button(letter, pressed, "chip", name="answer")
    made.setCheckable(True)
    return made
