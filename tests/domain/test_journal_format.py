"""The journal of every released version stays readable, and nothing is lost on the way."""

import json
import typing
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    AnswerGiven,
    CardLifted,
    CardPlaced,
    Curtain,
    CurtainMoved,
    EntryTakenBack,
    Event,
    HandsCounted,
    HandsTakenBack,
    HotspotOpened,
    OrderChecked,
    Phase,
    PhaseReached,
    PresenceCounted,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    VideoMoved,
)
from app.domain.journal_format import KINDS, VERSIONS, decode, encode

GOLDEN = Path(__file__).parents[1] / "storage" / "golden" / "journal-v1.json"
EXPECTED: tuple[Event, ...] = (
    SessionOpened("histoire", 3),
    PresenceCounted(31),
    CurtainMoved(Curtain.OPEN),
    ActivityShown("intro"),
    PhaseReached("intro", "q1", Phase.QUESTION),
    PhaseReached("intro", "q1", Phase.CHOICES),
    PhaseReached("intro", "q1", Phase.COLLECTING),
    HandsCounted("q1", "a", 12),
    HandsCounted("q1", "b", 19),
    HandsTakenBack("q1", "b"),
    EntryTakenBack(10),
    PhaseReached("intro", "q1", Phase.CLOSED),
    PhaseReached("intro", "q1", Phase.REVEALED),
    PhaseReached("intro", "q1", Phase.EXPLAINED),
    AnswerGiven("q2", ("a", "c")),
    AnswerGiven("q2", ()),
    ActivityShown("film"),
    VideoMoved("film", 0, True),
    VideoMoved("film", 83_250, False),
    CurtainMoved(Curtain.BLACK),
    SessionResumed(),
    CurtainMoved(Curtain.LOGO),
    ActivityShown("frise"),
    CardPlaced("frise", "carte-1894", 1),
    CardLifted("frise", "carte-1894"),
    OrderChecked("frise"),
    HotspotOpened("carte", "siège"),
    ActivitySkipped("tract"),
    SessionClosed(),
)

EVENTS = st.one_of(*(st.from_type(kind) for kind in typing.get_args(Event)))


def golden() -> list[dict[str, typing.Any]]:
    entries: list[dict[str, typing.Any]] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return entries


def test_the_journal_of_version_1_reads_as_it_was_meant():
    read = tuple(decode(each["kind"], each["version"], each["data"]) for each in golden())
    assert read == EXPECTED


def test_the_journal_of_version_1_is_written_the_same_way_again():
    for entry, event in zip(golden(), EXPECTED, strict=True):
        assert encode(event) == (entry["kind"], entry["version"], entry["data"])


def test_the_golden_journal_is_a_whole_one():
    assert [each["sequence"] for each in golden()] == list(range(1, len(EXPECTED) + 1))
    assert all(datetime.fromisoformat(each["at"]).tzinfo for each in golden())


def test_every_kind_phase_and_curtain_is_in_a_golden_journal():
    """Somebody who adds one learns here that it needs an entry: a release is for ever."""
    assert {each["kind"] for each in golden()} == set(KINDS)
    values = {value for each in golden() for value in each["data"].values() if type(value) is str}
    assert values >= {phase.value for phase in Phase} | {curtain.value for curtain in Curtain}


@given(EVENTS)
def test_any_event_survives_the_disk(event: Event):
    kind, version, data = encode(event)
    assert decode(kind, version, json.loads(json.dumps(data))) == event


@pytest.mark.parametrize(("kind", "version"), [("HologramShown", 1), ("SessionOpened", 2)])
def test_a_newer_entry_asks_for_the_newer_program(kind: str, version: int):
    with pytest.raises(UserError, match="install that version"):
        decode(kind, version, {"module": "histoire", "module_version": 3})


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("HandsCounted", {"question": "q1", "choice": "a"}),
        ("HandsCounted", {"question": "q1", "choice": "a", "hands": "12"}),
        ("HandsCounted", {"question": "q1", "choice": None, "hands": 12}),
        ("HandsCounted", {"question": "q1", "choice": "a", "hands": True}),
        ("PhaseReached", {"activity": "intro", "question": "q1", "phase": "sleeping"}),
        ("PhaseReached", {"activity": "intro", "question": "q1", "phase": ["closed"]}),
        ("AnswerGiven", {"question": "q1", "choices": "abc"}),
        ("VideoMoved", {"activity": "film", "position_ms": 1.5, "playing": True}),
        ("CurtainMoved", ["open"]),
        ("CurtainMoved", None),
    ],
)
def test_a_damaged_entry_is_said(kind: str, data: typing.Any):
    with pytest.raises(UserError, match="is damaged"):
        decode(kind, 1, data)


def test_versions_count_from_one():
    assert min(VERSIONS.values()) >= 1
