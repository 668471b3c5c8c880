"""A machine plays whole sessions at random and looks for what must never happen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.answers import Answers
from app.domain.content import Activity, Exercise, Infographic, Module, Question, Quiz, Video
from app.domain.errors import UserError
from app.domain.events import Curtain, Phase
from app.domain.live import SessionState, replay
from app.domain.room_screen import RoomScreen
from app.screens.console import console_for
from app.screens.pace import clock_for
from app.screens.room import slide_for
from app.screens.slides import QuestionSlide
from app.usecases.counting import ANSWERABLE
from app.usecases.games import show_solution
from app.usecases.live_session import LiveSession
from tests.fakes.rehearsal import RIGHT_ORDER, Rehearsal
from tests.fakes.shelf import sample_module

ACTIVITIES = st.sampled_from([each.id for each in sample_module().activities])
CHOICES = st.sampled_from("abc")
CARDS = st.sampled_from(RIGHT_ORDER)
POINTS = st.sampled_from([f"h{number}" for number in range(1, 7)])
HIDDEN = (Phase.QUESTION, Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED)


def upside_down(module: Module) -> Module:
    """The same module with every right answer wrong, as many right ones and other explanations."""

    def turned(question: Question) -> Question:
        rights = [choice.right for choice in question.choices]
        others = zip(question.choices, rights[1:] + rights[:1], strict=True)
        choices = tuple(replace(choice, right=right) for choice, right in others)
        return replace(question, choices=choices, explanation="Something else.")

    return replace(
        module,
        activities=tuple(
            replace(each, questions=tuple(turned(question) for question in each.questions))
            if isinstance(each, Quiz)
            else each
            for each in module.activities
        ),
    )


def before_the_room(kind: type[Activity]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a rule play only while such an activity is shown."""
    return precondition(lambda machine: isinstance(machine.evening.state.current, kind))


