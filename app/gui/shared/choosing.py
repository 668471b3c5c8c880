"""Has a file of the computer chosen; never while the room is looking."""

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

OpenDialog = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Shows a dialog over a window: its title, where it opens, the kinds of files."""


def ask_over(
    window: Callable[[], QWidget], show: OpenDialog = QFileDialog.getOpenFileName
) -> Callable[[str, str], Path | None]:
    """What asks for a file over a window; it opens where a file was chosen last.

    The first time it opens in the user's documents: nobody looks for theirs in the program.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask(title: str, kinds: str) -> Path | None:
        nonlocal folder
        name, _kind = show(window(), title, folder, kinds)
        if not name:
            return None
        folder = str(Path(name).parent)
        return Path(name)

    return ask


def save_over(
    window: Callable[[], QWidget], show: OpenDialog = QFileDialog.getSaveFileName
) -> Callable[[str, str, str], Path | None]:
    """What asks, over a window, where a file goes: the title, the name proposed, its kind.

    A name that is free is proposed; the dialog asks before it takes one that is not. What is typed
    without its ending gets it, and then a number rather than the place of another file.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask(title: str, name: str, kind: str) -> Path | None:
        nonlocal folder
        ending = Path(name).suffix
        proposed = _free(Path(folder) / name)
        typed, _kind = show(window(), title, str(proposed), f"{kind} (*{ending})")
        if not typed:
            return None
        folder = str(Path(typed).parent)
        file = Path(typed)
        return file if file.suffix.lower() == ending else _free(file.with_name(file.name + ending))

    return ask


def _free(file: Path) -> Path:
    """The file, or with the first number that no other file has."""
    numbered = (file.with_stem(f"{file.stem} ({n})") for n in count(2))
    return next(each for each in chain((file,), numbered) if not each.exists())
