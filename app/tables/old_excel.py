"""Looking into an .xls before it is read: how far it goes, and whether it asks for a password.

The reader of old workbooks takes as much memory as one of them says that it needs, and gives up
altogether on one that was only written by half.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_SPECIAL = 0xFFFFFFFA  # from here on, no number of a sector
_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E})
_SIZE, _PASSWORD, _WORKBOOKS = 0x0200, 0x002F, ("Workbook", "Book")
_LOCKED = "EncryptedPackage"  # the folder of an .xlsx that asks for a password


@dataclass(frozen=True)
class OldBook:
    """What an old workbook says of itself: its rows, its columns, and whether it is locked."""

    rows: int = 0
    columns: int = 0
    locked: bool = False


def look_into(content: bytes) -> OldBook:
    """Look into a compound file; ValueError where it is cut or says what cannot be."""
    try:
        return _of_records(_Compound(content))
    except (struct.error, IndexError) as error:
        raise ValueError("a compound file that is cut") from error


def _of_records(file: "_Compound") -> OldBook:
    if file.entry(_LOCKED) is not None:
        return OldBook(locked=True)
    entry = next((each for each in map(file.entry, _WORKBOOKS) if each is not None), None)
    if entry is None:
        raise ValueError("no workbook")
    rows = columns = 0
    for kind, record in _records(file.stream(*entry)):
        if kind == _PASSWORD:
            return OldBook(locked=True)
        if kind == _SIZE and len(record) >= 10:
            size = struct.unpack_from("<IIHH" if len(record) >= 14 else "<HHHH", record)
            if size[0] > size[1] or size[2] > size[3]:
                raise ValueError("cells that end before they begin")
            rows, columns = max(rows, size[1]), max(columns, size[3])
        elif kind in _CELLS and len(record) >= 4:
            row, column = struct.unpack_from("<HH", record)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
    return OldBook(rows, columns)


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    place = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        yield kind, stream[place + 4 : place + 4 + length]
        place += 4 + length


class _Compound:
    """The streams of a compound file, by the chains of their sectors."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._size = 1 << struct.unpack_from("<H", content, 30)[0]
        if self._size not in (512, 4096):
            raise ValueError("no sectors")
        self._least, mini = struct.unpack_from("<II", content, 56)
        self._follows = self._numbers(self._table_sectors())
        self._folder = self._whole(self._follows, struct.unpack_from("<I", content, 48)[0])
        self._mini_follows = self._numbers(_chain(self._follows, mini))

    def entry(self, name: str) -> tuple[int, int] | None:
        """Where a stream begins, and how long it is."""
        wide = (name + "\0").encode("utf-16-le")
        for place in range(0, len(self._folder) - 127, 128):
            if self._folder.startswith(wide, place):
                start, size = struct.unpack_from("<II", self._folder, place + 116)
                return start, size
        return None

    def stream(self, start: int, size: int) -> bytes:
        """A stream as one piece."""
        if size >= self._least:
            return self._whole(self._follows, start)[:size]
        place = struct.unpack_from("<I", self._folder, 116)[0]
        small = self._whole(self._follows, place)
        parts = (small[at * 64 : at * 64 + 64] for at in _chain(self._mini_follows, start))
        return b"".join(parts)[:size]

    def _table_sectors(self) -> list[int]:
        """The sectors of the table that says which sector follows which."""
        found = list(struct.unpack_from("<109I", self._content, 76))
        following, count = struct.unpack_from("<II", self._content, 68)
        for _each in range(min(count, len(self._content) // self._size)):
            numbers = self._numbers([following])
            found += numbers[:-1]
            following = numbers[-1]
        return [each for each in found if each < _SPECIAL]

    def _numbers(self, sectors: Sequence[int]) -> Sequence[int]:
        whole = b"".join(map(self._sector, sectors))
        return struct.unpack(f"<{len(whole) // 4}I", whole)

    def _whole(self, follows: Sequence[int], start: int) -> bytes:
        return b"".join(map(self._sector, _chain(follows, start)))

    def _sector(self, number: int) -> bytes:
        place = (number + 1) * self._size
        if place >= len(self._content):
            raise ValueError("a sector beyond the end")
        return self._content[place : place + self._size].ljust(self._size, b"\0")


def _chain(follows: Sequence[int], start: int) -> list[int]:
    """The sectors that follow each other from here on."""
    found: list[int] = []
    while start < _SPECIAL:
        if len(found) > len(follows):
            raise ValueError("sectors that follow each other for ever")
        found.append(start)
        start = follows[start]
    return found
