"""Where things are on this machine: the program's files, the user's data, the clock, the words."""

import getpass
import gettext
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path

from platformdirs import user_data_path

from app.domain.errors import UserError

PROGRAM = Path(__file__).resolve().parent.parent
RESOURCES = PROGRAM / "resources"
FONTS = RESOURCES / "fonts"
CONTENT = PROGRAM / "content"


class SystemClock:
    """The clock of this machine, in its time zone."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now().astimezone()


def data_folder(chosen: Path | None) -> Path:
    """The data folder: the chosen one, else `data/` beside the program, else the user's own."""
    if chosen is not None:
        return chosen.absolute()
    portable = PROGRAM / "data"
    return portable if portable.is_dir() else user_data_path("a-main-levee", appauthor=False)


def writable(out: Path) -> Path:
    """The file that --out names; UserError where no folder is there to hold it."""
    file = out.absolute()
    if not _is_there(file.parent):
        raise UserError(
            "The folder {folder} does not exist: make it first, or choose another one with --out.",
            folder=file.parent,
        )
    return file


def _is_there(folder: Path) -> bool:
    try:
        return folder.exists()
    except OSError:
        return True  # too long, or closed: writing to it says which


def who_types() -> str:
    """The name that the history keeps for what is done here: the user's, else the machine's."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a bare machine knows no user
        return platform.node() or "1"


def has_screen() -> bool:
    """Tell whether windows can be shown: a Linux without X11 or Wayland has no screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(each) for each in names)


def language() -> str:
    """The language of whoever uses the program: French, unless A_MAIN_LEVEE_LANGUAGE is another."""
    return os.environ.get("A_MAIN_LEVEE_LANGUAGE", "fr")


def catalogue(folder: Path = RESOURCES / "translations") -> gettext.NullTranslations:
    """The words of the user's language: French, or the English originals where there are none.

    They are compiled once, beside their source.
    """
    source = folder / f"{language()}.po"
    if not source.is_file():
        return gettext.NullTranslations()
    compiled = source.with_suffix(".mo")
    if compiled.is_file() and compiled.stat().st_mtime > source.stat().st_mtime:
        return gettext.GNUTranslations(BytesIO(compiled.read_bytes()))
    words = _compile(source)
    with suppress(OSError):  # a program folder that is read-only compiles at each start
        part = compiled.with_suffix(f".{os.getpid()}")
        part.write_bytes(words)
        part.replace(compiled)
    return gettext.GNUTranslations(BytesIO(words))


def _compile(source: Path) -> bytes:
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - slow, and seldom needed
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with source.open("rb") as lines:
        write_mo(compiled, read_po(lines))
    return compiled.getvalue()
