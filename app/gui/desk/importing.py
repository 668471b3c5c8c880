"""Brings the answers of on-line forms in: read, look, decide, agree; one step to take back."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.domain.changes import Batch
from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import Layout, Source, propose, recognise
from app.domain.imports.table import Table
from app.gui.desk.bench import Bench
from app.gui.desk.import_files import Found, found_in, save_rejected
from app.gui.desk.import_page import Said
from app.gui.desk.import_place import ImportPlace
from app.gui.desk.intake import Errand, Intake
from app.gui.desk.whose import about
from app.gui.shared.work import Work
from app.screens.desk_import import import_view
from app.screens.wording import _
from app.usecases.importing.deciding import (
    leave_out,
    new_person,
    open_again,
    same_person,
    to_decide,
)
from app.usecases.importing.lines import Import, Likely, Preview
from app.usecases.importing.preview import bring_in, preview

HERE = ZoneInfo("Europe/Paris")  # the hours of a form that says no zone
_SAID = {Said.NEW: new_person, Said.OUT: leave_out, Said.OPEN: open_again}
AT_ONCE = 2_000  # rows that are compared anew after each decision; longer tables, at the end
NOWHERE = UUID(int=0)


class Importing(QObject):
    """The preview of a table with the desk behind it."""

    def __init__(self, bench: Bench, intake: Intake) -> None:
        super().__init__(bench)
        self._bench = bench
        self._intake = intake
        self._file, self._session = Path(), NOWHERE
        self._tables: Sequence[Table] = ()
        self._wanted: Import | None = None
        self._seen: Preview | None = None
        self._candidates: dict[str, Sequence[Likely]] = {}
        window, page = bench.window, bench.window.import_page
        self._place = ImportPlace(window)
        self._errand = Errand(page, intake.background)
        self._errand.stopped.connect(self._stopped)
        self._errand.failed.connect(bench.fail)
        window.back_wanted.connect(self._leave)
        window.bar.import_wanted.connect(self._ask)
        page.agreed.connect(self._agree)
        page.left.connect(self._drop)
        page.columns_wanted.connect(self._show_columns)
        page.order_told.connect(self._take_order)
        page.decided.connect(self._decide)
        page.rejected_wanted.connect(self._save_rejected)
        page.source.sheet_told.connect(self._take_sheet)
        page.source.read_otherwise.connect(self._read)
        window.columns.mapped.connect(self._take_columns)

    def _ask(self) -> None:
        window, session = self._bench.window, self._bench.session
        if session is None:
            window.notice.say(_("Plan a session first: New session, Ctrl+R."))
            return
        if self._errand.bound:
            window.notice.say(_("The answers are being written…"), calm=True)
            return
        kinds = _("Tables ({kinds})").format(kinds="*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt")
        file = self._intake.ask(_("Choose the exported answers"), kinds)
        if file is not None:
            self._file, self._session = file, session.id
            window.import_page.begin(file.name)
            self._place.open()
            self._read()

    def _read(self, encoding: str = "", separator: str = "") -> None:
        """Read the file off the window's thread."""
        words = _("{file} is being read…").format(file=self._file.name)
        self._bench.window.notice.hide()
        intake, file = self._intake, self._file
        read = partial(found_in, intake.layouts, partial(intake.read, file, encoding, separator))
        self._errand.run(words, lambda _work: read(), self._place.when_here(self._take, file))

    def _stopped(self) -> None:
        """Show again what was there before the work, or the people of the session."""
        if self._seen is not None and self._wanted is not None:
            self._show(self._wanted, self._seen)
        else:
            self._place.close()

    def _leave(self) -> None:
        """Escape on the page itself: nobody waits any more."""
        window = self._bench.window
        alone = window.shows(window.form) and not window.form_beside
        if window.shows(window.import_page) and alone:
            self._drop()

    def _drop(self) -> None:
        self._seen = self._wanted = None
        self._errand.stop()

    def _take(self, found: Found) -> None:
        """Take the first sheet that is known, else the first one, and ask what it holds."""
        self._tables, table, layout, known = found
        self._start(table, layout, known=known)

    def _start(self, table: Table, layout: Layout, *, known: bool) -> None:
        window, page = self._bench.window, self._bench.window.import_page
        self._seen, self._candidates = None, {}
        self._wanted = Import(table, layout, self._session, HERE, self._intake.known())
        if known:
            self._look(self._wanted)
            return
        page.wait("")
        page.agree.setEnabled(False)
        page.source.show_source(self._tables, table)
        if window.works_in(window.form):
            self._place.offer(self._file, self._show_columns)
        else:
            self._show_columns()

    def _take_sheet(self, at: int) -> None:
        if 0 <= at < len(self._tables):
            table = self._tables[at]
            layout = recognise(table, self._intake.layouts.layouts())
            known = layout is not None and layout.names_people
            self._start(table, layout or propose(table), known=known)

    def _look(self, wanted: Import) -> None:
        """Compare the table with who is there; nothing is written."""
        office, erased, file = self._bench.office, self._intake.erased, self._file
        words = _("{file} is being compared…").format(file=file.name)
        show = self._place.when_here(partial(self._show, wanted), file)
        self._errand.run(words, lambda work: preview(office, erased, wanted, work), show)

    def _show(self, wanted: Import, seen: Preview) -> None:
        """Show what would become of each row; `wanted` may hold decisions made since."""
        self._wanted, self._seen = wanted, seen
        self._candidates |= to_decide(seen)
        page = self._bench.window.import_page
        session = str(self._bench.names().get(wanted.session, ""))
        view = import_view(seen, wanted, self._candidates, self._file.name, session)
        page.show_preview(view, max(0, page.list.at()))
        page.source.show_source(self._tables, wanted.table)

    def _decide(self, key: str, said: Said) -> None:
        if self._wanted is None or self._seen is None:
            return
        if said is Said.SAME:
            wanted = same_person(self._wanted, key, self._candidates[key])
        else:
            wanted = _SAID[said](self._wanted, key)
        self._show(wanted, self._seen)
        if said is not Said.SAME:  # said again, it is the next one
            self._bench.window.import_page.go_on()
        if len(wanted.table.rows) <= AT_ONCE:
            self._count_anew(wanted)

    def _count_anew(self, wanted: Import) -> None:
        """Who sits and who waits follows from what was decided; nobody waits for it."""
        office, erased = self._bench.office, self._intake.erased

        def take(seen: Preview) -> None:
            if self._wanted is wanted and not self._errand.busy:
                self._show(wanted, seen)

        work = partial(preview, office, erased, wanted)
        self._intake.background.run(work, take, self._bench.fail)

    def _show_columns(self) -> None:
        if self._wanted is not None:
            window = self._bench.window
            window.show_side(window.columns)
            window.columns.show_layout(self._wanted.layout)

    def _take_columns(self, meanings: tuple[Field, ...], name: str) -> None:
        """Read the table as staff say, and remember that where it got a name."""
        if self._wanted is None:
            return
        layout = self._wanted.layout
        targets = tuple(
            old if old.field is meaning else Target(meaning)
            for old, meaning in zip(layout.targets, meanings, strict=True)
        )
        changed = replace(layout, targets=targets, name=name)
        if targets != layout.targets:
            changed = replace(changed, source=Source.OTHER)
        if name and changed.names_people:
            self._bench.attempt(partial(self._intake.layouts.remember, changed))
        self._wanted = replace(self._wanted, layout=changed, same={}, left_out=frozenset())
        self._candidates = {}
        self._look(self._wanted)

    def _take_order(self, month_first: bool) -> None:  # noqa: FBT001 - Qt calls it
        if self._wanted is not None:
            self._look(replace(self._wanted, month_first=month_first))

    def _save_rejected(self) -> None:
        if self._seen is not None:
            save_rejected(self._bench, self._intake, self._seen, self._file)

    def _agree(self) -> None:
        """Write what is shown, compared anew where something was decided since."""
        wanted, seen, office, erased = (
            self._wanted, self._seen, self._bench.office, self._intake.erased,
        )  # fmt: skip
        if wanted is None or seen is None or self._errand.busy:
            return

        def write(_work: Work) -> Batch | None:
            whole = seen if seen.wanted is wanted else preview(office, erased, wanted)
            return bring_in(office, whole)

        self._place.lead()
        words, done = _("The answers are being written…"), partial(self._done, wanted.session)
        self._errand.run(words, write, done, stoppable=False)

    def _done(self, session: UUID, batch: Batch | None) -> None:
        """Say what became of it; who does something else by now goes on with it."""
        bench = self._bench
        self._seen = self._wanted = None
        bench.changed.emit()
        self._place.close()
        if batch is None:
            said = _("Everything was there already: nothing was written.")
        else:
            said = _("The answers are in the list. Ctrl+Z takes all of them out again.")
        bench.say(about(bench, session, said))
