"""Certificates of participation: a page each, set as large as it fits."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import LEADING, Look, Weight, look_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.domain.errors import UserError
from app.screens.certificates import Certificate, Certificates

_EDGE = 24 * mm
_WIDTH = A4[0] - 2 * _EDGE
_TOP = A4[1] - 22 * mm
_FRAME = 12 * mm
_FOOT = 84 * mm  # what is dated and signed stands below
_TITLE = Type(30, Weight.BOLD, "teal")
_NUMBER, _COPY = Type(12, Weight.SEMI, "soft"), Type(14, Weight.BOLD)
_SIZES = (17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0)
_LABELS = 44 * mm
_BOX = (82 * mm, 36 * mm)
_SMALL, _SIGNED = Type(10, ink="soft"), Type(12, Weight.SEMI)
_ROW_NAME = "/O /Table /Scope /Row"


def certificates_pdf(paper: Certificates, fonts: Path) -> bytes:
    """Print the certificates, one after the other."""
    look = look_of(fonts, paper.house.colour)
    target = BytesIO()
    canvas = open_canvas(target, paper.title)
    for each in paper.certificates:
        with canvas.inside(Element("Sect")):
            _draw(canvas, look, paper, each)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw(canvas: TaggedCanvas, look: Look, paper: Certificates, one: Certificate) -> None:
    _draw_frame(canvas, look)
    top = draw_head(canvas, look, paper.house, (_EDGE, _TOP), _WIDTH) - 18 * mm
    with canvas.part("H1"):
        top = draw_lines(canvas, look, broken(paper.title, _TITLE, _WIDTH), _TITLE, (_EDGE, top))
    with canvas.part("P"):
        top = draw_lines(canvas, look, (one.number,), _NUMBER, (_EDGE, top - 2 * mm))
    if one.copy:
        with canvas.part("P"):
            top = draw_lines(canvas, look, (one.copy,), _COPY, (_EDGE, top - 2 * mm))
    top -= 10 * mm
    size = next((size for size in _SIZES if _height(one, size) <= top - _FOOT), None)
    if size is None:
        raise UserError(
            "A text of the paper “{title}” is longer than a page: shorten it, then print again.",
            title=paper.title,
        )
    kind = Type(size)
    for words in one.text:
        with canvas.part("P"):
            top = draw_lines(canvas, look, broken(words, kind, _WIDTH), kind, (_EDGE, top))
        top -= size * 0.6
    _draw_facts(canvas, look, one, size, top - 4 * mm)
    _draw_end(canvas, look, paper)


def _draw_frame(canvas: TaggedCanvas, look: Look) -> None:
    """A double line around the page: it needs no colour."""
    width, height = A4
    for inset, line in ((_FRAME, 1.6), (_FRAME + 1.6 * mm, 0.5)):
        box = (inset, inset, width - 2 * inset, height - 2 * inset)
        canvas.strokes(look.inks["teal"], line, boxes=[box])


@lru_cache
def _types(size: float) -> tuple[Type, Type]:
    """How the label and the words of a fact are set."""
    return Type(size - 1, ink="soft"), Type(size, Weight.SEMI)


def _rows(one: Certificate, size: float) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    label, value = _types(size)
    return [
        (broken(name, label, _LABELS - 4 * mm), broken(words, value, _WIDTH - _LABELS))
        for name, words in one.facts
    ]


def _row_height(row: tuple[tuple[str, ...], tuple[str, ...]], size: float) -> float:
    return max(len(cell) for cell in row) * size * LEADING + size * 0.7


def _height(one: Certificate, size: float) -> float:
    """How high the text and the facts are in a size."""
    kind = Type(size)
    text = sum(len(broken(words, kind, _WIDTH)) * kind.leading + size * 0.6 for words in one.text)
    return text + 4 * mm + sum(_row_height(row, size) for row in _rows(one, size))


def _draw_facts(
    canvas: TaggedCanvas, look: Look, one: Certificate, size: float, top: float
) -> None:
    label, value = _types(size)
    table = Element("Table")
    ends = [top]
    for row in _rows(one, size):
        names, words = row
        line = table.add(Element("TR"))
        at = ends[-1] - size * 0.35
        with canvas.part(line.add(Element("TH", attributes=_ROW_NAME))):
            draw_lines(canvas, look, names, label, (_EDGE + 2 * mm, at - 1))
        with canvas.part(line.add(Element("TD"))):
            draw_lines(canvas, look, words, value, (_EDGE + _LABELS, at))
        ends.append(ends[-1] - _row_height(row, size))
    canvas.strokes(look.inks["soft"], 0.5, [(_EDGE, y, _EDGE + _WIDTH, y) for y in ends])


def _draw_end(canvas: TaggedCanvas, look: Look, paper: Certificates) -> None:
    """Who signs, when, and room for the signature and the stamp."""
    with canvas.part("P"):
        draw_lines(canvas, look, (paper.dated,), _SIGNED, (_EDGE, _FOOT - 4 * mm))
    left, top = _EDGE + _WIDTH - _BOX[0], _FOOT - 4 * mm
    for signed in paper.signed:
        with canvas.part("P"):
            lines = broken(signed, _SIGNED, _BOX[0])
            top = draw_lines(canvas, look, lines, _SIGNED, (left, top))
    top -= 2 * mm
    canvas.strokes(look.inks["soft"], 0.8, boxes=[(left, top - _BOX[1], *_BOX)])
    with canvas.part("P"):
        draw_lines(canvas, look, (paper.signature,), _SMALL, (left + 2 * mm, top - 1.5 * mm))
