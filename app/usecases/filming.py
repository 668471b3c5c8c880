"""Driving a film: its stops for questions, its moments, and what was said last."""

from app.domain.content import Video
from app.domain.course import stop_due
from app.domain.errors import UserError
from app.domain.events import ActivityShown, Event, PhaseReached, VideoMoved
from app.domain.state import SessionState
from app.usecases.presence import Recording, present_activity

AGAIN_MS = 10_000
NEAR_END_MS = 10_000  # of a film whose last words were said nothing is lost


def would_leave_film(state: SessionState, event: Event | None, left_ms: int) -> bool:
    """Tell whether a step would take a running film from the room long before its end."""
    film = state.current
    running = isinstance(film, Video) and state.video(film.id).playing
    leaving = isinstance(event, ActivityShown) and event.activity != state.activity
    return running and leaving and left_ms > NEAR_END_MS


def stop_for_question(live: Recording, position_ms: int) -> bool:
    """Stop a film that has come to a question, and ask it; tell whether it stopped."""
    video = live.state.current
    if not isinstance(video, Video) or live.state.asking is not None:
        return False
    due = stop_due(live.state, video, position_ms)
    if due is None:
        return False
    ask_in_film(live, due.question.id)
    return True


def follow_film(live: Recording, position_ms: int) -> None:
    """Stop a running film where a question waits."""
    stop_for_question(live, position_ms)


def ask_in_film(live: Recording, question: str) -> None:
    """Hold the film at the stop of a question and put the question, as far as it had come."""
    video = present_activity(live, Video)
    stop = next((each for each in video.stops if each.question.id == question), None)
    if stop is None:
        raise UserError("That does not fit what is on the screen: show the activity first.")
    # the film first: after a power cut between the two it stands where it must stop
    live.record(VideoMoved(video.id, stop.at_ms, playing=False))
    live.record(PhaseReached(video.id, question, live.state.phase(stop.question)))


def note_film(live: Recording, position_ms: int) -> None:
    """Note where a running film stands, unless it must stop."""
    if not stop_for_question(live, position_ms):
        live.record(VideoMoved(present_activity(live, Video).id, position_ms, playing=True))


def end_film(live: Recording, duration_ms: int) -> None:
    """Note that a film came to its end, unless a question was passed over just before it."""
    if not stop_for_question(live, duration_ms):
        live.record(VideoMoved(present_activity(live, Video).id, duration_ms, playing=False))


def see_again(live: Recording, position_ms: int) -> None:
    """Play the last ten seconds again, out of a question too."""
    video = present_activity(live, Video)
    live.record(VideoMoved(video.id, max(0, position_ms - AGAIN_MS), playing=True))
