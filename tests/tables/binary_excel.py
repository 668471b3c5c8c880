"""A workbook as Excel writes it in its binary kind (.xlsb), record by record."""

import io
import struct
import zipfile
from collections.abc import Sequence

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""
_LINKS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"
 Target="{}"/></Relationships>"""


def binary_workbook(
    rows: Sequence[Sequence[str | float]], far: tuple[int, int] | None = None
) -> bytes:
    """An .xlsb of one sheet; `far` is the row and column of one cell more."""
    last_row, last_column = len(rows) - 1, max(map(len, rows)) - 1
    sheet = _record(129) + _record(148, struct.pack("<IIII", 0, last_row, 0, last_column))
    sheet += _record(145)
    for number, row in enumerate(rows):
        sheet += _record(0, struct.pack("<IIHBBI", number, 0, 300, 0, 0, 0))
        for column, value in enumerate(row):
            at = struct.pack("<II", column, 0)
            if isinstance(value, str):
                sheet += _record(6, at + _text(value))
            else:
                sheet += _record(5, at + struct.pack("<d", value))
    if far is not None:
        sheet += _record(0, struct.pack("<IIHBBI", far[0], 0, 300, 0, 0, 0))
        sheet += _record(6, struct.pack("<II", far[1], 0) + _text("x"))
    sheet += _record(146) + _record(130)
    book = _record(131) + _record(143)
    book += _record(156, struct.pack("<II", 0, 1) + _text("rId1") + _text("Réponses"))
    book += _record(144) + _record(132)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _LINKS.format("officeDocument", "xl/workbook.bin"))
        file.writestr("xl/workbook.bin", book)
        links = _LINKS.format("worksheet", "worksheets/sheet1.bin")
        file.writestr("xl/_rels/workbook.bin.rels", links)
        file.writestr("xl/worksheets/sheet1.bin", sheet)
    return out.getvalue()


def _record(kind: int, content: bytes = b"") -> bytes:
    """A record; numbers from 128 on take two bytes."""
    head = bytes((kind,)) if kind < 128 else bytes((kind & 0x7F | 0x80, kind >> 7))
    length, sizes = len(content), b""
    while True:
        sizes += bytes((length & 0x7F | (0x80 if length > 0x7F else 0),))
        length >>= 7
        if not length:
            return head + sizes + content


def _text(text: str) -> bytes:
    wide = text.encode("utf-16-le")
    return struct.pack("<I", len(wide) // 2) + wide
