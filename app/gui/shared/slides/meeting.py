"""An owners' meeting before its results: the situation, the owners, a resolution."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import (
    Draft,
    all_fits,
    column_fits,
    first_that_fits,
    surround,
)
from app.gui.shared.slides.elements import (
    Badge,
    Element,
    Icon,
    Page,
    Panel,
    Picture,
    Words,
    moved,
)
from app.gui.shared.slides.layout import Block, Fit, Role, Span, Weight, set_text
from app.screens.slides import (
    OwnerRow,
    OwnersSlide,
    ResolutionSlide,
    SituationSlide,
    VoterLook,
    VoterRow,
)

_NAMES = 0.34  # of the width, at most
_GAP = 28.0


def situation_page(slide: SituationSlide, width: float) -> Page:
    """Lay out what the meeting is about."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body
    draft = first_that_fits(all_fits(), lambda fit: _situation(slide, body, fit), body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _situation(slide: SituationSlide, body: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.QUESTION)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width(), even=True)
    text = set_text(slide.text, fit.size(Role.CHOICE), body.width(), even=True)
    gap = fit.gap(16, 36)
    tiles = _tiles(slide.lines, QRectF(body.left(), 0, body.width(), 0), fit)
    needed = title.height + text.height + tiles.bottom + 2 * gap
    y = body.top() + max(0.0, (body.height() - needed) * 0.3)
    elements: list[Element] = [Words(title, body.left(), y, Role.QUESTION)]
    y += title.height + gap
    elements.append(Words(text, body.left(), y, Role.CHOICE))
    y += text.height + gap * 1.4
    placed = _tiles(slide.lines, QRectF(body.left(), y, body.width(), 0), fit)
    return Draft((*elements, *placed.elements), placed.bottom)


def _tiles(lines: Sequence[str], room: QRectF, fit: Fit) -> Draft:
    """The figures of the meeting side by side: the number large, what it counts below it."""
    width = (room.width() - _GAP * (len(lines) - 1)) / max(1, len(lines))
    pad = fit.gap(16, 32)
    elements: list[Element] = []
    bottom = room.top()
    for index, line in enumerate(lines):
        number, _space, unit = line.partition(" ")
        left = room.left() + index * (width + _GAP)
        size = fit.size(Role.QUESTION)
        figure = set_text((Span(number, "teal", Weight.BOLD),), size, width - 2 * pad)
        words = set_text((Span(unit, "ink", Weight.STRONG),), fit.size(Role.CARD), width - 2 * pad)
        height = figure.height + words.height + 2 * pad
        box = QRectF(left, room.top(), width, height)
        elements += [
            Panel(box, fill="teal_soft"),
            Words(figure, left + pad, room.top() + pad * 0.8, Role.QUESTION),
            Words(words, left + pad, room.top() + pad * 0.8 + figure.height, Role.CARD),
        ]
        bottom = max(bottom, box.bottom())
    return Draft(tuple(elements), bottom)


def owners_page(slide: OwnersSlide, width: float) -> Page:
    """Lay out everybody with bars as long as their shares; many of them leave the lesson out."""
    edges = surround(slide.header, slide.hint, "", width)
    body = edges.body

    def lay_out(way: tuple[OwnersSlide, Fit]) -> Draft:
        return _owners(way[0], body, way[1])

    ways = (slide, replace(slide, lesson=""))
    draft = first_that_fits(column_fits(ways, ways[1:]), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _owners(slide: OwnersSlide, body: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.TITLE)
    title = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width())
    lesson = reason_box(slide.lesson, body, fit, "teal")
    names = max((_name(row, body, fit).width for row in slide.rows), default=0.0)
    heights = [max(_name(row, body, fit).height, _high(fit)) for row in slide.rows]
    top = body.top() + title.height + fit.gap(8, 26)
    gap = fit.gap(4, 18)
    count = max(1, len(heights))
    lesson_height = lesson.bottom - body.top()
    needed = sum(heights) + gap * count + lesson_height
    gap += min(26.0, max(0.0, body.bottom() - top - needed) / count)
    elements: list[Element] = [Words(title, body.left(), body.top(), Role.TITLE)]
    y = top
    for row, height in zip(slide.rows, heights, strict=True):
        elements += _owner(row, QRectF(body.left(), y, body.width(), height), names, fit)
        y += height + gap
    placed = reason_box(
        slide.lesson, QRectF(body.left(), y, body.width(), body.height()), fit, "teal"
    )
    return Draft((*elements, *placed.elements), placed.bottom)


