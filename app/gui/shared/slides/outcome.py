"""What a vote came to: the verdict, the votes side by side against what was needed, and why.

For is full with a tick, against is outlined with a cross, abstentions are plain, the absent are
dashed: nobody needs to see colours to read a scale.
"""

from dataclasses import replace

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, column_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Element, Icon, Page, Panel, Picture, Words
from app.gui.shared.slides.layout import Block, Fit, Role, Span, Weight, set_text
from app.gui.shared.slides.meeting import reason_box
from app.screens.slides import OutcomeSlide, Scale, ScalePart, VoteLook

_GAP = 4.0
_SWATCH = 0.9


def outcome_page(slide: OutcomeSlide, width: float) -> Page:
    """Lay out a result.

    Where a reason leaves too little room to read everything from afar, the scales go: they were
    on the slide before.
    """
    edges = surround(slide.header, slide.hint, slide.counter, width)
    body = edges.body

    def lay_out(way: tuple[OutcomeSlide, Fit]) -> Draft:
        return _draft(way[0], body, way[1])

    ways = [slide]
    if slide.explanation:
        brief = replace(slide, figures=slide.figures[:1])
        ways += [brief, replace(slide, scales=())]
    draft = first_that_fits(column_fits(ways, ways[-1:]), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _draft(slide: OutcomeSlide, body: QRectF, fit: Fit) -> Draft:
    tight = _parts(slide, body, fit, 0.0)
    spare = body.bottom() - tight.bottom
    return _parts(slide, body, fit, spare / 5) if spare > 0 else tight


def _parts(slide: OutcomeSlide, body: QRectF, fit: Fit, share: float) -> Draft:
    """The parts from top to bottom, with a share of the height that is left between them."""
    gap = fit.gap(10, 24) + min(24.0, share)
    head = _head(slide, body, fit)
    elements: list[Element] = [*head.elements]
    y = head.bottom + gap
    for scale in slide.scales:
        drawn = _scale(scale, QRectF(body.left(), y, body.width(), 0), fit)
        elements += drawn.elements
        y = drawn.bottom + gap
    for index, line in enumerate(slide.figures):
        weight = Weight.STRONG if index == 0 else Weight.REGULAR
        size = fit.size(Role.EXPLANATION)
        block = set_text((Span(line, "ink", weight),), size, body.width(), even=True)
        elements.append(Words(block, body.left(), y, Role.EXPLANATION))
        y += block.height + gap * 0.3
    room = QRectF(body.left(), y + gap * 0.5, body.width(), body.height())
    reason = reason_box(slide.explanation, room, fit, "teal")
    bottom = reason.bottom if slide.explanation else y
    return Draft((*elements, *reason.elements), bottom)


def _head(slide: OutcomeSlide, body: QRectF, fit: Fit) -> Draft:
    """The resolution, and its verdict beside it where there is room, else below."""
    size = fit.size(Role.QUESTION_AGAIN)
    text = set_text((Span(slide.text, "ink", Weight.BOLD),), size, body.width(), even=True)
    flat = _verdict(slide, QRectF(body.left(), 0, body.width(), 0), fit)
    wide = max(each.rect.right() for each in flat.elements if isinstance(each, Panel))
    left = body.left() + text.width + 40
    beside = len(text.lines) == 1 and left + wide - body.left() <= body.right()
    y = body.top()
    if beside:
        y += max(0.0, (flat.bottom - text.height) / 2)
        place = QRectF(left, body.top(), body.width(), 0)
    else:
        place = QRectF(body.left(), y + text.height + fit.gap(6, 14), body.width(), 0)
    verdict = _verdict(slide, place, fit)
    words = Words(text, body.left(), y, Role.QUESTION_AGAIN)
    return Draft((words, *verdict.elements), max(verdict.bottom, y + text.height))


def _verdict(slide: OutcomeSlide, room: QRectF, fit: Fit) -> Draft:
    """One word in its box, with a tick or a cross."""
    colour = "good" if slide.adopted else "coral"
    size = fit.size(Role.CHOICE)
    block = set_text((Span(slide.verdict, colour, Weight.BOLD),), size, room.width() - 200)
    pad = size * 0.28
    side = size * 0.8
    width = 26 + side + 18 + block.width + 30
    box = QRectF(room.left(), room.top(), width, block.height + 2 * pad)
    middle = box.center().y()
    icon = QRectF(box.left() + 26, middle - side / 2, side, side)
    picture = Picture.TICK if slide.adopted else Picture.CROSS
    return Draft(
        (
            Panel(box, 20, f"{colour}_soft", colour),
            Icon(picture, icon, colour),
            Words(block, icon.right() + 18, middle - block.height / 2, Role.CHOICE),
        ),
        box.bottom(),
    )


def _scale(scale: Scale, room: QRectF, fit: Fit) -> Draft:
    """What it measures and what was needed above, the votes, and what each stretch is below."""
    size = fit.size(Role.PROMPT)
    needed = set_text((Span(scale.needed_label, "ink", Weight.BOLD),), size, room.width() / 2)
    title = set_text((Span(scale.title, "soft"),), size, room.width())
    high = fit.gap(44, 70)
    at = room.left() + scale.needed * room.width()
    left = min(max(at - needed.width / 2, room.left()), room.right() - needed.width)
    beside = room.left() + title.width + 40 > left
    top = room.top() + (title.height if beside else 0.0)
    y = top + needed.height + 6
    track = QRectF(room.left(), y, room.width(), high)
    mark = QRectF(at - 4, y - 6, 8, high + 14)
    if mark.right() > room.right():
        mark.moveRight(room.right())
    elements: list[Element] = [
        Words(title, room.left(), room.top(), Role.PROMPT),
        Words(needed, left, top, Role.PROMPT),
        Panel(track, 12, line="line"),
        *_stretches(scale, track, at),
        Panel(mark, 4, "ink"),
    ]
    legend = _legend(scale, QRectF(room.left(), track.bottom() + 12, room.width(), 0), size)
    return Draft((*elements, *legend.elements), legend.bottom)


def _stretches(scale: Scale, track: QRectF, mark: float) -> list[Element]:
    elements: list[Element] = []
    left = track.left()
    for part in scale.parts:
        width = part.share * track.width()
        box = QRectF(left, track.top(), max(6.0, width - _GAP), track.height())
        elements += _filled(part, box, mark)
        left += width
    return elements


def _filled(part: ScalePart, box: QRectF, mark: float = -1.0) -> list[Element]:
    """A stretch, or its sample in the legend: the same fill and sign, clear of the mark."""
    radius = min(12.0, box.width() / 2)
    panels = {
        VoteLook.FOR: Panel(box, radius, "good"),
        VoteLook.AGAINST: Panel(box, radius, "coral_soft", "coral", 4.0),
        VoteLook.ABSTAIN: Panel(box, radius, "path"),
        VoteLook.SILENT: Panel(box, radius, line="sand_strong", dashed=True),
    }
    signs = {VoteLook.FOR: (Picture.TICK, "on_dark"), VoteLook.AGAINST: (Picture.CROSS, "coral")}
    elements: list[Element] = [panels[part.look]]
    side = min(box.height(), box.width()) * 0.56
    if part.look in signs and side >= 12:
        picture, colour = signs[part.look]
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(box.center())
        if abs(rect.center().x() - mark) < side:
            rect.moveLeft(mark + side * 0.4)
        if rect.right() < box.right() - 4:
            elements.append(Icon(picture, rect, colour))
    return elements


def _legend(scale: Scale, room: QRectF, size: int) -> Draft:
    """Each kind of vote with its sample, side by side as far as there is room."""
    side = size * _SWATCH
    elements: list[Element] = []
    x, y = room.left(), room.top()
    pitch = 0.0
    for part in scale.parts:
        block = _told(part, size, room.width() - side)
        pitch = block.pitch
        if x > room.left() and x + side + 14 + block.width > room.right():
            x, y = room.left(), y + block.height
        box = QRectF(x, y + (block.pitch - side) / 2, side, side)
        elements += _filled(part, box)
        elements.append(Words(block, box.right() + 14, y, Role.PROMPT))
        x = box.right() + 14 + block.width + 54
    return Draft(tuple(elements), y + pitch)


def _told(part: ScalePart, size: int, room: float) -> Block:
    return set_text((Span(part.label, "ink"), Span(part.amount, "ink", Weight.BOLD)), size, room)
