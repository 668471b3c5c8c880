"""Looks after the room and this computer: before a session, and while one is on."""

from collections.abc import Callable

from app.domain.errors import UserError
from app.gui.home.window import HomeWindow
from app.gui.shared.background import Background
from app.gui.shared.vigil import Vigil
from app.room_check import Room, RoomCheck
from app.screens.check import Check, check_view
from app.screens.wording import _, explain
from app.traces import log, unexpected_words
from app.usecases.planning import Planning


class Caretaker:
    """Checks the room on demand; keeps the computer awake and watched while a session is on."""

    def __init__(
        self,
        home: HomeWindow,
        planning: Planning,
        room: Room,
        background: Background,
        say: Callable[[str], None],
    ) -> None:
        """`say` is where the facilitator reads what happens while a session is on."""
        self._home = home
        self._planning = planning
        self._chime = room.chime
        self._say = say
        self._check = RoomCheck(room, background, self._show_check)
        self._vigil = Vigil(room.wakefulness, room.machine, background, self._say_unexpected)
        self._vigil.noticed.connect(self._tell)
        pane = home.check_pane
        pane.again_wanted.connect(self.check_room)
        pane.tone_wanted.connect(self._ring)
        pane.closed.connect(self.stop_check)

    def check_room(self) -> None:
        """Look at the room for the session chosen in the first window, and say there what is so."""
        chosen = self._home.selected_session
        try:
            session = None if chosen is None else self._planning.session(chosen)
        except UserError as error:
            self._home.notice.say(explain(error))
            return
        self._home.check_pane.say_tone("")
        self._home.show_check()
        self._check.start(session)

    def stop_check(self) -> None:
        """Look no further: the session begins, or nobody wants to know any more."""
        self._check.stop()
        self._chime.stop()

    def begin(self) -> None:
        """Watch: a session is on."""
        self.stop_check()
        self._vigil.begin()

    def end(self) -> None:
        """Rest: the session was left."""
        self._vigil.end()

    def _show_check(self, waiting: tuple[str, ...], found: tuple[Check, ...]) -> None:
        self._home.check_pane.show_view(check_view(waiting, found))

    def _ring(self) -> None:
        heard = self._chime.play()
        self._home.check_pane.say_tone(
            _("Two soft notes are playing. Nothing to hear? Turn the sound up, check the cable.")
            if heard
            else _("No sound output opens: plug loudspeakers in, then try again.")
        )

    def _tell(self, news: tuple[UserError, ...]) -> None:
        self._say("\n".join(explain(each) for each in news))

    def _say_unexpected(self, error: BaseException) -> None:
        log.error("unexpected", exc_info=error)
        self._say(unexpected_words())
