"""The leaflet on the screen: its title and its parts side by side."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Badge, Element, Page, Panel, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import LeafletSlide


def leaflet_page(slide: LeafletSlide, width: float) -> Page:
    """Lay out a leaflet."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def lay_out(way: tuple[int, Fit]) -> Draft:
        return _draft(slide, body, *way)

    draft = first_that_fits(_ways(len(slide.sections)), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _ways(sections: int) -> Iterator[tuple[int, Fit]]:
    """Side by side up to three, at the largest size that has a way."""
    most = max(1, min(3, sections))
    for fit in all_fits():
        yield from ((columns, fit) for columns in range(most, 0, -1))


def _draft(slide: LeafletSlide, body: QRectF, columns: int, fit: Fit) -> Draft:
    size = fit.size(Role.TITLE)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width(), even=True)
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    y = body.top() + title.height
    if slide.tagline:
        size = fit.size(Role.CARD)
        tagline = set_text((Span(slide.tagline, "soft"),), size, body.width())
        elements.append(Words(tagline, body.left(), y + 4, Role.CARD))
        y += tagline.height + 4
    y += fit.gap(20, 34)
    gap = fit.gap(18, 28)
    width = (body.width() - gap * (columns - 1)) / columns
    for first in range(0, len(slide.sections), columns):
        row = slide.sections[first : first + columns]
        flat = QRectF(body.left(), y, width, 0)
        height = max(_section(*section, flat, fit).bottom for section in row) - y
        for column, section in enumerate(row):
            place = QRectF(body.left() + column * (width + gap), y, width, height)
            elements += _section(*section, place, fit).elements
        y += height + gap
    return Draft(tuple(elements), y - gap if slide.sections else y)


def _section(heading: str, lines: tuple[str, ...], box: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.LEAFLET)
    pad = fit.gap(20, 32)
    left, room = box.left() + pad, box.width() - 2 * pad
    text = set_text((Span(heading, "teal", Weight.BOLD),), size, room)
    y = box.top() + pad
    words: list[Element] = [Words(text, left, y, Role.LEAFLET)]
    y += text.height + fit.gap(6, 14)
    indent, between = size * 0.72, fit.gap(4, 14)
    for line in lines:
        text = set_text(line, size, room - indent)
        words.append(Badge("", QPointF(left + size * 0.2, y + text.pitch / 2), size * 0.13, "teal"))
        words.append(Words(text, left + indent, y, Role.LEAFLET))
        y += text.height + between
    rect = QRectF(box)
    rect.setHeight(max(box.height(), y + pad - between - box.top()))
    return Draft((Panel(rect, 26, "card", "line"), *words), rect.bottom())
