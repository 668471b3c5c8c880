"""Reading a table from a file, by what the file holds and not by what its name says."""

import io
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias
from zipfile import BadZipFile, ZipFile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from app.domain.errors import UserError
from app.domain.imports.table import Area, Remark, Table, Trouble
from app.tables.binary_excel import extent_of
from app.tables.old_excel import look_into
from app.tables.sheet_xml import Beyond, look_beyond
from app.tables.text import ENCODINGS, SEPARATORS, cleaned, is_text, read_text

MOST_BYTES = 60_000_000
MOST_UNPACKED = 300_000_000
MOST_ROWS = 50_010  # with the rows of headers
MOST_COLUMNS = 1_000
MOST_CELLS = 5_000_000
_PANIC = "pyo3_runtime"  # what the reader raises where it gives up; it cannot be imported
_ZIP, _OLD_EXCEL = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_TABLES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf", b"GIF8", b"\x1f\x8b", b"Rar!")

Value: TypeAlias = int | float | str | bool | time | date | datetime | timedelta


def read_tables(path: Path, encoding: str = "", separator: str = "") -> tuple[Table, ...]:
    """Read all sheets of a file that hold something; a text file has one.

    Raises UserError where the file is no table, is locked, too large or damaged. `encoding` and
    `separator` are what staff chose for a text file; empty, they are found out.
    """
    content = _content_of(path)
    try:
        if content.startswith(_ZIP):
            return _of_book(path.name, content)
        if content.startswith(_OLD_EXCEL):
            return _of_old_book(path.name, content)
    except DamagedTableError as error:
        if _is_open_elsewhere(path):
            raise _still_open(path.name) from error
        raise
    if content.startswith(_NOT_TABLES) or _looks_like_a_page(content) or not is_text(content):
        raise _no_table(path.name)
    if encoding not in ("", *ENCODINGS) or separator not in ("", *SEPARATORS):
        raise ValueError(encoding, separator)
    table = read_text(path.name, content, _Limit(path.name), encoding, separator)
    if not any(any(each) for each in table.rows):
        raise _nothing_in(path.name)
    return (table,)


