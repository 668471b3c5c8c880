"""The library on packs in memory and a player without film, used with real keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.content import Activity, Module
from app.domain.errors import UserError
from app.domain.settings import Settings
from app.gui.library.librarian import build_library
from app.gui.library.sources import Sources
from app.gui.shared.keys import focus_of
from app.gui.shared.theme import Theme
from app.screens.found import ResultRow
from app.surroundings import RESOURCES
from app.usecases.mallettes import PackState
from app.usecases.ports import PackProblem, VideoPlayer
from tests.fakes.mallettes import FakeOfficialMedia, FakePackStore, FreshFakeShelf, Later
from tests.fakes.player import FakeVideoPlayer
from tests.fakes.storage import MemorySettings

ROW = Qt.ItemDataRole.UserRole


class ReadingRoom:
    """The window, what is behind it, and hands on the keyboard."""

    def __init__(
        self,
        theme: Theme,
        *modules: Module,
        packs: tuple[PackState, ...] = (),
        problems: tuple[PackProblem, ...] = (),
        settings: Settings | None = None,
    ) -> None:
        self.shelf = FreshFakeShelf(*modules, problems=problems)
        self.store = FakePackStore(*packs)
        self.media = FakeOfficialMedia()
        self.later = Later()
        self.players: list[FakeVideoPlayer] = []
        self.playerless: UserError | None = None
        self.trials: list[tuple[Path, Callable[[bool], None]]] = []
        self.untriable: UserError | None = None
        self.files: list[Path | None] = []
        self.failures: list[BaseException] = []
        sources = Sources(
            self.shelf, self.store, self.media, MemorySettings(settings or Settings()), self.later,
            self._open_player, self._try_film,
            lambda _title, _kinds: self.files.pop(0),
        )  # fmt: skip
        self.library = build_library(theme, RESOURCES / "icons", sources)
        self.library.failed.connect(self.failures.append)
        self.window = self.library.window

    def _open_player(self) -> VideoPlayer:
        if self.playerless is not None:
            raise self.playerless
        self.players.append(FakeVideoPlayer())
        return self.players[-1]

    def _try_film(self, file: Path, tell: Callable[[bool], None]) -> None:
        if self.untriable is not None:
            raise self.untriable
        self.trials.append((file, tell))

    def open(self) -> "ReadingRoom":
        """Open the library and let everything be found out."""
        self.library.open()
        self.window.resize(1366, 690)  # the screen of the tests is smaller than any laptop's
        self.settle()
        return self

    def settle(self) -> None:
        """Let the work off the window's thread be done, and what comes of it be shown."""
        self.later.do()
        QApplication.processEvents()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.window.pages.currentWidget()

    @property
    def activity(self) -> Activity:
        """The activity that is previewed."""
        found = self.library.showing.activity
        assert found is not None
        return found

    @property
    def slide(self) -> Any:
        """What the room would see."""
        return self.window.module.preview.canvas.slide

    def show(self, activity: str) -> "ReadingRoom":
        """Open the module and choose an activity with the arrows."""
        self.press(Qt.Key.Key_Return)
        module = self.library.showing.module
        assert module is not None
        ids = [each.id for each in module.activities]
        self.press(*[Qt.Key.Key_Down] * ids.index(activity))
        assert self.activity.id == activity
        return self

    def keyboard(self) -> QWidget:
        """The widget that gets the next key."""
        return focus_of(self.window) or self.window

    def press(
        self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys wherever the keyboard is then."""
        for key in keys:
            QTest.keyClick(self.keyboard(), key, modifier)
            QApplication.processEvents()

    def find(self, text: str) -> None:
        """Type what is looked for."""
        self.press(Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self.keyboard(), text)
        QApplication.processEvents()

    def click(self, name: str) -> None:
        """Press a button that can be pressed."""
        button = self.window.findChild(QPushButton, name)
        assert isinstance(button, QPushButton), name
        assert button.isVisible(), name
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def notice(self) -> str:
        """The sentence over the pages."""
        return self.window.notice.text()

    def titles(self) -> list[str]:
        """What the cards say aloud."""
        rows = self.window.cards.cards.rows
        return [str(rows.data(rows.index(at))) for at in range(rows.rowCount())]

    def excerpts(self) -> list[str]:
        """The texts of the results."""
        rows = self.window.results.list.rows
        found = (rows.data(rows.index(at), ROW) for at in range(rows.rowCount()))
        return [each.excerpt for each in found if isinstance(each, ResultRow)]

    def steps(self) -> list[str]:
        """What the steps of the preview are called."""
        rows = self.window.module.preview.steps.rows
        return [str(rows.data(rows.index(at))) for at in range(rows.rowCount())]
