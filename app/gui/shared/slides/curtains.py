"""The slides that take the place of an activity: a pause that runs down, a message, nothing."""

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, side_margin
from app.gui.shared.slides.elements import Element, Icon, Page, Panel, Picture, Words
from app.gui.shared.slides.layout import (
    PAGE_HEIGHT,
    Block,
    Fit,
    Role,
    Span,
    Weight,
    set_text,
)
from app.screens.slides import BlankSlide, MessageSlide, WaitingSlide

_HOUSE = 130.0
_BOTTOM = PAGE_HEIGHT - 80


def curtain_page(slide: BlankSlide | WaitingSlide | MessageSlide, width: float) -> Page:
    """Lay out what takes the place of an activity."""

    def lay_out(fit: Fit) -> Draft:
        match slide:
            case BlankSlide():
                return Draft((), 0)
            case MessageSlide():
                return _message(slide, width, fit)
            case WaitingSlide():
                return _waiting(slide, width, fit)

    return Page(width, "paper", first_that_fits(all_fits(), lay_out, _BOTTOM).elements)


def _message(slide: MessageSlide, width: float, fit: Fit) -> Draft:
    """One sentence, as large as it fits, on a ground of its own."""
    margin = side_margin(width)
    room = width - 4 * margin
    span = Span(slide.text, "ink", Weight.BOLD)
    block = set_text((span,), fit.size(Role.WELCOME), room, even=True)
    y = max(80.0, (PAGE_HEIGHT - block.height) / 2)
    rect = QRectF(margin, y - 70, width - 2 * margin, block.height + 140)
    words = Words(block, width / 2, y, Role.WELCOME, 0.5)
    return Draft((Panel(rect, 36, "note", "line"), words), rect.bottom())


def _waiting(slide: WaitingSlide, width: float, fit: Fit) -> Draft:
    """What we wait for, the time that is left, and when it goes on."""
    room = width - 2 * side_margin(width)
    parts: list[tuple[Block, Role]] = [
        (set_text((Span(slide.title, "teal", Weight.BOLD),), fit.size(Role.CARD), room), Role.CARD)
    ]
    if slide.text:
        span = Span(slide.text, "ink", Weight.BOLD)
        parts.append((set_text((span,), fit.size(Role.TITLE), room, even=True), Role.TITLE))
    if slide.left:
        span = Span(slide.left, "ink", Weight.BOLD)
        parts.append((set_text((span,), fit.size(Role.COUNTDOWN), room), Role.COUNTDOWN))
    if slide.until:
        span = Span(slide.until, "soft")
        parts.append((set_text((span,), fit.size(Role.CHOICE), room), Role.CHOICE))
    gap = fit.gap(12, 26)
    height = _HOUSE + sum(block.height + gap for block, _role in parts)
    y = max(70.0, (PAGE_HEIGHT - height) * 0.46)
    house = QRectF((width - _HOUSE) / 2, y, _HOUSE, _HOUSE)
    elements: list[Element] = [Icon(Picture.HOUSE, house, "teal")]
    y += _HOUSE
    for block, role in parts:
        y += gap
        elements.append(Words(block, width / 2, y, role, 0.5))
        y += block.height
    return Draft(tuple(elements), y)
