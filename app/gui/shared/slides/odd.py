"""The odd one out: all the cards, the one that the group means in a frame, and why."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.gui.shared.slides.cards import FILLS, LINES, Manner, card_box, title_of
from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Panel, Words, moved
from app.gui.shared.slides.layout import LEADING, Fit, Role, set_text
from app.screens.slides import CardLook, CardRow, ExerciseSlide

_FRAME = 8.0
_USUAL_LINES = 2  # kept free for the reason, so that the cards do not move when it comes


@dataclass(frozen=True)
class Way:
    """How many columns, and how large the texts."""

    columns: int
    role: Role = Role.CHOICE


def odd_ways(slide: ExerciseSlide) -> tuple[list[Way], list[Way]]:
    """The ways to try at readable sizes, the best first, and those for smaller ones."""
    columns = (2, 3) if len(slide.cards) in {2, 4} else (3, 2, 4)
    small = [Way(each, Role.CARD) for each in (*columns, 4)]
    return [*(Way(each) for each in columns), *small], small


def odd_draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit]) -> Draft:
    """The instruction, the grid and the reason; what height is left goes to the cards."""
    fit = way[1]
    reason = _reason(slide, body, fit)
    kept = _USUAL_LINES * fit.size(Role.EXPLANATION) * LEADING + 2 * _pad(fit)
    kept = max(kept, reason.bottom - body.top()) + fit.gap(14, 32)
    tight = _draft(slide, body, way, 0.0)
    rows = -(-len(slide.cards) // way[0].columns)
    spare = max(0.0, body.bottom() - tight.bottom - kept - 1)
    grid = _draft(slide, body, way, min(90.0, spare / rows)) if spare else tight
    down = grid.bottom + fit.gap(14, 32) - body.top()
    return Draft((*grid.elements, *moved(reason.elements, down=down)), grid.bottom + kept)


def _reason(slide: ExerciseSlide, room: QRectF, fit: Fit) -> Draft:
    """What is said of the framed card, drawn from the top of the room."""
    framed = next((card for card in slide.places[0].cards if card.told), None)
    if framed is None:
        return Draft((), room.top())
    pad = _pad(fit)
    text = set_text(framed.told, fit.size(Role.EXPLANATION), room.width() - 98, even=True)
    box = QRectF(room.left(), room.top(), room.width(), text.height + 2 * pad)
    panel = Panel(box, fill=FILLS.get(framed.look, "good_soft"), bar=LINES[framed.look])
    words = Words(text, room.left() + 54, room.top() + pad, Role.EXPLANATION)
    return Draft((panel, words), box.bottom())


def _pad(fit: Fit) -> float:
    return fit.gap(12, 30)


def _draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit], more: float) -> Draft:
    manner, fit = way
    title = title_of(slide, body, fit)
    gap = fit.gap(16, 32)
    width = (body.width() - gap * (manner.columns - 1)) / manner.columns
    flat = QRectF(0, 0, width, 0)
    heights = [_card(card, flat, way).bottom for card in slide.cards]
    elements: list[Element] = list(title.elements)
    y = title.bottom + fit.gap(16, 40)
    for first in range(0, len(slide.cards), manner.columns):
        height = max(heights[first : first + manner.columns]) + more
        for column, card in enumerate(slide.cards[first : first + manner.columns]):
            box = QRectF(body.left() + column * (width + gap), y, width, height)
            elements += _card(card, box, way).elements
        y += height + gap
    return Draft(tuple(elements), y - gap)


def _card(card: CardRow, box: QRectF, way: tuple[Way, Fit]) -> Draft:
    manner, fit = way
    width = 3.0 if card.look is CardLook.FREE else _FRAME
    return card_box(card, box, fit, Manner(manner.role, told=False, line_width=width))
