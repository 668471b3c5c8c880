"""What stands before the sessions: the passphrase to type, or the data being written again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QProgressBar, QVBoxLayout, QWidget

from app.gui.shared.secret import SecretField
from app.gui.shared.widgets import button, column, frame, label, row
from app.screens.wording import _

_FULL = 1000


class Door(QWidget):
    """Asks for the passphrase of the data, as often as it takes."""

    tried = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = SecretField(_("Passphrase"))
        self.field.entered.connect(self._try)
        self.said = label(look="warning", wrap=True)
        self.said.hide()
        self.open = button(_("Open"), self._try, "primary", name="open-data", once=True)
        self.setLayout(
            _card(
                label(_("The data is encrypted"), "name", wrap=True),
                label(_("Type its passphrase to see the sessions."), "soft", wrap=True),
                self.field,
                self.said,
                row(self.open, None),
            )
        )

    def refuse(self, words: str) -> None:
        """Say why it does not open; what was typed stays, to be corrected."""
        self._wait(over=True)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.field.line.setFocus()
        self.field.line.selectAll()

    def _try(self) -> None:
        if self.open.isEnabled() and self.field.words:
            self._wait(over=False)
            self.tried.emit(self.field.words)

    def _wait(self, *, over: bool) -> None:
        self.open.setEnabled(over)
        self.field.line.setReadOnly(not over)
        self.open.setText(_("Open") if over else _("Opening…"))


class Rewriting(QWidget):
    """Shows how far the writing is; it can be stopped while that changes nothing."""

    stopped = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, _FULL)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        self.stop = button(_("Stop"), self._stop, name="stop-rewriting", once=True)
        self.setLayout(
            _card(
                label(title, "name", wrap=True),
                label(
                    _("Leave the computer on: the sessions come right after."), "soft", wrap=True
                ),
                self.bar,
                row(self.stop, None),
            )
        )

    def show_share(self, done: float) -> None:
        """Show how much is done, from 0 to 1."""
        self.bar.setValue(round(done * _FULL))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stopped.emit()


def _card(*parts: QWidget | QLayout) -> QVBoxLayout:
    return column(frame("card", column(*parts, margin=24)))
