"""The hands of a hall entered by zones, and the differences between two tellers settled."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.answers import FIRST, SECOND, Cell, Count
from app.gui.console.entry import HandsField
from app.gui.console.zone_cells import ZoneCells
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.panels import Dispute, QuizPanel
from app.screens.wording import _
from app.usecases import counting


class ZoneGrid(QWidget):
    """Figures by zone; Tab and Enter go on along the zone, or down the choice.

    `wanted` carries what is to be done in the session.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._panel: QuizPanel | None = None
        self._built: object = None
        self._last: Cell | None = None
        self._down = False
        self.cells: ZoneCells | None = None
        self._place = column()
        self._dispute = row()
        self._scroll = Scrolled(column(self._place, None))
        whole = column(self._scroll, self._dispute, spacing=6)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    @property
    def fields(self) -> dict[Cell, HandsField]:
        """The fields for hands, by what they count."""
        return self.cells.fields if self.cells else {}

    def show_panel(self, panel: QuizPanel, *, second: bool, down: bool) -> None:
        """Show the figures; `second` adds a second teller, `down` goes on down the choice."""
        self._panel = panel
        shape = (panel.key, tuple((each.zone, each.name) for each in panel.zones.lines), second)
        if shape != self._built or self.cells is None:
            self.cells = self._build(panel, second=second)
        if (shape, down) != (self._built, self._down):
            self._built, self._down = shape, down
            self._chain()
        self.cells.show_panel(panel)
        clear(self._dispute)
        for each in panel.zones.disputes[:1]:  # one after the other
            self._dispute.addWidget(self._about(each, enabled=panel.open))

    def _build(self, panel: QuizPanel, *, second: bool) -> ZoneCells:
        clear(self._place)
        self._last = None
        cells = ZoneCells(panel, self._theme, second=second)
        cells.typed.connect(self._typed)
        cells.stepped.connect(self._step)
        cells.entered.connect(self._pass)
        cells.people_typed.connect(self._count_people)
        cells.dropped.connect(self._drop)
        self._place.addWidget(cells)
        return cells

    def _about(self, dispute: Dispute, *, enabled: bool) -> QFrame:
        parts: list[QWidget] = [label(dispute.text, wrap=True)]
        for teller, figure in ((FIRST, dispute.first), (SECOND, dispute.second)):
            cell = Cell(dispute.choice, dispute.zone, teller)
            text = _("Keep {figure}").format(figure=figure)
            keep = button(text, partial(self._settle, cell), "chip", name="keep")
            keep.setEnabled(enabled)
            parts.append(keep)
        line = row(*parts, spacing=8)
        line.setContentsMargins(12, 6, 8, 6)
        line.setStretch(0, 1)
        made = QFrame()
        made.setProperty("look", "note")
        made.setLayout(line)
        return made

    def _settle(self, cell: Cell) -> None:
        choice, zone, teller = cell.choice, cell.zone, cell.teller
        self.wanted.emit(partial(counting.settle, choice=choice, zone=zone, teller=teller))

    def _typed(self, cell: Cell, text: str) -> None:
        field = self.fields[cell]
        hands = field.number(text)
        if hands is not None:
            self._count(cell, Count(hands, field.about))
        elif not text:
            self.wanted.emit(partial(counting.take_back_hands, cell=cell))

    def _step(self, cell: Cell, by: int) -> None:
        field = self.fields[cell]
        hands = field.number(field.text()) or 0
        self._count(cell, Count(max(0, hands + by), field.about))

    def _count(self, cell: Cell, count: Count) -> None:
        self.wanted.emit(partial(counting.count_hands, cell=cell, count=count))

    def _count_people(self, zone: str, present: int | None) -> None:
        self.wanted.emit(partial(counting.count_zone, zone=zone, present=present))

    def _drop(self, zone: str) -> None:
        """Leave a zone out: this hall has none of it."""
        self.wanted.emit(partial(counting.drop_zone, zone=zone))

    def _cells_in_order(self) -> list[Cell]:
        """The cells as Tab goes through them; each teller's for themselves."""
        if self._panel is None:
            return []
        zones = [line.zone for line in self._panel.zones.lines]
        choices = [entry.choice for entry in self._panel.rows]
        across = [(choice, zone) for zone in zones for choice in choices]
        down = [(choice, zone) for choice in choices for zone in zones]
        places = down if self._down else across
        cells = (Cell(*place, teller) for teller in (FIRST, SECOND) for place in places)
        return [cell for cell in cells if cell in self.fields]

    def _chain(self) -> None:
        """Let Tab go through the cells in their order, then through the people of the zones."""
        chain: list[QWidget] = [self.fields[cell] for cell in self._cells_in_order()]
        chain += self.cells.people.values() if self.cells else ()
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _focused(self) -> Cell | None:
        return next((cell for cell, field in self.fields.items() if field.hasFocus()), None)

    def _pass(self, cell: Cell) -> None:
        """Go on to the next cell; after the last the keyboard is the session's again."""
        self._last = cell
        order = self._cells_in_order()
        at = order.index(cell) + 1
        if at < len(order):
            self._focus(order[at])
        else:
            self.fields[cell].clearFocus()

    def _focus(self, cell: Cell) -> None:
        self.fields[cell].setFocus()
        self.fields[cell].selectAll()
        self._scroll.ensureWidgetVisible(self.fields[cell], 0, 0)

    def _first_gap(self, choice: str = "") -> Cell | None:
        """The first cell without a figure, of one choice or of all; else the first of them."""
        order = [cell for cell in self._cells_in_order() if choice in {"", cell.choice}]
        empty = (cell for cell in order if not self.fields[cell].text())
        return next(empty, order[0] if order and choice else None)

    def letter(self, index: int) -> None:
        """A choice's letter leads to its first zone without a figure; a hall is asked for it."""
        if self._panel is None or not self._panel.open or index >= len(self._panel.rows):
            return
        choice = self._panel.rows[index].choice
        cell = self._first_gap(choice)
        if cell:
            self._focus(cell)
        self.wanted.emit(partial(counting.call_option, choice=choice))

    def figure(self, digit: int) -> None:
        """A figure begins the first cell without one."""
        cell = self._first_gap() if self._panel and self._panel.open else None
        if cell:
            self._focus(cell)
            self.fields[cell].take(digit)

    def give_rest(self) -> None:
        """Put all the rest under the present choice."""
        self._give(counting.give_rest)

    def give_majority(self) -> None:
        """Say that the present choice has an evident majority."""
        self._give(counting.give_majority)

    def _give(self, way: Callable[..., None]) -> None:
        cell = self._focused()
        called = (entry.choice for entry in self._panel.rows if entry.called) if self._panel else ()
        choice = cell.choice if cell else next(iter(called), "")
        if cell:
            self.fields[cell].forget()
        if choice:
            self.wanted.emit(partial(way, choice=choice))

    def estimate(self) -> None:
        """Mark the number that is being typed, or was just typed, as about right."""
        cell = self._focused()
        field = self.fields[cell] if cell else None
        if field is not None and field.half_typed:
            field.mark_about()
            return
        noted = cell if field is not None and field.text() else self._last
        if noted:
            self.wanted.emit(partial(counting.mark_about, cell=noted))

    def settle(self) -> None:
        """Use the figure that has the keyboard, where two tellers differ."""
        cell = self._focused()
        if cell:
            self._settle(cell)

    def note_typed(self) -> None:
        """Have noted the number that is still being typed."""
        people = self.cells.people.values() if self.cells else ()
        for field in (*self.fields.values(), *people):
            field.note()
