"""The first window: what there is to do, one press away."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from app.domain.meetings import Channel, Gathering
from app.gui.home.window import HomeWindow
from app.gui.shared.keys import focus_of
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.rehearsal import a_meeting
from tests.gui.evening import found, words
from tests.gui.front_door import FrontDoor

K = Qt.Key
TITLES = {"sample": "Les pommes de l’été"}
LONG = "Une très longue maison de quartier, au fond de la cour, " * 3


@pytest.fixture
def door(qtbot, theme):
    assert theme is not None
    made = FrontDoor()
    qtbot.addWidget(made.home)
    made.home.show()
    made.home.activateWindow()
    QApplication.processEvents()
    return made


def keyboard(home: HomeWindow) -> QWidget:
    return focus_of(home) or home


def test_nothing_can_be_planned_before_everything_is_loaded(door):
    assert not door.home.new.isEnabled()
    door.home.ready()
    assert door.home.new.isEnabled()


def test_without_a_session_the_first_one_is_suggested(door):
    door.refresh()
    said = words(door.home)
    assert "Hello. No session today." in said
    assert "No session yet. Plan the first one" in said
    assert not door.home.people.isVisible()
    assert found(door.home, "start") == found(door.home, "resume") == []


def test_the_first_session_is_planned_with_the_green_button(door):
    assert not door.home.first.isVisible()
    door.refresh()
    assert not door.home.first.isEnabled()
    door.home.ready()
    first = door.home.first
    assert first.isVisible()
    assert first.property("look") == "primary"
    door.press(first)
    assert door.home.plan.isVisible()
    door.add(a_meeting())
    door.refresh()
    assert not first.isVisible()


def test_todays_session_is_started_with_the_green_button(door):
    door.add(a_meeting())
    door.refresh()
    said = words(door.home)
    assert "Hello. Today, one session." in said
    assert "Les pommes de l’été" in said
    start = found(door.home, "start")[0]
    assert start.property("look") == "primary"
    door.press(start)
    assert door.asked == [("started", UUID(int=1))]


def test_several_sessions_are_listed_today_first_each_with_its_own_buttons(door):
    later = a_meeting(number=2, starts_at=datetime(2026, 3, 9, 17, 0, tzinfo=UTC))
    earlier = a_meeting(number=3, starts_at=datetime(2026, 2, 9, 17, 0, tzinfo=UTC))
    door.add(earlier, later, a_meeting())
    door.refresh()
    starts = found(door.home, "start")
    assert [each.property("look") or "" for each in starts] == ["primary", "", ""]
    for each in starts:
        door.press(each)
    for name in ("attendance", "results"):
        door.press(found(door.home, name)[2])
    assert door.asked == [
        ("started", UUID(int=1)), ("started", UUID(int=2)), ("started", UUID(int=3)),
        ("attendance_wanted", UUID(int=3)), ("results_wanted", UUID(int=3)),
    ]  # fmt: skip


def test_an_interrupted_session_is_offered_and_taken_up(door):
    door.add(a_meeting())
    door.interrupt(a_meeting(number=2))
    door.refresh()
    said = words(door.home)
    assert "A session was interrupted today at" in said
    assert "Nothing is lost." in said
    door.press(found(door.home, "resume")[0])
    assert door.asked == [("started", UUID(int=2))]


def test_the_offer_goes_when_there_is_nothing_left_to_take_up(door):
    door.interrupt(a_meeting())
    door.refresh()
    assert len(found(door.home, "resume")) == 1
    door.journal._entries.clear()
    door.refresh()
    assert found(door.home, "resume") == []


def test_the_room_check_is_asked_for(door):
    door.press(door.home.check)
    assert door.asked == [("check", None)]


def test_the_people_of_the_first_session_are_shown_then_those_of_another(door):
    tomorrow = a_meeting(number=2, starts_at=TUESDAY_EVENING + timedelta(days=1))
    door.add(a_meeting(), tomorrow)
    door.refresh()
    assert door.home.selected_session == UUID(int=1)
    door.press(found(door.home, "people")[1])
    assert door.home.selected_session == UUID(int=2)
    QTest.keyClicks(door.home.people.family, "ZOLA")
    QTest.keyClick(door.home.people.family, K.Key_Return)
    assert [each.person.family_name for each in door.planning.people(UUID(int=2))] == ["ZOLA"]
    assert "ZOLA" in door.home.people.tick_boxes()[0].text()
    # the list drew itself again; the session looked at and the keyboard stay
    assert door.home.selected_session == UUID(int=2)
    assert keyboard(door.home) is door.home.people.family
    assert "1 registered for 12 seats" in words(door.home)


def plan(door: FrontDoor) -> None:
    door.home.ready()
    door.press(door.home.new)


def test_a_session_is_planned_by_keyboard_and_its_people_are_next(door):
    door.refresh()
    plan(door)
    form = door.home.plan
    assert keyboard(door.home) is form.place
    assert form.when.dateTime() > QDateTime.currentDateTime()
    form.when.setDateTime(QDateTime(2026, 3, 4, 18, 30, 0))
    QTest.keyClicks(form.place, "  Salle des fetes ")
    QTest.keyClick(form.place, K.Key_Return)
    (session,) = door.planning.sessions()
    assert session.place == "Salle des fetes"
    assert (session.module, session.capacity) == ("sample", 5)
    assert session.starts_at.astimezone().strftime("%d/%m %H:%M") == "04/03 18:30"
    assert door.home.selected_session == session.id
    assert door.home.people.isVisible()
    assert not form.isVisible()


def test_a_session_without_a_place_is_refused_and_the_form_is_kept(door):
    plan(door)
    form = door.home.plan
    form.seats.setValue(9)
    QTest.keyClick(form.place, K.Key_Return)
    assert door.home.notice.text() == "Say where the session takes place."
    assert door.planning.sessions() == ()
    assert form.isVisible()
    assert form.seats.value() == 9


def test_seats_that_cannot_be_are_refused_in_words(door):
    plan(door)
    form = door.home.plan
    form.place.setText("Hall")
    form.seats.setFocus()
    form.seats.selectAll()
    QTest.keyClicks(form.seats, "25000")
    QTest.keyClick(form.place, K.Key_Return)
    assert door.home.notice.text() == "The number of seats must be between 1 and 2000."
    assert (door.planning.sessions(), form.seats.value()) == ((), 25000)


def test_a_number_half_typed_goes_to_the_session_it_was_typed_for(door):
    door.add(a_meeting(), a_meeting(number=2))
    door.refresh()
    heads = door.home.people.heads
    heads.setFocus()
    heads.selectAll()
    QTest.keyClicks(heads, "31")
    door.press(found(door.home, "people")[1])
    counts = [door.planning.session(UUID(int=each)).head_count for each in (1, 2)]
    assert counts == [31, None]


def test_the_seats_follow_the_kind_of_session(door):
    form = door.home.plan
    form.gathering.setCurrentIndex(form.gathering.findData(Gathering.ASSEMBLY))
    assert form.seats.value() == 150
    form.gathering.setCurrentIndex(form.gathering.findData(Gathering.SMALL_GROUP))
    assert form.seats.value() == 5


@pytest.mark.parametrize("sessions", [0, 1])
def test_planning_can_be_given_up(door, sessions):
    door.add(*(a_meeting() for _one in range(sessions)))
    door.refresh()
    plan(door)
    door.press(found(door.home, "cancel-plan")[0])
    assert not door.home.plan.isVisible()
    assert door.home.people.isVisible() is bool(sessions)


def test_without_any_module_nothing_can_be_planned(door):
    door.home.plan.offer({})
    plan(door)
    QTest.keyClicks(door.home.plan.place, "Hall")
    QTest.keyClick(door.home.plan.place, K.Key_Return)
    assert door.planning.sessions() == ()
    assert not found(door.home, "plan")[0].isEnabled()


def test_long_names_do_not_break_the_window(door):
    door.add(replace(a_meeting(), place=LONG))
    door.interrupt(replace(a_meeting(number=2), place=LONG))
    door.home.resize(1280, 720)
    door.refresh()
    for _at in range(3):
        door.planning.register(UUID(int=1), LONG[:100], LONG[:100], Channel.PAPER)
    door.home.select(UUID(int=1))
    QApplication.processEvents()
    assert (door.home.width(), door.home.height()) == (1280, 720)
    for name in ("start", "resume", "results"):
        for each in found(door.home, name):
            place = each.mapTo(door.home, each.rect().bottomRight())
            assert place.x() <= door.home.width()


def test_every_field_of_the_form_is_named(door):
    plan(door)
    fields = [*door.home.plan.findChildren(QComboBox), *door.home.plan.findChildren(QLineEdit)]
    named = {each.accessibleName() for each in fields if not each.objectName().startswith("qt_")}
    assert {"Module", "Place", "Kind of session"} <= named
