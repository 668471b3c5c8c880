"""Has a file of the computer chosen; never while the room is looking."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_over(window: Callable[[], QWidget]) -> Callable[[str, str], Path | None]:
    """What asks for a file over a window; it opens where a file was chosen last."""

    def ask(title: str, kinds: str) -> Path | None:
        name, _kind = QFileDialog.getOpenFileName(window(), title, "", kinds)
        return Path(name) if name else None

    return ask
