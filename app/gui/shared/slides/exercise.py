"""Cards to put in order: the places, and under them the cards that are left."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import (
    Badge,
    Element,
    Icon,
    Page,
    Panel,
    Picture,
    Words,
)
from app.gui.shared.slides.layout import Block, Role, Span, Weight, set_text, size_at, steps
from app.screens.slides import CardRow, ExerciseSlide, PlaceLook, PlaceRow

_GAP = 26.0
_BOX = {
    PlaceLook.EMPTY: ("", "sand_strong", ""),
    PlaceLook.PLACED: ("card", "teal", "teal"),
    PlaceLook.RIGHT: ("good_soft", "good", "good"),
    PlaceLook.WRONG: ("coral_soft", "coral", "coral"),
}
Cell = PlaceRow | CardRow


def exercise_page(slide: ExerciseSlide, width: float) -> Page:
    """Lay out an exercise."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def lay_out(way: tuple[int, int, float]) -> Draft:
        return _draft(slide, body, way)

    draft = first_that_fits(_ways(slide), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _ways(slide: ExerciseSlide) -> Iterator[tuple[int, int, float]]:
    """Columns of the places and of the cards, and the size: the largest size that has a way."""
    told = any(place.reason for place in slide.places)
    columns = ((2, 2), (1, 2)) if told else ((3, 2), (2, 2), (3, 3))
    for step in steps():
        yield from ((places, rest, step) for places, rest in columns)


def _draft(slide: ExerciseSlide, body: QRectF, way: tuple[int, int, float]) -> Draft:
    places, rest, step = way
    size = size_at(Role.TITLE, max(0.4, step))
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width(), even=True)
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    room = QRectF(body.left(), body.top() + title.height + 24, body.width(), 0)
    grid = _grid(slide.places, room, places, step)
    elements += grid.elements
    y = grid.bottom
    if slide.prompt:
        size = size_at(Role.CARD, max(1.0, step))
        prompt = set_text((Span(slide.prompt, "soft"),), size, body.width())
        y += 30 / max(1.0, step)
        elements.append(Words(prompt, body.left(), y, Role.CARD))
        y += prompt.height + 14
    elif slide.rest:
        y += _GAP * 1.5
    if slide.rest:
        grid = _grid(slide.rest, QRectF(body.left(), y, body.width(), 0), rest, step)
        elements += grid.elements
        y = grid.bottom
    return Draft(tuple(elements), y)


def _grid(cells: Sequence[Cell], room: QRectF, columns: int, step: float) -> Draft:
    gap = _GAP / (1 + 0.5 * step)
    width = (room.width() - gap * (columns - 1)) / columns
    elements: list[Element] = []
    y = room.top()
    least = max((_cell(cell, QRectF(0, 0, width, 0), step).bottom for cell in cells), default=0)
    even = columns > 1 and not any(isinstance(cell, PlaceRow) and cell.reason for cell in cells)
    for first in range(0, len(cells), columns):
        row = cells[first : first + columns]
        height = max(_cell(cell, QRectF(0, 0, width, 0), step).bottom for cell in row)
        height = least if even else height
        for column, cell in enumerate(row):
            place = QRectF(room.left() + column * (width + gap), y, width, height)
            elements += _cell(cell, place, step).elements
        y += height + gap
    return Draft(tuple(elements), y - gap if cells else y)


def _cell(cell: Cell, box: QRectF, step: float) -> Draft:
    match cell:
        case PlaceRow(look=PlaceLook.EMPTY) if not cell.text:
            return _empty(cell, box, step)
        case PlaceRow():
            return _place(cell, box, step)
        case CardRow():
            badge = (cell.letter, "ink")
            return _labelled(box, ("card", "line"), badge, [cell.text], step)


def _empty(place: PlaceRow, box: QRectF, step: float) -> Draft:
    size = size_at(Role.TITLE, max(1.0, step))
    least = (110 - 24 * min(1.0, step)) / max(1.0, step)
    rect = QRectF(box.left(), box.top(), box.width(), max(box.height(), least))
    number = set_text((Span(str(place.number), "soft", Weight.BOLD),), size, box.width())
    middle = rect.center()
    words = Words(number, middle.x(), middle.y() - number.height / 2, Role.TITLE, 0.5)
    return Draft((Panel(rect, 20, line="sand_strong", dashed=True), words), rect.bottom())


def _place(place: PlaceRow, box: QRectF, step: float) -> Draft:
    fill, line, badge = _BOX[place.look]
    texts = [place.text, place.reason] if place.reason else [place.text]
    draft = _labelled(box, (fill, line), (str(place.number), badge or "ink"), texts, step)
    if place.look not in {PlaceLook.RIGHT, PlaceLook.WRONG}:
        return draft
    picture = Picture.TICK if place.look is PlaceLook.RIGHT else Picture.CROSS
    side = size_at(Role.CARD, step) * 0.8
    rect = QRectF(box.right() - side - 26, (box.top() + draft.bottom - side) / 2, side, side)
    return Draft((*draft.elements, Icon(picture, rect, line)), draft.bottom)


def _labelled(
    box: QRectF, look: tuple[str, str], badge: tuple[str, str], texts: Sequence[str], step: float
) -> Draft:
    """A box with a badge, a text and, under it in a lighter hand, its reason."""
    fill, line = look
    size = size_at(Role.CARD, step)
    radius = size * 0.76
    pad = (30 - 16 * min(1.0, step)) / max(1.0, step)
    told = len(texts) > 1
    left = box.left() + 26 + 2 * radius + 22
    room = box.right() - 24 - left - (size * 0.8 + 26 if told else 0)
    weight = Weight.BOLD if told else Weight.REGULAR
    blocks: list[Block] = [set_text((Span(texts[0], "ink", weight),), size, room, even=not told)]
    blocks += [
        set_text(text, size_at(Role.EXPLANATION, max(1.0, step)), room) for text in texts[1:]
    ]
    height = sum(block.height for block in blocks)
    rect = QRectF(box)
    rect.setHeight(max(box.height(), 2 * pad + max(height, 2 * radius)))
    middle = rect.center().y()
    elements: list[Element] = [
        Panel(rect, 20, fill, line),
        Badge(badge[0], QPointF(box.left() + 26 + radius, middle), radius, badge[1]),
    ]
    y = middle - height / 2
    for block in blocks:
        elements.append(Words(block, left, y, Role.CARD))
        y += block.height
    return Draft(tuple(elements), rect.bottom())
