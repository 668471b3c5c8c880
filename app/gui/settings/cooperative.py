"""The page of the cooperative: its name, its trades, the zones of its hall."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.settings import Trade
from app.gui.shared.widgets import Scrolled, button, column, label, row, say_hint
from app.screens.settings import SettingsView, TradeRow
from app.screens.wording import _

NAME_WIDTH = 250


class CooperativePage(QWidget):
    """Says what was changed; each change is kept at once."""

    named = Signal(str)
    exercised = Signal(object, bool)
    zone_added = Signal(str)
    zone_renamed = Signal(int, str)
    zone_removed = Signal(int)
    zone_moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._shown_name = ""
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Name of the cooperative"))
        self.name.setMaximumWidth(560)
        self.name.editingFinished.connect(self._name)
        self.trades: dict[Trade, QCheckBox] = {}
        self._trades = QVBoxLayout()
        self._trades.setSpacing(2)
        self.zones: list[ZoneLine] = []
        self._zones = QVBoxLayout()
        self._zones.setSpacing(8)
        self.new_zone = QLineEdit()
        self.new_zone.setAccessibleName(_("New zone"))
        self.new_zone.setPlaceholderText(_("New zone"))
        self.new_zone.setFixedWidth(NAME_WIDTH)
        self.new_zone.returnPressed.connect(self._add_zone)
        self.add = button(_("Add the zone"), self._add_zone, name="add-zone")
        halves = row(self._left(), self._right(), spacing=48)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.setLayout(column(Scrolled(halves)))

    def _left(self) -> QLayout:
        about = label(
            _("If an activity is about a trade that is not ticked, the room’s screen says so."),
            "soft", wrap=True,
        )  # fmt: skip
        return column(
            label(_("Name of the cooperative"), "heading"), self.name, 18,
            label(_("Trades exercised"), "heading"), about, self._trades, None,
            spacing=8,
        )  # fmt: skip

    def _right(self) -> QLayout:
        about = label(
            _("For counting by zones. For example: left, centre, right, balcony."), "soft",
            wrap=True,
        )  # fmt: skip
        return column(
            label(_("Zones of the hall"), "heading"), about, self._zones,
            row(self.new_zone, self.add, None, spacing=8), None,
            spacing=8,
        )  # fmt: skip

    def show_view(self, view: SettingsView) -> None:
        """Show what is kept; what is being typed elsewhere stays."""
        self._shown_name = view.cooperative
        self.name.setText(view.cooperative)
        for trade in view.trades:
            self._tick_box(trade).setChecked(trade.exercised)
        while len(self.zones) > len(view.zones):
            line = self.zones.pop()
            line.hide()
            line.deleteLater()
        while len(self.zones) < len(view.zones):
            self._add_line(len(self.zones))
        for at, (line, name) in enumerate(zip(self.zones, view.zones, strict=True)):
            line.show_zone(name, first=at == 0, last=at == len(view.zones) - 1)

    def zone_kept(self) -> None:
        """Make the field ready for the next zone."""
        self.new_zone.clear()

    def note_typed(self) -> None:
        """Have kept what is still being typed."""
        self._name()
        for line in self.zones:
            line.note_typed()

    def _name(self) -> None:
        if self.name.text() != self._shown_name:
            self.named.emit(self.name.text())

    def _tick_box(self, trade: TradeRow) -> QCheckBox:
        box = self.trades.get(trade.trade)
        if box is None:
            box = self.trades[trade.trade] = QCheckBox(trade.label)
            box.setAccessibleName(trade.label)
            box.clicked.connect(lambda ticked: self.exercised.emit(trade.trade, ticked))
            self._trades.addWidget(box)
        return box

    def _add_zone(self) -> None:
        self.zone_added.emit(self.new_zone.text())

    def _add_line(self, at: int) -> None:
        line = ZoneLine(at)
        line.renamed.connect(partial(self.zone_renamed.emit, at))
        line.removed.connect(partial(self._remove, at))
        line.moved.connect(partial(self._move, at))
        self.zones.append(line)
        self._zones.addWidget(line)

    def _remove(self, at: int) -> None:
        self.note_typed()
        self.zone_removed.emit(at)
        # the keyboard stays on the button of the zone that took its place, if there is one
        if at < len(self.zones):
            self.zones[at].remove.setFocus()
        else:
            self.new_zone.setFocus()

    def _move(self, at: int, by: int) -> None:
        self.note_typed()
        self.zone_moved.emit(at, by)
        self.zones[at + by].lead_on(by)


class ZoneLine(QWidget):
    """A zone: its name to change in place, and its place in the list."""

    renamed = Signal(str)
    removed = Signal()
    moved = Signal(int)

    def __init__(self, at: int) -> None:
        super().__init__()
        self._shown = ""
        self.name = QLineEdit()
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.setAccessibleName(_("Zone {number}").format(number=at + 1))
        self.name.editingFinished.connect(self.note_typed)
        self.up = button("↑", partial(self.moved.emit, -1), "step", name="zone-up")
        self.down = button("↓", partial(self.moved.emit, 1), "step", name="zone-down")
        self.remove = button(_("Remove"), self.removed.emit, name="remove-zone")
        self.setLayout(row(self.name, self.up, self.down, self.remove, None, spacing=8))

    def show_zone(self, name: str, *, first: bool, last: bool) -> None:
        """Show a zone and where it can go."""
        self._shown = name
        self.name.setText(name)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        _call(self.up, _("Move “{zone}” up").format(zone=name))
        _call(self.down, _("Move “{zone}” down").format(zone=name))
        self.remove.setAccessibleName(_("Remove “{zone}”").format(zone=name))

    def note_typed(self) -> None:
        """Have kept the name that is still being typed; one that is refused goes back."""
        typed = self.name.text()
        if typed != self._shown:
            self.renamed.emit(typed)
            self.name.setText(self._shown)

    def lead_on(self, by: int) -> None:
        """Give the keyboard to the button that moves this zone on, or back at the end."""
        wanted, other = (self.up, self.down) if by < 0 else (self.down, self.up)
        (wanted if wanted.isEnabled() else other).setFocus()


def _call(step: QPushButton, name: str) -> None:
    step.setAccessibleName(name)
    say_hint(step, name)
