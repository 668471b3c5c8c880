"""Has done what the estimate and the points of tables ask for, and names the counting sheets."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.gui.console.window import ConsoleWindow
from app.gui.shared.keys import SessionKeys
from app.gui.shared.stage import Stage
from app.usecases.live_session import LiveSession


class Gaming(QObject):
    """`sheets_wanted` carries the session whose counting sheets are to be printed."""

    sheets_wanted = Signal(object)

    def __init__(self, console: ConsoleWindow, stage: Stage, keys: SessionKeys) -> None:
        super().__init__(console)
        self._console = console
        self._stage = stage
        for part in (console.estimate, console.points, console.welcome.teams):
            part.wanted.connect(self._do)
        console.welcome.sheets_wanted.connect(self._want_sheets)
        keys.pointed.connect(lambda digit: console.points.give(digit - 1))

    def _do(self, command: Callable[[LiveSession], None]) -> None:
        """Carry out a command; one that is taken answers what was refused before it."""
        if self._stage.do(command):
            self._console.notice.settle()

    def _want_sheets(self) -> None:
        if self._stage.session is not None:
            self.sheets_wanted.emit(self._stage.session)
