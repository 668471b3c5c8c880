"""The room's window goes where it belongs; with a single screen, beside the console.

A second screen needs another process: Qt reads them when it starts.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.projection.placement import ScreenIdentity
from app.gui.projection.placer import Placer
from app.gui.projection.screens import PluggedScreen, Screens
from app.gui.projection.window import ProjectionWindow
from app.gui.shared.video import VideoSurface

ROOT = Path(__file__).parents[3]
LAPTOP: dict[str, object] = {"name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768}
PROJECTOR: dict[str, object] = {
    "name": "PROJECTOR",
    "x": 1366,
    "y": 0,
    "width": 1920,
    "height": 1080,
}
DPI = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
SCRIPT = """
import json, sys
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from app.gui.projection.placer import Placer
application = QApplication([])
console, projection = QWidget(), QWidget()
console.setGeometry(QRect(*json.loads(sys.argv[1])))
console.show()
heard = []
placer = Placer(projection, console)
placer.plugged.connect(lambda name: heard.append(name))
placer.windowed.connect(lambda: heard.append("windowed"))
placer.start()
application.processEvents()
placer.start()
rect = projection.geometry()
print(json.dumps({
    "heard": heard,
    "rect": rect.getRect(),
    "full": projection.isFullScreen(),
    "chosen": placer.chosen.name if placer.chosen else None,
}))
"""


def placed(
    tmp_path: Path, screens: list[dict[str, object]], console: list[int]
) -> dict[str, object]:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [{**screen, **DPI} for screen in screens]}))
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(console)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


def test_the_projection_fills_the_screen_without_the_console(tmp_path):
    result = placed(tmp_path, [LAPTOP, PROJECTOR], [10, 10, 800, 600])
    assert result["rect"] == [1366, 0, 1920, 1080]
    assert result["full"]
    assert result["heard"] == [result["chosen"]]


def test_the_console_on_the_projector_sends_the_room_to_the_laptop(tmp_path):
    result = placed(tmp_path, [LAPTOP, PROJECTOR], [1400, 10, 800, 600])
    assert result["rect"] == [0, 0, 1366, 768]


def test_screens_that_show_the_same_count_as_one(tmp_path):
    result = placed(tmp_path, [LAPTOP, {**PROJECTOR, "x": 0}], [10, 10, 800, 600])
    assert result["heard"] == ["windowed"]
    assert not result["full"]


class FakeScreens(Screens):
    """A desk on which the test plugs and unplugs."""

    def __init__(self, *screens: PluggedScreen) -> None:
        super().__init__()
        self.there = list(screens)

    def plugged(self) -> tuple[PluggedScreen, ...]:
        return tuple(self.there)

    def under(self, window: QWidget) -> PluggedScreen:
        assert window is not None
        return self.there[0]

    def become(self, *screens: PluggedScreen) -> None:
        self.there = list(screens)
        self.changed.emit()


HERE = PluggedScreen(ScreenIdentity("BOE", "0x0812", "", "eDP-1"), QRect(0, 0, 1366, 768))
HALL = PluggedScreen(ScreenIdentity("Epson", "EB", "7", "HDMI-1"), QRect(1366, 0, 1920, 1080))


@pytest.fixture
def desk(qapp):
    assert qapp is not None
    return FakeScreens(HERE, HALL)


@pytest.fixture
def windows(qtbot, theme):
    console = QWidget()
    console.setGeometry(10, 10, 300, 300)
    projection = ProjectionWindow(theme, VideoSurface(console))
    for window in (console, projection):
        qtbot.addWidget(window)
    with qtbot.waitExposed(console):
        console.show()
    return projection, console


@pytest.fixture
def placer(windows, desk):
    projection, console = windows
    return Placer(projection, console, screens=desk, parent=console)


def test_it_fills_the_halls_screen_and_says_which(placer, windows, qtbot):
    with qtbot.waitSignal(placer.plugged) as told:
        placer.start()
    assert told.args == ["Epson EB"]
    assert placer.chosen == HALL.identity
    assert windows[0].isFullScreen()
    assert windows[0].isVisible()
    assert windows[0].windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus


def test_before_it_is_started_nothing_shows(windows, desk, placer):
    desk.become(HERE)
    desk.become(HERE, HALL)
    assert placer.chosen is None
    assert not windows[0].isVisible()


def test_when_the_cable_is_pulled_the_window_is_hidden_at_once(placer, windows, desk, qtbot):
    placer.start()
    with qtbot.waitSignal(placer.unplugged):
        desk.become(HERE)
    assert not windows[0].isVisible()
    assert placer.chosen is None


def test_it_stays_hidden_until_the_screen_is_back(placer, windows, desk, qtbot):
    placer.start()
    desk.become(HERE)
    with qtbot.assertNotEmitted(placer.windowed, wait=0):
        placer.start()  # as when all has been quiet
    assert not windows[0].isVisible()
    with qtbot.waitSignal(placer.plugged) as told:
        desk.become(HERE, HALL)
    assert told.args == ["Epson EB"]
    assert windows[0].isFullScreen()
    assert windows[0].isVisible()


def test_the_same_screen_among_others_when_it_is_back(placer, desk, qtbot):
    other = PluggedScreen(ScreenIdentity("Dell", "U24", "", "DP-1"), QRect(3286, 0, 1920, 1200))
    placer.start()
    desk.become(HERE)
    with qtbot.waitSignal(placer.plugged):
        desk.become(HERE, other, HALL)
    assert placer.chosen == HALL.identity


def test_a_screen_that_changes_its_size_is_filled_again_without_a_word(placer, desk, qtbot):
    placer.start()
    smaller = replace(HALL, geometry=QRect(1366, 0, 1024, 768))
    said: list[str] = []
    placer.plugged.connect(said.append)
    desk.become(HERE, smaller)
    qtbot.waitUntil(lambda: placer.place == smaller.geometry)
    assert said == []


def test_a_screen_that_turns_into_a_copy_of_the_consoles_is_left(placer, windows, desk, qtbot):
    placer.start()
    with qtbot.waitSignal(placer.unplugged):
        desk.become(HERE, replace(HALL, geometry=QRect(0, 0, 1366, 768)))
    assert not windows[0].isVisible()


def test_with_one_screen_the_projection_is_a_window_beside_the_console(
    windows, desk, placer, qtbot
):
    projection, console = windows
    desk.become(HERE)
    with qtbot.waitSignal(placer.windowed):
        placer.start()
    assert projection.isVisible()
    assert not projection.isFullScreen()
    assert not projection.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert not projection.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert placer.chosen is None
    assert console.screen().availableGeometry().contains(projection.geometry())
    with qtbot.waitSignal(placer.plugged):
        desk.become(HERE, HALL)
    assert projection.isFullScreen()


def test_after_the_cable_was_pulled_a_window_may_be_asked_for(placer, windows, desk):
    placer.start()
    desk.become(HERE)
    placer.show_in_window()
    assert windows[0].isVisible()
    assert not windows[0].isFullScreen()


def test_a_window_that_is_there_stays_where_it_was_put(windows, desk, placer):
    desk.become(HERE)
    placer.start()
    windows[0].setGeometry(33, 44, 480, 270)
    placer.start()
    assert windows[0].geometry().getRect() == (33, 44, 480, 270)


def test_a_wide_console_leaves_the_window_in_its_corner(windows, desk, placer):
    projection, console = windows
    desk.become(HERE)
    console.resize(console.screen().availableGeometry().size())
    placer.start()
    assert console.screen().availableGeometry().contains(projection.geometry())


def test_console_and_projection_change_screens(windows, placer, qtbot):
    placer.start()
    with qtbot.waitSignal(placer.plugged) as told:
        placer.swap()
    assert told.args == [HERE.identity.label]
    assert placer.place == HERE.geometry
    assert HALL.geometry.contains(windows[1].geometry())
    assert windows[0].isVisible()


def test_with_one_screen_there_is_nothing_to_swap(windows, desk, placer, qtbot):
    desk.become(HERE)
    placer.start()
    before = windows[1].geometry()
    with qtbot.assertNotEmitted(placer.plugged, wait=0):
        placer.swap()
    assert windows[1].geometry() == before


def test_once_stopped_it_follows_no_more(windows, desk, placer):
    placer.start()
    placer.stop()
    assert not windows[0].isVisible()
    desk.become(HERE)
    desk.become(HERE, HALL)
    assert placer.chosen is None


def test_the_real_screens_are_listed(qtbot, windows):
    screens = Screens()
    assert screens.under(windows[1]) in screens.plugged()
    with qtbot.waitSignal(screens.changed):
        QGuiApplication.primaryScreen().geometryChanged.emit(QRect())
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with qtbot.waitSignal(screens.changed):
        application.screenAdded.emit(QGuiApplication.primaryScreen())


def test_a_window_that_was_lost_is_shown_again_on_demand(windows, placer):
    projection, _console = windows
    placer.start()
    projection.hide()
    placer.start()
    assert projection.isVisible()


def test_nobody_closes_the_rooms_window(windows, placer):
    projection, _console = windows
    placer.start()
    projection.close()
    assert projection.isVisible()
