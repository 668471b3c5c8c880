"""The cards of an exercise: a box with a letter, a text, and after the check what is said of it."""

from collections.abc import Set
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Badge, Element, Icon, Panel, Picture, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import CardLook, CardRow, ExerciseSlide

LINES = {
    CardLook.FREE: "line",
    CardLook.PLACED: "teal",
    CardLook.RIGHT: "good",
    CardLook.WRONG: "coral",
    CardLook.SHOWN: "good",
}
FILLS = {CardLook.RIGHT: "good_soft", CardLook.WRONG: "coral_soft"}
_BADGES = {**LINES, CardLook.FREE: "ink"}
_SHORT = 12  # signs: a date, "not here"
_PICTURES = {CardLook.RIGHT: Picture.TICK, CardLook.WRONG: Picture.CROSS}


@dataclass(frozen=True)
class Manner:
    """How cards are set: the size of their text, and whether there is room for what is said.

    Where `holes` names the cards that are left, the others are shown as the holes they left.
    """

    role: Role = Role.CARD
    told: bool = True
    line_width: float = 3.0
    holes: Set[str] | None = None


def title_of(slide: ExerciseSlide, body: QRectF, fit: Fit) -> Draft:
    """The instruction, over everything else."""
    size = fit.size(Role.TITLE)
    block = set_text((Span(slide.title, "ink", Weight.BOLD),), size, body.width(), even=True)
    words = Words(block, body.left(), body.top(), Role.TITLE)
    return Draft((words,), body.top() + block.height)


def card_box(
    card: CardRow, box: QRectF, fit: Fit, manner: Manner | None = None, badge: str = ""
) -> Draft:
    """A card, as high as it needs or as `box` says; `badge` stands there instead of its letter."""
    manner = manner or Manner()
    inside = card_inside(card, box, fit, manner, badge)
    rect = QRectF(box.left(), box.top(), box.width(), inside.bottom - box.top())
    if manner.holes is not None and card.card not in manner.holes:
        return Draft((Panel(rect, 20, line="line", dashed=True),), rect.bottom())
    width = manner.line_width
    panel = Panel(rect, 20, FILLS.get(card.look, "card"), LINES[card.look], width)
    return Draft((panel, *inside.elements), rect.bottom())


def card_inside(
    card: CardRow, box: QRectF, fit: Fit, manner: Manner | None = None, badge: str = ""
) -> Draft:
    """What is written on a card."""
    manner = manner or Manner()
    size = fit.size(manner.role)
    radius, edge = size * 0.72, fit.gap(16, 26)
    left = box.left() + edge + 2 * radius + fit.gap(14, 22)
    picture = _PICTURES.get(card.look)
    side = size * 0.8 if picture else 0.0
    room = box.right() - fit.gap(14, 24) - left - (side + 18 if picture else 0.0)
    told = card.told if manner.told else ""
    text = set_text(_spans(card, told), size, room, even=True)
    blocks = [(text, manner.role)]
    if len(told) > _SHORT:
        reason = set_text(told, fit.size(Role.REASON), room)
        blocks.append((reason, Role.REASON))
    height = sum(block.height for block, _role in blocks)
    bottom = box.top() + max(box.height(), 2 * fit.gap(5, 30) + max(height, 2 * radius))
    middle = (box.top() + bottom) / 2
    centre = QPointF(box.left() + edge + radius, middle)
    elements: list[Element] = [Badge(badge or card.letter, centre, radius, _BADGES[card.look])]
    y = middle - height / 2
    for block, role in blocks:
        elements.append(Words(block, left, y, role))
        y += block.height
    if picture:
        icon = QRectF(box.right() - fit.gap(14, 24) - side, middle - side / 2, side, side)
        elements.append(Icon(picture, icon, LINES[card.look]))
    return Draft(tuple(elements), bottom)


def _spans(card: CardRow, told: str) -> tuple[Span, ...]:
    """The text of a card: a date goes before it, a word or two after, a reason under it."""
    if not told:
        return (Span(card.text),)
    if len(told) > _SHORT:
        return (Span(card.text, "ink", Weight.BOLD),)
    short = Span(told, LINES[card.look], Weight.BOLD)
    return (Span(card.text), short) if card.look is CardLook.WRONG else (short, Span(card.text))


def number_badge(number: int, centre: QPointF, radius: float, *, filled: bool) -> Badge:
    """The number of a place."""
    if filled:
        return Badge(str(number), centre, radius, "teal")
    return Badge(str(number), centre, radius, "card", "ink", line="sand_strong")


def card_grid(
    cards: tuple[CardRow, ...], room: QRectF, columns: int, fit: Fit, manner: Manner | None = None
) -> Draft:
    """Cards in rows, read line by line; a row is as high as its highest card."""
    gap = fit.gap(10, 28)
    width = (room.width() - gap * (columns - 1)) / columns
    elements: list[Element] = []
    y = room.top()
    for first in range(0, len(cards), columns):
        row = cards[first : first + columns]
        flat = QRectF(0, 0, width, 0)
        height = max(card_box(card, flat, fit, manner).bottom for card in row)
        for column, card in enumerate(row):
            box = QRectF(room.left() + column * (width + gap), y, width, height)
            elements += card_box(card, box, fit, manner).elements
        y += height + gap
    return Draft(tuple(elements), y - gap if cards else y)


def table(slide: ExerciseSlide, room: QRectF, columns: int, fit: Fit) -> Draft:
    """The cards that are left, under what is asked; drawn from the top of the room."""
    if not slide.rest:
        return Draft((), room.top())
    elements: list[Element] = []
    y = room.top() + fit.gap(14, 40)
    if slide.prompt and fit.air:  # where room is scarce, the hint at the foot says enough
        size = fit.size(Role.PROMPT)
        prompt = set_text((Span(slide.prompt, "soft"),), size, room.width())
        elements.append(Words(prompt, room.left(), y, Role.PROMPT))
        y += prompt.height + fit.gap(4, 14)
    grid = card_grid(
        slide.rest, QRectF(room.left(), y, room.width(), 0), columns, fit, Manner(told=False)
    )
    return Draft((*elements, *grid.elements), grid.bottom)
