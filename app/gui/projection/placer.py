"""Keeps the room's window on the room's screen, whatever happens to the cable."""

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import PluggedScreen, ScreenIdentity, apart_from, find
from app.gui.projection.posing import cover, hold_on, move_to, open_in_window, stands_on
from app.gui.projection.screens import Screens
from app.gui.projection.seating import Seating
from app.screens.placing import Place

DEBOUNCE_MS = 300
TRIES = 3
LOST = frozenset({Place.UNPLUGGED, Place.COPIED})


class Placer(QObject):
    """Places `projection` on the screen that does not hold `console`.

    Screens come and go in several steps: a screen that comes is taken once all has been quiet for
    a moment. Hiding, and following a screen that moves, is done at once, so that the room never
    sees the laptop.
    """

    plugged = Signal(str)
    unplugged = Signal()
    windowed = Signal()
    copied = Signal(str)
    changed = Signal()

    def __init__(
        self,
        projection: QWidget,
        console: QWidget,
        *,
        remembered: str = "",
        screens: Screens | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._projection = projection
        self._console = console
        self.where = Place.NOWHERE
        self._chosen: PluggedScreen | None = None
        self._tries = 0
        self._soon = self._timer(0, self._follow)
        self._quiet = self._timer(DEBOUNCE_MS, self._settle)
        self._screens = screens if screens is not None else Screens(self)
        self._screens.changed.connect(self._changed)
        self.seating = Seating(self._screens, console, remembered)

    def _timer(self, milliseconds: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(slot)
        return timer

    @property
    def chosen(self) -> ScreenIdentity | None:
        """The screen the room looks at, None without one; its `key` is worth remembering."""
        return self._chosen.identity if self._chosen else None

    @property
    def place(self) -> QRect:
        """What the projection covers; empty while it covers nothing."""
        return QRect(self._chosen.geometry) if self._chosen else QRect()

    def start(self) -> None:
        """Show the projection where it belongs; from now on follow the screens."""
        first = self.where is Place.NOWHERE
        self.seating.look_anew()
        self._settle()
        if first:
            self._tries = TRIES
            self._quiet.start()

    def stop(self) -> None:
        """Take the projection off its screen and follow the screens no more."""
        self._quiet.stop()
        self._soon.stop()
        self._projection.hide()
        self._chosen, self.where = None, Place.NOWHERE

    def swap(self) -> None:
        """Let the console and the projection change screens; nothing with one screen."""
        if self._chosen is not None:
            self._give(self.seating.home(), console=self._chosen)

    def choose(self, screen: ScreenIdentity) -> None:
        """Give the room this screen; the console gives way to it."""
        wanted = find(self.seating.screens(), screen.key)
        if wanted is None or screen == self.chosen or self.where is Place.NOWHERE:
            return
        home = self.seating.home()
        if screen == home.identity:
            others = apart_from(wanted, self.seating.screens())
            beside = self._chosen or (others[0] if others else None)
            if beside is not None:
                self._give(wanted, console=beside)
        elif wanted in apart_from(home, self.seating.screens()):
            self._fill(wanted)

    def toggle_window(self) -> None:
        """With one screen: fill it with the room's picture, or show that in a window."""
        if self.where is Place.SCREEN:
            self.start()  # its screen may be gone this moment
        if self.where in LOST | {Place.ALONE}:
            self.show_in_window()
        elif self.where is Place.WINDOW:
            self._fill_the_only()

    def show_in_window(self) -> None:
        """Show the projection as an ordinary window beside the console."""
        self._become(Place.WINDOW)
        open_in_window(self._projection, self._console)
        self._back_to_console()
        self.windowed.emit()

    def _give(self, screen: PluggedScreen, *, console: PluggedScreen) -> None:
        self._projection.hide()
        move_to(self._console, console.geometry)
        self.seating.sit_down(console)
        self._fill(screen)

    def _changed(self) -> None:
        """Hide at once if the room's screen is gone; the rest when all is quiet."""
        if self.where is Place.NOWHERE:
            return
        if not self._quiet.isActive():
            self.seating.note_console(self.chosen)
        present = [screen.identity for screen in self.seating.screens()]
        if self._chosen is not None and self._chosen.identity not in present:
            self._leave(Place.UNPLUGGED)
        self._tries = TRIES
        self._soon.start()
        self._quiet.start()

    def _follow(self) -> None:
        """Follow a screen that only moved or changed its size, before the room sees the gap."""
        plan = self.seating.plan(lost=self.where in LOST)
        self._hold_console(plan.console)
        if self._chosen is not None and plan.room is not None:
            self._settle()
        elif self._chosen is not None:
            self._projection.hide()  # it may only be passing through: the rest is for later

    def _leave(self, where: Place, copy: str = "") -> None:
        self._projection.hide()
        self.seating.note_loss()
        self._become(where)
        if where is Place.COPIED:
            self.copied.emit(copy)
        else:
            self.unplugged.emit()

    def _become(self, where: Place, chosen: PluggedScreen | None = None) -> None:
        self.where, self._chosen = where, chosen
        self.changed.emit()

    def _settle(self) -> None:
        plan = self.seating.plan(lost=self.where in LOST)
        self._hold_console(plan.console)
        if plan.room is None:
            self._do_without(plan.copy)
        elif self._misplaced(plan.room):
            self._tries -= 1
            self._fill(plan.room)
        self.seating.sit_down(plan.console)
        self.changed.emit()

    def _hold_console(self, screen: PluggedScreen) -> None:
        """Keep all of the console on its screen when that moves, or give it another."""
        if self._console.isVisible():
            hold_on(self._console, screen.geometry)

    def _misplaced(self, screen: PluggedScreen) -> bool:
        if screen != self._chosen or not stands_on(self._projection, None):
            return True
        return self._tries > 0 and not stands_on(self._projection, screen.geometry)

    def _do_without(self, copy: PluggedScreen | None) -> None:
        """There is no screen for the room: wait for it if there was one, else use a window."""
        label = copy.identity.label if copy else ""
        missed = Place.COPIED if copy else Place.UNPLUGGED
        if self._chosen is not None:
            self._leave(missed, label)
        elif self.where in LOST:
            if self.where is not missed:
                self._leave(missed, label)
        elif self.where is Place.ALONE:
            cover(self._projection, self.seating.home().geometry, take_keys=True)
        elif not stands_on(self._projection, None):
            self.show_in_window()
            if copy:
                self.copied.emit(label)

    def _fill(self, screen: PluggedScreen) -> None:
        """Cover a screen, and leave the keyboard to the console."""
        new = self.chosen != screen.identity
        self.seating.remembered = screen.identity.key
        self._become(Place.SCREEN, screen)
        self._screens.put(self._projection, screen)
        cover(self._projection, screen.geometry, take_keys=False)
        self._back_to_console()
        if new:
            self.plugged.emit(screen.identity.label)

    def _fill_the_only(self) -> None:
        self._become(Place.ALONE)
        cover(self._projection, self.seating.home().geometry, take_keys=True)
        self._projection.activateWindow()
        self.windowed.emit()

    def _back_to_console(self) -> None:
        if self._console.isVisible():
            self._console.activateWindow()
