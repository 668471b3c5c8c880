"""What the room sees once a session is over: its thanks, until somebody turns them off."""

from PySide6.QtCore import QObject

from app.gui.home.window import HomeWindow
from app.gui.projection.posing import hold_on
from app.gui.room import RoomPicture
from app.screens.placing import Place


class Afterwards(QObject):
    """Lets the first window turn off the last picture, and keeps that window from under it."""

    def __init__(self, home: HomeWindow, room: RoomPicture) -> None:
        super().__init__(room)
        self._home = home
        self._room = room
        home.room_off_wanted.connect(self._turn_off)
        home.closed.connect(room.close)
        room.placer.changed.connect(self._hold)

    def come(self) -> None:
        """Go on with the first window, which is shown."""
        self._home.show_room(on=self._on())
        self._hold()
        self._home.came_back.emit()

    def _on(self) -> bool:
        return self._room.placer.where is not Place.NOWHERE

    def _turn_off(self) -> None:
        self._room.close()
        self._home.show_room(on=False)

    def _hold(self) -> None:
        """Keep the first window where the facilitator sees it: nothing comes before the room's."""
        if self._on() and self._home.isVisible():
            hold_on(self._home, self._room.placer.seating.plan(lost=False).console.geometry)
