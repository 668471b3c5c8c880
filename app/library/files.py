"""Opens the files of a pack: refuses what cannot be read, with a sentence that says what to do."""

import errno
import json
import re
import stat
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from app.domain.errors import UserError
from app.library.limits import JSON, TEXT
from app.library.names import shown

_MOST_NAMES = 10_000
_MOST_GROUPS = 100_000
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_MARK_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_json(file: Path) -> Any:
    """Read a file of JSON; `line` and `column` of a slip are among the values of the error."""
    return parse_json(_read(file, JSON))


def parse_json(raw: bytes) -> Any:
    """Read JSON; `line` and `column` of a slip are among the values of the error."""
    if raw.count(b"[") + raw.count(b"{") > _MOST_GROUPS:
        raise _no_pack()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(
            "This file is not written in UTF-8: open it in a text editor, choose “Save as” and "
            "the encoding UTF-8.",
            line=raw.count(b"\n", 0, error.start) + 1,
        ) from error
    try:
        return json.loads(text, object_pairs_hook=_without_doubles)
    except json.JSONDecodeError as error:
        raise UserError(
            "The file breaks off making sense here: look just before for a missing comma, "
            "quotation mark or bracket, or for a comma too many.",
            line=error.lineno,
            column=error.colno,
        ) from error
    except (RecursionError, ValueError) as error:
        raise _no_pack() from error


def _no_pack() -> UserError:
    return UserError(
        "This file holds a number too long, or brackets too deep or too many, to be a pack: start "
        "again from a pack that works."
    )


def read_text(file: Path) -> str:
    """Read a plain text: UTF-8, UTF-16 with its mark, or the older Windows encoding."""
    raw = _read(file, TEXT)
    encodings = ("utf-16",) if raw.startswith(_MARK_UTF16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _plausible(text):
            return text
    raise UserError(
        "{file} is not a plain text: open it in a text editor, choose “Save as” and the "
        "encoding UTF-8.",
        file=file.name,
    )


def inside(folder: Path, name: str) -> Path:
    """Find the file `name` of the pack in `folder`; a name that leads out of it is refused."""
    parts = PurePosixPath(name).parts
    if "\\" in name or ":" in name or name.startswith("/") or ".." in parts:
        raise UserError(
            "“{name}” leads out of the pack: put the file into the folder of the pack and write "
            "its path from there, with / between folders.",
            name=shown(name),
        )
    file = folder / name
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise UserError(
                "“{name}” is a link to a file outside the pack: copy the file itself into the "
                "folder of the pack.",
                name=shown(name),
            )
        found = file.is_file()
    except OSError:
        found = False
    if not found:
        raise UserError(
            "The file “{name}” is not in the pack: copy it there or correct its name, capital "
            "letters included.",
            name=shown(name),
        )
    return file


def _read(file: Path, limit: int) -> bytes:
    try:
        with _opened(file) as opened:
            raw = opened.read(limit + 1)
    except FileNotFoundError as error:
        raise UserError("There is no file {file} here: add it.", file=file.name) from error
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error
    if len(raw) > limit:
        raise UserError(
            "{file} is larger than {limit} million bytes: it cannot be what the pack needs here.",
            file=file.name,
            limit=limit // 1_000_000,
        )
    return raw


def _opened(file: Path) -> BinaryIO:
    if stat.S_ISFIFO(file.stat().st_mode):
        raise OSError(errno.EINVAL, "a pipe would be waited for, for ever")
    return file.open("rb")


def _plausible(text: str) -> bool:
    return not _INVISIBLE.search(text)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > _MOST_NAMES:
        raise UserError(
            "A group of this file holds more than {most} names: no pack needs so many.",
            most=_MOST_NAMES,
        )
    group = dict(pairs)
    if len(group) < len(pairs):
        counts = Counter(name for name, _value in pairs)
        double = next(name for name, count in counts.items() if count > 1)
        raise UserError(
            "The name “{name}” is written twice in the same group: keep one of the two.",
            name=shown(double),
        )
    return group
