"""What the room would see of an activity, step by step, without a session and without a journal.

Each step is the state of a session that never was: nothing of it is written down anywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.content import (
    Activity,
    Alphabet,
    Exercise,
    Infographic,
    Leaflet,
    Module,
    Question,
    Quiz,
    RolePlay,
    Video,
)
from app.domain.course import phases_of
from app.domain.events import (
    ActivityShown,
    CardPlaced,
    Event,
    HotspotOpened,
    OptionCalled,
    OrderChecked,
    PageTurned,
    Phase,
    PhaseReached,
    Recorded,
    RolesDealt,
    SolutionShown,
    VideoMoved,
    Vote,
    VoteCast,
)
from app.domain.live import SessionState, after
from app.domain.settings import Settings
from app.usecases.passages import (
    BEGINNING,
    CARDS,
    FILM,
    ROLES,
    SOLVED,
    answer_of,
    choices_of,
)

_NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Step:
    """A step of a preview: its `name` (see `passages`), and the state that the room would see."""

    name: str
    state: SessionState


Steps = Iterator[tuple[str, tuple[Event, ...]]]


def steps_of(module: Module, activity: Activity, house: Settings | None = None) -> tuple[Step, ...]:
    """All the steps of an activity, as a small group would be led through them."""
    state = _after(SessionState(module, house or Settings()), ActivityShown(activity.id))
    steps: list[Step] = []
    for name, events in _course(activity):
        state = _after(state, *events)
        steps.append(Step(name, state))
    return tuple(steps)


def step_named(steps: tuple[Step, ...], name: str) -> int:
    """Where a step is; the first one where it is not."""
    names = [step.name for step in steps]
    return names.index(name) if name in names else 0


def _after(state: SessionState, *events: Event) -> SessionState:
    for event in events:
        state = after(state, Recorded(state.sequence + 1, _NEVER, event))
    return state


def _course(activity: Activity) -> Steps:
    match activity:
        case Quiz():
            for question in activity.questions:
                yield from _question(activity, question)
        case Video():
            yield BEGINNING, ()
            yield FILM, (VideoMoved(activity.id, 0, playing=True),)
            for stop in activity.stops:
                at = VideoMoved(activity.id, stop.at_ms, playing=False)
                yield from _question(activity, stop.question, at)
        case Exercise():
            yield CARDS, ()
            yield SOLVED, _solved(activity)
        case RolePlay():
            yield from _meeting(activity)
        case _:
            yield BEGINNING, ()
            yield from _pages(activity)


def _pages(activity: Activity) -> Steps:
    match activity:
        case Infographic():
            for spot in activity.hotspots:
                yield spot.id, (HotspotOpened(activity.id, spot.id),)
        case Leaflet():
            for page in range(1, activity.page_count + 1):
                yield str(page), (PageTurned(activity.id, page),)
        case Alphabet():
            for hint in activity.hints:
                called = OptionCalled(activity.id, hint.letter)
                yield hint.letter, (called, HotspotOpened(activity.id, hint.letter))
        case _:
            return


def _question(activity: Activity, question: Question, *before: Event) -> Steps:
    """The question, its choices, and all that is told in the end; nothing was answered."""
    phases = phases_of(question)
    yield question.id, (*before, PhaseReached(activity.id, question.id, Phase.QUESTION))
    if Phase.CHOICES in phases:
        shown = PhaseReached(activity.id, question.id, Phase.CHOICES)
        yield choices_of(question.id), (shown,)
    yield answer_of(question.id), (PhaseReached(activity.id, question.id, phases[-1]),)


def _solved(game: Exercise) -> tuple[Event, ...]:
    placed = [CardPlaced(game.id, card.id, card.place) for card in game.placeable]
    return (*placed, OrderChecked(game.id), SolutionShown(game.id))


def _meeting(play: RolePlay) -> Steps:
    """The situation, who is there, and each resolution as if all had voted for it."""
    roles = tuple(role.id for role in play.roles)
    yield BEGINNING, ()
    yield ROLES, (RolesDealt(play.id, roles),)
    for resolution in play.resolutions:
        yield resolution.id, (PhaseReached(play.id, resolution.id, Phase.QUESTION),)
        votes = (VoteCast(play.id, resolution.id, role, Vote.FOR) for role in roles)
        told = PhaseReached(play.id, resolution.id, Phase.EXPLAINED)
        yield answer_of(resolution.id), (*votes, told)
