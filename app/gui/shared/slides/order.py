"""Cards to put in order: the places, and under them the cards that are left."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.gui.shared.slides.cards import Manner, card_box, table, title_of
from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Panel, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import ExerciseSlide, PlaceRow


@dataclass(frozen=True)
class Way:
    """How many columns the places and the cards are set in, and whether reasons are shown."""

    places: int
    rest: int
    told: bool = True


def order_ways(slide: ExerciseSlide) -> tuple[list[Way], list[Way]]:
    """The ways to try at readable sizes, the best first, and those for smaller ones."""
    silent = [Way(*columns, told=False) for columns in ((3, 2), (4, 2), (3, 3), (4, 3), (2, 2))]
    told = [Way(2, 2), Way(1, 2), Way(3, 2)] if slide.told else []
    return [*told, *silent], silent


def order_draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit]) -> Draft:
    """The instruction, the line, the table."""
    columns, fit = way
    title = title_of(slide, body, fit)
    y = title.bottom + fit.gap(10, 32)
    line = _line(slide, QRectF(body.left(), y, body.width(), 0), columns, fit)
    rest = table(slide, QRectF(body.left(), line.bottom, body.width(), 0), columns.rest, fit)
    return Draft((*title.elements, *line.elements, *rest.elements), rest.bottom)


def _line(slide: ExerciseSlide, room: QRectF, way: Way, fit: Fit) -> Draft:
    gap = fit.gap(10, 28)
    width = (room.width() - gap * (way.places - 1)) / way.places
    elements: list[Element] = []
    y = room.top()
    for first in range(0, len(slide.places), way.places):
        row = slide.places[first : first + way.places]
        flat = QRectF(0, 0, width, 0)
        height = max(_place(place, flat, way, fit).bottom for place in row)
        for column, place in enumerate(row):
            box = QRectF(room.left() + column * (width + gap), y, width, height)
            elements += _place(place, box, way, fit).elements
        y += height + gap
    return Draft(tuple(elements), y - gap)


def _place(place: PlaceRow, box: QRectF, way: Way, fit: Fit) -> Draft:
    if place.cards:
        return card_box(place.cards[0], box, fit, Manner(told=way.told), str(place.number))
    size = fit.size(Role.TITLE)
    number = set_text((Span(str(place.number), "soft", Weight.BOLD),), size, box.width())
    least = max(fit.gap(60, 148), number.height)
    rect = QRectF(box.left(), box.top(), box.width(), max(box.height(), least))
    middle = rect.center()
    words = Words(number, middle.x(), middle.y() - number.height / 2, Role.TITLE, 0.5)
    return Draft((Panel(rect, 20, line="sand_strong", dashed=True), words), rect.bottom())
