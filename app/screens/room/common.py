"""What several slides say alike."""

from app.domain.content import Activity
from app.domain.live import SessionState
from app.screens.slides import Header
from app.screens.wording import _


def header(
    state: SessionState, activity: Activity, right: str = "", *, dots: int = 0, dot: int = 0
) -> Header:
    """The line at the top of an activity's slide."""
    notice = ""
    if not state.house.exercises_one_of(activity.trades):
        notice = _("A trade that our cooperative does not exercise: others do.")
    return Header(state.module.title, activity.title, right, dots, dot, notice)
