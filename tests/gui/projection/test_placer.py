"""The room's window goes where it belongs; with a single screen, beside the console.

A second screen needs another process: Qt reads them when it starts.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.gui.projection.placer import Placer
from app.gui.projection.window import ProjectionWindow
from app.gui.shared.video import VideoSurface
from tests.fakes.slides import question

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


def test_with_one_screen_the_projection_is_a_window_beside_the_console(windows, qtbot):
    projection, console = windows
    placer = Placer(projection, console, parent=console)
    with qtbot.waitSignal(placer.windowed):
        placer.start()
    assert projection.isVisible()
    assert not projection.isFullScreen()
    assert not projection.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert placer.chosen is None
    assert console.screen().availableGeometry().contains(projection.geometry())


def test_a_window_that_is_there_stays_where_it_was_put(windows):
    projection, console = windows
    placer = Placer(projection, console, parent=console)
    placer.start()
    projection.setGeometry(33, 44, 480, 270)
    placer.start()
    assert projection.geometry().getRect() == (33, 44, 480, 270)


def test_the_room_sees_no_pointer_and_no_frame(windows):
    projection, _console = windows
    assert projection.cursor().shape() == Qt.CursorShape.BlankCursor
    assert projection.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert projection.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert projection.windowTitle()


def test_the_window_shows_the_slide_to_its_edges(windows, theme):
    projection, _console = windows
    projection.resize(320, 180)
    projection.show_slide(question())
    image = projection.grab().toImage()
    corners = {image.pixelColor(x, y).name() for x in (0, 319) for y in (0, 179)}
    assert corners == {theme.colour("paper").name()}
