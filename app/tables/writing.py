"""Writing tables that spreadsheets open as what they are: texts that never become formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from app.screens.books import Book, BookColumn, BookSheet, Shape, Value

_RISKY = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_HARMLESS = re.compile(r"[+\-]?[\d\s().,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}/]*\d")
_MOST_LETTERS = 32_000  # of a cell in Excel
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")


_SPACE = '"\N{NO-BREAK SPACE}"'
_FORMATS = {Shape.PERCENT: f"0{_SPACE}%", Shape.MINUTES: f'0{_SPACE}"min"'}
_A4 = 9
_MOST_WIDTH = 80  # letters, so that a sheet stays in sight


def xlsx(title: str, headers: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Write one sheet with a bold header that stays in sight."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_NOT_IN_TITLES.sub(" ", _plain(title))[:31] or "1")
    sheet.freeze_panes = "A2"
    for number, header in enumerate(headers, 1):
        width = min(max(len(header) + 2, 12), 40)
        sheet.column_dimensions[get_column_letter(number)].width = width
    heads = [_cell(sheet, each) for each in headers]
    for each in heads:
        each.font = Font(bold=True)
        each.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.append(heads)
    for row in rows:
        sheet.append([_cell(sheet, each) for each in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(book: Book) -> bytes:
    """Write a file of several sheets; each prints on A4, its header on every page."""
    made = Workbook(write_only=True)
    made.properties.title, made.properties.creator = _plain(book.title), "À main levée"
    names: set[str] = set()
    for each in book.sheets:
        _write_sheet(made, each, book.title, _free_name(each.title, names))
    if not book.sheets:
        made.create_sheet("1")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _free_name(title: str, names: set[str]) -> str:
    """A name for a sheet that no other one has, as spreadsheet programs compare them."""
    stem = _NOT_IN_TITLES.sub(" ", _plain(title)).strip()[:28] or "1"
    name, number = stem, 2
    while name.casefold() in names:
        name, number = f"{stem} {number}", number + 1
    names.add(name.casefold())
    return name


def _write_sheet(made: Workbook, told: BookSheet, title: str, name: str) -> None:
    sheet: Any = made.create_sheet(name)
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    # & begins a command there
    sheet.oddHeader.left.text = f"{_plain(title)} – {name}".replace("&", "&&")
    sheet.oddFooter.right.text = "&P / &N"
    for number, column in enumerate(told.columns, 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = min(column.width, _MOST_WIDTH)
    sheet.append([_head(sheet, each) for each in told.columns])
    for row in told.rows:
        shaped = zip(row, told.columns, strict=True)
        sheet.append([_shaped(sheet, value, column.shape) for value, column in shaped])


def _head(sheet: Any, column: BookColumn) -> Any:
    cell = _cell(sheet, column.title)
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _shaped(sheet: Any, value: Value, shape: Shape) -> Any:
    cell = _cell(sheet, value)
    cell.alignment = Alignment(wrap_text=isinstance(value, str), vertical="top")
    if value is not None and shape in _FORMATS:
        cell.number_format = _FORMATS[shape]
    return cell


def _cell(sheet: Any, value: Value) -> Any:
    if not isinstance(value, str):
        naive: Any = _here(value) if isinstance(value, datetime) else value
        cell = WriteOnlyCell(sheet, naive)
        if isinstance(value, datetime):
            cell.number_format = "dd/mm/yyyy hh:mm"
        elif isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"
        return cell
    cell = WriteOnlyCell(sheet, "")
    cell.value = _plain(value)
    cell.data_type = "s"  # else a text that begins with = would be a formula
    return cell


def _here(moment: datetime) -> datetime:
    """A moment as the clock on the wall says it; spreadsheets know no time zones."""
    return moment.astimezone().replace(tzinfo=None) if moment.tzinfo else moment


def _plain(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)[:_MOST_LETTERS]


def csv_text(headers: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Write the CSV that French spreadsheets open at once: UTF-8 with its mark, « ; », CRLF."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_safe(each) for each in headers])
    writer.writerows([_said(each) for each in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _said(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            return _safe(value)
        case float():
            return str(value).replace(".", ",")
        case datetime():
            return value.strftime("%d/%m/%Y %H:%M")
        case date():
            return value.strftime("%d/%m/%Y")
        case _:
            return str(value)


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula; a phone number stays as it is."""
    text = _plain(text)
    if text.startswith(_RISKY) and not _HARMLESS.fullmatch(text):
        return f"'{text}"
    return text
