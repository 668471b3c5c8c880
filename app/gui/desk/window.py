"""The window of the sign-up desk: sessions, their people, and the form beside them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.meetings import Channel
from app.gui.desk.bar import DeskBar
from app.gui.desk.drawing import SessionDrawing
from app.gui.desk.fields import keyed, name_keys
from app.gui.desk.form import SignUpForm
from app.gui.desk.import_page import ColumnsPane, ImportPage
from app.gui.desk.move import MovePane
from app.gui.desk.plan import PlanForm
from app.gui.desk.session_page import FoundPage, SessionPage, surface
from app.gui.desk.sheet import PersonSheet
from app.gui.desk.steps import StepsLine
from app.gui.shared.keys import focus_of
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.tabbing import step_through
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import Notice, column, frame, label, row
from app.screens.wording import _

_ROOMY, _LEAST = (1340, 620), (900, 480)
_SHARES = (22, 50, 28)  # the sessions, their people, the form


class DeskWindow(QWidget):
    """Shows what there is and says what was asked for; it decides nothing.

    Whoever adds a matter to the desk (papers, messages…) gives it its own page beside the people
    (`add_side`) or in their place (`add_middle`), its own key and its own button.
    """

    plan_wanted = Signal()
    calendar_wanted = Signal()
    back_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, icons: Path) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée — registrations"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1366, 740)
        self.pen = Pen(theme, icons)
        self.notice, self.steps = Notice(), StepsLine()
        self.sessions = RowList("desk-sessions", SessionDrawing(self.pen), by_click=False)
        self.sessions.setAccessibleName(_("Sessions"))
        self.no_session = label(_("No session yet. Plan the first one: it takes a minute."),
                                "soft", wrap=True)  # fmt: skip
        self.middle, self.side = QStackedWidget(), QStackedWidget()
        self._middles: list[QWidget] = []
        self._sides: list[QWidget] = []
        self._saves: dict[QWidget, Callable[[], object]] = {}
        self._wide: set[QWidget] = set()
        self._prints: dict[QWidget, Callable[[], object]] = {}
        self._add_pages()
        self.bar = DeskBar(self.found)
        self.search = self.bar.search
        self.bar.left.connect(self.close)
        three = self._three = row(self._left(), self.middle, self.side, spacing=12)
        for at, share in enumerate(_SHARES):
            three.setStretch(at, share)
        body = column(self.notice, three, self.steps, margin=12, spacing=8)
        body.setStretch(1, 1)
        whole = column(self.bar, body, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._compact, self.form_beside = False, False
        self.setMinimumSize(*_LEAST)  # else the window could not become small in the first place
        connect_keys(self)

    def _add_pages(self) -> None:
        pen = self.pen
        self.page, self.found, self.import_page = SessionPage(pen), FoundPage(pen), ImportPage(pen)
        self.form, self.sheet, self.plan = SignUpForm(pen), PersonSheet(), PlanForm()
        self.move_pane, self.columns = MovePane(pen), ColumnsPane()
        self.add_middle(self.page)
        self.add_middle(self.found)
        self.add_middle(self.import_page, self.import_page.agreed.emit, wide=True)
        self.add_side(self.form, self.form.entered.emit)
        self.add_side(self.sheet, self.sheet.saved.emit)
        for beside in (self.plan, self.move_pane, self.columns):
            self.add_side(beside)

    def _left(self) -> QWidget:
        self.new = keyed(
            _("New session…"), "Ctrl+R", self.plan_wanted.emit, "lean", name="plan-session"
        )
        month = keyed(_("Calendar"), "Ctrl+D", self.calendar_wanted.emit, "lean", name="calendar")
        inside = column(
            label(_("Sessions"), "heading"), self.no_session, self.sessions, self.new, month,
            margin=12, spacing=8,
        )  # fmt: skip
        inside.setStretch(2, 1)
        inside.addStretch(0)
        return frame("card", inside)

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: N802, FBT001 - Qt calls it
        """Let Tab follow what is seen: many controls are made late."""
        return step_through(self, on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names of the keys out where there is little room."""
        super().resizeEvent(event)
        small = self.width() < _ROOMY[0] or self.height() < _ROOMY[1]
        if small is not self._compact:
            self._compact = small
            show_compact(self, small=small)

    def add_key(self, keys: str, do: Callable[[], object]) -> None:
        """Do this when the key is pressed anywhere at the desk."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setAutoRepeat(False)  # a key that is held does what it does once
        shortcut.activated.connect(do)

    def add_side(
        self,
        page: QWidget,
        save: Callable[[], object] | None = None,
        prints: Callable[[], object] | None = None,
    ) -> None:
        """Add a page beside the people; Ctrl+S and Ctrl+P do these while it is shown."""
        self._add(page, self._sides, self.side, save)
        if prints is not None:
            self._prints[page] = prints

    def add_middle(
        self, page: QWidget, save: Callable[[], object] | None = None, *, wide: bool = False
    ) -> None:
        """Add a page in the place of the people; Ctrl+S does `save` while it is shown.

        A wide one has the room of the form too, while nothing else is beside it.
        """
        self._add(page, self._middles, self.middle, save)
        if wide:
            self._wide.add(page)

    def _add(
        self, page: QWidget, pages: list[QWidget], stack: QStackedWidget,
        save: Callable[[], object] | None,
    ) -> None:  # fmt: skip
        pages.append(page)
        stack.addWidget(surface(page))
        if save is not None:
            self._saves[page] = save

    def show_side(self, page: QWidget) -> None:
        """Show the form, the sheet of somebody, the plan of a session, or what else was added."""
        self.side.setCurrentIndex(self._sides.index(page))
        self._share_room()

    def show_form(self) -> None:
        """Show the form even beside a page that has all the room: somebody came in."""
        self.form_beside = self._shown()[0] in self._wide
        self.show_side(self.form)

    def show_middle(self, page: QWidget) -> None:
        """Show the people of the session, who was found, a table to bring in, or what else."""
        self.form_beside = self.form_beside and self.shows(page)
        self.middle.setCurrentIndex(self._middles.index(page))
        self._share_room()

    def _share_room(self) -> None:
        middle, side = self._shown()
        alone = middle in self._wide and side is self.form and not self.form_beside
        self.side.setHidden(alone)
        self._three.setStretch(1, _SHARES[1] + _SHARES[2] if alone else _SHARES[1])

    def lead_to_people(self) -> None:
        """Lead the keyboard to the people of the session; to the form while there is nobody."""
        self.show_middle(self.page)
        nobody = not self.page.people.rows.rowCount()
        (self.form.family if nobody and self.shows(self.form) else self.page.people).setFocus()

    def lead_to_sessions(self) -> None:
        """Lead the keyboard to the sessions; to what plans one while there is none."""
        (self.new if self.sessions.isHidden() else self.sessions).setFocus()

    def lead_on(self) -> None:
        """Lead the keyboard to where work goes on: the form, or the page that has all the room."""
        middle, _side = self._shown()
        (middle if middle in self._wide else self.form.family).setFocus()

    def shows(self, page: QWidget) -> bool:
        """Whether this is one of the two pages that are shown."""
        return page in self._shown()

    def works_in(self, page: QWidget) -> bool:
        """Whether the keyboard is on this page: what ends elsewhere must not take it away."""
        focus = focus_of(self)
        return focus is not None and (focus is page or page.isAncestorOf(focus))

    def _shown(self) -> tuple[QWidget, QWidget]:
        return self._middles[self.middle.currentIndex()], self._sides[self.side.currentIndex()]

    def show_found(self, *, found: bool) -> None:
        """Show who was found, or the session again."""
        self.show_middle(self.found if found else self.page)

    def save(self) -> None:
        """Save the page where the keyboard is, else the one beside the people, else theirs."""
        focus = focus_of(self)
        shown = (each for each in reversed(self._shown()) if each.isVisible())
        pages = [each for each in shown if each in self._saves]
        held = [each for each in pages if focus is not None and each.isAncestorOf(focus)]
        for page in (held or pages)[:1]:
            self._saves[page]()

    def print_paper(self) -> None:
        """Ctrl+P prints, and does nothing else: where there is nothing to print, say where."""
        side = self._shown()[1]
        if side in self._prints:
            self._prints[side]()
        else:
            self.notice.say(_("Ctrl+P prints a paper: F8 lists them."))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back to the first window."""
        self.closed.emit()
        super().closeEvent(event)


