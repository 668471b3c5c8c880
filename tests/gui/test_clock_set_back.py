"""The computer's clock is set back an hour in the middle of a session: the windows go on."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer

from app.domain.events import Phase, PresenceCounted
from app.domain.meetings import Gathering
from app.gui.conductor import CLOCK_MS
from app.screens.slides import WaitingSlide
from app.usecases.staging import show_waiting
from tests.gui.evening import Evening, words

pytestmark = pytest.mark.usefixtures("in_paris")


@pytest.fixture
def evening(open_evening) -> Evening:
    """Half past six: twelve minutes into a session in a hall, a question asked."""
    evening: Evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask()
    evening.clock.advance(minutes=12)
    evening.stage.do(lambda live: live.count_hands("a", 31))
    tick(evening)
    return evening


def tick(evening: Evening) -> None:
    """Have the second pass that the windows wait for."""
    timers = evening.conductor.findChildren(QTimer)
    next(each for each in timers if each.interval() == CLOCK_MS).timeout.emit()


def set_back(evening: Evening) -> None:
    evening.clock.advance(minutes=-60)
    tick(evening)


def test_the_clock_is_right_and_the_time_spent_stays(evening):
    assert "18:42" in words(evening.console.bar)
    spent = "12 min / 24"
    assert spent in words(evening.console.bar)
    pace = evening.console.bar.pace.text()
    set_back(evening)
    assert "17:42" in words(evening.console.bar)
    assert spent in words(evening.console.bar)
    assert evening.console.bar.pace.text() == pace
    evening.stage.do(lambda live: live.count_hands("b", 4))
    evening.clock.advance(minutes=2)
    tick(evening)
    assert "14 min / 24" in words(evening.console.bar)


def test_answers_stay_and_the_journal_keeps_its_order(evening):
    slide = evening.projection.canvas.slide
    set_back(evening)
    assert evening.projection.canvas.slide == slide
    evening.stage.do(lambda live: live.count_present(90))
    assert evening.counts(evening.module.questions[0].id) == {"a": 31}
    assert evening.state.phase(evening.module.questions[0]) is Phase.COLLECTING
    entries = evening.journal.read(evening.meeting.id)
    assert [each.sequence for each in entries] == list(range(1, len(entries) + 1))
    assert entries[-1].event == PresenceCounted(90)
    assert entries[-1].at < entries[-2].at


def test_the_room_is_never_told_of_a_pause_of_more_than_an_hour(evening):
    evening.stage.do(lambda live: show_waiting(live, "Pause café", 10))
    evening.clock.advance(minutes=4)
    tick(evening)
    assert left(evening) == "6:00"
    set_back(evening)
    assert left(evening) == "10:00"
    evening.clock.advance(minutes=1)
    tick(evening)
    assert left(evening) == "10:00"
    evening.clock.advance(minutes=60)
    tick(evening)
    assert left(evening) == "5:00"


def left(evening: Evening) -> str:
    slide = evening.projection.canvas.slide
    assert isinstance(slide, WaitingSlide)
    return slide.left


def test_a_session_taken_up_again_with_the_clock_set_back_goes_on(evening):
    evening.conductor.end()
    evening.clock.advance(minutes=-60)
    evening.begin()
    assert evening.state.elapsed(evening.clock.now()) == timedelta(minutes=12)
    assert evening.counts(evening.module.questions[0].id) == {"a": 31}
