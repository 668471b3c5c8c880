"""The course of a session: what "next" and "back" mean at each point.

A clicker has two buttons that matter; walking the whole running order must take no others.
"""

from app.domain.content import Activity, Exercise, Infographic, Quiz, Video
from app.domain.events import (
    ActivityShown,
    Event,
    HotspotOpened,
    OrderChecked,
    Phase,
    PhaseReached,
    VideoMoved,
)
from app.domain.live import SessionState

PHASES = tuple(Phase)


def step_forward(state: SessionState) -> Event | None:
    """What "next" does now; None at the end of the module, and once the session is ended."""
    if state.closed_at is not None:
        return None
    activity = state.current
    within: Event | None = None
    if isinstance(activity, Quiz):
        within = _quiz_forward(state, activity)
    elif isinstance(activity, Video):
        within = _video_forward(state, activity)
    elif isinstance(activity, Exercise):
        within = _exercise_forward(state, activity)
    elif isinstance(activity, Infographic):
        within = _infographic_forward(state, activity)
    return within or _neighbour(state, 1)


def step_back(state: SessionState) -> Event | None:
    """What "previous" does now; None where there is nothing before, and once it is closed."""
    if state.closed_at is not None:
        return None
    activity = state.current
    if isinstance(activity, Quiz):
        question = state.question(activity)
        phase = PHASES.index(state.phase(question))
        if phase:
            return PhaseReached(activity.id, question.id, PHASES[phase - 1])
        at = activity.questions.index(question)
        if at:
            before = activity.questions[at - 1]
            return PhaseReached(activity.id, before.id, state.phase(before))
    return _neighbour(state, -1)


def _neighbour(state: SessionState, step: int) -> Event | None:
    ids = [activity.id for activity in state.module.activities]
    at = ids.index(state.activity) + step if state.activity in ids else 0
    if at < 0:
        return ActivityShown("")
    if at >= len(ids) or (step < 0 and state.activity not in ids):
        return None
    return ActivityShown(ids[at])


def _quiz_forward(state: SessionState, quiz: Quiz) -> Event | None:
    question = state.question(quiz)
    phase = PHASES.index(state.phase(question))
    if phase + 1 < len(PHASES):
        return PhaseReached(quiz.id, question.id, PHASES[phase + 1])
    at = quiz.questions.index(question) + 1
    if at < len(quiz.questions):
        following = quiz.questions[at]
        return PhaseReached(quiz.id, following.id, state.phase(following))
    return None


def _video_forward(state: SessionState, video: Video) -> Event | None:
    mark = state.video(video.id)
    if mark.playing or video_over(state, video):
        return None
    return VideoMoved(video.id, mark.position_ms, playing=True)


def video_over(state: SessionState, video: Video) -> bool:
    """Tell whether a film was shown to its end (its last half second counts as the end)."""
    return 0 < video.duration_ms <= state.video(video.id).position_ms + 500


def _exercise_forward(state: SessionState, exercise: Exercise) -> Event | None:
    line = state.answers.line(exercise.id)
    if line.first_gap(exercise) is None and not line.verdict:
        return OrderChecked(exercise.id)
    return None


def _infographic_forward(state: SessionState, infographic: Infographic) -> Event | None:
    seen = state.points_seen(infographic)
    closed = (each for each in infographic.hotspots if each.id not in seen)
    following = next(closed, None)
    return HotspotOpened(infographic.id, following.id) if following else None


def activity_after(state: SessionState) -> Activity | None:
    """The activity that follows the present one in the running order."""
    event = _neighbour(state, 1)
    return state.module.activity(event.activity) if isinstance(event, ActivityShown) else None
