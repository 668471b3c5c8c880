"""The form that plans sessions: one, a series, the same again, a change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast
from uuid import uuid4

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QWidget

from app.domain.meetings import UNLIMITED, Gathering, Session
from app.gui.desk.fields import Choice, Field, Moment, keyed, titled
from app.gui.shared.fields import NumberField
from app.gui.shared.widgets import Scrolled, button, column, label, row
from app.screens.names import gathering_name
from app.screens.wording import _
from app.usecases.desk.sessions import days_later

_USUAL = {Gathering.SMALL_GROUP: 5, Gathering.ASSEMBLY: UNLIMITED}
_NONE = ""


@dataclass(frozen=True)
class Planned:
    """What was asked for: `before` is the session that changes; `times` and `every` a series."""

    session: Session
    before: Session | None
    times: int
    every: int


class PlanForm(QWidget):
    """Module, moment, place, seats, and how often."""

    planned = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before: Session | None = None
        self._model: Session | None = None
        self._title = label(look="heading", wrap=True)
        self.module, self.then = Choice(_("Module")), Choice(_("Second module"))
        self.when = Moment(_("Date and time"), "dd/MM/yyyy HH:mm")
        self.place, self.facilitator = Field(_("Place")), Field(_("Facilitator"))
        self.notes = Field(_("Notes"))
        kinds = ((gathering_name(each), each) for each in Gathering)
        self.gathering = Choice(_("Kind of session"), *kinds)
        self.seats, self.minutes = NumberField(0), NumberField(0)
        self.seats.setSpecialValueText(_("open to all"))
        self.minutes.setSpecialValueText("–")
        self.times, self.every = NumberField(1), NumberField(1)
        self.gathering.currentIndexChanged.connect(self._usual_seats)
        self.save = button(_("Plan the session"), self._plan, "primary", name="plan")
        leave = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-plan")
        for field in (self.place, self.facilitator, self.notes):
            field.returnPressed.connect(self._plan)
        inside = column(*self._fields(), None, spacing=4)
        buttons = column(row(self.save, None), row(leave, None), spacing=6)
        whole = column(self._title, Scrolled(inside), buttons, spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _fields(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for name, field in (
            (_("Module"), self.module), (_("Date and time"), self.when), (_("Place"), self.place),
            (_("Kind of session"), self.gathering), (_("Seats"), self.seats),
            (_("Facilitator"), self.facilitator), (_("Minutes, if they differ"), self.minutes),
            (_("Second module"), self.then), (_("Notes"), self.notes),
        ):  # fmt: skip
            field.setAccessibleName(name)
            parts += titled(name, field)
        self._series = QWidget()
        inside: list[QWidget] = []
        for name, number in (
            (_("Sessions in the series, one module after the other"), self.times),
            (_("Days from one to the next"), self.every),
        ):
            number.setAccessibleName(name)
            inside += titled(name, number)
        self._series.setLayout(column(*inside, spacing=4))
        return [*parts, self._series]

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer these modules, titles by id."""
        choices = tuple((title, module) for module, title in titles.items())
        self.module.offer(choices)
        self.then.offer((("–", _NONE), *choices))
        self.save.setEnabled(bool(choices))

    def start(self, moment: datetime) -> None:
        """Begin a new session."""
        self._before = self._model = None
        self._title.setText(_("New session"))
        self.save.setText(_("Plan the session"))
        self.show_moment(moment)
        for field in (self.place, self.facilitator, self.notes):
            field.put("")
        self.minutes.setValue(0)
        self.then.choose(_NONE)
        self._usual_seats()
        self._start_series(shown=True)
        self.module.setFocus()

    def change(self, session: Session) -> None:
        """Change a session."""
        self._before = self._model = session
        self._title.setText(_("Change the session"))
        self.save.setText(_("Save the session"))
        self._show(session)
        self.show_moment(session.starts_at)
        self._start_series(shown=False)
        self.when.setFocus()

    def repeat(self, session: Session) -> None:
        """Plan the same session again, a week later at first."""
        self._before, self._model = None, session
        self._title.setText(_("The same session again"))
        self.save.setText(_("Plan the session"))
        self._show(session)
        self.show_moment(days_later(session.starts_at, 7))
        self._start_series(shown=False)
        self.when.setFocus()

    def _start_series(self, *, shown: bool) -> None:
        self.times.setValue(1)
        self.every.setValue(14)
        self._series.setVisible(shown)

    def _show(self, session: Session) -> None:
        self.module.choose(session.module)
        self.then.choose(session.more_modules[0] if session.more_modules else _NONE)
        self.gathering.choose(session.gathering)
        self.seats.setValue(session.capacity)
        self.minutes.setValue(session.minutes)
        self.place.put(session.place)
        self.facilitator.put(session.facilitator)
        self.notes.put(session.notes)

    def show_moment(self, moment: datetime) -> None:
        """Show a moment, as the clock on the wall has it."""
        here = moment.astimezone()
        wall = QDateTime.fromString(here.strftime("%Y-%m-%dT%H:%M"), "yyyy-MM-ddTHH:mm")
        self.when.setDateTime(wall)

    def _usual_seats(self) -> None:
        self.seats.setValue(_USUAL[cast("Gathering", self.gathering.value())])

    def _plan(self) -> None:
        moment = self.when.dateTime().toPython()
        if not isinstance(moment, datetime) or not self.save.isEnabled():
            return
        for number in (self.seats, self.minutes, self.times, self.every):
            number.interpretText()
        session = self._typed(moment.astimezone())
        asked = Planned(session, self._before, self.times.value(), self.every.value())
        self.planned.emit(asked)

    def _typed(self, moment: datetime) -> Session:
        module, then = str(self.module.value()), str(self.then.value() or _NONE)
        gathering = cast("Gathering", self.gathering.value())
        known = self._model or Session(uuid4(), moment, "", module, gathering, 0)
        own = known.module == module
        return replace(
            known,
            id=self._before.id if self._before else uuid4(),
            starts_at=moment,
            place=self.place.text(),
            module=module,
            more_modules=(then, *known.more_modules[1:]) if then else (),
            gathering=gathering,
            capacity=self.seats.value(),
            minutes=self.minutes.value(),
            facilitator=self.facilitator.text(),
            notes=self.notes.text(),
            plan=known.plan if own else (),
            preparation=known.preparation if own else {},
            head_count=known.head_count if self._before else None,
            series=known.series if self._before else None,
            cancelled_at=known.cancelled_at if self._before else None,
        )
