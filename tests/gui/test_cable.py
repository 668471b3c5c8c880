"""The projector's cable is pulled out in every state of a session, and put in again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.events import Curtain, Phase, VideoMoved
from app.usecases.staging import show_message, show_waiting
from tests.gui.evening import Evening, words
from tests.gui.plugs import PROJECTOR, change_desk, desk_with
from tests.gui.test_conductor import stopped_by_a_dialog

# what Qt says where there is no screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


def asked(phase: Phase) -> Callable[[Evening], None]:
    return lambda evening: evening.ask(phase=phase)


def shown(activity: str) -> Callable[[Evening], None]:
    return lambda evening: evening.show(activity)


def drawn(curtain: Curtain) -> Callable[[Evening], None]:
    """Hide a question behind a curtain."""

    def draw(evening: Evening) -> None:
        evening.ask()
        evening.stage.do(lambda live: live.move_curtain(curtain))

    return draw


def playing(evening: Evening) -> None:
    evening.show("film")
    evening.press(Qt.Key.Key_Space)
    evening.player.advance(9_000)


def paused(evening: Evening) -> None:
    playing(evening)
    evening.press(Qt.Key.Key_Space)


def waiting(evening: Evening) -> None:
    evening.stage.do(lambda live: show_waiting(live, "On commence bientôt.", 10))


def message(evening: Evening) -> None:
    evening.stage.do(lambda live: show_message(live, "La voiture bleue gêne la sortie."))


def closed(evening: Evening) -> None:
    evening.stage.do(lambda live: live.close())


STATES: dict[str, Callable[[Evening], None]] = {
    "welcome": lambda _evening: None,
    **{f"question {phase.value}": asked(phase) for phase in Phase},
    "film waiting": shown("film"),
    "film playing": playing,
    "film paused": paused,
    "exercise": shown("order"),
    "infographic": shown("drawing"),
    "leaflet": shown("page"),
    **{
        curtain.value: drawn(curtain)
        for curtain in (Curtain.BLACK, Curtain.LOGO, Curtain.HIDDEN, Curtain.FROZEN)
    },
    "waiting": waiting,
    "message": message,
    "test pattern": lambda evening: evening.room.toggle_pattern(),
    "closed": closed,
}


@pytest.mark.parametrize("state", STATES)
def test_the_room_gets_the_same_picture_back(evening, state):
    desk_with(evening, PROJECTOR)
    STATES[state](evening)
    QApplication.processEvents()
    room = evening.projection
    before, events = room.grab().toImage(), evening.events()
    change_desk(evening)
    assert not room.isVisible()  # at once: nothing of it on the laptop
    assert "The projector is unplugged." in evening.notice()
    assert "Projector unplugged" in words(evening.console)
    assert evening.console.isVisible()
    assert not evening.player.playing()
    assert not stopped_by_a_dialog()
    held = evening.events()[len(events) :]
    assert held == ([VideoMoved("film", 9_000, playing=False)] if state == "film playing" else [])
    desk_with(evening)
    assert not room.isVisible()
    desk_with(evening, PROJECTOR)
    assert room.isVisible()
    assert room.grab().toImage() == before
    assert evening.notice() == ""
    assert not evening.player.playing()
    assert evening.events()[len(events) :] == held


def test_the_session_goes_on_without_the_room(evening):
    desk_with(evening, PROJECTOR)
    evening.ask()
    change_desk(evening)
    evening.press(Qt.Key.Key_PageDown)
    assert evening.state.phase(evening.module.activities[0].questions[0]) is Phase.CLOSED
    desk_with(evening, PROJECTOR)
    assert evening.projection.canvas.slide == evening.console.side.now_canvas.slide
