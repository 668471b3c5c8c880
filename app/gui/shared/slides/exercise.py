"""Exercises: one layout for each kind of game."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QRectF

from app.domain.content import ExerciseKind
from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import Page
from app.gui.shared.slides.gaps import gaps_draft, gaps_ways
from app.gui.shared.slides.layout import Fit, readable_fits, smaller_fits
from app.gui.shared.slides.odd import odd_draft, odd_ways
from app.gui.shared.slides.order import order_draft, order_ways
from app.gui.shared.slides.pairs import pairs_draft, pairs_ways
from app.gui.shared.slides.sort import sort_draft, sort_ways
from app.screens.slides import ExerciseSlide

_TIGHTEST = Fit(1.0, 0.0)
# a way is the business of its own file alone
Ways = Callable[[ExerciseSlide], tuple[list[Any], list[Any]]]
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

    def worth_trying(way: Any) -> bool:
        return lay_out((way, _TIGHTEST)).bottom <= body.bottom()

    draft = first_that_fits(_each_fit(*ways(slide), worth_trying), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _each_fit(
    readable: list[Any], smaller: list[Any], worth_trying: Callable[[Any], bool]
) -> Iterator[tuple[Any, Fit]]:
    """Every readable setting of one way, then of the next; then what always fits.

    A way that does not even fit at its tightest is passed over: texts that are far too long must
    not keep the room waiting.
    """
    for way in readable:
        if worth_trying(way):
            yield from ((way, fit) for fit in readable_fits())
    for fit in smaller_fits():
        yield from ((way, fit) for way in smaller)
