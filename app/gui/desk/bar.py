"""The bar over the desk: how somebody comes in, the search, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.meetings import Channel
from app.gui.desk.fields import Field, keyed
from app.gui.desk.session_page import FoundPage
from app.gui.shared.widgets import button, column, frame, label, row
from app.screens.wording import _

K = Qt.Key
_STEPS = {K.Key_Down: 1, K.Key_Up: -1, K.Key_PageDown: 5, K.Key_PageUp: -5}


class DeskBar(QWidget):
    """Says what was asked for; while somebody searches, the arrows lead through who was found."""

    form_wanted = Signal(object)
    import_wanted = Signal()
    pasted = Signal(str)
    searched = Signal(str)
    left = Signal()

    def __init__(self, found: FoundPage) -> None:
        super().__init__()
        self._found = found
        self.search = Field(_("Search for somebody"))
        self.search.setPlaceholderText(_("Search for somebody (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        bring = keyed(_("Import…"), "Ctrl+I", self.import_wanted.emit, "lean", name="import")
        bring.setAccessibleName(_("Import the answers of an on-line form…"))
        paste = keyed(_("Paste…"), "Ctrl+M", self.paste, "lean", name="paste")
        paste.setAccessibleName(_("Paste a message"))
        self._line = row(
            label(_("Registrations"), "name"),
            keyed(_("Enter a coupon"), "Ctrl+N", self.want(Channel.PAPER), "lean", name="coupon"),
            keyed(_("Call"), "Ctrl+T", self.want(Channel.PHONE), "lean", name="call"),
            keyed(_("On the spot"), "Ctrl+J", self.want(Channel.WALK_IN), "lean", name="walk-in"),
            bring, paste, self.search,
            button(_("Back to the start"), self.left.emit, "lean", name="leave-desk"),
            spacing=8,
        )  # fmt: skip
        self._line.setStretch(6, 1)
        self._line.setContentsMargins(14, 8, 14, 8)
        self.setLayout(column(frame("bar", self._line)))

    def want(self, channel: Channel) -> Callable[[], None]:
        """Make what asks for a form that came in this way."""
        return lambda: self.form_wanted.emit(channel)

    def paste(self) -> None:
        """Ask that what was copied be read."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    def lead(self) -> None:
        """Lead to the search."""
        self.search.setFocus()
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrows through who was found while somebody types; Enter takes one."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        listed = self._found.list
        if not self._found.isVisible() or not listed.rows.rowCount():
            return super().eventFilter(watched, event)
        if event.key() in _STEPS:
            listed.step(_STEPS[K(event.key())])
            return True
        if event.key() in {K.Key_Return, K.Key_Enter}:
            if not event.isAutoRepeat():
                listed.opened.emit(listed.at())
            return True
        return super().eventFilter(watched, event)
