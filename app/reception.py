"""Opens the sign-up desk from the first window, and goes back to it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.surroundings import RESOURCES
from app.traces import words_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.desk.clerk import Clerk, Matter
    from app.gui.desk.importing import Intake
    from app.gui.home.window import HomeWindow
    from app.gui.shared.background import Background
    from app.gui.shared.theme import Theme
    from app.library.shelf import FolderShelf
    from app.storage.imports import SqlImports
    from app.usecases.desk.office import Office


@dataclass(frozen=True)
class Kept:
    """What the desk works on beside the register."""

    shelf: "FolderShelf"
    imports: "SqlImports"
    background: "Background"


class Reception:
    """The window of the sign-up desk, built when it is first wanted."""

    def __init__(
        self,
        home: "HomeWindow",
        theme: "Theme",
        office: "Office",
        kept: "Kept",
        back: Callable[[], None],
    ) -> None:
        """`back` shows the first window again."""
        self._home = home
        self._theme = theme
        self._office = office
        self._kept = kept
        self._back = back
        home.desk_wanted.connect(self._open)

    @cached_property
    def clerk(self) -> "Clerk":
        """The window with all that is behind it."""
        from app.gui.desk.clerk import build_desk  # noqa: PLC0415 - only when it is wanted

        titles = self._kept.shelf.titles
        icons = RESOURCES / "icons"
        matters = self._matters()
        made = build_desk(self._theme, icons, self._office, titles, self._intake, matters)
        made.left.connect(self._back)
        made.bench.failed.connect(lambda error: made.window.notice.say(words_for(error)))
        return made

    def _matters(self) -> tuple["Matter", ...]:
        """What else the desk can do, each with its own pages, keys and buttons."""
        return ()

    def _intake(self, window: "QWidget") -> "Intake":
        from app.bringing import known_beside  # noqa: PLC0415 - only when it is wanted
        from app.gui.desk.importing import Intake  # noqa: PLC0415
        from app.gui.shared.choosing import ask_over  # noqa: PLC0415
        from app.tables.reading import read_tables  # noqa: PLC0415

        kept = self._kept
        known = lambda: known_beside(kept.shelf.modules())  # noqa: E731
        ask = ask_over(lambda: window)
        return Intake(ask, read_tables, kept.imports, kept.imports, known, kept.background)

    def close(self) -> None:
        """Put the window away, if it was ever wanted."""
        if "clerk" in self.__dict__:
            self.clerk.close()

    def _open(self) -> None:
        self._home.note_typed()
        self.clerk.open(self._home.selected_session)
        self._home.hide()
