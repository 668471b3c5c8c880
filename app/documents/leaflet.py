"""The leaflet: one page to take home, set as large as it fits."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Paragraph

from app.documents.cards import Card, card_of
from app.documents.codes import code_height, draw_code
from app.documents.houses import draw_houses
from app.documents.look import Look, Weight, look_of
from app.documents.pages import MARGIN, WIDTH, Footer, open_canvas
from app.documents.tags import TaggedCanvas
from app.domain.errors import UserError
from app.screens.papers import LeafletPaper

# body sizes, 18 to 11 points: people with poor sight take it home too
_SIZES = tuple(half / 2 for half in range(36, 21, -1))
_TOP = A4[1] - 12 * mm
_GAP = 5 * mm
_COLUMN = (WIDTH - _GAP) / 2
_BAND_PAD = 6 * mm
_BAND_GAP = 1.5 * mm
_HOUSES = 46 * mm
_CODES = (44 * mm, 36 * mm, 30 * mm)
_MOST_EXTRA = 25 * mm


@dataclass(frozen=True)
class _Plan:
    """The page set in one body size; `spare` is the height that is left over.

    `code` is the width of the code of its address.
    """

    band: tuple[Paragraph, ...]
    band_height: float
    columns: tuple[tuple[Card, ...], tuple[Card, ...]]
    wide: tuple[Card, ...]
    footer: Footer
    spare: float
    address: str
    code: float


def leaflet_pdf(paper: LeafletPaper, fonts: Path) -> bytes:
    """Print the page that people take home."""
    look = look_of(fonts)
    codes = _CODES if paper.address else (0.0,)
    plans = (_plan(look, paper, size, code) for size in _SIZES for code in codes)
    plan = next((plan for plan in plans if plan.spare >= 0), None)
    if plan is None:
        raise UserError(
            "The leaflet “{title}” is too long for one page: shorten its sections.",
            title=paper.title,
        )
    target = BytesIO()
    canvas = open_canvas(target, paper.title)
    _draw(canvas, look, plan)
    canvas.save()
    return target.getvalue()


def _plan(look: Look, paper: LeafletPaper, size: float, code: float) -> _Plan:
    room = WIDTH - 2 * _BAND_PAD - _HOUSES
    module = look.text(paper.module, size, Weight.SEMI, "teal")
    tagline = look.text(paper.tagline, size * 1.2)
    for text in (module, tagline):
        text.wrap(room, A4[1])
    band = (module, _headline(look, paper.title, size, room), tagline)
    band_height = sum(text.height for text in band) + 2 * _BAND_PAD + 2 * _BAND_GAP
    if paper.address:
        band_height = max(band_height, code_height(paper.address, code) + _BAND_PAD)
    cards = [card_of(look, heading, lines, size) for heading, lines in paper.sections]
    narrow = [card for card in cards if not card.to_write]
    wide = [card for card in cards if card.to_write]
    if len(narrow) == 1:
        narrow, wide = [], [*narrow, *wide]
    columns = _columns(narrow)
    footer = Footer(look, paper.footer, 11)
    heights = [card.wrap(WIDTH, A4[1])[1] for card in wide]
    tallest = max(_height(column) for column in columns)
    needed = band_height + tallest + sum(height + _GAP for height in heights)
    spare = _TOP - footer.top - needed
    return _Plan(band, band_height, columns, tuple(wide), footer, spare, paper.address, code)


def _headline(look: Look, words: str, size: float, room: float) -> Paragraph:
    """Set the title on two lines if it can be big enough, its lines of about one length."""
    big = max(22.0, size * 2.2)
    title = look.text(words, big, Weight.BOLD)
    while title.wrap(room, A4[1])[1] > 2 * title.style.leading and big > size * 1.5:
        big -= 1
        title = look.text(words, big, Weight.BOLD)
    title.tagged("H1")
    height = title.wrap(room, A4[1])[1]
    while room > 60 * mm and title.wrap(room - mm, A4[1])[1] <= height:
        room -= mm
    title.wrap(room, A4[1])
    return title


def _columns(cards: list[Card]) -> tuple[tuple[Card, ...], tuple[Card, ...]]:
    """Put each card, in order, in the column that is shorter so far."""
    left: list[Card] = []
    right: list[Card] = []
    for card in cards:
        card.wrap(_COLUMN, A4[1])
        (left if _height(left) <= _height(right) else right).append(card)
    return tuple(left), tuple(right)


def _height(column: list[Card] | tuple[Card, ...]) -> float:
    return sum(card.height + _GAP for card in column)


def _draw(canvas: TaggedCanvas, look: Look, plan: _Plan) -> None:
    _draw_band(canvas, look, plan)
    top = _TOP - plan.band_height
    tallest = max(_height(column) for column in plan.columns)
    parts = len(plan.wide) + (1 if tallest else 0)
    share = min(_MOST_EXTRA, plan.spare / max(1, parts))
    for left, column in zip((MARGIN, MARGIN + _COLUMN + _GAP), plan.columns, strict=True):
        extra = tallest + share - _height(column)
        _draw_column(canvas, column, (left, top, _COLUMN), extra)
    if tallest:
        top -= tallest + share
    _draw_column(canvas, plan.wide, (MARGIN, top, WIDTH), share * len(plan.wide))
    plan.footer.draw(canvas)


def _draw_column(
    canvas: TaggedCanvas, cards: tuple[Card, ...], place: tuple[float, float, float], extra: float
) -> None:
    """Draw cards below each other; `place` is left, top, width; they share the extra height."""
    left, top, width = place
    for card in cards:
        card.extra = extra / len(cards)
        _width, height = card.wrap(width, A4[1])
        top -= _GAP + height
        card.drawOn(canvas, left, top)


def _draw_band(canvas: TaggedCanvas, look: Look, plan: _Plan) -> None:
    bottom = _TOP - plan.band_height
    canvas.setFillColor(look.inks["teal_soft"])
    canvas.roundRect(MARGIN, bottom, WIDTH, plan.band_height, 5 * mm, stroke=0, fill=1)
    if not plan.address:
        draw_houses(canvas, look, (MARGIN + WIDTH - _BAND_PAD, bottom))
    top = _TOP - _BAND_PAD
    for text in plan.band:
        top -= text.height
        text.drawOn(canvas, MARGIN + _BAND_PAD, top)
        top -= _BAND_GAP
    if plan.address:
        left = MARGIN + WIDTH - _BAND_PAD / 2 - plan.code
        spare = plan.band_height - code_height(plan.address, plan.code)
        draw_code(canvas, look, plan.address, (left, bottom + spare / 2, plan.code))
