"""Categories as columns, in which cards pile up, and under them the cards that are left."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.cards import Manner, card_box, number_badge, table, title_of
from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Panel, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import ExerciseSlide, PlaceRow


@dataclass(frozen=True)
class Way:
    """How much wider full columns are (0: all alike), the table's columns, reasons or not."""

    lean: float
    rest: int
    told: bool = True


def sort_ways(slide: ExerciseSlide) -> tuple[list[Way], list[Way]]:
    """The ways to try at readable sizes, the best first, and those for smaller ones."""
    leans = (0.0, 0.5, 1.0, 2.0)
    tables = (3, 2, 4) if slide.rest else (3,)
    silent = [Way(lean, columns, told=False) for lean in leans for columns in tables]
    told = [Way(lean, columns) for lean in leans for columns in tables] if slide.told else []
    return [*told, *silent], silent


def sort_draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit]) -> Draft:
    """The instruction, the columns and the table; the columns take the height that is left."""
    tight = _draft(slide, body, way, 0.0)
    spare = body.bottom() - tight.bottom - 1
    return _draft(slide, body, way, spare) if spare > 0 else tight


def _draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit], spare: float) -> Draft:
    manner, fit = way
    title = title_of(slide, body, fit)
    y = title.bottom + fit.gap(8, 28)
    gap = fit.gap(12, 28)
    widths = _widths(slide.places, body.width() - gap * (len(slide.places) - 1), manner.lean)
    boxes: list[QRectF] = []
    left = body.left()
    for width in widths:
        boxes.append(QRectF(left, y, width, 0))
        left += width + gap
    head = max(
        _head(place, box, fit).bottom - y for place, box in zip(slide.places, boxes, strict=True)
    )
    ends = [
        _column(place, box, (head, way)).bottom
        for place, box in zip(slide.places, boxes, strict=True)
    ]
    bottom = max(ends) + spare
    elements = list(title.elements)
    for place, box in zip(slide.places, boxes, strict=True):
        box.setHeight(bottom - y)
        elements += _column(place, box, (head, way)).elements
    rest = table(slide, QRectF(body.left(), bottom, body.width(), 0), manner.rest, fit)
    return Draft((*elements, *rest.elements), rest.bottom)


def _widths(places: tuple[PlaceRow, ...], whole: float, lean: float) -> list[float]:
    """How wide each column is: one that holds more text may lean over the others."""
    held = [sum(len(card.text) + len(card.told) for card in place.cards) for place in places]
    all_held = max(1, sum(held))
    weights = [1 + lean * len(places) * each / all_held for each in held]
    return [whole * weight / sum(weights) for weight in weights]


def _head(place: PlaceRow, box: QRectF, fit: Fit) -> Draft:
    """The number and the name of a category."""
    size = fit.size(Role.CARD)
    radius, edge = size * 0.72, fit.gap(14, 24)
    left = box.left() + edge + 2 * radius + fit.gap(12, 20)
    text = set_text((Span(place.name, "ink", Weight.BOLD),), size, box.right() - edge - left)
    height = max(box.height(), 2 * fit.gap(6, 18) + max(text.height, 2 * radius))
    middle = box.top() + height / 2
    badge = number_badge(
        place.number, QPointF(box.left() + edge + radius, middle), radius, filled=True
    )
    words = Words(text, left, middle - text.height / 2, Role.CARD)
    return Draft((badge, words), box.top() + height)


def _column(place: PlaceRow, box: QRectF, set_as: tuple[float, tuple[Way, Fit]]) -> Draft:
    """A category with its cards; below them it stays open as far down as `box` says."""
    head, (manner, fit) = set_as
    pad = fit.gap(8, 16)
    elements: list[Element] = []
    y = box.top() + head
    for card in place.cards:
        flat = QRectF(box.left() + pad, y, box.width() - 2 * pad, 0)
        drawn = card_box(card, flat, fit, Manner(told=manner.told))
        elements += drawn.elements
        y = drawn.bottom + pad
    if not place.cards:
        y += fit.gap(30, 100)
    bottom = max(y, box.bottom())
    ground = QRectF(box.left(), box.top(), box.width(), bottom - box.top())
    dashed = not place.cards
    panel = Panel(ground, 24, "sand", "sand_strong" if dashed else "", dashed=dashed)
    top = QRectF(box.left(), box.top(), box.width(), head)
    return Draft((panel, *_head(place, top, fit).elements, *elements), bottom)
