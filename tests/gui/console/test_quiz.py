"""Hands are entered by keyboard, put right, taken back; a group may answer with one voice."""

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.answers import MOST_HANDS
from app.domain.events import AnswerGiven, Event, HandsCounted, HandsTakenBack, OptionCalled, Phase
from app.domain.meetings import Gathering
from app.gui.console.entry import HandsField
from tests.gui.evening import Evening, found, words

K = Qt.Key


@pytest.fixture
def hall(open_evening):
    """A general assembly that raises its hands for the first question."""
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask()
    return evening


@pytest.fixture
def table(evening):
    """A small group before the first question."""
    evening.ask()
    return evening


def field(evening: Evening, choice: str) -> HandsField:
    return evening.console.quiz.lines[choice].field


def answers(evening: Evening) -> list[Event]:
    """The entries of the journal but for the choices that were called."""
    return [event for event in evening.events() if not isinstance(event, OptionCalled)]


def sums(evening: Evening) -> list[str]:
    """The sums in sight: each label and its figure."""
    labels = evening.console.quiz.sums.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible() and "hands" not in each.text()]


def test_a_letter_then_figures_then_enter_lead_through_the_choices(hall):
    hall.press(K.Key_A)
    hall.type("12")
    hall.press(K.Key_Return)
    assert field(hall, "b").hasFocus()
    hall.type("31")
    hall.press(K.Key_Enter)
    hall.type("7")
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 12, "b": 31, "c": 7}
    assert sums(hall) == ["Entered", "50"]
    # after the last choice the keyboard is the session's again
    hall.press(K.Key_Return)
    assert hall.state.phase(hall.module.activities[0].questions[0]) is Phase.CLOSED


def test_a_letter_goes_from_one_count_straight_to_another(hall):
    hall.press(K.Key_C)
    hall.type("5a8")
    assert field(hall, "a").hasFocus()
    assert field(hall, "a").text() == "8"
    assert hall.counts() == {"c": 5}


def test_enter_on_a_count_that_stands_goes_on_without_a_new_entry(hall):
    hall.stage.do(lambda live: live.count_hands("a", 4))
    before = answers(hall)
    hall.press(K.Key_A, K.Key_Return)
    assert field(hall, "b").hasFocus()
    assert answers(hall) == before


def test_a_count_is_typed_over_as_a_whole(hall):
    hall.stage.do(lambda live: live.count_hands("a", 44))
    hall.press(K.Key_A)
    hall.type("5")
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 5}


def test_an_emptied_field_takes_the_count_back(hall):
    hall.stage.do(lambda live: live.count_hands("a", 4))
    hall.press(K.Key_A, K.Key_Delete, K.Key_Return)
    assert hall.counts() == {}
    assert answers(hall)[-1] == HandsTakenBack("q1", "a")
    assert field(hall, "b").hasFocus()


def test_a_field_left_empty_is_passed(hall):
    before = answers(hall)
    hall.press(K.Key_A, K.Key_Return)
    assert answers(hall) == before
    assert field(hall, "b").hasFocus()


def test_a_lone_sign_is_no_count(hall):
    hall.press(K.Key_A)
    hall.type("-")
    hall.press(K.Key_Return)
    assert hall.counts() == {}
    assert field(hall, "a").text() == ""


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("-3", "cannot be negative"), (str(MOST_HANDS + 1), "more than any"), ("99999", "99999")],
)
def test_a_refused_count_puts_the_old_one_back_and_says_why(hall, typed, sentence):
    hall.stage.do(lambda live: live.count_hands("a", 4))
    hall.press(K.Key_A)
    hall.type(typed)
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 4}
    assert field(hall, "a").text() == "4"
    assert sentence in hall.notice()
    # the keyboard stays: the number is typed again at once
    hall.type("6")
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 6}


def test_one_figure_more_than_any_hall_cannot_be_typed(hall):
    hall.press(K.Key_A)
    hall.type("123456")
    assert field(hall, "a").text() == "12345"


@pytest.mark.parametrize(("language", "typed"), [("fr_FR", "1\u202f200"), ("en_US", "1,200")])
def test_a_number_may_be_pasted_as_it_is_written_here(hall, language, typed):
    first = field(hall, "a")
    first.setLocale(QLocale(language))
    hall.press(K.Key_A)
    first.setText(typed)
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 1200}


