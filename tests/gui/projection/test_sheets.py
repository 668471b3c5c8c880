"""What covers the slide for a while, and goes again without a trace."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.projection.identification import Identification
from app.gui.projection.placement import PluggedScreen, ScreenIdentity
from app.gui.projection.window import ProjectionWindow
from app.gui.shared.slides.pattern import GREYS, grey_of, paint_pattern, shape_label
from app.gui.shared.video import VideoSurface
from app.screens.slides import mark_of
from tests.fakes.slides import question

# what Qt says where there is no screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
HERE = PluggedScreen(ScreenIdentity("BOE", "", "", "eDP-1"), QRect(0, 0, 400, 300))
HALL = PluggedScreen(ScreenIdentity("Epson", "EB-X49", "", "HDMI-1"), QRect(400, 0, 640, 360))
OTHER = PluggedScreen(ScreenIdentity("Dell", "", "", "DP-1"), QRect(1040, 0, 400, 300))


@pytest.fixture
def projection(qtbot, theme):
    window = ProjectionWindow(theme, VideoSurface(), animated=False)
    qtbot.addWidget(window)
    window.setGeometry(HALL.geometry)
    window.show_slide(question())
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def naming(theme, projection):
    made = Identification(theme, projection.plate)
    yield made
    made.stop()


def seen(window: QWidget) -> QImage:
    """What is on a window."""
    return window.grab().toImage()


def painted(size: QSize, theme) -> QImage:
    """The test pattern, over a colour that it does not use."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    paint_pattern(painter, "Epson EB-X49", size, theme)
    painter.end()
    return image


def pixels(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768), (1280, 800), (720, 1280), (272, 153)])
def test_the_pattern_covers_the_screen_to_its_last_pixel(theme, size):
    image = painted(QSize(*size), theme)
    right, bottom = size[0] - 1, size[1] - 1
    for x, y in ((0, 0), (right, 0), (0, bottom), (right, bottom)):
        assert image.pixelColor(x, y) == theme.colour("coral")
    assert "#ff00ff" not in pixels(image.copy(0, 0, size[0], 8))


def test_the_pattern_shows_every_grey_and_every_colour_of_a_choice(theme):
    inside = pixels(painted(QSize(1920, 1080), theme).copy(550, 380, 820, 300))
    assert {grey_of(step).name() for step in range(GREYS)} <= inside
    assert {theme.colour(mark_of(index).colour).name() for index in range(4)} <= inside
    assert (grey_of(0).name(), grey_of(GREYS - 1).name()) == ("#000000", "#ffffff")


def test_the_rings_are_round_and_in_the_middle(theme):
    image = painted(QSize(1920, 1080), theme)
    ring = theme.colour("teal")
    assert all(
        image.pixelColor(960 + across, 540 + down) == ring
        for across, down in ((410, 0), (-410, 0), (0, 410), (0, -410))
    )


def test_the_finest_lines_are_one_pixel_wide(theme):
    image = painted(QSize(1920, 1080), theme)
    line = [image.pixelColor(x, 830).name() for x in range(720, 800)]
    start = line.index("#000000")
    assert line[start : start + 6] == ["#000000", "#ffffff"] * 3


def test_the_corners_mark_what_may_be_cut_off(theme):
    image = painted(QSize(1920, 1080), theme)
    for share, token in ((0.025, "ink"), (0.05, "teal")):
        x, y = round(1920 * share), round(1080 * share)
        for across, down in ((x, y), (1919 - x, y), (x, 1079 - y), (1919 - x, 1079 - y)):
            assert image.pixelColor(across, down) == theme.colour(token)


@pytest.mark.parametrize(
    ("size", "label"),
    [((1920, 1080), "16:9"), ((1366, 768), "16:9"), ((1280, 800), "16:10"), ((1024, 768), "4:3"),
     ((1280, 1024), "1,25:1")],
)  # fmt: skip
def test_proportions_have_their_usual_name(size, label):
    assert shape_label(QSize(*size)) == label


def test_after_the_pattern_the_room_sees_exactly_what_it_saw(projection):
    before = seen(projection)
    projection.pattern.open("Epson EB-X49")
    QApplication.processEvents()
    shown = seen(projection)
    assert shown != before
    assert shown == seen(projection.pattern)
    projection.resize(800, 450)
    assert projection.pattern.size() == projection.size()
    projection.resize(HALL.geometry.size())
    projection.pattern.hide()
    assert seen(projection) == before


def test_each_screen_says_its_number_and_its_name(projection, naming):
    before = seen(projection)
    naming.show((HERE, HALL, OTHER), HALL.geometry)
    assert projection.plate.isVisible()
    assert projection.plate.accessibleName() == "2 · Epson EB-X49"
    names = [plate.accessibleName() for plate in naming.plates()]
    assert names == ["1 · BOE", "3 · Dell"]
    for plate, screen in zip(naming.plates(), (HERE, OTHER), strict=True):
        assert screen.geometry.contains(plate.geometry())
        assert plate.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
        assert plate.windowFlags() & Qt.WindowType.WindowTransparentForInput
    assert seen(projection) != before
    naming._moment.timeout.emit()
    assert naming.plates() == ()
    assert seen(projection) == before


def test_asked_twice_the_names_are_there_once(projection, naming):
    naming.show((HERE, HALL), HALL.geometry)
    naming.show((HERE, HALL), HALL.geometry)
    assert len(naming.plates()) == 1
    assert projection.plate.isVisible()


def test_where_the_room_has_no_screen_each_name_is_a_window_of_its_own(projection, naming):
    naming.show((HERE, OTHER), QRect())
    assert len(naming.plates()) == 2
    assert not projection.plate.isVisible()


def test_a_name_does_not_take_the_keyboard(qtbot, naming):
    console = QWidget()
    qtbot.addWidget(console)
    console.show()
    console.activateWindow()
    qtbot.waitUntil(console.isActiveWindow)
    naming.show((HERE, HALL, OTHER), HALL.geometry)
    QApplication.processEvents()
    assert console.isActiveWindow()


def test_a_knock_against_the_table_is_no_wish(projection):
    told: list[str] = []
    projection.stirred.connect(lambda: told.append("stirred"))
    projection.clicked.connect(lambda: told.append("clicked"))
    QTest.mouseMove(projection, QPoint(100, 100))
    QTest.mouseMove(projection, QPoint(104, 103))
    assert told == []
    QTest.mouseMove(projection, QPoint(140, 120))
    assert told == ["stirred"]
    QTest.mouseClick(projection, Qt.MouseButton.LeftButton)
    assert told == ["stirred", "clicked"]


def test_the_pointer_is_blank_over_everything_that_the_room_sees(projection):
    projection.pattern.open("Epson")
    projection.way_back.say("Clic ou F11")
    for part in (projection, *projection.findChildren(QWidget)):
        assert part.cursor().shape() == Qt.CursorShape.BlankCursor


def test_the_way_back_is_in_a_corner_and_goes_by_itself(projection):
    before = seen(projection)
    projection.way_back.say("Clic ou F11 : revenir au pupitre")
    assert projection.rect().contains(projection.way_back.geometry())
    assert seen(projection) != before
    projection.way_back._moment.timeout.emit()
    assert seen(projection) == before
