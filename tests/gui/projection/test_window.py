"""The window that the room sees: a slide to its edges, no pointer, no frame."""

import pytest
from PySide6.QtCore import Qt

from app.gui.projection.window import ProjectionWindow
from app.gui.shared.video import VideoSurface
from tests.fakes.slides import question


@pytest.fixture
def projection(qtbot, theme):
    window = ProjectionWindow(theme, VideoSurface())
    qtbot.addWidget(window)
    return window


def test_the_room_sees_no_pointer_and_no_frame(projection):
    assert projection.cursor().shape() == Qt.CursorShape.BlankCursor
    assert projection.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert projection.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert projection.windowTitle()


def test_the_window_shows_the_slide_to_its_edges(projection, theme):
    projection.resize(320, 180)
    projection.show_slide(question())
    image = projection.grab().toImage()
    corners = {image.pixelColor(x, y).name() for x in (0, 319) for y in (0, 179)}
    assert corners == {theme.colour("paper").name()}
