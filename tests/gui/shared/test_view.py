"""Slides for a room that asked for larger texts or more contrast."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPixmap

from app.domain.settings import View
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.captions import caption_block
from app.gui.shared.slides.elements import Words
from app.gui.shared.slides.layout import PAGE_HEIGHT, Role
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.video import VideoSurface
from app.screens.slides import ChoiceRow, Header, QuestionSlide, WelcomeSlide, mark_of

pytestmark = pytest.mark.usefixtures("theme")

WIDE = PAGE_HEIGHT * 16 / 9
ROWS = tuple(ChoiceRow(mark_of(index), text) for index, text in enumerate(("Oui", "Non")))
SHORT = QuestionSlide(Header("Module", "Quiz"), "Combien sommes-nous ?", ROWS, "Main levée", "1")
LONG = QuestionSlide(Header("Module", "Quiz"), "Combien " * 40, tuple(ROWS * 3), "Main levée", "1")


def sizes(text_step: int, slide: QuestionSlide = SHORT) -> dict[Role, int]:
    words = lay_out(slide, WIDE, text_step=text_step).elements
    return {each.role: each.block.size for each in words if isinstance(each, Words)}


@pytest.mark.parametrize("role", [Role.QUESTION, Role.CHOICE, Role.EDGE])
def test_every_step_raises_the_texts(role):
    steps = [sizes(step)[role] for step in range(4)]
    assert steps == sorted(set(steps))
    assert steps[3] >= 1.4 * steps[0]


def test_a_slide_that_is_full_keeps_its_texts_on_the_screen():
    for text_step in range(4):
        page = lay_out(LONG, WIDE, text_step=text_step)
        bottoms = [each.rect.bottom() for each in page.elements if isinstance(each, Words)]
        assert max(bottoms) <= PAGE_HEIGHT


def test_captions_are_raised_too():
    size = QSize(1920, 1080)
    assert caption_block("Bonjour", size, 3).size >= 1.4 * caption_block("Bonjour", size).size


def test_a_canvas_shows_the_same_slide_white_on_black(qtbot, theme):
    surface = VideoSurface()
    canvas = SlideCanvas(theme, surface)
    qtbot.addWidget(canvas)
    canvas.resize(320, 180)
    canvas.show_slide(WelcomeSlide("Bonjour", ""))
    paper = corner(canvas)
    canvas.set_view(View(contrast=True))
    assert (paper, corner(canvas)) == (theme.colour("paper"), QColor(0, 0, 0))
    canvas.set_view(View())
    assert corner(canvas) == paper


def corner(canvas: SlideCanvas) -> QColor:
    pixmap = QPixmap(canvas.size())
    canvas.render(pixmap)
    return pixmap.toImage().pixelColor(2, 2)
