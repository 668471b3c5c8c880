"""One registration, to correct: how and when it came, the second choice, its place, its note."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.meetings import Channel, Registration
from app.gui.desk.clashes import ClashPane
from app.gui.desk.fields import Choice, Field, breakable, keyed, titled
from app.gui.desk.inputs import Input, chosen_in, read_all, show_all, text_in
from app.gui.shared.fields import NumberField
from app.gui.shared.widgets import Scrolled, clear, column, label, row
from app.screens.names import channel_name
from app.screens.wording import _

_SHAPE = "%d/%m/%Y"


class SeatPane(QWidget):
    """What is known of a registration, and what happened to it."""

    saved = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._seat: Registration | None = None
        self._who = label(look="soft", wrap=True)
        self.clashes = ClashPane()
        channels = ((channel_name(each), each) for each in Channel)
        self.channel = Choice(_("Received by"), *channels)
        self.received = Field(_("Received on (day/month/year)"))
        self.second, self.note = Choice(_("Second choice"), ("–", None)), Field(_("Note"))
        self.place, self.reason = NumberField(1), Field(_("Why the place changes"))
        self.place.setAccessibleName(_("Place in the waiting list"))
        self._waits = QWidget()
        self._waits.setLayout(
            column(
                *titled(_("Place in the waiting list"), self.place),
                *titled(_("Why the place changes"), self.reason),
                spacing=4,
            )
        )
        self._history = column(spacing=4)
        parts: list[QWidget] = []
        for field in (self.channel, self.received, self.second, self.note):
            parts += titled(field.accessibleName(), field)
        for line in (self.received, self.note, self.reason):
            line.returnPressed.connect(self.saved)
        inside = column(
            *parts, self._waits, label(_("What happened"), "strong"), self._history, None, spacing=4
        )
        save = keyed(_("Save"), "Ctrl+S", self.saved.emit, "lean", name="save-seat")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-seat")
        whole = column(
            label(_("Registration"), "heading"), self._who, self.clashes, Scrolled(inside),
            row(save, close, None, spacing=8), spacing=8,
        )  # fmt: skip
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.inputs = self._inputs()

    def _inputs(self) -> Mapping[str, Input]:
        return {
            "channel": chosen_in(self.channel),
            "received_on": Input(self.received, self._put_day, self._day),
            "second_choice": chosen_in(self.second),
            "note": text_in(self.note),
        }

    def _put_day(self, day: date | None) -> None:
        self.received.put(f"{day:{_SHAPE}}" if day else "")

    def _day(self) -> date | None:
        text = self.received.text().strip()
        if not text:
            return None
        try:
            return datetime.strptime(text, _SHAPE).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            raise UserError("“{text}” is no day: type it as 31/12/2026.", text=text) from None

    def show_seat(
        self, who: str, seat: Registration, choices: tuple[tuple[str, object], ...], rank: int
    ) -> None:
        """Show a registration; `rank` is its place among those who wait, 0 where it does not."""
        self._seat = seat
        self._who.setText(breakable(who))
        self.second.offer((("–", None), *choices))
        show_all(self.inputs, seat)
        self._waits.setVisible(bool(rank))
        self.place.setValue(rank)
        self.reason.put("")

    def show_story(self, lines: tuple[str, ...]) -> None:
        """Show what happened to it."""
        clear(self._history)
        for line in lines:
            self._history.addWidget(label(breakable(line), "small", wrap=True))

    def start(self) -> None:
        """Begin with what is most often wrong."""
        self.channel.setFocus()

    def seat(self) -> Registration | None:
        """The registration, as it was."""
        return self._seat

    def hold(self, seat: Registration) -> None:
        """Take this for what is written now; what is typed stays."""
        self._seat = seat

    def says(self) -> Registration | None:
        """The registration as it stands in the fields; UserError where a day cannot be read."""
        return replace(self._seat, **read_all(self.inputs)) if self._seat else None
