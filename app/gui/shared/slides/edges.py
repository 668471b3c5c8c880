"""The quiet lines around a slide: where we are at the top, what to do at the bottom."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.elements import Badge, Element, Words
from app.gui.shared.slides.layout import (
    PAGE_HEIGHT,
    Fit,
    Role,
    Span,
    Weight,
    edge_size,
    readable_fits,
    set_text,
    smaller_fits,
)
from app.screens.slides import Header

Way = TypeVar("Way")

_HEADER_MIDDLE = 92.0
_FOOTER_MIDDLE = 1006.0
_DOT = 12.0
_DOT_PITCH = 37.0
_GAP = 60.0


@dataclass(frozen=True)
class Draft:
    """A way to lay something out: what it draws, and how far down it reaches."""

    elements: tuple[Element, ...]
    bottom: float


@dataclass(frozen=True)
class Surround:
    """The edges of a slide, and the room they leave for its body."""

    elements: tuple[Element, ...]
    body: QRectF


def surround(header: Header, hint: str, counter: str, width: float) -> Surround:
    """Lay out a slide's top and bottom lines."""
    margin = side_margin(width)
    top, below_top = _top(header, margin, width)
    if header.notice:
        notice = set_text(
            (Span(header.notice, "ink", Weight.BOLD),), edge_size(), width - 2 * margin
        )
        top.append(Words(notice, margin, below_top - 20, Role.EDGE))
        below_top += notice.height
    bottom, above_bottom = _bottom(hint, counter, margin, width)
    body = QRectF(margin, below_top, width - 2 * margin, above_bottom - below_top)
    return Surround((*top, *bottom), body)


def side_margin(width: float) -> float:
    """The empty strip at the left and at the right."""
    return width * 0.05


def first_that_fits(ways: Iterable[Way], lay_out: Callable[[Way], Draft], bottom: float) -> Draft:
    """Keep the first way that ends above `bottom` with its words whole, else the last."""
    draft = Draft((), 0.0)
    for way in ways:
        draft = lay_out(way)
        if draft.bottom <= bottom and not _breaks_a_word(draft):
            break
    return draft


def _breaks_a_word(draft: Draft) -> bool:
    return any(isinstance(each, Words) and each.block.broken for each in draft.elements)


def all_fits() -> Iterator[Fit]:
    """From the largest and airiest setting down to what always fits."""
    yield from readable_fits()
    yield from smaller_fits()


def column_fits(readable: Iterable[Way], smaller: Iterable[Way]) -> Iterator[tuple[Way, Fit]]:
    """Every readable setting of one arrangement, then of the next; then what always fits."""
    for way in readable:
        yield from ((way, fit) for fit in readable_fits())
    arrangements = tuple(smaller)
    for fit in smaller_fits():
        yield from ((way, fit) for way in arrangements)


def _top(header: Header, margin: float, width: float) -> tuple[list[Element], float]:
    elements: list[Element] = []
    right = width - margin
    if header.dots:
        elements += _dots(header, right)
        right -= header.dots * _DOT_PITCH + _DOT
    if header.right:
        block = set_text((Span(header.right, "soft"),), edge_size(), width / 3)
        elements.append(Words(block, right, _HEADER_MIDDLE - block.pitch / 2, Role.EDGE, 1.0))
        right -= block.width
    room = max(width / 3, right - margin - _GAP)
    module = Span(header.module, "teal", Weight.BOLD)
    activity = Span(header.activity, "soft")
    parts = [part for part in (module, activity) if part.text]
    trail = parts[:1] if len(parts) < 2 else [module, Span("\u00a0·\u00a0", "soft"), activity]
    block = set_text(tuple(trail), edge_size(), room)
    y = _HEADER_MIDDLE - block.pitch / 2
    if len(block.lines) == 1:
        elements.append(Words(block, margin, y, Role.EDGE))
        return elements, y + block.height + 32
    for part in parts:  # too long for one line: one under the other
        block = set_text((part,), edge_size(), room)
        elements.append(Words(block, margin, y, Role.EDGE))
        y += block.height
    return elements, y + 24


def _dots(header: Header, right: float) -> list[Element]:
    first = right - _DOT - (header.dots - 1) * _DOT_PITCH
    dots: list[Element] = []
    for index in range(header.dots):
        centre = QPointF(first + index * _DOT_PITCH, _HEADER_MIDDLE)
        if index > header.dot:
            dots.append(Badge("", centre, _DOT - 1.5, line="teal", line_width=3))
        else:
            fill = "teal" if index == header.dot else "teal_mid"
            dots.append(Badge("", centre, _DOT, fill))
    return dots


def _bottom(hint: str, counter: str, margin: float, width: float) -> tuple[list[Element], float]:
    elements: list[Element] = []
    right, top = width - margin, _FOOTER_MIDDLE
    if counter:
        block = set_text((Span(counter, "soft"),), edge_size(), width / 3)
        top = _FOOTER_MIDDLE + block.pitch / 2 - block.height
        elements.append(Words(block, right, top, Role.EDGE, 1.0))
        right -= block.width + _GAP
    if hint:
        block = set_text((Span(hint, "soft"),), edge_size(), right - margin)
        top = min(top, _FOOTER_MIDDLE + block.pitch / 2 - block.height)
        elements.append(
            Words(block, margin, _FOOTER_MIDDLE + block.pitch / 2 - block.height, Role.EDGE)
        )
    if not elements:
        return elements, PAGE_HEIGHT - 84
    return elements, top - 28
