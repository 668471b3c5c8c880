"""Has noted what the room answers, and tells the entry who is at the table."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.events import Zone
from app.gui.console.quiz import QuizPane
from app.gui.shared.stage import Stage
from app.gui.shared.widgets import Notice
from app.screens.wording import _
from app.usecases import counting
from app.usecases.live_session import LiveSession
from app.usecases.planning import Planning

Command = Callable[[LiveSession], None]


class Answering(QObject):
    """Carries out what the entry of a question asks for.

    `actions` is what its keys do.
    """

    def __init__(self, pane: QuizPane, notice: Notice, stage: Stage, planning: Planning) -> None:
        super().__init__(pane)
        self._pane = pane
        self._notice = notice
        self._stage = stage
        self._planning = planning
        self.actions: dict[str, Callable[[], object]] = {
            "rest": pane.give_rest,
            "majority": pane.give_majority,
            "estimate": pane.mark_about,
            "settle": pane.settle,
            "zones": self._toggle_zones,
            "redo": self._redo,
        }
        pane.wanted.connect(self._enter)
        pane.zones_wanted.connect(self._take_usual_zones)

    def _enter(self, command: Command) -> None:
        """Enter an answer; one that is taken answers what was refused before it."""
        if self._stage.do(command):
            self._notice.settle()

    def know_people(self) -> None:
        """Tell the entry who is at the table."""
        session = self._stage.session
        if session is not None:
            people = self._planning.people(session.meeting.id)
            self._pane.persons.know(people, session.state.present)

    def _toggle_zones(self) -> None:
        if self._stage.session and self._pane.isVisible():
            self._pane.toggle_zones()

    def _redo(self) -> None:
        self._pane.note_typed()
        self._enter(counting.redo)

    def _take_usual_zones(self) -> None:
        """Cut the hall as the cooperative set it, else as halls usually are."""
        session = self._stage.session
        if session is None:
            return
        names = session.state.house.zones or (
            _("left side"),
            _("centre"),
            _("right side"),
            _("balcony"),
        )
        zones = tuple(Zone(f"zone-{at}", name) for at, name in enumerate(names, start=1))
        self._enter(lambda live: counting.set_zones(live, zones))
