"""Looks at a picture: is it PNG, JPEG or a harmless SVG, and not too large. Decodes nothing."""

from pathlib import Path
from typing import BinaryIO

from app.domain.content import JPEG_PIXELS, PNG_PIXELS
from app.domain.errors import UserError
from app.library.drawings import check_drawing
from app.library.limits import DRAWING, PICTURE
from app.library.media import is_svg

_START = 2_000
_MOST_SEGMENTS = 10_000  # before the frame of a JPEG
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


def check_picture(file: Path) -> None:
    """Raise UserError where a file is not a picture that the slides can show."""
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            start = opened.read(_START)
            width, height = _sides(opened, start)
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error
    drawn = is_svg(start)
    limit = DRAWING if drawn else PICTURE
    if size > limit:
        raise UserError(
            "The picture {file} is larger than {limit} million bytes: save it smaller, 4,000 "
            "pixels wide are plenty.",
            file=file.name,
            limit=limit // 1_000_000,
        )
    if drawn:
        check_drawing(file.read_bytes(), file.name)
    elif not start.startswith((_PNG, _JPEG)):
        raise UserError(
            "{file} is not a picture that can be shown: save it as PNG, JPEG or SVG.",
            file=file.name,
        )
    if width * height > (JPEG_PIXELS if start.startswith(_JPEG) else PNG_PIXELS):
        raise UserError(
            "The picture {file} has {width} × {height} pixels, too many to be shown: save it "
            "smaller, 4,000 pixels wide are plenty.",
            file=file.name,
            width=width,
            height=height,
        )


def _sides(file: BinaryIO, start: bytes) -> tuple[int, int]:
    """The width and the height that a picture says it has; 0 and 0 where it says none."""
    if start.startswith(_PNG):
        return int.from_bytes(start[16:20], "big"), int.from_bytes(start[20:24], "big")
    if start.startswith(_JPEG):
        return _jpeg_sides(file)
    return 0, 0


def _jpeg_sides(file: BinaryIO) -> tuple[int, int]:
    """Go from one segment to the next, to the one that begins the frame."""
    at = 2
    for _segment in range(_MOST_SEGMENTS):
        file.seek(at)
        head = file.read(9)
        if len(head) < 9 or head[0] != 0xFF:
            return 0, 0
        if head[1] in _FRAMES:
            return int.from_bytes(head[7:9], "big"), int.from_bytes(head[5:7], "big")
        at += 2 + int.from_bytes(head[2:4], "big")
    return 0, 0
