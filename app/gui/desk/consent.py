"""The yes to a more active role, with its own tick box."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.people import Consent
from app.gui.desk.ticks import Tick
from app.gui.shared.widgets import column, label
from app.screens.desk_consent import given_said
from app.screens.wording import _


class Ready(QWidget):
    """The yes to a more active role: ticked while somebody is asked, with its date and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.given: Callable[[], Consent | None] = lambda: None
        self._kept: Consent | None = None
        self.tick = Tick(_("Ready to be contacted about a more active role"))
        self.box = self.tick.box
        self._said = label(look="small", wrap=True)
        self.setLayout(column(self.tick, self._said, spacing=2))
        self.setFocusProxy(self.tick)

    def put(self, consent: Consent | None) -> None:
        """Show what was said."""
        self._kept = consent
        self.box.setChecked(consent is not None)
        self._said.setText(given_said(consent))
        self.box.setAccessibleDescription(given_said(consent))

    def value(self) -> Consent | None:
        """What stands there: the yes of then, a new one, or none."""
        if not self.box.isChecked():
            return None
        return self._kept or self.given()
