"""Reads the directory of a zip, strictly: every byte of the file has its place, and one only.

The zips that fool programs say two things at once: other names or sizes in one place than in
another, bytes before, between or behind the files. Such a zip is refused, never repaired.
"""

import stat
import struct
from dataclasses import dataclass, replace
from typing import BinaryIO

from app.domain.errors import UserError
from app.library.limits import MOST_ENTRIES
from app.library.names import shown

END = struct.Struct("<4s4H2LH")
CENTRAL = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
_MOST_DIRECTORY = MOST_ENTRIES * 1_000  # bytes: names are short
_LOCKED = 0x1 | 0x40 | 0x2000
_SIZES_FOLLOW = 0x8
_UTF8 = 0x800
_TRAILERS = {12, 16}  # what may follow a file whose sizes follow it
_FULL = 0xFFFFFFFF  # the number is in the larger form of zips, which 4 GB never need
_LINK = 0x400  # as Windows marks it


@dataclass(frozen=True)
class Entry:
    """A file in a zip; `start` is where its packed bytes begin."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int
    attributes: int
    raw_name: bytes
    start: int = 0

    @property
    def is_folder(self) -> bool:
        """Whether this only says that there is a folder."""
        return self.name.endswith("/")

    @property
    def is_locked(self) -> bool:
        """Whether it is encrypted."""
        return bool(self.flags & _LOCKED)

    @property
    def is_link(self) -> bool:
        """Whether it is anything but a file or a folder."""
        kind = stat.S_IFMT(self.attributes >> 16)
        usual = {0, stat.S_IFDIR} if self.is_folder else {0, stat.S_IFREG}
        return kind not in usual or bool(self.attributes & _LINK)


def read_directory(file: BinaryIO, length: int, name: str) -> list[Entry]:
    """List the files of a zip of so many bytes; `name` is what an error calls it."""
    if file.read(4) not in {b"PK\x03\x04", b"PK\x05\x06"}:
        raise UserError(
            "{file} is not a mallette: choose a file that ends with .mallette, or copy it again "
            "from where it comes.",
            file=name,
        )
    start, end = _bounds(file, length, name)
    file.seek(start)
    entries = _entries(file.read(end - start), name)
    return _located(file, entries, start, name)


def _bounds(file: BinaryIO, length: int, name: str) -> tuple[int, int]:
    """Where the directory begins and ends: the end record is the very end of the file."""
    file.seek(max(length - END.size, 0))
    record = file.read(END.size)
    if len(record) < END.size or not record.startswith(b"PK\x05\x06"):
        raise _cut_off(name)
    _magic, disk, first_disk, here, count, size, offset, comment = END.unpack(record)
    if comment or disk or first_disk or here != count:
        raise _odd(name)
    if count > MOST_ENTRIES or size > _MOST_DIRECTORY:
        raise UserError(
            "{file} holds more than {most} files: no mallette has so many.",
            file=name, most=MOST_ENTRIES,
        )  # fmt: skip
    end = length - END.size
    if offset + size != end:
        raise _odd(name)
    return offset, end


def _entries(raw: bytes, name: str) -> list[Entry]:
    entries: list[Entry] = []
    at = 0
    while at < len(raw):
        if len(raw) - at < CENTRAL.size or raw[at : at + 4] != b"PK\x01\x02":
            raise _odd(name)
        fields = CENTRAL.unpack_from(raw, at)
        flags, method, crc, packed, size = fields[3], fields[4], *fields[7:10]
        named, extra, comment, disk, _inner, attributes, offset = fields[10:17]
        raw_name = raw[at + CENTRAL.size : at + CENTRAL.size + named]
        at += CENTRAL.size + named + extra + comment
        if at > len(raw) or disk or _FULL in {packed, size, offset} or comment:
            raise _odd(name)
        text = _decoded(raw_name, flags)
        sizes = (crc, packed, size)
        entries.append(Entry(text, flags, method, *sizes, offset, attributes, raw_name))
        if len(entries) > MOST_ENTRIES:
            raise _odd(name)
    return entries


def _decoded(name: bytes, flags: int) -> str:
    try:
        return name.decode("utf-8" if flags & _UTF8 else "ascii")
    except UnicodeDecodeError as error:
        raise UserError(
            "The name “{name}” is written in an encoding that other computers do not read: rename "
            "the file without accents and make the mallette again.",
            name=shown(name.decode("cp437")),
        ) from error


def _located(file: BinaryIO, entries: list[Entry], directory: int, name: str) -> list[Entry]:
    """Find where the bytes of each file begin; refuse those that share bytes or leave some out."""
    located = [_with_start(file, entry, name) for entry in entries]
    spans = sorted(located, key=lambda entry: entry.offset)
    begun = [*((entry.offset, entry.name) for entry in spans), (directory, "")]
    if begun[0][0] != 0:
        raise _odd(name)
    for entry, (begins, other) in zip(spans, begun[1:], strict=True):
        gap = begins - (entry.start + entry.packed)
        if gap < 0 and other:
            raise UserError(
                "In {file}, “{one}” and “{other}” lie over each other: this was made to harm. "
                "Delete the file.",
                file=name, one=shown(entry.name), other=shown(other),
            )  # fmt: skip
        if gap != 0 and not (entry.flags & _SIZES_FOLLOW and gap in _TRAILERS):
            raise _odd(name)
    return located


def _with_start(file: BinaryIO, entry: Entry, name: str) -> Entry:
    file.seek(entry.offset)
    raw = file.read(LOCAL.size)
    if len(raw) < LOCAL.size or not raw.startswith(b"PK\x03\x04"):
        raise _odd(name)
    _magic, _version, flags, method, _time, _day, *sizes, named, extra = LOCAL.unpack(raw)
    known = [entry.crc, entry.packed, entry.size]
    agree = sizes in (known, [0, 0, 0]) if flags & _SIZES_FOLLOW else sizes == known
    same = (flags, method, file.read(named)) == (entry.flags, entry.method, entry.raw_name)
    if not (agree and same):
        raise _odd(name)
    start = entry.offset + LOCAL.size + named + extra
    return replace(entry, start=start)


def _odd(name: str) -> UserError:
    return UserError(
        "{file} is damaged, or was made in a way that mallettes are not: copy it again, or export "
        "it again with this program.",
        file=name,
    )


def _cut_off(name: str) -> UserError:
    return UserError(
        "The end of {file} is missing, its copy was probably cut off: copy it again.", file=name
    )
