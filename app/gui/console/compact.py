"""The console on a small screen, such as a laptop of 1366 by 768 at a scale of 125 %."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

ROOMY = QSize(1250, 684)  # what a smaller window does without: wide margins, the next slide
LEAST = QSize(1060, 520)
LEAST_PAGE = QSize(320, 180)


class Compact(QObject):
    """Tells a window's parts when it becomes smaller than they like, and when it is large again."""

    def __init__(self, window: QWidget, compacted: Callable[[bool], object]) -> None:
        super().__init__(window)
        self._window = window
        self._compacted = compacted
        self.on = False
        window.setMinimumSize(LEAST)  # else the window could not become small in the first place
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at each new size."""
        if isinstance(event, QResizeEvent):
            size = event.size()
            self._set(on=size.width() < ROOMY.width() or size.height() < ROOMY.height())
        return False

    def _set(self, *, on: bool) -> None:
        if on == self.on:
            return
        self.on = on
        self._compacted(on)
        self._window.setProperty("compact", on)
        style = self._window.style()
        for each in (self._window, *self._window.findChildren(QWidget)):
            style.unpolish(each)  # what a rule says of all within a window is not noticed otherwise
            style.polish(each)


class Pages(QScrollArea):
    """Shows one of several pages; it scrolls where even the least that a page needs is too much."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self._stack = _OnePage()
        for each in pages:
            self._stack.addWidget(each)
        self._stack.currentChanged.connect(self._make_room)
        self._stack.installEventFilter(self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._stack)

    def page(self) -> QWidget:
        """The page that is shown."""
        return self._stack.page

    def show_page(self, page: QWidget) -> None:
        """Show one of the pages, from its top."""
        if page is not self.page():
            self._stack.setCurrentWidget(page)
            self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room when a page asks for more, or less."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere at another width."""
        super().resizeEvent(event)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """What the page needs, as far as a small screen has it."""
        least = self._stack.minimumSizeHint().width()
        return QSize(least, self._stack.heightForWidth(least)).boundedTo(LEAST_PAGE)

    def _make_room(self) -> None:
        """Take what the page needs now; more than there is scrolls."""
        self._stack.updateGeometry()
        width = self.viewport().width()
        least = QSize(self._stack.minimumSizeHint().width(), self._stack.heightForWidth(width))
        self._stack.resize(self.viewport().size().expandedTo(least))


class _OnePage(QStackedWidget):
    """Asks for the room of the page that is shown, not of the largest."""

    @property
    def page(self) -> QWidget:
        """The page that is shown; there always is one."""
        shown = self.currentWidget()
        if shown is None:
            raise LookupError("no pages")
        return shown

    def minimumSizeHint(self) -> QSize:
        """What the page needs at least."""
        return QSize(self.page.minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        """The least height of the page: its words break to fit."""
        layout, least = self.page.layout(), self.page.minimumSizeHint()
        if layout is None or not layout.hasHeightForWidth():
            return least.height()
        return layout.totalMinimumHeightForWidth(max(width, least.width()))
