"""The computer is kept awake and watched while a session is on, and only then."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.gui.shared.background import Background
from app.gui.shared.vigil import Vigil
from app.screens.wording import explain
from app.usecases.devices import Battery, Gauges
from tests.fakes.machine import PLENTY, FakeMachine, FakeWakefulness

pytestmark = pytest.mark.usefixtures("qapp")
LOW = Gauges(Battery(12, plugged=False, minutes_left=20), 150)


class Night:
    """A vigil, the computer it watches, and what it said."""

    def __init__(self, background: Background, look_ms: int) -> None:
        self.machine, self.wakefulness = FakeMachine(), FakeWakefulness()
        self.failures: list[BaseException] = []
        self.said: list[str] = []
        self.vigil = Vigil(
            self.wakefulness, self.machine, background, self.failures.append, look_ms=look_ms
        )
        self.vigil.noticed.connect(
            lambda news: self.said.append("\n".join(explain(each) for each in news))
        )


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def night(background: Background) -> Iterator[Night]:
    night = Night(background, look_ms=5)
    yield night
    night.vigil.end()


def test_the_computer_is_kept_awake_from_begin_to_end(night: Night):
    assert not night.wakefulness.held()
    night.vigil.begin()
    assert night.wakefulness.held()
    night.vigil.end()
    assert not night.wakefulness.held()


def test_what_is_low_at_the_beginning_is_told_at_once(background: Background, qtbot: QtBot):
    night = Night(background, look_ms=3_600_000)
    night.machine.now = LOW
    night.vigil.begin()
    qtbot.waitUntil(lambda: bool(night.said))
    assert night.said[0].split("\n") == [
        "Battery at 12 %, about 20 minutes left: plug the computer in.",
        "Only 150 MB free on the disk: make room at the next break; what was entered is safe.",
    ]
    night.vigil.end()


def test_what_gets_low_later_is_told_once(night: Night, qtbot: QtBot):
    night.vigil.begin()
    qtbot.waitUntil(lambda: night.machine.looks > 2)
    assert night.said == []
    night.machine.now = LOW
    qtbot.waitUntil(lambda: bool(night.said))
    looks = night.machine.looks
    qtbot.waitUntil(lambda: night.machine.looks > looks + 3)
    assert len(night.said) == 1


def test_the_next_session_is_told_again(night: Night, qtbot: QtBot):
    night.machine.now = LOW
    for _session in range(2):
        night.said.clear()
        night.vigil.begin()
        qtbot.waitUntil(lambda: bool(night.said))
        night.vigil.end()


def test_a_look_that_comes_back_after_the_session_is_not_told(
    night: Night, background: Background, qtbot: QtBot
):
    night.machine.now = LOW
    night.vigil.begin()
    night.vigil.end()
    over: list[None] = []
    background.run(lambda: None, over.append, night.failures.append)
    qtbot.waitUntil(lambda: bool(over))
    assert night.said == []


def test_an_unexpected_fault_is_handed_on_and_the_watch_goes_on(night: Night, qtbot: QtBot):
    night.machine.failure = RuntimeError("no such gauge")
    night.vigil.begin()
    qtbot.waitUntil(lambda: len(night.failures) > 1)
    assert set(night.failures) == {night.machine.failure}
    night.machine.failure, night.machine.now = None, LOW
    qtbot.waitUntil(lambda: bool(night.said))
    assert night.machine.now != PLENTY
