"""Keys pressed thirty times a second: nothing runs away, nothing typed is lost."""

import random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.events import Curtain, Phase
from app.domain.live import replay
from app.domain.meetings import Gathering
from tests.gui.evening import Evening

K = Qt.Key
INTERVAL_MS = 33
EVERY_KEY = (
    K.Key_PageDown, K.Key_PageUp, K.Key_Right, K.Key_Left, K.Key_Down, K.Key_Up, K.Key_N, K.Key_P,
    K.Key_Return, K.Key_Enter, K.Key_Backspace, K.Key_Space, K.Key_Period, K.Key_Colon, K.Key_B,
    K.Key_L, K.Key_F5, K.Key_Escape, K.Key_F7, K.Key_Question, K.Key_A, K.Key_C, K.Key_D,
    K.Key_1, K.Key_2, K.Key_9, K.Key_Eacute, K.Key_R, K.Key_S, K.Key_VolumeUp, K.Key_VolumeMute,
)  # fmt: skip


class Hammer:
    """A keyboard that somebody leans on."""

    def __init__(self, evening: Evening) -> None:
        self.evening = evening
        self.at_ms = 1_000

    def strike(self, *keys: Qt.Key, times: int = 1) -> None:
        """Press keys in turn, thirty a second."""
        for _time in range(times):
            for key in keys:
                self.at_ms += INTERVAL_MS
                sign = chr(key).lower() if key < K.Key_Escape else ""
                pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
                pressed.setTimestamp(self.at_ms)
                QApplication.sendEvent(self.evening.keyboard(), pressed)
                QApplication.processEvents()

    def rest(self) -> None:
        """Take the hands off for a while."""
        self.at_ms += 1_000


@pytest.fixture
def hammer(evening: Evening) -> Hammer:
    return Hammer(evening)


@pytest.fixture
def hall(open_evening) -> Hammer:
    hall: Evening = open_evening(gathering=Gathering.ASSEMBLY)
    hall.ask()
    return Hammer(hall)


def assert_sane(evening: Evening) -> None:
    """What is written down leads to what is shown, and both windows show the same."""
    assert evening.state == replay(evening.module, evening.journal.read(evening.meeting.id))
    seen, shown = evening.console.side.now_canvas.slide, evening.projection.canvas.slide
    assert seen == shown


@pytest.mark.parametrize("key", [K.Key_PageDown, K.Key_Return, K.Key_Space, K.Key_N])
def test_a_key_that_is_hammered_goes_one_step(hammer, key):
    hammer.strike(key, times=60)
    assert hammer.evening.state.activity == "intro"
    assert hammer.evening.state.phase(hammer.evening.module.questions[0]) is Phase.QUESTION
    hammer.rest()
    hammer.strike(key, times=60)
    assert hammer.evening.state.phase(hammer.evening.module.questions[0]) is Phase.CHOICES
    assert_sane(hammer.evening)


def test_black_that_is_hammered_is_black(hammer):
    hammer.strike(K.Key_Period, times=31)
    assert hammer.evening.state.curtain is Curtain.BLACK
    assert_sane(hammer.evening)


def test_the_list_of_people_that_is_hammered_opens_once(hammer):
    hammer.strike(K.Key_F3, times=30)
    assert hammer.evening.console.who.isChecked()


def test_a_letter_that_is_hammered_answers_once(hammer):
    hammer.evening.ask()
    hammer.strike(K.Key_B, times=30)
    assert hammer.evening.state.answers.tally("q1").agreed == ("b",)


def test_figures_of_a_count_are_all_typed_however_fast(hall):
    hall.strike(K.Key_A, K.Key_1, K.Key_1, K.Key_1, K.Key_Return)
    hall.strike(K.Key_2, K.Key_2, K.Key_Return, K.Key_0, K.Key_Return)
    assert hall.evening.counts() == {"a": 111, "b": 22, "c": 0}


def test_enter_that_is_hammered_through_the_fields_does_not_close_the_count(hall):
    hall.strike(K.Key_A)
    hall.strike(K.Key_Return, times=60)
    evening = hall.evening
    assert evening.state.phase(evening.module.questions[0]) is Phase.COLLECTING
    assert evening.counts() == {}


@pytest.mark.parametrize("activity", ["intro", "film", "order", "drawing", "page", "final"])
def test_every_key_at_once_leaves_a_sane_session(hammer, activity):
    evening, dice = hammer.evening, random.Random(activity)
    evening.show(activity)
    hammer.strike(*dice.choices(EVERY_KEY, k=200))
    assert_sane(evening)
    # still there, and still obeying
    hammer.rest()
    hammer.strike(K.Key_Escape)
    hammer.rest()
    hammer.strike(K.Key_Escape)
    assert evening.state.curtain is Curtain.OPEN
    assert evening.console.isVisible()
    assert evening.projection.isVisible()
    assert evening.notice() == ""
    before = len(evening.events())
    hammer.rest()
    hammer.strike(K.Key_Period)
    assert len(evening.events()) == before + 1
