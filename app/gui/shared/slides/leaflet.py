"""The leaflet on the screen: its title and its parts side by side."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import Badge, Element, Page, Panel, Words
from app.gui.shared.slides.layout import Role, Span, Weight, set_text, size_at, steps
from app.screens.slides import LeafletSlide

_GAP = 28.0


def leaflet_page(slide: LeafletSlide, width: float) -> Page:
    """Lay out a leaflet."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def lay_out(way: tuple[int, float]) -> Draft:
        return _draft(slide, body, *way)

    draft = first_that_fits(_ways(len(slide.sections)), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _ways(sections: int) -> Iterator[tuple[int, float]]:
    """Side by side up to three, at the largest size that has a way."""
    most = max(1, min(3, sections))
    for step in steps():
        yield from ((columns, step) for columns in range(most, 0, -1))


def _draft(slide: LeafletSlide, body: QRectF, columns: int, step: float) -> Draft:
    size = size_at(Role.TITLE, step)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width(), even=True)
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    y = body.top() + title.height
    if slide.tagline:
        size = size_at(Role.CARD, step)
        tagline = set_text((Span(slide.tagline, "soft"),), size, body.width())
        elements.append(Words(tagline, body.left(), y + 4, Role.CARD))
        y += tagline.height + 4
    y += 30 / max(1.0, step)
    gap = _GAP / max(1.0, step)
    width = (body.width() - gap * (columns - 1)) / columns
    for first in range(0, len(slide.sections), columns):
        row = slide.sections[first : first + columns]
        flat = QRectF(body.left(), y, width, 0)
        height = max(_section(*section, flat, step).bottom for section in row) - y
        for column, section in enumerate(row):
            place = QRectF(body.left() + column * (width + gap), y, width, height)
            elements += _section(*section, place, step).elements
        y += height + gap
    return Draft(tuple(elements), y - gap if slide.sections else y)


def _section(heading: str, lines: tuple[str, ...], box: QRectF, step: float) -> Draft:
    size = size_at(Role.LEAFLET, step)
    pad = 30 / max(1.0, step)
    left, room = box.left() + pad, box.width() - 2 * pad
    text = set_text((Span(heading, "teal", Weight.BOLD),), size, room)
    y = box.top() + pad
    words: list[Element] = [Words(text, left, y, Role.LEAFLET)]
    y += text.height + 10 / max(1.0, step)
    indent = size * 0.72
    for line in lines:
        text = set_text(line, size, room - indent)
        words.append(Badge("", QPointF(left + size * 0.2, y + text.pitch / 2), size * 0.13, "teal"))
        words.append(Words(text, left + indent, y, Role.LEAFLET))
        y += text.height + 8 / max(1.0, step)
    rect = QRectF(box)
    rect.setHeight(max(box.height(), y + pad - 8 / max(1.0, step) - box.top()))
    return Draft((Panel(rect, 26, "card", "line"), *words), rect.bottom())
