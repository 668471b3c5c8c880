"""Where somebody goes instead: the other sessions, with their free seats."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk.drawing import SessionDrawing
from app.gui.desk.fields import breakable, keyed
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import column, label, row
from app.screens.desk import SessionRow
from app.screens.wording import _


class MovePane(QWidget):
    """A list to choose another session from; Enter moves the person there."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._rows: tuple[SessionRow, ...] = ()
        self._who = label(look="soft", wrap=True)
        self.list = RowList("other-sessions", SessionDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Other sessions"))
        self.list.opened.connect(self._choose)
        go = keyed(_("Move there"), _("Enter"), lambda: self._choose(self.list.at()),
                    "lean", name="move-there")  # fmt: skip
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-move")
        whole = column(
            label(_("To another session"), "heading", wrap=True), self._who, self.list,
            column(row(go, None), row(close, None), spacing=6), spacing=8,
        )  # fmt: skip
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def offer(self, who: str, rows: tuple[SessionRow, ...]) -> None:
        """Offer these sessions to somebody."""
        self._rows = rows
        said = who if rows else _("{name}: there is no other session.").format(name=who)
        self._who.setText(breakable(said))
        self.list.show_rows(rows)
        self.list.setFocus()

    def renew(self, rows: tuple[SessionRow, ...]) -> None:
        """Show these sessions where they were; the one that is chosen stays so."""
        at = self.list.at()
        chosen = self._rows[at].session if 0 <= at < len(self._rows) else None
        self._rows = rows
        ids = [each.session for each in rows]
        self.list.renew(rows, ids.index(chosen) if chosen in ids else 0)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self.chosen.emit(self._rows[at].session)
