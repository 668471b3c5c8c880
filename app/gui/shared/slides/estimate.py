"""The numbers that the room said, on a line, and the right one once it is revealed."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft, column_fits, first_that_fits, surround
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
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.gui.shared.slides.result import reason_box
from app.gui.shared.slides.small import large_or_aloud
from app.screens.slides import EstimateSlide, NumberMark

_DOT = 15.0
_CHIP_PAD = 30.0
_LOOSEST = 70.0

Part = Callable[[EstimateSlide, QRectF, Fit], Draft]


def estimate_page(slide: EstimateSlide, width: float) -> Page:
    """Lay out the answers to an estimate.

    Where all of it would be too small, the line goes first, then the numbers: their slide was
    before.
    """
    return large_or_aloud(slide, lambda told: _page(told, width))


def _page(slide: EstimateSlide, width: float) -> Page:
    edges = surround(slide.header, slide.total, slide.counter, width)
    body = edges.body
    whole, bare = (
        (_question, _said, _line, _right, reason_box),
        (_question, _said, _right, reason_box),
    )
    ways = [whole, bare] + ([(_question, _right, reason_box)] if slide.right else [])
    draft = first_that_fits(
        column_fits(ways, ways[-1:]), lambda way: _draft(slide, body, *way), body.bottom()
    )
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _draft(slide: EstimateSlide, body: QRectF, parts: tuple[Part, ...], fit: Fit) -> Draft:
    """Everything from the question down to the reason, with the height left over between."""
    tight = [part(slide, QRectF(body.left(), 0, body.width(), 0), fit) for part in parts]
    heights = [draft.bottom for draft in tight]
    shown = sum(height > 0 for height in heights)
    gap = fit.gap(12, 26)
    needed = sum(heights) + gap * (shown - 1)
    gap += min(_LOOSEST, max(0.0, body.height() - needed) / shown)
    elements: list[Element] = []
    y = body.top()
    for draft in tight:
        if draft.bottom > 0:
            elements += moved(draft.elements, down=y)
            y += draft.bottom + gap
    return Draft(tuple(elements), y - gap)


def _question(slide: EstimateSlide, room: QRectF, fit: Fit) -> Draft:
    span = Span(slide.question, "ink", Weight.BOLD)
    text = set_text((span,), fit.size(Role.QUESTION_AGAIN), room.width(), even=True)
    return Draft((Words(text, room.left(), 0, Role.QUESTION_AGAIN),), text.height)


def _said(slide: EstimateSlide, room: QRectF, fit: Fit) -> Draft:
    """What the numbers are, then each of them in its box, in order."""
    size = fit.size(Role.RESULT)
    heading = set_text((Span(slide.heading, "soft"),), size, room.width())
    elements: list[Element] = [Words(heading, room.left(), 0, Role.RESULT)]
    y = heading.height + fit.gap(4, 12)
    if slide.summary:
        text = set_text((Span(slide.summary, "ink", Weight.BOLD),), size, room.width())
        elements.append(Words(text, room.left(), y, Role.RESULT))
        return _with_round(slide, Draft(tuple(elements), y + text.height), room, fit)
    role = Role.TITLE if len(slide.numbers) == 1 else Role.CHOICE
    x = room.left()
    for number in slide.numbers:
        chip = _chip(number, room, fit, role)
        width = max(each.rect.width() for each in chip.elements if isinstance(each, Panel))
        if x > room.left() and x + width > room.right():
            x, y = room.left(), y + chip.bottom + fit.gap(8, 14)
        elements += moved(chip.elements, right=x, down=y)
        x += width + fit.gap(10, 18)
    bottom = max((each.rect.bottom() for each in elements if isinstance(each, Panel)), default=y)
    return _with_round(slide, Draft(tuple(elements), bottom), room, fit)


def _with_round(slide: EstimateSlide, said: Draft, room: QRectF, fit: Fit) -> Draft:
    """Add what the round before came to, where there was one."""
    if slide.before is None:
        return said
    text = set_text((Span(slide.before.text, "soft"),), fit.size(Role.RESULT), room.width())
    y = said.bottom + fit.gap(4, 12)
    return Draft((*said.elements, Words(text, room.left(), y, Role.RESULT)), y + text.height)


def _chip(number: NumberMark, room: QRectF, fit: Fit, role: Role) -> Draft:
    """A number in its box from (0, 0); one that is near enough has a tick, whatever its colour."""
    size = fit.size(role)
    text = set_text((Span(number.text, "ink", Weight.BOLD),), size, room.width() - 3 * _CHIP_PAD)
    tick = size if number.near else 0.0
    pad = fit.gap(8, 18)
    box = QRectF(0, 0, text.width + tick + 2 * _CHIP_PAD, text.height + 2 * pad)
    words = Words(text, _CHIP_PAD, pad, role)
    if not number.near:
        return Draft((Panel(box, fill="card", line="line"), words), box.bottom())
    sign = QRectF(_CHIP_PAD + text.width + size * 0.3, 0, size * 0.68, size * 0.68)
    sign.moveTop((box.height() - sign.height()) / 2)
    elements = (Panel(box, fill="good_soft", line="good"), words, Icon(Picture.TICK, sign, "good"))
    return Draft(elements, box.bottom())


def _line(slide: EstimateSlide, room: QRectF, fit: Fit) -> Draft:
    """The numbers as dots on a line, the one in the middle named above it."""
    if slide.middle is None:
        return Draft((), 0.0)
    size = fit.size(Role.RESULT)
    span = Span(f"{slide.middle_label} · {slide.middle.text}", "ink", Weight.STRONG)
    label = set_text((span,), size, room.width())
    left, right = room.left() + 2 * _DOT, room.right() - 2 * _DOT
    y = label.height + 40

    def at(mark: NumberMark) -> QPointF:
        return QPointF(left + mark.at * (right - left), y)

    middle = at(slide.middle)
    start = min(max(room.left(), middle.x() - label.width / 2), room.right() - label.width)
    elements: list[Element] = [
        Words(label, start, 0, Role.RESULT),
        _stroke(QPointF(middle.x(), label.height + 4), middle, "ink", 4),
        _stroke(QPointF(room.left(), y), QPointF(room.right(), y), "sand_strong", 6),
    ]
    elements += [Badge("", at(each), _DOT, "ink") for each in slide.numbers]
    if not slide.numbers:
        elements += [Badge("", QPointF(x, y), _DOT, "ink") for x in (left, right)]
    if slide.before is not None:
        elements.append(Badge("", at(slide.before), _DOT, "paper", line="soft", line_width=5))
    bottom = y + _DOT
    if slide.right is not None:
        elements += _target(at(slide.right))
        bottom = y + 3 * _DOT
    return Draft(tuple(elements), bottom)


def _target(centre: QPointF) -> tuple[Element, ...]:
    """Where the right number is: a larger disc with a tick."""
    side = 2.2 * _DOT
    tick = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    return (
        Badge("", centre, 2 * _DOT, "good", line="paper", line_width=5),
        Icon(Picture.TICK, tick, "on_dark"),
    )


def _stroke(start: QPointF, end: QPointF, colour: str, width: float) -> Stroke:
    return Stroke(start, start, end, end, colour, width)


def _right(slide: EstimateSlide, room: QRectF, fit: Fit) -> Draft:
    """The right number in its box, and how near the room came."""
    if slide.right is None:
        return Draft((), 0.0)
    size = fit.size(Role.CHOICE)
    pad = fit.gap(10, 24)
    left = room.left() + 36 + size * 1.1
    spans = (
        Span(f"{slide.right_label} ·", "good", Weight.BOLD),
        Span(slide.right.text, "ink", Weight.BOLD),
    )
    text = set_text(spans, size, room.right() - 36 - left)
    tick = QRectF(room.left() + 36, pad + text.pitch / 2 - size * 0.36, size * 0.72, size * 0.72)
    elements: list[Element] = [
        Icon(Picture.TICK, tick, "good"),
        Words(text, left, pad, Role.CHOICE),
    ]
    y = pad + text.height
    if slide.verdict:
        verdict = set_text(slide.verdict, fit.size(Role.RESULT), room.right() - 36 - left)
        elements.append(Words(verdict, left, y, Role.RESULT))
        y += verdict.height
    box = QRectF(room.left(), 0, room.width(), y + pad)
    return Draft((Panel(box, fill="good_soft", line="good"), *elements), box.bottom())
