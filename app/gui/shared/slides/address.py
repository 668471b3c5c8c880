"""An address to go to, large: on the closing slide, and on the cover of a leaflet."""

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Code, Element, Page, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.qr import qr_modules, shown_address
from app.screens.slides import AddressSlide

_SHARE = 0.4  # of the width, for the code


def address_page(slide: AddressSlide, width: float) -> Page:
    """Lay out what is said at the left, the code with its address beneath at the right."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body
    gap = body.width() * 0.05
    right = QRectF(
        body.right() - body.width() * _SHARE, body.top(), body.width() * _SHARE, body.height()
    )
    left = QRectF(body.left(), body.top(), body.width() - right.width() - gap, body.height())

    def lay_out(fit: Fit) -> Draft:
        said = _said(slide, left, fit)
        shown = _code(slide.address, right, fit)
        return Draft((*said.elements, *shown.elements), max(said.bottom, shown.bottom))

    draft = first_that_fits(all_fits(), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _said(slide: AddressSlide, box: QRectF, fit: Fit) -> Draft:
    parts = [(Span(slide.title, "ink", Weight.BOLD), Role.WELCOME, 0.0)]
    if slide.tagline:
        parts.append((Span(slide.tagline, "soft"), Role.CHOICE, fit.gap(12, 26)))
    for at, line in enumerate(slide.lines):
        parts.append((Span(line), Role.CHOICE, fit.gap(16, 40) if at == 0 else fit.gap(8, 18)))
    blocks = [
        (set_text((span,), fit.size(role), box.width(), even=role is Role.WELCOME), role, gap)
        for span, role, gap in parts
    ]
    height = sum(block.height + gap for block, _role, gap in blocks)
    y = box.top() + max(0.0, (box.height() - height) * 0.4)
    elements: list[Element] = []
    for block, role, gap in blocks:
        y += gap
        elements.append(Words(block, box.left(), y, role))
        y += block.height
    return Draft(tuple(elements), y)


def _code(address: str, box: QRectF, fit: Fit) -> Draft:
    text = shown_address(address)
    block = set_text((Span(text, "teal", Weight.BOLD),), fit.size(Role.CHOICE), box.width())
    gap = fit.gap(14, 26)
    side = min(box.width(), box.height() - block.height - gap)
    top = box.top() + max(0.0, (box.height() - side - gap - block.height) / 2)
    code = Code(qr_modules(address), QRectF(box.center().x() - side / 2, top, side, side))
    words = Words(block, box.center().x(), code.rect.bottom() + gap, Role.CHOICE, 0.5)
    return Draft((code, words), words.rect.bottom())
