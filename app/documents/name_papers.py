"""What bears names: tents to fold and stand on a table, sheets of sticky labels."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, clean, lacks, look_of, width_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.screens.name_papers import LabelSheet, Tents

LABEL = (63.5 * mm, 38.1 * mm)
"""The width and the height of a label."""

_ACROSS, _DOWN = 3, 7
_SHEET_LEFT, _SHEET_TOP, _PITCH = 7.2 * mm, 15.15 * mm, 66 * mm
_INSET = 4 * mm
_EDGE = 15 * mm
_FOLD = A4[1] / 2
_LARGEST, _SMALLEST = 96.0, 4.0
_HEAD = Type(8, Weight.SEMI, "soft")


def tents_pdf(paper: Tents, fonts: Path) -> bytes:
    """Print the tents: a page each, the name on both sides once it is folded."""
    look = look_of(fonts, paper.house.colour)
    target = BytesIO()
    canvas = open_canvas(target, paper.title)
    for name in paper.names:
        with canvas.inside(Element("Sect")):
            _draw_side(canvas, look, paper, name)
        canvas.saveState()
        canvas.translate(A4[0], A4[1])
        canvas.rotate(180)
        with canvas.furniture():  # the same words, upside down
            _draw_side(canvas, look, paper, name)
        canvas.restoreState()
        canvas.setStrokeColor(look.inks["soft"])
        canvas.setLineWidth(0.5)
        canvas.lines([(0, _FOLD, 10 * mm, _FOLD), (A4[0] - 10 * mm, _FOLD, A4[0], _FOLD)])
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw_side(canvas: TaggedCanvas, look: Look, paper: Tents, name: tuple[str, str]) -> None:
    """The lower half of a page: the cooperative, the name, the session."""
    width = A4[0] - 2 * _EDGE
    small = Type(13, Weight.SEMI, "teal")
    top = _FOLD - 14 * mm
    with canvas.part("P"):
        lines = broken(paper.house.name, small, width)[:2]
        draw_lines(canvas, look, lines, small, (_EDGE, top))
    if lacks(" ".join(name)):
        small = Type(14, Weight.SEMI, "soft")  # at the top: the room below is for a pen
        said = (*broken(" ".join(name), small, width), *broken(paper.by_hand, small, width))
        with canvas.part("H1"):
            draw_lines(canvas, look, [f"{each} " for each in said], small, (_EDGE, _FOLD - 28 * mm))
    else:
        _draw_name(canvas, look, name, width)
    foot = Type(10, ink="soft")
    with canvas.part("P"):
        words = broken(paper.foot, foot, width)
        draw_lines(canvas, look, words, foot, (_EDGE, 12 * mm + len(words) * foot.leading))


def _draw_name(canvas: TaggedCanvas, look: Look, name: tuple[str, str], width: float) -> None:
    """A name as large as it can be, in the middle of its side."""
    large, less = name
    kind = _fitting(large, width, 60 * mm, Weight.BOLD)
    under = _fitting(less, width, 20 * mm, Weight.SEMI, kind.size / 2)
    shown, below = broken(large, kind, width), broken(less, under, width) if less else ()
    high = len(shown) * kind.leading + len(below) * under.leading
    top = _FOLD / 2 + high / 2 - 2 * mm
    with canvas.part("H1"):
        for lines, each in ((shown, kind), (below, under)):
            for line in lines:
                middle = (A4[0] - width_of(line.strip(), each.size, each.weight)) / 2
                top = draw_lines(canvas, look, (f"{line} ",), each, (middle, top))


def _fitting(
    words: str, width: float, height: float, weight: Weight, largest: float = _LARGEST
) -> Type:
    """The largest size in which words fit on one line, else on several."""
    size = largest
    whole = width_of(clean(words), 1, weight)
    if whole * 24 <= width:
        return Type(min(size, width / max(whole, 1)), weight)
    size = min(size, 40)
    while size > _SMALLEST:
        kind = Type(size, weight)
        if len(broken(words, kind, width)) * kind.leading <= height:
            break
        size -= 1
    return Type(size, weight)


def labels_pdf(sheet: LabelSheet, fonts: Path) -> bytes:
    """Print the labels on sheets of 21."""
    look = look_of(fonts)
    target = BytesIO()
    canvas = open_canvas(target, sheet.title)
    each_page = _ACROSS * _DOWN
    for first in range(0, max(1, len(sheet.labels)), each_page):
        with canvas.part("H1") if first == 0 else canvas.furniture():
            draw_lines(canvas, look, (sheet.title,), _HEAD, (12 * mm, A4[1] - 8 * mm))
        with canvas.part("P") if first == 0 else canvas.furniture():
            draw_lines(canvas, look, (sheet.how,), _HEAD, (12 * mm, A4[1] - 11.4 * mm))
        for place, label in enumerate(sheet.labels[first : first + each_page]):
            _draw_label(canvas, look, label, place, large=sheet.large)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw_label(
    canvas: TaggedCanvas, look: Look, label: tuple[str, ...], place: int, *, large: bool
) -> None:
    left = _SHEET_LEFT + place % _ACROSS * _PITCH + _INSET
    bottom = A4[1] - _SHEET_TOP - (place // _ACROSS + 1) * LABEL[1]
    width, height = LABEL[0] - 2 * _INSET, LABEL[1] - 2 * _INSET
    size = 22.0 if large else 11.0
    while True:
        kinds = [Type(size, Weight.BOLD), *[Type(size * 0.7, Weight.SEMI)] * 9]
        set_as = kinds if large else [Type(size)] * 10
        shown = [(broken(w, k, width), k) for w, k in zip(label, set_as, strict=False)]
        high = sum(len(lines) * kind.leading for lines, kind in shown)
        if (high <= height and _whole(shown, size)) or size <= _SMALLEST:
            break
        size -= 0.5
    top = bottom + _INSET + (height + high) / 2
    with canvas.part("P"):
        for lines, kind in shown:
            spaced = [f"{line} " for line in lines]
            top = draw_lines(canvas, look, spaced, kind, (left, top))


def _whole(shown: list[tuple[tuple[str, ...], Type]], size: float) -> bool:
    """Whether no line is broken, where it need not be to stay readable."""
    readable = 14 if shown and shown[0][1].weight is Weight.BOLD else 9.5
    return size <= readable or all(len(lines) == 1 for lines, _kind in shown)
