"""Opens the sign-up desk from the first window, and goes back to it."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from app.surroundings import RESOURCES

if TYPE_CHECKING:
    from app.gui.desk.clerk import Clerk
    from app.gui.home.window import HomeWindow
    from app.gui.shared.theme import Theme
    from app.usecases.desk.office import Office


class Reception:
    """The window of the sign-up desk, built when it is first wanted."""

    def __init__(
        self,
        home: "HomeWindow",
        theme: "Theme",
        office: "Office",
        titles: Callable[[], Mapping[str, str]],
        back: Callable[[], None],
    ) -> None:
        """`titles` are those of the modules by id, `back` shows the first window again."""
        self._home = home
        self._theme = theme
        self._office = office
        self._titles = titles
        self._back = back
        home.desk_wanted.connect(self._open)

    @cached_property
    def clerk(self) -> "Clerk":
        """The window with all that is behind it."""
        from app.gui.desk.clerk import build_desk  # noqa: PLC0415 - only when it is wanted

        made = build_desk(self._theme, RESOURCES / "icons", self._office, self._titles)
        made.left.connect(self._back)
        return made

    def close(self) -> None:
        """Put the window away, if it was ever wanted."""
        if "clerk" in self.__dict__:
            self.clerk.close()

    def _open(self) -> None:
        self._home.note_typed()
        self.clerk.open(self._home.selected_session)
        self._home.hide()
