"""Paint any slide."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter

from app.domain.settings import View
from app.gui.shared.pictures import follow, picture_of
from app.gui.shared.slides.address import address_page
from app.gui.shared.slides.alphabet import letter_page, wall_page
from app.gui.shared.slides.curtains import curtain_page
from app.gui.shared.slides.drawing import paint_page
from app.gui.shared.slides.elements import Page, Words
from app.gui.shared.slides.estimate import estimate_page
from app.gui.shared.slides.exercise import exercise_page
from app.gui.shared.slides.infographic import infographic_page
from app.gui.shared.slides.layout import page_width, raised
from app.gui.shared.slides.leaflet import leaflet_page, part_page, sheet_page
from app.gui.shared.slides.meeting import owners_page, resolution_page, situation_page
from app.gui.shared.slides.outcome import outcome_page
from app.gui.shared.slides.pictured import pictured_page
from app.gui.shared.slides.plain import plain_page
from app.gui.shared.slides.question import question_page
from app.gui.shared.slides.result import result_page
from app.gui.shared.slides.score import score_page
from app.gui.shared.slides.sheet import follow_sheet
from app.gui.shared.theme import Theme
from app.screens.slides import (
    AddressSlide,
    BlankSlide,
    EstimateSlide,
    ExerciseSlide,
    InfographicSlide,
    LeafletSlide,
    LetterSlide,
    MessageSlide,
    OutcomeSlide,
    OwnersSlide,
    PartSlide,
    QuestionSlide,
    ResolutionSlide,
    ResultSlide,
    ScoreSlide,
    SheetSlide,
    SituationSlide,
    Slide,
    WaitingSlide,
    WallSlide,
)


def paint_slide(
    painter: QPainter, slide: Slide, size: QSize, theme: Theme, view: View | None = None
) -> None:
    """Paint a slide over `size` pixels, as the room asked to see slides."""
    view = view or View()
    colours = theme.contrast if view.contrast and theme.contrast else theme
    page = lay_out(_presentable(slide), page_width(size), text_step=view.text_step)
    paint_page(painter, page, size, colours)


def follow_picture(slide: Slide, redraw: Callable[[], None]) -> None:
    """Have a slide drawn again once a picture of it that is still to come is there."""
    if isinstance(slide, InfographicSlide) and slide.picture is not None:
        follow(slide.picture, redraw)
    elif isinstance(slide, SheetSlide):
        follow_sheet(slide.file, slide.page, redraw)


def _presentable(slide: Slide) -> Slide:
    """The slide, without a picture that cannot be shown: its points then lie on a path."""
    if isinstance(slide, InfographicSlide) and slide.picture is not None:
        return slide if picture_of(slide.picture).expected else replace(slide, picture=None)
    return slide


@lru_cache(maxsize=8)  # the small copies on the console show the same slides as the room
def lay_out(slide: Slide, width: float, moment: float = 1.0, *, text_step: int = 0) -> Page:
    """Place everything a slide shows on a page `width` by 1080 units.

    `moment` (0 to 1) is how far its bars have grown; `text_step` raises its texts.
    """
    usual = _page(slide, width, moment)
    for step in range(text_step, 0, -1):
        with raised(step):
            page = _page(slide, width, moment)
        # larger edges must not leave a full slide less room than it had
        if _size_of_texts(page) >= _size_of_texts(usual):
            return page
    return usual


def _size_of_texts(page: Page) -> int:
    return sum(each.block.size for each in page.elements if isinstance(each, Words))


def _page(slide: Slide, width: float, moment: float) -> Page:
    if isinstance(slide, ResultSlide):
        return result_page(slide, width, moment)
    if isinstance(slide, InfographicSlide) and slide.picture is not None:
        return pictured_page(slide, slide.picture, width)
    if isinstance(slide, SheetSlide):
        return sheet_page(slide, width) or _page(slide.instead, width, moment)
    return _PAGES.get(type(slide), plain_page)(slide, width)


_PAGES: Mapping[type, Callable[..., Page]] = {
    QuestionSlide: question_page,
    EstimateSlide: estimate_page,
    ScoreSlide: score_page,
    ExerciseSlide: exercise_page,
    InfographicSlide: infographic_page,
    LeafletSlide: leaflet_page,
    PartSlide: part_page,
    AddressSlide: address_page,
    SituationSlide: situation_page,
    OwnersSlide: owners_page,
    ResolutionSlide: resolution_page,
    OutcomeSlide: outcome_page,
    WallSlide: wall_page,
    LetterSlide: letter_page,
    BlankSlide: curtain_page,
    WaitingSlide: curtain_page,
    MessageSlide: curtain_page,
}
"""How each kind of slide is laid out; the quiet ones share `plain_page`."""
