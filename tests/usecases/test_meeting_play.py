"""An owners' meeting, as the facilitator leads it."""

import pytest

from app.domain.answers import Ballot
from app.domain.errors import UserError
from app.domain.events import Phase, RolesDealt, SecondVoteOpened, Vote, VoteCast
from app.usecases.meeting_play import cast_vote, deal_roles, roles_for
from tests.fakes.games import (
    ACCOUNTS,
    BELKACEM,
    COOP,
    DIALLO,
    LEMAIRE,
    PANELS,
    PETIT,
    ROUSSEL,
    games_module,
    owners_meeting,
)
from tests.fakes.rehearsal import Rehearsal

EVERYBODY = (BELKACEM, PETIT, DIALLO, ROUSSEL, LEMAIRE, COOP)


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(games_module(only=True))
    made.live.show_activity("ag")
    return made


def open_vote(evening: Rehearsal, resolution: str = ACCOUNTS) -> None:
    """Go on to the vote on a resolution."""
    while evening.state.phases.get(resolution) is not Phase.COLLECTING:
        evening.live.forward()


def test_as_many_roles_as_people_are_offered_and_all_when_nobody_counted():
    play = owners_meeting()
    assert roles_for(play, 3) == EVERYBODY[:3]
    assert roles_for(play, None) == roles_for(play, 99) == EVERYBODY
    assert roles_for(play, 0) == EVERYBODY[:1]


def test_roles_are_dealt_in_the_order_of_the_module_and_once(evening):
    deal_roles(evening.live, (COOP, BELKACEM, "nobody we know"))
    assert evening.last_event() == RolesDealt("ag", (BELKACEM, COOP))
    before = evening.events()
    deal_roles(evening.live, (BELKACEM, COOP))
    assert evening.events() == before
    deal_roles(evening.live, EVERYBODY)
    evening.live.undo()
    assert evening.state.answers.roles["ag"] == (BELKACEM, COOP)


def test_a_meeting_without_anybody_is_refused(evening):
    with pytest.raises(UserError, match="Deal at least one role"):
        deal_roles(evening.live, ())


def test_votes_are_noted_changed_taken_back_and_undone(evening):
    open_vote(evening)
    cast_vote(evening.live, PETIT, Vote.AGAINST)
    cast_vote(evening.live, PETIT, Vote.FOR)
    before = evening.events()
    cast_vote(evening.live, PETIT, Vote.FOR)
    assert evening.events() == before
    cast_vote(evening.live, PETIT, None)
    assert evening.state.answers.ballot(ACCOUNTS) == Ballot()
    seen = []
    for _press in range(4):
        evening.live.undo()
        seen.append(dict(evening.state.answers.ballot(ACCOUNTS).votes))
    assert seen == [{PETIT: Vote.FOR}, {PETIT: Vote.AGAINST}, {}, {}]
    assert evening.last_event() != VoteCast("ag", ACCOUNTS, PETIT, None)


def test_undo_stays_within_the_resolution_before_the_room(evening):
    open_vote(evening)
    cast_vote(evening.live, PETIT, Vote.FOR)
    open_vote(evening, PANELS)
    before = evening.events()
    evening.live.undo()
    assert evening.events() == before
    assert evening.state.answers.ballot(ACCOUNTS).votes == {PETIT: Vote.FOR}


def test_no_vote_is_taken_before_it_is_open_nor_from_somebody_absent(evening):
    with pytest.raises(UserError, match="Open the vote before"):
        cast_vote(evening.live, PETIT, Vote.FOR)
    deal_roles(evening.live, (PETIT,))
    evening.live.forward()
    with pytest.raises(UserError, match="Open the vote before"):
        cast_vote(evening.live, PETIT, Vote.FOR)
    evening.live.forward()
    with pytest.raises(UserError, match="This owner is absent"):
        cast_vote(evening.live, COOP, Vote.FOR)
    cast_vote(evening.live, PETIT, Vote.FOR)


def test_a_vote_can_be_corrected_after_its_result_was_shown(evening):
    open_vote(evening)
    evening.live.forward()
    evening.live.forward()
    cast_vote(evening.live, PETIT, Vote.AGAINST)
    assert evening.state.answers.ballot(ACCOUNTS).votes == {PETIT: Vote.AGAINST}


def test_the_second_vote_keeps_the_first_and_can_be_undone(evening):
    open_vote(evening, PANELS)
    for role in (BELKACEM, COOP):
        cast_vote(evening.live, role, Vote.FOR)
    evening.live.forward()
    evening.live.forward()
    assert evening.last_event() == SecondVoteOpened("ag", PANELS)
    cast_vote(evening.live, PETIT, Vote.FOR)
    ballot = evening.state.answers.ballot(PANELS)
    assert ballot == Ballot({BELKACEM: Vote.FOR, COOP: Vote.FOR}, {PETIT: Vote.FOR})
    evening.live.undo()
    evening.live.undo()
    assert evening.state.answers.ballot(PANELS).second is None


def test_what_is_meant_for_a_meeting_is_refused_elsewhere(evening):
    evening.live.show_activity("abecedaire")
    with pytest.raises(UserError, match="show the activity first"):
        cast_vote(evening.live, PETIT, Vote.FOR)
    with pytest.raises(UserError, match="show the activity first"):
        deal_roles(evening.live, EVERYBODY)


def test_back_leads_from_the_first_resolution_to_the_table_of_roles(evening):
    open_vote(evening)
    evening.live.back()
    evening.live.back()
    assert evening.state.asked["ag"] == ""
    assert evening.state.subject == "ag"
    evening.live.undo()
    assert "ag" not in evening.state.answers.roles
    evening.live.forward()
    assert evening.last_event() == RolesDealt("ag", EVERYBODY)
    evening.live.back()
    assert evening.state.activity == ""
