"""What the facilitator's console shows for a state of the session."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from app.domain.content import (
    Activity,
    Alphabet,
    Break,
    Closing,
    Exercise,
    Infographic,
    Leaflet,
    Quiz,
    RolePlay,
    Video,
)
from app.domain.course import activity_after, step_back, step_forward
from app.domain.events import Curtain, Recorded
from app.domain.live import SessionState, VideoMark, after
from app.domain.meetings import Gathering, Session
from app.domain.room_screen import RoomScreen
from app.domain.settings import View
from app.screens.panels import (
    ExercisePanel,
    InfographicPanel,
    LeafletPanel,
    Panel,
    PointsPanel,
    QuizPanel,
    VideoPanel,
    WelcomePanel,
    alphabet_panel,
    asked_panel,
    break_panel,
    closing_panel,
    exercise_panel,
    film_panel,
    infographic_panel,
    leaflet_panel,
    points_panel,
    role_play_panel,
    welcome_panel,
)
from app.screens.room import slide_for, without_film
from app.screens.slides import Slide
from app.screens.steps import step_label
from app.screens.wording import _


class StepLook(Enum):
    """How a step of the running order stands."""

    TO_COME = "to come"
    CURRENT = "current"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class RunningRow:
    """A step of the running order; `remark` says what is special about it."""

    activity: str
    number: int
    title: str
    minutes: str
    look: StepLook
    remark: str = ""


@dataclass(frozen=True)
class ConsoleView:
    """Everything on the console but the clock."""

    title: str
    running: tuple[RunningRow, ...]
    note: str
    local_note: str
    panel: Panel
    now: Slide
    next: Slide | None
    next_caption: str
    step_label: str
    can_go_back: bool
    can_undo: bool
    can_skip: bool
    curtain: Curtain
    look: View
    finish_label: str
    closed: bool
    points: PointsPanel | None = None


def console_for(
    state: SessionState,
    meeting: Session,
    now: datetime | None = None,
    *,
    video_failed: bool = False,
    rehearsal: bool = False,
) -> ConsoleView:
    """Say everything that the console shows; only a pause that runs down needs `now`."""
    activity = state.current
    ahead = state
    if video_failed and isinstance(activity, Video):
        # the next step leaves it, as it leaves a film that is running
        ahead = replace(state, videos={**state.videos, activity.id: VideoMark(playing=True)})
    return ConsoleView(
        title=f"{state.module.title} — {meeting.place}",
        running=_running_order(state),
        note=_note(activity, meeting),
        local_note=local_note(state),
        panel=_panel(_as_the_room_reads(state), meeting, video_failed=video_failed),
        now=without_film(slide_for(state, now), state.activity if video_failed else ""),
        next=_slide_after_next_step(ahead, now),
        next_caption=_next_caption(ahead, rehearsal=rehearsal),
        step_label=step_label(ahead),
        can_go_back=step_back(state) is not None,
        can_undo=state.last_entry is not None,
        can_skip=activity is not None,
        curtain=state.curtain,
        look=state.screen.view,
        finish_label=_("End the session") if state.closed_at is None else _("Back to the start"),
        closed=state.closed_at is not None,
        points=points_panel(state),
    )


def _as_the_room_reads(state: SessionState) -> SessionState:
    """The facilitator reads aloud what the room reads, be it in plain words."""
    return state.in_plain_words if state.screen.view.plain else state


def _note(activity: Activity | None, meeting: Session) -> str:
    """What the facilitator wrote down for this session, then what the module advises."""
    if activity is None:
        return ""
    own = meeting.preparation.get(activity.id, "")
    return "\n".join(part for part in (own, activity.note) if part)


def local_note(state: SessionState) -> str:
    """What the cooperative has to say of the activity: "Et dans ma coop ?"."""
    return state.house.notes.get(f"{state.module.id}/{state.activity}", "")


def _running_order(state: SessionState) -> tuple[RunningRow, ...]:
    def look(activity: Activity) -> StepLook:
        if activity.id == state.activity and state.closed_at is None:
            return StepLook.CURRENT
        if activity.id in state.skipped:
            return StepLook.SKIPPED
        return StepLook.DONE if activity.id in state.visited else StepLook.TO_COME

    return tuple(
        RunningRow(
            activity.id,
            number,
            activity.title,
            _("{n} min").format(n=activity.minutes),
            look(activity),
            "" if state.house.exercises_one_of(activity.trades) else _("not one of our trades"),
        )
        for number, activity in enumerate(state.activities, start=1)
    )


def _slide_after_next_step(state: SessionState, now: datetime | None) -> Slide | None:
    event = step_forward(state)
    if event is None:
        return None
    # never recorded: what the room would see if it happened now, with the curtain open
    at = now or state.last_at or datetime.fromtimestamp(0, UTC)
    then = after(state, Recorded(state.sequence + 1, at, event))
    return slide_for(replace(then, screen=RoomScreen(view=state.screen.view), held=None), now)


def _panel(state: SessionState, meeting: Session, *, video_failed: bool) -> Panel:
    activity = state.current
    if isinstance(activity, Quiz):
        return asked_panel(state, activity, assembly=meeting.gathering is Gathering.ASSEMBLY)
    if isinstance(activity, Video):
        assembly = meeting.gathering is Gathering.ASSEMBLY
        return film_panel(state, activity, assembly=assembly, failed=video_failed)
    makers: tuple[tuple[type[Activity], Callable[..., Panel]], ...] = (
        (Break, break_panel),
        (Exercise, exercise_panel),
        (Infographic, infographic_panel),
        (Leaflet, leaflet_panel),
        (Closing, closing_panel),
        (RolePlay, role_play_panel),
        (Alphabet, alphabet_panel),
    )
    make = next((make for kind, make in makers if isinstance(activity, kind)), None)
    return make(state, activity) if make else welcome_panel(state)


def _next_caption(state: SessionState, *, rehearsal: bool) -> str:
    if state.closed_at is not None and rehearsal:
        return _("The rehearsal is over. Nothing of it is kept.")
    if state.closed_at is not None:
        return _("The session is over. Everything is saved.")
    if step_forward(state) is None:
        return _("This is the end of the module: thank the room, then end the session.")
    following = activity_after(state)
    if step_label(state) == _("Next activity") and following:
        return following.title
    return step_label(state)


__all__ = [
    "ConsoleView",
    "ExercisePanel",
    "InfographicPanel",
    "LeafletPanel",
    "Panel",
    "QuizPanel",
    "RunningRow",
    "StepLook",
    "VideoPanel",
    "WelcomePanel",
    "console_for",
    "step_label",
]
