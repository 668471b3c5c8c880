"""The hands of the whole room, a line each choice; or the answer that a group agrees on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.answers import Cell, Way
from app.gui.console.entry import EntryLine
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Scrolled, clear, column, label
from app.screens.panels import QuizPanel
from app.usecases import counting


class HandsEntry(QWidget):
    """Everything by keyboard: a letter chooses, figures count, Enter goes on.

    `wanted` carries what is to be done in the session.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._panel: QuizPanel | None = None
        self._together = False
        self._last = ""
        self._called = ""
        self.lines: dict[str, EntryLine] = {}
        self._rows = column(spacing=4)
        self._explanation = label(look="soft", wrap=True)
        self._scroll = Scrolled(column(self._rows, self._explanation, None, spacing=10))
        self.setLayout(column(self._scroll))

    def build(self, panel: QuizPanel) -> None:
        """Make the lines of a new question."""
        clear(self._rows)
        self.lines = {}
        self._last = self._called = ""
        for entry in panel.rows:
            line = EntryLine(entry, self._theme)
            line.wanted.connect(self.wanted)
            line.agreed.connect(self.agree)
            line.passed.connect(self._pass)
            line.chosen.connect(self._press)
            self._rows.addWidget(line)
            self.lines[entry.choice] = line

    def show_panel(self, panel: QuizPanel, *, together: bool) -> None:
        """Show what was entered; the keyboard goes along with the choice that is called."""
        self._panel, self._together = panel, together
        self._explanation.setText(panel.explanation)
        for entry in panel.rows:
            self.lines[entry.choice].show_entry(entry, enabled=panel.open, together=together)
        called = next((entry.choice for entry in panel.rows if entry.called), "")
        moved = called not in {self._called, ""}
        self._called = called
        if moved and self._focused() not in {None, called} and not together:
            self._focus(called)

    def letter(self, index: int) -> None:
        """A choice's letter: its count gets the keyboard, or it becomes the group's answer."""
        if self._panel is None or index >= len(self._panel.rows):
            return
        self._press(self._panel.rows[index].choice)

    def _press(self, choice: str) -> None:
        if self._panel is None or not self._panel.open:
            return
        if self._together:
            self.agree(choice)
        else:
            self._choose(choice)

    def agree(self, choice: str) -> None:
        """One choice replaces another; where several are right each is set by itself."""
        if self._panel is None:
            return
        before = {entry.choice for entry in self._panel.rows if entry.agreed}
        after = before ^ {choice} if self._panel.several else {choice} - before
        choices = tuple(each.choice for each in self._panel.rows if each.choice in after)
        self.wanted.emit(partial(counting.agree, choices=choices))

    def figure(self, digit: int) -> None:
        """A figure begins the count of the present choice."""
        choice = self._present()
        if choice is None or self._together:
            return
        self._choose(choice)
        self.lines[choice].field.take(digit)

    def give_rest(self) -> None:
        """Put all the rest under the present choice, then go on."""
        self._give(counting.give_rest, Way.REST)

    def give_majority(self) -> None:
        """Say that the present choice has an evident majority, then go on."""
        self._give(counting.give_majority, Way.MAJORITY)

    def _give(self, way: Callable[..., None], source: Way) -> None:
        choice = self._present()
        if choice is None or self._together:
            return
        self.lines[choice].field.forget()
        self.wanted.emit(partial(way, choice=choice))
        if self._panel and any((e.choice, e.source) == (choice, source) for e in self._panel.rows):
            self._pass(choice)

    def estimate(self) -> None:
        """Mark the number that is being typed, or was just typed, as about right."""
        choice = self._focused()
        field = self.lines[choice].field if choice else None
        if field is not None and field.half_typed:
            field.mark_about()
            return
        noted = choice if field is not None and field.text() else self._last
        if noted:
            self.wanted.emit(partial(counting.mark_about, cell=Cell(noted)))

    def note_typed(self) -> None:
        """Have noted the count that is still being typed."""
        for line in self.lines.values():
            line.field.note()

    def _present(self) -> str | None:
        """The choice that has the keyboard, else the one called, else the first without figure."""
        if self._panel is None or not self._panel.open:
            return None
        left = (entry.choice for entry in self._panel.rows if not entry.answered)
        return self._focused() or self._called or next(left, None)

    def _focused(self) -> str | None:
        found = (choice for choice, line in self.lines.items() if line.field.hasFocus())
        return next(found, None)

    def _choose(self, choice: str) -> None:
        """Give a count the keyboard; a hall is asked for it too."""
        self._focus(choice)
        self.wanted.emit(partial(counting.call_option, choice=choice))

    def _focus(self, choice: str) -> None:
        field = self.lines[choice].field
        field.setFocus()
        field.selectAll()
        self._scroll.ensureWidgetVisible(self.lines[choice])

    def _pass(self, choice: str) -> None:
        self._last = choice
        self._go_on(choice)

    def _go_on(self, choice: str) -> None:
        """Go on to the next choice; after the last the keyboard is the session's again."""
        choices = list(self.lines)
        at = choices.index(choice) + 1
        if at < len(choices):
            self._choose(choices[at])
        else:
            self.lines[choice].field.clearFocus()
