"""The sign-up desk of the program itself: from the first window and back to it."""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.settings import Letterhead, Settings
from app.gui.home.window import HomeWindow
from app.gui.shared.background import Background
from app.gui.shared.theme import load_fonts, load_theme
from app.library.shelf import FolderShelf
from app.privacy import Custodian, leaving_from
from app.reception import Kept, Reception
from app.screens.paper_wishes import Wish
from app.storage.opening import open_storage
from app.surroundings import CONTENT, FONTS, RESOURCES
from app.usecases.asked import AskedModules
from app.usecases.desk.office import Office
from app.usecases.planning import Planning
from app.usecases.ports import SettingsStore
from tests.fakes.clock import FakeClock
from tests.fakes.handing_out import FakeHandingOut
from tests.fakes.people import a_session
from tests.fakes.register import MemoryRegister, keep

SESSION = a_session()


@pytest.fixture
def home(qtbot: QtBot) -> HomeWindow:
    """The first window, ready and shown."""
    load_fonts(RESOURCES)
    made = HomeWindow()
    qtbot.addWidget(made)
    made.ready()
    made.show()
    return made


def test_the_desk_opens_on_the_session_of_the_first_window_and_goes_back(
    home: HomeWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    register = MemoryRegister()
    keep(register, SESSION)
    office = Office(register, FakeClock(), "Léa")
    with (
        closing(open_storage(tmp_path / "data", FakeClock())) as storage,
        closing(Background()) as background,
    ):
        shelf = FolderShelf((CONTENT,))
        planning = Planning(register, storage.journal, FakeClock(), "Léa")
        modules = AskedModules(shelf, storage.asked, planning.begun)
        kept = Kept(
            shelf, storage.imports, background, planning, modules, storage.settings,
            FakeHandingOut, lambda _file: True, tmp_path / "drafts",
            leaving_from(storage, office), Custodian(storage, office, tmp_path / "data", FONTS),
        )  # fmt: skip
        reception = Reception(home, load_theme(RESOURCES), office, kept, home.show)
        _use(home, reception, register, qtbot)
        _print(reception, storage.settings, tmp_path)


def _use(home: HomeWindow, reception: Reception, register: MemoryRegister, qtbot: QtBot) -> None:
    reception.close()  # it was never wanted
    home.selected_session = SESSION.id
    home.desk.click()
    window = reception.clerk.window
    qtbot.addWidget(window)
    assert window.isVisible()
    assert not home.isVisible()
    assert reception.clerk.bench.session == register.session(SESSION.id)
    window.close()
    assert home.isVisible()
    home.desk.click()
    reception.close()
    assert not window.isVisible()


def _print(reception: Reception, settings: SettingsStore, folder: Path) -> None:
    kept = reception._kept
    assert "letterhead" in kept.lacking()
    settings.write(Settings(cooperative="Coop"))
    assert kept.lacking() == ""
    settings.write(
        Settings(cooperative="Coop", letterhead=Letterhead(logo=str(folder / "logo.png")))
    )
    assert "logo.png" in kept.lacking()
    press, wish = (
        reception._press(reception.clerk.window),
        Wish("attendance", SESSION.id, blank=True),
    )
    press.left("attendance", SESSION.id, None)
    name = press.name(wish, SESSION)
    assert name.startswith("feuille-emargement-")
    assert name.endswith(".pdf")
    assert press.unprinted(("PETIT Zoé", "")) == 0
    assert press.unprinted(("PETIT Zoé", "Олена", "李 明")) == 1
    file = press.write(press.gather(wish)(), folder / name)
    assert file.read_bytes().startswith(b"%PDF")
