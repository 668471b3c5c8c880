"""The page of the mail server: where e-mails leave, in whose name, and a trial."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLayout, QLineEdit, QWidget

from app.domain.mail import USUAL_PORTS, MailAccount, Security
from app.gui.shared.fields import NumberField, still_under_wheel
from app.gui.shared.widgets import Scrolled, button, column, frame, label, row
from app.screens.settings import mail_labels, security_names
from app.screens.wording import _

_SERVER = ("server",)
_LOGIN = ("user",)
_SENDER = ("name", "address", "reply_to")


class MailPage(QWidget):
    """Says what was changed, each change at once; the password is only for a trial."""

    told = Signal(object)
    trial_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = MailAccount()
        self.fields: dict[str, QLineEdit] = {}
        self.port = NumberField(1)
        self.port.editingFinished.connect(self.note_typed)
        self.security = QComboBox()
        for words, security in security_names():
            self.security.addItem(words, security)
        self.security.activated.connect(self._protect)
        still_under_wheel(self.security)
        self._warning = label(
            _("Without protection, messages and the password can be read on their way."),
            "warning", wrap=True,
        )  # fmt: skip
        self.password, self.to = QLineEdit(), QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.password, self.to):
            field.returnPressed.connect(self._try)
        self.trial = button(_("Send a trial"), self._try, name="send-trial", once=True)
        halves = row(self._left(), self._right(), spacing=48)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.setLayout(column(Scrolled(halves)))

    def _left(self) -> QLayout:
        about = _("Whoever runs your mailbox knows these values.")
        return column(
            label(_("Server that sends"), "heading"), label(about, "soft", wrap=True),
            *self._lines(_SERVER), self._named(_("Protection"), self.security),
            self._named(_("Port"), self.port), self._warning, *self._lines(_LOGIN), None,
            spacing=8,
        )  # fmt: skip

    def _right(self) -> QLayout:
        kept = _("The password is kept nowhere: it is asked for once each time you open the "
                 "program.")  # fmt: skip
        trial = column(
            label(_("Trial"), "heading"), label(kept, "soft", wrap=True),
            self._named(_("Password"), self.password),
            self._named(_("Send a trial to"), self.to), row(self.trial, None),
            margin=12, spacing=8,
        )  # fmt: skip
        return column(
            label(_("Sender"), "heading"), *self._lines(_SENDER), 12, frame("calm", trial), None,
            spacing=8,
        )  # fmt: skip

    def _lines(self, names: tuple[str, ...]) -> list[QLayout]:
        parts = []
        for name, words in mail_labels(names):
            field = self.fields[name] = QLineEdit()
            field.editingFinished.connect(self.note_typed)
            parts.append(self._named(words, field))
        return parts

    def _named(self, words: str, field: QWidget) -> QLayout:
        """A name over a field."""
        field.setAccessibleName(words)
        above = label(words, "soft")
        above.setBuddy(field)
        return column(above, field, spacing=2)

    def show_account(self, account: MailAccount) -> None:
        """Show what is kept."""
        self._shown = account
        for name, field in self.fields.items():
            field.setText(getattr(account, name))
        self.port.setValue(account.port)
        self.security.setCurrentIndex(self.security.findData(account.security))
        self._warning.setVisible(account.security is Security.NONE)
        self.trial.setEnabled(account.ready)

    def note_typed(self) -> None:
        """Have kept what is typed."""
        words = {name: field.text() for name, field in self.fields.items()}
        typed = replace(self._shown, port=self.port.value(), **words)  # type: ignore[arg-type]
        if typed != self._shown:
            self.told.emit(typed)

    def wait(self, *, over: bool) -> None:
        """Let no second trial begin while one is on its way."""
        self.trial.setEnabled(over)

    def _protect(self) -> None:
        """Take another protection, and its usual port where the port was a usual one."""
        security = Security(self.security.currentData())
        usual = self.port.value() in USUAL_PORTS.values()
        port = USUAL_PORTS[security] if usual else self.port.value()
        words = {name: field.text() for name, field in self.fields.items()}
        typed = replace(self._shown, port=port, security=security, **words)
        if typed != self._shown:
            self.told.emit(typed)

    def _try(self) -> None:
        self.note_typed()
        if self.trial.isEnabled() and self.to.text().strip():
            self.trial_wanted.emit(self.password.text(), self.to.text().strip())
