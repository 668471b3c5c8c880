"""Random evenings of the two games: the journal always tells the same as the windows showed."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import outcome
from app.domain.errors import UserError
from app.domain.events import Vote
from app.domain.live import replay
from app.screens.console import console_for
from app.screens.room import slide_for
from app.usecases.alphabet_play import call_letter, drop_word, offer_word, show_hint
from app.usecases.meeting_play import cast_vote, deal_roles
from tests.fakes.games import games_module, owners_meeting
from tests.fakes.rehearsal import Rehearsal

Command = Callable[[Rehearsal], object]

MEETING = owners_meeting()
ROLES = tuple(role.id for role in MEETING.roles)
ROLE = st.sampled_from(ROLES)
WORD = st.sampled_from(["Entraide", "École", "Voisins", "voix", "", "9 étages", "Élan " * 9])


def steps() -> st.SearchStrategy[Command]:
    plain: list[Command] = [
        lambda evening: evening.live.forward(),
        lambda evening: evening.live.forward(),
        lambda evening: evening.live.back(),
        lambda evening: evening.live.undo(),
        lambda evening: evening.restart(),
        lambda evening: evening.live.show_activity("ag"),
        lambda evening: evening.live.show_activity("abecedaire"),
    ]
    return st.sampled_from(plain)


def deal(roles: list[str]) -> Command:
    return lambda evening: deal_roles(evening.live, tuple(roles))


def vote(role: str, wanted: Vote | None) -> Command:
    return lambda evening: cast_vote(evening.live, role, wanted)


def call(letter: str) -> Command:
    return lambda evening: call_letter(evening.live, letter)


def offer(text: str) -> Command:
    return lambda evening: offer_word(evening.live, text)


def drop(text: str) -> Command:
    return lambda evening: drop_word(evening.live, text[:1].upper(), text)


def hint() -> Command:
    return lambda evening: show_hint(evening.live)


VOTES = st.builds(vote, ROLE, st.sampled_from([*Vote, None]))
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    steps(),
    st.builds(deal, st.lists(ROLE, unique=True)),
    VOTES,
    VOTES,
    st.builds(call, st.sampled_from(["", "E", "V", "Z", "?"])),
    st.builds(offer, WORD),
    st.builds(drop, WORD),
    st.builds(hint),
)


@pytest.mark.parametrize("start", ["ag", "abecedaire"])
@given(st.lists(COMMANDS, max_size=40))
def test_replay_equals_live_and_every_state_can_be_shown(start, commands):
    evening = Rehearsal(games_module(only=True))
    evening.live.show_activity(start)
    for command in commands:
        with suppress(UserError):
            command(evening)
        assert slide_for(evening.state) is not None
        assert console_for(evening.state, evening.meeting).panel is not None
    assert replay(evening.module, evening.journal.read(evening.meeting.id)) == evening.state


@given(st.lists(st.one_of(steps(), VOTES), min_size=5, max_size=60))
def test_every_share_votes_abstains_or_is_silent(commands):
    evening = Rehearsal(games_module(only=True))
    evening.live.show_activity("ag")
    for command in commands:
        with suppress(UserError):
            command(evening)
        for resolution in MEETING.resolutions:
            result = outcome(MEETING, resolution, evening.state.answers.ballot(resolution.id))
            told = (result.shares_cast, result.shares_abstaining, result.shares_silent)
            assert sum(told) == MEETING.shares
            assert min(told) >= 0
