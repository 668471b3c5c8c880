"""Files are asked for in the user's documents, then where the last one was."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.gui.shared.choosing import ask_over, save_over, usual_folder


def test_a_dialog_opens_where_a_file_was_chosen_last(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    opened: list[str] = []
    answers = ["/stick/films/one.mp4", "", "/home/two.pdf", ""]

    def show(over: QWidget, title: str, folder: str, kinds: str) -> str:
        assert (over, title, kinds) == (window, "A film", "Films (*.mp4)")
        opened.append(folder)
        return answers.pop(0)

    ask = ask_over(lambda: window, show)
    chosen = [ask("A film", "Films (*.mp4)") for _ in range(4)]
    assert chosen == [Path("/stick/films/one.mp4"), None, Path("/home/two.pdf"), None]
    films, home = str(Path("/stick/films")), str(Path("/home"))
    assert opened == [str(usual_folder()), films, films, home]
    assert usual_folder().is_dir()


def test_a_paper_never_takes_the_place_of_another_by_itself(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    for name in ("badges.pdf", "badges (2).pdf", "mine.pdf"):
        (tmp_path / name).write_bytes(b"kept")
    proposed: list[str] = []
    answers = [
        str(tmp_path / "badges.pdf"), str(tmp_path / "mine"), str(tmp_path / "Other.PDF"), "",
    ]  # fmt: skip

    def show(_over: QWidget, title: str, name: str, kinds: str) -> str:
        assert (title, kinds) == ("Save", "Name labels (*.pdf)")
        proposed.append(name)
        return answers.pop(0)

    ask = save_over(lambda: window, show)
    chosen = [ask("Save", "badges.pdf", "Name labels") for _time in range(4)]
    assert chosen == [
        tmp_path / "badges.pdf",  # the dialog asked before
        tmp_path / "mine (2).pdf",
        tmp_path / "Other.PDF",
        None,
    ]
    assert proposed[1] == str(tmp_path / "badges (3).pdf")
