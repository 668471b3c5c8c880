"""Where things are on this machine: the program's files, the user's data, the clock, the words."""

import gettext
import os
import sys
from datetime import datetime
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from platformdirs import user_data_path

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


def has_screen() -> bool:
    """Tell whether windows can be shown: a Linux without X11 or Wayland has no screen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(each) for each in names)


def catalogue() -> gettext.NullTranslations:
    """The words of the user's language: French, or English where A_MAIN_LEVEE_LANGUAGE is en."""
    language = os.environ.get("A_MAIN_LEVEE_LANGUAGE", "fr")
    source = RESOURCES / "translations" / f"{language}.po"
    if not source.is_file():
        return gettext.NullTranslations()
    compiled = BytesIO()
    with source.open("rb") as lines:
        write_mo(compiled, read_po(lines))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
