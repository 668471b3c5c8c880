"""Bears sessions to be killed for `test_kill_session`: each line on stdin is `SEED FOLDER`.

A session presses random buttons for ever, on a module with every kind of activity. Once a command
has returned, it says the number of the last entry and a fingerprint of what the windows show then.
"""

import random
import zlib
from pathlib import Path

import alembic.command  # noqa: F401 - so that a start is quick enough to be killed often

from app.domain.live import SessionState
from app.domain.meetings import Session
from app.screens.console import console_for
from app.screens.room import slide_for
from app.storage.opening import open_storage
from app.usecases.live_session import LiveSession
from tests.end_to_end.programs import SystemClock
from tests.end_to_end.session_buttons import press_any
from tests.fakes.everything import everything
from tests.nursery import bear_writers, say

MODULE = everything()


def fingerprint(state: SessionState, meeting: Session) -> str:
    """A short text that is the same for two states that hold and show the same."""
    held = (
        state.activity, state.called, state.present, state.zones, state.teams, state.named_answers,
        state.asked, state.phases, state.answers, state.videos, state.pages, state.screen,
        sorted(state.visited), sorted(state.skipped), state.seen, state.closed_at is not None,
        [each.id for each in state.activities],
        [each.sequence for each in state.undo.done], [each.sequence for each in state.undo.undone],
    )  # fmt: skip
    shown = slide_for(state, state.last_at), console_for(state, meeting, state.last_at)
    return f"{zlib.crc32(repr((held, shown)).encode()):08x}"


def press_until_killed(order: str) -> None:
    """Take the session of the folder up and press its buttons."""
    seed, folder = order.split(" ", 1)
    dice = random.Random(seed)
    storage = open_storage(Path(folder), SystemClock())
    (meeting,) = storage.register.sessions()
    live = LiveSession(meeting, MODULE, storage.journal, SystemClock(), lambda _state: None)
    while True:
        say(f"{live.state.sequence} {fingerprint(live.state, meeting)}")
        before = live.state.sequence
        while live.state.sequence == before:
            press_any(live, dice)


if __name__ == "__main__":
    bear_writers(press_until_killed)
