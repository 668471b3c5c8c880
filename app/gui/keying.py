"""What each key does in the two windows of a session."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from app.domain.content import Alphabet, Exercise, Infographic, RolePlay, Video
from app.domain.course import step_back, step_forward
from app.domain.events import Curtain, Event
from app.domain.shortcuts import Changed
from app.domain.state import SessionState
from app.gui.console.window import ConsoleWindow
from app.gui.shared.keys import SessionKeys
from app.gui.shared.stage import Stage
from app.gui.shared.twice import Twice
from app.screens.key_context import KeyContext
from app.screens.panels import ExercisePanel
from app.screens.shortcuts import key_context, sheet_groups
from app.screens.wording import _
from app.usecases.counting import redo
from app.usecases.filming import would_leave_film
from app.usecases.live_session import LiveSession

Do = Callable[[Callable[[LiveSession], None]], None]
Step = Callable[[SessionState], Event | None]
VOLUME_STEP = 5
SAME_PRESS = timedelta(milliseconds=400)  # a worn button of a clicker
MEANT = timedelta(seconds=3)


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
        self._leaving: dict[Step, Twice] = {
            step: Twice(SAME_PRESS, MEANT) for step in (step_forward, step_back)
        }
        self._asking = QTimer(self, interval=round(MEANT.total_seconds() * 1_000), singleShot=True)
        self._asking.timeout.connect(self._ask_no_more)
        self._changed: Changed = {}
        self.actions: dict[str, Callable[[], object]] = {
            "forward": self._forward,
            "back": self._back,
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
        self._ask_no_more()
        session = self._stage.session
        if self._console.sheet.isVisible():
            self._console.sheet.hide()
        elif session and session.state.curtain is not Curtain.OPEN:
            self._do(lambda live: live.move_curtain(Curtain.OPEN))

    def _forward(self) -> None:
        if self._means(step_forward):
            self._console.stepped.emit()

    def _back(self) -> None:
        if self._means(step_back):
            self._console.stepped_back.emit()

    def _means(self, step: Step) -> bool:
        """Ask a second time before a key takes a running film from the room."""
        session = self._stage.session
        if session is None or not self._stage.film_running():
            return True
        left = self._stage.film_left()
        if not would_leave_film(session.state, step(session.state), left):
            return True
        if self._leaving[step].meant(session.now()):
            self._ask_no_more()
            return True
        self._console.notice.say(_leave_film())
        self._asking.start()
        return False

    def _ask_no_more(self) -> None:
        self._asking.stop()
        if self._console.notice.text() == _leave_film():
            self._console.notice.hide()

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


def _leave_film() -> str:
    return _("The film is running: press once more to leave it.")
