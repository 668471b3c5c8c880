"""The row of houses that stands on a band of the papers."""

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.documents.look import Look


def draw_houses(canvas: Canvas, look: Look, corner: tuple[float, float]) -> None:
    """Draw a row of houses that stand on the band's lower edge, ending at its right."""
    right, ground = corner
    for name, wide, high in (("teal_mid", 13, 17), ("teal", 12, 12), ("teal_mid", 10, 21)):
        left = right - wide * mm
        walls = ground + high * mm
        canvas.setFillColor(look.inks[name])
        canvas.rect(left, ground, wide * mm, high * mm, stroke=0, fill=1)
        roof = canvas.beginPath()
        roof.moveTo(left - 1 * mm, walls)
        roof.lineTo(left + wide * mm / 2, walls + 6 * mm)
        roof.lineTo(right + 1 * mm, walls)
        roof.close()
        canvas.drawPath(roof, stroke=0, fill=1)
        canvas.setFillColor(look.inks["teal_soft"])
        canvas.rect(left + wide * mm / 2 - 1.5 * mm, walls - 6 * mm, 3 * mm, 3.6 * mm, 0, 1)
        right = left - 1.6 * mm
