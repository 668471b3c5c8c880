"""QR codes on paper, with their address beneath."""

import re

from reportlab.lib.units import mm

from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, clean, width_of
from app.documents.tags import TaggedCanvas
from app.screens.qr import QUIET, qr_modules, shown_address
from app.screens.wording import _

_SIZES = (11.0, 10.0, 9.0, 8.0, 7.0)
_WIDE, _FEW, _MORE = 30 * mm, 2, 4  # so many lines of an address below a small code, a wide one


def draw_code(
    canvas: TaggedCanvas, look: Look, address: str, place: tuple[float, float, float]
) -> None:
    """Draw a code; `place` is the left, the bottom and the width of all, its address included."""
    left, bottom, width = place
    text, (kind, lines) = shown_address(address), _below(address, width)
    side = code_side(width)
    corner = left + (width - side) / 2
    foot = bottom + len(lines) * kind.leading + 1 * mm
    alt = _("QR code: it opens the address {address}").format(address=text)
    with canvas.figure(alt, (corner, foot, side, side)):
        _draw_squares(canvas, address, (corner, foot, side))
    if not lines:
        return
    with canvas.part("P"):
        for at, line in enumerate(lines):
            spare = (width - width_of(line, kind.size, kind.weight)) / 2
            top = foot - 1 * mm - at * kind.leading
            draw_lines(canvas, look, (line,), kind, (left + spare, top))


def is_below(address: str, width: float) -> bool:
    """Whether the address is written below its code: on a small one a long address is not."""
    return len(_set(address, width)[1]) <= (_FEW if width < _WIDE else _MORE)


def _below(address: str, width: float) -> tuple[Type, tuple[str, ...]]:
    kind, lines = _set(address, width)
    return kind, lines if is_below(address, width) else ()


def _set(address: str, width: float) -> tuple[Type, tuple[str, ...]]:
    """An address as large as it fits on one line, else on several; it may break at its signs."""
    text = clean(shown_address(address))
    for size in _SIZES:
        if width_of(text, size, Weight.SEMI) <= width:
            return Type(size, Weight.SEMI, "teal"), (text,)
    kind, lines = Type(_SIZES[-1], Weight.SEMI, "teal"), [""]
    for part in re.findall(r"[^/.\-]*[/.\-]?", text):
        if lines[-1] and width_of(lines[-1] + part, kind.size, Weight.SEMI) > width:
            lines.append("")
        lines[-1] += part
    return kind, tuple(piece for line in lines for piece in broken(line, kind, width))


def _draw_squares(canvas: TaggedCanvas, address: str, box: tuple[float, float, float]) -> None:
    corner, foot, side = box
    modules = qr_modules(address)
    square = side / (len(modules) + 2 * QUIET)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.roundRect(corner, foot, side, side, 2 * mm, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    path = canvas.beginPath()
    for row, line in enumerate(modules):
        for column, dark in enumerate(line):
            if dark:
                x = corner + (QUIET + column) * square
                y = foot + side - (QUIET + row + 1) * square
                path.rect(x, y, square, square)
    canvas.drawPath(path, stroke=0, fill=1)


def code_side(width: float) -> float:
    """How large a code is in so much width."""
    return min(width, 40 * mm)


def code_height(address: str, width: float) -> float:
    """How high a code is with its address."""
    kind, lines = _below(address, width)
    return code_side(width) + len(lines) * kind.leading + 1 * mm
