"""What the use cases outside the live session ask of it."""

from typing import Protocol, TypeVar

from app.domain.content import Activity
from app.domain.errors import UserError
from app.domain.events import Event
from app.domain.live import SessionState

Kind = TypeVar("Kind", bound=Activity)


class Recording(Protocol):
    """A live session, as what is played in it sees it."""

    @property
    def state(self) -> SessionState:
        """What both windows show."""
        ...

    def record(self, event: Event) -> None:
        """Write an event down, then show the state that it leads to."""
        ...


def present_activity(live: Recording, kind: type[Kind]) -> Kind:
    """The activity before the room; UserError when it is of another kind."""
    activity = live.state.current
    if not isinstance(activity, kind):
        raise UserError("That does not fit what is on the screen: show the activity first.")
    return activity
