"""The window of the library: cards, results, a module with its previews."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.gui.library.module import ModulePage
from app.gui.library.shelf_page import CardsPage, ProblemsPage, ResultsPage
from app.gui.library.work import WorkStrip
from app.gui.shared.pen import Pen
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.gui.shared.widgets import Notice, button, column, frame, label, row
from app.screens.wording import _

K = Qt.Key
_SEARCH_WIDTH = 380


class LibraryWindow(QWidget):
    """Shows what there is and says what was asked for; it decides nothing."""

    searched = Signal(str)
    choose_wanted = Signal()
    install_wanted = Signal(object)
    back_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, icons: Path, surface: VideoSurface) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée — mallettes"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.resize(1366, 740)
        pen = Pen(theme, icons)
        self.notice = Notice()
        self.work = WorkStrip()
        self.cards = CardsPage(pen)
        self.results = ResultsPage(pen)
        self.problems = ProblemsPage()
        self.module = ModulePage(theme, pen, surface)
        self.pages = Pages()
        for page in (self.cards, self.results, self.problems, self.module):
            self.pages.addWidget(page)
        body = column(self.work, self.notice, self.pages, margin=16, spacing=12)
        body.setStretch(2, 1)
        whole = column(self._bar(), body, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._drop = label(_("Drop the mallette to install it"), "drop")
        self._drop.setParent(self)
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop.hide()
        self._connect_keys()

    def _bar(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Search all texts (Ctrl+F)"))
        self.search.setAccessibleName(_("Search all texts"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        self.install = button(_("Install a mallette…"), self.choose_wanted.emit, name="install")
        done = button(_("Back to the start"), self.close, name="leave-library")
        bar = row(label(_("Mallettes"), "name"), 20, self.search, None, self.install, done)
        bar.setStretch(2, 3)
        bar.setStretch(3, 1)
        bar.setContentsMargins(24, 9, 24, 9)
        return frame("bar", bar)

    def _connect_keys(self) -> None:
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        leave = QShortcut(QKeySequence(K.Key_Escape), self)
        leave.activated.connect(self.back_wanted)
        for key, by in ((K.Key_PageDown, 1), (K.Key_PageUp, -1)):
            turned = QShortcut(QKeySequence(key), self.module)
            turned.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turned.activated.connect(partial(self.module.preview.go_on, by))

    def show_page(self, page: QWidget) -> None:
        """Show a page, with the keyboard where it is used first."""
        if self.pages.currentWidget() is page:
            return
        self.pages.setCurrentWidget(page)
        if page is self.cards:
            self.cards.cards.setFocus()
        elif page is self.module:
            self.module.activities.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrows through the results while a search is typed; Enter opens one."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        listed = self.results.list
        if self.pages.currentWidget() is not self.results or not listed.rows.rowCount():
            return super().eventFilter(watched, event)
        steps = {K.Key_Down: 1, K.Key_Up: -1, K.Key_PageDown: 5, K.Key_PageUp: -5}
        if event.key() in steps:
            listed.step(steps[K(event.key())])
            return True
        if event.key() in {K.Key_Return, K.Key_Enter}:
            listed.opened.emit(listed.at())
            return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, and say so."""
        if _dropped(event) is not None and not self.work.busy:
            event.acceptProposedAction()
            self._drop.show()
            self._drop.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self._drop.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Install what was dropped."""
        self._drop.hide()
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.install_wanted.emit(file)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what is said of a drop cover all."""
        super().resizeEvent(event)
        self._drop.setGeometry(self.rect().adjusted(24, 24, -24, -24))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back to the first window, unless work is on: it would end unseen."""
        if self.work.busy:
            self.notice.say(_("Wait until the work that is on has ended, or cancel it."))
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)


class Pages(QStackedWidget):
    """Pages of which the largest does not make the window larger while another is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """As small as the page that is shown can be."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page else super().minimumSizeHint()


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is dropped; None for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
