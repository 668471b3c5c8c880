"""Kill -9 at any moment of a whole session loses nothing that was acknowledged.

KILLS=500 kills more often.
"""

import os
import random
import sys
import typing
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    AnswerGiven,
    CorrectionExplained,
    Event,
    HandsCounted,
    NamedAnswersSet,
    OptionCalled,
    PersonAnswered,
    PhaseReached,
    Recorded,
    SessionClosed,
    SessionResumed,
    VideoMoved,
    WordOffered,
    WordsBrought,
)
from app.domain.live import SessionState, after, replay
from app.domain.meetings import Gathering, Session
from app.storage.opening import open_storage
from app.usecases.live_session import LiveSession
from tests.end_to_end.programs import SystemClock, prepare
from tests.end_to_end.session_nursery import MODULE, fingerprint
from tests.nursery import nursery

KILLS = int(os.environ.get("KILLS", "100"))
KILLS_IN_A_SESSION = 5  # then another one: a session of thousands of entries is none
LONGEST_LIFE = 0.25  # seconds
SELDOM = 8  # kinds of entries that a hundred lives may miss, by bad luck

TWO_AT_ONCE: set[tuple[type[Event], type[Event]]] = {
    (ActivitySkipped, ActivityShown),
    (ActivityShown, WordsBrought),
    (SessionResumed, WordsBrought),
    (SessionClosed, SessionResumed),
    (VideoMoved, PhaseReached),
    (HandsCounted, CorrectionExplained),
    (AnswerGiven, CorrectionExplained),
    (NamedAnswersSet, PersonAnswered),
    (OptionCalled, WordOffered),
}
"""What one press of a button writes one after the other; all else is written alone."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="forks its sessions")


def test_no_kill_loses_what_was_acknowledged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dice = random.Random(20261121)
    checked = lives = 0
    kinds: set[type[Event]] = set()
    with nursery("tests.end_to_end.session_nursery", tmp_path / "complaints.txt") as sessions:
        for number in range(KILLS):
            folder = tmp_path / f"data-{number // KILLS_IN_A_SESSION}"
            if number % KILLS_IN_A_SESSION == 0:
                hall = Gathering.ASSEMBLY if dice.random() < 0.5 else Gathering.SMALL_GROUP
                prepare(folder, module=MODULE.id, gathering=hall)
            seconds = dice.uniform(0, LONGEST_LIFE)
            # every third one may die before it has begun: taking up again must bear that too
            order, at_work = f"{number} {folder}", number % 3 > 0
            acknowledged = sessions.live_and_die(order, seconds, at_work=at_work)
            kinds |= check_resumed(folder, acknowledged)
            checked += len(acknowledged)
            lives += bool(acknowledged)
    assert lives > KILLS / 2
    missing = sorted(kind.__name__ for kind in set(typing.get_args(Event)) - kinds)
    assert len(missing) < SELDOM
    with capsys.disabled():
        words = f"{KILLS} kills in a session, {lives} of them after it had acknowledged something"
        sys.stdout.write(f"\n{words}: all {checked} acknowledged states came back\n")
        sys.stdout.write(f"{len(kinds)} kinds of entries, all but {', '.join(missing) or 'none'}\n")


def check_resumed(folder: Path, acknowledged: list[str]) -> set[type[Event]]:
    """Take the session up again, compare it with all that was acknowledged; what it wrote."""
    with closing(open_storage(folder, SystemClock())) as storage:
        assert storage.notices == ()
        (meeting,) = storage.register.sessions()
        entries = storage.journal.read(meeting.id)
        left = check_entries(meeting, entries, acknowledged)
        live = LiveSession(meeting, MODULE, storage.journal, SystemClock(), lambda _state: None)
        resumed = live.state
        hall = meeting.gathering is Gathering.ASSEMBLY
        assert replay(MODULE, storage.journal.read(meeting.id), assembly=hall) == resumed
    assert (resumed.activity, resumed.asked, resumed.phases) == (
        left.activity, left.asked, left.phases,
    )  # fmt: skip
    assert resumed.answers.tallies == left.answers.tallies
    assert (resumed.present, resumed.screen, resumed.order) == (
        left.present, left.screen, left.order,
    )  # fmt: skip
    assert {film: mark.position_ms for film, mark in resumed.videos.items()} == {
        film: mark.position_ms for film, mark in left.videos.items()
    }
    assert not any(mark.playing for mark in resumed.videos.values())
    return {type(entry.event) for entry in entries}


def check_entries(
    meeting: Session, entries: tuple[Recorded, ...], acknowledged: list[str]
) -> SessionState:
    """Fold the journal along what was acknowledged; at most the last command was in flight."""
    assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))
    shown = {int(number): mark for number, mark in map(str.split, acknowledged)}
    state = SessionState(MODULE, assembly=meeting.gathering is Gathering.ASSEMBLY)
    done = len(entries) if not shown else min(shown) - 1
    for entry in entries:
        state = after(state, entry)
        if entry.sequence in shown:
            assert fingerprint(state, meeting) == shown.pop(entry.sequence)
            assert is_one_command(entries[done : entry.sequence])
            done = entry.sequence
    assert not shown, "acknowledged, and lost"
    assert done == len(entries) or is_one_command(entries[done:])
    return state


def is_one_command(entries: tuple[Recorded, ...]) -> bool:
    """Tell whether one press of a button writes these."""
    kinds = [type(entry.event) for entry in entries]
    return bool(kinds) and all(pair in TWO_AT_ONCE for pair in pairwise(kinds))
