"""Whatever a journal holds, it is folded, shown and printed: a session can always be taken up.

The entries are drawn at random, sensible or not: for an activity that is not on, for a question
that is gone, a vote for a role that nobody plays.
"""

import dataclasses
import typing
from datetime import UTC, datetime, timedelta
from enum import Enum

from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import Exercise, RolePlay, questions_in
from app.domain.course import step_back, step_forward
from app.domain.events import Event, Recorded, SessionOpened
from app.domain.live import SessionState, after, replay
from app.domain.meetings import Gathering
from app.screens.console import console_for
from app.screens.pace import clock_for
from app.screens.result_sheets import results_paper
from app.screens.room import slide_for
from tests.fakes.everything import everything
from tests.fakes.rehearsal import a_meeting

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


MODULE = everything()
QUESTIONS = [question for each in MODULE.activities for question in questions_in(each)]
PLAYS = [each for each in MODULE.activities if isinstance(each, RolePlay)]
CARDS = [card.id for each in MODULE.activities if isinstance(each, Exercise) for card in each.cards]
POOLS: dict[str, list[str]] = {
    "activity": [*(each.id for each in MODULE.activities), "", "gone"],
    "question": [*(each.id for each in QUESTIONS), "gone"],
    "choice": ["a", "b", "c", "yes", "", "gone"],
    "choices": ["a", "b", "gone"],
    "zone": ["", "left", "right"],
    "person": ["1", "2"],
    "card": [*CARDS, "gone"],
    "hotspot": ["h1", "h2", "gone"],
    "resolution": [each.id for play in PLAYS for each in play.resolutions] + ["gone"],
    "role": [each.id for play in PLAYS for each in play.roles] + ["gone"],
    "roles": [each.id for play in PLAYS for each in play.roles],
    "letter": ["A", "É", "Z"],
    "teams": ["Table 1", "Table 2"],
}


def field(name: str, hint: typing.Any) -> st.SearchStrategy[typing.Any]:
    """Values for a field: ids out of its pool, small numbers, anything for the rest."""
    if typing.get_origin(hint) is tuple:
        return st.lists(field(name, typing.get_args(hint)[0]), max_size=4).map(tuple)
    if dataclasses.is_dataclass(hint):
        return built(typing.cast("type", hint))
    if hint is str and name in POOLS:
        return st.sampled_from(POOLS[name])
    plain: dict[object, st.SearchStrategy[typing.Any]] = {
        str: st.text(max_size=8),
        bool: st.booleans(),
        int: st.integers(0, 40),
        float: st.floats(-1e6, 1e6),
        datetime: st.datetimes(datetime(2026, 1, 1), datetime(2026, 9, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    }
    if hint in plain:
        return plain[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    return st.one_of(st.none(), field(name, typing.get_args(hint)[0]))


def built(kind: type) -> st.SearchStrategy[typing.Any]:
    """Values of a dataclass."""
    hints = typing.get_type_hints(kind)
    return st.builds(
        kind, **{each.name: field(each.name, hints[each.name]) for each in dataclasses.fields(kind)}
    )


EVENTS: st.SearchStrategy[Event] = st.one_of(*(built(kind) for kind in typing.get_args(Event)))


def journal(events: list[Event]) -> tuple[Recorded, ...]:
    return tuple(
        Recorded(number, NOON + timedelta(minutes=number), event)
        for number, event in enumerate(events, start=1)
    )


@given(st.lists(EVENTS, max_size=25), st.booleans(), st.data())
def test_any_journal_can_be_taken_up(events, assembly, data):
    entries = journal([SessionOpened("sample", 1), *events])
    state = SessionState(MODULE, assembly=assembly)
    for entry in entries:
        state = after(state, entry)
        shown(state, assembly=assembly)
    assert replay(MODULE, entries, assembly=assembly) == state
    cut = data.draw(st.integers(0, len(entries)))
    taken_up = replay(MODULE, entries[:cut], assembly=assembly)
    for entry in entries[cut:]:
        taken_up = after(taken_up, entry)
    assert taken_up == state


def shown(state: SessionState, *, assembly: bool) -> None:
    """Show a state everywhere; nothing in it may be too strange to be shown."""
    gathering = Gathering.ASSEMBLY if assembly else Gathering.SMALL_GROUP
    meeting = a_meeting(gathering=gathering)
    slide_for(state, NOON)
    console_for(state, meeting, NOON)
    clock_for(state, NOON)
    step_forward(state)
    step_back(state)


@given(st.lists(EVENTS, max_size=40))
def test_the_results_of_any_journal_can_be_printed(events):
    state = replay(MODULE, journal([SessionOpened("sample", 1), *events]))
    paper = results_paper(a_meeting(), state)
    assert all(
        0 <= bar.share <= 1
        for section in paper.sections
        for block in section.blocks
        for bar in block.bars
        if bar.share is not None
    )
