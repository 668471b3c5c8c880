"""Looks at the outside of a film: is it MP4, is it whole, how long is it. Decodes nothing."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from app.domain.errors import UserError

_HEADER = 8
_MOST_BOXES = 20_000  # of one level; hostile films have millions of empty ones
_MOVIE_HEADER_FIELDS = 32


def film_length_ms(file: Path) -> int:
    """Return the length that an MP4 file says it has, 0 if it does not say.

    UserError when the file is not MP4, or when its end is missing (a copy that was cut off).
    """
    try:
        size = file.stat().st_size
        with file.open("rb") as film:
            return _length_ms(film, size, file.name)
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error


def _length_ms(film: BinaryIO, size: int, name: str) -> int:
    if film.read(_HEADER)[4:] != b"ftyp":
        raise UserError(
            "{file} is not an MP4 film: export the film again as MP4 (H.264 and AAC).", file=name
        )
    length: int | None = None
    for kind, start, end in islice(_boxes(film, 0, size), _MOST_BOXES):
        if end > size:
            break
        if kind == b"moov":
            length = _movie_ms(film, start, end)
    else:
        if length is not None:
            return length
    raise UserError(
        "The end of the film {file} is missing, its copy was probably cut off: copy it again.",
        file=name,
    )


def _movie_ms(film: BinaryIO, start: int, end: int) -> int:
    for kind, inner, _end in islice(_boxes(film, start, end), _MOST_BOXES):
        if kind == b"mvhd":
            film.seek(inner)
            fields = film.read(_MOVIE_HEADER_FIELDS)
            long = fields[:1] == b"\x01"
            scale, ticks = (
                (fields[20:24], fields[24:32]) if long else (fields[12:16], fields[16:20])
            )
            unit = int.from_bytes(scale, "big")
            return round(int.from_bytes(ticks, "big") * 1000 / unit) if unit else 0
    return 0


def _boxes(film: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Walk the boxes of a part of the film: kind, where the content starts, where it ends."""
    while start + _HEADER <= end:
        film.seek(start)
        head = film.read(2 * _HEADER)
        length, kind, skip = int.from_bytes(head[:4], "big"), head[4:8], _HEADER
        if length == 1:
            length, skip = int.from_bytes(head[8:16], "big"), 2 * _HEADER
        elif length == 0:
            length = end - start
        yield kind, start + skip, start + max(length, skip)
        start += max(length, skip)
