"""The state of a live session: a pure fold of its journal."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from app.domain.answers import Answers, Tally
from app.domain.content import Activity, Infographic, Module, Question, Quiz
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    AnswerGiven,
    CardLifted,
    CardPlaced,
    Curtain,
    CurtainMoved,
    EntryTakenBack,
    HandsCounted,
    HandsTakenBack,
    HotspotOpened,
    OrderChecked,
    Phase,
    PhaseReached,
    PresenceCounted,
    Recorded,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    VideoMoved,
)

UNDO_DEPTH = 50

TurnEvent = SessionOpened | SessionResumed | SessionClosed
MoveEvent = ActivityShown | ActivitySkipped | PhaseReached | CurtainMoved
AnswerEvent = HandsCounted | HandsTakenBack | AnswerGiven | CardPlaced | CardLifted | OrderChecked
OtherEvent = PresenceCounted | VideoMoved | HotspotOpened | EntryTakenBack


@dataclass(frozen=True)
class VideoMark:
    """Where a film stood when it was last noted."""

    position_ms: int = 0
    playing: bool = False


@dataclass(frozen=True)
class Undoable:
    """An entry that can be taken back, with the answers as they were before it.

    `subject` is the question or the exercise that it answered.
    """

    sequence: int
    subject: str
    before: Answers


@dataclass(frozen=True)
class SessionState:
    """What both windows show. `activity` is empty while the room is being welcomed."""

    module: Module
    sequence: int = 0
    opened_at: datetime | None = None
    opened_version: int = 0
    closed_at: datetime | None = None
    last_at: datetime | None = None
    away: timedelta = timedelta()
    present: int | None = None
    activity: str = ""
    visited: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    asked: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, Phase] = field(default_factory=dict)
    videos: Mapping[str, VideoMark] = field(default_factory=dict)
    seen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    curtain: Curtain = Curtain.OPEN
    answers: Answers = field(default_factory=Answers)
    undoable: tuple[Undoable, ...] = ()

    @property
    def current(self) -> Activity | None:
        """The activity before the room."""
        return self.module.activity(self.activity)

    def question(self, quiz: Quiz) -> Question:
        """The question at which a quiz stands."""
        asked = self.asked.get(quiz.id)
        return next((each for each in quiz.questions if each.id == asked), quiz.questions[0])

    def phase(self, question: Question) -> Phase:
        """How far a question has come."""
        return self.phases.get(question.id, Phase.QUESTION)

    def video(self, activity: str) -> VideoMark:
        """Where a film stands."""
        return self.videos.get(activity, VideoMark())

    @property
    def last_entry(self) -> Undoable | None:
        """The last entry for what is before the room: nothing out of sight is ever undone."""
        current = self.current
        return self._last_about(
            self.question(current).id if isinstance(current, Quiz) else self.activity
        )

    def _last_about(self, subject: str) -> Undoable | None:
        return next((each for each in reversed(self.undoable) if each.subject == subject), None)

    def tally(self, question: Question) -> Tally:
        """What was answered to a question as it is now."""
        return self.answers.tally(question.id).among(question)

    def points_seen(self, infographic: Infographic) -> tuple[str, ...]:
        """The points that were opened, the open one last, as far as they are still there."""
        known = {spot.id for spot in infographic.hotspots}
        return tuple(each for each in self.seen.get(infographic.id, ()) if each in known)

    @property
    def module_changed(self) -> bool:
        """Tell whether the module is no longer the one that the session was opened on."""
        return self.opened_version not in {0, self.module.version}

    def elapsed(self, now: datetime) -> timedelta:
        """The time spent in session, without the time between an interruption and its end."""
        if self.opened_at is None:
            return timedelta()
        # a clock set back during the session must not count below zero
        return max((self.closed_at or now) - self.opened_at - self.away, timedelta())

    def after(self, entry: Recorded) -> "SessionState":
        """Return the state once this entry has happened."""
        event = entry.event
        if isinstance(event, AnswerEvent):
            state = self._after_answer(event, entry.sequence)
        elif isinstance(event, TurnEvent):
            state = self._after_turn(event, entry.at)
        elif isinstance(event, MoveEvent):
            state = self._after_move(event)
        else:
            state = self._after_other(event)
        return replace(state, sequence=entry.sequence, last_at=entry.at)

    def _after_turn(self, event: TurnEvent, at: datetime) -> "SessionState":
        match event:
            case SessionOpened(_module, version):
                return replace(self, opened_at=at, opened_version=version)
            case SessionResumed():
                gap = max(at - (self.last_at or at), timedelta())
                # the power came back: no film runs until somebody starts it
                held = self._with_films_held()
                return replace(held, away=self.away + gap, closed_at=None)
            case SessionClosed():
                return replace(self, closed_at=at)

    def _after_move(self, event: MoveEvent) -> "SessionState":
        match event:
            case ActivityShown(activity):
                return replace(
                    self._with_films_held(),
                    activity=activity,
                    visited=self.visited | {activity},
                    skipped=self.skipped - {activity},
                )
            case ActivitySkipped(activity):
                return replace(self, skipped=self.skipped | {activity})
            case PhaseReached(activity, question, phase):
                return replace(
                    self,
                    asked={**self.asked, activity: question},
                    phases={**self.phases, question: phase},
                )
            case CurtainMoved(curtain):
                return replace(self, curtain=curtain)

    def _after_other(self, event: OtherEvent) -> "SessionState":
        match event:
            case PresenceCounted(present):
                return replace(self, present=present)
            case VideoMoved(activity, position, playing):
                mark = VideoMark(position, playing)
                return replace(self, videos={**self.videos, activity: mark})
            case HotspotOpened(activity, hotspot):
                return self._with_hotspot(activity, hotspot)
            case EntryTakenBack(sequence):
                return self._without_entry(sequence)

    def _with_films_held(self) -> "SessionState":
        held = {
            each: replace(mark, playing=False) for each, mark in self.videos.items() if mark.playing
        }
        return replace(self, videos={**self.videos, **held})

    def _with_hotspot(self, activity: str, hotspot: str) -> "SessionState":
        """The open hotspot is the last one of `seen`."""
        before = tuple(each for each in self.seen.get(activity, ()) if each != hotspot)
        return replace(self, seen={**self.seen, activity: (*before, hotspot)})

    def _without_entry(self, sequence: int) -> "SessionState":
        entry = next((each for each in self.undoable if each.sequence == sequence), None)
        if entry is None or entry is not self._last_about(entry.subject):
            return self
        return replace(
            self,
            answers=self.answers.as_in(entry.before, entry.subject),
            undoable=tuple(each for each in self.undoable if each is not entry),
        )

    def _after_answer(self, event: AnswerEvent, sequence: int) -> "SessionState":
        entry = Undoable(sequence, _subject(event), self.answers)
        undoable = (*self.undoable, entry)[-UNDO_DEPTH:]
        return replace(self, answers=_answered(self.answers, event), undoable=undoable)


def _subject(event: AnswerEvent) -> str:
    if isinstance(event, HandsCounted | HandsTakenBack | AnswerGiven):
        return event.question
    return event.activity


def _answered(answers: Answers, event: AnswerEvent) -> Answers:
    match event:
        case HandsCounted(question, choice, hands):
            return answers.with_hands(question, choice, hands)
        case HandsTakenBack(question, choice):
            return answers.without_hands(question, choice)
        case AnswerGiven(question, choices):
            return answers.with_agreed(question, choices)
        case CardPlaced(exercise, card, place):
            return answers.with_line(exercise, answers.line(exercise).with_card(card, place))
        case CardLifted(exercise, card):
            return answers.with_line(exercise, answers.line(exercise).without_card(card))
        case OrderChecked(exercise):
            return answers.with_line(exercise, answers.line(exercise).compared())


def ended(entries: tuple[Recorded, ...]) -> bool:
    """Tell whether a session was closed and not taken up again, whatever was noted since."""
    turns = [entry.event for entry in entries if isinstance(entry.event, TurnEvent)]
    return bool(turns) and isinstance(turns[-1], SessionClosed)


def replay(module: Module, entries: tuple[Recorded, ...]) -> SessionState:
    """Fold a whole journal into the state that it led to."""
    state = SessionState(module)
    for entry in entries:
        state = state.after(entry)
    return state
