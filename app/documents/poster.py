"""The poster of the cooperative's alphabet, A4 or A3: what was found, and what is to be found."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A3, A4
from reportlab.lib.units import mm

from app.documents.houses import draw_houses
from app.documents.look import Look, Text, Weight, clean, look_of, width_of
from app.documents.pages import open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.screens.game_papers import Poster, PosterCell

_EDGE = 12 * mm
_WIDTH = A4[0] - 2 * _EDGE
_BAND = 34 * mm
_GAP = 2.6 * mm
_COLUMNS = 4
_FOOT = 9 * mm
_PAD = 2.6 * mm
_LETTER = 26.0
_SIZES = tuple(half / 2 for half in range(32, 11, -1))  # 16 to 6 points
_LISTED = 3  # as many words stand below each other; more follow each other


def poster_pdf(poster: Poster, fonts: Path, *, large: bool = False) -> bytes:
    """Print the poster; a large one is the same on twice the paper."""
    look = look_of(fonts)
    target = BytesIO()
    canvas = open_canvas(target, poster.title, A3 if large else A4)
    if large:
        canvas.scale(A3[0] / A4[0], A3[1] / A4[1])
    _draw(canvas, look, poster)
    canvas.save()
    return target.getvalue()


def _draw(canvas: TaggedCanvas, look: Look, poster: Poster) -> None:
    top = A4[1] - _EDGE
    _draw_band(canvas, look, poster, top)
    top -= _BAND + 2 * _GAP
    rows = -(-len(poster.cells) // _COLUMNS)
    bottom = _EDGE + _FOOT
    wide = (_WIDTH - _GAP * (_COLUMNS - 1)) / _COLUMNS
    high = (top - bottom - _GAP * (rows - 1)) / rows
    with canvas.inside(Element("L")):
        for index, cell in enumerate(poster.cells):
            left = _EDGE + index % _COLUMNS * (wide + _GAP)
            base = top - high - index // _COLUMNS * (high + _GAP)
            with canvas.inside(Element("LI")):
                _draw_cell(canvas, look, poster, cell, (left, base, wide, high))
    rest = len(poster.cells) % _COLUMNS
    left = _EDGE + rest * (wide + _GAP)
    if rest:
        _draw_invitation(canvas, look, poster, (left, bottom, _EDGE + _WIDTH - left, high))
    footer = look.text(poster.footer, 9, ink="soft")
    footer.wrap(_WIDTH, A4[1])
    footer.drawOn(canvas, _EDGE, _EDGE - 2 * mm)


def _draw_band(canvas: TaggedCanvas, look: Look, poster: Poster, top: float) -> None:
    """The title over a row of houses."""
    bottom = top - _BAND
    canvas.setFillColor(look.inks["teal_soft"])
    canvas.setStrokeColor(look.inks["teal"])
    canvas.setLineWidth(0.8)
    canvas.roundRect(_EDGE, bottom, _WIDTH, _BAND, 5 * mm, stroke=1, fill=1)
    draw_houses(canvas, look, (_EDGE + _WIDTH - 6 * mm, bottom + 0.4))
    room = _WIDTH - 58 * mm
    size = 32.0
    while width_of(clean(poster.title), size, Weight.BOLD) > room and size > 16:
        size -= 1
    texts = [look.text(poster.title, size, Weight.BOLD).tagged("H1")]
    texts += [look.text(line, 11.5) for line in poster.lines]
    height = sum(text.wrap(room, A4[1])[1] for text in texts)
    y = top - (_BAND - height) / 2
    for text in texts:
        y -= text.height
        text.drawOn(canvas, _EDGE + 6 * mm, y)


def _draw_cell(
    canvas: TaggedCanvas,
    look: Look,
    poster: Poster,
    cell: PosterCell,
    place: tuple[float, float, float, float],
) -> None:
    """A letter with its words, or a dashed box to write in."""
    left, bottom, wide, high = place
    inks = look.inks
    canvas.setLineWidth(1.2 if cell.words else 0.8)
    canvas.setStrokeColor(inks["teal"] if cell.words else inks["soft"])
    canvas.setDash(*(() if cell.words else (3, 3)))
    canvas.setFillColor(inks["card"])
    canvas.roundRect(left, bottom, wide, high, 3 * mm, stroke=1, fill=1)
    canvas.setDash()
    canvas.setFillColor(inks["teal"] if cell.words else inks["soft"])
    canvas.setFont(Weight.BOLD.font, _LETTER)
    with canvas.part("Lbl"):
        canvas.drawString(left + _PAD, bottom + high - _LETTER, cell.letter)
    room = wide - 2 * _PAD
    with canvas.inside(Element("LBody")):
        if not cell.words:
            _draw_blank(canvas, look, poster.to_find, (left + _PAD, bottom, room))
            return
        space = high - _LETTER - 2.2 * mm
        y = bottom + space
        for text in words_set(look, cell.words, room, space - 1 * mm):
            y -= text.height
            text.drawOn(canvas, left + _PAD, y)


def words_set(look: Look, words: tuple[str, ...], room: float, height: float) -> list[Text]:
    """The words as large as they fit: a few below each other, more of them as one text."""
    told = words if len(words) <= _LISTED else (" · ".join(words),)
    texts: list[Text] = []
    for size in _SIZES:
        longest = max(
            width_of(clean(part), size, Weight.SEMI)
            for word in words
            for part in word.replace("-", "- ").split()
        )
        texts = [look.text(word, size, Weight.SEMI) for word in told]
        needed = sum(text.wrap(room, A4[1])[1] for text in texts)
        if longest <= room and needed <= height:
            break
    return texts


def _draw_blank(
    canvas: TaggedCanvas, look: Look, words: str, place: tuple[float, float, float]
) -> None:
    """A line to write a word on by hand."""
    left, bottom, room = place
    line = bottom + 9 * mm
    canvas.setStrokeColor(look.inks["soft"])
    canvas.setLineWidth(0.7)
    canvas.line(left, line, left + room, line)
    text = look.text(words, 8.5, ink="soft")
    text.wrap(room, A4[1])
    text.drawOn(canvas, left, bottom + 2.4 * mm)


def _draw_invitation(
    canvas: TaggedCanvas, look: Look, poster: Poster, place: tuple[float, float, float, float]
) -> None:
    """What is still to come, in the rest of the last row."""
    left, bottom, wide, high = place
    canvas.setFillColor(look.inks["sand"])
    canvas.roundRect(left, bottom, wide, high, 3 * mm, stroke=0, fill=1)
    size = 14.0
    text = look.text(poster.invitation, size, Weight.SEMI)
    while text.wrap(wide - 4 * _PAD, A4[1])[1] > high - 2 * _PAD and size > 6:
        size -= 0.5
        text = look.text(poster.invitation, size, Weight.SEMI)
    text.drawOn(canvas, left + 2 * _PAD, bottom + (high - text.height) / 2)
