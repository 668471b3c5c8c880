"""What the played facilitator sees: the session, and whether it has come where it was meant to."""

from datetime import datetime

from app.demo.actor import Actor, Condition, Script
from app.domain.content import Question
from app.domain.events import Phase
from app.domain.live import SessionState
from app.usecases.live_session import LiveSession


def state_of(actor: Actor) -> SessionState:
    """The session as both windows show it."""
    return _session(actor).state


def now(actor: Actor) -> datetime:
    """This moment, as the session tells it."""
    return _session(actor).now()


def _session(actor: Actor) -> LiveSession:
    session = actor.program.stage.session
    if session is None:
        raise RuntimeError("no session is open")
    return session


def settle(actor: Actor, name: str) -> Script:
    """Wait until the change of slide is over, then take a picture."""
    yield "quiet slide", actor.program.projection.canvas.is_quiet
    actor.picture(name)


def at_phase(actor: Actor, question: Question, phase: Phase) -> Condition:
    """Become true once a question has come that far."""
    return lambda: state_of(actor).phase(question) is phase


def elsewhere(actor: Actor, activity: str) -> Condition:
    """Become true once another activity is before the room."""
    return lambda: state_of(actor).activity != activity
