"""Brings the answers of on-line forms in: read, look, agree; one step that can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.domain.changes import Batch
from app.domain.errors import UserError
from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import Layout, Source, propose, recognise
from app.domain.imports.said import Knowledge
from app.domain.imports.table import Table
from app.gui.desk.bench import Bench
from app.screens.desk_import import asks_for_order, line_rows, table_title
from app.screens.importing import summary
from app.screens.wording import _
from app.usecases.importing.lines import Import, Preview
from app.usecases.importing.ports import ErasedRows, KnownLayouts
from app.usecases.importing.preview import bring_in, preview

HERE = ZoneInfo("Europe/Paris")  # the hours of a form that says no zone
Result = TypeVar("Result")


class Elsewhere(Protocol):
    """Does slow work off the window's thread, then calls one of the two on it."""

    def run(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[BaseException], None],
    ) -> None:
        """Do `work` elsewhere."""
        ...


@dataclass(frozen=True)
class Intake:
    """What tables are read with, and what is remembered of them; `ask` has a file chosen."""

    ask: Callable[[str, str], Path | None]
    read: Callable[[Path], Sequence[Table]]
    erased: ErasedRows
    layouts: KnownLayouts
    known: Callable[[], Knowledge]
    background: Elsewhere


class Importing(QObject):
    """The preview of a table with the desk behind it."""

    def __init__(self, bench: Bench, intake: Intake) -> None:
        super().__init__(bench)
        self._bench = bench
        self._intake = intake
        self._file = ""
        self._table: Table | None = None
        self._layout: Layout | None = None
        self._month_first: bool | None = None
        self._seen: Preview | None = None
        window = bench.window
        window.bar.import_wanted.connect(self._ask)
        page = window.import_page
        page.agreed.connect(self._agree)
        page.columns_wanted.connect(self._show_columns)
        page.order_told.connect(self._take_order)
        window.columns.mapped.connect(self._take_columns)

    def _ask(self) -> None:
        if self._bench.session is None:
            self._bench.window.notice.say(_("Plan a session first: Ctrl+G, then New session."))
            return
        kinds = _("Tables ({kinds})").format(kinds="*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt")
        file = self._intake.ask(_("Choose the exported answers"), kinds)
        if file is not None:
            self._bench.say(_("{file} is being read…").format(file=file.name))
            read = partial(self._intake.read, file)
            self._intake.background.run(read, partial(self._take, file.name), self._bench.fail)

    def _take(self, file: str, tables: Sequence[Table]) -> None:
        """Take the first sheet that is known, else the first one, and ask what it holds."""
        self._bench.window.notice.hide()
        remembered = self._intake.layouts.layouts()
        found = ((each, recognise(each, remembered)) for each in tables)
        known = next(((each, layout) for each, layout in found if layout is not None), None)
        if known is None and not tables:
            return
        self._file, self._month_first = file, None
        self._table, self._layout = known or (tables[0], propose(tables[0]))
        if known is not None and self._layout.names_people:
            self._look()
        else:
            self._show_columns()

    def _look(self) -> None:
        """Show what would become of each row; nothing is written."""
        bench, session = self._bench, self._bench.session
        if self._table is None or self._layout is None or session is None:
            return
        wanted = Import(
            self._table, self._layout, session.id, HERE, self._intake.known(),
            month_first=self._month_first,
        )  # fmt: skip
        try:
            seen = preview(bench.office, self._intake.erased, wanted)
        except UserError as error:
            bench.fail(error)
            return
        self._seen = seen
        title = table_title(self._layout, self._file)
        asks = asks_for_order(seen)
        bench.window.show_middle(bench.window.import_page)
        bench.window.import_page.show_preview(title, summary(seen), line_rows(seen), asks=asks)

    def _show_columns(self) -> None:
        if self._layout is not None:
            window = self._bench.window
            window.show_side(window.columns)
            window.columns.show_layout(self._layout)

    def _take_columns(self, meanings: tuple[Field, ...], name: str) -> None:
        """Read the table as staff say, and remember that where it got a name."""
        if self._layout is None:
            return
        targets = tuple(
            old if old.field is meaning else Target(meaning)
            for old, meaning in zip(self._layout.targets, meanings, strict=True)
        )
        changed = replace(self._layout, targets=targets, name=name)
        if targets != self._layout.targets:
            changed = replace(changed, source=Source.OTHER)
        self._layout = changed
        if name and changed.names_people:
            self._bench.attempt(partial(self._intake.layouts.remember, changed))
        self._look()

    def _take_order(self, month_first: bool) -> None:  # noqa: FBT001 - Qt calls it
        self._month_first = month_first
        self._look()

    def _agree(self) -> None:
        if self._seen is not None:
            work = partial(bring_in, self._bench.office, self._seen)
            self._bench.attempt(work, self._done)

    def _done(self, batch: Batch | None) -> None:
        window = self._bench.window
        self._seen = None
        window.show_found(found=False)
        window.show_side(window.form)
        window.page.people.setFocus()
        if batch is None:
            self._bench.say(_("Everything was there already: nothing was written."))
        else:
            self._bench.say(_("The answers are in the list. Ctrl+Z takes all of them out again."))
