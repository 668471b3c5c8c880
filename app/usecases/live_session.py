"""A live session: each thing the facilitator does is written down, then shown."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from app.domain.answers import Cell, Count, check_head_count
from app.domain.content import Activity, Exercise, Infographic, Module, Video
from app.domain.course import step_back, step_forward
from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    CardLifted,
    CardPlaced,
    Curtain,
    CurtainMoved,
    Event,
    HotspotOpened,
    OrderChecked,
    PresenceCounted,
    Recorded,
    RunningOrderSet,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    VideoMoved,
    ViewChanged,
)
from app.domain.live import SessionState, after, replay
from app.domain.meetings import Gathering, Session
from app.domain.settings import Settings, View
from app.usecases import counting
from app.usecases.alphabet_play import words_to_bring
from app.usecases.ports import Clock, Journal

Kind = TypeVar("Kind", bound=Activity)


class LiveSession:
    """The one writer of a session's journal.

    Every method appends to the journal first; when that raises UserError the state has not
    changed and nothing new is shown.
    """

    def __init__(
        self,
        meeting: Session,
        module: Module,
        journal: Journal,
        clock: Clock,
        show: Callable[[SessionState], None],
        *,
        house: Settings | None = None,
    ) -> None:
        """Open the session, or take it up again where its journal ends.

        A new session begins as the cooperative and its preparation set it.
        """
        self.meeting = meeting
        self._journal = journal
        self._clock = clock
        self._show = show
        self.state = replay(
            module,
            journal.read(meeting.id),
            house,
            assembly=meeting.gathering is Gathering.ASSEMBLY,
        )
        if self.state.sequence:
            self.record(SessionResumed())
        else:
            self._open(module)

    def _open(self, module: Module) -> None:
        self.record(SessionOpened(module.id, module.version))
        if self.meeting.plan:
            self.record(RunningOrderSet(self.meeting.plan))
        view = self.state.house.view
        if view != View():
            self.record(ViewChanged(view.text_step, view.contrast, view.plain, view.subtitles))

    def record(self, event: Event) -> None:
        """Write an event down, then show the state that it leads to."""
        entry = Recorded(self.state.sequence + 1, self._clock.now(), event)
        self._journal.append(self.meeting.id, entry)
        self.state = after(self.state, entry)
        self._show(self.state)
        brought = words_to_bring(self.state, self._journal, self.meeting.id)
        if brought is not None:  # this alphabet is shown for the first time here
            self.record(brought)

    def now(self) -> datetime:
        """This moment."""
        return self._clock.now()

    def forward(self) -> None:
        """Do the next step of the running order; nothing at its end."""
        event = step_forward(self.state)
        if event:
            self.record(event)

    def back(self) -> None:
        """Go back one step; nothing at the beginning."""
        event = step_back(self.state)
        if event:
            self.record(event)

    def show_activity(self, activity: str) -> None:
        """Go to any activity, in any order; what was done there before is still there."""
        self.record(ActivityShown(activity))

    def skip(self) -> None:
        """Pass over the present activity and show the one after it."""
        ids = [each.id for each in self.state.activities]
        if self.state.activity not in ids:
            return
        at = ids.index(self.state.activity)
        self.record(ActivitySkipped(ids[at]))
        if at + 1 < len(ids):
            self.record(ActivityShown(ids[at + 1]))

    def count_hands(self, choice: str, hands: int) -> None:
        """Note how many hands the whole room raised for a choice of the present question."""
        counting.count_hands(self, Cell(choice), Count(hands))

    def take_back_hands(self, choice: str) -> None:
        """Take the count of a choice back; the journal keeps it."""
        counting.take_back_hands(self, Cell(choice))

    def agree(self, choices: tuple[str, ...]) -> None:
        """Note the answer that the group agreed on; none at all takes it back."""
        counting.agree(self, choices)

    def undo(self) -> None:
        """Take back the last entry for what is before the room; nothing when there is none."""
        counting.undo(self)

    def place_card(self, card: str, place: int | None = None) -> None:
        """Put a card at a place of the exercise, by default the first that is free."""
        exercise = self._present(Exercise)
        board = self.state.answers.board(exercise.id)
        where = place or board.first_gap(exercise)
        if where:
            self.record(CardPlaced(exercise.id, card, where))

    def lift_card(self, card: str) -> None:
        """Take a card off the line."""
        self.record(CardLifted(self._present(Exercise).id, card))

    def check_order(self) -> None:
        """Compare the line of cards with the right order."""
        self.record(OrderChecked(self._present(Exercise).id))

    def open_hotspot(self, hotspot: str) -> None:
        """Open a point of the infographic."""
        self.record(HotspotOpened(self._present(Infographic).id, hotspot))

    def move_video(self, position_ms: int, *, playing: bool) -> None:
        """Play, pause or seek the film; also called now and then to remember where it stands."""
        video = self._present(Video)
        self.record(VideoMoved(video.id, max(0, position_ms), playing))

    def move_curtain(self, curtain: Curtain) -> None:
        """Hide the slide from the room; the same curtain a second time opens it again."""
        wanted = Curtain.OPEN if curtain is self.state.curtain else curtain
        if wanted is not self.state.curtain:
            self.record(CurtainMoved(wanted))

    def count_present(self, present: int) -> None:
        """Note how many people are in the room."""
        check_head_count(present)
        if present != self.state.present:
            self.record(PresenceCounted(present))

    def reopen(self) -> None:
        """Take an ended session up again."""
        if self.state.closed_at is not None:
            self.record(SessionResumed())

    def close(self) -> None:
        """End the session; it can still be taken up again."""
        self.record(SessionClosed())

    def _present(self, kind: type[Kind]) -> Kind:
        activity = self.state.current
        if not isinstance(activity, kind):
            raise UserError("That does not fit what is on the screen: show the activity first.")
        return activity