def _owner(row: OwnerRow, place: QRectF, names: float, fit: Fit) -> list[Element]:
    """A name, its bar, its shares; a dashed bar for who is absent."""
    name = _name(row, place, fit)
    middle = place.center().y()
    left = place.left() + names + _GAP
    spans: tuple[Span, ...] = (Span(row.shares, "ink", Weight.BOLD),)
    if row.note:
        spans = (Span(row.shares, "soft", Weight.STRONG), Span(f"· {row.note}", "soft"))
    shares = set_text(spans, fit.size(Role.CARD), place.width())
    widest = place.right() - left - _GAP - max(shares.width, place.width() * 0.24)
    bar = QRectF(left, middle - _high(fit) / 2, max(8.0, widest * row.share), _high(fit))
    drawn = Panel(bar, min(14.0, bar.width() / 2), "teal")
    if row.note:
        drawn = Panel(bar, min(14.0, bar.width() / 2), line="sand_strong", dashed=True)
    return [
        Words(name, place.left(), middle - name.height / 2, Role.CARD),
        drawn,
        Words(shares, bar.right() + _GAP * 0.7, middle - shares.height / 2, Role.CARD),
    ]


def _high(fit: Fit) -> float:
    return fit.size(Role.CARD) * 1.2


def _name(row: OwnerRow, room: QRectF, fit: Fit) -> Block:
    span = Span(row.name, "soft" if row.note else "ink", Weight.STRONG)
    return set_text((span,), fit.size(Role.CARD), room.width() * _NAMES)


def reason_box(text: str, room: QRectF, fit: Fit, colour: str) -> Draft:
    """A sentence to keep in mind, in a soft box; nothing without a text."""
    if not text:
        return Draft((), room.top())
    pad = fit.gap(12, 30)
    block = set_text(text, fit.size(Role.EXPLANATION), room.width() - 98, even=True)
    box = QRectF(room.left(), room.top(), room.width(), block.height + 2 * pad)
    words = Words(block, room.left() + 54, room.top() + pad, Role.EXPLANATION)
    return Draft((Panel(box, fill=f"{colour}_soft", bar=colour), words), box.bottom())


