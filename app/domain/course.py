"""The course of a session: what "next" and "back" mean at each point.

A clicker has two buttons that matter; walking the whole running order must take no others.
"""

from collections.abc import Callable

from app.domain.answers import outcome
from app.domain.content import (
    Activity,
    Exercise,
    FilmQuestion,
    Infographic,
    Leaflet,
    Question,
    Quiz,
    RolePlay,
    Video,
)
from app.domain.events import (
    ActivityShown,
    Event,
    HotspotOpened,
    OptionCalled,
    OrderChecked,
    PageTurned,
    Phase,
    PhaseReached,
    RolesDealt,
    SecondVoteOpened,
    VideoMoved,
)
from app.domain.live import SessionState

VOTE_PHASES = (Phase.QUESTION, Phase.COLLECTING, Phase.REVEALED, Phase.EXPLAINED)
FILM_END_MS = 500  # the last half second of a film counts as its end
STOP_PASSED_MS = 250  # a stop that its film was noted so little after is not jumped over


def phases_of(question: Question) -> tuple[Phase, ...]:
    """The phases that a question goes through: some kinds have nothing to show in one."""
    left_out = set()
    if not question.choices:
        left_out.add(Phase.CHOICES)
    if not question.judged:
        left_out.add(Phase.REVEALED)
    return tuple(phase for phase in Phase if phase not in left_out)


def step_forward(state: SessionState) -> Event | None:
    """What "next" does now; None at the end of the module, and once the session is ended."""
    if state.closed_at is not None:
        return None
    return _within(state, _FORWARD) or _neighbour(state, 1)


def step_back(state: SessionState) -> Event | None:
    """What "previous" does now; None where there is nothing before, and once it is closed."""
    if state.closed_at is not None:
        return None
    return _within(state, _BACK) or _neighbour(state, -1)


def _within(
    state: SessionState, steps: tuple[tuple[type[Activity], Callable[..., Event | None]], ...]
) -> Event | None:
    """The step inside the present activity, None where it leads out of it."""
    activity = state.current
    step = next((step for kind, step in steps if isinstance(activity, kind)), None)
    return step(state, activity) if step else None


def _neighbour(state: SessionState, step: int) -> Event | None:
    ids = [activity.id for activity in state.activities]
    at = ids.index(state.activity) + step if state.activity in ids else 0
    if at < 0:
        return ActivityShown("")
    if at >= len(ids) or (step < 0 and state.activity not in ids):
        return None
    return ActivityShown(ids[at])


def calls_options(state: SessionState, question: Question) -> bool:
    """Tell whether the choices are called one by one now: a hall raises its hands."""
    return state.assembly and state.phase(question) is Phase.COLLECTING


def _question_forward(state: SessionState, activity: Activity, question: Question) -> Event | None:
    """The next phase of a question; in an assembly its choices are called one by one first."""
    phases = phases_of(question)
    if calls_options(state, question):
        ids = [choice.id for choice in question.choices]
        at = ids.index(state.called) + 1 if state.called in ids else 0
        if at < len(ids):
            return OptionCalled(question.id, ids[at])
    at = _phase_index(state, question) + 1
    return PhaseReached(activity.id, question.id, phases[at]) if at < len(phases) else None


def _question_back(state: SessionState, activity: Activity, question: Question) -> Event | None:
    """The step before: the choice called before, then the phase before."""
    ids = ["", *(choice.id for choice in question.choices)]
    if calls_options(state, question) and state.called in ids[1:]:
        return OptionCalled(question.id, ids[ids.index(state.called) - 1])
    at = _phase_index(state, question)
    return PhaseReached(activity.id, question.id, phases_of(question)[at - 1]) if at else None


def _phase_index(state: SessionState, question: Question) -> int:
    """Where a question stands among its phases.

    In a phase that its kind leaves out (asked again, or changed in its pack), at the one before.
    """
    order = list(Phase)
    reached = order.index(state.phase(question))
    return sum(order.index(phase) <= reached for phase in phases_of(question)) - 1


def _quiz_forward(state: SessionState, quiz: Quiz) -> Event | None:
    question = state.question(quiz)
    return _question_forward(state, quiz, question) or _other_question(state, quiz, 1)


def _quiz_back(state: SessionState, quiz: Quiz) -> Event | None:
    question = state.question(quiz)
    return _question_back(state, quiz, question) or _other_question(state, quiz, -1)


def _other_question(state: SessionState, quiz: Quiz, step: int) -> Event | None:
    at = quiz.questions.index(state.question(quiz)) + step
    if not 0 <= at < len(quiz.questions):
        return None
    other = quiz.questions[at]
    return PhaseReached(quiz.id, other.id, state.phase(other))


def _video_forward(state: SessionState, video: Video) -> Event | None:
    mark = state.video(video.id)
    question = state.asking
    if question is not None:
        onward = VideoMoved(video.id, mark.position_ms, playing=True)
        return _question_forward(state, video, question) or onward
    if mark.playing or video_over(state, video):
        return None
    return VideoMoved(video.id, mark.position_ms, playing=True)


