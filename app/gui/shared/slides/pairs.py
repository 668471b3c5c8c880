"""Pairs: each term with its number, and beside it a card, which docks once it is placed."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.cards import FILLS, LINES, Manner, card_inside, number_badge, title_of
from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Panel, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import CardRow, ExerciseSlide, PlaceRow


@dataclass(frozen=True)
class Way:
    """The share of the width that the terms take, whether reasons are shown, rows alike."""

    share: float
    told: bool = True
    even: bool = True


def pairs_ways(slide: ExerciseSlide) -> tuple[list[Way], list[Way]]:
    """The ways to try at readable sizes, the best first, and those for smaller ones."""
    shares = (0.36, 0.3, 0.42, 0.48)
    told = (True, False) if slide.told else (False,)
    ways = [
        Way(share, told=each, even=even)
        for each in told
        for even in (True, False)
        for share in shares
    ]
    return ways, [way for way in ways if not way.told and not way.even]


def pairs_draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit]) -> Draft:
    """The instruction, then a row for each term; what height is left goes to the rows."""
    tight = _draft(slide, body, way, 0.0)
    spare = body.bottom() - tight.bottom - 1
    if spare <= 0:
        return tight
    return _draft(slide, body, way, min(34.0, spare / len(slide.places)))


def _draft(slide: ExerciseSlide, body: QRectF, way: tuple[Way, Fit], more: float) -> Draft:
    manner, fit = way
    title = title_of(slide, body, fit)
    elements = list(title.elements)
    y = title.bottom + fit.gap(8, 32)
    rows = list(zip(slide.places, beside(slide), strict=True))
    flat = QRectF(body.left(), 0, body.width(), 0)
    heights = [_row(place, card, flat, way).bottom for place, card in rows]
    for (place, card), own in zip(rows, heights, strict=True):
        height = (max(heights) if manner.even else own) + more
        drawn = _row(place, card, QRectF(body.left(), y, body.width(), height), way)
        elements += drawn.elements
        y = drawn.bottom + fit.gap(8, 22)
    return Draft(tuple(elements), y - fit.gap(8, 22))


def beside(slide: ExerciseSlide) -> tuple[CardRow | None, ...]:
    """The card in each row: the one that docked there, else one that is left.

    A card that is left lies in the row of its letter as long as that is free, so that as few as
    can be move when another one docks.
    """
    rows: dict[int, CardRow] = {
        at: place.cards[0] for at, place in enumerate(slide.places) if place.cards
    }
    home = {card.card: at for at, card in enumerate(slide.cards)}
    moved: list[CardRow] = []
    for card in slide.rest:
        at = home[card.card]
        if at in rows or at >= len(slide.places):
            moved.append(card)
        else:
            rows[at] = card
    free = (at for at in range(len(slide.places)) if at not in rows)
    rows.update(dict(zip(free, moved, strict=False)))
    return tuple(rows.get(at) for at in range(len(slide.places)))


def _row(place: PlaceRow, card: CardRow | None, box: QRectF, way: tuple[Way, Fit]) -> Draft:
    manner, fit = way
    docked = bool(place.cards)
    apart = fit.gap(28, 56)
    term_box = QRectF(box.left(), box.top(), box.width() * manner.share, box.height())
    term = _term(place, term_box, fit, docked=docked)
    left = term_box.right() + apart
    side = QRectF(left, box.top(), box.right() - left, box.height())
    told = Manner(told=manner.told)
    text = card_inside(card, side, fit, told) if card else Draft((), box.top())
    bottom = max(term.bottom, text.bottom)
    if box.height() == 0:
        return Draft((), bottom)
    if docked and card:
        whole = QRectF(box.left(), box.top(), box.width(), bottom - box.top())
        joined = Panel(whole, 20, FILLS.get(card.look, "card"), LINES[card.look])
        head = QRectF(box.left(), box.top(), term_box.width(), bottom - box.top())
        shade = Panel(head, 20, "teal_soft" if card.look not in FILLS else "", LINES[card.look])
        return Draft((joined, shade, *term.elements, *text.elements), bottom)
    term_box.setHeight(bottom - box.top())
    side.setHeight(bottom - box.top())
    elements: list[Element] = [Panel(term_box, 20, "", "sand_strong", dashed=True), *term.elements]
    if card:
        elements += [Panel(side, 20, "card", "line"), *text.elements]
    return Draft(tuple(elements), bottom)


def _term(place: PlaceRow, box: QRectF, fit: Fit, *, docked: bool) -> Draft:
    """What wants a partner, with its number."""
    size = fit.size(Role.CARD)
    radius, edge = size * 0.72, fit.gap(16, 26)
    left = box.left() + edge + 2 * radius + fit.gap(14, 22)
    room = box.right() - fit.gap(10, 20) - left
    text = set_text((Span(place.name, "ink", Weight.BOLD),), size, room, even=True)
    bottom = box.top() + max(box.height(), 2 * fit.gap(5, 30) + max(text.height, 2 * radius))
    middle = (box.top() + bottom) / 2
    badge = number_badge(
        place.number, QPointF(box.left() + edge + radius, middle), radius, filled=docked
    )
    return Draft((badge, Words(text, left, middle - text.height / 2, Role.CARD)), bottom)
