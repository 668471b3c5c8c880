"""What a facilitator does in an exercise beyond placing cards."""

from app.domain.content import Exercise
from app.domain.events import SolutionShown
from app.usecases.live_session import LiveSession


def show_solution(live: LiveSession) -> None:
    """Show where the cards belong, for a group that tried and gives up; otherwise nothing."""
    exercise = live.state.current
    if not isinstance(exercise, Exercise):
        return
    if live.state.answers.board(exercise.id).can_give_up(exercise):
        live.record(SolutionShown(exercise.id))