def test_a_typed_count_is_noted_when_the_keyboard_leaves(hall):
    hall.press(K.Key_A)
    hall.type("9")
    hall.press(K.Key_F3)
    assert hall.counts() == {"a": 9}


def test_a_count_being_typed_survives_what_happens_meanwhile(hall):
    hall.press(K.Key_A)
    hall.type("2")
    hall.stage.do(lambda live: live.count_hands("b", 3))
    hall.planning.count_heads(hall.meeting.id, 40)
    hall.conductor.attendees.changed.emit()
    assert field(hall, "a").text() == "2"
    assert field(hall, "b").text() == "3"
    hall.type("5")
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 25, "b": 3}


def test_a_count_that_changes_elsewhere_replaces_what_was_being_typed(hall):
    hall.press(K.Key_A)
    hall.type("2")
    hall.stage.do(lambda live: live.count_hands("a", 7))
    assert field(hall, "a").text() == "7"
    assert field(hall, "a").selectedText() == "7"


@pytest.mark.parametrize("by", ["key", "button"])
def test_going_on_notes_the_count_being_typed_for_its_own_choice_and_question(hall, by):
    hall.press(K.Key_A)
    for figure in "1234567":
        hall.type(figure)
        if by == "key":
            hall.press(K.Key_PageDown)
        else:
            hall.click(hall.console.step)
    counted = [event for event in hall.events() if isinstance(event, HandsCounted)]
    # the keyboard goes along with the choices that are called; the last of them can be corrected
    # until the room sees the answers
    steps = (("a", 1), ("b", 2), ("c", 3), ("c", 4))
    assert counted == [HandsCounted("q1", *step) for step in steps]
    assert hall.state.question(hall.module.activities[0]).id == "q2"
    assert hall.keyboard() is hall.console


def test_a_count_being_typed_is_noted_when_the_console_is_closed(hall):
    hall.press(K.Key_A)
    hall.type("6")
    hall.console.close()
    hall.clock.advance(seconds=2)
    hall.console.close()
    assert hall.events()[-1] == HandsCounted("q1", "a", 6)


def test_plus_and_minus_count_one_by_one(hall):
    more = found(hall.console.quiz.lines["a"], "more")[0]
    less = found(hall.console.quiz.lines["a"], "less")[0]
    assert not less.isEnabled()
    hall.click(more)
    hall.click(more)
    assert hall.counts() == {"a": 2}
    hall.click(less)
    assert hall.counts() == {"a": 1}
    hall.click(less)
    assert hall.counts() == {"a": 0}
    assert not less.isEnabled()


def test_plus_adds_to_what_is_being_typed(hall):
    hall.press(K.Key_A)
    hall.type("12")
    hall.click(found(hall.console.quiz.lines["a"], "more")[0])
    assert hall.counts() == {"a": 13}


def test_undo_takes_back_the_last_count_only(hall):
    hall.stage.do(lambda live: live.count_hands("a", 3))
    hall.stage.do(lambda live: live.count_hands("a", 8))
    hall.click(hall.console.undo)
    assert hall.counts() == {"a": 3}
    assert field(hall, "a").text() == "3"
    hall.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert hall.counts() == {}
    assert field(hall, "a").text() == ""
    assert not hall.console.undo.isEnabled()


def test_more_hands_than_people_are_said_and_kept(hall):
    hall.planning.count_heads(hall.meeting.id, 10)
    hall.conductor.attendees.changed.emit()
    hall.stage.do(lambda live: live.count_hands("a", 12))
    said = words(hall.console.quiz)
    assert "12 hands for 10 people" in said
    assert sums(hall) == ["Present", "10", "Entered", "12", "Left", "0"]
    hall.stage.do(lambda live: live.count_hands("a", 10))
    assert "hands for" not in words(hall.console.quiz)


def test_nothing_can_be_entered_before_the_count_is_open(open_evening):
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask(phase=Phase.CHOICES)
    line = evening.console.quiz.lines["a"]
    assert not line.field.isEnabled()
    assert [each.isEnabled() for each in found(line, "more") + found(line, "less")] == [False] * 2
    evening.press(K.Key_A)
    assert evening.keyboard() is evening.console


def test_closing_the_entry_gives_the_keyboard_back_to_the_session(hall):
    hall.press(K.Key_A, K.Key_PageUp, K.Key_PageUp)
    assert hall.state.phase(hall.state.asking) is Phase.CHOICES
    assert hall.keyboard() is hall.console


