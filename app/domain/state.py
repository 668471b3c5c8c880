"""The state of a live session, as both windows read it; `live` says how entries change it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from app.domain.answers import Answers, Tally
from app.domain.content import Activity, Break, Infographic, Module, Question, Quiz
from app.domain.corrections import Change
from app.domain.events import Curtain, Phase, Zone
from app.domain.room_screen import RoomScreen
from app.domain.running_order import plain_words, question_asked
from app.domain.settings import Settings
from app.domain.undo import Undoable, UndoStack


@dataclass(frozen=True)
class VideoMark:
    """Where a film stood when it was last noted."""

    position_ms: int = 0
    playing: bool = False


@dataclass(frozen=True)
class SessionState:
    """What both windows show. `activity` is empty while the room is being welcomed.

    `module`, `house` (what the cooperative set) and `assembly` (a hall, not a table) are given, all
    the rest is folded. `stops` tells when each stop between activities began, `held` is what the
    room still sees while its picture is frozen.
    """

    module: Module
    house: Settings = field(default_factory=Settings)
    assembly: bool = False
    sequence: int = 0
    opened_at: datetime | None = None
    opened_version: int = 0
    closed_at: datetime | None = None
    last_at: datetime | None = None
    away: timedelta = timedelta()
    present: int | None = None
    zones: tuple[Zone, ...] = ()
    teams: tuple[str, ...] = ()
    named_answers: bool = False
    order: tuple[Activity, ...] | None = None
    activity: str = ""
    stops: Mapping[str, datetime] = field(default_factory=dict)
    visited: frozenset[str] = frozenset()
    skipped: frozenset[str] = frozenset()
    asked: Mapping[str, str] = field(default_factory=dict)
    phases: Mapping[str, Phase] = field(default_factory=dict)
    called: str = ""
    videos: Mapping[str, VideoMark] = field(default_factory=dict)
    seen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    screen: RoomScreen = field(default_factory=RoomScreen)
    held: "SessionState | None" = None
    answers: Answers = field(default_factory=Answers)
    undo: UndoStack = field(default_factory=UndoStack)
    changes: tuple[Change, ...] = ()

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The running order: the module's own until it is changed."""
        return self.module.activities if self.order is None else self.order

    @property
    def minutes(self) -> int:
        """The planned length of the whole running order."""
        return sum(activity.minutes for activity in self.activities)

    @property
    def current(self) -> Activity | None:
        """The activity before the room, be it no longer in the running order."""
        ordered = (each for each in self.activities if each.id == self.activity)
        return next(ordered, None) or self.module.activity(self.activity)

    @property
    def curtain(self) -> Curtain:
        """What hides the slide."""
        return self.screen.curtain

    def question(self, quiz: Quiz) -> Question:
        """The question at which a quiz stands."""
        asked = self.asked.get(quiz.id)
        return next((each for each in quiz.questions if each.id == asked), quiz.questions[0])

    @property
    def asking(self) -> Question | None:
        """The question before the room: of a quiz, or for which a film has stopped."""
        return question_asked(self.current, self.asked)

    def phase(self, question: Question) -> Phase:
        """How far a question has come."""
        return self.phases.get(question.id, Phase.QUESTION)

    def stop_ends(self, stop: Break) -> datetime | None:
        """When a stop is over; None before it begins."""
        began = self.stops.get(stop.id)
        return None if began is None else began + timedelta(minutes=stop.minutes)

    def video(self, activity: str) -> VideoMark:
        """Where a film stands."""
        return self.videos.get(activity, VideoMark())

    @property
    def subject(self) -> str:
        """What an answer would now be about: the question, the resolution, or the activity."""
        question = self.asking
        return question.id if question else self.asked.get(self.activity, "") or self.activity

    @property
    def last_entry(self) -> Undoable | None:
        """The last entry for what is before the room: nothing out of sight is ever undone."""
        return self.undo.last_done(self.subject)

    @property
    def last_undone(self) -> Undoable | None:
        """The last entry for what is before the room that was undone and can be restored."""
        return self.undo.last_undone(self.subject)

    def tally(self, question: Question) -> Tally:
        """What was answered to a question as it is now."""
        return self.answers.tally(question.id).among(question)

    @property
    def corrections(self) -> tuple[Change, ...]:
        """What was corrected in the questions of the module, in order."""
        known = {question.id for question in self.module.questions}
        return tuple(each for each in self.changes if each.is_correction and each.question in known)

    def points_seen(self, infographic: Infographic) -> tuple[str, ...]:
        """The points that were opened, the open one last, as far as they are still there."""
        known = {spot.id for spot in infographic.hotspots}
        return tuple(each for each in self.seen.get(infographic.id, ()) if each in known)

    @property
    def module_changed(self) -> bool:
        """Tell whether the module is no longer the one that the session was opened on."""
        return self.opened_version not in {0, self.module.version}

    @property
    def in_plain_words(self) -> "SessionState":
        """The same state with the module's plain-language texts, where it has any."""
        plain = self.module.plain
        if plain is None:
            return self
        return replace(self, module=plain, order=plain_words(plain, self.order))

    def elapsed(self, now: datetime) -> timedelta:
        """The time spent in session, without the time between an interruption and its end."""
        if self.opened_at is None:
            return timedelta()
        # a clock set back stands still at the last entry until the next one tells by how much
        reached = self.closed_at or max(now, self.last_at or now)
        return max(reached - self.opened_at - self.away, timedelta())
