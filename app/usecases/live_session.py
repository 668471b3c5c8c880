"""A live session: each thing the facilitator does is written down, then shown."""

from collections.abc import Callable
from typing import TypeVar

from app.domain.answers import MOST_HANDS, check_hands
from app.domain.content import Activity, Exercise, Infographic, Module, Question, Quiz, Video
from app.domain.course import step_back, step_forward
from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    AnswerGiven,
    CardLifted,
    CardPlaced,
    Curtain,
    CurtainMoved,
    EntryTakenBack,
    Event,
    HandsCounted,
    HandsTakenBack,
    HotspotOpened,
    OrderChecked,
    Phase,
    PresenceCounted,
    Recorded,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    VideoMoved,
)
from app.domain.live import SessionState, replay
from app.domain.meetings import Session
from app.usecases.ports import Clock, Journal

Kind = TypeVar("Kind", bound=Activity)

ANSWERABLE = (Phase.COLLECTING, Phase.CLOSED, Phase.REVEALED, Phase.EXPLAINED)


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
    ) -> None:
        """Open the session, or take it up again where its journal ends."""
        self.meeting = meeting
        self._journal = journal
        self._clock = clock
        self._show = show
        self.state = replay(module, journal.read(meeting.id))
        if self.state.sequence:
            self._record(SessionResumed())
        else:
            self._record(SessionOpened(module.id, module.version))

    def _record(self, event: Event) -> None:
        entry = Recorded(self.state.sequence + 1, self._clock.now(), event)
        self._journal.append(self.meeting.id, entry)
        self.state = self.state.after(entry)
        self._show(self.state)

    def forward(self) -> None:
        """Do the next step of the running order; nothing at its end."""
        event = step_forward(self.state)
        if event:
            self._record(event)

    def back(self) -> None:
        """Go back one step; nothing at the beginning."""
        event = step_back(self.state)
        if event:
            self._record(event)

    def show_activity(self, activity: str) -> None:
        """Go to any activity, in any order; what was done there before is still there."""
        self._record(ActivityShown(activity))

    def skip(self) -> None:
        """Pass over the present activity and show the one after it."""
        ids = [each.id for each in self.state.module.activities]
        if self.state.activity not in ids:
            return
        at = ids.index(self.state.activity)
        self._record(ActivitySkipped(ids[at]))
        if at + 1 < len(ids):
            self._record(ActivityShown(ids[at + 1]))

    def count_hands(self, choice: str, hands: int) -> None:
        """Note how many hands were raised for a choice of the present question."""
        check_hands(hands)
        question = self._answerable().id
        if self.state.answers.tally(question).hands.get(choice) != hands:
            self._record(HandsCounted(question, choice, hands))

    def take_back_hands(self, choice: str) -> None:
        """Take the count of a choice back; the journal keeps it."""
        question = self._answerable().id
        if choice in self.state.answers.tally(question).hands:
            self._record(HandsTakenBack(question, choice))

    def agree(self, choices: tuple[str, ...]) -> None:
        """Note the answer that the group agreed on; none at all takes it back."""
        question = self._answerable().id
        if choices != self.state.answers.tally(question).agreed:
            self._record(AnswerGiven(question, choices))

    def undo(self) -> None:
        """Take back the last entry for what is before the room; nothing when there is none."""
        entry = self.state.last_entry
        if entry is not None:
            self._record(EntryTakenBack(entry.sequence))

    def place_card(self, card: str, place: int | None = None) -> None:
        """Put a card at a place of the exercise, by default the first that is free."""
        exercise = self._present(Exercise)
        line = self.state.answers.line(exercise.id)
        where = place or line.first_gap(exercise)
        if where:
            self._record(CardPlaced(exercise.id, card, where))

    def lift_card(self, card: str) -> None:
        """Take a card off the line."""
        self._record(CardLifted(self._present(Exercise).id, card))

    def check_order(self) -> None:
        """Compare the line of cards with the right order."""
        self._record(OrderChecked(self._present(Exercise).id))

    def open_hotspot(self, hotspot: str) -> None:
        """Open a point of the infographic."""
        self._record(HotspotOpened(self._present(Infographic).id, hotspot))

    def move_video(self, position_ms: int, *, playing: bool) -> None:
        """Play, pause or seek the film; also called now and then to remember where it stands."""
        video = self._present(Video)
        self._record(VideoMoved(video.id, max(0, position_ms), playing))

    def move_curtain(self, curtain: Curtain) -> None:
        """Hide the slide from the room; the same curtain a second time opens it again."""
        wanted = Curtain.OPEN if curtain is self.state.curtain else curtain
        if wanted is not self.state.curtain:
            self._record(CurtainMoved(wanted))

    def count_present(self, present: int) -> None:
        """Note how many people are in the room."""
        check_head_count(present)
        if present != self.state.present:
            self._record(PresenceCounted(present))

    def reopen(self) -> None:
        """Take an ended session up again."""
        if self.state.closed_at is not None:
            self._record(SessionResumed())

    def close(self) -> None:
        """End the session; it can still be taken up again."""
        self._record(SessionClosed())

    def _present(self, kind: type[Kind]) -> Kind:
        activity = self.state.current
        if not isinstance(activity, kind):
            raise UserError("That does not fit what is on the screen: show the activity first.")
        return activity

    def _answerable(self) -> Question:
        question = self.state.question(self._present(Quiz))
        if self.state.phase(question) not in ANSWERABLE:
            raise UserError("Show the choices and open the count before you enter an answer.")
        return question


def check_head_count(present: int) -> None:
    """Refuse a number of people that no room can hold."""
    if not 0 <= present <= MOST_HANDS:
        raise UserError(
            "The number of people must be between 0 and {most}: type it again.", most=MOST_HANDS
        )
