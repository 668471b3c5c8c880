"""Has a file of the computer chosen; never while the room is looking."""

from collections.abc import Callable
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
