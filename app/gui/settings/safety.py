"""The page of the passphrase: the data is encrypted, gets another passphrase, or none."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from app.domain.errors import UserError
from app.domain.passphrases import Strength, chosen, strength
from app.gui.shared.secret import SecretField
from app.gui.shared.widgets import Scrolled, button, column, frame, label, restyle, row
from app.screens.safety import strength_said, warning_said
from app.screens.wording import _, explain


class SafetyPage(QWidget):
    """Asks for the passphrases; `wanted` tells the present one and the new one, empty for none."""

    seen = Signal()
    wanted = Signal(str, str)
    refused = Signal(str)
    sheet_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sealed = False
        self._state = label(look="strong", wrap=True)
        self._copies = label(look="soft", wrap=True)
        self.old = SecretField(_("Present passphrase"))
        self.new = SecretField(_("New passphrase"))
        self.again = SecretField(_("The same once more"))
        self._strength = label(strength_said(""), "soft", wrap=True)
        self.new.typed.connect(self._judge)
        self.seal = button(_("Encrypt the data"), self._seal, "primary", name="seal", once=True)
        self.unseal = button(_("Stop encrypting"), self._unseal, name="unseal", once=True)
        self.sheet = button(
            _("Print a rescue sheet"), self.sheet_wanted.emit, name="rescue-sheet", once=True
        )
        self.again.entered.connect(self._seal)
        self.setLayout(column(Scrolled(self._parts())))

    def _parts(self) -> QLayout:
        return column(
            label(_("Passphrase"), "heading"), self._state, self._copies,
            frame("calm", column(label(warning_said(), wrap=True), margin=12)), 8,
            self.old, self.new, self._strength, self.again, 8,
            row(self.seal, self.unseal, self.sheet, None), None,
            spacing=8,
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        """Tell, so that it shows how the data stands now."""
        super().showEvent(event)
        self.seen.emit()

    def show_safety(self, said: Sequence[str], *, sealed: bool) -> None:
        """Show how the data stands; nothing that was typed stays."""
        self.sealed = sealed
        self._state.setText(said[0])
        self._copies.setText("\n".join(said[1:]))
        self._copies.setVisible(len(said) > 1)
        self.old.setVisible(sealed)
        self.unseal.setVisible(sealed)
        self.seal.setText(_("Change the passphrase") if sealed else _("Encrypt the data"))
        self.seal.setAccessibleName(self.seal.text())
        self.forget()

    def forget(self) -> None:
        """Empty the fields."""
        for field in (self.old, self.new, self.again):
            field.forget()
        self.wait(over=True)

    def wait(self, *, over: bool) -> None:
        """Let nothing be asked for twice while the first is looked at."""
        self.seal.setEnabled(over)
        self.unseal.setEnabled(over)

    def _judge(self, words: str) -> None:
        self._strength.setText(strength_said(words))
        weak = bool(words.strip()) and strength(words) is Strength.REFUSED
        restyle(self._strength, "warning" if weak else "soft")

    def _seal(self) -> None:
        try:
            words = chosen(self.new.words, self.again.words)
        except UserError as error:
            self.refused.emit(explain(error))
            return
        self._want(words)

    def _unseal(self) -> None:
        self._want("")

    def _want(self, new: str) -> None:
        if not self.seal.isEnabled():
            return
        if self.sealed and not self.old.words:
            self.refused.emit(_("Type the present passphrase first."))
            self.old.setFocus()
            return
        self.wait(over=False)
        self.wanted.emit(self.old.words if self.sealed else "", new)
