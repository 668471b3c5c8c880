"""Slides that were drawn once are not drawn again for as long as they may come back."""

import pytest
from PySide6.QtCore import QSize

from app.domain.settings import View
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.drawings import KEPT, Drawings
from app.gui.shared.video import VideoSurface
from app.screens.slides import BlackSlide, WelcomeSlide

SMALL = QSize(160, 90)


def slide(number: int) -> WelcomeSlide:
    return WelcomeSlide(f"Bonjour {number}", "")


@pytest.fixture
def drawings(theme) -> Drawings:
    return Drawings(theme)


def test_a_slide_that_comes_back_is_the_same_drawing(drawings):
    first = drawings.drawn(slide(1), SMALL, View())
    drawings.drawn(slide(2), SMALL, View())
    assert drawings.drawn(slide(1), SMALL, View()) is first


@pytest.mark.parametrize(
    ("size", "view"), [(QSize(320, 180), View()), (SMALL, View(contrast=True)), (SMALL, View(1))]
)
def test_another_size_or_look_is_another_drawing(drawings, size, view):
    first = drawings.drawn(slide(1), SMALL, View())
    assert drawings.drawn(slide(1), size, view) is not first


def test_only_the_last_ones_are_kept(drawings):
    first = drawings.drawn(slide(0), SMALL, View())
    for number in range(1, KEPT + 1):
        drawings.drawn(slide(number), SMALL, View())
    assert drawings.drawn(slide(0), SMALL, View()) is not first


def test_what_has_changed_is_drawn_anew(drawings):
    first = drawings.drawn(slide(1), SMALL, View())
    drawings.forget()
    assert drawings.drawn(slide(1), SMALL, View()) is not first


def test_a_canvas_draws_what_comes_next_beforehand(qtbot, theme):
    surface = VideoSurface()
    canvas = SlideCanvas(theme, surface, animated=False)
    qtbot.addWidget(canvas)
    canvas.resize(SMALL)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.show_slide(slide(1))
    canvas.prepare(slide(2))
    canvas.prepare(BlackSlide())  # there is nothing to draw
    ready = canvas._drawings.drawn(slide(2), SMALL, View())
    canvas.show_slide(slide(2))
    canvas.paint_now()
    assert canvas._picture is ready


def test_a_session_draws_the_next_slide_for_the_room_while_people_talk(evening):
    evening.stage.do(lambda live: live.show_activity("intro"))
    following = evening.conductor._following
    assert following is not None
    evening.conductor._rest.timeout.emit()
    kept = [each for each, *_size in evening.projection.canvas._drawings._kept]
    assert following in kept
