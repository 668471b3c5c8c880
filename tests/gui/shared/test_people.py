"""The list of people: tick, add a walk-in by keyboard, or only count heads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QStyle, QStyleOptionButton

from app.domain.errors import UserError
from app.domain.events import Curtain, PresenceCounted
from app.domain.meetings import Attendance, Channel
from tests.fakes.register import empty
from tests.gui.evening import FULL_DISK, Evening, found, words

K = Qt.Key


@pytest.fixture
def door(open_evening):
    """Three people are registered; the list is open, as when people come in."""
    evening = open_evening(people=3)
    evening.press(K.Key_F3)
    QApplication.processEvents()
    return evening


def box(evening: Evening, name: str) -> QCheckBox:
    boxes = evening.console.people.tick_boxes()
    return next(each for each in boxes if each.accessibleName().startswith(name))


def tick(evening: Evening, name: str) -> None:
    QApplication.processEvents()
    made = box(evening, name)
    option = QStyleOptionButton()
    made.initStyleOption(option)
    square = made.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, made)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=square.center())


def attendance(evening: Evening) -> dict[str, Attendance]:
    people = evening.planning.people(evening.meeting.id)
    return {each.person.family_name: each.attendance for each in people}


def test_the_list_opens_on_the_name_field_and_closes_again(door):
    assert door.console.people.isVisible()
    assert door.console.who.isChecked()
    assert door.keyboard() is door.console.people.family
    door.press(K.Key_F3)
    assert not door.console.people.isVisible()
    assert door.keyboard() is door.console
    door.click(door.console.who)
    assert door.console.people.isVisible()
    door.click(door.console.who)
    assert door.console.welcome.isVisible()


def test_who_comes_is_ticked_and_counted(door):
    tick(door, "MARTIN")
    tick(door, "ÉVRARD")
    assert attendance(door)["MARTIN"] is Attendance.PRESENT
    assert door.events()[-1] == PresenceCounted(2)
    assert "3 people registered · 2 people present" in words(door.console.people)
    tick(door, "MARTIN")
    assert attendance(door)["MARTIN"] is Attendance.UNKNOWN
    assert door.events()[-1] == PresenceCounted(1)
    assert not box(door, "MARTIN").isChecked()


def test_ticking_leaves_the_keyboard_in_the_form(door):
    QTest.keyClicks(door.keyboard(), "DUP")
    tick(door, "MARTIN")
    assert door.keyboard() is door.console.people.family
    assert door.console.people.family.text() == "DUP"


def test_ticking_by_keyboard_stays_on_the_same_person(door):
    door.lead_to(box(door, "ÉVRARD"))
    door.press(K.Key_Space)
    assert attendance(door)["ÉVRARD"] is Attendance.PRESENT
    assert door.keyboard() is box(door, "ÉVRARD")
    door.press(K.Key_Space)
    assert attendance(door)["ÉVRARD"] is Attendance.UNKNOWN


def test_a_walk_in_is_added_by_keyboard_and_is_there_at_once(door):
    before = door.state
    door.type("DUPONT-L. ap:n")
    door.press(K.Key_Tab)
    door.type("Bab 12")
    door.press(K.Key_Return)
    people = door.planning.people(door.meeting.id)
    added = next(each for each in people if each.person.family_name == "DUPONT-L. ap:n")
    assert added.person.given_name == "Bab 12"
    assert (added.channel, added.attendance) == (Channel.WALK_IN, Attendance.PRESENT)
    # not one of these letters moved the session or drew the curtain
    assert door.events()[-1] == PresenceCounted(1)
    assert (door.state.activity, door.state.curtain) == (before.activity, Curtain.OPEN)
    # the form is ready for the next one
    assert door.keyboard() is door.console.people.family
    assert door.console.people.family.text() == door.console.people.given.text() == ""


def test_somebody_else_may_have_registered_by_phone(door):
    people = door.console.people
    door.type("ZOLA")
    people.channel.setCurrentIndex(people.channel.findData(Channel.PHONE))
    door.click(found(people, "add-person")[0])
    added = door.planning.people(door.meeting.id)[-1]
    assert (added.channel, added.attendance) == (Channel.PHONE, Attendance.UNKNOWN)
    assert people.channel.currentData() is Channel.WALK_IN


def test_a_form_without_a_name_is_refused_and_kept(door):
    door.press(K.Key_Return)
    assert "Type at least a name." in door.notice()
    assert len(door.console.people.tick_boxes()) == 3


def test_names_are_shown_as_they_are_written(door):
    made = box(door, "D’ARTAGNAN")
    assert made.accessibleName() == "D’ARTAGNAN & <B>CIE</B> Noé"
    # Qt takes one & for an underlined letter, two for the sign itself
    assert made.text().startswith("D’ARTAGNAN && <B>CIE</B> Noé")


def test_heads_are_only_counted_and_may_be_forgotten(door):
    heads = door.console.people.heads
    door.lead_to(heads)
    heads.selectAll()
    door.type("143")
    assert not any(isinstance(event, PresenceCounted) for event in door.events())
    door.press(K.Key_Return)
    assert door.events()[-1] == PresenceCounted(143)
    assert "143 people present" in words(door.console.people)
    tick(door, "MARTIN")
    assert door.events()[-1] == PresenceCounted(143)
    heads.setValue(-1)
    assert door.planning.session(door.meeting.id).head_count is None
    assert door.events()[-1] == PresenceCounted(1)


def test_showing_a_number_of_heads_is_not_typing_it(door):
    counted: list[int] = []
    door.console.people.heads_counted.connect(counted.append)
    door.planning.count_heads(door.meeting.id, 12)
    door.conductor.attendees.show_session(door.meeting.id)
    assert door.console.people.heads.value() == 12
    assert counted == []


def test_a_slip_of_the_finger_is_refused_in_words_and_never_cut_short(door):
    door.planning.count_heads(door.meeting.id, 12)
    door.conductor.attendees.show_session(door.meeting.id)
    heads = door.console.people.heads
    door.lead_to(heads)
    heads.selectAll()
    door.type("2500")
    door.press(K.Key_Return)
    assert "must be between 0 and 2000" in door.notice()
    assert heads.value() == 12
    assert door.planning.session(door.meeting.id).head_count == 12


@pytest.mark.parametrize("leave", ["page", "tab", "f3", "tick", "add", "end"])
def test_a_number_that_was_typed_is_noted_however_the_field_is_left(door, leave):
    door.lead_to(door.console.people.heads)
    door.console.people.heads.selectAll()
    door.type("31")
    match leave:
        case "page":
            door.press(K.Key_PageDown)
            assert door.state.activity == "intro"
        case "tab":
            door.press(K.Key_Tab)
        case "f3":
            door.press(K.Key_F3)
        case "tick":
            tick(door, "MARTIN")
            assert attendance(door)["MARTIN"] is Attendance.PRESENT
        case "add":
            door.console.people.family.setText("ZOLA")
            door.click(found(door.console.people, "add-person")[0])
            assert "ZOLA" in attendance(door)
        case _:
            door.conductor.end()
    assert door.planning.session(door.meeting.id).head_count == 31
    assert PresenceCounted(31) in door.events()


def test_once_the_last_tick_is_taken_back_nobody_is_counted(door):
    tick(door, "MARTIN")
    tick(door, "MARTIN")
    assert door.planning.present(door.meeting.id) is None
    assert door.events()[-1] == PresenceCounted(0)
    assert "present" not in words(door.console.people)


def test_a_list_that_nobody_touched_counts_nobody(door):
    door.conductor.attendees.changed.emit()
    assert not any(isinstance(event, PresenceCounted) for event in door.events())


def test_a_full_disk_is_said_and_the_list_tells_the_truth(door):
    door.register.refusal = FULL_DISK
    tick(door, "MARTIN")
    assert "The disk is full" in door.notice()
    assert not box(door, "MARTIN").isChecked()
    door.type("ZOLA")
    door.press(K.Key_Return)
    assert len(door.console.people.tick_boxes()) == 3
    assert door.console.people.family.text() == "ZOLA"
    door.console.people.heads.setValue(12)
    assert door.console.people.heads.value() == -1
    door.register.refusal = None
    door.press(K.Key_Return)
    assert len(door.console.people.tick_boxes()) == 4


def test_a_registration_that_is_gone_is_said(door):
    gone = UserError("This registration no longer exists: open the session's list again.")
    empty(door.register, door.meeting.id)
    tick(door, "MARTIN")
    assert door.notice() == gone.message
    assert "Nobody is registered yet." in words(door.console.people)


def test_the_session_goes_on_behind_the_list(door):
    door.press(K.Key_PageDown)
    assert door.state.activity == "intro"
    assert door.console.people.isVisible()
    door.press(K.Key_F3)
    assert door.console.quiz.isVisible()


def test_the_next_session_starts_without_the_list(door):
    door.conductor.end()
    door.begin()
    assert door.console.welcome.isVisible()
    assert not door.console.who.isChecked()


def test_a_list_without_a_session_adds_nobody(qtbot, theme):
    evening = Evening(theme)
    qtbot.addWidget(evening.console)
    qtbot.addWidget(evening.projection)
    people = evening.console.people
    people.family.setText("ZOLA")
    people.family.returnPressed.emit()
    people.heads.setValue(4)
    people.ticked.emit(evening.meeting.id, True)
    assert evening.planning.people(evening.meeting.id) == ()
    assert evening.planning.session(evening.meeting.id).head_count is None
