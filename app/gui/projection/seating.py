"""Who has which screen, and who gets which one when they change."""

from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import (
    Arrangement,
    PluggedScreen,
    ScreenIdentity,
    arrange,
    at,
    find,
)
from app.gui.projection.screens import Screens


class Seating:
    """Remembers which screens the console and the room had; `remembered` is the room's by key."""

    def __init__(self, screens: Screens, console: QWidget, remembered: str) -> None:
        self.remembered = remembered
        self._screens = screens
        self._console = console
        self._layout: tuple[PluggedScreen, ...] = ()
        self._home: ScreenIdentity | None = None
        self._left: tuple[ScreenIdentity, ...] = ()

    def screens(self) -> tuple[PluggedScreen, ...]:
        """Every screen that is plugged in."""
        return self._screens.plugged()

    def home(self) -> PluggedScreen:
        """The screen that the console is on."""
        return self._screens.under(self._console)

    def look_anew(self) -> None:
        """Take the console where it is, and any screen for the room."""
        self._left = ()
        self._home = self.home().identity

    def note_loss(self) -> None:
        """From now on only a screen that comes will do for the room, or the one it had."""
        self._left = tuple(each.identity for each in self.screens())

    def note_console(self, room: ScreenIdentity | None) -> None:
        """Find the console's screen as it was before the screens changed: that is its own."""
        was_on = at(self._console.frameGeometry().center(), self._layout)
        if was_on is not None and was_on.identity != room:
            self._home = was_on.identity

    def sit_down(self, console: PluggedScreen) -> None:
        """The console has this screen now."""
        self._home = console.identity
        self._layout = self.screens()

    def plan(self, *, lost: bool) -> Arrangement:
        """Who gets which screen; `lost` while the room waits for its screen to come back."""
        screens = self.screens()
        own = next((each for each in screens if each.identity == self._home), None)
        console = own or self.home()
        if lost:
            known = find(screens, self.remembered)
            screens = tuple(
                each
                for each in screens
                if each.identity not in self._left or each in (known, console)
            )
        return arrange(screens, console, self.remembered)
