"""What several slides say alike."""

from app.domain.content import Activity
from app.domain.live import SessionState
from app.screens.slides import Header
from app.screens.wording import ngettext


def header(state: SessionState, activity: Activity, right: str = "") -> Header:
    """The line at the top of an activity's slide."""
    return Header(state.module.title, activity.title, right)


def hands_in_words(hands: int) -> str:
    """A number of hands as the room reads it."""
    return ngettext("{n} hand", "{n} hands", hands).format(n=hands)


def people_in_words(people: int) -> str:
    """A number of people present as the room reads it."""
    return ngettext("{n} person present", "{n} people present", people).format(n=people)
