"""A live session as a pure fold of its journal."""

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.answers import subject_of
from app.domain.content import Break, Exercise, Module
from app.domain.corrections import Change, changes_by, explained
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    AnswerEvent,
    CorrectionEvent,
    CorrectionExplained,
    CourseEvent,
    Curtain,
    CurtainEvent,
    EntryRestored,
    EntryTakenBack,
    HallEvent,
    HotspotOpened,
    NamedAnswersSet,
    OptionCalled,
    PageTurned,
    Phase,
    PhaseReached,
    PresenceCounted,
    Recorded,
    RoundBegun,
    RunningOrderSet,
    SecondVoteOpened,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    TeamsNamed,
    TurnEvent,
    VideoMoved,
    WordsBrought,
    ZonesSet,
)
from app.domain.running_order import activities_of
from app.domain.settings import Settings
from app.domain.state import SessionState, VideoMark
from app.domain.undo import Undoable, UndoStack

__all__ = ["SessionState", "VideoMark", "after", "ended", "replay"]


def after(state: SessionState, entry: Recorded) -> SessionState:
    """Return the state once this entry has happened."""
    event = entry.event
    if isinstance(event, AnswerEvent):
        changed = _after_answer(state, event, entry.sequence)
    elif isinstance(event, CourseEvent):
        changed = _with_stop(_after_course(state, event), event, entry.at)
    elif isinstance(event, CurtainEvent):
        changed = _after_curtain(state, event, entry.at)
    elif isinstance(event, TurnEvent):
        changed = _after_turn(state, event, entry.at)
    elif isinstance(event, HallEvent):
        changed = _after_hall(state, event)
    else:
        changed = _after_correction(state, event)
    # a clock that was set back takes nothing from the time that was spent until then
    set_back = min(entry.at - (state.last_at or entry.at), timedelta())
    away = changed.away + set_back
    changes = _changes_after(state, changed, entry)
    return replace(changed, sequence=entry.sequence, last_at=entry.at, away=away, changes=changes)


def _changes_after(
    state: SessionState, changed: SessionState, entry: Recorded
) -> tuple[Change, ...]:
    """How answers changed so far; those of a round that begins are kept, not corrected."""
    event = entry.event
    if isinstance(event, CorrectionExplained):
        return explained(state.changes, event.sequence, event.reason)
    if changed.answers is state.answers or isinstance(event, RoundBegun):
        return state.changes
    made = changes_by(entry, state.answers, changed.answers, state.phases)
    return (*state.changes, *(replace(each, present=state.present) for each in made))


def _after_turn(state: SessionState, event: TurnEvent, at: datetime) -> SessionState:
    match event:
        case SessionOpened(_module, version):
            return replace(state, opened_at=at, opened_version=version)
        case SessionResumed():
            gap = max(at - (state.last_at or at), timedelta())
            # the power came back: no film runs until somebody starts it
            held = _with_films_held(state)
            return replace(held, away=state.away + gap, closed_at=None)
        case SessionClosed():
            return replace(state, closed_at=at)


def _after_hall(state: SessionState, event: HallEvent) -> SessionState:
    match event:
        case PresenceCounted(present):
            return replace(state, present=present)
        case RunningOrderSet(steps):
            # where the module has none of it any more, it is played as it comes
            return replace(state, order=activities_of(state.module, steps) or None)
        case ZonesSet(zones):
            return replace(state, zones=zones)
        case TeamsNamed(teams):
            return replace(state, teams=teams)
        case NamedAnswersSet(on):
            return replace(state, named_answers=on)


def _after_course(state: SessionState, event: CourseEvent) -> SessionState:
    match event:
        case ActivityShown(activity):
            return replace(
                _with_films_held(state),
                activity=activity,
                called="",
                visited=state.visited | {activity},
                skipped=state.skipped - {activity},
            )
        case ActivitySkipped(activity):
            return replace(state, skipped=state.skipped | {activity})
        case PhaseReached(activity, question, phase):
            asked, phases = {**state.asked, activity: question}, {**state.phases, question: phase}
            return replace(state, asked=asked, phases=phases, called="")
        case OptionCalled(_question, choice):
            return replace(state, called=choice)
        case VideoMoved():
            return _with_film(state, event)
        case HotspotOpened(activity, hotspot):
            return _with_hotspot(state, activity, hotspot)
        case PageTurned(activity, page):
            return replace(state, pages={**state.pages, activity: page})


