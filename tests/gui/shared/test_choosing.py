"""Files are asked for in the user's documents, then where the last one was."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from app.gui.shared.choosing import ask_over


def test_a_dialog_opens_where_a_file_was_chosen_last(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[str] = []
    answers = ["/stick/films/one.mp4", "", "/home/two.pdf", ""]

    def show(over: QWidget, title: str, folder: str, kinds: str) -> tuple[str, str]:
        assert (over, title, kinds) == (window, "A film", "Films (*.mp4)")
        opened.append(folder)
        return answers.pop(0), ""

    ask = ask_over(lambda: window, show)
    chosen = [ask("A film", "Films (*.mp4)") for _ in range(4)]
    assert chosen == [Path("/stick/films/one.mp4"), None, Path("/home/two.pdf"), None]
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    films, home = str(Path("/stick/films")), str(Path("/home"))
    assert opened == [QStandardPaths.writableLocation(documents), films, films, home]
