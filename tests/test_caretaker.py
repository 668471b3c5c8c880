"""The first window's check, and what looks after the computer while a session is on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.caretaker import Caretaker
from app.domain.content import Video
from app.gui.shared.background import Background
from app.gui.shared.theme import load_fonts, load_theme
from app.room_check import Room
from app.surroundings import RESOURCES
from app.usecases.devices import Battery, Gauges, SeenScreens
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.machine import FakeChime, FakeMachine, FakeWakefulness
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import FakeShelf, sample_module
from tests.gui.evening import found, words
from tests.gui.front_door import FrontDoor

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")


class House:
    """The first window with its caretaker, on a computer of ours."""

    def __init__(self, data: Path, background: Background) -> None:
        module = sample_module()
        silent = tuple(each for each in module.activities if not isinstance(each, Video))
        self.door = FrontDoor(module)
        self.machine, self.wakefulness = FakeMachine(), FakeWakefulness()
        self.chime = FakeChime()
        self.said: list[str] = []
        shelf = FakeShelf(replace(module, activities=silent), replace(module, id="films"))
        room = Room(
            data, shelf, lambda: SeenScreens(("laptop", "EPSON")), tuple,
            self.machine, self.wakefulness, self.chime,
        )  # fmt: skip
        self.home = self.door.home
        self.caretaker = Caretaker(
            self.home, self.door.planning, room, background, self.said.append
        )
        self.home.check_wanted.connect(self.caretaker.check_room)
        self.headline = self.home.check_pane.headline


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    load_theme(RESOURCES)
    load_fonts(RESOURCES)
    background = Background()
    house = House(tmp_path, background)
    qtbot.addWidget(house.home)
    house.home.show()
    yield house
    house.caretaker.end()
    house.caretaker.stop_check()
    background.close()


def check(house: House, qtbot: QtBot) -> str:
    """Press the button and read the panel once everything is looked at."""
    house.door.press(house.home.check)
    qtbot.waitUntil(house.home.check_pane.again.isEnabled, timeout=30_000)
    return words(house.home.check_pane)


def test_the_check_shows_beside_the_sessions_and_everything_can_still_be_pressed(
    house: House, qtbot: QtBot
):
    house.door.add(a_meeting())
    house.door.refresh()
    house.door.press(house.home.check)
    assert house.home.check_pane.isVisible()
    assert house.headline.text().startswith("Checking the room")
    assert found(house.home, "start")[0].isEnabled()
    said = check(house, qtbot)
    assert "Les pommes de l’été · Today" in said
    assert "2 screens (laptop, EPSON)" in said


def test_the_check_is_for_the_session_that_was_chosen(house: House, qtbot: QtBot):
    later = TUESDAY_EVENING + timedelta(days=1)
    other = replace(a_meeting(number=2, starts_at=later), module="films")
    house.door.add(a_meeting(), other)
    house.door.refresh()
    assert "cannot be played" not in check(house, qtbot)
    house.door.press(found(house.home, "people")[1])
    assert not house.home.check_pane.isVisible()
    said = check(house, qtbot)
    assert "Cannot be played." in said
    assert "to put right before the session" in house.headline.text()
    assert "films · " in said


def test_without_a_session_all_modules_are_checked(house: House, qtbot: QtBot):
    said = check(house, qtbot)
    assert "All modules" in said
    assert "Cannot be played." in said


def test_a_session_that_is_gone_is_told(house: House):
    house.home.selected_session = UUID(int=99)
    house.door.press(house.home.check)
    assert "no longer exists" in house.home.notice.text()
    assert not house.home.check_pane.isVisible()


def test_the_check_is_closed_and_the_people_come_back(house: House, qtbot: QtBot):
    house.door.add(a_meeting())
    house.door.refresh()
    check(house, qtbot)
    house.door.press(found(house.home, "close-check")[0])
    assert not house.home.check_pane.isVisible()
    assert house.home.people.isVisible()


def test_a_tone_is_played_or_it_is_said_why_not(house: House, qtbot: QtBot):
    check(house, qtbot)
    tone = found(house.home, "tone")[0]
    house.door.press(tone)
    assert house.chime.rings == 1
    assert "Two soft notes are playing" in words(house.home)
    house.chime.able = False
    house.door.press(tone)
    assert "No sound output opens" in words(house.home)
    house.chime.able = True
    house.door.press(tone)
    house.door.press(found(house.home, "close-check")[0])
    assert not house.chime.ringing


def test_a_session_that_begins_ends_the_check_and_keeps_the_computer_awake(
    house: House, qtbot: QtBot
):
    house.wakefulness.slow = True
    house.door.press(house.home.check)
    qtbot.waitUntil(lambda: house.wakefulness.wanted)
    house.wakefulness.slow = False
    house.caretaker.begin()
    assert house.wakefulness.held()
    house.caretaker.end()
    assert not house.wakefulness.held()


def test_what_runs_low_is_said_where_the_facilitator_looks(house: House, qtbot: QtBot):
    house.machine.now = Gauges(Battery(15, plugged=False), 150)
    house.caretaker.begin()
    qtbot.waitUntil(lambda: bool(house.said))
    (said,) = house.said
    assert said.startswith("Battery at 15 %")
    assert "Only 150 MB free" in said.splitlines()[1]


def test_what_nobody_expected_is_said_too(house: House, qtbot: QtBot):
    house.machine.failure = RuntimeError("no such gauge")
    house.caretaker.begin()
    qtbot.waitUntil(lambda: bool(house.said))
    assert "Traceback" not in house.said[0]