def _with_stop(state: SessionState, event: CourseEvent, at: datetime) -> SessionState:
    """A stop begins when it is shown; one to which the room comes back goes on while it lasts."""
    stop = state.current
    if not (isinstance(event, ActivityShown) and isinstance(stop, Break)):
        return state
    ends = state.stop_ends(stop)
    if ends is not None and at < ends:
        return state
    return replace(state, stops={**state.stops, stop.id: at})


def _after_curtain(state: SessionState, event: CurtainEvent, at: datetime) -> SessionState:
    screen = state.screen.after(event, at)
    held = None
    if screen.curtain is Curtain.FROZEN:
        held = state.held or replace(state, undo=UndoStack(), changes=(), last_at=at)
    return replace(state, screen=screen, held=held)


def _with_films_held(state: SessionState) -> SessionState:
    held = {
        each: replace(mark, playing=False) for each, mark in state.videos.items() if mark.playing
    }
    return replace(state, videos={**state.videos, **held})


def _with_film(state: SessionState, event: VideoMoved) -> SessionState:
    """A film that runs on has left the question for which it stopped."""
    mark = VideoMark(event.position_ms, event.playing)
    asked = state.asked
    if event.playing:
        asked = {each: question for each, question in asked.items() if each != event.activity}
    return replace(state, videos={**state.videos, event.activity: mark}, asked=asked)


def _with_hotspot(state: SessionState, activity: str, hotspot: str) -> SessionState:
    """The open hotspot is the last one of `seen`."""
    before = tuple(each for each in state.seen.get(activity, ()) if each != hotspot)
    return replace(state, seen={**state.seen, activity: (*before, hotspot)})


def _after_answer(state: SessionState, event: AnswerEvent, sequence: int) -> SessionState:
    subject = subject_of(event)
    exercise = state.module.activity(subject)
    shared = isinstance(exercise, Exercise) and exercise.shared_places
    phases, called = state.phases, state.called
    if isinstance(event, RoundBegun):
        phases, called = {**phases, subject: Phase.CHOICES}, ""
    elif isinstance(event, SecondVoteOpened):
        phases = {**phases, subject: Phase.COLLECTING}
    undo = state.undo
    if not isinstance(event, WordsBrought):  # nobody entered those: they came with the activity
        undo = undo.with_entry(Undoable(sequence, subject, state.answers))
    answers = state.answers.after(event, shared_places=shared)
    return replace(state, answers=answers, phases=phases, called=called, undo=undo)


def _after_correction(state: SessionState, event: CorrectionEvent) -> SessionState:
    match event:
        case EntryTakenBack(sequence):
            undo, answers = state.undo.taken_back(sequence, state.answers)
            return replace(state, undo=undo, answers=answers)
        case EntryRestored(sequence):
            undo, answers = state.undo.restored(sequence, state.answers)
            return replace(state, undo=undo, answers=answers)
        case CorrectionExplained():
            return state  # read in the journal, where the reason stays


def ended(entries: tuple[Recorded, ...]) -> bool:
    """Tell whether a session was closed and not taken up again, whatever was noted since."""
    turns = [entry.event for entry in entries if isinstance(entry.event, TurnEvent)]
    return bool(turns) and isinstance(turns[-1], SessionClosed)


def replay(
    module: Module,
    entries: tuple[Recorded, ...],
    house: Settings | None = None,
    *,
    assembly: bool = False,
) -> SessionState:
    """Fold a whole journal into the state that it led to."""
    state = SessionState(module, house or Settings(), assembly)
    for entry in entries:
        state = after(state, entry)
    return state
