"""The window of the sign-up desk: sessions, their people, and the form beside them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.meetings import Channel
from app.gui.desk.drawing import SessionDrawing
from app.gui.desk.fields import Field, keyed, name_keys
from app.gui.desk.form import SignUpForm
from app.gui.desk.import_page import ColumnsPane, ImportPage
from app.gui.desk.move import MovePane
from app.gui.desk.plan import PlanForm
from app.gui.desk.session_page import FoundPage, SessionPage, surface
from app.gui.desk.sheet import PersonSheet
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Notice, OneLine, button, column, frame, label, row
from app.screens.desk_steps import StepsView
from app.screens.wording import _

K = Qt.Key
_ROOMY, _LEAST = (1340, 620), (900, 480)


class DeskWindow(QWidget):
    """Shows what there is and says what was asked for; it decides nothing."""

    form_wanted = Signal(object)
    plan_wanted = Signal()
    searched = Signal(str)
    import_wanted = Signal()
    pasted = Signal(str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    back_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, icons: Path) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée — registrations"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1366, 740)
        pen = Pen(theme, icons)
        self.notice = Notice()
        self.sessions = RowList("desk-sessions", SessionDrawing(pen), by_click=False)
        self.sessions.setAccessibleName(_("Sessions"))
        self.no_session = label(_("No session yet. Plan the first one: it takes a minute."),
                                "soft", wrap=True)  # fmt: skip
        self.page, self.found = SessionPage(pen), FoundPage(pen)
        self.import_page, self.columns = ImportPage(pen), ColumnsPane()
        self.form, self.sheet, self.plan = SignUpForm(pen), PersonSheet(), PlanForm()
        self.move_pane = MovePane(pen)
        self.middle, self.side = QStackedWidget(), QStackedWidget()
        for page in (self.page, self.found, self.import_page):
            self.middle.addWidget(surface(page))
        self._sides = (self.form, self.sheet, self.plan, self.move_pane, self.columns)
        for beside in self._sides:
            self.side.addWidget(surface(beside))
        three = row(self._left(), self.middle, self.side, spacing=12)
        for at, share in enumerate((22, 50, 28)):
            three.setStretch(at, share)
        body = column(self.notice, three, self._steps(), margin=12, spacing=8)
        body.setStretch(1, 1)
        whole = column(self._bar(), body, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._compact = False
        self.setMinimumSize(*_LEAST)  # else the window could not become small in the first place
        self._connect_keys()

    def _bar(self) -> QWidget:
        self.coupon = keyed(_("Enter a coupon"), "Ctrl+N", self._want(Channel.PAPER), "lean",
                             name="coupon")  # fmt: skip
        self.call = keyed(_("Call"), "Ctrl+T", self._want(Channel.PHONE), "lean", name="call")
        self.door = keyed(_("On the spot"), "Ctrl+P", self._want(Channel.WALK_IN), "lean",
                           name="walk-in")  # fmt: skip
        self.bring = keyed(_("Import…"), "Ctrl+I", self.import_wanted.emit, "lean", name="import")
        self.bring.setAccessibleName(_("Import the answers of an on-line form…"))
        self.paste = keyed(_("Paste…"), "Ctrl+M", self._paste, "lean", name="paste")
        self.paste.setAccessibleName(_("Paste a message"))
        self.search = Field(_("Search for somebody"))
        self.search.setPlaceholderText(_("Search for somebody (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.searched)
        self.search.installEventFilter(self)
        done = button(_("Back to the start"), self.close, "lean", name="leave-desk")
        bar = row(
            label(_("Registrations"), "name"), self.coupon, self.call, self.door,
            self.bring, self.paste, self.search, done,
            spacing=8,
        )  # fmt: skip
        bar.setStretch(6, 1)
        bar.setContentsMargins(14, 8, 14, 8)
        return frame("bar", bar)

    def _want(self, channel: Channel) -> Callable[[], None]:
        return lambda: self.form_wanted.emit(channel)

    def _left(self) -> QWidget:
        self.new = button(_("New session…"), self.plan_wanted.emit, "lean", name="plan-session")
        inside = column(
            label(_("Sessions"), "heading"), self.no_session, self.sessions, self.new,
            margin=12, spacing=8,
        )  # fmt: skip
        inside.setStretch(2, 1)
        inside.addStretch(0)
        return frame("card", inside)

    def _steps(self) -> QWidget:
        self.undo = keyed(_("Undo"), "Ctrl+Z", self.undo_wanted.emit, "chip", name="undo")
        self.redo = keyed(_("Redo"), "Ctrl+Y", self.redo_wanted.emit, "chip", name="redo")
        self._undo_said, self._redo_said = OneLine("soft"), OneLine("soft")
        line = row(self.undo, self._undo_said, self.redo, self._redo_said, spacing=8)
        line.setStretch(1, 1)
        line.setStretch(3, 1)
        made = QWidget()
        made.setLayout(line)
        return made

    def show_steps(self, view: StepsView) -> None:
        """Say what can be taken back, and done again."""
        for pressed, said, text in (
            (self.undo, self._undo_said, view.undo),
            (self.redo, self._redo_said, view.redo),
        ):
            pressed.setEnabled(bool(text))
            said.setText(text)
        self.undo.setAccessibleName(_("Undo: {what}").format(what=view.undo))
        self.redo.setAccessibleName(_("Redo: {what}").format(what=view.redo))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names of the keys out where there is little room."""
        super().resizeEvent(event)
        small = self.width() < _ROOMY[0] or self.height() < _ROOMY[1]
        if small is not self._compact:
            self._compact = small
            self._set_compact(small)

    def _set_compact(self, small: bool) -> None:  # noqa: FBT001 - it is all that it says
        self.setProperty("compact", small)
        name_keys(self, shown=not small)
        self.page.set_compact(small=small)
        for each in self.findChildren(QWidget):
            each.style().unpolish(each)
            each.style().polish(each)

    def _connect_keys(self) -> None:
        for keys, do in (
            ("Ctrl+N", self._want(Channel.PAPER)),
            ("Ctrl+T", self._want(Channel.PHONE)),
            ("Ctrl+E", self._want(Channel.EMAIL)),
            ("Ctrl+P", self._want(Channel.WALK_IN)),
            ("Ctrl+M", self._paste),
            ("Ctrl+I", self.import_wanted.emit),
            ("Ctrl+F", self._find),
            ("Ctrl+L", lambda: self.page.people.setFocus()),  # noqa: PLW0108 - Qt asks for a call
            ("Ctrl+G", lambda: self.sessions.setFocus()),  # noqa: PLW0108
            ("Ctrl+Z", self.undo_wanted.emit),
            ("Ctrl+Y", self.redo_wanted.emit),
            ("Ctrl+S", self._save),
            ("F2", self.form.take_likely),
            ("F3", self.form.second_taken.emit),
            ("Escape", self.back_wanted.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def show_side(self, page: QWidget) -> None:
        """Show the form, the sheet of somebody, or the plan of a session."""
        self.side.setCurrentIndex(self._sides.index(page))

    def shows(self, page: QWidget) -> bool:
        """Whether this is what is shown beside the people."""
        return self.side.currentIndex() == self._sides.index(page)

    def show_import(self) -> None:
        """Show what a table would bring in."""
        self.middle.setCurrentIndex(2)

    def show_found(self, *, found: bool) -> None:
        """Show who was found, or the session again."""
        self.middle.setCurrentIndex(1 if found else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrows through who was found while somebody types; Enter takes one."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        listed = self.found.list
        if self.middle.currentIndex() != 1 or not listed.rows.rowCount():
            return super().eventFilter(watched, event)
        steps = {K.Key_Down: 1, K.Key_Up: -1, K.Key_PageDown: 5, K.Key_PageUp: -5}
        if event.key() in steps:
            listed.step(steps[K(event.key())])
            return True
        if event.key() in {K.Key_Return, K.Key_Enter}:
            if not event.isAutoRepeat():
                listed.opened.emit(listed.at())
            return True
        return super().eventFilter(watched, event)

    def _paste(self) -> None:
        self.pasted.emit(QGuiApplication.clipboard().text())

    def _save(self) -> None:
        if self.middle.currentIndex() == 2:
            self.import_page.agreed.emit()
        elif self.shows(self.sheet):
            self.sheet.saved.emit()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back to the first window."""
        self.closed.emit()
        super().closeEvent(event)
