"""A machine answers a hall's questions in every way at random, and looks for what must never be."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.answers import FIRST, SECOND, Answers, Cell, Count, Tally
from app.domain.errors import UserError
from app.domain.events import AnswerGiven, CorrectionExplained, HandsCounted, Phase, Zone
from app.domain.live import replay
from app.domain.meetings import Gathering
from app.screens.corrections import past_questions
from app.screens.panels import question_panel
from app.screens.room import slide_for
from app.usecases import counting
from app.usecases.correcting import correct
from app.usecases.live_session import LiveSession
from tests.fakes.rehearsal import Rehearsal

CHOICES = st.sampled_from("abc")
HANDS = st.integers(-1, 60)
ZONES = (Zone("left", "Gauche", 20), Zone("right", "Droite"))
PLACES = st.sampled_from(["", "left", "right", "cellar"])
TELLERS = st.sampled_from([FIRST, SECOND])
PEOPLE = st.sampled_from(["seat-1", "seat-2", "seat-3"])
HIDDEN = (Phase.QUESTION, Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED)


class WholeAnswers(RuleBasedStateMachine):
    """A hall whose questions are asked, counted, corrected, asked again, undone, cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.evening = Rehearsal(gathering=Gathering.ASSEMBLY)
        self.evening.live.count_present(50)
        self.evening.ask()

    @property
    def live(self) -> LiveSession:
        """The session as it runs since the last power cut."""
        return self.evening.live

    @property
    def tally(self) -> Tally:
        """The answers to the question before the room."""
        return self.evening.state.answers.tally(self.evening.state.subject)

    def attempt(self, do: Callable[[], None]) -> bool:
        """Tell whether this was accepted; what is refused changes nothing."""
        before = self.evening.state
        try:
            do()
        except UserError:
            assert self.evening.state == before
            return False
        return True

    @rule(steps=st.integers(1, 6))
    def forward(self, steps):
        for _step in range(steps):
            self.live.forward()

    @rule()
    def back(self):
        self.live.back()

    @rule(quiz=st.sampled_from(["intro", "final"]))
    def jump(self, quiz):
        self.live.show_activity(quiz)

    @rule(choice=CHOICES, zone=PLACES, teller=TELLERS, hands=HANDS, about=st.booleans())
    def count(self, choice, zone, teller, hands, about):
        cell = Cell(choice, zone, teller)
        if self.attempt(lambda: counting.count_hands(self.live, cell, Count(hands, about))):
            assert self.tally.counts[cell] == Count(hands, about)
            assert not (zone and Cell(choice) in self.tally.counts)

    @rule(choice=CHOICES, zone=PLACES, teller=TELLERS)
    def take_back(self, choice, zone, teller):
        self.attempt(lambda: counting.take_back_hands(self.live, Cell(choice, zone, teller)))

    @rule(choice=CHOICES)
    def rest(self, choice):
        if self.attempt(lambda: counting.give_rest(self.live, choice)):
            others = sum(n for each, n in self.tally.hands.items() if each != choice)
            assert self.tally.hands[choice] == max(0, self.tally.rest_of - others)

    @rule(choice=CHOICES)
    def majority(self, choice):
        if self.attempt(lambda: counting.give_majority(self.live, choice)):
            assert choice not in self.tally.hands

    @rule(choice=CHOICES, zone=PLACES, teller=TELLERS)
    def settle(self, choice, zone, teller):
        if self.attempt(lambda: counting.settle(self.live, choice, zone, teller)):
            assert not self.tally.disputed(choice, zone)

    @rule(choice=CHOICES, zone=PLACES)
    def about(self, choice, zone):
        self.attempt(lambda: counting.mark_about(self.live, Cell(choice, zone)))

    @rule(choice=CHOICES)
    def call(self, choice):
        counting.call_option(self.live, choice)

    @rule(zones=st.sampled_from([(), ZONES[:1], ZONES]))
    def zones(self, zones):
        self.attempt(lambda: counting.set_zones(self.live, zones))

    @rule(on=st.booleans())
    def name(self, on):
        counting.name_answers(self.live, on=on)

    @rule(person=PEOPLE, choices=st.lists(CHOICES, max_size=2, unique=True), no=st.booleans())
    def person(self, person, choices, no):
        self.attempt(lambda: counting.answer_person(self.live, person, tuple(choices), declined=no))

    @rule(choices=st.lists(CHOICES, max_size=2, unique=True))
    def agree(self, choices):
        self.attempt(lambda: counting.agree(self.live, tuple(choices)))

    @rule()
    def another_round(self):
        before = self.tally
        subject = self.evening.state.subject
        if self.attempt(lambda: counting.begin_round(self.live)):
            assert self.evening.state.answers.earlier_rounds(subject)[-1] == before
            assert self.tally.empty

    @rule()
    def undo_and_redo(self):
        before = self.evening.state.answers
        had_one = self.evening.state.last_entry is not None
        counting.undo(self.live)
        if had_one:
            counting.redo(self.live)
        assert self.evening.state.answers == before

    @rule(times=st.integers(1, 3))
    def undo(self, times):
        for _time in range(times):
            counting.undo(self.live)

    @rule(question=st.sampled_from(["q1", "q2", "q3"]), choice=CHOICES, hands=HANDS)
    def correct_a_figure(self, question, choice, hands):
        event = HandsCounted(question, choice, hands)
        if self.attempt(lambda: correct(self.live, event, "Chiffre mal lu")):
            assert isinstance(self.evening.last_event(), CorrectionExplained)
            assert self.evening.state.answers.tally(question).hands[choice] == hands

    @rule(question=st.sampled_from(["q1", "q3"]), choice=CHOICES)
    def correct_an_agreement(self, question, choice):
        self.attempt(lambda: correct(self.live, AnswerGiven(question, (choice,)), "Erreur"))

    @rule()
    def the_power_fails(self):
        before = self.evening.state
        after = self.evening.restart().state
        assert (after.answers, after.zones, after.called, after.phases) == (
            before.answers,
            before.zones,
            before.called,
            before.phases,
        )

    @invariant()
    def the_journal_replays_to_what_is_shown(self):
        entries = self.evening.journal.read(self.evening.meeting.id)
        assert replay(self.evening.module, entries, assembly=True) == self.evening.state

    @invariant()
    def answers_are_of_one_way_and_never_negative(self):
        for tally in self.evening.state.answers.tallies.values():
            hands = bool(tally.counts or tally.rest or tally.majority)
            assert sum((hands, bool(tally.persons), bool(tally.agreed))) <= 1
            assert not (tally.rest and tally.majority)
            assert min(tally.hands.values(), default=0) >= 0

    @invariant()
    def the_room_sees_nothing_of_it_before_its_time(self):
        state = self.evening.state
        question = state.asking
        if question is None or state.phase(question) not in HIDDEN:
            return
        rounds = {each: (Tally(),) * len(done) for each, done in state.answers.rounds.items()}
        assert slide_for(replace(state, answers=Answers(rounds=rounds))) == slide_for(state)

    @invariant()
    def the_console_can_show_it(self):
        state = self.evening.state
        if state.asking is not None:
            panel = question_panel(state, state.asking, "", assembly=True)
            assert len(panel.zones.totals) == len(panel.rows)
        past_questions(state)


TestWholeAnswers = WholeAnswers.TestCase
