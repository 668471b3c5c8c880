"""Marks drawn as on the projection: a choice's letter on its shape, and the right answer's tick."""

import math

from reportlab.pdfgen.canvas import Canvas

from app.documents.look import Look, Weight
from app.screens.slides import Mark, Shape

# first corner's direction in degrees and number of corners
_CORNERS = {Shape.TRIANGLE: (90, 3), Shape.DIAMOND: (90, 4), Shape.PENTAGON: (90, 5)}
_CORNERS[Shape.HEXAGON] = (0, 6)


def draw_mark(canvas: Canvas, look: Look, mark: Mark, box: tuple[float, float, float]) -> None:
    """Draw a mark in the square `box`: left, bottom, side."""
    left, bottom, side = box
    canvas.setFillColor(look.inks[mark.colour])
    centre_x, centre_y = left + side / 2, bottom + side / 2
    if mark.shape is Shape.CIRCLE:
        canvas.circle(centre_x, centre_y, side / 2, stroke=0, fill=1)
    elif mark.shape is Shape.SQUARE:
        inset = side * 0.04
        canvas.roundRect(
            left + inset, bottom + inset, side - 2 * inset, side - 2 * inset, side / 8, 0, 1
        )
    else:
        _draw_polygon(canvas, mark.shape, (centre_x, centre_y), side)
    low = mark.shape is Shape.TRIANGLE
    size = side * (0.46 if low else 0.58)
    canvas.setFillColor(look.inks["on_dark"])
    canvas.setFont(Weight.BOLD.font, size)
    baseline = bottom + side * 0.13 if low else centre_y - size * 0.334
    canvas.drawCentredString(centre_x, baseline, mark.letter)


def draw_tick(canvas: Canvas, look: Look, box: tuple[float, float, float]) -> None:
    """Draw the tick of a right answer in the square `box`: left, bottom, side."""
    left, bottom, side = box
    path = canvas.beginPath()
    path.moveTo(left + side * 0.08, bottom + side * 0.48)
    path.lineTo(left + side * 0.38, bottom + side * 0.14)
    path.lineTo(left + side * 0.94, bottom + side * 0.88)
    canvas.saveState()
    canvas.setStrokeColor(look.inks["good"])
    canvas.setLineWidth(side * 0.19)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _draw_polygon(canvas: Canvas, shape: Shape, centre: tuple[float, float], side: float) -> None:
    first, corners = _CORNERS[shape]
    # a triangle fills its square as on the slides; the others turn around their centre
    if shape is Shape.TRIANGLE:
        x, y, half = *centre, side / 2
        points = [(x - half, y - half * 0.9), (x + half, y - half * 0.9), (x, y + half * 0.9)]
    else:
        turn = [math.radians(first + 360 * corner / corners) for corner in range(corners)]
        reach = side * 0.54
        points = [(centre[0] + reach * math.cos(a), centre[1] + reach * math.sin(a)) for a in turn]
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