def test_a_letter_without_a_choice_does_nothing(hall):
    hall.press(K.Key_F)
    assert hall.keyboard() is hall.console


def test_a_small_group_gives_one_answer_by_its_letter(table):
    table.press(K.Key_B)
    assert table.events()[-1] == AnswerGiven("q1", ("b",))
    table.press(K.Key_C)
    assert table.events()[-1] == AnswerGiven("q1", ("c",))
    assert [line.group.isChecked() for line in table.console.quiz.lines.values()] == [0, 0, 1]
    table.press(K.Key_C)
    assert table.events()[-1] == AnswerGiven("q1", ())


def test_where_several_are_right_each_is_set_by_itself(evening):
    evening.show("final")
    for _at in range(7 + 2):
        evening.press(K.Key_PageDown)
    lines = evening.console.quiz.lines
    evening.click(lines["a"].group)
    evening.click(lines["c"].group)
    assert evening.events()[-1] == AnswerGiven("q4", ("a", "c"))
    evening.click(lines["a"].group)
    assert evening.events()[-1] == AnswerGiven("q4", ("c",))


def test_the_way_of_answering_can_be_changed_and_a_new_question_starts_as_usual(table):
    quiz = table.console.quiz
    assert quiz.by_group.isChecked()
    table.click(quiz.by_hands)
    assert not quiz.by_group.isChecked()
    table.press(K.Key_A)
    table.type("2")
    table.press(K.Key_Return)
    assert table.counts() == {"a": 2}
    table.click(quiz.by_group)
    table.press(K.Key_B)
    assert table.events()[-1] == AnswerGiven("q1", ("b",))
    table.click(quiz.by_hands)
    for _at in range(5):
        table.press(K.Key_PageDown)
    assert quiz.by_group.isChecked()


def test_a_session_taken_up_again_shows_the_hands_it_had(table):
    table.click(table.console.quiz.by_hands)
    table.stage.do(lambda live: live.count_hands("b", 3))
    table.conductor.end()
    table.begin()
    assert table.console.quiz.by_hands.isChecked()
    assert field(table, "b").text() == "3"


def test_a_question_that_was_answered_by_hands_is_found_so_again(table):
    table.click(table.console.quiz.by_hands)
    table.stage.do(lambda live: live.count_hands("b", 3))
    table.show("final")
    assert table.console.quiz.by_group.isChecked()
    table.show("intro")
    assert table.console.quiz.by_hands.isChecked()
    assert field(table, "b").text() == "3"


def test_an_assembly_counts_hands(hall):
    assert hall.console.quiz.by_hands.isChecked()
    assert field(hall, "a").isVisible()
    assert not hall.console.quiz.lines["a"].group.isVisible()


def test_the_digit_row_of_a_french_keyboard_counts_without_shift(hall):
    hall.press(K.Key_A)
    for key, sign, place in ((K.Key_Minus, "-", 15), (K.Key_Agrave, "à", 19)):
        press = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, place, 0, 0, sign
        )
        QApplication.sendEvent(field(hall, "a"), press)
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 60}


def test_letters_answer_nothing_while_the_list_of_people_covers_the_question(table):
    table.press(K.Key_F3)
    before = table.events()
    table.conductor.keys.letter.emit("b")
    assert table.events() == before
    table.conductor.console.toggle_people()
    table.conductor.keys.letter.emit("b")
    assert table.events()[-1] == AnswerGiven("q1", ("b",))


def test_a_stray_key_changes_nothing_once_the_room_sees_the_answers(hall):
    hall.stage.do(lambda live: live.count_hands("a", 4))
    hall.ask(phase=Phase.CLOSED)
    hall.click(hall.console.step)
    seen, quiz = hall.events(), hall.console.quiz
    assert quiz.shut.isVisible()
    assert not field(hall, "a").isEnabled()
    hall.type("a7")
    hall.press(K.Key_Return, K.Key_M, K.Key_E, K.Key_Equal)
    for act in (quiz.give_rest, quiz.give_majority, quiz.mark_about, quiz.settle):
        act()
    assert [each for each in hall.events()[len(seen) :] if isinstance(each, HandsCounted)] == []
    assert hall.counts() == {"a": 4}
    while hall.state.phase(hall.state.asking) is not Phase.CLOSED:
        hall.click(hall.console.back)
    assert not quiz.shut.isVisible()
    hall.press(K.Key_A)
    hall.type("7")
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 7}
