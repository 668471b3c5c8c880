"""What several slides say alike."""

from app.domain.content import Activity
from app.domain.live import SessionState
from app.screens.slides import Header


def header(state: SessionState, activity: Activity, right: str = "") -> Header:
    """The line at the top of an activity's slide."""
    return Header(state.module.title, activity.title, right)
