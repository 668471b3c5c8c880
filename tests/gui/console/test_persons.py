"""A table answers person by person, once it was told so."""

import pytest
from PySide6.QtCore import Qt

from app.domain.events import NamedAnswersSet, PersonAnswered, Phase
from app.domain.meetings import Attendance
from app.screens.slides import QuestionSlide
from tests.gui.evening import Evening, found, words

K = Qt.Key


@pytest.fixture
def table(open_evening):
    """Three registered people, two of whom are there; answers are noted by person."""
    evening = open_evening(people=3)
    for person in evening.planning.people(evening.meeting.id)[:2]:
        evening.planning.tick(person.id, Attendance.PRESENT)
    evening.conductor.attendees.changed.emit()
    evening.ask()
    evening.click(evening.console.quiz.by_person)
    return evening


def given(evening: Evening) -> list[tuple[str, tuple[str, ...], bool]]:
    return [
        (event.person, event.choices, event.declined)
        for event in evening.events()
        if isinstance(event, PersonAnswered)
    ]


def ids(evening: Evening) -> list[str]:
    return [str(each.id) for each in evening.planning.people(evening.meeting.id)]


def test_answers_by_person_are_off_until_they_are_asked_for_and_the_room_is_told(evening):
    evening.ask()
    assert not evening.state.named_answers
    evening.click(evening.console.quiz.by_person)
    assert evening.events()[-1] == NamedAnswersSet(True)
    slide = evening.projection.canvas.slide
    assert isinstance(slide, QuestionSlide)
    assert "noted by person" in slide.hint
    evening.click(evening.console.quiz.by_group)
    assert evening.events()[-1] == NamedAnswersSet(False)


def test_one_key_answers_for_a_person_and_goes_on_to_the_next(table):
    table.press(K.Key_B, K.Key_0)
    first, second = ids(table)[:2]
    assert given(table) == [(first, ("b",), False), (second, (), True)]
    before = table.events()
    table.press(K.Key_A)
    assert table.events() == before


def test_a_digit_chooses_a_person_and_an_answer_can_be_changed(table):
    table.press(K.Key_B, K.Key_C, K.Key_1, K.Key_A)
    first, second = ids(table)[:2]
    assert given(table) == [(first, ("b",), False), (second, ("c",), False), (first, ("a",), False)]
    table.press(K.Key_1, K.Key_A)
    assert given(table)[-1] == (first, (), False)
    table.press(K.Key_9, K.Key_2, K.Key_0, K.Key_2, K.Key_0)
    assert given(table)[-2:] == [(second, (), True), (second, (), False)]


def test_names_are_on_the_console_only(table):
    table.press(K.Key_B)
    assert "Noé" in words(table.console.quiz)
    assert "Noé" not in repr(table.events())
    assert "Noé" not in repr(table.projection.canvas.slide)


def test_answers_can_be_pressed_with_the_mouse(table):
    table.click(found(table.console.quiz.persons, "answer")[1])
    table.click(found(table.console.quiz.persons, "pass")[1])
    first, second = ids(table)[:2]
    assert given(table) == [(first, ("b",), False), (second, (), True)]
    assert [each.isChecked() for each in found(table.console.quiz.persons, "pass")] == [0, 1]


def test_where_several_are_right_each_is_set_by_itself(table):
    table.show("final")
    while table.state.asking is None or table.state.asking.id != "q4":
        table.stage.do(lambda live: live.forward())
    table.stage.do(lambda live: live.forward())
    table.stage.do(lambda live: live.forward())
    table.press(K.Key_C, K.Key_A)
    assert given(table)[-1] == (ids(table)[0], ("a", "c"), False)


def test_people_who_come_later_get_a_line(table):
    third = table.planning.people(table.meeting.id)[2]
    table.planning.tick(third.id, Attendance.PRESENT)
    table.conductor.attendees.changed.emit()
    assert len(found(table.console.quiz.persons, "pass")) == 3


def test_nobody_answers_before_the_count_is_open(open_evening):
    evening = open_evening(people=2)
    evening.ask(phase=Phase.CHOICES)
    evening.click(evening.console.quiz.by_person)
    before = evening.events()
    evening.press(K.Key_A, K.Key_1, K.Key_0)
    assert evening.events() == before


def test_the_keys_that_count_hands_do_nothing_here(table):
    before = table.events()
    table.press(K.Key_Equal, K.Key_M, K.Key_E)
    assert table.events() == before
