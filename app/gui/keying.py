"""What each key does in the two windows of a session."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from app.domain.content import Alphabet, Exercise, Infographic, RolePlay, Video
from app.domain.events import Curtain
from app.domain.shortcuts import Changed
from app.gui.console.window import ConsoleWindow
from app.gui.shared.keys import SessionKeys
from app.gui.shared.stage import Stage
from app.screens.panels import ExercisePanel
from app.screens.shortcuts import KeyContext, key_context, sheet_groups
from app.usecases.counting import redo
from app.usecases.live_session import LiveSession

Do = Callable[[Callable[[LiveSession], None]], None]
VOLUME_STEP = 5


class Keying(QObject):
    """Does what was asked for by key, with what is before the room.

    `actions` holds what can be done; an action that is not in it has no key and is not listed.
    """

    def __init__(self, keys: SessionKeys, console: ConsoleWindow, stage: Stage, do: Do) -> None:
        super().__init__(keys)
        self._keys = keys
        self._console = console
        self._stage = stage
        self._do = do
        self._volume_before = 0
        self._changed: Changed = {}
        self.actions: dict[str, Callable[[], object]] = {
            "forward": console.stepped.emit,
            "back": console.stepped_back.emit,
            "undo": console.undone.emit,
            "redo": lambda: do(redo),
            "people": console.toggle_people,
            "black": lambda: console.curtain_moved.emit(Curtain.BLACK),
            "logo": lambda: console.curtain_moved.emit(Curtain.LOGO),
            "leave": self._leave,
            "swap_screens": console.screens_swapped.emit,
            "play_pause": self._toggle,
            "back_ten_seconds": self._go_back_in_film,
            "subtitles": console.video.subtitles.click,
            "volume_up": lambda: self._change_volume(VOLUME_STEP),
            "volume_down": lambda: self._change_volume(-VOLUME_STEP),
            "mute": self._mute,
            "shortcuts": self._show_shortcuts,
        }
        keys.context = self._context
        keys.done.connect(self._act)
        keys.digit.connect(self._take_figure)
        keys.letter.connect(self._take_letter)
        keys.rubbed.connect(console.exercise.take_back)
        console.sheet_wanted.connect(self._show_shortcuts)

    def bind(self, changed: Changed) -> None:
        """Take these changed keys."""
        self._changed = changed
        self._keys.bind(changed)

    def _act(self, action: str) -> None:
        if action in self.actions:
            self.actions[action]()

    def _context(self) -> KeyContext:
        console = self._console
        context = key_context(None if console.turned_away else console.panel)
        exercise = isinstance(console.panel, ExercisePanel) and not console.turned_away
        return replace(context, rubbing=exercise and console.exercise.holding)

    def _show_shortcuts(self) -> None:
        self._console.sheet.toggle(sheet_groups(self._changed, frozenset(self.actions)))

    def _leave(self) -> None:
        """Escape closes the list of shortcuts, else shows the slide again, and nothing more."""
        session = self._stage.session
        if self._console.sheet.isVisible():
            self._console.sheet.hide()
        elif session and session.state.curtain is not Curtain.OPEN:
            self._do(lambda live: live.move_curtain(Curtain.OPEN))

    def _toggle(self) -> None:
        """The space bar plays or pauses a film; elsewhere it is the next step."""
        if self._film_is_on() and not self._asks():
            self._console.video.toggle()
        else:
            self._console.stepped.emit()

    def _go_back_in_film(self) -> None:
        if self._film_is_on():
            self._stage.see_again()

    def _film_is_on(self) -> bool:
        session = self._stage.session
        return session is not None and isinstance(session.state.current, Video)

    def _asks(self) -> bool:
        session = self._stage.session
        return session is not None and session.state.asking is not None

    def _change_volume(self, by: int) -> None:
        volume = self._console.video.volume
        volume.setValue(volume.value() + by)

    def _mute(self) -> None:
        """Turn the sound off, or on again as loud as before."""
        volume = self._console.video.volume
        before, self._volume_before = self._volume_before, volume.value()
        volume.setValue(0 if volume.value() else before)

    def _take_figure(self, number: int) -> None:
        session = self._stage.session
        asking = session.state.asking if session else None
        if asking is not None and asking.target is not None:
            self._console.estimate.figure(number)
        elif asking is not None:
            self._console.quiz.figure_by_key(number)
        elif session and isinstance(session.state.current, Infographic):
            self._console.infographic.open_by_key(number)
        elif session and isinstance(session.state.current, Exercise):
            self._console.exercise.move_by_key(number)
        elif session and isinstance(session.state.current, RolePlay):
            self._console.play.take_figure(number)

    def _take_letter(self, letter: str) -> None:
        session = None if self._console.turned_away else self._stage.session
        if session and session.state.asking is not None:
            self._console.quiz.answer_by_key(ord(letter) - ord("a"))
        elif session and isinstance(session.state.current, Exercise):
            self._console.exercise.place_by_key(letter)
        elif session and isinstance(session.state.current, RolePlay | Alphabet):
            self._console.play.take_letter(letter)
