"""A path of numbered points, and the card of the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import Badge, Element, Icon, Page, Panel, Picture, Stroke, Words
from app.gui.shared.slides.labels import Spot, place_labels
from app.gui.shared.slides.layout import Role, Span, Weight, set_text, size_at, steps
from app.screens.slides import InfographicSlide, SpotLook, SpotRow

RADIUS = 48.0
_ROAD = 30.0
_USUAL_CARD = 210.0  # room kept even while no card is open, so that the points never move
_ENDINGS = (".", "?", "!", "…", ":")


def infographic_page(slide: InfographicSlide, width: float) -> Page:
    """Lay out an infographic."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def heading(step: float) -> Draft:
        span = Span(slide.title, "ink", Weight.BOLD)
        block = set_text((span,), size_at(Role.TITLE, step), body.width(), even=True)
        return Draft(
            (Words(block, body.left(), body.top(), Role.TITLE),), body.top() + block.height
        )

    title = first_that_fits(steps(), heading, body.top() + 150)
    card = first_that_fits(
        steps(), lambda step: _card(slide, body, step), body.top() + body.height() * 0.5
    )
    height = max(_USUAL_CARD, card.bottom - body.top())
    down = body.bottom() - height
    drawing = QRectF(body.left(), title.bottom, body.width(), down - title.bottom)
    elements = (
        *edges.elements,
        *title.elements,
        *_drawing(slide.spots, drawing),
        *(_lowered(element, down - body.top()) for element in card.elements),
    )
    return Page(width, "paper", elements)


def _card(slide: InfographicSlide, body: QRectF, step: float) -> Draft:
    """The open card, drawn from the top of the body."""
    if not slide.card_title and not slide.card:
        return Draft((), body.top())
    size = size_at(Role.EXPLANATION, step)
    opened = next((spot.number for spot in slide.spots if spot.look is SpotLook.OPEN), None)
    radius = size * 0.78
    pad = 34 - 12 * min(1.0, step)
    left = body.left() + 40 + (2 * radius + 28 if opened is not None else 0)
    spans = []
    if slide.card_title:
        stop = "" if slide.card_title.endswith(_ENDINGS) else "."
        spans.append(Span(slide.card_title + stop, "teal", Weight.BOLD))
    if slide.card:
        spans.append(Span(slide.card))
    text = set_text(spans, size, body.right() - 44 - left)
    height = text.height + 2 * pad
    panel = QRectF(body.left(), body.top(), body.width(), height)
    elements: list[Element] = [
        Panel(panel, fill="teal_soft"),
        Words(text, left, body.top() + pad, Role.EXPLANATION),
    ]
    if opened is not None:
        centre = QPointF(body.left() + 40 + radius, body.top() + pad + text.pitch / 2)
        elements.append(Badge(str(opened), centre, radius, "teal"))
    return Draft(tuple(elements), body.top() + height)


def _lowered(element: Element, down: float) -> Element:
    match element:
        case Words(block, x, y, role, align):
            return Words(block, x, y + down, role, align)
        case Panel():
            return Panel(element.rect.translated(0, down), fill=element.fill)
        case Badge():
            centre = element.centre + QPointF(0, down)
            return Badge(element.text, centre, element.radius, element.fill)
        case _:
            return element


def _drawing(spots: Sequence[SpotRow], room: QRectF) -> list[Element]:
    inner = room.adjusted(RADIUS * 1.6, RADIUS + 74, -RADIUS * 1.6, -RADIUS - 74)
    centres = [
        QPointF(inner.left() + spot.x * inner.width(), inner.top() + spot.y * inner.height())
        for spot in spots
    ]
    road = _road(spots, centres)
    elements: list[Element] = [*road]
    for spot, centre in zip(spots, centres, strict=True):
        elements += _disc(spot, centre)
    size = size_at(Role.CARD, 1.0)
    labels = [
        set_text((Span(spot.label, "ink", Weight.STRONG),), size, 400, even=True) for spot in spots
    ]
    placed = place_labels(
        [
            Spot(
                centre, RADIUS + 16, label.width + (_tick(size) if _seen(spot) else 0), label.height
            )
            for spot, centre, label in zip(spots, centres, labels, strict=True)
        ],
        road,
        room,
    )
    for spot, label, corner in zip(spots, labels, placed, strict=True):
        elements.append(Words(label, corner.x() + label.width / 2, corner.y(), Role.CARD, 0.5))
        if _seen(spot):
            side = size * 0.62
            y = corner.y() + label.height / 2 - side / 2
            elements.append(
                Icon(Picture.TICK, QRectF(corner.x() + label.width + 14, y, side, side), "teal")
            )
    return elements


def _seen(spot: SpotRow) -> bool:
    return spot.look is SpotLook.SEEN


def _tick(size: int) -> float:
    return size * 0.62 + 14


def _disc(spot: SpotRow, centre: QPointF) -> list[Element]:
    number = str(spot.number)
    match spot.look:
        case SpotLook.OPEN:
            return [
                Badge("", centre, RADIUS + 14, "teal_mid"),
                Badge("", centre, RADIUS + 3, "card"),
                Badge(number, centre, RADIUS - 5, "teal"),
            ]
        case SpotLook.SEEN:
            return [
                Badge("", centre, RADIUS + 3, "card", line="line"),
                Badge(number, centre, RADIUS - 5, "teal_mid", "ink"),
            ]
        case SpotLook.CLOSED:
            return [Badge(number, centre, RADIUS + 3, "card", "ink", line="sand_strong")]


def _road(spots: Sequence[SpotRow], centres: Sequence[QPointF]) -> list[Stroke]:
    """The path through the points; what was walked is drawn last, over the rest."""
    strokes: list[Stroke] = []
    for index in range(len(spots) - 1):
        before = centres[max(0, index - 1)]
        start, end = centres[index], centres[index + 1]
        after = centres[min(len(centres) - 1, index + 2)]
        walked = all(spot.look is not SpotLook.CLOSED for spot in spots[index : index + 2])
        strokes.append(
            Stroke(
                start,
                start + (end - before) / 6,
                end - (after - start) / 6,
                end,
                "teal" if walked else "path",
                _ROAD,
            )
        )
    return sorted(strokes, key=lambda stroke: stroke.colour == "teal")
