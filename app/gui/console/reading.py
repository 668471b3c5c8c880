"""Reads aloud what the room sees, as long as the room sees it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.live import SessionState
from app.gui.console.window import ConsoleWindow
from app.gui.shared.stage import Stage
from app.screens.reading import reading_of
from app.screens.room import slide_for
from app.screens.wording import _
from app.usecases.devices import Voice


class Reading(QObject):
    """Begins and stops by the same key and button; `actions` is what its key does."""

    def __init__(self, console: ConsoleWindow, stage: Stage, voice: Voice) -> None:
        super().__init__(console)
        self._console = console
        self._stage = stage
        self._voice = voice
        self._text = ""
        self.actions: dict[str, Callable[[], object]] = {"read_aloud": self.toggle}
        console.reading.connect(self.toggle)
        console.read.setVisible(bool(voice.name))
        stage.state_changed.connect(self._follow)

    def toggle(self) -> None:
        """Read what the room sees, or stop."""
        session = self._stage.session
        if self._voice.speaking():
            self.stop()
        elif not self._voice.name:
            self._console.notice.say(
                _("This computer has no voice to read aloud: read the slide yourself.")
            )
        elif session is not None:
            self._text = reading_of(slide_for(session.state))
            if self._text:
                self._voice.say(self._text)

    def stop(self) -> None:
        """Be silent: the session is over, or somebody wants to speak."""
        self._text = ""
        self._voice.stop()

    def _follow(self, state: SessionState) -> None:
        """Stop once the room sees something else; another count changes nothing."""
        if self._text and reading_of(slide_for(state)) != self._text:
            self.stop()
