"""A hall is counted without the mouse: few keys, one choice at a time, nothing in the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.content import Choice, Module, Question, QuestionKind, Quiz
from app.domain.events import (
    HandsCounted,
    MajorityGiven,
    OptionCalled,
    Phase,
    RestGiven,
    RoundBegun,
)
from app.domain.meetings import Gathering
from app.screens.slides import QuestionSlide, ResultSlide
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module
from tests.gui.evening import Evening, found, words

K = Qt.Key
FEWEST = 16


def four_choices() -> Module:
    """The sample module, its first question with four choices."""
    module = sample_module()
    choices = tuple(Choice(letter, f"Réponse {letter}", letter == "b") for letter in "abcd")
    asked = Question("q1", 1, QuestionKind.SINGLE, "Laquelle ?", choices, "", ())
    first = part(Quiz, "intro")
    quiz = replace(first, questions=(asked, *first.questions[1:]))
    return replace(module, activities=(quiz, *module.activities[1:]))


@pytest.fixture
def hall(open_evening):
    """A hall of 420 people that raises its hands."""
    evening = open_evening(gathering=Gathering.ASSEMBLY, module=four_choices())
    evening.planning.count_heads(evening.meeting.id, 420)
    evening.conductor.attendees.changed.emit()
    evening.ask()
    return evening


def field(evening: Evening, choice: str):
    return evening.console.quiz.lines[choice].field


def room(evening: Evening) -> QuestionSlide:
    slide = evening.projection.canvas.slide
    assert isinstance(slide, QuestionSlide)
    return slide


def test_four_choices_of_three_figures_take_at_most_sixteen_keys(hall):
    figures = (K.Key_1, K.Key_0, K.Key_5)
    keys = [key for _choice in "abcd" for key in (*figures, K.Key_Return)]
    hall.press(*keys)
    assert len(keys) <= FEWEST
    assert hall.counts() == {"a": 105, "b": 105, "c": 105, "d": 105}


def test_the_rest_takes_fewer(hall):
    for figures in ((K.Key_1, K.Key_2), (K.Key_3,), (K.Key_9, K.Key_0)):
        hall.press(*figures, K.Key_Return)
    hall.press(K.Key_Equal)
    assert hall.counts() == {"a": 12, "b": 3, "c": 90, "d": 315}
    assert hall.events()[-1] == RestGiven("q1", "d", 420)
    assert hall.keyboard() is hall.console
    hall.press(K.Key_A, K.Key_2, K.Key_0, K.Key_Return)
    assert hall.counts()["d"] == 307
    assert field(hall, "d").text() == "307"


def test_figures_land_in_the_choice_that_the_room_is_asked_for(hall):
    hall.press(K.Key_PageDown, K.Key_PageDown)
    assert [row.called for row in room(hall).rows] == [False, True, False, False]
    hall.press(K.Key_7, K.Key_Return)
    assert hall.counts() == {"b": 7}
    assert [row.called for row in room(hall).rows] == [False, False, True, False]


def test_a_letter_asks_the_room_and_a_press_on_the_line_too(hall):
    hall.press(K.Key_C)
    assert hall.events()[-1] == OptionCalled("q1", "c")
    assert hall.console.quiz.lines["c"].property("look") == "entry-called"
    hall.click(hall.console.quiz.lines["a"])
    assert hall.events()[-1] == OptionCalled("q1", "a")
    assert field(hall, "a").hasFocus()
    hall.click(field(hall, "b"))
    assert hall.events()[-1] == OptionCalled("q1", "b")


def test_no_figure_is_on_the_room_s_screen_before_its_time(hall):
    hall.press(K.Key_3, K.Key_3, K.Key_3, K.Key_Return)
    hall.press(K.Key_B, K.Key_M)
    while hall.state.phase(hall.state.asking) is Phase.COLLECTING:
        assert "333" not in repr(room(hall))
        hall.press(K.Key_PageDown)
    assert "333" not in repr(room(hall))
    hall.press(K.Key_PageDown)
    assert isinstance(hall.projection.canvas.slide, ResultSlide)


def test_an_evident_majority_takes_two_keys_and_is_no_number(hall):
    hall.press(K.Key_B, K.Key_M)
    assert MajorityGiven("q1", "b") in hall.events()
    assert hall.counts() == {}
    assert field(hall, "b").text() == ""
    assert field(hall, "c").hasFocus()
    hall.press(K.Key_B)
    hall.type("30")
    hall.press(K.Key_Return)
    assert hall.counts() == {"b": 30}


def test_an_emptied_majority_is_taken_back(hall):
    hall.press(K.Key_B, K.Key_M, K.Key_B)
    field(hall, "b").typed.emit("")
    assert hall.state.answers.tally("q1").majority == ""


@pytest.mark.parametrize("when", ["typed", "noted", "seen again"])
def test_about_marks_the_number_being_typed_or_just_typed(hall, when):
    hall.press(K.Key_A)
    hall.type("90")
    if when == "typed":
        hall.press(K.Key_E, K.Key_Return)
    elif when == "noted":
        hall.press(K.Key_Return, K.Key_E)
    else:
        hall.press(K.Key_Return, K.Key_A, K.Key_E)
    assert hall.state.answers.tally("q1").about("a")
    assert field(hall, "a").about


def test_about_can_be_taken_off_again(hall):
    hall.press(K.Key_A)
    hall.type("90")
    hall.press(K.Key_E, K.Key_E, K.Key_Return)
    assert not hall.state.answers.tally("q1").about("a")
    hall.press(K.Key_E, K.Key_E)
    assert not field(hall, "a").about


def test_about_without_a_number_says_what_to_do(hall):
    hall.press(K.Key_A, K.Key_Equal, K.Key_A, K.Key_E)
    assert "Type the number first" in hall.notice()


def test_arrows_count_one_by_one_and_with_shift_by_ten(hall):
    hall.press(K.Key_A)
    hall.type("12")
    hall.press(K.Key_Up)
    assert hall.counts() == {"a": 13}
    hall.press(K.Key_Up, modifier=Qt.KeyboardModifier.ShiftModifier)
    hall.press(K.Key_Down)
    assert hall.counts() == {"a": 22}
    hall.press(K.Key_Down, K.Key_Down, K.Key_Down, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert hall.counts() == {"a": 0}
    assert field(hall, "a").hasFocus()


def test_backspace_corrects_before_anything_is_noted(hall):
    hall.press(K.Key_A)
    hall.type("122")
    hall.press(K.Key_Backspace, K.Key_Return)
    assert hall.counts() == {"a": 12}


def test_entries_are_taken_back_and_brought_back(hall):
    control = Qt.KeyboardModifier.ControlModifier
    hall.press(K.Key_A)
    hall.type("12")
    hall.press(K.Key_Return)
    hall.type("30")
    hall.press(K.Key_Return)
    hall.press(K.Key_Z, K.Key_Z, modifier=control)
    assert hall.counts() == {}
    hall.press(K.Key_Y, K.Key_Y, K.Key_Y, modifier=control)
    assert hall.counts() == {"a": 12, "b": 30}


def test_a_refusal_goes_once_a_count_is_good(hall):
    hall.press(K.Key_A)
    hall.type("-3")
    hall.press(K.Key_Return)
    assert "cannot be negative" in hall.notice()
    hall.type("3")
    hall.press(K.Key_Return)
    assert hall.notice() == ""


def test_other_news_stays_when_a_count_is_good(hall):
    hall.console.notice.say("The projector is unplugged.")
    hall.press(K.Key_A)
    hall.type("3")
    hall.press(K.Key_Return)
    assert hall.notice() == "The projector is unplugged."


def test_the_rest_needs_to_know_how_many_people_are_there(open_evening):
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask()
    evening.press(K.Key_C, K.Key_Equal)
    assert "Say first how many people are there" in evening.notice()
    assert field(evening, "c").hasFocus()


def test_more_hands_than_people_turn_amber_and_block_nothing(hall):
    hall.press(K.Key_4, K.Key_2, K.Key_1, K.Key_Return)
    assert "421 hands for 420 people" in words(hall.console.quiz.sums)
    hall.press(K.Key_1, K.Key_Return)
    assert hall.counts() == {"a": 421, "b": 1}


def test_the_signs_can_be_pressed_with_the_mouse(hall):
    hall.press(K.Key_A)
    hall.type("12")
    hall.click(found(hall.console.quiz.sums, "key-E")[0])
    hall.press(K.Key_Return)
    hall.click(found(hall.console.quiz.sums, "key-M")[0])
    hall.click(found(hall.console.quiz.sums, "key-=")[0])
    tally = hall.state.answers.tally("q1")
    assert (tally.about("a"), tally.majority, tally.rest) == (True, "", "c")


def test_a_second_round_hides_the_first_from_the_room_and_keeps_it_on_the_console(hall):
    hall.press(K.Key_A)
    hall.type("112")
    for _step in range(6):
        hall.press(K.Key_PageDown)
    assert isinstance(hall.projection.canvas.slide, ResultSlide)
    assert hall.console.quiz.again.text() == "Second round"
    hall.click(hall.console.quiz.again)
    assert hall.events()[-1] == RoundBegun("q1")
    assert "112" not in repr(room(hall))
    assert "1st round: 112 hands" in words(hall.console.quiz)
    hall.press(K.Key_PageDown)
    hall.press(K.Key_5, K.Key_Return)
    assert hall.counts() == {"a": 5}
    assert hall.console.quiz.again.text() == "Another round"


def test_nothing_is_typed_into_a_question_that_does_not_take_answers(open_evening):
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask(phase=Phase.CHOICES)
    evening.press(K.Key_A, K.Key_5, K.Key_Equal, K.Key_M, K.Key_E)
    assert not [each for each in evening.events() if isinstance(each, HandsCounted)]
    assert evening.notice() == ""