def resolution_page(slide: ResolutionSlide, width: float) -> Page:
    """Lay out a resolution: alone with its rule, or above those who vote."""
    edges = surround(slide.header, slide.hint, slide.counter, width)
    body = edges.body
    if not slide.voters:
        draft = first_that_fits(all_fits(), lambda fit: _alone(slide, body, fit), body.bottom())
        return Page(width, "paper", (*edges.elements, *draft.elements))

    bare = replace(slide, rule_title="")  # it was on the slide before

    def lay_out(way: tuple[tuple[ResolutionSlide, int, Role], Fit]) -> Draft:
        return _vote(way[0], body, way[1])

    ways = (
        (slide, 2, Role.CHOICE), (slide, 2, Role.CARD), (slide, 3, Role.CARD),
        (bare, 2, Role.CARD), (bare, 3, Role.CARD),
    )  # fmt: skip
    draft = first_that_fits(column_fits(ways, ways), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _alone(slide: ResolutionSlide, body: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.QUESTION_ALONE)
    text = set_text((Span(slide.text, "ink", Weight.BOLD),), size, body.width(), even=True)
    gap = fit.gap(30, 70)
    room = QRectF(body.left(), body.top(), body.width(), body.height())
    rule_height = _rule(slide, room, fit).bottom - body.top()
    top = body.top() + max(0.0, (body.height() - text.height - gap - rule_height) * 0.4)
    below = QRectF(body.left(), top + text.height + gap, body.width(), body.height())
    rule = _rule(slide, below, fit)
    words = Words(text, body.left(), top, Role.QUESTION_ALONE)
    return Draft((words, *rule.elements), rule.bottom)


def _rule(slide: ResolutionSlide, room: QRectF, fit: Fit) -> Draft:
    """What is needed: the article in bold, then in words."""
    pad = fit.gap(16, 34)
    width = room.width() - 98
    title = set_text((Span(slide.rule_title, "teal", Weight.BOLD),), fit.size(Role.CHOICE), width)
    text = set_text(slide.rule, fit.size(Role.EXPLANATION), width, even=True)
    height = title.height + text.height + 2 * pad + 6
    box = QRectF(room.left(), room.top(), room.width(), height)
    left = room.left() + 54
    return Draft(
        (
            Panel(box, fill="teal_soft", bar="teal"),
            Words(title, left, room.top() + pad, Role.CHOICE),
            Words(text, left, room.top() + pad + title.height + 6, Role.EXPLANATION),
        ),
        box.bottom(),
    )


def _vote(way: tuple[ResolutionSlide, int, Role], body: QRectF, fit: Fit) -> Draft:
    """The resolution above its voters, as many of them side by side as the way says."""
    slide, columns, role = way
    head = _vote_head(slide, body, fit)
    elements: list[Element] = [*head.elements]
    y = head.bottom + fit.gap(14, 36)
    gap = fit.gap(10, 24)
    width = (body.width() - gap * (columns - 1)) / columns
    flat = QRectF(0, 0, width, 0)
    lines = [slide.voters[at : at + columns] for at in range(0, len(slide.voters), columns)]
    heights = [max(_voter(row, flat, fit, role).bottom for row in line) for line in lines]
    spare = body.bottom() - y - sum(heights) - gap * len(lines)
    more = min(60.0, max(0.0, spare / len(lines)))
    for line, height in zip(lines, heights, strict=True):
        for column, row in enumerate(line):
            left = body.left() + column * (width + gap)
            elements += _voter(row, QRectF(left, y, width, height + more), fit, role).elements
        y += height + more + gap
    return Draft(tuple(elements), y - gap)


def _vote_head(slide: ResolutionSlide, body: QRectF, fit: Fit) -> Draft:
    size = fit.size(Role.QUESTION_AGAIN)
    text = set_text((Span(slide.text, "ink", Weight.BOLD),), size, body.width(), even=True)
    words = Words(text, body.left(), body.top(), Role.QUESTION_AGAIN)
    if not slide.rule_title:
        return Draft((words,), body.top() + text.height)
    title = (Span(slide.rule_title, "teal", Weight.STRONG),)
    rule = set_text(title, fit.size(Role.PROMPT), body.width())
    top = body.top() + text.height + 4
    return Draft((words, Words(rule, body.left(), top, Role.PROMPT)), top + rule.height)


def _voter(row: VoterRow, box: QRectF, fit: Fit, role: Role) -> Draft:
    """A card with a ring, ticked once its owner has voted; dashed where nobody votes."""
    size = fit.size(role)
    radius = size * 0.6
    pad = fit.gap(8, 24)
    left = box.left() + 26 + 2 * radius + 20
    words = _voter_words(row, box.right() - 20 - left, size, role)
    tall = max(each.rect.bottom() for each in words)
    height = max(box.height(), 2 * pad + max(tall, 2 * radius))
    rect = QRectF(box.left(), box.top(), box.width(), height)
    panel = {
        VoterLook.WAITING: Panel(rect, 20, "card", "line"),
        VoterLook.VOTED: Panel(rect, 20, "teal_soft", "teal"),
        VoterLook.ABSENT: Panel(rect, 20, line="sand_strong", dashed=True),
    }[row.look]
    middle = QPointF(box.left() + 26 + radius, rect.center().y())
    placed = moved(words, right=left, down=rect.center().y() - tall / 2)
    return Draft((panel, *_ring(row.look, middle, radius), *placed), rect.bottom())


def _ring(look: VoterLook, middle: QPointF, radius: float) -> list[Element]:
    if look is VoterLook.ABSENT:
        return []
    if look is VoterLook.WAITING:
        return [Badge("", middle, radius - 2, line="sand_strong", line_width=4)]
    side = radius * 1.1
    tick = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    return [Badge("", middle, radius, "teal"), Icon(Picture.TICK, tick, "on_dark")]


def _voter_words(row: VoterRow, width: float, size: int, role: Role) -> list[Words]:
    """The name and the shares in one line, or one under the other, or as one text."""
    colour = "soft" if row.look is VoterLook.ABSENT else "ink"
    spans = (Span(row.name, colour, Weight.STRONG), Span(row.note or row.shares, "soft"))
    name, shares = (set_text((span,), size, width) for span in spans)
    words = Words(name, 0, 0, role)
    if len(name.lines) > 1:
        return [Words(set_text(spans, size, width), 0, 0, role)]
    if name.width + shares.width + size <= width:
        return [words, Words(shares, name.width + size * 0.6, 0, role)]
    return [words, Words(shares, 0, name.height, role)]
