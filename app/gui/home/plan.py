"""The form that plans a session."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QLineEdit, QWidget

from app.domain.meetings import Gathering
from app.gui.shared.fields import NumberField, still_under_wheel
from app.gui.shared.widgets import button, column, label, row
from app.screens.names import gathering_name
from app.screens.wording import _

USUAL_SEATS = {Gathering.SMALL_GROUP: 5, Gathering.ASSEMBLY: 150}


class PlanPane(QWidget):
    """Module, date, place, kind and number of seats."""

    planned = Signal(str, object, str, int, object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.module = QComboBox()
        self.when = QDateTimeEdit()
        self.when.setCalendarPopup(True)
        self.when.setDisplayFormat("dd/MM/yyyy HH:mm")
        self.place = QLineEdit()
        self.place.setMaxLength(120)
        self.gathering = QComboBox()
        for kind in Gathering:
            self.gathering.addItem(gathering_name(kind), kind)
        self.seats = NumberField(0)
        still_under_wheel(self.module, self.when, self.gathering)
        self.gathering.currentIndexChanged.connect(self._usual_seats)
        self._usual_seats()
        self.save = button(_("Plan the session"), self._plan, "primary", name="plan")
        self.save.setEnabled(False)
        leave = button(_("Cancel"), self.cancelled.emit, name="cancel-plan")
        self.place.returnPressed.connect(self._plan)
        parts: list[QWidget] = [label(_("New session"), "name")]
        for name, field in (
            (_("Module"), self.module),
            (_("Date and time"), self.when),
            (_("Place"), self.place),
            (_("Kind of session"), self.gathering),
            (_("Seats"), self.seats),
        ):
            field.setAccessibleName(name)
            parts += [label(name, "small"), field]
        self.setLayout(column(*parts, 8, row(self.save, leave, None), None, spacing=6))

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer these modules, titles by id; the one that was chosen stays chosen."""
        chosen = self.module.currentData()
        self.module.clear()
        for module, title in titles.items():
            self.module.addItem(title, module)
        self.module.setCurrentIndex(max(0, self.module.findData(chosen)))
        self.save.setEnabled(bool(titles))

    def start(self) -> None:
        """Begin a new form, for today at the next full hour."""
        now = QDateTime.currentDateTime()
        hour = QTime(now.time().hour(), 0)
        self.when.setDateTime(QDateTime(QDate.currentDate(), hour).addSecs(3600))
        self.place.clear()
        self.place.setFocus()

    def _usual_seats(self) -> None:
        self.seats.setValue(USUAL_SEATS[self.gathering.currentData()])

    def _plan(self) -> None:
        moment = self.when.dateTime().toPython()
        if isinstance(moment, datetime) and self.save.isEnabled():
            self.planned.emit(
                self.module.currentData(), moment.astimezone(), self.place.text(),
                self.seats.value(), self.gathering.currentData(),
            )  # fmt: skip
