"""Shows the pages of a leaflet, and has it printed or saved to a stick."""

from PySide6.QtCore import QObject, Signal

from app.domain.content import Leaflet
from app.gui.console.window import ConsoleWindow
from app.gui.shared.stage import Stage
from app.usecases.paging import turn_to


class Handing(QObject):
    """Passes on what is asked of the leaflet before the room.

    `print_wanted` carries the session, the printer (empty: the usual one) and the copies;
    `stick_wanted` the session and the stick (None: whichever is plugged in).
    """

    print_wanted = Signal(object, str, int)
    stick_wanted = Signal(object, object)

    def __init__(self, console: ConsoleWindow, stage: Stage) -> None:
        super().__init__(console)
        self._stage = stage
        self.pane = console.leaflet
        pane = console.leaflet
        pane.turned.connect(lambda page: stage.do(lambda live: turn_to(live, page)))
        pane.print_wanted.connect(self._print)
        pane.stick_wanted.connect(lambda: self._save(None))
        pane.stick_chosen.connect(self._save)

    def _print(self, printer: str, copies: int) -> None:
        session = self._stage.session
        if session and isinstance(session.state.current, Leaflet):
            self.print_wanted.emit(session, printer, copies)

    def _save(self, stick: object) -> None:
        session = self._stage.session
        if session and isinstance(session.state.current, Leaflet):
            self.stick_wanted.emit(session, stick)
