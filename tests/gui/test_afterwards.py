"""A session that is over: the room keeps its thanks, and never sees the desktop by chance."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.afterwards import Afterwards
from app.gui.home.window import HomeWindow
from app.screens.slides import WelcomeSlide
from tests.fakes.register import keep
from tests.gui.evening import Evening, found
from tests.gui.plugs import PROJECTOR, change_desk, desk_with

# what Qt says where there is no screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.fixture
def home(qtbot, evening):
    """The first window as the program connects it, behind a session."""
    made = HomeWindow()
    qtbot.addWidget(made)
    afterwards = Afterwards(made, evening.room)
    evening.conductor.left.connect(made.show)
    evening.conductor.left.connect(afterwards.come)
    return made


def finish(evening: Evening) -> None:
    """End the session and go back to the first window."""
    for _at in range(2):
        evening.click(evening.console.bar.finish)


def test_the_thanks_stay_before_the_room_until_they_are_turned_off(evening, home):
    desk_with(evening, PROJECTOR)
    evening.show("page")
    evening.click(evening.console.bar.finish)
    thanks = evening.projection.canvas.slide
    evening.room.toggle_pattern()
    evening.click(evening.console.bar.finish)
    assert home.isVisible()
    assert not evening.console.isVisible()
    assert evening.projection.isVisible()
    assert not evening.projection.pattern.isVisible()
    assert evening.projection.canvas.slide == thanks
    assert home.focusWidget() is not found(home, "room-off")[0]
    evening.click(found(home, "room-off")[0])
    assert not evening.projection.isVisible()
    assert found(home, "room-off") == []


def test_the_room_goes_dark_with_the_program(evening, home):
    desk_with(evening, PROJECTOR)
    finish(evening)
    home.close()
    assert not evening.projection.isVisible()


def test_the_next_session_takes_the_place_of_the_thanks(evening, home):
    desk_with(evening, PROJECTOR)
    finish(evening)
    following = replace(evening.meeting, id=UUID(int=77))
    keep(evening.register, following)
    evening.begin(following)
    assert evening.projection.isVisible()
    assert isinstance(evening.projection.canvas.slide, WelcomeSlide)
    assert evening.room.placer.chosen == PROJECTOR.identity
    assert home.isVisible()
    evening.clock.advance(minutes=1)
    evening.console.close()
    evening.clock.advance(seconds=2)
    evening.console.close()
    assert not evening.projection.isVisible()
    assert found(home, "room-off") == []


def test_a_rehearsal_or_a_single_screen_leaves_nothing_behind(evening, home):
    finish(evening)
    assert not evening.projection.isVisible()
    assert found(home, "room-off") == []
    evening.begin()
    desk_with(evening, PROJECTOR)
    evening.stage.do(lambda live: live.close())
    evening.conductor.rehearsing = True
    evening.conductor.end()
    assert not evening.projection.isVisible()


def test_a_cable_pulled_out_between_two_sessions_is_no_loss_for_the_next(evening, home):
    desk_with(evening, PROJECTOR)
    finish(evening)
    change_desk(evening)
    assert not evening.projection.isVisible()
    desk_with(evening, PROJECTOR)
    assert evening.projection.isVisible()
    change_desk(evening)
    home.hide()
    evening.begin()
    assert evening.projection.isVisible()
    assert "in a window" in evening.console.bar._live.toolTip()


def test_the_first_window_does_not_come_up_under_the_thanks(evening, home):
    desk_with(evening, PROJECTOR)
    home.move(PROJECTOR.geometry.topLeft())
    finish(evening)
    QApplication.processEvents()
    assert not home.frameGeometry().intersects(PROJECTOR.geometry)
    home.move(PROJECTOR.geometry.topLeft())
    desk_with(evening, PROJECTOR)
    assert not home.frameGeometry().intersects(PROJECTOR.geometry)
