"""The calendar of the desk: a month of sessions, and those of the day where the keyboard is."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.gui.desk.fields import keyed
from app.gui.desk.month import CHIP_HIGH, ChipDrawing, MonthGrid
from app.gui.shared.flow import Flow
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import OneLine, button, column, label, row
from app.screens.desk_calendar import Chip, MonthView, day_said, months_later
from app.screens.wording import _

_ROOMY = 460


class CalendarPage(QWidget):
    """A month; Enter opens a session of the day, N plans one."""

    went = Signal(object)
    session_wanted = Signal(object)
    plan_wanted = Signal(object)
    left = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._title, self._about = label(look="name"), OneLine("strong")
        self.grid = MonthGrid(pen)
        self.grid.went.connect(self.went)
        self.grid.opened.connect(self._open_day)
        self.grid.plan_wanted.connect(self._plan)
        self._chips: tuple[Chip, ...] = ()
        self.list = RowList("day-sessions", ChipDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Sessions of the day"))
        self.list.opened.connect(self._open)
        back = button("‹", self._turn(-1), "mini", name="month-before", hint=_("Page Up"))
        back.setAccessibleName(_("The month before"))
        on = button("›", self._turn(1), "mini", name="month-after", hint=_("Page Down"))
        on.setAccessibleName(_("The month after"))
        today = keyed(_("Today"), "T", lambda: self.went.emit(None), "mini", name="today")
        plan = keyed(_("Plan on this day"), "N", self._plan, "mini", name="plan-day")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "mini", name="leave-calendar")
        turning = QWidget()
        turning.setLayout(row(back, self._title, on, spacing=6))
        head = Flow()
        for each in (turning, today, plan, close):
            head.addWidget(each)
        whole = column(head, self.grid, self._about, self.list, spacing=6)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.grid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the month the room that it needs."""
        super().resizeEvent(event)
        rows = 3 if event.size().height() >= _ROOMY else 1
        self.list.setFixedHeight(rows * CHIP_HIGH + 4)

    def _turn(self, months: int) -> Callable[[], None]:
        def turn() -> None:
            cell = self.grid.cell()
            if cell is not None:
                self.went.emit(months_later(cell.day, months))

        return turn

    def show_month(self, view: MonthView, day: date) -> None:
        """Show a month, on one of its days, with the sessions of that day."""
        self._title.setText(view.title)
        self.grid.show_month(view, day)
        cell = self.grid.cell()
        self._about.setText(day_said(cell) if cell else "")
        self._chips = cell.chips if cell else ()
        self.list.show_rows(self._chips)

    def _open_day(self) -> None:
        if len(self._chips) > 1:
            self.list.setFocus()
        elif self._chips:
            self._open(0)

    def _open(self, at: int) -> None:
        self.session_wanted.emit(self._chips[at].session)

    def _plan(self) -> None:
        cell = self.grid.cell()
        if cell is not None:
            self.plan_wanted.emit(cell.day)
