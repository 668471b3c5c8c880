"""A text with numbered gaps, which fill; under it the words that are left, or what is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from app.domain.content import GAP
from app.gui.shared.slides.cards import FILLS, LINES, Manner, card_grid, title_of
from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Badge, Element, Icon, Panel, Picture, Words
from app.gui.shared.slides.layout import (
    LEADING,
    PAGE_HEIGHT,
    Block,
    Fit,
    Role,
    Span,
    Weight,
    set_text,
)
from app.screens.slides import CardLook, CardRow, ExerciseSlide

_ENDLESS = 100_000.0
_PICTURES = {CardLook.RIGHT: Picture.TICK, CardLook.WRONG: Picture.CROSS}


@dataclass(frozen=True)
class Way:
    """How many columns the words lie in, and whether reasons are shown under the text."""

    columns: int
    told: bool = True


@dataclass(frozen=True)
class _Piece:
    """A word, or a gap (its number from 1; 0 for a word)."""

    text: str
    gap: int
    width: float
    glued: bool  # to the piece before it, as a full stop is


def gaps_ways(slide: ExerciseSlide) -> tuple[list[Way], list[Way]]:
    """The ways to try at readable sizes, the best first, and those for smaller ones."""
    silent = [Way(columns, told=False) for columns in (4, 3, 2)]
    told = [Way(2), Way(3), Way(1)] if slide.told else []
    return [*told, *silent], silent


def gaps_draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit]) -> Draft:
    """The instruction, the text, then the table or the reasons."""
    manner, fit = way
    title = title_of(slide, body, fit)
    y = title.bottom + fit.gap(12, 40)
    text = _text(slide, QRectF(body.left(), y, body.width(), 0), fit)
    room = QRectF(body.left(), text.bottom + fit.gap(16, 48), body.width(), 0)
    below = _reasons(slide, room, way) if manner.told else _words(slide, room, way)
    return Draft((*title.elements, *text.elements, *below.elements), below.bottom)


def _words(slide: ExerciseSlide, room: QRectF, way: tuple[Way, Fit]) -> Draft:
    """The table: a card that was placed leaves a hole there, so that nothing else moves."""
    manner, fit = way
    elements: list[Element] = []
    y = room.top()
    if fit.air and (slide.prompt or not slide.told):
        prompt = set_text((Span(slide.prompt, "soft"),), fit.size(Role.PROMPT), room.width())
        elements += [Words(prompt, room.left(), y, Role.PROMPT)] if slide.prompt else []
        y += fit.size(Role.PROMPT) * LEADING + fit.gap(4, 14)
    left = {card.card for card in slide.rest}
    below = QRectF(room.left(), y, room.width(), 0)
    grid = card_grid(slide.cards, below, manner.columns, fit, Manner(told=False, holes=left))
    return Draft((*elements, *grid.elements), grid.bottom)


def _reasons(slide: ExerciseSlide, room: QRectF, way: tuple[Way, Fit]) -> Draft:
    """What is said of each gap, by its number; for another try, what is left on the table."""
    manner, fit = way
    rows = tuple(
        replace(card, letter=str(place.number), text=card.told, told="")
        for place in slide.places
        for card in place.cards
    )
    again = any(row.look is CardLook.WRONG for row in rows)
    return card_grid((*rows, *slide.rest) if again else rows, room, manner.columns, fit)


def _text(slide: ExerciseSlide, room: QRectF, fit: Fit) -> Draft:
    """The running text; all gaps are as wide as the longest word needs, so that none is told."""
    size = fit.size(Role.CARD)
    pitch = size * (1.55 + 0.3 * fit.air)
    needed = max(_needed(card, size) for card in slide.cards)
    width = min(room.width(), needed)
    elements: list[Element] = []
    y = room.top()
    for line in _lines(_pieces(slide.text, size, width), size, room.width()):
        elements += _line(slide, line, (room.left(), y, pitch), size)
        y += pitch
    too_wide = PAGE_HEIGHT if needed > room.width() else 0.0  # a smaller size is to be tried
    return Draft(tuple(elements), y + too_wide)


def _needed(card: CardRow, size: int) -> float:
    """The width of a gap that holds this card, its number, and a tick or a cross."""
    return set_text((Span(card.text, "ink", Weight.STRONG),), size, _ENDLESS).width + size * 2.7


def _pieces(text: str, size: int, gap_width: float) -> list[_Piece]:
    found: list[_Piece] = []
    for chunk in text.split(" "):
        parts = [part for part in re.split(r"(\[\d+\])", chunk) if part]
        for index, part in enumerate(parts):
            gap = GAP.fullmatch(part)
            width = gap_width if gap else set_text(part, size, _ENDLESS).width
            found.append(_Piece(part, int(gap[1]) if gap else 0, width, index > 0))
    return found


def _lines(pieces: list[_Piece], size: int, room: float) -> Iterator[list[_Piece]]:
    """Break where a word begins, as late as there is room."""
    space = _space(size)
    line: list[_Piece] = []
    width = 0.0
    for index, piece in enumerate(pieces):
        whole = piece.width
        for follower in pieces[index + 1 :]:
            if not follower.glued:
                break
            whole += follower.width
        if line and not piece.glued and width + space + whole > room:
            yield line
            line, width = [], 0.0
        width += piece.width + (space if line and not piece.glued else 0.0)
        line.append(piece)
    yield line


def _space(size: int) -> float:
    return set_text("a b", size, _ENDLESS).width - set_text("ab", size, _ENDLESS).width


def _line(
    slide: ExerciseSlide, line: list[_Piece], place: tuple[float, float, float], size: int
) -> list[Element]:
    """Words and gaps side by side; words that follow each other are drawn as one."""
    left, top, pitch = place
    space = _space(size)
    elements: list[Element] = []
    run, start = "", left
    x = left
    for index, piece in enumerate(line):
        gap_before = space if index and not piece.glued else 0.0
        if piece.gap:
            elements += _run(run, (start, top, pitch), size)
            x += gap_before
            box = QRectF(x, top + pitch * 0.06, piece.width, pitch * 0.88)
            elements += _gap(slide, piece.gap, box, size)
            x += piece.width
            run, start = "", x
            continue
        if not run:
            start = x + gap_before
        run += (" " if run and not piece.glued else "") + piece.text
        x += gap_before + piece.width
    return [*elements, *_run(run, (start, top, pitch), size)]


def _run(text: str, place: tuple[float, float, float], size: int) -> list[Element]:
    left, top, pitch = place
    if not text:
        return []
    block = set_text(text, size, _ENDLESS)
    return [Words(block, left, top + (pitch - block.height) / 2, Role.CARD)]


def _gap(slide: ExerciseSlide, number: int, box: QRectF, size: int) -> list[Element]:
    card = next((card for card in slide.places[number - 1].cards), None)
    radius = size * 0.56
    centre = QPointF(box.left() + radius + size * 0.18, box.center().y())
    if card is None:
        return [
            Panel(box, 14, "", "sand_strong", dashed=True),
            Badge(str(number), centre, radius, "card", "ink", line="sand_strong"),
        ]
    line = LINES[card.look]
    text = set_text((Span(card.text, "ink", Weight.STRONG),), size, _ENDLESS)
    elements: list[Element] = [
        Panel(box, 14, FILLS.get(card.look, "card"), line),
        Badge(str(number), centre, radius, line),
        _centred(text, box, size),
    ]
    picture = _PICTURES.get(card.look)
    if picture:
        side = size * 0.62
        icon = QRectF(box.right() - side - size * 0.22, box.center().y() - side / 2, side, side)
        elements.append(Icon(picture, icon, line))
    return elements


def _centred(text: Block, box: QRectF, size: int) -> Words:
    """A card's text between the number and the room for a tick."""
    middle = box.left() + size * 1.5 + (box.width() - size * 2.6) / 2
    return Words(text, middle, box.center().y() - text.height / 2, Role.CARD, 0.5)
