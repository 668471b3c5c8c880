"""The people of the session that is shown: the list, its numbers, what can be done with each."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget

from app.gui.desk.drawing import FoundDrawing
from app.gui.desk.fields import breakable, keyed, name_keys
from app.gui.desk.people_list import PeopleList
from app.gui.shared.flow import Flow
from app.gui.shared.keys import focus_of
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, row
from app.screens.desk import SessionHead
from app.screens.desk_found import FoundRow
from app.screens.desk_people import Deed, SignedRow, deed_key, deed_name
from app.screens.wording import _

_LEAST_HEAD = 64  # pixels: what session it is, where the deeds need the room


class SessionPage(QWidget):
    """A session: its head, its people, what is proposed, and the deeds for who is current."""

    wanted = Signal(object)
    seat_offered = Signal(object)
    edit_wanted = Signal()
    again_wanted = Signal()
    cancel_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._title = label(look="name", wrap=True)
        self._facts, self._numbers = label(look="soft", wrap=True), label(look="small", wrap=True)
        self._warning = label(look="warning", wrap=True)
        self._empty = label(look="soft", wrap=True)
        self.proposal = Proposal()
        self.proposal.taken.connect(self.seat_offered)
        self.people = PeopleList(pen, "signed", _("People of the session"))
        self.people.wanted.connect(self.wanted)
        self.people.entered.connect(partial(self.wanted.emit, Deed.PRESENT))
        self.people.moved.connect(lambda _at: self._show_deeds())
        self._rows: tuple[SignedRow, ...] = ()
        self._shown: tuple[Deed, ...] | None = None
        self._deeds = Flow()
        self._keys_shown = True
        self._head = ""
        self.edit = button(_("Change…"), self.edit_wanted.emit, "mini", name="edit-session")
        self.again = button(_("Again…"), self.again_wanted.emit, "mini", name="again-session")
        self.again.setAccessibleName(_("Plan the same session again…"))
        self.cancel = button(
            _("Cancel the session…"), self.cancel_wanted.emit, "mini", name="cancel-session"
        )
        self.finish = button(_("Close the list"), self.close_wanted.emit, "mini", name="close-list")
        self._buttons, self._row = Flow(), QWidget()
        self._row.setLayout(self._buttons)
        for each in (self.edit, self.again, self.cancel, self.finish):
            self.add_button(each)
        self._top = column(
            column(self._title, self._facts, self._warning, spacing=2), self._row, self._numbers,
            self.proposal, self._empty, spacing=8,
        )  # fmt: skip
        self._above = Head(self._top)
        whole = column(self._above, self.people, self._deeds, spacing=8)
        whole.setStretch(1, 1)
        whole.addStretch(0)
        self.setLayout(whole)

    def add_button(self, button: QPushButton) -> None:
        """Add what can be done with the whole session."""
        self._buttons.addWidget(button)

    def add_line(self, line: QWidget) -> None:
        """Add what there is to say of the session, under its numbers."""
        self._top.insertWidget(self._top.indexOf(self.proposal), line)

    def show_head(self, head: SessionHead, *, cancelled: bool, closable: bool) -> None:
        """Say which session it is."""
        self._row.show()
        self._numbers.show()
        self._title.setText(breakable(head.title))
        self._facts.setText(breakable(head.facts))
        self._warning.setText(head.warning)
        self._warning.setVisible(bool(head.warning))
        self._head = head.numbers
        self._show_numbers()
        self.cancel.setVisible(not cancelled)
        self.finish.setVisible(closable)

    def show_nothing(self) -> None:
        """There is no session: say where to begin."""
        self._title.setText(_("The people of a session appear here"))
        self._facts.setText(_("Begin with “New session…”, or choose its day in the calendar."))
        for each in (self._row, self._warning, self._numbers):
            each.hide()
        self.show_rows((), "")

    def show_rows(self, rows: tuple[SignedRow, ...], empty: str) -> None:
        """Show the people; who was current stays so."""
        at = _following(self.current(), self.people.at(), rows)
        self._rows = rows
        self.people.renew_people(rows, at)
        self.people.setVisible(bool(rows))
        self._empty.setText("" if rows else empty)
        self._empty.setVisible(not rows)
        self._show_deeds()

    def current(self) -> SignedRow | None:
        """Who is current."""
        at = self.people.at()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def row_of(self, registration: object) -> SignedRow | None:
        """Somebody of the list, as it is shown now."""
        return next((each for each in self._rows if each.registration == registration), None)

    def go_to(self, registration: object) -> None:
        """Make somebody the current one, in sight."""
        for at, each in enumerate(self._rows):
            if each.registration == registration:
                self.people.go_to(at)
                self.people.scrollTo(self.people.currentIndex())
        self._show_deeds()

    def set_compact(self, *, small: bool) -> None:
        """Show less where there is little room: no names of keys, the first numbers only."""
        self._keys_shown = not small
        name_keys(self, shown=not small)
        self._show_numbers()
        self._shown = None
        self._show_deeds()
        self._top.setSpacing(4 if small else 8)
        self._above.setMinimumHeight(_LEAST_HEAD if small else 0)

    def _show_numbers(self) -> None:
        first, _line, _rest = self._head.partition("\n")
        self._numbers.setText(self._head if self._keys_shown else first)

    def _show_deeds(self) -> None:
        current = self.current()
        deeds = current.deeds if current else ()
        self.people.deeds = deeds
        if deeds == self._shown:
            return
        self._shown = deeds
        focus = focus_of(self.window())
        used = focus is not None and self._deeds.indexOf(focus) >= 0
        clear(self._deeds)
        for deed in deeds:
            made = keyed(
                deed_name(deed), deed_key(deed), partial(self.wanted.emit, deed), "mini",
                name=f"deed-{deed.name.lower()}",
            )  # fmt: skip
            self._deeds.addWidget(made)
        name_keys(self, shown=self._keys_shown)
        if used:  # the button that was pressed is gone: on with the list, not just anywhere
            self.people.setFocus()


class Head(Scrolled):
    """As high as what is in it, where there is room for the list too; else it scrolls."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """As high as it needs at this width."""
        wide, inside = self.viewport().width(), self.widget()
        return QSize(wide, inside.heightForWidth(wide) if inside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask again: at another width there are more lines or fewer."""
        super().resizeEvent(event)
        self.updateGeometry()


