"""Asks once, on the page itself, before several e-mails leave: they cannot be taken back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.gui.desk.fields import keyed
from app.gui.shared.widgets import column, frame, label, row
from app.screens.wording import _


class SendQuestion(QWidget):
    """Names how many e-mails leave: Enter sends them, Escape does not."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = label(wrap=True)
        self._go = keyed(_("Send"), _("Enter"), self._agree, "lean", name="agree-to-send")
        keep = keyed(_("Send nothing"), _("Esc"), self._leave, "lean", name="send-nothing")
        line = row(self._said, self._go, keep, margin=8, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(column(frame("calm", line)))
        self.hide()

    def ask(self, words: str) -> None:
        """Ask, with the keyboard on what Enter does."""
        self._said.setText(words)
        self._go.setAccessibleDescription(words)
        self.show()
        self._go.setFocus()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window: it would leave the page."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send nothing with Escape."""
        if _is_escape(event):
            self._leave()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
