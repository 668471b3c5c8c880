"""The page of a session that is over, beside the sessions: what the room said, and its files."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.events import Event, Recorded, SessionClosed, SessionOpened
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import undo
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.rehearsal import a_meeting
from tests.gui.evening import found, words
from tests.gui.front_door import FrontDoor

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


def hold(door: FrontDoor, session: UUID, *, ended: bool = True) -> None:
    """Play a session, perhaps to its end."""
    events: list[Event] = [SessionOpened("sample", 1), *([SessionClosed()] if ended else [])]
    for number, event in enumerate(events, start=1):
        door.journal.append(session, Recorded(number, TUESDAY_EVENING, event))


def said(door: FrontDoor, session: UUID = SESSION) -> str:
    return door.planning.session(session).comments


@pytest.fixture
def after(door):
    hold(door, SESSION)
    door.press(found(door.home, "results")[0])
    assert door.home.after.isVisible()
    return door


def test_the_results_open_with_what_can_be_done_beside_the_sessions(after):
    assert after.asked == [("results_wanted", SESSION)]
    assert "After the session" in words(after.home)
    assert after.home.selected_session == SESSION


def test_before_the_session_there_is_nothing_to_say_of_it(door):
    door.press(found(door.home, "results")[0])
    assert not door.home.after.isVisible()


def test_what_the_room_said_is_kept_when_the_keyboard_goes_on(after):
    text = after.home.after.comments
    text.setFocus()
    QTest.keyClicks(text, "Plus de  chaises.")
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "Les charges ?")
    assert said(after) == ""
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert said(after) == "Plus de chaises.\nLes charges ?"
    assert text.toPlainText() == "Plus de chaises.\nLes charges ?"
    undo(Office(after.register, FakeClock(), "Léa"))
    assert said(after) == ""


def test_typing_can_be_taken_back_in_its_field(after):
    text = after.home.after.comments
    text.setFocus()
    QTest.keyClicks(text, "Bien")
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.toPlainText() == ""


def test_each_session_keeps_its_own(after):
    hold(after, OTHER)
    after.home.after.comments.setPlainText("La première.")
    after.press(found(after.home, "results")[1])
    assert (said(after), said(after, OTHER)) == ("La première.", "")
    assert after.home.after.comments.toPlainText() == ""
    after.home.after.comments.setPlainText("La seconde.")
    after.press(found(after.home, "close-after")[0])
    assert (said(after), said(after, OTHER)) == ("La première.", "La seconde.")
    assert not after.home.after.isVisible()
    after.press(found(after.home, "results")[0])
    assert after.home.after.comments.toPlainText() == "La première."


def test_closing_the_window_keeps_what_was_typed(after):
    after.home.after.comments.setPlainText("Presque oublié.")
    after.home.close()
    assert said(after) == "Presque oublié."


def test_too_much_is_refused_and_stays_to_be_shortened(after):
    after.home.after.comments.setPlainText("x" * 4001)
    after.home.note_typed()
    assert "shorten it" in after.home.notice.text()
    assert said(after) == ""
    assert len(after.home.after.comments.toPlainText()) == 4001


def test_what_is_saved_is_asked_for_by_kind_and_ending_once_the_text_is_kept(after):
    wanted: list[tuple[object, str, str, str]] = []
    after.home.save_wanted.connect(
        lambda session, kind, ending: wanted.append((session, kind, ending, said(after)))
    )
    after.home.after.comments.setPlainText("Bien.")
    for name in ("results-pdf", "results-xlsx", "results-json", "attendance-xlsx"):
        after.press(found(after.home, f"save-{name}")[0])
    assert wanted == [
        (SESSION, "results", ".pdf", "Bien."), (SESSION, "results", ".xlsx", "Bien."),
        (SESSION, "results", ".json", "Bien."), (SESSION, "attendance", ".xlsx", "Bien."),
    ]  # fmt: skip


def test_a_session_that_has_just_ended_opens_its_page(door):
    door.press(found(door.home, "start")[1])
    hold(door, OTHER)
    door.home.came_back.emit()
    assert door.home.after.isVisible()
    assert door.home.selected_session == OTHER


def test_one_that_was_only_left_does_not_nor_does_a_rehearsal(door):
    door.press(found(door.home, "start")[0])
    hold(door, SESSION, ended=False)
    door.home.came_back.emit()
    assert not door.home.after.isVisible()
    hold(door, OTHER)
    door.press(found(door.home, "rehearse")[1])
    door.home.came_back.emit()
    assert not door.home.after.isVisible()


def test_without_a_session_nothing_is_written_or_saved(door):
    door.home.after.written.emit("de personne")
    door.home.after.saving.emit("results", ".pdf")
    assert door.home.notice.text() == ""


def test_a_session_deleted_in_the_meantime_is_told(after):
    hold(after, OTHER)
    after.register._rows.clear()
    after.home.after.comments.setPlainText("Trop tard.")
    after.home.note_typed()
    assert after.home.notice.text()
    after.home.results_wanted.emit(OTHER)
    assert not after.home.after.about.text().startswith("Les pommes de l’été · Mon")
