"""Writes mallettes: zips of files as they are, the same bytes for the same files on every day."""

import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from app.library.zip_directory import CENTRAL, END, LOCAL

_VERSION, _MADE_ON_UNIX = 20, 3 << 8
_UTF8 = 0x800
_FIRST_DAY = 0x21  # the 1st of January 1980, where time begins for zips
_PLAIN_FILE = 0o100644 << 16


class ZipWriter:
    """Writes one file after the other, then the directory."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._directory = b""
        self._count = 0

    def add(self, name: str, blocks: Iterable[bytes]) -> None:
        """Write a file."""
        for _block in self.adding(name, blocks):
            pass

    def adding(self, name: str, blocks: Iterable[bytes]) -> Iterator[bytes]:
        """Write a file, and give each piece that is written; take them all."""
        raw = name.encode()
        offset = self._out.tell()
        self._out.write(bytes(LOCAL.size) + raw)
        crc, size = 0, 0
        for block in blocks:
            self._out.write(block)
            crc = zlib.crc32(block, crc)
            size += len(block)
            yield block
        head = (_VERSION, 0 if raw.isascii() else _UTF8, 0, 0, _FIRST_DAY, crc, size, size)
        end = self._out.tell()
        self._out.seek(offset)
        self._out.write(LOCAL.pack(b"PK\x03\x04", *head, len(raw), 0))
        self._out.seek(end)
        tail = (len(raw), 0, 0, 0, 0, _PLAIN_FILE, offset)
        made_by = _VERSION | _MADE_ON_UNIX
        self._directory += CENTRAL.pack(b"PK\x01\x02", made_by, *head, *tail) + raw
        self._count += 1

    def finish(self) -> None:
        """Write the directory."""
        start, length = self._out.tell(), len(self._directory)
        counts = (0, 0, self._count, self._count)
        self._out.write(self._directory + END.pack(b"PK\x05\x06", *counts, length, start, 0))
