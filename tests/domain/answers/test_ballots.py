"""The three majorities of an owners' meeting, held against the words of the law."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import Ballot, Outcome, outcome
from app.domain.content import Majority, Resolution, Role, RolePlay
from app.domain.events import Vote

FOR, AGAINST, ABSTAIN = Vote.FOR, Vote.AGAINST, Vote.ABSTAIN


def meeting(*shares: int) -> RolePlay:
    roles = tuple(Role(f"r{at}", f"Role {at}", each, "") for at, each in enumerate(shares))
    return RolePlay("ag", "AG", 10, roles=roles)


def counted(play: RolePlay, majority: Majority, *votes: Vote | None, second: bool = False):
    cast = {f"r{at}": vote for at, vote in enumerate(votes) if vote is not None}
    ballot = Ballot({}, cast) if second else Ballot(cast)
    return outcome(play, Resolution("x", "X", majority, ""), ballot)


SHARES = st.lists(st.integers(1, 4_000), min_size=1, max_size=10)
VOTES = st.lists(st.sampled_from([FOR, AGAINST, ABSTAIN, None]), min_size=10, max_size=10)


def weighed(play: RolePlay, votes: list[Vote | None], wanted: Vote) -> int:
    return sum(role.shares for role, vote in zip(play.roles, votes, strict=False) if vote is wanted)


@given(SHARES, VOTES)
def test_article_24_wants_more_for_than_against_whoever_else_is_there(shares, votes):
    play = meeting(*shares)
    result = counted(play, Majority.SIMPLE, *votes[: len(shares)])
    cast_for, against = weighed(play, votes, FOR), weighed(play, votes, AGAINST)
    assert result.adopted is (cast_for > against)
    assert result.shares_cast == cast_for + against
    assert not result.second_vote


@given(SHARES, VOTES)
def test_article_24_does_not_hear_those_who_abstain(shares, votes):
    play = meeting(*shares)
    silent = [None if vote is ABSTAIN else vote for vote in votes[: len(shares)]]
    loud = counted(play, Majority.SIMPLE, *votes[: len(shares)])
    quiet = counted(play, Majority.SIMPLE, *silent)
    assert (loud.adopted, loud.needed) == (quiet.adopted, quiet.needed)


@given(SHARES, VOTES)
def test_article_25_wants_more_than_half_of_all_shares(shares, votes):
    play = meeting(*shares)
    result = counted(play, Majority.ABSOLUTE, *votes[: len(shares)])
    share = Fraction(weighed(play, votes, FOR), play.shares)
    assert result.adopted is (share > Fraction(1, 2))
    assert result.second_vote is (Fraction(1, 3) <= share <= Fraction(1, 2))


@given(SHARES, VOTES)
def test_article_26_wants_most_owners_with_two_thirds_of_all_shares(shares, votes):
    play = meeting(*shares)
    result = counted(play, Majority.DOUBLE, *votes[: len(shares)])
    owners = sum(vote is FOR for vote in votes[: len(shares)])
    share = Fraction(weighed(play, votes, FOR), play.shares)
    most = Fraction(owners, len(shares)) > Fraction(1, 2)
    assert result.adopted is (most and share >= Fraction(2, 3))
    assert not result.second_vote


@given(SHARES, VOTES, st.sampled_from(Majority), st.booleans())
def test_what_is_needed_is_the_least_that_adopts(shares, votes, majority, second):
    play = meeting(*shares)
    result = counted(play, majority, *votes[: len(shares)], second=second)
    enough = result.shares_for >= result.needed and result.owners_for >= result.owners_needed
    assert result.adopted is enough
    parts = result.shares_cast + result.shares_abstaining + result.shares_silent
    assert parts == result.shares_all == sum(shares)


@given(SHARES, VOTES)
def test_a_second_vote_is_counted_as_article_24_and_is_the_last(shares, votes):
    play = meeting(*shares)
    result = counted(play, Majority.ABSOLUTE, *votes[: len(shares)], second=True)
    simple = counted(play, Majority.SIMPLE, *votes[: len(shares)])
    assert (result.adopted, result.majority) == (simple.adopted, Majority.SIMPLE)
    assert result.again
    assert not result.second_vote


def test_an_absent_owner_counts_in_articles_25_and_26_and_not_in_24():
    play = meeting(400, 300, 300)
    assert counted(play, Majority.SIMPLE, FOR, None, AGAINST).adopted
    assert not counted(play, Majority.ABSOLUTE, FOR, None, None).adopted
    assert counted(play, Majority.ABSOLUTE, FOR, None, None).needed == 501
    alone = counted(meeting(700, 100, 200), Majority.DOUBLE, FOR, None, None)
    assert (alone.shares_for, alone.needed) == (700, 667)
    assert (alone.owners_for, alone.owners_needed) == (1, 2)
    assert not alone.adopted


@pytest.mark.parametrize("majority", Majority)
def test_a_tie_and_a_meeting_without_votes_adopt_nothing(majority):
    play = meeting(500, 500)
    assert not counted(play, majority, FOR, AGAINST).adopted
    assert not counted(play, majority, None, None).adopted


def test_exactly_half_is_not_more_than_half_and_exactly_a_third_is_enough_to_vote_again():
    half = counted(meeting(5000, 5000), Majority.ABSOLUTE, FOR, None)
    assert (half.needed, half.adopted, half.second_vote) == (5001, False, True)
    odd = counted(meeting(5000, 4999), Majority.ABSOLUTE, FOR, None)
    assert (odd.needed, odd.adopted) == (5000, True)
    third = counted(meeting(3, 3, 3), Majority.ABSOLUTE, FOR, None, None)
    assert (third.needed_again, third.second_vote) == (3, True)
    less = counted(meeting(3, 3, 4), Majority.ABSOLUTE, FOR, None, None)
    assert (less.needed_again, less.second_vote) == (4, False)


def test_exactly_two_thirds_are_enough():
    play = meeting(1, 1, 1)
    result = counted(play, Majority.DOUBLE, FOR, FOR, AGAINST)
    assert (result.adopted, result.needed, result.owners_needed) == (True, 2, 2)


def test_the_vote_of_somebody_who_is_no_longer_in_the_module_counts_for_nothing():
    ballot = Ballot({"r0": FOR, "ghost": FOR, "phantom": AGAINST})
    result = outcome(meeting(10, 20, 30), Resolution("x", "X", Majority.DOUBLE, ""), ballot)
    assert (result.owners_for, result.owners_against, result.shares_for) == (1, 0, 10)


def test_a_first_vote_is_still_there_after_the_second():
    ballot = Ballot({"r0": FOR}).again().with_vote("r1", AGAINST)
    assert ballot.running == {"r1": AGAINST}
    assert ballot.first == Ballot({"r0": FOR})


def test_an_outcome_says_all_it_was_worked_out_from():
    result = counted(meeting(2600, 1900, 2100, 800), Majority.ABSOLUTE, FOR, AGAINST, ABSTAIN)
    assert result == Outcome(
        majority=Majority.ABSOLUTE, adopted=False, shares_for=2600, shares_against=1900,
        shares_abstaining=2100, shares_all=7400, owners_for=1, owners_against=1, owners_all=4,
        needed=3701, owners_needed=0, needed_again=2467, second_vote=True, again=False,
    )  # fmt: skip
    assert result.shares_silent == 800
