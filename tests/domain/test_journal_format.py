"""The journal of every released version stays readable, and nothing is lost on the way."""

import json
import typing
from datetime import UTC, datetime
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
    CorrectionExplained,
    CountSettled,
    Curtain,
    CurtainMoved,
    EntryRestored,
    EntryTakenBack,
    Event,
    HandsCounted,
    HandsTakenBack,
    HotspotOpened,
    MajorityGiven,
    MessageShown,
    NamedAnswersSet,
    NumbersGiven,
    OptionCalled,
    OrderChecked,
    PageTurned,
    PersonAnswered,
    Phase,
    PhaseReached,
    PointsGiven,
    PresenceCounted,
    RestGiven,
    RolesDealt,
    RoundBegun,
    RunningOrderSet,
    SecondVoteOpened,
    SessionClosed,
    SessionOpened,
    SessionResumed,
    SolutionShown,
    TeamsNamed,
    VideoMoved,
    ViewChanged,
    Vote,
    VoteCast,
    WaitingShown,
    Word,
    WordDropped,
    WordOffered,
    WordsBrought,
    Zone,
    ZonesSet,
)
from app.domain.journal_format import KINDS, VERSIONS, decode, encode
from app.domain.meetings import PlannedStep

GOLDEN = Path(__file__).parents[1] / "storage" / "golden"
FIRST: tuple[Event, ...] = (
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

SECOND: tuple[Event, ...] = (
    SessionOpened("histoire", 4),
    RunningOrderSet((PlannedStep("intro", 3), PlannedStep("pause-1", 10, "Pause café"))),
    ViewChanged(text_step=2, contrast=True, plain=True, subtitles=False),
    PresenceCounted(187),
    ZonesSet((Zone("left", "Gauche", 40), Zone("right", "Droite"))),
    TeamsNamed(("Les Tilleuls", "Table 2")),
    NamedAnswersSet(on=True),
    ActivityShown("intro"),
    PhaseReached("intro", "q1", Phase.COLLECTING),
    OptionCalled("q1", "a"),
    HandsCounted("q1", "a", 12),
    HandsCounted("q1", "a", 14, "left", 2, about=True),
    CountSettled("q1", "a", "left", 2),
    HandsTakenBack("q1", "a", "left", 2),
    EntryTakenBack(14),
    EntryRestored(14),
    RestGiven("q1", "b", 187),
    MajorityGiven("q1", "c"),
    CorrectionExplained(18, "Le balcon manquait."),
    PhaseReached("intro", "q1", Phase.DISTRIBUTION),
    RoundBegun("q1"),
    PersonAnswered("q1", "3", ("a", "b")),
    PersonAnswered("q1", "4", (), declined=True),
    PointsGiven("q1", 1, 2),
    NumbersGiven("q2", (200000.0, 12.5)),
    CurtainMoved(Curtain.HIDDEN),
    CurtainMoved(Curtain.FROZEN),
    CurtainMoved(Curtain.WAITING),
    CurtainMoved(Curtain.MESSAGE),
    WaitingShown("Pause", datetime(2026, 11, 21, 15, 10, tzinfo=UTC)),
    WaitingShown("Nous commençons bientôt"),
    MessageShown("Une voiture gêne la sortie."),
    PageTurned("tract", 2),
    CardPlaced("tri", "carte-1", 2),
    RolesDealt("ag", ("lot-1", "lot-2")),
    VoteCast("ag", "r1", "lot-1", Vote.FOR),
    VoteCast("ag", "r1", "lot-2", Vote.AGAINST),
    VoteCast("ag", "r1", "lot-2", Vote.ABSTAIN),
    VoteCast("ag", "r1", "lot-2", None),
    SecondVoteOpened("ag", "r1"),
    WordsBrought("abc", (Word("A", "Accueil"),)),
    WordOffered("abc", "B", "Bâtir"),
    WordDropped("abc", "B", "Bâtir"),
    SolutionShown("tri"),
    CurtainMoved(Curtain.SCORES),
    SessionClosed(),
)
MEANT = {"journal-v1.json": FIRST, "journal-v2.json": SECOND}
"""Every file of a released version stays as it was; the last one is written by this program."""

st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
EVENTS = st.one_of(*(st.from_type(kind) for kind in typing.get_args(Event)))


def golden(file: str) -> list[dict[str, typing.Any]]:
    entries: list[dict[str, typing.Any]] = json.loads((GOLDEN / file).read_text(encoding="utf-8"))
    return entries


@pytest.mark.parametrize("file", MEANT)
def test_a_released_journal_reads_as_it_was_meant(file: str):
    read = tuple(decode(each["kind"], each["version"], each["data"]) for each in golden(file))
    assert read == MEANT[file]


def test_the_journal_of_this_version_is_written_the_same_way_again():
    for entry, event in zip(golden("journal-v2.json"), SECOND, strict=True):
        assert encode(event) == (entry["kind"], entry["version"], entry["data"])


@pytest.mark.parametrize("file", MEANT)
def test_a_golden_journal_is_a_whole_one(file: str):
    assert [each["sequence"] for each in golden(file)] == list(range(1, len(MEANT[file]) + 1))
    assert all(datetime.fromisoformat(each["at"]).tzinfo for each in golden(file))


def test_every_kind_version_phase_and_curtain_is_in_a_golden_journal():
    """Somebody who adds one learns here that it needs an entry: a release is for ever."""
    entries = [each for file in MEANT for each in golden(file)]
    assert {(each["kind"], each["version"]) for each in entries} >= set(VERSIONS.items())
    assert {each["kind"] for each in entries} == set(KINDS)
    values = {value for each in entries for value in each["data"].values() if type(value) is str}
    assert values >= {each.value for kind in (Phase, Curtain, Vote) for each in kind}


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
        ("WaitingShown", {"text": "Pause", "until": "at noon"}),
        ("WaitingShown", {"text": "Pause", "until": 12}),
        ("ZonesSet", {"zones": ["left"]}),
        ("ZonesSet", {"zones": {"id": "left"}}),
        ("NumbersGiven", {"question": "q1", "numbers": ["12"]}),
    ],
)
def test_a_damaged_entry_is_said(kind: str, data: typing.Any):
    with pytest.raises(UserError, match="is damaged"):
        decode(kind, 1, data)


def test_versions_count_from_one():
    assert min(VERSIONS.values()) >= 1


def test_a_number_that_lost_its_decimals_on_the_way_is_still_that_number():
    assert decode("NumbersGiven", 1, {"question": "q", "numbers": [12]}) == NumbersGiven(
        "q", (12.0,)
    )
