"""The page that prepares a session, beside the sessions."""

from typing import TypeVar
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from app.domain.errors import UserError
from app.domain.meetings import PlannedStep
from tests.fakes.rehearsal import a_meeting
from tests.gui.evening import found, words
from tests.gui.front_door import FrontDoor

Part = TypeVar("Part", bound=QWidget)
SESSION, OTHER = UUID(int=1), UUID(int=2)


@pytest.fixture
def door(qtbot):
    door = FrontDoor()
    qtbot.addWidget(door.home)
    door.add(a_meeting(), a_meeting(number=2))
    door.home.ready()
    door.home.show()
    door.refresh()
    return door


@pytest.fixture
def preparing(door):
    door.press(found(door.home, "prepare")[0])
    assert door.home.prepare.isVisible()
    return door


def part(door, kind: type[Part], name: str) -> Part:
    # those that were there before go with the next turn of the event loop
    found_here: list[Part] = door.home.prepare.findChildren(kind, name)
    return found_here[-1]


def plan(door) -> list[str]:
    return [step.activity for step in door.planning.session(SESSION).plan]


def write(door, activity: str, text: str) -> QLineEdit:
    field = part(door, QLineEdit, f"note-{activity}")
    field.setFocus()
    QTest.keyClicks(field, text)
    return field


def test_a_running_order_is_prepared_kept_at_once_and_told_on_the_card(preparing):
    part(preparing, QCheckBox, "keep-voices").click()
    preparing.press(found(preparing.home.prepare, "down-intro")[0])
    minutes = part(preparing, QSpinBox, "minutes-film")
    minutes.setValue(9)
    minutes.editingFinished.emit()
    preparing.home.prepare.order.stop_title.setText("Pause café")
    preparing.press(found(preparing.home.prepare, "add-stop")[0])
    kept = preparing.planning.session(SESSION).plan
    assert kept[0] == PlannedStep("film", 9)
    assert kept[-1] == PlannedStep("stop-1", 10, "Pause café")
    assert "voices" not in plan(preparing)
    total = sum(step.minutes for step in kept)
    assert f"{total} min · prepared" in words(preparing.home)
    preparing.press(found(preparing.home.prepare, "reset-order")[0])
    assert plan(preparing) == []
    assert "prepared" not in words(preparing.home)


def test_the_last_activity_stays_and_the_window_says_so(preparing):
    for activity in preparing.module.activities[1:]:
        part(preparing, QCheckBox, f"keep-{activity.id}").click()
    part(preparing, QCheckBox, "keep-intro").click()
    assert plan(preparing) == ["intro"]
    assert "at least one activity" in preparing.home.notice.text()
    assert part(preparing, QCheckBox, "keep-intro").isChecked()


def test_a_note_is_kept_however_it_is_left(preparing):
    field = write(preparing, "film", "Baisser les stores.")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    write(preparing, "intro", "Parler fort.")
    preparing.press(found(preparing.home.prepare, "down-intro")[0])  # takes no keyboard
    assert part(preparing, QLineEdit, "note-intro").text() == "Parler fort."
    write(preparing, "order", "Cartes.")
    preparing.press(found(preparing.home.prepare, "close-prepare")[0])
    assert preparing.planning.session(SESSION).preparation == {
        "film": "Baisser les stores.", "intro": "Parler fort.", "order": "Cartes.",
    }  # fmt: skip
    assert preparing.home.people.isVisible()


@pytest.mark.parametrize("leave", ["another session", "the window"])
def test_a_note_that_is_still_typed_is_kept(preparing, leave):
    write(preparing, "film", "Stores.")
    if leave == "the window":
        preparing.home.close()
    else:
        preparing.press(found(preparing.home, "prepare")[1])
    assert preparing.planning.session(SESSION).preparation == {"film": "Stores."}
    assert not preparing.planning.session(OTHER).preparation


def test_a_session_that_has_begun_keeps_its_order_and_takes_notes(door):
    door.interrupt(a_meeting(number=2))
    door.refresh()
    door.home.prepare_wanted.emit(OTHER)
    assert "has begun" in words(door.home.prepare)
    assert not part(door, QCheckBox, "keep-film").isEnabled()
    assert not door.home.prepare.order.reset.isEnabled()
    write(door, "film", "Stores.")
    door.home.note_typed()
    assert door.planning.session(OTHER).preparation == {"film": "Stores."}


def test_a_preparation_that_cannot_be_kept_is_said(preparing):
    preparing.register.refusal = UserError("The disk is full: make room, then go on.")
    part(preparing, QCheckBox, "keep-film").click()
    assert preparing.home.notice.text() == "The disk is full: make room, then go on."
    assert part(preparing, QCheckBox, "keep-film").isChecked()
    preparing.home.notice.hide()
    write(preparing, "film", "Stores.")
    preparing.home.note_typed()
    assert preparing.home.notice.text() == "The disk is full: make room, then go on."


def test_a_session_that_is_gone_is_said(door):
    door.home.prepare_wanted.emit(UUID(int=9))
    assert "no longer exists" in door.home.notice.text()
    assert not door.home.prepare.isVisible()
