"""Where somebody else changed what is on a page: both values, and a choice for each field."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.gui.desk.fields import breakable
from app.gui.desk.session_page import Head
from app.gui.shared.widgets import button, clear, column, frame, label, row
from app.screens.desk_clashes import ClashRow
from app.screens.wording import _


class ClashPane(QWidget):
    """Says what two windows wrote in the same field; `decided` with the field and whose it is."""

    decided = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ClashRow, ...] = ()
        self._first: QPushButton | None = None
        self._inside = column(spacing=6)
        self.setLayout(column(Head(column(frame("notice", column(self._inside, margin=8))))))
        self.hide()

    def show_rows(self, rows: Iterable[ClashRow]) -> None:
        """Show what is not decided yet; nothing hides the pane."""
        self.rows = tuple(rows)
        clear(self._inside)
        self._first = None
        for each in self.rows:
            self._inside.addWidget(label(breakable(each.name), "strong", wrap=True))
            yours = _("You: {value}").format(value=each.mine)
            theirs = _("Written: {value}").format(value=each.theirs)
            keep = self._choice(_("Keep mine"), each, yours, mine=True)
            take = self._choice(_("Take theirs"), each, theirs, mine=False)
            self._first = self._first or keep
            self._inside.addWidget(label(breakable(yours), "small", wrap=True))
            self._inside.addWidget(label(breakable(theirs), "small", wrap=True))
            line = QWidget()
            line.setLayout(row(keep, take, None, spacing=6))
            self._inside.addWidget(line)
        self.setVisible(bool(self.rows))

    def _choice(self, text: str, clash: ClashRow, value: str, *, mine: bool) -> QPushButton:
        pressed: Callable[[], None] = partial(self.decided.emit, clash.field, mine)
        made = button(text, pressed, "chip", name="keep-mine" if mine else "take-theirs")
        made.setAccessibleName(f"{text}: {clash.name}")
        made.setAccessibleDescription(value)
        return made

    def lead(self) -> None:
        """Lead the keyboard to the first choice."""
        if self._first is not None:
            self._first.show()  # Qt shows what is new only later
            self._first.setFocus()
