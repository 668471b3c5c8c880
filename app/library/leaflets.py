"""Looks into a PDF just as far as to say whether it opens for everybody, and how many pages."""

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from app.domain.errors import UserError
from app.library.limits import PDF

MOST_PAGES = 40
_MOST_COUNTED = 1_000
_MOST_STREAMS = 200
_STREAM_BYTES = 1_000_000
_STREAM = re.compile(rb"/Type\s*/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_LOCKED = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R|/Encrypt\s*<<")


def pdf_pages(file: Path) -> int:
    """Return how many pages a PDF has; UserError when the room cannot be shown it."""
    raw = _read(file)
    if b"%PDF-" not in raw[:1024]:
        raise UserError(
            "{file} is not a PDF: export the leaflet again as PDF.",
            file=file.name,
        )
    if _LOCKED.search(raw):
        raise UserError(
            "The PDF {file} is locked with a password: export it again without one.",
            file=file.name,
        )
    pages = sum(1 for part in _parts(raw) for _page in islice(_PAGE.finditer(part), _MOST_COUNTED))
    if not pages:
        raise UserError(
            "The PDF {file} has no page that can be shown: export it again.", file=file.name
        )
    if pages > MOST_PAGES:
        raise UserError(
            "The PDF {file} has {pages} pages: a leaflet has {most} at most.",
            file=file.name,
            pages=pages,
            most=MOST_PAGES,
        )
    return pages


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            raw = opened.read(PDF + 1)
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error
    if len(raw) > PDF:
        raise UserError(
            "{file} is larger than {limit} million bytes: it cannot be what the pack needs here.",
            file=file.name,
            limit=PDF // 1_000_000,
        )
    return raw


def _parts(raw: bytes) -> Iterator[bytes]:
    """The file itself, then what its object streams hold."""
    yield raw
    for found in islice(_STREAM.finditer(raw), _MOST_STREAMS):
        packed = raw[found.end() : found.end() + _STREAM_BYTES]
        try:
            yield zlib.decompressobj().decompress(packed, _STREAM_BYTES)
        except zlib.error:  # packed in another way, or broken: no pages are found in it
            continue
