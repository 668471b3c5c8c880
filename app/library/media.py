"""Compares the first bytes of a file with what its name says that it is."""

from collections.abc import Callable
from pathlib import PurePosixPath

from app.domain.errors import UserError
from app.library.names import shown

START = 2_000
"""How many bytes of a file `check_kind` wants to see."""
_MARK_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_TEXT_SIGNS = frozenset(b"\t\n\r\f\x1b") | frozenset(range(0x20, 0x100))
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"


def check_kind(name: str, start: bytes) -> None:
    """Raise UserError where a file of this name does not begin as such files do."""
    looks_right = _LOOKS.get(PurePosixPath(name).suffix.lower(), _is_text)
    if not looks_right(start[:START]):
        if not start:
            raise UserError("“{name}” is empty: export it again.", name=shown(name))
        raise UserError(
            "“{name}” is not what its name says: export it again in this format, or name it as "
            "what it is.",
            name=shown(name),
        )


def is_svg(start: bytes) -> bool:
    """Tell whether a file begins like a drawing in SVG."""
    head = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<svg") or (head.startswith((b"<?xml", b"<!")) and b"<svg" in head)


def _is_json(start: bytes) -> bool:
    return start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def _is_text(start: bytes) -> bool:
    return start.startswith(_MARK_UTF16) or _TEXT_SIGNS.issuperset(start)


def _begins(magic: bytes) -> Callable[[bytes], bool]:
    return lambda start: start.startswith(magic)


_LOOKS: dict[str, Callable[[bytes], bool]] = {
    ".json": _is_json,
    ".mp4": lambda start: start[4:8] == b"ftyp",
    ".png": _begins(_PNG),
    ".jpg": _begins(_JPEG),
    ".jpeg": _begins(_JPEG),
    ".pdf": lambda start: b"%PDF-" in start[:1024],
    ".svg": is_svg,
}
