"""Bears sessions to be killed for `test_kill_session`: each line on stdin is `SEED FOLDER`.

A session presses random buttons for ever. Once a command has returned, it says the number of the
last entry and a fingerprint of the state that the windows would show.
"""

import json
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import alembic.command  # noqa: F401 - so that a start is quick enough to be killed often

from app.domain.content import Quiz
from app.domain.errors import UserError
from app.domain.events import Curtain
from app.domain.live import SessionState
from app.library.shelf import FolderShelf
from app.storage.opening import open_storage
from app.surroundings import CONTENT
from app.usecases.live_session import LiveSession
from tests.end_to_end.programs import MODULE, SystemClock
from tests.nursery import bear_writers, say

Press = Callable[[LiveSession, random.Random], None]

HISTORY = FolderShelf((CONTENT,)).module(MODULE)
CARDS = [card.id for each in HISTORY.activities for card in getattr(each, "cards", ())]
POINTS = [spot.id for each in HISTORY.activities for spot in getattr(each, "hotspots", ())]
CHOICES = ("a", "b", "c")

BUTTONS: tuple[Press, ...] = (
    lambda live, _: live.forward(),
    lambda live, _: live.forward(),
    lambda live, _: live.forward(),
    lambda live, _: live.back(),
    lambda live, _: live.skip(),
    lambda live, dice: live.show_activity(dice.choice(HISTORY.activities).id),
    lambda live, dice: live.count_hands(dice.choice(CHOICES), dice.randrange(300)),
    lambda live, dice: live.count_hands(dice.choice(CHOICES), dice.randrange(300)),
    lambda live, dice: live.take_back_hands(dice.choice(CHOICES)),
    lambda live, dice: live.agree((dice.choice(CHOICES),)),
    lambda live, _: live.undo(),
    lambda live, dice: live.place_card(dice.choice(CARDS)),
    lambda live, dice: live.lift_card(dice.choice(CARDS)),
    lambda live, _: live.check_order(),
    lambda live, dice: live.open_hotspot(dice.choice(POINTS)),
    lambda live, dice: live.move_video(dice.randrange(110_000), playing=dice.random() < 0.5),
    lambda live, dice: live.move_curtain(dice.choice(tuple(Curtain))),
    lambda live, dice: live.count_present(dice.randrange(300)),
    lambda live, _: live.close(),
)


def fingerprint(state: SessionState) -> str:
    """A short text that is the same for two states that show the same."""
    quiz = state.current
    shown = {
        "activity": state.activity,
        "question": state.question(quiz).id if isinstance(quiz, Quiz) else "",
        "asked": state.asked,
        "phases": {question: phase.value for question, phase in state.phases.items()},
        "answers": repr(state.answers),
        "videos": repr(state.videos),
        "visited": sorted(state.visited),
        "skipped": sorted(state.skipped),
        "seen": state.seen,
        "curtain": state.curtain.value,
        "present": state.present,
        "closed": state.closed_at is not None,
        "undoable": [each.sequence for each in state.undo.done],
    }
    return f"{zlib.crc32(json.dumps(shown, sort_keys=True).encode()):08x}"


def press_until_killed(order: str) -> None:
    seed, folder = order.split(" ", 1)
    dice = random.Random(seed)
    storage = open_storage(Path(folder), SystemClock())
    (meeting,) = storage.meetings.sessions()
    live = LiveSession(meeting, HISTORY, storage.journal, SystemClock(), lambda _state: None)
    while True:
        say(f"{live.state.sequence} {fingerprint(live.state)}")
        before = live.state.sequence
        while live.state.sequence == before:
            press(live, dice)


def press(live: LiveSession, dice: random.Random) -> None:
    try:
        dice.choice(BUTTONS)(live, dice)
    except UserError:
        return  # that button cannot be pressed now


if __name__ == "__main__":
    bear_writers(press_until_killed)
