"""All that can be asked of a session, sensible or not: rules for machines that play at random."""

from abc import abstractmethod
from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from app.domain.answers import Cell, Count
from app.domain.content import Exercise, Question, RolePlay, Video
from app.domain.events import Curtain, HandsCounted, Phase, PhaseReached, Vote, Zone
from app.domain.settings import View
from app.domain.state import SessionState
from app.usecases import alphabet_play, counting, estimating, meeting_play, playing, staging
from app.usecases.correcting import correct
from app.usecases.games import show_solution
from app.usecases.live_session import LiveSession
from app.usecases.ordering import moved, set_order, with_stop, without
from tests.fakes.everything import everything

MODULE = everything()
CHOICES = st.sampled_from("abc")
ZONES = st.sampled_from(["", "left", "right"])
HALL = (Zone("left", "Gauche", 40), Zone("right", "Droite"))
Command = Callable[[LiveSession], object]


class AnythingAsked(RuleBasedStateMachine):
    """Asks for anything; what `do` makes of it is the business of each machine."""

    @abstractmethod
    def do(self, command: Command) -> None:
        """Ask for something; what is refused changes nothing."""

    @property
    @abstractmethod
    def state(self) -> SessionState:
        """The session as it is."""

    @property
    def question(self) -> Question | None:
        """The question before the room."""
        return self.state.asking

    @rule(presses=st.integers(1, 6))
    def forward(self, presses):
        for _press in range(presses):
            self.do(lambda live: live.forward())

    @rule()
    def back(self):
        self.do(lambda live: live.back())

    @rule(activity=st.sampled_from(MODULE.activities))
    def jump(self, activity):
        self.do(lambda live: live.show_activity(activity.id))

    @rule(
        choice=CHOICES, zone=ZONES, teller=st.sampled_from([1, 2]), hands=st.integers(-1, 2001),
        about=st.booleans(),
    )  # fmt: skip
    def count(self, choice, zone, teller, hands, about):
        cell = Cell(choice, zone, teller)
        self.do(lambda live: counting.count_hands(live, cell, Count(hands, about)))

    @rule(choice=CHOICES, zone=ZONES, what=st.sampled_from("rmsabt"))
    def enter_otherwise(self, choice, zone, what):
        commands: dict[str, Command] = {
            "r": lambda live: counting.give_rest(live, choice),
            "m": lambda live: counting.give_majority(live, choice),
            "s": lambda live: counting.settle(live, choice, zone, 2),
            "a": lambda live: counting.agree(live, (choice,)),
            "b": lambda live: counting.mark_about(live, Cell(choice, zone)),
            "t": lambda live: counting.take_back_hands(live, Cell(choice, zone)),
        }
        self.do(commands[what])

    @rule(choice=CHOICES)
    def call(self, choice):
        self.do(lambda live: counting.call_option(live, choice))

    @rule(zones=st.sampled_from([(), HALL]), present=st.integers(0, 300))
    def describe_the_hall(self, zones, present):
        self.do(lambda live: counting.set_zones(live, zones))
        self.do(lambda live: live.count_present(present))

    @rule(on=st.booleans(), person=st.sampled_from("123"), choice=CHOICES, declined=st.booleans())
    def answer_by_name(self, on, person, choice, declined):
        self.do(lambda live: counting.name_answers(live, on=on))
        choices = () if declined else (choice,)
        self.do(lambda live: counting.answer_person(live, person, choices, declined=declined))

    @rule(text=st.sampled_from(["200 000", "12,5", "douze", "", "-3"]))
    def say_a_number(self, text):
        self.do(lambda live: estimating.say_number(live, text))

    @rule()
    def ask_again(self):
        self.do(counting.begin_round)

    @rule(team=st.integers(0, 2))
    def play_for_points(self, team):
        self.do(lambda live: playing.name_teams(live, ("Table 1", "Table 2")))
        self.do(lambda live: playing.give_points(live, team))

    @rule(question=st.sampled_from(MODULE.questions), choice=CHOICES, hands=st.integers(0, 300))
    def correct_a_question_of_before(self, question, choice, hands):
        event = HandsCounted(question.id, choice, hands)
        self.do(lambda live: correct(live, event, "Le balcon manquait."))

    @rule(again=st.booleans())
    def undo_and_redo(self, again):
        before = self.state
        self.do(counting.undo)
        if again and before.last_entry is not None:
            self.do(counting.redo)
            assert self.state.answers == before.answers

    @rule(at=st.integers(0, 11), place=st.integers(1, 6), what=st.sampled_from("plcs"))
    def move_cards(self, at, place, what):
        exercise = self.state.current
        if not isinstance(exercise, Exercise):
            return
        card = exercise.cards[at % len(exercise.cards)].id
        commands: dict[str, Command] = {
            "p": lambda live: live.place_card(card, place),
            "l": lambda live: live.lift_card(card),
            "c": lambda live: live.check_order(),
            "s": show_solution,
        }
        self.do(commands[what])

    @rule(at=st.integers(0, 5), vote=st.sampled_from([*Vote, None]), dealt=st.integers(0, 6))
    def hold_a_meeting(self, at, vote, dealt):
        play = self.state.current
        if isinstance(play, RolePlay):
            roles = tuple(role.id for role in play.roles)
            if dealt:
                self.do(lambda live: meeting_play.deal_roles(live, roles[:dealt]))
            role = roles[at % len(roles)]
            self.do(lambda live: meeting_play.cast_vote(live, role, vote))

    @rule(letter=st.sampled_from("ABZ"), word=st.sampled_from(["Accueil", "Bâtir", "été", "12"]))
    def find_words(self, letter, word):
        self.do(lambda live: alphabet_play.call_letter(live, letter))
        self.do(lambda live: alphabet_play.offer_word(live, word))
        self.do(alphabet_play.show_hint)

    @rule(position_ms=st.integers(0, 95_000), playing=st.booleans())
    def run_a_film(self, position_ms, playing):
        film = self.state.current
        if not isinstance(film, Video):
            return
        self.do(lambda live: live.move_video(position_ms, playing=playing))
        stop = film.stops[0] if film.stops else None
        if stop is not None and not playing and stop.at_ms <= position_ms:
            reached = PhaseReached(film.id, stop.question.id, Phase.QUESTION)
            self.do(lambda live: live.record(reached))

    @rule(curtain=st.sampled_from(Curtain))
    def move_the_curtain(self, curtain):
        self.do(lambda live: live.move_curtain(curtain))

    @rule(minutes=st.sampled_from([None, 0, 10]), text=st.sampled_from(["", "Pause café"]))
    def wait_or_say_something(self, minutes, text):
        self.do(lambda live: staging.show_waiting(live, text, minutes))
        self.do(lambda live: staging.show_message(live, text))

    @rule(step=st.integers(0, 3), contrast=st.booleans(), plain=st.booleans())
    def look_otherwise(self, step, contrast, plain):
        self.do(lambda live: staging.change_view(live, View(step, contrast, plain)))

    @rule(at=st.integers(0, 20), by=st.integers(-3, 3), what=st.sampled_from("mso"))
    def change_the_running_order(self, at, by, what):
        activities = self.state.activities
        activity = activities[at % len(activities)].id
        changed = {
            "m": moved(activities, activity, by),
            "s": with_stop(activities, "Pause", 10, activity),
            "o": without(activities, activity),
        }[what]
        self.do(lambda live: set_order(live, changed))

    @rule(again=st.booleans())
    def close(self, again):
        """End the session, and take it up again."""
        self.do(lambda live: live.close())
        if again:
            self.do(lambda live: live.reopen())
