"""The command that brings the answers of an on-line form into a session."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.imports.layouts import Layout, plain_list, recognise
from app.domain.imports.said import Knowledge
from app.domain.imports.table import Table, Trouble
from app.domain.names import folded
from app.privacy import office_on
from app.screens.importing import listed_line, rejected_table, source_name, summary
from app.screens.listings import Listed
from app.screens.wording import _
from app.stock import Stock
from app.surroundings import SystemClock, data_folder, who_types, writable
from app.tables.contacts import FrenchContacts
from app.tables.reading import read_tables
from app.tables.writing import xlsx
from app.unlocking import open_data
from app.usecases.importing.lines import Import, Preview
from app.usecases.importing.preview import bring_in, preview, rejected
from app.usecases.privacy.exporting import TELLS, note_export

HERE = ZoneInfo("Europe/Paris")  # the hours of a form that says no zone


def known_beside(modules: Iterable[Module]) -> Knowledge:
    """What is known beside a form: the modules by title and id, and good e-mail addresses."""
    titles = {folded(name): each.id for each in modules for name in (each.title, each.id)}
    return Knowledge(titles, FrenchContacts().email)


def recognised(file: Path, remembered: Iterable[Layout]) -> tuple[Table, Layout]:
    """The first sheet of a file that is known, with how it is read; UserError where none is.

    A plain list that says of each column what it holds needs no form.
    """
    known = tuple(remembered)
    for table in read_tables(file):
        layout = recognise(table, known) or plain_list(table)
        if layout is not None and layout.names_people:
            return table, layout
    raise UserError(
        "{file} comes from no form that is known: bring it in from the window,"
        " where you say once what its columns hold.",
        file=file.name,
    )


def bring_in_file(wanted: argparse.Namespace) -> tuple[list[Listed], str]:
    """Bring a file into a session, or only tell what that would do."""
    data = data_folder(wanted.data)
    with ExitStack() as resources:
        storage = open_data(data)
        resources.callback(storage.close)
        office = office_on(storage, SystemClock(), who_types())
        table, layout = recognised(wanted.file, storage.imports.layouts())
        known = known_beside(Stock(data).shelf.modules())
        asked = Import(table, layout, wanted.session, HERE, known)
        if wanted.month_first or wanted.day_first:
            asked = replace(asked, month_first=wanted.month_first)
        seen = preview(office, storage.imports, asked)
        if wanted.rejected is not None:
            left = partial(note_export, storage.exports, office, "rejected", TELLS["rejected"])
            _write_rejected(seen, writable(wanted.rejected), wanted.file.name, left)
        if not wanted.dry_run:
            _refuse_unclear(seen, wanted.file.name)
            bring_in(office, seen)
    done = _("nothing is written yet") if wanted.dry_run else _("brought in")
    closing = "\n".join((f"{source_name(layout)} · {done}", *summary(seen)))
    return [listed_line(each) for each in seen.lines], closing


def _refuse_unclear(seen: Preview, file: str) -> None:
    """Write nothing of dates that can be read in two ways: the order of arrival hangs on them."""
    if any(each.trouble is Trouble.UNCLEAR_DATES for each in seen.remarks):
        raise UserError(
            "The dates of {file} can be read in two ways, nothing is written: add --day-first or"
            " --month-first.",
            file=file,
        )


def _write_rejected(seen: Preview, file: Path, read_from: str, left: Callable[[int], None]) -> None:
    if rejected(seen):
        headers, rows = rejected_table(seen, read_from)
        left(len(rows))
        write_table(file, _("Rows to correct"), headers, rows)


def write_table(
    file: Path, title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    """Write a table that spreadsheets open; UserError where it cannot be."""
    try:
        file.write_bytes(xlsx(title, headers, rows))
    except OSError as error:
        raise UserError(
            "{file} cannot be written: close it elsewhere, or choose another name.", file=file.name
        ) from error
