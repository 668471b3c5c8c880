"""The room's picture: which screen it is on, what covers it, and what the console says of it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QKeyEvent

from app.domain.content import Video
from app.domain.errors import UserError
from app.domain.live import SessionState
from app.domain.shortcuts import keys_of
from app.gui.console.window import ConsoleWindow
from app.gui.projection.guard import RoomGuard
from app.gui.projection.identification import Identification
from app.gui.projection.placer import Placer
from app.gui.projection.screens import Screens
from app.gui.projection.sheets import PatternSheet
from app.gui.projection.window import ProjectionWindow
from app.gui.shared.keys import focus_of
from app.gui.shared.stage import Stage
from app.gui.shared.theme import Theme
from app.screens.placing import (
    Place,
    SeenScreen,
    copied_notice,
    live_label,
    screens_view,
    unseen_label,
    way_back,
)
from app.screens.shortcuts import key_labels
from app.screens.slides import Slide, WaitingSlide
from app.screens.wording import _
from app.usecases.ports import SettingsStore


class RoomPicture(QObject):
    """Keeps the projection in its place and lets the console move it, test it and name screens."""

    def __init__(
        self,
        theme: Theme,
        console: ConsoleWindow,
        projection: ProjectionWindow,
        stage: Stage,
        settings: SettingsStore,
        screens: Screens | None = None,
    ) -> None:
        super().__init__(console)
        self.console = console
        self.projection = projection
        self._stage = stage
        self.settings = settings
        self._playing = False
        self._said = ""
        self._remembering = True
        self._preview = PatternSheet(theme, console.side.now_canvas)
        self.placer = Placer(projection, console, screens=screens, parent=self)
        self.identification = Identification(theme, projection.plate)
        self._guard = RoomGuard(
            projection, lambda: self.placer.place, lambda: self.placer.seating.home().geometry, self
        )
        self._connect()

    @property
    def actions(self) -> dict[str, Callable[[], object]]:
        """What can be done by key, by the names of the shortcuts."""
        return {
            "show_room": self.placer.start,
            "full_screen": self.placer.toggle_window,
            "swap_screens": self.placer.swap,
            "identify_screens": self.identify,
            "test_pattern": self.toggle_pattern,
        }

    def open(self, *, remembering: bool = True) -> None:
        """Show the projection where it was the last time, for a session that begins.

        A rehearsal remembers no screen.
        """
        self._remembering = remembering
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self._guard)
        if self.placer.where is not Place.SCREEN:
            self.placer.stop()  # a screen that the session before missed is not missed any more
        self.placer.seating.remembered = self.settings.read().projector
        self.placer.start()

    def end(self, *, thanked: bool) -> None:
        """Take the projection away; the thanks stay on a screen that is the room's own."""
        if not thanked or self.placer.where is not Place.SCREEN:
            self.close()
            return
        self._take_pattern_away()
        self.identification.stop()

    def close(self) -> None:
        """Take the projection away."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self._guard)
        self._take_pattern_away()
        self.identification.stop()
        self.placer.stop()

    def identify(self) -> None:
        """Name each screen on it for a moment."""
        self.identification.show(self.placer.seating.screens(), self.placer.place)

    def toggle_pattern(self) -> None:
        """Show the test pattern, or what was there before it."""
        if self.leave():
            return
        chosen = self.placer.chosen or self.placer.seating.home().identity
        self._playing = self._film_runs()
        if self._playing:
            self._stage.play_film(False)
        self.projection.pattern.open(chosen.label)
        self._preview.open(chosen.label, self.projection.pattern.pixels())
        self.console.screens.pattern.setChecked(True)

    def leave(self) -> bool:
        """Take the test pattern away; tell whether there was one."""
        if self.projection.pattern.isHidden():
            return False
        self._take_pattern_away()
        if self._playing:
            self._stage.play_film(True)
        return True

    def show_slide(self, slide: Slide) -> None:
        """Show this slide to the room; another one than before ends the test pattern."""
        before = self.projection.canvas.slide
        runs_down = isinstance(slide, WaitingSlide) and isinstance(before, WaitingSlide)
        if slide != before and not runs_down:
            self._take_pattern_away()
        self.projection.show_slide(slide)

    def _take_pattern_away(self) -> None:
        self.projection.pattern.hide()
        self._preview.hide()
        self.console.screens.pattern.setChecked(False)

    def _connect(self) -> None:
        placer, pane = self.placer, self.console.screens
        placer.plugged.connect(self._plugged)
        placer.unplugged.connect(self._unplugged)
        placer.copied.connect(self._copied)
        placer.windowed.connect(self._windowed)
        placer.changed.connect(self._show_screens)
        pane.chosen.connect(self._choose)
        pane.identified.connect(self.identify)
        pane.pattern_toggled.connect(self.toggle_pattern)
        pane.window_toggled.connect(placer.toggle_window)
        self.console.screens_swapped.connect(placer.swap)
        self.projection.canvas.sized.connect(self._stage.fit_film)
        self.projection.keyed.connect(self._pass_key_on)
        self.projection.stirred.connect(self._show_way_back)
        self.projection.clicked.connect(self._take_way_back)

    def _film_runs(self) -> bool:
        session = self._stage.session
        if session is None or not isinstance(session.state.current, Video):
            return False
        state: SessionState = session.state
        return state.video(state.activity).playing

    def _plugged(self, name: str) -> None:
        self.console.show_live(live_label(Place.SCREEN, name))
        self._say("")
        self.console.activateWindow()
        self._remember()

    def _remember(self) -> None:
        """Keep the room's screen for the next time; if that cannot be, the session matters more."""
        settings = self.settings.read()
        if self._remembering and settings.projector != self.placer.seating.remembered:
            with suppress(UserError):
                self.settings.write(replace(settings, projector=self.placer.seating.remembered))

    def _unplugged(self) -> None:
        """The room lost its picture: hold the film, and say so without stopping anything."""
        self.console.show_live(live_label(Place.UNPLUGGED), unseen_label(Place.UNPLUGGED))
        self._say(_("The projector is unplugged. The session goes on: plug it in."))
        self._hold_film()

    def _copied(self, name: str) -> None:
        self.console.show_live(live_label(Place.COPIED), unseen_label(Place.COPIED))
        self._say(copied_notice(name))
        self._hold_film()

    def _say(self, sentence: str) -> None:
        """Say something about the screens, or nothing more; other sentences are left alone."""
        notice = self.console.notice
        if sentence or notice.text() == self._said:
            notice.say(sentence)
        self._said = sentence

    def _hold_film(self) -> None:
        self._playing = False
        if self._film_runs():
            self._stage.play_film(False)

    def _windowed(self) -> None:
        self.console.show_live(live_label(self.placer.where))
        self._say("")

    def _show_screens(self) -> None:
        screens = self.placer.seating.screens()
        seen = [SeenScreen(each.identity.label, _area(each.geometry)) for each in screens]
        home = [at for at, each in enumerate(screens) if each == self.placer.seating.home()]
        room = [at for at, each in enumerate(screens) if each.identity == self.placer.chosen]
        view = screens_view(
            seen, home[0] if home else None, room[0] if room else None, self.placer.where
        )
        self.console.screens.show_view(view)

    def _choose(self, at: int) -> None:
        screens = self.placer.seating.screens()
        if at < len(screens):
            self.placer.choose(screens[at].identity)

    def _pass_key_on(self, event: QKeyEvent) -> None:
        """What is typed over the room's picture is meant for the console."""
        QCoreApplication.sendEvent(focus_of(self.console) or self.console, event.clone())

    def _show_way_back(self) -> None:
        if self.placer.where is Place.ALONE:
            keys = key_labels(keys_of("full_screen", self.settings.read().keys))
            self.projection.way_back.say(way_back(keys[0]))

    def _take_way_back(self) -> None:
        if self.placer.where is Place.ALONE and self.projection.way_back.isVisible():
            self.placer.toggle_window()


def _area(place: QRect) -> tuple[int, int, int, int]:
    return place.left(), place.top(), place.width(), place.height()