class Proposal(QWidget):
    """Says for whom a seat is free, and offers it."""

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._registration: object = None
        self._said = label(wrap=True)
        self.offer = button(_("Offer the seat"), self._take, "chip", name="offer-seat")
        line = row(self._said, self.offer, margin=8, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(column(frame("calm", line)))
        self.hide()

    def show_first(self, registration: object, said: str) -> None:
        """Propose the first who waits; nobody where nothing is said."""
        self._registration = registration
        self._said.setText(breakable(said))
        self.offer.setAccessibleDescription(said)
        self.setVisible(bool(said))

    def _take(self) -> None:
        self.taken.emit(self._registration)


class FoundPage(QWidget):
    """Who was found, over the people of the session while something is searched."""

    opened = Signal(int)

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._empty = label(look="line", wrap=True)
        self.list = RowList("found", FoundDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("People found"))
        self.list.opened.connect(self.opened)
        title = label(_("People found"), "name")
        whole = column(title, self._empty, self.list, spacing=8)
        whole.setStretch(2, 1)
        whole.addStretch(0)
        self.setLayout(whole)

    def show_rows(self, rows: tuple[FoundRow, ...], empty: str) -> None:
        """Show who was found."""
        at = self.list.at()
        self._empty.setText(empty)
        self._empty.setVisible(bool(empty))
        self.list.show_rows(rows, min(max(at, 0), max(0, len(rows) - 1)))
        self.list.setVisible(bool(rows))


def _following(now: SignedRow | None, at: int, rows: tuple[SignedRow, ...]) -> int:
    """Where whoever was current is; the next one where the current one has just cancelled."""
    ids = [each.registration for each in rows]
    if now is None or now.registration not in ids:
        return 0
    place = ids.index(now.registration)
    return place if rows[place].live or not now.live else at


def surface(page: QWidget) -> QWidget:
    """Put a page on a card."""
    return frame("card", column(page, margin=12))
