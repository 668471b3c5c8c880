"""Has noted what the room answers, and put right what was noted before."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.events import Zone
from app.domain.meetings import Registration
from app.gui.console.past import PastSheet
from app.gui.console.window import ConsoleWindow
from app.gui.shared.keys import SessionKeys
from app.gui.shared.stage import Stage
from app.screens.corrections import PastQuestion, past_questions
from app.screens.key_context import KeyContext
from app.screens.wording import _
from app.usecases import counting
from app.usecases.live_session import LiveSession
from app.usecases.planning import Planning

Command = Callable[[LiveSession], None]


class Answering(QObject):
    """Carries out what the entry of a question and the list of past ones ask for.

    `actions` is what their keys do.
    """

    def __init__(
        self, console: ConsoleWindow, stage: Stage, planning: Planning, keys: SessionKeys
    ) -> None:
        super().__init__(console)
        self._pane = console.quiz
        self._behind = (console.left, console.pages, console.side)
        self._notice = console.notice
        self._stage = stage
        self._planning = planning
        self.past = PastSheet(console, console.quiz.theme)
        self._people: tuple[Registration, ...] = ()
        self._correcting = False
        self._context = keys.context
        keys.context = self._key_context
        self.actions: dict[str, Callable[[], object]] = {
            "rest": self._pane.give_rest,
            "majority": self._pane.give_majority,
            "estimate": self._pane.mark_about,
            "settle": self._pane.settle,
            "zones": self._toggle_zones,
            "redo": self._redo,
            "corrections": self._toggle_past,
        }
        self._pane.wanted.connect(self._enter)
        self._pane.zones_wanted.connect(self._take_usual_zones)
        console.left.corrections_wanted.connect(self._toggle_past)
        self.past.corrected.connect(self._correct)
        self.past.covers.connect(self._cover)
        stage.state_changed.connect(self._refresh)

    def _cover(self, covered: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Have nothing drawn that nobody sees behind the list."""
        for each in self._behind:
            each.setUpdatesEnabled(not covered)

    def leave(self) -> bool:
        """Close the list of past questions; tell whether it was open."""
        was_open = self.past.isVisible()
        self.past.hide()
        return was_open

    def _key_context(self) -> KeyContext:
        """Letters and figures choose nothing behind the list of past questions."""
        return KeyContext() if self.past.isVisible() else self._context()

    def _enter(self, command: Command) -> None:
        """Enter an answer; one that is taken answers what was refused before it."""
        if self._stage.do(command):
            self._notice.settle()

    def know_people(self) -> None:
        """Tell the entry who is at the table."""
        session = self._stage.session
        if session is not None:
            self._people = self._planning.people(session.meeting.id)
            self._pane.persons.know(self._people, session.state.present)

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
        usual = (_("left side"), _("centre"), _("right side"), _("balcony"))
        names = session.state.house.zones or usual
        zones = tuple(Zone(f"zone-{at}", name) for at, name in enumerate(names, start=1))
        self._enter(lambda live: counting.set_zones(live, zones))

    def _toggle_past(self) -> None:
        self._pane.note_typed()
        if not self.leave():
            self.past.open(self._questions())

    def _questions(self) -> tuple[PastQuestion, ...]:
        session = self._stage.session
        if session is None:
            return ()
        return past_questions(session.state, self._people)

    def _refresh(self) -> None:
        if self.past.isVisible() and not self._correcting:
            self.past.refresh(self._questions())

    def _correct(self, commands: tuple[Command, ...]) -> None:
        """Put figures right, as far as none is refused."""
        if not commands:
            self.past.say(_("Nothing was changed: type what it should have been."))
            return
        self._correcting = True  # what is typed stays until all of it is noted
        done = all(self._stage.do(command) for command in commands)
        self._correcting = False
        if done:
            self._notice.settle()
            self.past.settle(self._questions())
        else:
            self._refresh()
            self.past.say(self._notice.text())
