"""Looks at the outside of a picture: is it PNG, JPEG or SVG, and not too large. Decodes nothing."""

from pathlib import Path

from app.domain.errors import UserError

MOST_BYTES = 40_000_000
_START = 2_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


def check_picture(file: Path) -> None:
    """Raise UserError where a file is not a picture that the slides can show."""
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            start = opened.read(_START)
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error
    if size > MOST_BYTES:
        raise UserError(
            "The picture {file} is larger than {limit} million bytes: save it smaller, 4,000 "
            "pixels wide are plenty.",
            file=file.name,
            limit=MOST_BYTES // 1_000_000,
        )
    if not (start.startswith((_PNG, _JPEG)) or _is_svg(start)):
        raise UserError(
            "{file} is not a picture that can be shown: save it as PNG, JPEG or SVG.",
            file=file.name,
        )


def _is_svg(start: bytes) -> bool:
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<svg") or (head.startswith((b"<?xml", b"<!")) and b"<svg" in head)
