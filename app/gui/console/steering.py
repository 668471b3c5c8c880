"""Carries out what is asked of the running order and of the notes."""

from PySide6.QtCore import QObject

from app.domain.content import Activity
from app.domain.live import SessionState
from app.gui.console.stop import LONGER
from app.gui.console.window import ConsoleWindow
from app.gui.shared.stage import Stage
from app.usecases.ordering import lengthen_stop, set_order
from app.usecases.staging import show_message


class Steering(QObject):
    """Changes the running order of the session that is on, and shows a note to the room."""

    def __init__(self, console: ConsoleWindow, stage: Stage) -> None:
        super().__init__(console)
        self._console = console
        self._stage = stage
        console.left.order_wanted.connect(console.toggle_order)
        console.left.note_shown.connect(self._show_note)
        console.order.wanted.connect(self._set_order)
        console.stop.longer_wanted.connect(self._lengthen)
        stage.state_changed.connect(self._show_order)

    def _set_order(self, activities: tuple[Activity, ...]) -> None:
        self._stage.do(lambda live: set_order(live, activities))

    def _lengthen(self) -> None:
        self._stage.do(lambda live: lengthen_stop(live, LONGER))

    def _show_note(self, text: str) -> None:
        self._stage.do(lambda live: show_message(live, text))

    def _show_order(self, state: SessionState) -> None:
        self._console.order.show_order(state.module, state.activities, state.activity)
