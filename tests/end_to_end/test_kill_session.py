"""Kill -9 at any moment of a whole session loses nothing that was acknowledged.

KILLS=500 kills more often.
"""

import os
import random
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.content import Module
from app.domain.events import ActivitySkipped, Recorded
from app.domain.live import SessionState, after, replay
from app.library.shelf import FolderShelf
from app.storage.opening import open_storage
from app.surroundings import CONTENT
from app.usecases.live_session import LiveSession
from tests.end_to_end.programs import MODULE, SystemClock, prepare
from tests.end_to_end.session_nursery import fingerprint
from tests.nursery import nursery

KILLS = int(os.environ.get("KILLS", "100"))
KILLS_IN_A_SESSION = 5  # then another one: a session of thousands of entries is none
LONGEST_LIFE = 0.25  # seconds

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks its sessions")


@pytest.fixture(scope="module")
def module() -> Module:
    return FolderShelf((CONTENT,)).module(MODULE)


def test_no_kill_loses_what_was_acknowledged(
    module: Module, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dice = random.Random(20261121)
    checked = lives = 0
    with nursery("tests.end_to_end.session_nursery", tmp_path / "complaints.txt") as sessions:
        for number in range(KILLS):
            folder = tmp_path / f"data-{number // KILLS_IN_A_SESSION}"
            if number % KILLS_IN_A_SESSION == 0:
                prepare(folder)
            seconds = dice.uniform(0, LONGEST_LIFE)
            acknowledged = sessions.live_and_die(f"{number} {folder}", seconds)
            check_resumed(folder, module, acknowledged)
            checked += len(acknowledged)
            lives += bool(acknowledged)
    assert lives > KILLS / 2
    with capsys.disabled():
        words = f"{KILLS} kills in a session, {lives} of them after it had acknowledged something"
        sys.stdout.write(f"\n{words}: all {checked} acknowledged states came back\n")


def check_resumed(folder: Path, module: Module, acknowledged: list[str]) -> None:
    """Take the session up again, and compare it with all that was acknowledged."""
    with closing(open_storage(folder, SystemClock())) as storage:
        assert storage.notices == ()
        (meeting,) = storage.meetings.sessions()
        entries = storage.journal.read(meeting.id)
        left = check_entries(module, entries, acknowledged)
        live = LiveSession(meeting, module, storage.journal, SystemClock(), lambda _state: None)
        resumed = live.state
        assert replay(module, storage.journal.read(meeting.id)) == resumed
    assert (resumed.activity, resumed.asked, resumed.phases) == (
        left.activity, left.asked, left.phases,
    )  # fmt: skip
    assert (resumed.answers, resumed.present) == (left.answers, left.present)
    assert {film: mark.position_ms for film, mark in resumed.videos.items()} == {
        film: mark.position_ms for film, mark in left.videos.items()
    }
    assert not any(mark.playing for mark in resumed.videos.values())


def check_entries(
    module: Module, entries: tuple[Recorded, ...], acknowledged: list[str]
) -> SessionState:
    """Fold the journal along what was acknowledged; at most the last command was in flight."""
    assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))
    shown = {int(number): mark for number, mark in map(str.split, acknowledged)}
    state, done = SessionState(module), len(entries) if not shown else min(shown) - 1
    for entry in entries:
        state = after(state, entry)
        if entry.sequence in shown:
            assert fingerprint(state) == shown.pop(entry.sequence)
            assert is_one_command(entries[done : entry.sequence])
            done = entry.sequence
    assert not shown, "acknowledged, and lost"
    assert done == len(entries) or is_one_command(entries[done:])
    return state


def is_one_command(entries: tuple[Recorded, ...]) -> bool:
    """Tell whether one press of a button writes these; only skipping writes two."""
    skipped = bool(entries) and isinstance(entries[0].event, ActivitySkipped)
    return len(entries) in ((1, 2) if skipped else (1,))
