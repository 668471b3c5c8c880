"""The votes of an owners' meeting, and what they decide.

The three majorities of the law of 10 July 1965 (articles 24, 25 and 26), with the second vote
that article 25-1 allows. What is counted is shares, and in article 26 owners as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.content import Majority, Resolution, Role, RolePlay
from app.domain.events import Vote


@dataclass(frozen=True)
class Ballot:
    """How each role voted; `second` is the vote taken again by the simple majority."""

    votes: Mapping[str, Vote] = field(default_factory=dict)
    second: Mapping[str, Vote] | None = None

    @property
    def running(self) -> Mapping[str, Vote]:
        """The vote that is open: the second one once it was begun."""
        return self.votes if self.second is None else self.second

    def with_vote(self, role: str, vote: Vote | None) -> "Ballot":
        """Note a vote in the one that is open; None takes it back."""
        votes = {each: was for each, was in self.running.items() if each != role}
        if vote is not None:
            votes[role] = vote
        return Ballot(votes) if self.second is None else Ballot(self.votes, votes)

    @property
    def first(self) -> "Ballot":
        """The first vote alone."""
        return Ballot(self.votes)

    def again(self) -> "Ballot":
        """Begin the second vote."""
        return Ballot(self.votes, {})


@dataclass(frozen=True)
class Outcome:
    """What a vote comes to, in shares and in owners; `needed` is the least that adopts.

    `majority` is the rule it was counted by, `again` tells that it was the second vote.
    `second_vote` tells that article 25-1 has the meeting vote again at once, for which
    `needed_again` shares are enough.
    """

    majority: Majority
    adopted: bool
    shares_for: int
    shares_against: int
    shares_abstaining: int
    shares_all: int
    owners_for: int
    owners_against: int
    owners_all: int
    needed: int
    owners_needed: int
    needed_again: int
    second_vote: bool
    again: bool

    @property
    def shares_cast(self) -> int:
        """The shares that voted for or against: what article 24 looks at."""
        return self.shares_for + self.shares_against

    @property
    def shares_silent(self) -> int:
        """The shares that took no part in the vote: absent, or silent."""
        return self.shares_all - self.shares_cast - self.shares_abstaining


def outcome(play: RolePlay, resolution: Resolution, ballot: Ballot) -> Outcome:
    """Work out whether a resolution is adopted, by the vote that is open."""
    majority = Majority.SIMPLE if ballot.second is not None else resolution.majority
    shares = {vote: _shares(play, ballot.running, vote) for vote in Vote}
    owners = {vote: len(_voters(play, ballot.running, vote)) for vote in Vote}
    needed, owners_needed = _needed(play, majority, shares)
    adopted = shares[Vote.FOR] >= needed and owners[Vote.FOR] >= owners_needed
    third = -(-play.shares // 3)  # at least a third, in whole shares
    return Outcome(
        majority=majority,
        adopted=adopted,
        shares_for=shares[Vote.FOR],
        shares_against=shares[Vote.AGAINST],
        shares_abstaining=shares[Vote.ABSTAIN],
        shares_all=play.shares,
        owners_for=owners[Vote.FOR],
        owners_against=owners[Vote.AGAINST],
        owners_all=len(play.roles),
        needed=needed,
        owners_needed=owners_needed,
        needed_again=third,
        again=ballot.second is not None,
        second_vote=majority is Majority.ABSOLUTE and not adopted and shares[Vote.FOR] >= third,
    )


def _needed(play: RolePlay, majority: Majority, shares: Mapping[Vote, int]) -> tuple[int, int]:
    """The least shares for, and the least owners for, that adopt."""
    if majority is Majority.SIMPLE:  # of those who voted for or against, present or represented
        return (shares[Vote.FOR] + shares[Vote.AGAINST]) // 2 + 1, 0
    if majority is Majority.ABSOLUTE:  # of all owners, absent ones included
        return play.shares // 2 + 1, 0
    # more than half of the owners, with two thirds of all shares
    return -(-play.shares * 2 // 3), len(play.roles) // 2 + 1


def _shares(play: RolePlay, votes: Mapping[str, Vote], wanted: Vote) -> int:
    return sum(role.shares for role in _voters(play, votes, wanted))


def _voters(play: RolePlay, votes: Mapping[str, Vote], wanted: Vote) -> tuple[Role, ...]:
    """Who voted so, among the owners that there are: a module may have changed since."""
    return tuple(role for role in play.roles if votes.get(role.id) is wanted)
