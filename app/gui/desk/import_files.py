"""The files of an import: the table that is read, and the rows to correct that are written."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.errors import UserError
from app.domain.imports.layouts import Layout, propose, recognise
from app.domain.imports.table import Table
from app.gui.desk.bench import Bench
from app.gui.desk.intake import Intake
from app.screens.importing import rejected_table
from app.screens.wording import _
from app.usecases.importing.lines import Preview
from app.usecases.importing.ports import KnownLayouts

Found = tuple[Sequence[Table], Table, Layout, bool]


def found_in(layouts: KnownLayouts, read: Callable[[], Sequence[Table]]) -> Found:
    """The first sheet of a file that is known, else the first one, and how it is read."""
    tables = read()
    remembered = layouts.layouts()
    found = ((each, recognise(each, remembered)) for each in tables)
    known = next(((each, layout) for each, layout in found if layout), None)
    table, layout = known or (tables[0], propose(tables[0]))
    return tables, table, layout, known is not None and layout.names_people


def save_rejected(bench: Bench, intake: Intake, seen: Preview, source: Path) -> None:
    """Write the rows that cannot be read into a table of their own, to correct them there."""
    name = _("To correct – {name}.xlsx").format(name=source.stem)
    file = intake.ask_where(_("Save what cannot be read"), name, _("Excel table"))
    if file is None:
        return
    headers, rows = rejected_table(seen, source.name)
    try:
        intake.write(file, _("Rows to correct"), headers, rows)
    except UserError as error:
        bench.fail(error)
        return
    bench.say(_("{file} holds the rows to correct.").format(file=file.name))
