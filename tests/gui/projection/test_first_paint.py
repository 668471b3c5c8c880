"""What the room's window holds at each moment that it is seen: the slide of now, to its edges."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.gui.projection.posing import cover
from app.gui.projection.window import ProjectionWindow
from app.gui.shared.video import VideoSurface
from app.screens.slides import LogoSlide
from tests.fakes.slides import every_slide, question, result

SIZE = QSize(640, 360)


@pytest.fixture
def projection(qtbot, theme):
    """The room's window, which fades as it does before a room."""
    window = ProjectionWindow(theme, VideoSurface())
    qtbot.addWidget(window)
    window.resize(SIZE)
    return window


def on_screen(window: ProjectionWindow) -> QImage:
    """What the system shows of a window at this moment, not what it would paint."""
    picture = window.screen().grabWindow(window.winId())
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def wanted(window: ProjectionWindow) -> QImage:
    """What the window would paint now."""
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def shown(window: ProjectionWindow) -> QImage:
    """Show a window and return the first thing that is seen of it."""
    window.show()
    QApplication.processEvents()
    return on_screen(window)


def settled(window: ProjectionWindow, qtbot) -> QImage:
    qtbot.waitUntil(lambda: not window.canvas.fading)
    QApplication.processEvents()
    return on_screen(window)


def test_the_first_thing_to_be_seen_is_the_slide(projection):
    projection.show_slide(question())
    assert shown(projection) == wanted(projection)
    assert not projection.canvas.fading


def test_what_was_there_before_it_was_hidden_is_never_seen_again(projection, qtbot):
    projection.show_slide(question())
    shown(projection)
    before = settled(projection, qtbot)
    projection.hide()
    projection.show_slide(result())
    now = shown(projection)
    assert now == wanted(projection) != before
    assert settled(projection, qtbot) == now


def test_a_fade_that_was_cut_off_does_not_go_on(projection, qtbot):
    shown(projection)
    projection.show_slide(question())
    assert projection.canvas.fading
    projection.hide()
    first = shown(projection)
    assert not projection.canvas.fading
    assert settled(projection, qtbot) == first


def test_a_fade_begins_with_the_slide_before_and_nothing_older(projection, qtbot):
    shown(projection)
    projection.show_slide(LogoSlide("Les Tilleuls"))
    settled(projection, qtbot)
    projection.show_slide(result())
    projection.canvas._fade.setCurrentTime(projection.canvas.fade_ms)
    middle = settled(projection, qtbot)
    projection.show_slide(LogoSlide("Les Tilleuls"))
    projection.show_slide(result())
    projection.show_slide(question())
    projection.canvas._fade.pause()
    projection.canvas._fade.setCurrentTime(0)
    assert wanted(projection) == middle  # the result, without a trace of the logo
    projection.canvas._fade.resume()
    settled(projection, qtbot)


@pytest.mark.parametrize("name", sorted(every_slide()))
def test_every_slide_covers_every_pixel(projection, name):
    projection.show_slide(every_slide()[name])
    shown(projection)
    magenta = QImage(SIZE, QImage.Format.Format_RGB32)
    magenta.fill(Qt.GlobalColor.magenta)
    painter = QPainter(magenta)
    projection.canvas.render(painter, QPoint(0, 0))
    painter.end()
    assert magenta == on_screen(projection)


def test_another_size_is_filled_at_once(projection, qtbot):
    projection.show_slide(question())
    shown(projection)
    settled(projection, qtbot)
    cover(projection, QRect(0, 0, 800, 800), take_keys=False)
    QApplication.processEvents()
    seen = on_screen(projection)
    assert seen.size() == projection.size()
    assert seen == wanted(projection)


def test_a_screen_of_another_scale_gets_a_picture_of_its_own(projection, qtbot):
    """The picture that is kept is one pixel for one pixel, or it is drawn anew."""
    projection.show_slide(question())
    shown(projection)
    settled(projection, qtbot)
    canvas = projection.canvas
    canvas._picture = canvas._picture.scaled(10, 10)
    assert wanted(projection) == on_screen(projection)