def _video_back(state: SessionState, video: Video) -> Event | None:
    question = state.asking
    return _question_back(state, video, question) if question else None


def video_over(state: SessionState, video: Video) -> bool:
    """Tell whether a film was shown to its end, and has not stopped there for a question."""
    if video.id in state.asked:
        return False
    return 0 < video.duration_ms <= state.video(video.id).position_ms + FILM_END_MS


def stop_due(state: SessionState, video: Video, position_ms: int) -> FilmQuestion | None:
    """The question for which a film must stop by now: it ran from its last mark over the stop.

    One that was jumped over waits; one that was asked but not answered is asked again only where
    the film was moved back before it, one that was answered never.
    """
    mark = state.video(video.id)
    for stop in video.stops:
        asked = stop.question.id in state.phases
        since = mark.position_ms + 1 if asked else mark.position_ms - STOP_PASSED_MS
        if since <= stop.at_ms <= position_ms and not _answered(state, stop.question):
            return stop
    return None


def _answered(state: SessionState, question: Question) -> bool:
    told = state.phase(question) in {Phase.DISTRIBUTION, Phase.REVEALED, Phase.EXPLAINED}
    return told or not state.tally(question).empty


def _exercise_forward(state: SessionState, exercise: Exercise) -> Event | None:
    board = state.answers.board(exercise.id)
    return OrderChecked(exercise.id) if board.can_check(exercise) else None


def _infographic_forward(state: SessionState, infographic: Infographic) -> Event | None:
    seen = state.points_seen(infographic)
    closed = (each for each in infographic.hotspots if each.id not in seen)
    following = next(closed, None)
    return HotspotOpened(infographic.id, following.id) if following else None


def _leaflet_forward(state: SessionState, leaflet: Leaflet) -> Event | None:
    page = state.pages.get(leaflet.id, 0) + 1
    return PageTurned(leaflet.id, page) if page <= leaflet.page_count else None


def _leaflet_back(state: SessionState, leaflet: Leaflet) -> Event | None:
    page = min(state.pages.get(leaflet.id, 0), leaflet.page_count + 1) - 1
    return PageTurned(leaflet.id, page) if page >= 0 else None


def _play_forward(state: SessionState, play: RolePlay) -> Event | None:
    """Deal the roles, then lead each resolution to its vote, its result and the reason."""
    if play.id not in state.answers.roles:
        return RolesDealt(play.id, tuple(role.id for role in play.roles))
    ids = [resolution.id for resolution in play.resolutions]
    asked = state.asked.get(play.id, "")
    if asked not in ids:
        return PhaseReached(play.id, ids[0], Phase.QUESTION) if ids else None
    phase = state.phases.get(asked, Phase.QUESTION)
    resolution = play.resolutions[ids.index(asked)]
    if (
        phase is Phase.REVEALED
        and outcome(play, resolution, state.answers.ballot(asked)).second_vote
    ):
        return SecondVoteOpened(play.id, asked)
    at = VOTE_PHASES.index(phase) + 1
    if at < len(VOTE_PHASES):
        return PhaseReached(play.id, asked, VOTE_PHASES[at])
    following = ids.index(asked) + 1
    if following >= len(ids):
        return None
    return PhaseReached(play.id, ids[following], state.phases.get(ids[following], Phase.QUESTION))


def _play_back(state: SessionState, play: RolePlay) -> Event | None:
    ids = [resolution.id for resolution in play.resolutions]
    asked = state.asked.get(play.id, "")
    if asked not in ids:
        return None
    at = VOTE_PHASES.index(state.phases.get(asked, Phase.QUESTION))
    if at:
        return PhaseReached(play.id, asked, VOTE_PHASES[at - 1])
    before = ids.index(asked) - 1
    if before < 0:
        return PhaseReached(play.id, "", Phase.QUESTION)  # to the table of roles
    return PhaseReached(play.id, ids[before], state.phases.get(ids[before], Phase.QUESTION))


_FORWARD: tuple[tuple[type[Activity], Callable[..., Event | None]], ...] = (
    (Quiz, _quiz_forward),
    (Video, _video_forward),
    (Exercise, _exercise_forward),
    (Infographic, _infographic_forward),
    (Leaflet, _leaflet_forward),
    (RolePlay, _play_forward),
)
_BACK: tuple[tuple[type[Activity], Callable[..., Event | None]], ...] = (
    (Quiz, _quiz_back),
    (Video, _video_back),
    (Leaflet, _leaflet_back),
    (RolePlay, _play_back),
)


def activity_after(state: SessionState) -> Activity | None:
    """The activity that follows the present one in the running order."""
    event = _neighbour(state, 1)
    if not isinstance(event, ActivityShown):
        return None
    return next((each for each in state.activities if each.id == event.activity), None)
