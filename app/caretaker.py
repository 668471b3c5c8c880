"""Looks after the room and this computer: before a session, and while one is on."""

from collections.abc import Callable

from app.domain.errors import UserError
from app.gui.home.window import HomeWindow
from app.gui.shared.background import Background
from app.gui.shared.vigil import Vigil
from app.machine.this_machine import ThisMachine
from app.machine.wakefulness import wakefulness
from app.room_check import Room, check_room, say_check
from app.screens.wording import _, explain


class Caretaker:
    """Checks the room on demand; keeps the computer awake and watched while a session is on."""

    def __init__(
        self,
        home: HomeWindow,
        room: Room,
        background: Background,
        say: Callable[[str], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """`say` is where the facilitator reads it live, `failed` takes what nobody expected."""
        self._home = home
        self._room = room
        self._say = say
        self._vigil = Vigil(wakefulness(), ThisMachine(room.data), background, failed)
        self._vigil.noticed.connect(self._tell)

    def check_room(self) -> None:
        """Look at the room, and say what was found in the first window."""
        home = self._home
        home.notice.say(_("Checking the room…"), calm=True)
        home.hold(busy=True)  # a player lives on this thread, and looks while we wait
        try:
            checks = check_room(self._room)
        finally:
            home.hold(busy=False)
        home.notice.say("\n".join(say_check(checks)), calm=all(each.well for each in checks))

    def begin(self) -> None:
        """Watch: a session is on."""
        self._vigil.begin()

    def end(self) -> None:
        """Rest: the session was left."""
        self._vigil.end()

    def _tell(self, news: tuple[UserError, ...]) -> None:
        self._say("\n".join(explain(each) for each in news))
