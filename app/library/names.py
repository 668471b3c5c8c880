"""The names that a file of a pack may have, on whatever computer it is opened."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from app.domain.errors import UserError
from app.library.limits import DEEPEST, LONGEST_NAME, most_bytes

_SHOWN = 60
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
_FORBIDDEN = frozenset('<>"|?*')


def left_aside(name: str) -> bool:
    """Tell whether a name is one that computers leave behind: .DS_Store, __MACOSX, Thumbs.db."""
    first = name.split("/", 1)[0]
    parts = PurePosixPath(name).parts
    last = parts[-1] if parts else ""
    own = last in {".DS_Store", "Thumbs.db", "desktop.ini"} or last.startswith("._")
    return first == "__MACOSX" or own


def check_name(name: str, *, folder: bool = False) -> None:
    """Raise UserError where a file of this name, or a folder, cannot be in a pack."""
    if folder:
        name = name.removesuffix("/")
    if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
        raise UserError(
            "“{name}” leads out of the pack: put the file into the folder of the pack and write "
            "its path from there, with / between folders.",
            name=shown(name),
        )
    if len(name) > LONGEST_NAME or name.count("/") >= DEEPEST:
        raise UserError(
            "The name “{name}” is too long or lies in too many folders: {longest} characters and "
            "{deepest} levels at most.",
            name=shown(name), longest=LONGEST_NAME, deepest=DEEPEST,
        )  # fmt: skip
    if not all(_usable(part) for part in name.split("/")):
        raise UserError(
            "A file cannot be called “{name}” on every computer: rename it with letters, digits, "
            "hyphens and one point.",
            name=shown(name),
        )
    if not folder and most_bytes(name) is None:
        raise UserError(
            "“{name}” is not a file that a pack holds: remove it, or save it as one of those that "
            "packs hold.",
            name=shown(name),
        )


def clashes(names: Iterable[str]) -> Iterator[str]:
    """Find the names that some computer takes for another one, or a file for a folder."""
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        same = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        above = {str(each) for each in PurePosixPath(same).parents} - {"."}
        if same in files or same in folders or files & above:
            yield name
        files.add(same)
        folders |= above


def shown(text: str) -> str:
    """A text of a pack as it can be shown in a sentence: short, without invisible signs."""
    return "".join(
        sign
        if sign.isprintable() or unicodedata.category(sign) == "Zs"
        else "\N{REPLACEMENT CHARACTER}"
        for sign in text[:_SHOWN]
    )


def _usable(part: str) -> bool:
    return (
        part not in {"", "."}
        and part.isprintable()
        and not _FORBIDDEN & set(part)
        and part[-1] not in ". "
        and part.split(".", 1)[0].rstrip().casefold() not in RESERVED
        and not part.startswith(".")
    )
