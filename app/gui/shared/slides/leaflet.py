"""The leaflet on the screen: its title and its parts side by side."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QPointF, QRectF, Qt

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Badge, Element, Page, Panel, Sheet, Words
from app.gui.shared.slides.layout import (
    PAGE_HEIGHT,
    Fit,
    Role,
    Span,
    Weight,
    edge_size,
    set_text,
)
from app.gui.shared.slides.sheet import sheet_of
from app.screens.slides import LeafletSlide, PartSlide, SheetSlide

_EDGE = 30.0


def leaflet_page(slide: LeafletSlide, width: float) -> Page:
    """Lay out a leaflet."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def lay_out(way: tuple[int, Fit]) -> Draft:
        return _draft(slide, body, *way)

    draft = first_that_fits(_ways(len(slide.sections)), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def part_page(slide: PartSlide, width: float) -> Page:
    """Lay out one part of a leaflet, as large as it fits."""
    edges = surround(slide.header, slide.hint, slide.counter, width)
    body = edges.body

    def lay_out(fit: Fit) -> Draft:
        size = fit.size(Role.TITLE)
        title = set_text((Span(slide.heading, "teal", Weight.BOLD),), size, body.width(), even=True)
        elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
        y = body.top() + title.height + fit.gap(14, 38)
        size = fit.size(Role.PART)
        indent = size * 0.8
        for line in slide.lines:
            text = set_text(line, size, body.width() - indent)
            dot = QPointF(body.left() + size * 0.24, y + text.pitch / 2)
            elements.append(Badge("", dot, size * 0.14, "teal"))
            elements.append(Words(text, body.left() + indent, y, Role.PART))
            y += text.height + fit.gap(4, 22)
        return Draft(tuple(elements), y)

    draft = first_that_fits(all_fits(), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def sheet_page(slide: SheetSlide, width: float) -> Page | None:
    """Lay out a page of a PDF as large as the screen; None where it cannot be shown."""
    size = sheet_of(slide.file, slide.page).size
    if size is None:
        return None
    room = QRectF(_EDGE, _EDGE, width - 2 * _EDGE, PAGE_HEIGHT - 2 * _EDGE)
    shown = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = room.left() + (room.width() - shown.width()) / 2
    top = room.top() + (room.height() - shown.height()) / 2
    rect = QRectF(left, top, shown.width(), shown.height())
    elements: list[Element] = [Panel(rect, 0, "", "line"), Sheet(slide.file, slide.page, rect)]
    counter = set_text((Span(slide.counter, "soft"),), edge_size(), width / 3)
    if rect.right() + counter.width + 2 * _EDGE < width:  # beside the page, never over it
        y = PAGE_HEIGHT - _EDGE - counter.height
        elements.append(Words(counter, width - _EDGE, y, Role.EDGE, 1.0))
    return Page(width, "paper", tuple(elements))


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
        size = fit.size(Role.TAGLINE)
        tagline = set_text((Span(slide.tagline, "soft"),), size, body.width())
        elements.append(Words(tagline, body.left(), y + 4, Role.TAGLINE))
        y += tagline.height + 4
    y += fit.gap(14, 34)
    gap = fit.gap(14, 28)
    width = (body.width() - gap * (columns - 1)) / columns
    flat = QRectF(0, 0, width, 0)
    heights = [_section(*section, flat, fit).bottom for section in slide.sections]
    ends = _ends(heights, columns, gap)
    foot = y + max((_tall(heights[first:end], gap) for first, end in ends), default=0.0)
    for column, (first, end) in enumerate(ends):
        top = y
        for index in range(first, end):
            bottom = foot if index == end - 1 else top + heights[index]
            place = QRectF(body.left() + column * (width + gap), top, width, bottom - top)
            elements += _section(*slide.sections[index], place, fit).elements
            top = bottom + gap
    return Draft(tuple(elements), foot)


def _ends(heights: Sequence[float], columns: int, gap: float) -> list[tuple[int, int]]:
    """Where each column begins and ends, in the order of reading, none higher than it must be."""
    count = len(heights)
    splits = combinations(range(1, count), min(columns, count) - 1) if count else iter(())
    best = min(
        ([0, *split, count] for split in splits),
        key=lambda edges: max(_tall(heights[a:b], gap) for a, b in pairwise(edges)),
        default=[],
    )
    return list(pairwise(best))


def _tall(heights: Sequence[float], gap: float) -> float:
    return sum(heights) + gap * (len(heights) - 1)


def _section(heading: str, lines: tuple[str, ...], box: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.LEAFLET)
    pad = fit.gap(16, 32)
    left, room = box.left() + pad, box.width() - 2 * pad
    text = set_text((Span(heading, "teal", Weight.BOLD),), size, room)
    y = box.top() + pad
    words: list[Element] = [Words(text, left, y, Role.LEAFLET)]
    y += text.height + fit.gap(6, 14)
    indent, between = size * 0.72, fit.gap(2, 14)
    for line in lines:
        text = set_text(line, size, room - indent)
        words.append(Badge("", QPointF(left + size * 0.2, y + text.pitch / 2), size * 0.13, "teal"))
        words.append(Words(text, left + indent, y, Role.LEAFLET))
        y += text.height + between
    rect = QRectF(box)
    rect.setHeight(max(box.height(), y + pad - between - box.top()))
    return Draft((Panel(rect, 26, "card", "line"), *words), rect.bottom())
