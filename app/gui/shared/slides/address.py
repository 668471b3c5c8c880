"""An address to go to, large: on the closing slide, and on the cover of a leaflet."""

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Code, Element, Page, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.qr import qr_modules, shown_address
from app.screens.slides import AddressSlide

_SHARE = 0.36  # of the width, for the code


def address_page(slide: AddressSlide, width: float) -> Page:
    """Lay out what is said at the left, the code at the right, the address along the foot."""
    edges = surround(slide.header, slide.hint, "", width)
    room = QRectF(edges.body)
    address = first_that_fits(all_fits(), lambda fit: _address(slide, room, fit), room.bottom())
    room.setBottom(room.bottom() - _height(address) - 26)
    said = first_that_fits(all_fits(), lambda fit: _said(slide, room, fit), room.bottom())
    code = _code(slide.address, room)
    return Page(width, "paper", (*edges.elements, *said.elements, code, *address.elements))


def _address(slide: AddressSlide, room: QRectF, fit: Fit) -> Draft:
    """The address at the foot, on one line as long as it can be read."""
    span = Span(shown_address(slide.address), "teal", Weight.BOLD)
    block = set_text((span,), fit.size(Role.TITLE), room.width())
    words = Words(block, room.left(), room.bottom() - block.height, Role.TITLE)
    return Draft((words,), room.bottom())


def _height(address: Draft) -> float:
    return sum(each.block.height for each in address.elements if isinstance(each, Words))


def _said(slide: AddressSlide, room: QRectF, fit: Fit) -> Draft:
    parts = [(Span(slide.title, "ink", Weight.BOLD), Role.WELCOME, 0.0)]
    if slide.tagline:
        parts.append((Span(slide.tagline, "soft"), Role.PART, fit.gap(12, 26)))
    for at, line in enumerate(slide.lines):
        parts.append((Span(line), Role.PART, fit.gap(16, 40) if at == 0 else fit.gap(8, 18)))
    wide = room.width() * (0.95 - _SHARE)
    blocks = [
        (set_text((span,), fit.size(role), wide, even=role is Role.WELCOME), role, gap)
        for span, role, gap in parts
    ]
    height = sum(block.height + gap for block, _role, gap in blocks)
    y = room.top() + max(0.0, (room.height() - height) * 0.4)
    elements: list[Element] = []
    for block, role, gap in blocks:
        y += gap
        elements.append(Words(block, room.left(), y, role))
        y += block.height
    return Draft(tuple(elements), y)


def _code(address: str, room: QRectF) -> Code:
    side = min(room.width() * _SHARE, room.height())
    top = room.top() + (room.height() - side) / 2
    return Code(qr_modules(address), QRectF(room.right() - side, top, side, side))
