"""A live session on the sample module, with everything that it needs in memory."""

from datetime import UTC, datetime
from typing import TypeVar
from uuid import UUID

from app.domain.content import Activity, Module, Quiz
from app.domain.events import ActivityShown, Event, Phase
from app.domain.live import SessionState
from app.domain.meetings import Gathering, Session
from app.usecases.live_session import LiveSession
from tests.fakes.clock import FakeClock
from tests.fakes.shelf import sample_module
from tests.fakes.storage import MemoryJournal

Part = TypeVar("Part", bound=Activity)

RIGHT_ORDER = ("c1", "c2", "c3", "c4", "c5", "c6")


def a_meeting(
    *,
    number: int = 1,
    starts_at: datetime = datetime(2026, 3, 3, 17, 0, tzinfo=UTC),
    gathering: Gathering = Gathering.SMALL_GROUP,
    head_count: int | None = None,
) -> Session:
    """Build a session on the sample module; `number` makes it another one."""
    place = "Maison de quartier"
    return Session(UUID(int=number), starts_at, place, "sample", gathering, 12, head_count)


def part(kind: type[Part], activity: str) -> Part:
    """Find an activity of the sample module, as the kind that it is."""
    found = sample_module().activity(activity)
    assert isinstance(found, kind)
    return found


class Rehearsal:
    """Plays a session; `shown` holds every state that reached the windows."""

    def __init__(
        self, module: Module | None = None, gathering: Gathering = Gathering.SMALL_GROUP
    ) -> None:
        self.module = module or sample_module()
        self.meeting = a_meeting(gathering=gathering)
        self.journal = MemoryJournal()
        self.clock = FakeClock()
        self.shown: list[SessionState] = []
        self.live = self.restart()

    @property
    def state(self) -> SessionState:
        """What both windows show now."""
        return self.live.state

    def restart(self) -> LiveSession:
        """Start the program again on the same journal."""
        self.live = LiveSession(self.meeting, self.module, self.journal, self.clock, self.show)
        return self.live

    def show(self, state: SessionState) -> None:
        """Stand in for the windows."""
        self.shown.append(state)

    def events(self) -> list[Event]:
        """What the journal holds."""
        return [entry.event for entry in self.journal.read(self.meeting.id)]

    def last_event(self) -> Event:
        """What the journal holds last."""
        return self.events()[-1]

    def ask(self, quiz: str = "intro", phase: Phase = Phase.COLLECTING) -> LiveSession:
        """Bring the first question of a quiz to a phase, as the facilitator does."""
        first = part(Quiz, quiz).questions[0]
        self.live.show_activity(quiz)
        while self.state.phase(first) is not phase:
            self.live.forward()
        return self.live

    def place_cards(self, cards: tuple[str, ...] = RIGHT_ORDER) -> LiveSession:
        """Show the exercise and place cards from the first place on."""
        self.live.show_activity("order")
        for place, card in enumerate(cards, start=1):
            self.live.place_card(card, place)
        return self.live

    def shown_activities(self) -> list[str]:
        """The activities that were put before the room, in order."""
        return [event.activity for event in self.events() if isinstance(event, ActivityShown)]
