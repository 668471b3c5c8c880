"""Posters and flyers that invite to sessions: to be read from afar, in black and white as well."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A3, A4, A5
from reportlab.lib.units import mm

from app.documents.codes import code_height, draw_code
from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, look_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.domain.errors import UserError
from app.screens.announcements import Announcement

SIZES = {"a3": A3, "a4": A4, "a5": A5}

_EDGE = 15 * mm
_WIDTH = A4[0] - 2 * _EDGE
_CODE = 40 * mm
_GAP = 8 * mm
_TITLES = (54, 48, 42, 36, 30, 24, 18, 14, 10)
_DATES = (30, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10)
_REACH = Type(17, Weight.SEMI)
_CODE_WORDS = Type(13, Weight.SEMI)
_BELOW = 12 * mm


@dataclass(frozen=True)
class _Block:
    """Lines in one kind of type, a part of the structure, with room before them."""

    tag: str
    lines: tuple[str, ...]
    kind: Type
    before: float

    @property
    def height(self) -> float:
        return self.before + len(self.lines) * self.kind.leading


@dataclass(frozen=True)
class _Foot:
    """The lines beside the codes, those over each code, and how high these and all are."""

    texts: list[tuple[tuple[str, ...], Type]]
    labels: list[tuple[str, ...]]
    above: float
    height: float


def announcement_pdf(paper: Announcement, fonts: Path, size: str) -> bytes:
    """Print it in one of the `SIZES`: the same page, larger or smaller."""
    look = look_of(fonts, paper.house.colour)
    target = BytesIO()
    page = SIZES[size]
    canvas = open_canvas(target, paper.title, page)
    canvas.scale(page[0] / A4[0], page[1] / A4[1])
    _draw(canvas, look, paper)
    canvas.save()
    return target.getvalue()


def _draw(canvas: TaggedCanvas, look: Look, paper: Announcement) -> None:
    top = draw_head(canvas, look, paper.house, (_EDGE, A4[1] - _EDGE), _WIDTH) - 10 * mm
    foot = _foot(paper)
    room = top - _BELOW - (foot.height + 12 * mm if foot.height else 0)
    blocks = _fitting(paper, room)
    spare = room - sum(each.height for each in blocks)
    top -= min(spare / 3, 30 * mm)
    for number, block in enumerate(blocks):
        top -= block.before
        with canvas.part(Element(block.tag)):
            spaced = [f"{line} " for line in block.lines]
            top = draw_lines(canvas, look, spaced, block.kind, (_EDGE, top))
        if number == 0:
            canvas.setFillColor(look.inks["teal"])
            canvas.rect(_EDGE, top - 5 * mm, 40 * mm, 2 * mm, stroke=0, fill=1)
    _draw_foot(canvas, look, paper, foot)


def _fitting(paper: Announcement, room: float) -> list[_Block]:
    """The title and the dates, as large as they fit."""
    for title in _TITLES:
        for dates in _DATES:
            blocks = _blocks(paper, Type(title, Weight.BOLD, "teal"), dates)
            if dates <= title * 0.75 and sum(each.height for each in blocks) <= room:
                return blocks
    raise UserError(
        "A text of the paper “{title}” is longer than a page: shorten it, then print again.",
        title=paper.title,
    )


def _blocks(paper: Announcement, title: Type, dates: float) -> list[_Block]:
    bold, plain = Type(dates, Weight.BOLD), Type(dates * 0.85)
    small = Type(max(9.0, dates * 0.7))
    blocks = [_Block("H1", broken(paper.title, title, _WIDTH), title, 0)]
    if paper.summary:
        blocks.append(_Block("P", broken(paper.summary, small, _WIDTH), small, 9 * mm))
    before = 9 * mm
    for each in paper.dates:
        blocks.append(_Block("P", broken(each.when, bold, _WIDTH), bold, before))
        about = (words for words in (each.what, each.where) if words)
        blocks += [_Block("P", broken(words, plain, _WIDTH), plain, 0) for words in about]
        before = dates * 0.5
    if paper.place:
        blocks.append(_Block("P", broken(paper.place, bold, _WIDTH), bold, dates * 0.8))
    return blocks


def _foot(paper: Announcement) -> _Foot:
    """How to sign up, as lines beside the codes."""
    width = _WIDTH - len(paper.codes) * (_CODE + _GAP)
    words = [(paper.reach_title, Type(22, Weight.BOLD, "teal"))] if paper.reach_title else []
    words += [(each, _REACH) for each in paper.reach]
    texts = [(broken(said, kind, width), kind) for said, kind in words]
    labels = [broken(said, _CODE_WORDS, _CODE) for said, _address in paper.codes]
    tall = max((len(each) for each in labels), default=0) * _CODE_WORDS.leading
    high = sum(len(lines) * kind.leading for lines, kind in texts)
    if paper.codes:
        high = max(high, max(code_height(each, _CODE) for _said, each in paper.codes) + tall)
    return _Foot(texts, labels, tall, high)


def _draw_foot(canvas: TaggedCanvas, look: Look, paper: Announcement, foot: _Foot) -> None:
    """How to sign up, on a soft band over the whole width."""
    if not foot.height:
        return
    top = _BELOW + foot.height
    canvas.setFillColor(look.inks["teal_soft"])
    canvas.rect(0, 0, A4[0], top + 4 * mm, stroke=0, fill=1)
    canvas.setFillColor(look.inks["teal"])
    canvas.rect(0, top + 4 * mm, A4[0], 1.2 * mm, stroke=0, fill=1)
    at = top
    for lines, kind in foot.texts:
        with canvas.part("P"):
            at = draw_lines(canvas, look, [f"{line} " for line in lines], kind, (_EDGE, at))
    for number, (_said, address) in enumerate(paper.codes):
        left = _EDGE + _WIDTH - (len(paper.codes) - number) * (_CODE + _GAP) + _GAP
        with canvas.part("P"):
            draw_lines(canvas, look, foot.labels[number], _CODE_WORDS, (left, top))
        draw_code(
            canvas, look, address, (left, top - foot.above - code_height(address, _CODE), _CODE)
        )
