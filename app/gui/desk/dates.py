"""The calendar with the desk behind it."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject

from app.gui.desk.bench import Bench
from app.gui.desk.calendar import CalendarPage
from app.gui.desk.planning import Scheduling
from app.screens.dates import day_of
from app.screens.desk_calendar import month_view, usual_moment

_FIRST, _LAST = 1990, 2199  # years in which anybody may look for a session


class Dates(QObject):
    """Shows a month of sessions, opens them, and has sessions planned on a day."""

    def __init__(self, bench: Bench, scheduling: Scheduling) -> None:
        super().__init__(bench)
        self._bench = bench
        self._scheduling = scheduling
        self._day: date | None = None
        window = bench.window
        self.page = CalendarPage(window.pen)
        window.add_middle(self.page, wide=True)
        window.add_key("Ctrl+D", self.open)
        window.calendar_wanted.connect(self.open)
        window.bar.form_wanted.connect(lambda _channel: self._leave())
        self.page.went.connect(self._go)
        self.page.session_wanted.connect(self._show_session)
        self.page.plan_wanted.connect(self._plan)
        self.page.left.connect(window.back_wanted)
        bench.shown.connect(self._show)

    def open(self) -> None:
        """Show the month of the session that is shown, else this one."""
        session = self._bench.session
        moment = session.starts_at if session else self._bench.office.now()
        self._day = day_of(moment)
        window = self._bench.window
        window.search.put("")
        window.show_side(window.form)
        window.show_middle(self.page)
        self._show()
        self.page.setFocus()

    def _go(self, day: date | None) -> None:
        wanted = day or day_of(self._bench.office.now())
        if _FIRST <= wanted.year <= _LAST:
            self._day = wanted
            self._show()

    def _show(self) -> None:
        bench, day = self._bench, self._day
        if day is None or not bench.window.shows(self.page):
            return
        now, sessions = bench.office.now(), bench.sessions.values()
        view = month_view(now, day, sessions, bench.counts, bench.titles())
        self.page.show_month(view, day)

    def _show_session(self, session: UUID) -> None:
        self._leave()
        self._bench.moved.emit(session)
        self._bench.window.lead_to_people()

    def _leave(self) -> None:
        window = self._bench.window
        if window.shows(self.page):
            window.show_middle(window.page)

    def _plan(self, day: date) -> None:
        self._scheduling.start_at(usual_moment(day, self._bench.sessions.values()))
