"""Lists whose rows are drawn rather than built of widgets: two hundred of them cost no more."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.gui.shared.pen import Pen

Index = QModelIndex | QPersistentModelIndex
_MANY = 2_000
_TURNS = 4  # of the scroll bar, at one width
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Row(Protocol):
    """What a list shows in one row."""

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for who hears the screen."""
        ...


class Rows(QAbstractListModel):
    """The rows of a list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Hold these rows from now on."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def holds(self, rows: Sequence[Row]) -> bool:
        """Whether these very rows are shown."""
        return rows == self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt asks without
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, or the sentence that is read aloud for it."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        return None


class RowList(QListView):
    """A list of drawn rows; Enter or Space opens one, arrows go from one to the next.

    A click opens one too, unless `by_click` says that it only makes it the current one.
    """

    opened = Signal(int)
    moved = Signal(int)

    def __init__(self, name: str, draw: "RowDrawing", *, by_click: bool = True) -> None:
        super().__init__()
        self.rows = Rows(self)
        self.setModel(self.rows)
        self.setItemDelegate(draw)
        draw.setParent(self)
        self.setObjectName(name)
        self._wide, self._turns = 0, 0
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        if by_click:
            self.clicked.connect(lambda index: self.opened.emit(index.row()))

    def show_rows(self, rows: Sequence[Row], current: int = 0) -> None:
        """Show these rows, one of them as the current one."""
        at_top = current == 0 and self.verticalScrollBar().value() == 0
        self._measure_later(later=at_top and len(rows) > _MANY)
        self.rows.show_rows(rows)
        self._let_bar_go()
        self.go_to(current)
        self.scrollToTop()
        self.scrollTo(self.currentIndex())

    def _measure_later(self, *, later: bool) -> None:
        """Each row is as high as its texts: of very many, those out of sight are measured later."""
        modes = QListView.LayoutMode
        self.setLayoutMode(modes.Batched if later else modes.SinglePass)

    def renew(self, rows: Sequence[Row], current: int) -> None:
        """Show these rows where others were: nothing jumps under the eyes."""
        if self.rows.holds(rows) and current == self.at():
            return
        bar = self.verticalScrollBar()
        was, high = bar.value(), self.visualRect(self.currentIndex()).top()
        self.show_rows(rows, current)
        bar.setValue(was)
        bar.setValue(was + self.visualRect(self.currentIndex()).top() - high)
        self.scrollTo(self.currentIndex())

    def go_to(self, at: int) -> None:
        """Make a row the current one, and tell nobody."""
        self.blockSignals(True)
        self.setCurrentIndex(self.rows.index(at))
        self.blockSignals(False)
        self.viewport().update()

    def at(self) -> int:
        """The current row; -1 for none."""
        return self.currentIndex().row()

    def step(self, by: int) -> None:
        """Go some rows on, within the list."""
        self.go_to(max(0, min(self.at() + by, self.rows.rowCount() - 1)))
        self.scrollTo(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt calls it
        """Tell which row the arrows led to."""
        super().currentChanged(current, previous)
        if not self.signalsBlocked():
            self.moved.emit(current.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight; at another width, rows have another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle_bar()
            self.scheduleDelayedItemsLayout()  # Qt does so for another height only
        self.scrollTo(self.currentIndex())

    def _settle_bar(self) -> None:
        """Keep a scroll bar that would come and go for ever.

        Rows in columns may be higher than rows below each other: they fit beside the bar only.
        """
        if self.width() != self._wide:
            self._wide = self.width()
            self._let_bar_go()
        self._turns += 1
        if self._turns > _TURNS:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _let_bar_go(self) -> None:
        self._turns = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter or Space."""
        if (event.key() in _ENTER or event.key() == Qt.Key.Key_Space) and self.at() >= 0:
            self.opened.emit(self.at())
            event.accept()
            return
        if event.key() == Qt.Key.Key_End and self.layoutMode() is QListView.LayoutMode.Batched:
            self._measure_later(later=False)
            self.doItemsLayout()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the row where the keyboard is."""
        super().focusInEvent(event)
        if self.at() < 0:
            self.go_to(0)


class RowDrawing(QStyledItemDelegate):
    """Draws the rows of a list; subclasses say how, and how large a row is."""

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self.pen = pen

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row in its place."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, option.rect, index.data(Qt.ItemDataRole.UserRole), _look(option))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """How large a row is."""
        return self.size(_room(option), index.data(Qt.ItemDataRole.UserRole))

    def draw(self, painter: QPainter, place: QRect, row: Row, look: "Look") -> None:
        """Draw a row."""
        raise NotImplementedError

    def size(self, room: int, row: Row) -> QSize:
        """How large a row is where there is so much room for the list."""
        raise NotImplementedError


class Look:
    """How a row stands: under the pointer, current, and with the keyboard."""

    def __init__(self, *, hovered: bool, current: bool, focused: bool) -> None:
        self.hovered = hovered
        self.current = current
        self.focused = focused


def _room(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QListView) else 0


def _look(option: QStyleOptionViewItem) -> Look:
    state = option.state
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    return Look(
        hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        current=focused or bool(state & QStyle.StateFlag.State_Selected),
        focused=focused,
    )
