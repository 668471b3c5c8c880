"""A workbook as Excel 97–2003 wrote it (BIFF8 in a compound file), byte by byte."""

import struct
from collections.abc import Iterator, Sequence
from datetime import datetime

_SECTOR = 512
_LEAST = 4096  # a shorter stream would go elsewhere in the compound file
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_DAY_ONE = datetime(1899, 12, 30)  # noqa: DTZ001 - as in a sheet
_MOMENT = 1  # the second format of cells: day and hour

Cell = str | int | float | bool | datetime | None


def old_workbook(rows: Sequence[Sequence[Cell]], name: str = "Réponses") -> bytes:
    """An .xls of one sheet."""
    texts = list(dict.fromkeys(each for row in rows for each in row if isinstance(each, str)))
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6))
    head += _record(0x0042, struct.pack("<H", 1200)) + _record(0x0022, struct.pack("<H", 0))
    head += b"".join(_format(number) for number in (0, 22))
    strings = _record(0x00FC, struct.pack("<II", len(texts), len(texts)) + _all(texts))
    place = len(head) + len(_sheet_name(name, 0)) + len(strings) + 4
    whole = head + _sheet_name(name, place) + strings + _record(0x000A)
    whole += _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6))
    width = max(map(len, rows))
    whole += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    whole += b"".join(_cells(rows, texts)) + _record(0x000A)
    return compound(whole, "Workbook")


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _format(number: int) -> bytes:
    return _record(0x00E0, struct.pack("<HH", 0, number) + bytes(16))


def _sheet_name(name: str, place: int) -> bytes:
    words = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    return _record(0x0085, struct.pack("<IBB", place, 0, 0) + words)


def _all(texts: Sequence[str]) -> bytes:
    return b"".join(_text(each) for each in texts)


def _text(text: str) -> bytes:
    """In one byte a letter where that is possible, as Excel does."""
    try:
        return struct.pack("<HB", len(text), 0) + text.encode("latin-1")
    except UnicodeEncodeError:
        wide = text.encode("utf-16-le")
        return struct.pack("<HB", len(wide) // 2, 1) + wide


def _cells(rows: Sequence[Sequence[Cell]], texts: Sequence[str]) -> Iterator[bytes]:
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            at = struct.pack("<HHH", number, column, _MOMENT * isinstance(value, datetime))
            match value:
                case str():
                    yield _record(0x00FD, at + struct.pack("<I", texts.index(value)))
                case bool():
                    yield _record(0x0205, at + struct.pack("<BB", value, 0))
                case datetime():
                    days = (value - _DAY_ONE).total_seconds() / 86_400
                    yield _record(0x0203, at + struct.pack("<d", days))
                case int() | float():
                    yield _record(0x0203, at + struct.pack("<d", value))
                case None:
                    pass


def compound(stream: bytes, *names: str) -> bytes:
    """The file around a stream, under these names: its header, which sector follows which."""
    stream = stream.ljust(max(_LEAST, -(-len(stream) // _SECTOR) * _SECTOR), b"\0")
    sectors = len(stream) // _SECTOR
    tables = -(-(sectors + 2) // (_SECTOR // 4 - 1))
    first = tables + 1
    follows = [*[_FAT] * tables, _END, *range(first + 1, first + sectors), _END]
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, tables, tables, 0, _LEAST, _END, 0, _END, 0)
    head += struct.pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    table = struct.pack(f"<{len(follows)}I", *follows).ljust(tables * _SECTOR, b"\xff")
    folder = _entry("Root Entry", 5, 1, _END, 0)
    folder += b"".join(_entry(each, 2, _FREE, first, len(stream)) for each in names)
    return head + table + folder.ljust(_SECTOR, b"\0") + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    wide = (name + "\0").encode("utf-16-le")
    links = struct.pack("<III", _FREE, _FREE, child)
    head = wide.ljust(64, b"\0") + struct.pack("<HBB", len(wide), kind, 1) + links
    return head + bytes(36) + struct.pack("<IQ", start, size)
