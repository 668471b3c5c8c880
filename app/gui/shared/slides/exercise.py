"""Cards to put in order: the places, and under them the cards that are left."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, column_fits, first_that_fits, surround
from app.gui.shared.slides.elements import (
    Badge,
    Element,
    Icon,
    Page,
    Panel,
    Picture,
    Words,
)
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import CardRow, ExerciseSlide, PlaceLook, PlaceRow

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

    def lay_out(way: tuple[tuple[int, int], Fit]) -> Draft:
        return _draft(slide, body, way)

    told = any(place.reason for place in slide.places)
    columns = ((2, 2), (1, 2)) if told else ((3, 2), (3, 3), (2, 2))
    draft = first_that_fits(column_fits(columns, columns), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _draft(slide: ExerciseSlide, body: QRectF, way: tuple[tuple[int, int], Fit]) -> Draft:
    (places, rest), fit = way
    size = fit.size(Role.TITLE)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width(), even=True)
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    y = body.top() + title.height + fit.gap(12, 32)
    grid = _grid(slide.places, QRectF(body.left(), y, body.width(), 0), places, fit)
    elements += grid.elements
    y = grid.bottom
    if slide.prompt:
        size = fit.size(Role.PROMPT)
        prompt = set_text((Span(slide.prompt, "soft"),), size, body.width())
        y += fit.gap(14, 40)
        elements.append(Words(prompt, body.left(), y, Role.PROMPT))
        y += prompt.height + fit.gap(6, 14)
    elif slide.rest:
        y += fit.gap(20, 48)
    if slide.rest:
        grid = _grid(slide.rest, QRectF(body.left(), y, body.width(), 0), rest, fit)
        elements += grid.elements
        y = grid.bottom
    return Draft(tuple(elements), y)


def _grid(cells: Sequence[Cell], room: QRectF, columns: int, fit: Fit) -> Draft:
    """Cells in rows of like height, read line by line."""
    gap = fit.gap(12, 28)
    width = (room.width() - gap * (columns - 1)) / columns
    flat = QRectF(0, 0, width, 0)
    heights = [_cell(cell, flat, fit).bottom for cell in cells]
    told = any(isinstance(cell, PlaceRow) and cell.reason for cell in cells)
    elements: list[Element] = []
    y = room.top()
    for first in range(0, len(cells), columns):
        height = max(heights[first : first + columns] if told else heights)
        for column, cell in enumerate(cells[first : first + columns]):
            place = QRectF(room.left() + column * (width + gap), y, width, height)
            elements += _cell(cell, place, fit).elements
        y += height + gap
    return Draft(tuple(elements), y - gap if cells else y)


def _cell(cell: Cell, box: QRectF, fit: Fit) -> Draft:
    match cell:
        case PlaceRow(look=PlaceLook.EMPTY) if not cell.text:
            return _empty(cell, box, fit)
        case PlaceRow():
            return _place(cell, box, fit)
        case CardRow():
            badge = (cell.letter, "ink")
            return _labelled(box, ("card", "line"), badge, [cell.text], fit)


def _empty(place: PlaceRow, box: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.TITLE)
    least = fit.gap(80, 148)
    rect = QRectF(box.left(), box.top(), box.width(), max(box.height(), least))
    number = set_text((Span(str(place.number), "soft", Weight.BOLD),), size, box.width())
    middle = rect.center()
    words = Words(number, middle.x(), middle.y() - number.height / 2, Role.TITLE, 0.5)
    return Draft((Panel(rect, 20, line="sand_strong", dashed=True), words), rect.bottom())


def _place(place: PlaceRow, box: QRectF, fit: Fit) -> Draft:
    """A card in its place; after the check, with its reason and a tick or a cross."""
    fill, line, badge = _BOX[place.look]
    numbered = (str(place.number), badge or "ink")
    if place.look not in {PlaceLook.RIGHT, PlaceLook.WRONG}:
        return _labelled(box, (fill, line), numbered, [place.text], fit)
    side = fit.size(Role.CARD) * 0.8
    texts = [text for text in (place.text, place.reason) if text]
    draft = _labelled(box, (fill, line), numbered, texts, fit, side + 26)
    picture = Picture.TICK if place.look is PlaceLook.RIGHT else Picture.CROSS
    rect = QRectF(box.right() - side - 26, (box.top() + draft.bottom - side) / 2, side, side)
    return Draft((*draft.elements, Icon(picture, rect, line)), draft.bottom)


def _labelled(
    box: QRectF,
    look: tuple[str, str],
    badge: tuple[str, str],
    texts: Sequence[str],
    fit: Fit,
    taken: float = 0.0,
) -> Draft:
    """A box with a badge and a text, under it its reason; `taken` is kept free at the right."""
    fill, line = look
    size = fit.size(Role.CARD)
    radius = size * 0.76
    left = box.left() + 26 + 2 * radius + 22
    room = box.right() - 24 - left - taken
    weight = Weight.BOLD if len(texts) > 1 else Weight.REGULAR
    blocks = [(set_text((Span(texts[0], "ink", weight),), size, room, even=True), Role.CARD)]
    small = fit.size(Role.REASON)
    blocks += [(set_text(text, small, room), Role.REASON) for text in texts[1:]]
    height = sum(block.height for block, _role in blocks)
    rect = QRectF(box)
    rect.setHeight(max(box.height(), 2 * fit.gap(8, 30) + max(height, 2 * radius)))
    middle = rect.center().y()
    elements: list[Element] = [
        Panel(rect, 20, fill, line),
        Badge(badge[0], QPointF(box.left() + 26 + radius, middle), radius, badge[1]),
    ]
    y = middle - height / 2
    for block, role in blocks:
        elements.append(Words(block, left, y, role))
        y += block.height
    return Draft(tuple(elements), rect.bottom())
