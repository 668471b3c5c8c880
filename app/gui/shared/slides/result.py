"""What the room answered, the right answer and its reason."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import Element, Icon, Page, Panel, Picture, Sign, Words
from app.gui.shared.slides.layout import Block, Role, Span, Weight, set_text, size_at, steps
from app.screens.slides import ResultRow, ResultSlide

_TAG_GAP = 30.0


def result_page(slide: ResultSlide, width: float, moment: float) -> Page:
    """Lay out a result; `moment` (0 to 1) is how far the bars have grown."""
    edges = surround(slide.header, slide.total, slide.counter, width)
    body = edges.body

    def lay_out(way: tuple[bool, float]) -> Draft:
        return _draft(slide, body, way, moment)

    draft = first_that_fits(_ways(), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _ways() -> Iterator[tuple[bool, float]]:
    """Bars under their choices at every size, then bars beside them, then smaller."""
    everything = list(steps())
    for beside in (False, True):
        yield from ((beside, step) for step in everything if step <= 1)
    for step in everything:
        if step > 1:
            yield from ((beside, step) for beside in (True, False))


def _draft(slide: ResultSlide, body: QRectF, way: tuple[bool, float], moment: float) -> Draft:
    _beside, step = way
    size = size_at(Role.QUESTION, 1.0 if step <= 1 else step)
    text = set_text((Span(slide.question, "ink", Weight.BOLD),), size, body.width(), even=True)
    elements: list[Element] = [Words(text, body.left(), body.top(), Role.QUESTION)]
    gap = 30 - 18 * min(1.0, step)
    y = body.top() + text.height + 20
    for row in slide.rows:
        drawn = _row(slide, row, QRectF(body.left(), y, body.width(), 0), way, moment)
        elements += drawn.elements
        y = drawn.bottom + gap
    if not slide.explanation:
        return Draft(tuple(elements), y - gap)
    reason = _explanation(slide.explanation, QRectF(body.left(), y, body.width(), 0), step)
    return Draft((*elements, *reason.elements), reason.bottom)


def _row(
    slide: ResultSlide, row: ResultRow, room: QRectF, way: tuple[bool, float], moment: float
) -> Draft:
    beside, step = way
    size = size_at(Role.RESULT, step)
    side = size * 1.8
    left = room.left() + side + 32
    whole = room.right() - left
    with_bar = row.share is not None
    text_width = whole * 0.52 if beside and with_bar else whole
    words, height = _answer(slide, row, QRectF(left, room.top(), text_width, 0), size)
    elements: list[Element] = list(words)
    if with_bar:
        track = QRectF(left, room.top() + height + 6, whole, size * (1.5 - 0.3 * min(1.0, step)))
        if beside:
            track = QRectF(left + text_width + 30, room.top(), whole - text_width - 30, size * 1.24)
        elements += _bar(row, track, size, moment)
        height = max(height, track.bottom() - room.top())
    else:
        height += 24
        elements = [_moved(element, 12) for element in elements]
    height = max(height, side)
    middle = room.top() + height / 2
    elements.append(Sign(row.mark, QRectF(room.left(), middle - side / 2, side, side)))
    return Draft(tuple(elements), room.top() + height)


def _moved(element: Element, down: float) -> Element:
    match element:
        case Words(block, x, y, role, align):
            return Words(block, x, y + down, role, align)
        case Icon(picture, rect, colour):
            return Icon(picture, rect.translated(0, down), colour)
        case _:
            return element


def _answer(
    slide: ResultSlide, row: ResultRow, room: QRectF, size: int
) -> tuple[list[Element], float]:
    """A choice's text, and after it whether it is right and whether the group said it."""
    weight = Weight.BOLD if row.right else Weight.REGULAR
    text = set_text((Span(row.text, "ink", weight),), size, room.width())
    elements: list[Element] = [Words(text, room.left(), room.top(), Role.RESULT)]
    x = room.left() + text.lines[-1].width + _TAG_GAP
    y = room.top() + text.height - text.pitch
    tags: list[tuple[str, str, Picture | None]] = []
    if row.right:
        tags.append((slide.right_label, "good", Picture.TICK))
    if row.agreed:
        tags.append((slide.agreed_label, "soft", None))
    for label, colour, picture in tags:
        tag = set_text((Span(label, colour, Weight.BOLD),), size, room.width() - size)
        icon = size * 0.95 if picture else 0.0
        if x + icon + tag.width > room.right() + 1e-6:
            x, y = room.left(), y + text.pitch
        if picture:
            square = QRectF(x, y + text.pitch / 2 - size * 0.34, size * 0.68, size * 0.68)
            elements.append(Icon(picture, square, colour))
        elements.append(Words(tag, x + icon, y, Role.RESULT))
        x += icon + tag.width + _TAG_GAP
        y += tag.height - tag.pitch
    return elements, y + text.pitch - room.top()


def _bar(row: ResultRow, track: QRectF, size: int, moment: float) -> list[Element]:
    colour, weight = ("ink", Weight.BOLD) if row.right else ("soft", Weight.REGULAR)
    amount: Block = set_text((Span(row.amount, colour, weight),), size, track.width())
    longest = max(0.0, track.width() - amount.width - 24)
    length = longest * min(1.0, max(0.0, row.share or 0.0)) * moment
    elements: list[Element] = []
    if length >= 1:
        fill = row.mark.colour if row.right else f"{row.mark.colour}_soft"
        bar = QRectF(track.left(), track.top(), max(length, 12.0), track.height())
        elements.append(Panel(bar, min(12.0, bar.width() / 2), fill))
    else:
        bar = QRectF(track.left(), track.top(), 4, track.height())
        elements.append(Panel(bar, 2.0, "path"))
    middle = track.top() + track.height() / 2
    x = bar.right() + 24 if length >= 1 else bar.right() + 16
    elements.append(Words(amount, x, middle - amount.height / 2, Role.RESULT))
    return elements


def _explanation(explanation: str, room: QRectF, step: float) -> Draft:
    size = size_at(Role.EXPLANATION, step)
    pad = 34 - 14 * min(1.0, step)
    text = set_text(explanation, size, room.width() - 54 - 44)
    box = QRectF(room.left(), room.top(), room.width(), text.height + 2 * pad)
    words = Words(text, room.left() + 54, room.top() + pad, Role.EXPLANATION)
    return Draft((Panel(box, fill="good_soft", bar="good"), words), box.bottom())