class WholeSession(RuleBasedStateMachine):
    """Everything a facilitator can do, in any order, with power cuts and full disks."""

    def __init__(self) -> None:
        super().__init__()
        self.evening = Rehearsal()
        self.upside_down = upside_down(self.evening.module)

    @property
    def live(self) -> LiveSession:
        """The session as it runs since the last power cut."""
        return self.evening.live

    def done(self, do: Callable[[], None]) -> bool:
        """Tell whether this was accepted; what is refused changes and shows nothing."""
        before = (self.evening.state, self.evening.events(), list(self.evening.shown))
        try:
            do()
        except UserError:
            assert (self.evening.state, self.evening.events(), self.evening.shown) == before
            return False
        return True

    @rule(seconds=st.integers(-90, 600))
    def time_passes_or_the_clock_is_set_back(self, seconds):
        self.evening.clock.advance(seconds=seconds)

    @rule(presses=st.integers(1, 8))
    def press_forward(self, presses):
        for _press in range(presses):
            self.live.forward()

    @rule()
    def press_back(self):
        self.live.back()

    @rule(activity=ACTIVITIES)
    def jump(self, activity):
        self.live.show_activity(activity)

    @rule(quiz=st.sampled_from(["intro", "final"]))
    def open_a_count(self, quiz):
        self.live.reopen()
        self.live.show_activity(quiz)
        while not self.is_open():
            self.live.forward()

    def is_open(self) -> bool:
        """Tell whether an answer may be entered."""
        state = self.evening.state
        quiz = state.current
        return isinstance(quiz, Quiz) and state.phase(state.question(quiz)) in ANSWERABLE

    @precondition(is_open)
    @rule(choice=CHOICES, hands=st.integers(0, 2000))
    def count_hands(self, choice, hands):
        self.live.count_hands(choice, hands)

    @precondition(is_open)
    @rule(choice=CHOICES)
    def take_back_hands(self, choice):
        self.live.take_back_hands(choice)

    @precondition(is_open)
    @rule(choices=st.lists(CHOICES, unique=True).map(tuple))
    def agree(self, choices):
        self.live.agree(choices)

    @precondition(lambda self: self.evening.state.last_entry)
    @rule()
    def undo(self):
        now = self.evening.state
        entry = now.last_entry
        assert entry
        self.live.undo()
        after = self.evening.state.answers
        assert after.tally(entry.subject) == entry.answers.tally(entry.subject)
        assert after.board(entry.subject) == entry.answers.board(entry.subject)
        others = {each: tally for each, tally in after.tallies.items() if each != entry.subject}
        assert others.items() <= now.answers.tallies.items()

    @before_the_room(Exercise)
    @rule(card=CARDS, place=st.none() | st.integers(1, 6))
    def place_card(self, card, place):
        self.live.place_card(card, place)

    @before_the_room(Exercise)
    @rule(cards=st.permutations(RIGHT_ORDER))
    def place_all_cards(self, cards):
        for place, card in enumerate(cards, start=1):
            self.live.place_card(card, place)

    @before_the_room(Exercise)
    @rule(card=CARDS)
    def lift_card(self, card):
        self.live.lift_card(card)

    @before_the_room(Exercise)
    @rule()
    def check_order(self):
        self.live.check_order()

    @before_the_room(Exercise)
    @rule()
    def give_up(self):
        exercise = self.evening.state.current
        assert isinstance(exercise, Exercise)
        tried = bool(self.evening.state.answers.board(exercise.id).tries)
        show_solution(self.live)
        board = self.evening.state.answers.board(exercise.id)
        assert tried or not board.solution
        assert not (board.solution and board.can_check(exercise))

    @before_the_room(Infographic)
    @rule(point=POINTS)
    def open_hotspot(self, point):
        self.live.open_hotspot(point)

    @before_the_room(Video)
    @rule(position_ms=st.integers(-1_000, 100_000), playing=st.booleans())
    def move_video(self, position_ms, playing):
        self.live.move_video(position_ms, playing=playing)

    @before_the_room(Activity)
    @rule()
    def skip(self):
        self.live.skip()

    @rule(curtain=st.sampled_from(Curtain))
    def move_curtain(self, curtain):
        self.live.move_curtain(curtain)

    @rule(present=st.integers(0, 2000))
    def count_present(self, present):
        self.live.count_present(present)

    @rule()
    def something_that_does_not_fit(self):
        if not self.is_open():
            assert not self.done(lambda: self.live.count_hands("a", 1))
        if not isinstance(self.evening.state.current, Exercise):
            assert not self.done(self.live.check_order)
        assert not self.done(lambda: self.live.count_present(-1))

    @rule(activity=ACTIVITIES)
    def the_disk_is_full_for_a_while(self, activity):
        self.evening.journal.refusal = UserError("The disk is full.")
        assert not self.done(lambda: self.live.show_activity(activity))
        self.evening.journal.refusal = None

    @rule()
    def the_power_fails_and_comes_back(self):
        before = self.evening.state
        after = self.evening.restart().state
        assert (after.activity, after.asked, after.phases, after.answers, after.seen) == (
            before.activity,
            before.asked,
            before.phases,
            before.answers,
            before.seen,
        )

    @precondition(lambda self: self.evening.state.sequence > 20)
    @rule()
    def close(self):
        self.live.close()

    @rule()
    def reopen(self):
        self.live.reopen()

    @invariant()
    def the_journal_replays_to_what_is_shown(self):
        entries = self.evening.journal.read(self.evening.meeting.id)
        assert replay(self.evening.module, entries) == self.evening.state
        assert self.evening.shown[-1] == self.evening.state
        assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))

    @invariant()
    def nothing_of_the_result_is_projected_before_it_is_revealed(self):
        # under the curtain too: it may be opened at any moment
        state = replace(self.evening.state, screen=RoomScreen(), held=None, closed_at=None)
        quiz = state.current
        slide = slide_for(state)
        if isinstance(quiz, Quiz) and state.phase(state.question(quiz)) in HIDDEN:
            assert isinstance(slide, QuestionSlide)
            assert slide_for(replace(state, answers=Answers())) == slide
            assert slide_for(replace(state, module=self.upside_down)) == slide

    @invariant()
    def time_in_session_is_never_negative(self):
        now = self.evening.clock.now()
        assert self.evening.state.elapsed(now) >= timedelta()
        assert not clock_for(self.evening.state, now).spent.startswith("-")

    @invariant()
    def the_console_always_has_something_to_say(self):
        view = console_for(self.evening.state, self.evening.meeting)
        assert view.step_label
        assert view.next_caption
        assert view.now == slide_for(self.evening.state)

    @invariant()
    def no_card_is_in_two_places(self):
        for board in self.evening.state.answers.boards.values():
            assert len(set(board.placed.values())) == len(board.placed)


TestWholeSession = WholeSession.TestCase


def test_the_random_player_would_notice_a_leak():
    evening = Rehearsal()
    evening.ask(phase=Phase.REVEALED).count_hands("a", 3)
    revealed: SessionState = evening.state
    assert slide_for(replace(revealed, answers=Answers())) != slide_for(revealed)
    turned = upside_down(evening.module)
    assert slide_for(replace(revealed, module=turned)) != slide_for(revealed)
