"""How far the cells of an .xlsb go, told before it is read: all between takes memory."""

import struct
from collections.abc import Iterator
from zipfile import ZipFile

_ROW, _LAST_CELL = 0, 11


def extent_of(book: ZipFile) -> tuple[int, int]:
    """The rows and columns of the largest sheet of a workbook in the binary kind."""
    rows = columns = 0
    for name in book.namelist():
        if name.startswith("xl/worksheets/") and name.endswith(".bin"):
            for kind, record in _records(book.read(name)):
                if kind == _ROW and len(record) >= 4:
                    rows = max(rows, 1 + _number(record))
                elif kind <= _LAST_CELL and len(record) >= 4:
                    columns = max(columns, 1 + _number(record))
    return rows, columns


def _number(record: bytes) -> int:
    found: int = struct.unpack_from("<I", record)[0]
    return found


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place < len(part):
        kind, place = _varied(part, place, 2)
        length, place = _varied(part, place, 4)
        yield kind, part[place : place + length]
        place += length


def _varied(part: bytes, place: int, most: int) -> tuple[int, int]:
    """A number in as many bytes as it needs, seven bits in each; and where it ends."""
    number = 0
    for at in range(most):
        byte = part[place + at] if place + at < len(part) else 0
        number |= (byte & 0x7F) << (7 * at)
        if byte < 0x80:
            return number, place + at + 1
    return number, place + most
