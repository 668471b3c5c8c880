"""The room's window goes where it belongs; with a single screen, beside the console.

A second screen needs another process: Qt reads them when it starts.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.projection.placement import PluggedScreen, ScreenIdentity
from app.gui.projection.placer import Placer
from app.gui.projection.screens import Screens
from app.gui.projection.window import ProjectionWindow
from app.gui.shared.video import VideoSurface
from app.screens.placing import Place

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
placer = Placer(projection, console, remembered=sys.argv[2])
placer.plugged.connect(lambda name: heard.append(name))
placer.windowed.connect(lambda: heard.append("windowed"))
placer.copied.connect(lambda name: heard.append(f"copy {name}"))
placer.start()
application.processEvents()
placer.start()
rect = projection.geometry()
print(json.dumps({
    "heard": heard,
    "rect": rect.getRect(),
    "full": projection.isFullScreen(),
    "ratio": projection.devicePixelRatioF(),
    "console": console.geometry().getRect(),
    "chosen": placer.chosen.name if placer.chosen else None,
}))
"""


def placed(
    tmp_path: Path,
    screens: list[dict[str, object]],
    console: list[int],
    *,
    remembered: str = "",
    scales: str = "",
) -> dict[str, Any]:
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [{**DPI, **screen} for screen in screens]}))
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, json.dumps(console), remembered],
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
            "QT_SCREEN_SCALE_FACTORS": scales,
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
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
    assert result["heard"] == ["windowed", "copy PROJECTOR"]
    assert not result["full"]


def test_the_screen_of_the_last_time_is_taken_and_the_console_gives_way(tmp_path):
    third = {**PROJECTOR, "name": "MONITOR", "x": 3286}
    screens = [LAPTOP, PROJECTOR, third]
    result = placed(tmp_path, screens, [10, 10, 800, 600], remembered="|||MONITOR")
    assert result["rect"] == [3286, 0, 1920, 1080]
    result = placed(tmp_path, screens, [1400, 10, 800, 600], remembered="|||PROJECTOR")
    assert result["rect"] == [1366, 0, 1920, 1080]
    assert result["console"][0] < 600


@pytest.mark.parametrize(("laptop", "projector"), [(1, 2), (2, 1), (1.5, 1), (1.25, 1.75)])
def test_screens_of_different_scales_are_filled(tmp_path, laptop, projector):
    scales = f"LAPTOP={laptop};PROJECTOR={projector}"
    result = placed(tmp_path, [LAPTOP, PROJECTOR], [10, 10, 300, 200], scales=scales)
    assert result["chosen"] == "PROJECTOR"
    assert result["full"]
    assert result["ratio"] == projector
    x, _y, width, height = result["rect"]
    assert (x, round(width * projector), round(height * projector)) == (1366, 1920, 1080)


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


def where(placer: Placer) -> Place:
    """Where the room's picture is now."""
    return placer.where


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
    with qtbot.waitSignal(placer.copied) as told:
        desk.become(HERE, replace(HALL, geometry=QRect(0, 0, 1366, 768)))
    assert told.args == ["Epson EB"]
    assert where(placer) is Place.COPIED
    assert not windows[0].isVisible()
    with qtbot.waitSignal(placer.plugged):
        desk.become(HERE, HALL)
    assert windows[0].isFullScreen()


def test_a_copy_that_is_pulled_out_is_said_and_the_other_way_round(placer, desk, qtbot):
    copy = replace(HALL, geometry=QRect(0, 0, 1366, 768))
    placer.start()
    desk.become(HERE)
    with qtbot.waitSignal(placer.copied):
        desk.become(HERE, copy)
    with qtbot.waitSignal(placer.unplugged):
        desk.become(HERE)


def test_a_screen_that_moves_left_of_the_laptop_is_followed(placer, windows, desk, qtbot):
    projection, console = windows
    placer.start()
    said: list[object] = []
    placer.unplugged.connect(lambda: said.append("unplugged"))
    right = PluggedScreen(HERE.identity, QRect(1920, 0, 1366, 768))
    left = PluggedScreen(HALL.identity, QRect(0, 0, 1920, 1080))
    desk.become(right, HALL)  # Qt tells one screen after the other
    desk.become(right, left)
    qtbot.waitUntil(lambda: placer.place == left.geometry)
    assert said == []
    assert projection.isVisible()
    assert right.geometry.contains(console.frameGeometry())


def test_a_screen_that_passes_through_the_consoles_shows_nothing_on_the_way(
    placer, windows, desk, qtbot
):
    placer.start()
    desk.become(HERE, replace(HALL, geometry=QRect(600, 0, 1920, 1080)))
    qtbot.waitUntil(lambda: not windows[0].isVisible())
    with qtbot.assertNotEmitted(placer.copied, wait=0):
        desk.become(HERE, replace(HALL, geometry=QRect(0, 768, 1920, 1080)))
    qtbot.waitUntil(windows[0].isVisible)
    assert placer.place == QRect(0, 768, 1920, 1080)


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


def test_a_console_as_large_as_its_screen_stays_so_when_it_changes_screens(windows, placer):
    console = windows[1]
    console.showMaximized()
    placer.start()
    assert console.isMaximized()
    placer.swap()
    assert console.isMaximized()
    assert placer.place == HERE.geometry


