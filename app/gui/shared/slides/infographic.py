"""A path of numbered points, and the card of the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, all_fits, first_that_fits, surround
from app.gui.shared.slides.elements import (
    Badge,
    Element,
    Icon,
    Page,
    Panel,
    Picture,
    Stroke,
    Words,
    moved,
)
from app.gui.shared.slides.labels import Spot, place_labels
from app.gui.shared.slides.layout import (
    Fit,
    Role,
    Span,
    Weight,
    readable_fits,
    set_text,
    smaller_fits,
)
from app.screens.slides import InfographicSlide, SpotLook, SpotRow

RADIUS = 48.0
_ROAD = 30.0
_USUAL_CARD = 236.0  # room kept even while no card is open, so that the points never move
_ENDINGS = (".", "?", "!", "…", ":")


def infographic_page(slide: InfographicSlide, width: float) -> Page:
    """Lay out an infographic."""
    edges = surround(slide.header, slide.hint, "", width)
    told = bool(slide.card_title or slide.card)
    lines = edges if told else surround(slide.header, "", "", width)
    body = edges.body

    def card(fit: Fit) -> Draft:
        return open_card(slide, body, fit)

    title = heading(slide, body)
    usual = first_that_fits(readable_fits(), card, body.top() + _USUAL_CARD)
    half = body.top() + body.height() * 0.5
    opened = usual if usual.bottom <= half else first_that_fits(smaller_fits(), card, half)
    height = max(_USUAL_CARD, opened.bottom - body.top())
    foot = body.bottom() - height
    room = QRectF(body.left(), title.bottom, body.width(), foot - title.bottom)
    elements = (
        *lines.elements,
        *title.elements,
        *_drawing(slide.spots, room),
        *moved(opened.elements, down=body.bottom() - opened.bottom),
    )
    return Page(width, "paper", elements)


def heading(slide: InfographicSlide, body: QRectF) -> Draft:
    """The title, on two lines at most wherever it can be."""

    def lay_out(fit: Fit) -> Draft:
        span = Span(slide.title, "ink", Weight.BOLD)
        block = set_text((span,), fit.size(Role.TITLE), body.width(), even=True)
        words = Words(block, body.left(), body.top(), Role.TITLE)
        return Draft((words,), body.top() + block.height)

    return first_that_fits(all_fits(), lay_out, body.top() + 150)


def open_card(slide: InfographicSlide, body: QRectF, fit: Fit) -> Draft:
    """The open card, drawn from the top of the body."""
    if not slide.card_title and not slide.card:
        return _invitation(slide.hint, body, fit)
    size = fit.size(Role.EXPLANATION)
    number = next((spot.number for spot in slide.spots if spot.look is SpotLook.OPEN), None)
    radius = size * 0.78
    pad = fit.gap(22, 40)
    left = body.left() + 40 + (2 * radius + 28 if number is not None else 0)
    text = set_text(_said(slide), size, body.right() - 44 - left, even=True)
    box = QRectF(body.left(), body.top(), body.width(), text.height + 2 * pad)
    elements: list[Element] = [
        Panel(box, fill="teal_soft"),
        Words(text, left, body.top() + pad, Role.EXPLANATION),
    ]
    if number is not None:
        centre = QPointF(body.left() + 40 + radius, body.top() + pad + text.pitch / 2)
        elements.append(Badge(str(number), centre, radius, "teal"))
    return Draft(tuple(elements), box.bottom())


def _invitation(hint: str, body: QRectF, fit: Fit) -> Draft:
    """What to do, where the card will be."""
    if not hint:
        return Draft((), body.top())
    box = QRectF(body.left(), body.top(), body.width(), _USUAL_CARD - 60)
    text = set_text((Span(hint, "soft"),), fit.size(Role.EXPLANATION), box.width() - 88, even=True)
    box.setHeight(max(box.height(), text.height + 40))
    middle = box.center()
    words = Words(text, middle.x(), middle.y() - text.height / 2, Role.EXPLANATION, 0.5)
    return Draft((Panel(box, line="sand_strong", dashed=True), words), box.bottom())


def _said(slide: InfographicSlide) -> tuple[Span, ...]:
    """The title of the open card, run into its text."""
    stop = "" if slide.card_title.endswith(_ENDINGS) else "."
    title = Span(slide.card_title + stop, "teal", Weight.BOLD)
    spans = (title if slide.card_title else None, Span(slide.card) if slide.card else None)
    return tuple(span for span in spans if span is not None)


def _drawing(spots: Sequence[SpotRow], room: QRectF) -> list[Element]:
    """The road, the points on it, and their labels."""
    inner = room.adjusted(RADIUS * 1.6, RADIUS + 74, -RADIUS * 1.6, -RADIUS - 74)
    width, height = inner.width(), max(0.0, inner.height())
    centres = [
        QPointF(inner.left() + spot.x * width, inner.top() + spot.y * height) for spot in spots
    ]
    road = _road(spots, centres)
    discs = [
        part for spot, centre in zip(spots, centres, strict=True) for part in _disc(spot, centre)
    ]
    return [*road, *discs, *_labels(spots, centres, road, room)]


def _labels(
    spots: Sequence[SpotRow], centres: Sequence[QPointF], road: Sequence[Stroke], room: QRectF
) -> list[Element]:
    """The labels; each keeps room for its tick, so that it stays where it is once seen."""
    size = Fit(1, 1).size(Role.CARD)
    side, gap = size * 0.62, 14.0
    between = room.width() / max(1, len(spots))
    wide = min(400.0, max(240.0, between * 1.4))
    blocks = [
        set_text((Span(spot.label, "ink", Weight.STRONG),), size, wide, even=True) for spot in spots
    ]
    wanted = [
        Spot(centre, RADIUS + 16, block.width + gap + side, block.height)
        for centre, block in zip(centres, blocks, strict=True)
    ]
    elements: list[Element] = []
    for spot, block, corner in zip(spots, blocks, place_labels(wanted, road, room), strict=True):
        seen = spot.look is SpotLook.SEEN
        left = corner.x() if seen else corner.x() + (gap + side) / 2
        elements.append(Words(block, left + block.width / 2, corner.y(), Role.CARD, 0.5))
        if seen:
            y = corner.y() + (block.height - side) / 2
            tick = QRectF(left + block.width + gap, y, side, side)
            elements.append(Icon(Picture.TICK, tick, "teal"))
    return elements


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