def _content_of(path: Path) -> bytes:
    if path.name.startswith(("~$", ".~lock.")):
        raise UserError(
            "{file} is only the sign that a table is open somewhere: choose the table itself.",
            file=path.name,
        )
    try:
        if path.is_dir():
            raise UserError("{file} is a folder: choose the table that lies in it.", file=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise UserError(
                "{file} is too large: keep only the sheet of answers, save it, then choose it.",
                file=path.name,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("{file} is not there any more: choose it again.", file=path.name) from error
    except OSError as error:
        raise _still_open(path.name) from error


def _is_open_elsewhere(path: Path) -> bool:
    """Whether Excel or LibreOffice left its sign beside a file: it may be half saved."""
    signs = (f"~${path.name}", f".~lock.{path.name}#")
    return any(path.with_name(each).exists() for each in signs)


def _still_open(name: str) -> UserError:
    return UserError(
        "{file} cannot be opened: close it in Excel or LibreOffice, then choose it again.",
        file=name,
    )


class DamagedTableError(UserError):
    """A file that is a table, but not a whole one."""


def _no_table(name: str) -> UserError:
    return UserError(
        "{file} holds no table: export the answers as Excel (.xlsx) or CSV, then choose that file.",
        file=name,
    )


def _nothing_in(name: str) -> UserError:
    return UserError("{file} is empty: export the answers again, then choose it.", file=name)


def _damaged(name: str) -> UserError:
    return DamagedTableError(
        "{file} is damaged: export the answers again, then choose it.", file=name
    )


def _locked(name: str) -> UserError:
    return UserError(
        "{file} is protected by a password: save it without one, then choose it.", file=name
    )


def _looks_like_a_page(content: bytes) -> bool:
    start = content[:200].lstrip().lower()
    return start.startswith((b"<!doctype", b"<html", b"<?xml"))


class _Limit:
    """Refuses a table that is too long or too wide, before it fills the memory."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._cells = 0

    def __call__(self, rows: int, columns: int) -> None:
        """Count one more row of so many columns."""
        self._cells += columns
        self.bound(rows, columns, self._cells)

    def bound(self, rows: int, columns: int, cells: int) -> None:
        """Refuse what goes beyond."""
        if rows <= MOST_ROWS and columns <= MOST_COLUMNS and cells > MOST_CELLS:
            raise UserError(
                "{file} has too many rows and columns at once:"
                " delete the columns that nobody needs, save it, then choose it.",
                file=self._name,
            )
        if rows > MOST_ROWS or columns > MOST_COLUMNS:
            raise UserError(
                "{file} goes beyond {rows} rows or {columns} columns:"
                " keep only the answers, save it, then choose it.",
                file=self._name,
                rows=MOST_ROWS // 1000 * 1000,
                columns=MOST_COLUMNS,
            )


def _of_book(name: str, content: bytes) -> tuple[Table, ...]:
    try:
        with ZipFile(io.BytesIO(content)) as book:
            entries = book.infolist()
            if sum(each.file_size for each in entries) > MOST_UNPACKED:
                raise UserError(
                    "{file} is too large: keep only the sheet of answers, save it, then choose it.",
                    file=name,
                )
            if not any(each.filename in _BOOKS for each in entries):
                raise _no_table(name)
            if _MANIFEST in book.namelist() and b"encryption-data" in book.read(_MANIFEST):
                raise _locked(name)
            rows, columns = extent_of(book)
            _Limit(name).bound(rows, columns, rows * columns)
            return _of_sheets(name, content, book)
    except _BROKEN_ZIPS as error:
        raise _damaged(name) from error


_BOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_BROKEN_ZIPS = (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error)
_MANIFEST = "META-INF/manifest.xml"


def _of_old_book(name: str, content: bytes) -> tuple[Table, ...]:
    try:
        inside = look_into(content)
    except ValueError as error:
        raise _damaged(name) from error
    if inside.locked:
        raise _locked(name)
    _Limit(name).bound(inside.rows, inside.columns, inside.rows * inside.columns)
    return _of_sheets(name, content, None)


def _of_sheets(name: str, content: bytes, book: ZipFile | None) -> tuple[Table, ...]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        tables = tuple(_sheets_of(name, workbook, book))
    except PasswordError as error:
        raise _locked(name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise _damaged(name) from error
    except BaseException as error:
        if type(error).__module__ != _PANIC:
            raise
        raise _damaged(name) from error
    if not tables:
        raise _nothing_in(name)
    return tables


def _sheets_of(name: str, workbook: CalamineWorkbook, book: ZipFile | None) -> Iterator[Table]:
    for number, known in enumerate(workbook.sheets_metadata):
        if known.typ != SheetTypeEnum.WorkSheet:
            continue
        beyond = Beyond() if book is None else look_beyond(book, number)
        limit = _Limit(name)
        limit.bound(beyond.rows, beyond.columns, beyond.rows * beyond.columns)
        sheet = workbook.get_sheet_by_index(number)
        if sheet.start is None or not sheet.width:
            continue
        rows = tuple(_rows_of(sheet, limit))
        if not any(any(each) for each in rows):
            continue
        merged = tuple(
            Area(*first, *last) for first, last in sheet.merged_cell_ranges or () if first != last
        )
        hidden = known.visible != SheetVisibleEnum.Visible
        yield Table(known.name, rows, _remarks(known.name, beyond, merged, hidden=hidden), merged)


def _rows_of(sheet: CalamineSheet, limit: _Limit) -> Iterator[tuple[str, ...]]:
    limit.bound(sheet.total_height, sheet.total_width, sheet.total_height * sheet.total_width)
    memory = dict[str, str]()
    before = ("",) * (sheet.start or (0, 0))[1]
    for values in sheet.iter_rows():  # from the very first row on, but not from the first column
        yield (*before, *[_remembered(each, memory) for each in values])


def _remembered(value: Value, memory: dict[str, str]) -> str:
    """A value as a text; the same text is cleaned and kept once."""
    if type(value) is not str:
        text = text_of(value)
        return memory.setdefault(text, text)
    known = memory.get(value)
    if known is None:
        known = memory[value] = cleaned(value)
    return known


def text_of(value: Value) -> str:
    """A value as a text: moments in the ISO way, whole numbers without a decimal point."""
    match value:
        case str():
            return cleaned(value)
        case bool():
            return "1" if value else "0"
        case float():
            return str(int(value)) if value.is_integer() else str(value)
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="minutes")
        case _:
            return str(value)


def _remarks(
    name: str, beyond: Beyond, merged: tuple[Area, ...], *, hidden: bool
) -> tuple[Remark, ...]:
    rows = ", ".join(str(each) for each in beyond.hidden_rows)
    return (
        *((Remark(Trouble.HIDDEN_SHEET, text=name),) if hidden else ()),
        *((Remark(Trouble.HIDDEN_ROWS, text=rows),) if rows else ()),
        *(Remark(Trouble.MERGED_CELLS, each.cells) for each in merged[:20]),
        *(Remark(Trouble.NO_VALUE, each) for each in beyond.without_value),
        *(Remark(Trouble.ERROR_VALUE, cell, value) for cell, value in beyond.errors),
    )
