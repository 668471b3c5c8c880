"""Letters for window envelopes: a page each, folded in three, set as large as it fits."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, look_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.domain.errors import UserError
from app.screens.letters import Letter, Letters

WINDOW = (110 * mm, A4[1] - 55 * mm, 85 * mm, 33 * mm)
"""Where an address shows through the envelope: left, top, width, height."""

_EDGE = 20 * mm
_WIDTH = A4[0] - 2 * _EDGE
_HEAD = 84 * mm  # the sender stays left of the window
_HEAD_TOP = A4[1] - 16 * mm
_BODY_TOP = A4[1] - 97 * mm
_FOLDS = (99 * mm, 198 * mm)
_FOOT = 14 * mm
_ADDRESS_SIZES = (11.5, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0)
_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.0, 7.0, 6.0)
_SMALL = Type(9, ink="soft")
_LABELS = 34 * mm
_SIGNING = 26 * mm
_ROW_NAME = "/O /Table /Scope /Row"


def letters_pdf(paper: Letters, fonts: Path) -> bytes:
    """Print the letters, one after the other."""
    look = look_of(fonts, paper.house.colour)
    target = BytesIO()
    canvas = open_canvas(target, paper.title)
    for each in paper.letters:
        with canvas.inside(Element("Sect")):
            _draw(canvas, look, paper, each)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw(canvas: TaggedCanvas, look: Look, paper: Letters, letter: Letter) -> None:
    canvas.setStrokeColor(look.inks["soft"])
    canvas.setLineWidth(0.4)
    canvas.lines([(4 * mm, A4[1] - fold, 8 * mm, A4[1] - fold) for fold in _FOLDS])
    head_ends = draw_head(canvas, look, paper.house, (_EDGE, _HEAD_TOP), _HEAD)
    draw_address(canvas, look, letter.recipient, WINDOW)
    top = min(_BODY_TOP, head_ends - 6 * mm)
    notice = broken(paper.notice, _SMALL, _WIDTH)
    foot = _FOOT + len(notice) * _SMALL.leading
    with canvas.part("P"):
        canvas.ink(look.inks["ink"])
        draw_lines(canvas, look, (paper.dated,), Type(11), (WINDOW[0], top))
    top -= 11 * mm
    size = next((size for size in _SIZES if _height(paper, letter, size) <= top - foot), None)
    if size is None:
        raise UserError(
            "A text of the paper “{title}” is longer than a page: shorten it, then print again.",
            title=paper.title,
        )
    _draw_body(canvas, look, (paper, letter), size, top)
    with canvas.part("P"):
        draw_lines(canvas, look, notice, _SMALL, (_EDGE, foot))


def draw_address(
    canvas: TaggedCanvas,
    look: Look,
    lines: tuple[str, ...],
    box: tuple[float, float, float, float],
) -> None:
    """Draw an address into a box (left, top, width, height), each line whole if it can be."""
    left, top, width, height = box
    kind, shown = _address_set(lines, width, height)
    with canvas.part("P"):
        draw_lines(canvas, look, [f"{line} " for line in shown], kind, (left, top))


def _address_set(
    lines: tuple[str, ...], width: float, height: float
) -> tuple[Type, tuple[str, ...]]:
    """Choose the size: a long line is broken rather than set too small to be read."""
    kind, shown = Type(_ADDRESS_SIZES[0]), lines
    for size in _ADDRESS_SIZES:
        kind = Type(size)
        shown = tuple(part for line in lines for part in broken(line, kind, width))
        whole = len(shown) == len(lines) or size <= 9
        if whole and len(shown) * kind.leading <= height:
            break
    return kind, shown


def _draw_body(
    canvas: TaggedCanvas, look: Look, told: tuple[Letters, Letter], size: float, top: float
) -> None:
    paper, letter = told
    kind, strong = Type(size), Type(size, Weight.SEMI)
    title = Type(size + 2, Weight.BOLD, "teal")
    with canvas.part("H1"):
        top = draw_lines(canvas, look, broken(letter.subject, title, _WIDTH), title, (_EDGE, top))
    top -= size
    for words in (letter.greeting, *letter.text):
        top = _paragraph(canvas, look, words, kind, top)
    top = _draw_facts(canvas, look, letter, size, top)
    for words in letter.closing:
        top = _paragraph(canvas, look, words, kind, top)
    left, top = WINDOW[0], top - size
    for words in paper.signed:
        with canvas.part("P"):
            lines = broken(words, strong, _EDGE + _WIDTH - left)
            top = draw_lines(canvas, look, lines, strong, (left, top))


def _paragraph(canvas: TaggedCanvas, look: Look, words: str, kind: Type, top: float) -> float:
    with canvas.part("P"):
        top = draw_lines(canvas, look, broken(words, kind, _WIDTH), kind, (_EDGE, top))
    return top - kind.size * 0.6


def _rows(letter: Letter, size: float) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    label, value = Type(size, ink="soft"), Type(size + 1, Weight.BOLD)
    room = _WIDTH - _LABELS - 4 * mm
    return [
        (broken(name, label, _LABELS - 4 * mm), broken(words, value, room))
        for name, words in letter.facts
    ]


def _row_height(row: tuple[tuple[str, ...], tuple[str, ...]], size: float) -> float:
    return max(len(cell) for cell in row) * Type(size + 1).leading + size * 0.4


def _draw_facts(canvas: TaggedCanvas, look: Look, letter: Letter, size: float, top: float) -> float:
    label, value = Type(size, ink="soft"), Type(size + 1, Weight.BOLD)
    table = Element("Table")
    start, at = top, top - size * 0.5
    for row in _rows(letter, size):
        line = table.add(Element("TR"))
        with canvas.part(line.add(Element("TH", attributes=_ROW_NAME))):
            draw_lines(canvas, look, row[0], label, (_EDGE + 4 * mm, at - 1))
        with canvas.part(line.add(Element("TD"))):
            draw_lines(canvas, look, row[1], value, (_EDGE + 4 * mm + _LABELS, at))
        at -= _row_height(row, size)
    canvas.setFillColor(look.inks["teal"])
    canvas.rect(_EDGE, at, 1.2 * mm, start - at, stroke=0, fill=1)
    return at - size


def _height(paper: Letters, letter: Letter, size: float) -> float:
    """How high all but the head is in a size; a signature fits above its names."""
    kind, strong = Type(size), Type(size, Weight.SEMI)
    title = Type(size + 2, Weight.BOLD, "teal")
    texts = (letter.greeting, *letter.text, *letter.closing)
    lines = sum(len(broken(words, kind, _WIDTH)) for words in texts)
    signed = sum(len(broken(words, strong, _EDGE + _WIDTH - WINDOW[0])) for words in paper.signed)
    facts = sum(_row_height(row, size) for row in _rows(letter, size)) + size * 1.5
    return (
        len(broken(letter.subject, title, _WIDTH)) * title.leading + size
        + (lines + signed) * kind.leading + len(texts) * size * 0.6 + facts + _SIGNING
    )  # fmt: skip
