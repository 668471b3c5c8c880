"""Connects the window of the sign-up desk with the office behind it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.domain.meetings import Session
from app.gui.desk.acting import Acting
from app.gui.desk.bench import Bench, Titles
from app.gui.desk.dates import Dates
from app.gui.desk.heads import Heads
from app.gui.desk.importing import Importing
from app.gui.desk.intake import Intake
from app.gui.desk.planning import Scheduling
from app.gui.desk.searching import Finding
from app.gui.desk.seats import Seats
from app.gui.desk.sheets import Sheets
from app.gui.desk.signing import Signing
from app.gui.desk.stepping import Stepping
from app.gui.desk.watching import Watching
from app.gui.desk.window import DeskWindow
from app.gui.shared.room import fit_on_screen
from app.gui.shared.theme import Theme
from app.screens.desk import head_for, nobody_said, sessions_for
from app.screens.desk_people import numbers_of, signed_for
from app.screens.wording import explain
from app.usecases.desk.office import Office

Matter = Callable[[Bench], QObject]


class Clerk(QObject):
    """Shows what is written, and has done what is asked for; `left` when the window is closed."""

    left = Signal()

    def __init__(self, bench: Bench, intake: Intake, matters: Sequence[Matter] = ()) -> None:
        super().__init__(bench.window)
        self.bench = bench
        self.window = bench.window
        self._listed: tuple[UUID, ...] = ()
        self.signing = Signing(bench)
        self.acting = Acting(bench)
        self.sheets = Sheets(bench)
        self.scheduling = Scheduling(bench)
        self.finding = Finding(bench, self.acting, self.signing, self.sheets)
        self.importing = Importing(bench, intake)
        self.seats, self.heads = Seats(bench), Heads(bench)
        self.stepping = Stepping(bench)
        self.dates = Dates(bench, self.scheduling)
        self.watching = Watching(bench)
        self.matters = tuple(matter(bench) for matter in matters)
        bench.changed.connect(self.refresh)
        bench.moved.connect(self.select)
        self.acting.sheet_wanted.connect(self.sheets.open_registration)
        self.acting.seat_wanted.connect(self.seats.open)
        self.signing.seats_wanted.connect(self.acting.seat_all)
        self._connect(self.window)

    def _connect(self, window: DeskWindow) -> None:
        window.sessions.moved.connect(self._go_to)
        window.sessions.opened.connect(lambda _at: window.lead_to_people())
        window.form.session_chosen.connect(self.select)
        window.back_wanted.connect(self._go_back)
        for page in (
            window.sheet, window.plan, window.move_pane, window.columns, window.import_page,
        ):  # fmt: skip
            page.left.connect(self._go_back)
        window.closed.connect(self.left)

    def open(self, session: UUID | None = None) -> None:
        """Show the desk, on this session if one is named."""
        window = self.window
        window.notice.hide()
        window.search.put("")
        if session is not None:
            self.bench.session = None
        self.refresh()
        if session is not None:
            self.select(session)
        fit_on_screen(window)
        window.show()
        window.activateWindow()
        (window.form.family if self.bench.session else window.new).setFocus()

    def refresh(self) -> None:
        """Show all again as it is written, or say why that cannot be."""
        try:
            self._read()
        except UserError as error:
            self.window.notice.say(explain(error))
            return
        self._show()

    def _read(self) -> None:
        bench, register = self.bench, self.bench.register
        bench.sessions = {each.id: each for each in register.sessions()}
        bench.counts = register.counts()
        rows = sessions_for(
            bench.office.now(), tuple(bench.sessions.values()), bench.counts, bench.titles()
        )
        self._listed = tuple(each.session for each in rows)
        own = bench.session.id if bench.session else None
        if own not in bench.sessions:
            own = self._listed[0] if self._listed else None
        bench.session = bench.sessions[own] if own else None
        bench.registrations = register.registrations(own) if own else ()
        at = self._listed.index(own) if own else 0
        self.window.sessions.renew(rows, at)
        self.window.sessions.setVisible(bool(rows))
        self.window.no_session.setVisible(not rows)

    def _show(self) -> None:
        bench, page = self.bench, self.window.page
        session = bench.session
        page.setEnabled(session is not None)
        if session is not None:
            self._show_session(session)
        else:
            page.show_nothing()
        bench.shown.emit()

    def _show_session(self, session: Session) -> None:
        bench, page = self.bench, self.window.page
        now = bench.office.now()
        numbers = numbers_of(session, bench.registrations)
        closable = session.cancelled_at is None and bench.over(session)
        listed = bool(bench.registrations)
        head = head_for(session, bench.titles(), numbers, listed=listed)
        page.show_head(head, cancelled=session.cancelled_at is not None, closable=closable)
        calls = bench.register.calls(session.id)
        rows = signed_for(now, session, bench.registrations, calls)
        page.show_rows(rows, nobody_said(session))

    def _go_to(self, at: int) -> None:
        if 0 <= at < len(self._listed):
            self.select(self._listed[at])

    def select(self, session: UUID) -> None:
        """Show the people of this session."""
        if session in self.bench.sessions:
            self.bench.session = self.bench.sessions[session]
        self.refresh()

    def _go_back(self) -> None:
        """Escape: from what is beside to the form, from a search or a table to the list."""
        window = self.window
        window.notice.hide()
        if window.form_beside and window.shows(window.form):
            window.form_beside = False  # its page has all the room again
            window.show_side(window.form)
            window.lead_on()
            return
        if not window.shows(window.form):
            window.show_side(window.form)
            window.lead_to_people() if window.shows(window.page) else window.lead_on()
            return
        window.search.setText("")
        window.lead_to_people()

    def close(self) -> None:
        """Put the window away."""
        self.window.hide()


def build_desk(
    theme: Theme,
    icons: Path,
    office: Office,
    titles: Titles,
    intake: Callable[[QWidget], Intake],
    matters: Sequence[Matter] = (),
) -> Clerk:
    """Build the window of the sign-up desk and what is behind it; each matter adds its own."""
    window = DeskWindow(theme, icons)
    return Clerk(Bench(window, office, titles), intake(window), matters)
