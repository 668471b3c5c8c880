"""The page that prepares a session: its running order, and what to remember at each activity."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.shared.order import OrderPane
from app.gui.shared.widgets import button, column, label, row
from app.screens.wording import _


class PreparePane(QWidget):
    """The list to change beside the sessions; each change is kept at once."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = label(look="soft", wrap=True)
        self._says = label(look="soft", wrap=True)
        self.order = OrderPane(notes=True)
        self.order.reset.setText(_("As in the module"))
        leave = button(_("Close"), self._close, name="close-prepare")
        title = row(label(_("Prepare the session"), "name"), None, leave)
        whole = column(column(title, self.about, self._says, spacing=2), self.order)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def say_kept(self, *, begun: bool) -> None:
        """Say what becomes of a change: a session that has begun keeps its running order."""
        self._says.setText(
            _(
                "This session has begun and keeps its running order, which the console changes. "
                "Notes can still be written."
            )
            if begun
            else _("Each change is kept at once.")
        )

    def _close(self) -> None:
        self.order.note_typed()
        self.closed.emit()
