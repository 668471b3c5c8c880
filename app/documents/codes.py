"""QR codes on paper, with their address beneath."""

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from app.documents.look import Look, Weight
from app.screens.qr import QUIET, qr_modules, shown_address

_LARGEST, _SMALLEST = 11.0, 6.0


def draw_code(canvas: Canvas, look: Look, address: str, place: tuple[float, float, float]) -> None:
    """Draw a code; `place` is the left, the bottom and the width of all, its address included."""
    left, bottom, width = place
    text = shown_address(address)
    size = _LARGEST
    while size > _SMALLEST and stringWidth(text, Weight.SEMI.font, size) > width:
        size -= 0.5
    canvas.setFont(Weight.SEMI.font, size)
    canvas.setFillColor(look.inks["teal"])
    canvas.drawCentredString(left + width / 2, bottom + 1 * mm, text)
    modules = qr_modules(address)
    side = code_side(width)
    square = side / (len(modules) + 2 * QUIET)
    corner = left + (width - side) / 2
    foot = bottom + size + 2 * mm
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
