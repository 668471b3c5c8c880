"""What the XML of an .xlsx says beyond its values: how far it goes, and cells without a value.

Formulas are never worked out: one whose result was not kept has no value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from zipfile import BadZipFile, ZipFile

_CELL = re.compile(rb'<(?:\w+:)?c [^>]*?r="([A-Z]{1,3})(\d{1,9})"')
_FAR = re.compile(rb' r="([A-Z]{2,3}(?=\d)|[A-Z](?=\d{6}))(\d{1,9})"')
_ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d{1,9})"')
_EMPTY_FORMULA = re.compile(
    rb'<(?:\w+:)?c [^>]*?r="([A-Z]{1,3}\d+)"[^>]*>\s*'
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
    rb"\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ERROR = re.compile(
    rb'<(?:\w+:)?c (?=[^>]*?t="e")[^>]*?r="([A-Z]{1,3}\d+)"[^>]*>(?:(?!</(?:\w+:)?c>).)*?'
    rb"<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row (?=[^>]*?\bhidden="(?:1|true)")[^>]*?\br="(\d{1,9})"')
_SHEET = re.compile(rb'<(?:\w+:)?sheet [^>]*?\b\w+:id="([^"]+)"')
_RELATION = re.compile(rb"<(?:\w+:)?Relationship [^>]*?>")
_ID = re.compile(rb'\bId="([^"]+)"')
_TARGET = re.compile(rb'\bTarget="([^"]+)"')
_CHUNK = 1 << 20
_OVERLAP = 1 << 12
_MOST_FOUND = 20


@dataclass
class Beyond:
    """What the XML of a sheet says beyond its values; how far it goes, where that is far."""

    rows: int = 0
    columns: int = 0
    without_value: tuple[str, ...] = ()
    errors: tuple[tuple[str, str], ...] = ()
    hidden_rows: tuple[int, ...] = ()


def look_beyond(book: ZipFile, sheet: int) -> Beyond:
    """Look at the XML of a sheet, counted from 0; says little of a book that is laid out oddly."""
    part = _part_of(book, sheet)
    if part is None:
        return Beyond()
    with book.open(part) as file:
        return _scan(file)


def _part_of(book: ZipFile, sheet: int) -> str | None:
    try:
        ids = _SHEET.findall(book.read("xl/workbook.xml"))
        relations = _RELATION.findall(book.read("xl/_rels/workbook.xml.rels"))
    except (KeyError, BadZipFile):
        return None
    wanted = ids[sheet] if sheet < len(ids) else None
    for each in relations:
        found, target = _ID.search(each), _TARGET.search(each)
        if found and target and found[1] == wanted:
            path = target[1].decode("utf-8", "replace")
            whole = path.lstrip("/") if path.startswith("/") else f"xl/{path}"
            return whole if whole in book.namelist() else None
    return None


def _scan(file: IO[bytes]) -> Beyond:
    beyond = Beyond()
    empty, errors = dict[str, None](), dict[str, str]()
    hidden = dict[int, None]()
    for text in _chunks(file):
        beyond.rows = max(beyond.rows, *map(int, _ROW.findall(text)), 0)
        for column, row in (*_FAR.findall(text), *_CELL.findall(text[-_OVERLAP:])):
            beyond.columns = max(beyond.columns, _number_of(column))
            beyond.rows = max(beyond.rows, int(row))
        if b"<f" in text or b":f" in text:
            empty |= dict.fromkeys(each.decode() for each in _EMPTY_FORMULA.findall(text))
        if b't="e"' in text:
            found = _ERROR.findall(text)
            errors |= {cell.decode(): value.decode("utf-8", "replace") for cell, value in found}
        if b"hidden=" in text:
            hidden |= dict.fromkeys(int(each) for each in _HIDDEN_ROW.findall(text))
    beyond.without_value = tuple(empty)[:_MOST_FOUND]
    beyond.errors = tuple(errors.items())[:_MOST_FOUND]
    beyond.hidden_rows = tuple(hidden)[:_MOST_FOUND]
    return beyond


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces that overlap, so that nothing is cut in two."""
    before = b""
    while piece := file.read(_CHUNK):
        yield before + piece
        before = piece[-_OVERLAP:]


def _number_of(letters: bytes) -> int:
    number = 0
    for each in letters:
        number = number * 26 + each - 64
    return number
