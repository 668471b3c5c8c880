"""The points of the tables, calmly: in the order of their names, each with its bar and in words."""

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Element, Page, Panel, Words
from app.gui.shared.slides.layout import Block, Fit, Role, Span, Weight, set_text
from app.screens.slides import ScoreRow, ScoreSlide

_NAMES = 0.42  # of the width, at most
_GAP = 30.0


def score_page(slide: ScoreSlide, width: float) -> Page:
    """Lay out the points."""
    edges = surround(slide.header, slide.note, "", width)
    body = edges.body
    draft = first_that_fits(all_fits(), lambda fit: _draft(slide, body, fit), body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _draft(slide: ScoreSlide, body: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.TITLE)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width())
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    top = body.top() + title.height + fit.gap(20, 40)
    names = max((_name(row, body, fit).width for row in slide.rows), default=0.0)
    heights = [max(_name(row, body, fit).height, _high(fit)) for row in slide.rows]
    gap = fit.gap(10, 18)
    needed = sum(heights) + gap * (len(heights) - 1)
    gap += min(34.0, max(0.0, body.bottom() - top - needed) / max(1, len(heights)))
    y = top
    for row, height in zip(slide.rows, heights, strict=True):
        place = QRectF(body.left(), y, body.width(), height)
        elements += _row(row, place, names, fit)
        y += height + gap
    return Draft(tuple(elements), y - gap)


def _row(row: ScoreRow, place: QRectF, names: float, fit: Fit) -> list[Element]:
    name = _name(row, place, fit)
    middle = place.center().y()
    left = place.left() + names + _GAP
    size = fit.size(Role.RESULT)
    points = set_text((Span(row.points, "ink", Weight.STRONG),), size, place.right() - left)
    longest = place.right() - left - points.width - _GAP
    length = max(6.0, longest * row.share)
    bar = QRectF(left, middle - _high(fit) / 2, length, _high(fit))
    return [
        Words(name, place.left(), middle - name.height / 2, Role.RESULT),
        Panel(bar, min(12.0, length / 2), "teal" if row.share else "sand_strong"),
        Words(points, bar.right() + _GAP, middle - points.height / 2, Role.RESULT),
    ]


def _high(fit: Fit) -> float:
    return fit.size(Role.RESULT) * 1.2


def _name(row: ScoreRow, room: QRectF, fit: Fit) -> Block:
    return set_text(row.name, fit.size(Role.RESULT), room.width() * _NAMES)
