"""Exercises: one layout for each kind of game."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QRectF

from app.domain.content import ExerciseKind
from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import Page
from app.gui.shared.slides.gaps import gaps_draft, gaps_ways
from app.gui.shared.slides.layout import Fit
from app.gui.shared.slides.odd import odd_draft, odd_ways
from app.gui.shared.slides.order import order_draft, order_ways
from app.gui.shared.slides.pairs import pairs_draft, pairs_ways
from app.gui.shared.slides.sort import sort_draft, sort_ways
from app.screens.slides import ExerciseSlide

# a way is the business of its own file alone
Ways = Callable[[ExerciseSlide], Iterator[tuple[Any, Fit]]]
Drawn = Callable[[ExerciseSlide, QRectF, tuple[Any, Fit]], Draft]
LAYOUTS: dict[ExerciseKind, tuple[Ways, Drawn]] = {
    ExerciseKind.ORDER: (order_ways, order_draft),
    ExerciseKind.PAIRS: (pairs_ways, pairs_draft),
    ExerciseKind.SORT: (sort_ways, sort_draft),
    ExerciseKind.GAPS: (gaps_ways, gaps_draft),
    ExerciseKind.ODD_ONE_OUT: (odd_ways, odd_draft),
}


def exercise_page(slide: ExerciseSlide, width: float) -> Page:
    """Lay out an exercise."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body
    ways, draw = LAYOUTS[slide.kind]

    def lay_out(way: tuple[Any, Fit]) -> Draft:
        return draw(slide, body, way)

    draft = first_that_fits(ways(slide), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))
