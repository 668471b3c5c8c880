"""Numbered points over a picture, and the card of the open one beside it or under it."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.pictures import picture_of
from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import (
    Badge,
    Element,
    Icon,
    Page,
    Panel,
    Photo,
    Picture,
    Words,
    moved,
)
from app.gui.shared.slides.infographic import heading, open_card
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import InfographicSlide, SpotLook, SpotRow

RADIUS = 40.0
_GAP = 32.0
_CARD_HEIGHT = 236.0  # kept even while no card is open, so that the picture never moves
_CARD_SHARE = 0.34
_CLEARLY = 1.1


def pictured_page(slide: InfographicSlide, path: Path, width: float) -> Page:
    """Lay out an infographic over the picture in this file."""
    size = picture_of(path).size
    aspect = size.width() / max(1, size.height())
    # the line at the foot keeps its room even without words, so that the picture never moves
    body = QRectF(surround(slide.header, slide.hint or "…", "", width).body)
    told = bool(slide.card_title or slide.card)
    edges = surround(slide.header, slide.hint if told else "", "", width)
    title = heading(slide, body)
    body.setTop(title.bottom + 20)
    picture, room = _areas(body, aspect)
    card = _card(slide, room, beside=room.top() < picture.bottom())
    centred = (room.height() - (card.bottom - room.top())) / 2
    elements = (
        *edges.elements,
        *title.elements,
        Photo(path, picture),
        *(part for spot in slide.spots for part in _disc(spot, picture)),
        *moved(card.elements, down=max(0.0, centred)),
    )
    return Page(width, "paper", elements)


def _areas(body: QRectF, aspect: float) -> tuple[QRectF, QRectF]:
    """Where the picture and the card go: one under the other, or side by side.

    Side by side only where that makes the picture clearly larger: wide cards read better.
    """
    most = body.width() * (1 - _CARD_SHARE) - _GAP
    under = QRectF(body.left(), body.top(), body.width(), body.height() - _CARD_HEIGHT - 20)
    above = _fitted(under, aspect)
    left = _fitted(QRectF(body.left(), body.top(), most, body.height()), aspect)
    if left.width() < above.width() * _CLEARLY:
        return above, QRectF(body.left(), under.bottom() + 20, body.width(), _CARD_HEIGHT)
    left.moveLeft(body.left())
    start = left.right() + _GAP
    return left, QRectF(start, body.top(), body.right() - start, body.height())


def _fitted(area: QRectF, aspect: float) -> QRectF:
    """As large as the picture fits, in the middle."""
    width = min(area.width(), area.height() * aspect)
    picture = QRectF(0, 0, width, width / aspect)
    picture.moveCenter(area.center())
    return picture


def _card(slide: InfographicSlide, room: QRectF, *, beside: bool) -> Draft:
    def lay_out(fit: Fit) -> Draft:
        tall = beside and bool(slide.card_title)
        return _tall_card(slide, room, fit) if tall else open_card(slide, room, fit)

    return first_that_fits(all_fits(), lay_out, room.bottom())


def _tall_card(slide: InfographicSlide, room: QRectF, fit: Fit) -> Draft:
    """The open card beside the picture: its title beside its number, its text under both."""
    size = fit.size(Role.EXPLANATION)
    radius, pad = size * 0.78, fit.gap(22, 40)
    number = next((spot.number for spot in slide.spots if spot.look is SpotLook.OPEN), 0)
    left, right = room.left() + pad, room.right() - pad
    start = left + 2 * radius + 20
    span = Span(slide.card_title, "teal", Weight.BOLD)
    title = set_text((span,), size, right - start, even=True)
    height = max(title.height, 2 * radius)
    top = room.top() + pad
    text = set_text(slide.card, size, right - left)
    below = top + height + fit.gap(8, 20)
    box = QRectF(room.left(), room.top(), room.width(), below + text.height + pad - room.top())
    elements = (
        Panel(box, fill="teal_soft"),
        Badge(str(number), QPointF(left + radius, top + height / 2), radius, "teal"),
        Words(title, start, top + (height - title.height) / 2, Role.EXPLANATION),
        Words(text, left, below, Role.EXPLANATION),
    )
    return Draft(elements, box.bottom())


def _disc(spot: SpotRow, picture: QRectF) -> list[Element]:
    """A point, whole within the picture; with a dark ring it stands out on any."""
    inner = picture.adjusted(RADIUS + 6, RADIUS + 6, -RADIUS - 6, -RADIUS - 6)
    x = picture.left() + spot.x * picture.width()
    y = picture.top() + spot.y * picture.height()
    if inner.isValid():
        x = min(max(x, inner.left()), inner.right())
        y = min(max(y, inner.top()), inner.bottom())
    centre = QPointF(x, y)
    number = str(spot.number)
    match spot.look:
        case SpotLook.OPEN:
            return [
                Badge("", centre, RADIUS + 14, "card", line="ink", line_width=4),
                Badge(number, centre, RADIUS + 4, "teal"),
            ]
        case SpotLook.SEEN:
            tick = centre + QPointF(RADIUS * 0.72, RADIUS * 0.72)
            side = RADIUS * 0.5
            icon = QRectF(tick.x() - side / 2, tick.y() - side / 2, side, side)
            return [
                Badge(number, centre, RADIUS, "teal_mid", "ink", line="ink", line_width=4),
                Badge("", tick, RADIUS * 0.46, "card", line="ink", line_width=3),
                Icon(Picture.TICK, icon, "teal"),
            ]
        case SpotLook.CLOSED:
            return [Badge(number, centre, RADIUS, "card", "ink", line="ink", line_width=4)]
