"""What was done at the desk today: each step can be taken back, and done again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk.drawing import LikelyDrawing
from app.gui.desk.fields import keyed
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import column, label, row
from app.screens.desk_form import LikelyRow
from app.screens.wording import _


class TodayPane(QWidget):
    """A list of steps; Enter turns one."""

    turned = Signal(int)
    left = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._empty = label(_("Nothing was done today yet."), "soft", wrap=True)
        self.list = RowList("today-steps", LikelyDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Done today"))
        self.list.opened.connect(self.turned)
        turn = keyed(_("Take back or do again"), _("Enter"), self._turn, "lean", name="turn-step")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-today")
        whole = column(
            label(_("Done today"), "heading"), self._empty, self.list,
            column(row(turn, None), row(close, None), spacing=6), spacing=8,
        )  # fmt: skip
        whole.setStretch(2, 1)
        whole.addStretch(0)
        self.setLayout(whole)

    def _turn(self) -> None:
        self.turned.emit(self.list.at())

    def show_rows(self, rows: tuple[LikelyRow, ...]) -> None:
        """Show the steps, the newest first."""
        self.list.renew(rows, max(0, min(self.list.at(), len(rows) - 1)))
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def start(self) -> None:
        """Begin with the newest."""
        self.list.go_to(0)
        self.list.setFocus()
