"""The running order on the console: what is done, what is on, what comes."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from app.gui.shared.widgets import column, label, row, say_hint
from app.screens.console import RunningRow, StepLook
from app.screens.wording import _

LEAST_HEIGHT = 43
MARK_SPACE = 18  # between the minutes and a scroll bar


class RunningOrder(QListWidget):
    """One line an activity; a double click or Enter goes there."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Running order"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        say_hint(self, _("Double click to go to an activity"))
        self.itemActivated.connect(self._choose)
        self._shown: tuple[RunningRow, ...] = ()
        self._beyond: frozenset[str] = frozenset()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A single click must not go live, nor move the mark of what is on."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nor does a hand that slips while it clicks."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are meant."""
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            self._choose(item)

    def mark_beyond(self, beyond: frozenset[str]) -> None:
        """Tell apart the activities that no longer fit in the time left."""
        if beyond != self._beyond:
            self._beyond = beyond
            self._draw()

    def show_rows(self, rows: tuple[RunningRow, ...]) -> None:
        """Show the order as it stands."""
        if rows != self._shown:
            self._shown = rows
            self._draw()

    def _draw(self) -> None:
        self.clear()
        for each in self._shown:
            item = QListWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole, each.activity)
            remarks = _remarks(each, beyond=each.activity in self._beyond)
            told = " · ".join(part for part in (each.title, _look(each), *remarks) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            line = _line(each, remarks)
            item.setSizeHint(QSize(0, LEAST_HEIGHT))
            self.addItem(item)
            self.setItemWidget(item, line)
            if each.look is StepLook.CURRENT:
                self.setCurrentItem(item)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the titles elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each line the height that its words need, and keep what is on in sight."""
        width = self.viewport().width()
        for at in range(self.count()):
            item = self.item(at)
            line = self.itemWidget(item)
            if line is not None:
                line.ensurePolished()
                item.setSizeHint(QSize(0, max(LEAST_HEIGHT, line.heightForWidth(width) + 2)))
        if self.currentItem() is not None:
            self.scrollToItem(self.currentItem(), QListWidget.ScrollHint.PositionAtCenter)


def _look(each: RunningRow) -> str:
    return {
        StepLook.CURRENT: _("now"),
        StepLook.DONE: _("done"),
        StepLook.SKIPPED: _("skipped"),
        StepLook.TO_COME: "",
    }[each.look]


def _remarks(each: RunningRow, *, beyond: bool) -> tuple[str, ...]:
    """What stands in small below a title: late, or about what others do."""
    late = _("no longer fits") if beyond and each.look is StepLook.TO_COME else ""
    return tuple(part for part in (late, each.remark) if part)


def _line(each: RunningRow, remarks: tuple[str, ...]) -> QWidget:
    current = each.look is StepLook.CURRENT
    faded = each.look in {StepLook.DONE, StepLook.SKIPPED}
    look = "strong" if current else "soft" if faded else ""
    words = column(label(each.title, look, wrap=True), spacing=0)
    for remark in remarks:
        words.addWidget(label(remark, "small" if remark == each.remark else "late", wrap=True))
    end = {StepLook.DONE: "✓", StepLook.SKIPPED: _("skipped")}.get(each.look, each.minutes)
    mark = label(end, "small")
    line = QWidget()
    parts = row(label(str(each.number), look), words, mark, spacing=10)
    parts.setStretch(1, 1)
    parts.setContentsMargins(10, 5, MARK_SPACE, 5)
    line.setLayout(parts)
    line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return line
