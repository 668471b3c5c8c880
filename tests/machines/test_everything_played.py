"""A machine plays every kind of activity at random, at a table and in a hall.

What it looks for: that a power cut changes nothing, that nothing leaks to the hall before its
time, that a frozen picture stays, and that the console is never at a loss.
"""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from app.domain.answers import Answers, Tally
from app.domain.content import QuestionKind, Video
from app.domain.errors import UserError
from app.domain.events import Phase
from app.domain.live import SessionState, replay
from app.domain.meetings import Gathering
from app.domain.room_screen import RoomScreen
from app.screens.console import console_for
from app.screens.room import slide_for
from tests.fakes.anything import MODULE, AnythingAsked, Command
from tests.fakes.rehearsal import Rehearsal, a_meeting

BEFORE_FIGURES = (Phase.QUESTION, Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED)


class Everything(AnythingAsked):
    """All that can be asked of a session, sensible or not."""

    def __init__(self) -> None:
        super().__init__()
        self.evening = Rehearsal(MODULE)

    @initialize(gathering=st.sampled_from(Gathering), activity=st.sampled_from(MODULE.activities))
    def begin(self, gathering, activity):
        self.evening.meeting = a_meeting(number=2, gathering=gathering)
        self.evening.restart().show_activity(activity.id)

    def do(self, command: Command) -> None:
        """Ask for something; what is refused changes nothing."""
        before = self.evening.state
        try:
            command(self.evening.live)
        except UserError:
            assert self.evening.state == before

    @property
    def state(self) -> SessionState:
        return self.evening.state

    @rule(seconds=st.integers(-3600, 600))
    def time_passes_or_the_clock_is_set_back(self, seconds):
        self.evening.clock.advance(seconds=seconds)

    @rule()
    def the_power_fails_and_comes_back(self):
        before = slide_for(replace(self.evening.state, closed_at=None))
        after = slide_for(self.evening.restart().state)
        if not isinstance(self.evening.state.current, Video):
            assert after == before

    @invariant()
    def the_journal_replays_to_what_is_shown(self):
        meeting, state = self.evening.meeting, self.evening.state
        entries = self.evening.journal.read(meeting.id)
        assembly = meeting.gathering is Gathering.ASSEMBLY
        assert replay(MODULE, entries, assembly=assembly) == state
        assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))

    @invariant()
    def no_figure_leaks_before_its_time(self):
        state = replace(self.evening.state, screen=RoomScreen(), held=None, closed_at=None)
        question = state.asking
        if question is None or state.phase(question) not in BEFORE_FIGURES:
            return
        answered = replace(
            state.answers,
            tallies={each: t for each, t in state.answers.tallies.items() if each != question.id},
            # how often it was asked is no secret
            rounds={each: (Tally(),) * len(r) for each, r in state.answers.rounds.items()},
        )
        bare = replace(state, answers=answered)
        if question.kind is not QuestionKind.ESTIMATE:
            assert slide_for(bare) == slide_for(state)

    @invariant()
    def a_frozen_picture_stays(self):
        state = self.evening.state
        if state.held is not None:
            assert slide_for(state) == slide_for(state.held, state.held.last_at)
            assert slide_for(replace(state, answers=Answers(), activity="")) == slide_for(state)

    @invariant()
    def the_console_is_never_at_a_loss(self):
        view = console_for(self.evening.state, self.evening.meeting, self.evening.clock.now())
        assert view.step_label
        assert view.next_caption


TestEverything = Everything.TestCase
