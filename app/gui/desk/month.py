"""The days of a month as a table: the arrows go from day to day, whatever month comes."""

from datetime import date, timedelta

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.gui.shared.pen import SMALL, STRONG, USUAL, Pen, width_of
from app.gui.shared.rows import Look, Row, RowDrawing
from app.gui.shared.theme import font
from app.screens.desk_calendar import WEEKS, Chip, DayCell, MonthView, months_later
from app.screens.wording import _

Index = QModelIndex | QPersistentModelIndex
K = Qt.Key
_DAYS = {K.Key_Left: -1, K.Key_Right: 1, K.Key_Up: -7, K.Key_Down: 7}
_MONTHS = {K.Key_PageUp: -1, K.Key_PageDown: 1}
_LINE, _CHIP, _PAD, _LEAST = 20, 18, 4, 26
CHIP_HIGH = 34


class Days(QAbstractTableModel):
    """Six weeks of seven days."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._days: tuple[DayCell, ...] = ()

    def show_month(self, view: MonthView) -> None:
        """Hold this month from now on."""
        self.beginResetModel()
        self._names, self._days = view.names, view.days
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt calls it so
        """How many weeks there are."""
        return 0 if parent.isValid() else len(self._days) // 7

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many days a week has."""
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A day, or the sentence that is read aloud for it."""
        cell = self._days[index.row() * 7 + index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell.spoken
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of a day of the week."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self._names):
            return self._names[section]
        return None

    def place_of(self, day: date) -> QModelIndex:
        """Where a day is."""
        at = next((n for n, each in enumerate(self._days) if each.day == day), 0)
        return self.index(at // 7, at % 7)


class MonthGrid(QTableView):
    """A month to go through by keys; `went` names the day that is wanted, be it of another one."""

    went = Signal(object)
    opened = Signal()
    plan_wanted = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self.days = Days(self)
        self.setModel(self.days)
        self.setItemDelegate(DayDrawing(pen, self))
        self.setObjectName("month")
        self.setAccessibleName(_("Calendar"))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(_LEAST)
        self.horizontalHeader().setSectionsClickable(False)
        self.setMinimumHeight(WEEKS * _LEAST + 34)
        self.clicked.connect(lambda index: self.went.emit(index.data(Qt.ItemDataRole.UserRole).day))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def show_month(self, view: MonthView, day: date) -> None:
        """Show a month, on one of its days."""
        self.days.show_month(view)
        self.setCurrentIndex(self.days.place_of(day))

    def cell(self) -> DayCell | None:
        """The day where the keyboard is."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, DayCell) else None

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return QSize(7 * 60, WEEKS * 60)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by days, weeks and months; open a day, or plan on it."""
        cell, key = self.cell(), K(event.key())
        if cell is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _DAYS:
            self.went.emit(cell.day + timedelta(days=_DAYS[key]))
        elif key in _MONTHS:
            self.went.emit(months_later(cell.day, _MONTHS[key]))
        elif key == K.Key_T:
            self.went.emit(None)
        elif key in {K.Key_Return, K.Key_Enter, K.Key_Space}:
            self.opened.emit()
        elif key == K.Key_N:
            self.plan_wanted.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class DayDrawing(QStyledItemDelegate):
    """Draws a day: its number, a public holiday, its sessions as far as there is room."""

    def __init__(self, pen: Pen, parent: QWidget) -> None:
        super().__init__(parent)
        self._pen = pen

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a day in its place."""
        cell = index.data(Qt.ItemDataRole.UserRole)
        view = option.widget
        current = isinstance(view, MonthGrid) and view.currentIndex() == index
        focused = current and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(1, 1, -1, -1)
        fill = "teal_soft" if current else "card" if cell.within else "sand"
        self._pen.box(painter, box, fill, "focus" if focused else "line", wide=2 if focused else 1)
        self._draw(painter, box.adjusted(_PAD + 2, _PAD - 1, -_PAD, -_PAD), cell)
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, cell: DayCell) -> None:
        face = font(USUAL, STRONG) if cell.today else font(SMALL)
        head = QRect(room.left(), room.top(), room.width(), _LINE)
        wide = width_of(cell.number, face)
        if cell.today:
            self._pen.box(painter, QRect(head.left() - 3, head.top(), wide + 8, _LINE), "teal")
        ink = "on_dark" if cell.today else "ink" if cell.within else "soft"
        self._pen.write_line(painter, head.adjusted(1, 0, 0, 0), cell.number, face, ink)
        beside = head.adjusted(wide + 8, 0, 0, 0)
        lines = (room.height() - _LINE) // (_CHIP + 1)
        shown = cell.chips[: max(0, lines)]
        hidden = len(cell.chips) - len(shown)
        for number, chip in enumerate(shown):
            top = room.top() + _LINE + number * (_CHIP + 1)
            self._draw_chip(painter, QRect(room.left() - 2, top, room.width(), _CHIP), chip)
        said = f"+{hidden}" if hidden and shown else f"×{hidden}" if hidden else cell.remark
        self._pen.write_line(painter, beside, said, font(SMALL), "soft" if not hidden else "teal")

    def _draw_chip(self, painter: QPainter, place: QRect, chip: Chip) -> None:
        self._pen.box(painter, place, "teal" if chip.free and not chip.cancelled else "soft")
        words, face = place.adjusted(6, 0, -4, 0), font(SMALL, STRONG)
        said = f"{chip.time} · {chip.seats}"
        if width_of(said, face) > words.width():
            said = chip.time
        face.setStrikeOut(chip.cancelled)
        self._pen.write_line(painter, words, said, face, "on_dark")


class ChipDrawing(RowDrawing):
    """Draws a session of a day on one line: its hour, its title, its free seats."""

    def size(self, room: int, _row: Row) -> QSize:
        """One line."""
        return QSize(room, CHIP_HIGH)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a session."""
        if not isinstance(row, Chip):
            return
        if look.current or look.hovered:
            edge = "focus" if look.focused else ""
            self.pen.box(painter, place, "teal_soft" if look.current else "paper", edge, wide=2)
        inner, bold = place.adjusted(10, 0, -10, 0), font(USUAL, STRONG)
        left, right = width_of(row.time, bold) + 12, width_of(row.seats, font(USUAL)) + 2
        self.pen.write_line(painter, inner, row.time, bold)
        title = inner.adjusted(left, 0, -right - 12, 0)
        self.pen.write_line(painter, title, row.title, font(USUAL))
        seats = QRect(inner.right() - right, inner.top(), right + 1, inner.height())
        self.pen.write_line(painter, seats, row.seats, font(USUAL), "soft")
