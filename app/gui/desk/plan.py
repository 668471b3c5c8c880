"""The form that plans sessions: one, a series, the same again, a change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast
from uuid import uuid4

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QWidget

from app.domain.meetings import UNLIMITED, Gathering, Session
from app.gui.desk.clashes import ClashPane
from app.gui.desk.fields import Choice, Field, Moment, breakable, keyed, titled
from app.gui.desk.inputs import Input, chosen_in, read_all, show_all, text_in
from app.gui.desk.modules import ModulesInOrder
from app.gui.shared.fields import NumberField
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.names import gathering_name
from app.screens.wording import _
from app.usecases.desk.sessions import days_later

_USUAL = {Gathering.SMALL_GROUP: 5, Gathering.ASSEMBLY: UNLIMITED}


@dataclass(frozen=True)
class Planned:
    """What was asked for: `before` is the session that changes; `times` and `every` a series."""

    session: Session
    before: Session | None
    times: int
    every: int


class PlanForm(QWidget):
    """Modules, moment, place, seats, and how often; `changed` while somebody fills it in."""

    planned = Signal(object)
    changed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before: Session | None = None
        self._model: Session | None = None
        self._title, self._preview = (
            label(look="heading", wrap=True),
            label(look="small", wrap=True),
        )
        self.clashes, self._turnout = ClashPane(), label(look="small", wrap=True)
        self.modules = ModulesInOrder()
        self.when = Moment(_("Date and time"), "dd/MM/yyyy HH:mm")
        self.place, self.facilitator = Field(_("Place")), Field(_("Facilitator"))
        self.notes = Field(_("Notes"))
        kinds = ((gathering_name(each), each) for each in Gathering)
        self.gathering = Choice(_("Kind of session"), *kinds)
        self.seats, self.minutes = NumberField(0), NumberField(0)
        self.seats.setSpecialValueText(_("open to all"))
        self.minutes.setSpecialValueText("–")
        self.times, self.every = NumberField(1), NumberField(1)
        self.save = button(_("Plan the session"), self._plan, "primary", name="plan")
        leave = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-plan")
        self._story, self._history = label(_("What happened"), "strong"), column(spacing=4)
        inside = column(
            *self._fields(), self._preview, self._turnout, self._story, self._history, None,
            spacing=4,
        )  # fmt: skip
        buttons = column(row(self.save, None), row(leave, None), spacing=6)
        whole = column(
            self._title, self.clashes, Scrolled(inside, self._preview), buttons, spacing=8
        )
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.inputs = self._inputs()
        self._connect()

    def _connect(self) -> None:
        self.gathering.currentIndexChanged.connect(self._usual_seats)
        self.gathering.currentIndexChanged.connect(self.changed)
        for field in (self.place, self.facilitator, self.notes):
            field.returnPressed.connect(self._plan)
        self.modules.changed.connect(self.changed)
        self.when.dateTimeChanged.connect(self.changed)
        for number in (self.times, self.every):
            number.valueChanged.connect(self.changed)

    def _inputs(self) -> Mapping[str, Input]:
        def put_more(modules: tuple[str, ...]) -> None:
            self.modules.put((*self.modules.value()[:1], *modules))

        def put_first(module: str) -> None:
            self.modules.put((module, *self.modules.value()[1:]))

        return {
            "module": Input(self.modules, put_first, lambda: next(iter(self.modules.value()), "")),
            "more_modules": Input(self.modules, put_more, lambda: self.modules.value()[1:]),
            "starts_at": Input(self.when, self.show_moment, self.moment),
            "place": text_in(self.place),
            "gathering": chosen_in(self.gathering),
            "capacity": Input(self.seats, self.seats.setValue, self.seats.value),
            "minutes": Input(self.minutes, self.minutes.setValue, self.minutes.value),
            "facilitator": text_in(self.facilitator),
            "notes": text_in(self.notes),
        }

    def _fields(self) -> list[QWidget]:
        parts: list[QWidget] = [self.modules]
        for name, field in (
            (_("Date and time"), self.when), (_("Place"), self.place),
            (_("Kind of session"), self.gathering), (_("Seats"), self.seats),
            (_("Facilitator"), self.facilitator), (_("Minutes, if they differ"), self.minutes),
            (_("Notes"), self.notes),
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
        self.modules.offer(titles)
        self.save.setEnabled(bool(titles))

    def start(self, moment: datetime) -> None:
        """Begin a new session."""
        self._before = self._model = None
        self._title.setText(_("New session"))
        self.save.setText(_("Plan the session"))
        self.show_moment(moment)
        for field in (self.place, self.facilitator, self.notes):
            field.put("")
        self.minutes.setValue(0)
        self.modules.put(self.modules.value()[:1])
        self._usual_seats()
        self._start_series(shown=True)
        self.modules.first.setFocus()

    def change(self, session: Session) -> None:
        """Change a session."""
        self._before = self._model = session
        self._title.setText(_("Change the session"))
        self.save.setText(_("Save the session"))
        show_all(self.inputs, session)
        self._start_series(shown=False)
        self.when.setFocus()

    def repeat(self, session: Session) -> None:
        """Plan the same session again, a week later at first."""
        self._before, self._model = None, session
        self._title.setText(_("The same session again"))
        self.save.setText(_("Plan the session"))
        show_all(self.inputs, session)
        self.show_moment(days_later(session.starts_at, 7))
        self._start_series(shown=False)
        self.when.setFocus()

    def before(self) -> Session | None:
        """The session that changes, as it was; None where a new one is planned."""
        return self._before

    def hold(self, session: Session) -> None:
        """Take this for what is written now; what is typed stays."""
        self._before = self._model = session

    def _start_series(self, *, shown: bool) -> None:
        self.times.setValue(1)
        self.every.setValue(14)
        self._series.setVisible(shown)
        self.clashes.show_rows(())
        self.changed.emit()

    def show_story(self, lines: Sequence[str]) -> None:
        """Show what happened to the session that is being changed."""
        self._story.setVisible(bool(lines))
        clear(self._history)
        for line in lines:
            self._history.addWidget(label(breakable(line), "small", wrap=True))

    def show_turnout(self, said: str) -> None:
        """Say how many of those who register usually come."""
        self._turnout.setText(said)
        self._turnout.setVisible(bool(said))

    def show_preview(self, lines: Sequence[str]) -> None:
        """Show the days of a series, or what to look at twice."""
        said = "\n".join(lines)
        self._preview.setText(breakable(said))
        self._preview.setVisible(bool(said))
        self.when.setAccessibleDescription(said)

    def show_moment(self, moment: datetime) -> None:
        """Show a moment, as the clock on the wall has it."""
        here = moment.astimezone()
        wall = QDateTime.fromString(here.strftime("%Y-%m-%dT%H:%M"), "yyyy-MM-ddTHH:mm")
        self.when.setDateTime(wall)

    def moment(self) -> datetime:
        """The moment that is typed; the very one that was shown where nothing was typed."""
        typed = cast("datetime", self.when.dateTime().toPython()).astimezone()
        before = self._before
        if before is not None and before.starts_at.replace(second=0, microsecond=0) == typed:
            return before.starts_at
        return typed

    def _usual_seats(self) -> None:
        self.seats.setValue(_USUAL[cast("Gathering", self.gathering.value())])

    def _plan(self) -> None:
        if self.save.isEnabled():
            for number in (self.seats, self.minutes, self.times, self.every):
                number.interpretText()
            self.planned.emit(self.asked())

    def asked(self) -> Planned:
        """What is asked for, as it stands."""
        return Planned(self._typed(), self._before, self.times.value(), self.every.value())

    def _typed(self) -> Session:
        said = read_all(self.inputs)
        blank = Session(uuid4(), said["starts_at"], "", "", Gathering.SMALL_GROUP, 0)
        known = self._before or self._model or blank
        if known.module != said["module"]:
            known = replace(known, plan=(), preparation={})
        if self._before is None:
            known = replace(known, id=uuid4(), head_count=None, series=None, cancelled_at=None)
        return replace(known, **said)
