"""Paint any slide."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from app.gui.shared.slides.drawing import paint_page
from app.gui.shared.slides.elements import Page
from app.gui.shared.slides.exercise import exercise_page
from app.gui.shared.slides.infographic import infographic_page
from app.gui.shared.slides.layout import page_width
from app.gui.shared.slides.leaflet import leaflet_page
from app.gui.shared.slides.plain import plain_page
from app.gui.shared.slides.question import question_page
from app.gui.shared.slides.result import result_page
from app.gui.shared.theme import Theme
from app.screens.slides import (
    ExerciseSlide,
    InfographicSlide,
    LeafletSlide,
    QuestionSlide,
    ResultSlide,
    Slide,
)


def paint_slide(
    painter: QPainter, slide: Slide, size: QSize, theme: Theme, moment: float = 1.0
) -> None:
    """Paint a slide over `size` pixels; `moment` (0 to 1) is how far its bars have grown."""
    paint_page(painter, lay_out(slide, page_width(size), moment), size, theme)


@lru_cache(maxsize=8)  # the small copies on the console show the same slides as the room
def lay_out(slide: Slide, width: float, moment: float = 1.0) -> Page:
    """Place everything a slide shows on a page `width` by 1080 units."""
    match slide:
        case QuestionSlide():
            return question_page(slide, width)
        case ResultSlide():
            return result_page(slide, width, moment)
        case ExerciseSlide():
            return exercise_page(slide, width)
        case InfographicSlide():
            return infographic_page(slide, width)
        case LeafletSlide():
            return leaflet_page(slide, width)
        case _:
            return plain_page(slide, width)
