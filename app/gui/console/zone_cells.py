"""The grid of zones and choices, with all that they add up to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from app.domain.answers import FIRST, SECOND, Cell
from app.gui.console.entry import HandsField, MarkBadge
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import button, frame, label, restyle, row, say_hint
from app.screens.panels import Check, QuizPanel, ZoneCell, ZoneLine
from app.screens.panels.zones import NONE
from app.screens.wording import _

WIDE, NARROW, HIGH = 66, 54, 40
FEW = 4  # choices that leave room for wide cells
LOOKS = {Check.RIGHT: "good", Check.SHORT: "amber", Check.OVER: "amber"}
CENTRE = Qt.AlignmentFlag.AlignCenter


class ZoneCells(QWidget):
    """A field for each zone and choice (two with a second teller), and one for its people."""

    typed = Signal(object, str)
    stepped = Signal(object, int)
    entered = Signal(object)
    people_typed = Signal(str, object)
    dropped = Signal(str)

    def __init__(self, panel: QuizPanel, theme: Theme, *, second: bool) -> None:
        super().__init__()
        self.fields: dict[Cell, HandsField] = {}
        self.people: dict[str, HandsField] = {}
        self._second = second
        self._sums: dict[str, QLabel] = {}
        self._checks: dict[str, QLabel] = {}
        self._drops: dict[str, QPushButton] = {}
        self._totals: list[QLabel] = []
        self._width = WIDE if len(panel.rows) <= FEW else NARROW
        self._end = len(panel.rows) + 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._heads_of: list[QFrame] = []
        for at, mark in enumerate(panel.zones.marks, start=1):
            head = frame("entry", row(MarkBadge(mark, theme, 28), margin=2))
            self._heads_of.append(head)
            self._grid.addWidget(head, 0, at, CENTRE)
        for at, text in enumerate((_("Sum"), _("Present"))):
            self._grid.addWidget(label(text, "small"), 0, self._end + at, CENTRE)
        height = 2 if second else 1
        for at, line in enumerate(panel.zones.lines):
            self._add_line(line, 1 + at * height)
        self._add_totals(1 + len(panel.zones.lines) * height)

    def _add_line(self, line: ZoneLine, at: int) -> None:
        drop = button("×", lambda: self.dropped.emit(line.zone), "link", name="drop-zone")
        say_hint(drop, _("Leave this zone out"))
        drop.setAccessibleName(_("Leave this zone out"))
        self._drops[line.zone] = drop
        self._grid.addLayout(row(label(line.name, "strong"), drop, None, spacing=2), at, 0)
        if self._second:
            self._grid.addWidget(label(_("counted again"), "small"), at + 1, 0)
        for teller in (FIRST, SECOND) if self._second else (FIRST,):
            for column, cell in enumerate(line.cells, start=1):
                field = self._field(Cell(cell.choice, line.zone, teller))
                self._grid.addWidget(field, at + teller - FIRST, column)
        self._sums[line.zone] = total = label(look="strong")
        total.setAlignment(CENTRE)
        total.setMinimumWidth(44)
        self._checks[line.zone] = check = label()
        check.setMinimumWidth(30)
        self.people[line.zone] = heads = HandsField(WIDE, HIGH)
        heads.setAccessibleName(_("People in this zone"))
        heads.typed.connect(lambda text: self.people_typed.emit(line.zone, heads.number(text)))
        heads.entered.connect(heads.clearFocus)
        for column, part in enumerate((total, heads, check), start=self._end):
            self._grid.addWidget(part, at, column)

    def _add_totals(self, at: int) -> None:
        self._heard = label(look="small")
        self._grid.addWidget(self._heard, at, 0)
        for column in range(1, self._end):
            total = label(look="strong")
            self._totals.append(total)
            self._grid.addWidget(total, at, column, CENTRE)
        self._whole, self._heads = label(look="strong"), label(look="soft")
        self._grid.addWidget(self._whole, at, self._end, CENTRE)
        self._grid.addWidget(self._heads, at, self._end + 1, CENTRE)

    def _field(self, cell: Cell) -> HandsField:
        made = HandsField(self._width, HIGH)
        made.setAccessibleName(_("Hands in this zone"))
        made.typed.connect(lambda text: self.typed.emit(cell, text))
        made.stepped.connect(lambda by: self.stepped.emit(cell, by))
        made.entered.connect(lambda: self.entered.emit(cell))
        self.fields[cell] = made
        return made

    def show_panel(self, panel: QuizPanel) -> None:
        """Show the figures as they stand."""
        for line in panel.zones.lines:
            for cell in line.cells:
                self._show_cell(line.zone, cell, enabled=panel.open)
            self.people[line.zone].show_hands(line.present)
            self._sums[line.zone].setText(line.total)
            self._drops[line.zone].setVisible(line.total == NONE and panel.open)
            self._checks[line.zone].setText(line.verdict)
            restyle(self._checks[line.zone], LOOKS.get(line.check, ""))
        for total, text in zip(self._totals, panel.zones.totals, strict=True):
            total.setText(text)
        for head, entry in zip(self._heads_of, panel.rows, strict=True):
            restyle(head, "entry-called" if entry.called else "entry")
        self._whole.setText(panel.zones.total)
        self._heads.setText(panel.zones.people)
        self._heard.setText(panel.zones.heard)

    def _show_cell(self, zone: str, cell: ZoneCell, *, enabled: bool) -> None:
        for teller, figure in ((FIRST, cell.first), (SECOND, cell.second)):
            field = self.fields.get(Cell(cell.choice, zone, teller))
            if field is None:
                continue
            field.show_hands(figure.hands, about=figure.about)
            field.setEnabled(enabled)
            unused = cell.second.hands is not None and cell.used != teller
            _mark(field, "amber" if cell.disputed else "unused" if unused else "")


def _mark(field: HandsField, mark: str) -> None:
    """Tell a field that needs a decision, or whose figure is not the one used."""
    if field.property("mark") != mark:
        field.setProperty("mark", mark)
        field.style().unpolish(field)
        field.style().polish(field)
