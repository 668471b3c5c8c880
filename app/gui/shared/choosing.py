"""Has a file of the computer chosen; never while the room is looking."""

from collections.abc import Callable
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from app.screens.wording import _

Dialog = Callable[[QWidget, str, str, str], str]
"""Shows a dialog over a window: its title, where it opens, the kinds of files; empty for none."""


def _open_dialog(window: QWidget, title: str, folder: str, kinds: str) -> str:
    dialog = _dialog(window, title, kinds)
    dialog.setDirectory(folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def _save_dialog(window: QWidget, title: str, file: str, kinds: str) -> str:
    dialog = _dialog(window, title, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDirectory(str(Path(file).parent))
    dialog.selectFile(file)
    return _chosen(dialog)


def _dialog(window: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(window, title)
    dialog.setNameFilter(kinds)
    dialog.setViewMode(QFileDialog.ViewMode.List)
    # Qt's own catalogue does not have these in French
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, _("Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, _("Kind of file:"))
    return dialog


def _chosen(dialog: QFileDialog) -> str:
    files = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return files[0] if files else ""


def ask_over(
    window: Callable[[], QWidget], show: Dialog = _open_dialog
) -> Callable[[str, str], Path | None]:
    """What asks for a file over a window; it opens where a file was chosen last.

    The first time it opens in the user's documents: nobody looks for theirs in the program.
    """
    folder = usual_folder()

    def ask(title: str, kinds: str) -> Path | None:
        nonlocal folder
        name = show(window(), title, str(folder), kinds)
        if not name:
            return None
        folder = Path(name).parent
        return Path(name)

    return ask


def save_over(
    window: Callable[[], QWidget], show: Dialog = _save_dialog
) -> Callable[[str, str, str], Path | None]:
    """What asks, over a window, where a file goes: the title, the name proposed, its kind.

    A name that is free is proposed; the dialog asks before it takes one that is not. What is typed
    without its ending gets it, and then a number rather than the place of another file.
    """
    folder = usual_folder()

    def ask(title: str, name: str, kind: str) -> Path | None:
        nonlocal folder
        ending = Path(name).suffix
        typed = show(window(), title, str(_free(folder / name)), f"{kind} (*{ending})")
        if not typed:
            return None
        file = Path(typed)
        folder = file.parent
        return file if file.suffix.lower() == ending else _free(file.with_name(file.name + ending))

    return ask


def usual_folder() -> Path:
    """The user's documents, where there are any."""
    place = QStandardPaths.StandardLocation
    folders = (place.DocumentsLocation, place.HomeLocation)
    found = [Path(QStandardPaths.writableLocation(each)) for each in folders]
    return next((each for each in found if each.is_dir()), found[-1])


def _free(file: Path) -> Path:
    """The file, or with the first number that no other file has."""
    numbered = (file.with_stem(f"{file.stem} ({n})") for n in count(2))
    return next(each for each in chain((file,), numbered) if not each.exists())
