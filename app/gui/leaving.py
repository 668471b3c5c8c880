"""How a session is ended and left: nothing shows the desktop to the room by chance."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.gui.console.window import ConsoleWindow
from app.gui.shared.stage import Stage
from app.gui.shared.twice import Twice
from app.screens.wording import _
from app.usecases.live_session import LiveSession
from app.usecases.planning import Planning

Do = Callable[[Callable[[LiveSession], None]], None]
SAME_PRESS = timedelta(seconds=1)  # a key held down, a double click
MEANT = timedelta(seconds=10)


class Leaving(QObject):
    """Ends the session, then leaves it; the window is closed in its midst only if that is meant."""

    def __init__(
        self,
        console: ConsoleWindow,
        stage: Stage,
        planning: Planning,
        do: Do,
        leave: Callable[[], None],
    ) -> None:
        super().__init__(console)
        self._console = console
        self._stage = stage
        self._planning = planning
        self._do = do
        self._leave = leave
        self._twice = Twice(SAME_PRESS, MEANT)
        console.may_close = self._may_close
        console.closed.connect(leave)
        console.finished.connect(self._finish)

    def _running(self) -> bool:
        session = self._stage.session
        return session is not None and session.state.closed_at is None

    def _finish(self) -> None:
        """End the session; once it is over, go back to the first window."""
        if self._running():
            self._do(lambda live: live.close())
        else:
            self._leave()

    def _may_close(self) -> bool:
        """Tell whether the console may be closed; say so first while a session is on."""
        if not self._running() or _system_shuts_down():
            return True
        if self._twice.meant(self._planning.now()):
            return True
        self._console.notice.say(
            _("The session is on: press “End the session”, then go back to the start.")
        )
        return False


def _system_shuts_down() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
