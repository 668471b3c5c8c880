"""A stop between activities on the console."""

from dataclasses import dataclass

from app.domain.content import Break
from app.domain.live import SessionState
from app.screens.dates import clock_time
from app.screens.wording import _


@dataclass(frozen=True)
class StopPanel:
    """What the room waits for, and until when."""

    title: str
    text: str


def break_panel(state: SessionState, stop: Break) -> StopPanel:
    """Say until when the stop lasts; the room sees the time run down."""
    until = state.stop_ends(stop)
    text = _("The room sees the time run down.")
    if until is not None:
        text = _("We go on at {time}").format(time=clock_time(until)) + f". {text}"
    return StopPanel(stop.title, text)
