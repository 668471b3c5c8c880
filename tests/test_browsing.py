"""The library of the program itself: the bundled modules, a real player, a real installation."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.browsing import Browsing
from app.gui.home.window import HomeWindow
from app.gui.library.librarian import Librarian
from app.gui.shared.background import Background
from app.gui.shared.theme import load_fonts, load_theme
from app.library.mallette import export
from app.stock import Stock
from app.surroundings import CONTENT, RESOURCES
from app.usecases.mallettes import Trust
from tests.fakes.packs import write_pack
from tests.fakes.storage import MemorySettings


class Desk:
    """A first window with the library behind it."""

    def __init__(self, data: Path, background: Background) -> None:
        self.home = HomeWindow()
        self.stock = Stock(data)
        self.background = background
        self.browsing = Browsing(
            self.home,
            load_theme(RESOURCES),
            self.stock,
            MemorySettings(),
            background,
            self.home.show,
        )

    @property
    def library(self) -> Librarian:
        """What is behind the window."""
        return self.browsing.library


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    assert qapp is not None
    load_fonts(RESOURCES)
    with closing(Background()) as background:
        made = Desk(tmp_path / "data", background)
        qtbot.addWidget(made.home)
        made.home.show()
        made.home.ready()
        made.home.library.click()
        qtbot.addWidget(made.library.window)
        qtbot.waitUntil(lambda: made.library._index is not None)
        yield made
        made.browsing.close()


def test_the_bundled_modules_are_there_with_their_packs(desk: Desk) -> None:
    assert desk.library.window.isVisible()
    assert not desk.home.isVisible()
    bundled = {each.name for each in CONTENT.iterdir() if each.is_dir()}
    held = desk.library._holdings
    assert {each.id for each in held.modules} == bundled
    assert all(held.pack_of(each.id) for each in held.modules)
    assert held.problems == ()
    assert all(each.integrity.state is not Trust.ALTERED for each in held.packs)


def test_a_bundled_film_plays_in_the_window(desk: Desk, qtbot: QtBot) -> None:
    window = desk.library.window
    window.cards.cards.opened.emit(0)
    names = [each.id for each in desk.library._holdings.modules[0].activities]
    window.module.activities.setCurrentIndex(
        window.module.activities.rows.index(names.index("animated"))
    )
    window.module.preview.next.click()
    film = desk.library.showing._film
    qtbot.waitUntil(lambda: film._surface.image is not None, timeout=20_000)


@pytest.fixture
def mallette(tmp_path: Path) -> Path:
    """A .mallette with one module."""
    folder = write_pack(tmp_path / "own")
    out = tmp_path / "own.mallette"
    assert export(folder, out, lambda _done, _whole: None, lambda: False) == ()
    return out


def test_a_mallette_is_installed_planned_with_and_removed(
    desk: Desk, qtbot: QtBot, mallette: Path
) -> None:
    library = desk.library
    before = len(library._holdings.modules)
    library.window.install_wanted.emit(mallette)
    wait(qtbot, lambda: len(library._holdings.modules) == before + 1)
    library.window.close()
    assert desk.home.isVisible()
    assert desk.home.plan.module.count() == before + 1
    library.open()
    library._open(library._holdings.modules[-1].id)
    library.window.module.heading.remove_wanted.emit()
    wait(qtbot, lambda: len(library._holdings.modules) == before)
    assert library.window.pages.currentWidget() is library.window.cards


def wait(qtbot: QtBot, true: Callable[[], bool]) -> None:
    qtbot.waitUntil(true, timeout=20_000)
