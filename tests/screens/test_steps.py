"""What the green button says for the steps that the sample module has not."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.content import Majority, Resolution, Role, RolePlay
from app.domain.course import step_forward
from app.domain.events import OptionCalled, Phase, Recorded, Vote, VoteCast
from app.domain.live import after
from app.screens.steps import step_label
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.shelf import sample_module

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
PLAY = RolePlay(
    "ag", "L’assemblée", 10,
    roles=(Role("ann", "Ann", 60, ""), Role("bob", "Bob", 40, "")),
    resolutions=(
        Resolution("r1", "Isoler", Majority.ABSOLUTE, ""),
        Resolution("r2", "Repeindre", Majority.SIMPLE, ""),
    ),
)  # fmt: skip


def test_a_hall_is_called_choice_by_choice():
    state = replace(Rehearsal().ask().state, assembly=True)
    assert step_label(state) == "Call answer A"
    state = after(state, Recorded(99, NOON, OptionCalled("q1", "a")))
    assert step_label(state) == "Call answer B"


def test_an_owners_meeting_says_each_of_its_steps():
    evening = Rehearsal(replace(sample_module(), activities=(PLAY,)))
    labels = []
    while (event := step_forward(evening.state)) is not None:
        labels.append(step_label(evening.state))
        evening.live.record(event)
        if event.__class__.__name__ == "PhaseReached" and evening.state.subject == "r1":
            opened = evening.state.phases["r1"] is Phase.COLLECTING
            second = evening.state.answers.ballot("r1").second is not None
            if opened and not second:
                evening.live.record(VoteCast("ag", "r1", "bob", Vote.FOR))
    assert labels == [
        "Begin", "Deal the roles", "First resolution", "Open the vote", "Reveal",
        "Vote again at once", "Reveal", "Explain", "Next resolution", "Open the vote", "Reveal",
        "Explain",
    ]  # fmt: skip
