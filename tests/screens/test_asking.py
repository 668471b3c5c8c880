"""What the room sees while it is asked: one choice at a time, and nothing that it answered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import Answers, Cell, Count, Tally
from app.domain.content import Question
from app.domain.course import phases_of
from app.domain.events import Phase
from app.domain.live import SessionState
from app.domain.meetings import Gathering
from app.screens.room import slide_for
from app.screens.slides import QuestionSlide
from app.usecases import counting
from tests.fakes.kinds import ESTIMATE, OPINION, SEVERAL, SINGLE, Asking
from tests.fakes.rehearsal import Rehearsal

HIDDEN = (Phase.QUESTION, Phase.CHOICES, Phase.COLLECTING, Phase.CLOSED)


@pytest.fixture
def hall():
    """A hall that raises its hands for the first question."""
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    evening.ask()
    return evening


def shown(evening: Rehearsal) -> QuestionSlide:
    slide = slide_for(evening.state)
    assert isinstance(slide, QuestionSlide)
    return slide


def phase_of(evening: Rehearsal) -> Phase:
    question = evening.state.asking
    assert question
    return evening.state.phase(question)


def called(evening: Rehearsal) -> list[str]:
    return [row.mark.letter for row in shown(evening).rows if row.called]


def test_the_hall_is_asked_for_each_choice_in_turn(hall):
    seen = []
    while phase_of(hall) is Phase.COLLECTING:
        seen.append((called(hall), shown(hall).hint, shown(hall).asking))
        hall.live.forward()
    assert seen == [
        ([], "Raise your hand!", True),
        (["A"], "Who says A? Raise your hand.", True),
        (["B"], "Who says B? Raise your hand.", True),
        (["C"], "Who says C? Raise your hand.", True),
    ]
    assert (called(hall), shown(hall).asking) == ([], False)
    assert shown(hall).hint == "The answers are in. Here comes the result."


def test_going_back_calls_the_choice_before(hall):
    hall.live.forward()
    hall.live.forward()
    assert called(hall) == ["B"]
    hall.live.back()
    assert called(hall) == ["A"]
    hall.live.back()
    assert (called(hall), phase_of(hall)) == ([], Phase.COLLECTING)
    hall.live.back()
    assert phase_of(hall) is Phase.CHOICES


def test_a_small_group_is_not_asked_choice_by_choice():
    evening = Rehearsal()
    evening.ask().forward()
    assert phase_of(evening) is Phase.CLOSED


def test_the_room_is_told_that_answers_are_noted_by_person():
    evening = Rehearsal()
    counting.name_answers(evening.live, on=True)
    hints = []
    for phase in HIDDEN:
        evening.ask(phase=phase)
        hints.append(shown(evening).hint)
    assert hints == [
        "Talk it over: answers will be noted by person.",
        "Talk it over: answers will be noted by person.",
        "Answers are noted by person: say your letter, or pass.",
        "The answers are in. Here comes the result.",
    ]


def test_a_second_round_is_named_and_shows_nothing_of_the_first(hall):
    live = hall.ask(phase=Phase.DISTRIBUTION)
    live.count_hands("a", 12)
    counting.begin_round(live)
    slide = shown(hall)
    assert slide.counter == "Question 1 of 2 · round 2"
    assert "12" not in repr(slide)


def without_answers(state: SessionState, rounds: int) -> SessionState:
    """The same moment of a room that answered nothing, asked as many times."""
    return replace(state, answers=Answers(rounds={"q1": (Tally(),) * rounds}))


@given(
    phase=st.sampled_from(HIDDEN),
    calls=st.integers(0, 3),
    named=st.booleans(),
    rounds=st.integers(0, 2),
    hands=st.dictionaries(st.sampled_from("abc"), st.integers(0, 2000), min_size=1),
    way=st.sampled_from(["hands", "about", "rest", "majority", "agreed", "persons"]),
)
def test_nothing_that_was_answered_shows_before_its_time(phase, calls, named, rounds, hands, way):
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    live = evening.ask()
    live.count_present(40)
    for _round in range(rounds):
        live.count_hands("a", 1)
        counting.begin_round(live)
        evening.ask()
    for choice, many in hands.items():
        counting.count_hands(live, Cell(choice), Count(many, about=way == "about"))
    counting.name_answers(live, on=named or way == "persons")
    first = next(iter(hands))
    enter = {
        "rest": lambda: counting.give_rest(live, first),
        "majority": lambda: counting.give_majority(live, first),
        "agreed": lambda: counting.agree(live, (first,)),
        "persons": lambda: counting.answer_person(live, "seat-1", (first,)),
    }
    enter.get(way, lambda: None)()
    for _call in range(calls):
        live.forward()
    while phase_of(evening) is not phase:
        live.forward() if phase is Phase.CLOSED else live.back()
    assert slide_for(evening.state) == slide_for(without_answers(evening.state, rounds))


def hints(evening: Asking, question: Question) -> list[str]:
    told = []
    for phase in (Phase.QUESTION, Phase.CHOICES, Phase.COLLECTING):
        if phase in phases_of(question):
            evening.bring(question, phase)
            told.append(shown(evening).hint)
    return told


def test_a_table_is_told_how_to_answer_whichever_way_it_does():
    table = Asking()
    talk, answer = "Talk it over, then answer.", "Your turn to answer!"
    several = "Talk it over: several answers are right."
    assert hints(table, SINGLE) == [talk, "Talk it over.", answer]
    assert hints(table, SEVERAL) == [talk, several, f"Several answers are right. {answer}"]
    opinion = "Talk it over: there is no right or wrong answer."
    assert hints(table, OPINION) == [talk, opinion, answer]
    assert hints(table, ESTIMATE)[-1] == "Say your number aloud!"


def test_a_hall_is_not_told_to_talk_nor_to_say_numbers_aloud():
    hall = Asking(Gathering.ASSEMBLY)
    think, answer = "Think it over, then raise your hand.", "Raise your hand!"
    several = "Think it over: several answers are right."
    assert hints(hall, SINGLE) == [think, think, answer]
    assert hints(hall, SEVERAL) == [think, several, f"Several answers are right. {answer}"]
    opinion = "Think it over: there is no right or wrong answer."
    assert hints(hall, OPINION) == [think, opinion, answer]
    assert hints(hall, ESTIMATE)[-1] == "Raise your hand to offer a number."
