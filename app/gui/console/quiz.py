"""The console while a question is asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.gui.console.entry import EntryLine
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, row
from app.screens.panels import QuizPanel
from app.screens.wording import _


class QuizPane(QWidget):
    """The question, one line a choice, and the sums that must agree with the room."""

    hands_counted = Signal(str, int)
    hands_taken_back = Signal(str)
    agreed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._panel: QuizPanel | None = None
        self._together = False
        self.lines: dict[str, EntryLine] = {}
        self._counter = label(look="soft")
        self._question = label(look="question", wrap=True)
        self._rows = column(spacing=16)
        self._scroll = Scrolled(column(self._rows, None))
        self._sums = label(look="strong")
        self._warning = label(look="warning", wrap=True)
        self._explanation = label(look="soft", wrap=True)
        self.by_hands = button(_("Count hands"), lambda: self._choose_way(together=False))
        self.by_group = button(_("One answer together"), lambda: self._choose_way(together=True))
        ways = QButtonGroup(self)
        for each in (self.by_hands, self.by_group):
            each.setCheckable(True)
            ways.addButton(each)
        top = row(self._counter, None, self.by_hands, self.by_group, spacing=8)
        sums = frame("sums", row(self._sums, None, margin=12))
        whole = column(top, self._question, self._scroll, sums, self._warning, self._explanation)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    def show_panel(self, panel: QuizPanel) -> None:
        """Show a question as it stands; a new one is entered as this gathering usually does."""
        if self._panel is None or panel.key != self._panel.key:
            self._build(panel)
        self._panel = panel
        self._counter.setText(panel.counter)
        self._question.setText(panel.question)
        self._sums.setText(panel.sums)
        self._warning.setText(panel.warning)
        self._warning.setVisible(bool(panel.warning))
        self._explanation.setText(panel.explanation)
        self.by_hands.setChecked(not self._together)
        self.by_group.setChecked(self._together)
        for entry in panel.rows:
            line = self.lines[entry.choice]
            line.show_entry(entry, enabled=panel.open, together=self._together)

    def forget(self) -> None:
        """Take the next question for a new one: another session may ask the same."""
        self._panel = None

    def _build(self, panel: QuizPanel) -> None:
        counted = any(entry.hands is not None for entry in panel.rows)
        agreed = any(entry.agreed for entry in panel.rows)
        self._together = agreed or not (panel.assembly or counted)
        clear(self._rows)
        self.lines = {}
        for entry in panel.rows:
            line = EntryLine(entry, self._theme)
            line.counted.connect(self.hands_counted)
            line.taken_back.connect(self.hands_taken_back)
            line.agreed.connect(self._agree)
            line.passed.connect(self._focus_after)
            self._rows.addWidget(line)
            self.lines[entry.choice] = line

    def _choose_way(self, *, together: bool) -> None:
        self._together = together
        if self._panel:
            self.show_panel(self._panel)

    def _agree(self, choice: str) -> None:
        """One choice replaces another; where several are right each is set by itself."""
        if self._panel is None:
            return
        before = {entry.choice for entry in self._panel.rows if entry.agreed}
        after = before ^ {choice} if self._panel.several else {choice} - before
        self.agreed.emit(tuple(each.choice for each in self._panel.rows if each.choice in after))

    def answer_by_key(self, index: int) -> None:
        """A choice's letter: its count gets the keyboard, or it becomes the group's answer."""
        if self._panel is None or not self._panel.open or index >= len(self._panel.rows):
            return
        choice = self._panel.rows[index].choice
        if self._together:
            self._agree(choice)
        else:
            self._focus(choice)

    def _focus(self, choice: str) -> None:
        field = self.lines[choice].field
        field.setFocus()
        field.selectAll()
        self._scroll.ensureWidgetVisible(self.lines[choice])

    def _focus_after(self, choice: str) -> None:
        """Enter goes on to the next choice; after the last the keyboard is the session's again."""
        choices = list(self.lines)
        at = choices.index(choice) + 1
        if at < len(choices):
            self._focus(choices[at])
        else:
            self.lines[choice].field.clearFocus()

    def note_typed(self) -> None:
        """Have noted the count that is still being typed."""
        for line in self.lines.values():
            line.field.note()
