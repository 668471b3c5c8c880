"""Whether the computer can be kept awake is found out, and it is let go again."""

import pytest
from pytestqt.qtbot import QtBot

from app.machine.wake_trial import WakeTrial
from tests.fakes.machine import FakeWakefulness

pytestmark = pytest.mark.usefixtures("qapp")


def heard(trial: WakeTrial) -> list[bool]:
    """What the trial says from now on."""
    said: list[bool] = []
    trial.decided.connect(said.append)
    return said


@pytest.mark.parametrize("able", [True, False])
def test_an_answer_is_told_once_and_the_computer_let_go(able: bool, qtbot: QtBot):
    wakefulness = FakeWakefulness(able=able)
    trial = WakeTrial(wakefulness, patience_ms=3_600_000)
    said = heard(trial)
    trial.start()
    assert wakefulness.wanted
    qtbot.waitUntil(lambda: bool(said))
    assert said == [able]
    assert not wakefulness.wanted


def test_who_does_not_answer_is_not_waited_for_for_ever(qtbot: QtBot):
    wakefulness = FakeWakefulness(slow=True)
    trial = WakeTrial(wakefulness, patience_ms=50)
    said = heard(trial)
    trial.start()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [False]
    assert not wakefulness.wanted


def test_stopped_it_lets_go_and_says_nothing(qtbot: QtBot):
    wakefulness = FakeWakefulness()
    trial = WakeTrial(wakefulness)
    said = heard(trial)
    trial.start()
    trial.stop()
    assert not wakefulness.wanted
    again = heard(trial)
    trial.start()
    qtbot.waitUntil(lambda: bool(again))
    assert said == [True]


def test_stopping_what_never_began_leaves_a_session_awake():
    wakefulness = FakeWakefulness()
    wakefulness.hold()
    WakeTrial(wakefulness).stop()
    assert wakefulness.held()
