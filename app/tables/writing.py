"""Writing tables that spreadsheets open as what they are: texts that never become formulas."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

Value: TypeAlias = str | int | float | date | datetime | None

_RISKY = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_HARMLESS = re.compile(r"[+\-]?[\d\s().,\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}/]*\d")
_MOST_LETTERS = 32_000  # of a cell in Excel
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\']")


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


def _cell(sheet: Any, value: Value) -> Any:
    if not isinstance(value, str):
        naive: Any = value.replace(tzinfo=None) if isinstance(value, datetime) else value
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
