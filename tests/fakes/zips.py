"""Builds zips byte by byte, to make those that no honest program writes."""

import struct
import zlib
from dataclasses import dataclass

MANIFEST = "pack.json"


@dataclass
class Part:
    """A file of a zip, and the lies that its two headers tell of it."""

    name: str | bytes
    content: bytes = b""
    method: int = 0
    packed: bytes | None = None
    flags: int = 0
    attributes: int = 0
    size: int | None = None
    packed_size: int | None = None
    crc: int | None = None
    local_name: str | bytes | None = None
    offset: int | None = None
    local_method: int | None = None
    local_size: int | None = None
    extra: bytes = b""
    comment: bytes = b""
    disk: int = 0
    before: bytes = b""
    after: bytes = b""


def deflated(content: bytes) -> bytes:
    """Content as the method 8 packs it."""
    pack = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return pack.compress(content) + pack.flush()


def raw(name: str | bytes) -> bytes:
    """A name as it stands in the zip."""
    return name.encode() if isinstance(name, str) else name


def zipped(*parts: Part, **end: int | bytes) -> bytes:
    """Write the files, the directory and its end; `end` changes what the end says."""
    out = bytearray()
    entries = bytearray()
    for part in parts:
        packed = part.packed
        if packed is None:
            packed = deflated(part.content) if part.method == 8 else part.content
        name = raw(part.name)
        flags = part.flags or (0 if name.isascii() else 0x800)
        crc = zlib.crc32(part.content) if part.crc is None else part.crc
        size = len(part.content) if part.size is None else part.size
        packed_size = len(packed) if part.packed_size is None else part.packed_size
        out += part.before
        offset = len(out) if part.offset is None else part.offset
        local = raw(part.name if part.local_name is None else part.local_name)
        method = part.method if part.local_method is None else part.local_method
        if part.offset is None:
            sizes = (crc, packed_size, size if part.local_size is None else part.local_size)
            lengths = (len(local), len(part.extra))
            out += struct.pack("<4s5H3L2H", b"PK\3\4", 20, flags, method, 0, 0x21, *sizes, *lengths)
            out += local + part.extra + packed
        out += part.after
        head = (0x314, 20, flags, part.method, 0, 0x21, crc, packed_size, size, len(name), 0)
        tail = (len(part.comment), part.disk, 0, part.attributes, offset)
        entries += struct.pack("<4s6H3L5H2L", b"PK\1\2", *head, *tail) + name + part.comment
    said = {
        "disk": 0, "first": 0, "here": len(parts), "count": len(parts), "length": len(entries),
        "start": len(out), "comment": b"", **end,
    }  # fmt: skip
    comment = said["comment"]
    assert isinstance(comment, bytes)
    numbers = [said[name] for name in ("disk", "first", "here", "count", "length", "start")]
    out += entries + struct.pack("<4s4H2LH", b"PK\5\6", *numbers, len(comment)) + comment
    return bytes(out)
