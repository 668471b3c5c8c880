"""Finds people while somebody types, and does what Enter means for who was found."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.gui.desk.acting import Acting
from app.gui.desk.bench import Bench
from app.gui.desk.sheets import Sheets
from app.gui.desk.signing import Signing
from app.screens.desk_found import FoundRow, found_for, found_said

_MOST = 30


class Finding(QObject):
    """The search with the desk behind it."""

    left = Signal()

    def __init__(self, bench: Bench, acting: Acting, signing: Signing, sheets: Sheets) -> None:
        super().__init__(bench)
        self._bench = bench
        self._acting = acting
        self._signing = signing
        self._sheets = sheets
        self._rows: tuple[FoundRow, ...] = ()
        bench.window.bar.searched.connect(self._search)
        bench.window.found.opened.connect(self._open)
        bench.shown.connect(self._again)

    def _again(self) -> None:
        """Look again when something was written while somebody searches."""
        window = self._bench.window
        if window.shows(window.found):
            self._search(window.search.text())

    def _search(self, words: str) -> None:
        bench = self._bench
        bench.window.show_found(found=bool(words.strip()))
        if not words.strip():
            return
        people = bench.register.search(words, _MOST)
        now = bench.office.now()
        self._rows = found_for(now, people, bench.session, bench.registrations)
        bench.window.found.show_rows(self._rows, found_said(words, len(self._rows)))

    def _open(self, at: int) -> None:
        row, window = self._rows[at], self._bench.window
        if row.arrives and row.registration is not None:
            self._acting.arrive(row.registration)
            self._search(window.search.text())
            window.search.selectAll()
        elif row.registration is not None:
            self._show(row.registration)
        elif self._bench.session is not None:
            person = self._bench.register.person(row.person)
            window.search.put("")
            self._signing.take_person(person)
        else:
            self._sheets.open_person(row.person)

    def _show(self, registration: UUID) -> None:
        window = self._bench.window
        window.search.put("")
        window.page.go_to(registration)
        window.page.people.setFocus()
