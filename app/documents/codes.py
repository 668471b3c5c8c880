"""QR codes on paper, with their address beneath."""

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.documents.look import Look, Weight
from app.documents.tags import TaggedCanvas
from app.screens.qr import QUIET, qr_modules, shown_address
from app.screens.wording import _

_LARGEST, _SMALLEST = 11.0, 6.0


def draw_code(
    canvas: TaggedCanvas, look: Look, address: str, place: tuple[float, float, float]
) -> None:
    """Draw a code; `place` is the left, the bottom and the width of all, its address included."""
    left, bottom, width = place
    text = shown_address(address)
    size = _LARGEST
    while size > _SMALLEST and stringWidth(text, Weight.SEMI.font, size) > width:
        size -= 0.5
    side = code_side(width)
    corner = left + (width - side) / 2
    foot = bottom + size + 2 * mm
    alt = _("QR code: it opens the address {address}").format(address=text)
    with canvas.figure(alt, (corner, foot, side, side)):
        _draw_squares(canvas, address, (corner, foot, side))
    with canvas.part("P"):
        canvas.setFont(Weight.SEMI.font, size)
        canvas.setFillColor(look.inks["teal"])
        canvas.drawCentredString(left + width / 2, bottom + 1 * mm, text)


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


def code_height(width: float) -> float:
    """How high a code is with its address."""
    return code_side(width) + _LARGEST + 3 * mm