def connect_keys(window: DeskWindow) -> None:
    """Give the window the keys that it has whatever matters are added to it."""
    bar = window.bar
    for keys, do in (
        ("Ctrl+N", bar.want(Channel.PAPER)),
        ("Ctrl+T", bar.want(Channel.PHONE)),
        ("Ctrl+E", bar.want(Channel.EMAIL)),
        ("Ctrl+J", bar.want(Channel.WALK_IN)),
        ("Ctrl+P", window.print_paper),
        ("Ctrl+M", bar.paste),
        ("Ctrl+I", bar.import_wanted.emit),
        ("Ctrl+F", bar.lead),
        ("Ctrl+L", window.lead_to_people),
        ("Ctrl+G", window.lead_to_sessions),
        ("Ctrl+R", window.plan_wanted.emit),
        ("Ctrl+Z", window.steps.undo_wanted.emit),
        ("Ctrl+Y", window.steps.redo_wanted.emit),
        ("Ctrl+S", window.save),
        ("F2", window.form.take_likely),
        ("F3", window.form.second_taken.emit),
        ("Escape", window.back_wanted.emit),
    ):
        window.add_key(keys, do)


def show_compact(window: DeskWindow, *, small: bool) -> None:
    """Show the desk with or without the names of the keys."""
    window.setProperty("compact", small)
    name_keys(window, shown=not small)
    window.page.set_compact(small=small)
    for each in window.findChildren(QWidget):
        each.style().unpolish(each)
        each.style().polish(each)