def test_with_one_screen_there_is_nothing_to_swap(windows, desk, placer, qtbot):
    desk.become(HERE)
    placer.start()
    before = windows[1].geometry()
    with qtbot.assertNotEmitted(placer.plugged, wait=0):
        placer.swap()
    assert windows[1].geometry() == before


OTHER = PluggedScreen(ScreenIdentity("Dell", "U24", "", "DP-1"), QRect(3286, 0, 1920, 1200))


def test_of_three_screens_the_chosen_one_is_filled_and_remembered(placer, desk, qtbot):
    desk.become(HERE, HALL, OTHER)
    placer.start()
    with qtbot.waitSignal(placer.plugged) as told:
        placer.choose(OTHER.identity)
    assert told.args == ["Dell U24"]
    assert placer.place == OTHER.geometry
    assert placer.seating.remembered == OTHER.identity.key
    with qtbot.assertNotEmitted(placer.plugged, wait=0):
        placer.choose(OTHER.identity)
        placer.choose(replace(OTHER.identity, serial="gone", model="gone"))


def test_of_three_screens_two_are_swapped_and_the_third_is_left_alone(placer, windows, desk):
    desk.become(HERE, OTHER, HALL)
    placer.seating.remembered = HALL.identity.key
    placer.start()
    placer.swap()
    assert placer.place == HERE.geometry
    assert HALL.geometry.contains(windows[1].geometry())


def test_the_console_gives_way_to_the_choice_of_its_own_screen(placer, windows):
    placer.start()
    placer.choose(HERE.identity)
    assert placer.place == HERE.geometry
    assert HALL.geometry.contains(windows[1].geometry())


def test_the_only_screen_cannot_be_the_rooms_own(placer, desk):
    desk.become(HERE)
    placer.start()
    placer.choose(HERE.identity)
    assert where(placer) is Place.WINDOW
    placer.stop()
    placer.choose(HERE.identity)
    assert where(placer) is Place.NOWHERE


def test_a_copy_cannot_be_chosen(placer, desk):
    copy = replace(OTHER, geometry=HERE.geometry)
    desk.become(HERE, HALL, copy)
    placer.start()
    placer.choose(copy.identity)
    assert placer.chosen == HALL.identity


def test_a_third_screen_does_not_take_the_place_of_one_that_was_pulled_out(
    placer, windows, desk, qtbot
):
    desk.become(HERE, HALL, OTHER)
    placer.start()
    desk.become(HERE, OTHER)
    placer._settle()
    assert where(placer) is Place.UNPLUGGED
    assert not windows[0].isVisible()
    with qtbot.waitSignal(placer.plugged):
        desk.become(HERE, OTHER, HALL)
    desk.become(HERE, OTHER)
    placer.choose(OTHER.identity)  # unless somebody says so
    assert placer.place == OTHER.geometry


def test_another_projector_is_taken_after_one_was_pulled_out(placer, desk, qtbot):
    placer.start()
    desk.become(HERE)
    with qtbot.waitSignal(placer.plugged) as told:
        desk.become(HERE, OTHER)
    assert told.args == ["Dell U24"]


def test_one_screen_is_filled_and_given_back_with_the_same_key(placer, windows, desk):
    projection, console = windows
    desk.become(HERE)
    placer.start()
    placer.toggle_window()
    assert where(placer) is Place.ALONE
    assert projection.isFullScreen()
    assert projection.cursor().shape() == Qt.CursorShape.BlankCursor
    assert not projection.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    placer.start()  # F5
    assert where(placer) is Place.ALONE
    placer.toggle_window()
    assert where(placer) is Place.WINDOW
    assert not projection.isFullScreen()
    assert console.isActiveWindow()


def test_the_only_screen_stays_filled_when_its_size_changes(placer, windows, desk, qtbot):
    desk.become(HERE)
    placer.start()
    placer.toggle_window()
    with qtbot.waitSignal(placer.changed):
        desk.become(replace(HERE, geometry=QRect(0, 0, 1024, 768)))
    assert where(placer) is Place.ALONE
    assert windows[0].isVisible()


def test_the_key_for_one_screen_only_shows_the_picture_again_with_two(placer, windows):
    placer.start()
    windows[0].hide()
    placer.toggle_window()
    assert where(placer) is Place.SCREEN
    assert windows[0].isVisible()


def test_a_window_is_at_hand_at_the_moment_a_screen_becomes_a_copy(placer, windows, desk):
    placer.start()
    desk.become(HERE, replace(HALL, geometry=HERE.geometry))
    placer.toggle_window()
    assert where(placer) is Place.WINDOW
    assert windows[0].isVisible()


def test_a_console_that_stands_out_over_the_rooms_screen_is_taken_back(placer, windows):
    _projection, console = windows
    console.setGeometry(1200, 10, 300, 300)
    placer.start()
    assert HERE.geometry.contains(console.frameGeometry())


def test_a_window_is_at_hand_once_the_cable_was_pulled(placer, windows, desk):
    placer.start()
    desk.become(HERE)
    placer.toggle_window()
    assert where(placer) is Place.WINDOW
    assert windows[0].isVisible()


def test_a_minimised_room_window_is_brought_back(placer, windows):
    placer.start()
    windows[0].setWindowState(Qt.WindowState.WindowMinimized)
    placer.start()
    assert not windows[0].isMinimized()
    assert windows[0].isFullScreen()


def test_before_and_after_a_session_nothing_is_toggled(placer, windows):
    placer.toggle_window()
    assert not windows[0].isVisible()


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
