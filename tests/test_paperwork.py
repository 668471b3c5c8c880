"""A paper that is ready: where it is, and what can be done with it."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.domain.settings import Settings
from app.gui.home.window import HomeWindow
from app.paperwork import Paperwork
from tests.fakes.storage import MemorySettings
from tests.gui.evening import found

PAPER = Path("/data/documents/resultats-2026-03-03.pdf")


class Press:
    """Prints at once."""

    def __init__(self, done: Callable[[Path], None]) -> None:
        self._done = done

    def results(self, _session: UUID, _settings: Settings) -> None:
        """Say that the results are printed."""
        self._done(PAPER)

    def save(
        self,
        session: UUID,
        form: tuple[str, str],
        _settings: Settings,
        asked: Callable[[str], Path | None],
        kept: Callable[[Path], None],
    ) -> None:
        """Keep a file under a name of its own, if it may be kept anywhere."""
        file = asked(f"{form[0]}-{session.int}{form[1]}")
        if file is not None:
            kept(file)


class Desk:
    """The first window on a computer with or without programs for papers and folders."""

    def __init__(self, home: HomeWindow) -> None:
        self.home = home
        self.wanted: list[Path] = []
        self.programs = {".pdf", ""}
        self.asked: list[tuple[str, str, str]] = []
        self.folder: Path | None = Path("/clé")
        parts = home, MemorySettings(), Press, self.open, self.ask
        self.paperwork = Paperwork(*parts)  # type: ignore[arg-type]

    def ask(self, title: str, name: str, kind: str) -> Path | None:
        """Say where a file goes, if anywhere."""
        self.asked.append((title, name, kind))
        return None if self.folder is None else self.folder / name

    def open(self, file: Path) -> bool:
        """Open a file, where a program is there for it."""
        self.wanted.append(file)
        return file.suffix in self.programs

    def press(self, name: str) -> None:
        """Press a button of the notice."""
        (offered,) = [each for each in found(self.home.notice, "offer") if each.text() == name]
        offered.click()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    home = HomeWindow()
    qtbot.addWidget(home)
    home.show()
    return Desk(home)


def test_a_paper_opens_and_can_be_found_again(desk: Desk) -> None:
    desk.home.results_wanted.emit(UUID(int=1))
    assert desk.home.notice.text() == (
        "The paper resultats-2026-03-03.pdf is ready, in the folder “documents” of À main levée."
    )
    desk.press("Open")
    desk.press("Open the folder")
    assert desk.wanted == [PAPER, PAPER, PAPER.parent]
    desk.home.notice.say("Something else.")
    assert found(desk.home.notice, "offer") == []


def test_without_a_program_for_it_where_it_is_is_said(desk: Desk) -> None:
    desk.programs = {""}
    desk.home.results_wanted.emit(UUID(int=1))
    assert desk.home.notice.text() == (
        "No program of this computer opens resultats-2026-03-03.pdf. It is in the folder "
        "/data/documents: copy it to a stick to open or print it elsewhere."
    )
    desk.press("Open the folder")
    assert desk.wanted == [PAPER, PAPER.parent]
    desk.programs.clear()
    desk.press("Open the folder")
    assert desk.home.notice.text() == (
        "This computer does not show the folder. resultats-2026-03-03.pdf is in /data/documents."
    )


@pytest.mark.parametrize(
    ("kind", "ending", "called"),
    [
        ("results", ".pdf", "PDF document"),
        ("results", ".xlsx", "Table for Excel or LibreOffice"),
        ("results", ".json", "JSON record"),
        ("attendance", ".xlsx", "Table for Excel or LibreOffice"),
    ],
)
def test_a_file_goes_where_the_user_wants_it_and_opens_when_asked(
    desk: Desk, kind: str, ending: str, called: str
) -> None:
    desk.home.save_wanted.emit(UUID(int=1), kind, ending)
    assert desk.asked == [("Save", f"{kind}-1{ending}", called)]
    assert desk.home.notice.text() == f"{kind}-1{ending} is kept in /clé."
    assert desk.wanted == []
    desk.programs = {ending, ""}
    desk.press("Open")
    desk.press("Open the folder")
    assert desk.wanted == [Path(f"/clé/{kind}-1{ending}"), Path("/clé")]


def test_whoever_thinks_better_of_it_hears_nothing(desk: Desk) -> None:
    desk.folder = None
    desk.home.save_wanted.emit(UUID(int=1), "results", ".json")
    assert desk.home.notice.text() == ""
