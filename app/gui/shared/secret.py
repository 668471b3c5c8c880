"""A field whose words are hidden while they are typed, unless they are asked to be shown."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.shared.widgets import button, column, label, row
from app.screens.wording import _

_WIDEST = 640  # pixels: longer ones are read no better


class SecretField(QWidget):
    """A passphrase to type; it says when the keyboard writes capitals only."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, name: str) -> None:
        """`name` is said over the field."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.setAccessibleName(name)
        self.line.textChanged.connect(self.typed)
        self.line.returnPressed.connect(self.entered)
        self.line.installEventFilter(self)
        self.shown = button(
            _("Show"), self._turn, name="show-passphrase", hint=_("Show what is typed")
        )
        self.shown.setCheckable(True)
        self._capitals = label(_("Capitals are locked on this keyboard."), "warning", wrap=True)
        self._capitals.hide()
        above = label(name, "soft")
        above.setBuddy(self.line)
        line = row(self.line, self.shown, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(column(above, line, self._capitals, spacing=2))
        self.setFocusProxy(self.line)
        self.setMaximumWidth(_WIDEST)

    @property
    def words(self) -> str:
        """What is typed."""
        return self.line.text()

    def forget(self) -> None:
        """Empty the field, which hides its words again."""
        self.line.clear()
        self.shown.setChecked(False)
        self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell from a letter whether capitals are locked; no system says it itself."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            sign = event.text()
            if sign.isalpha() and sign.lower() != sign.upper():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._capitals.setVisible(sign.isupper() is not shift)
        return super().eventFilter(watched, event)

    def _turn(self) -> None:
        plain = self.shown.isChecked()
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if plain else modes.Password)
        self.shown.setText(_("Hide") if plain else _("Show"))
        self.shown.setAccessibleName(_("Hide what is typed") if plain else _("Show what is typed"))
