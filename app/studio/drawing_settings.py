"""Where a scene takes place: skies, hills and rooms, and what grows or shines there."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    GROUND,
    HEIGHT,
    INK,
    PAPER,
    SOFT,
    WIDTH,
    Stage,
    box,
    colour_of,
    disc,
    faded,
    fill,
    polygon,
    shade,
    spread,
)
from app.studio.storyboard import Backdrop, Element

_SKIES = {
    "card": ("#E2F1EF", "#F6F4EC"),
    "dawn": ("#FBEFD9", "#F9D9AE"),
    "day": ("#FBF3E2", "#FAF0DE"),
    "dusk": ("#C5D0E6", "#F2DCCB"),
    "meeting": ("#E9EAF4", "#F1F0F6"),
    "office": ("#E0EFEC", "#EBF4F1"),
    "salon": ("#F7E8D0", "#F3DFC2"),
}
_HILLS = {
    "card": ("#D2E8E3", "#C3DFD9"),
    "dawn": ("#E9D9A8", "#CFDDB6"),
    "day": ("#DCE9E1", "#CBE0D6"),
    "dusk": ("#B3BFD8", "#98A8C8"),
}
_KERB = 7
_PLOT = 54
_FLOORS = {"meeting": "#B9A98F", "office": "#A9B8B6", "salon": "#B98A58"}


def outdoors(name: Backdrop) -> bool:
    """Whether this is one of the places along the same long country road."""
    return name in _HILLS


def backdrop(painter: QPainter, name: Backdrop, travelled: float) -> None:
    """Paint the whole frame: sky or wall, then the dark ground where captions are read.

    `travelled` is how far the camera has gone, in widths of a picture: far hills hardly move.
    """
    sky = QLinearGradient(0, 0, 0, GROUND)
    top, low = _SKIES[name]
    sky.setColorAt(0, QColor(top))
    sky.setColorAt(1, QColor(low))
    painter.fillRect(QRectF(0, 0, WIDTH, GROUND), sky)
    if name in _HILLS:
        for number, colour in enumerate(_HILLS[name]):
            _hill(painter, QColor(colour), number, travelled * (130 + 170 * number))
    else:
        _floor(painter, QColor(_FLOORS[name]), QColor(low))
    box(painter, INK, (0, GROUND, WIDTH, HEIGHT - GROUND))
    box(painter, SOFT, (0, GROUND, WIDTH, _KERB))


def progress(painter: QPainter, share: float) -> None:
    """Let the kerb tell how much of the film has gone by."""
    box(painter, COLOURS["gold"], (0, GROUND, WIDTH * share, _KERB))


def _hill(painter: QPainter, colour: QColor, number: int, shift: float) -> None:
    crest = [(x, _crest(x + shift, number)) for x in range(-20, WIDTH + 40, 20)]
    hill = QPainterPath(QPointF(-20, GROUND))
    for x, y in crest:
        hill.lineTo(x, y)
    hill.lineTo(WIDTH + 20, GROUND)
    if number == 0:
        _village(painter, shade(colour, 106), shift)
    fill(painter, colour).drawPath(hill)


def _crest(x: float, number: int) -> float:
    turn = 2.1 * number
    return 455 + 52 * number - 34 * math.sin(x / 210 + turn) - 16 * math.sin(x / 97 + number)


def _village(painter: QPainter, colour: QColor, shift: float) -> None:
    """Paint roofs and trees far away, where the far hill says they stand."""
    first = int(shift // _PLOT) - 1
    for plot in range(first, first + WIDTH // _PLOT + 3):
        if spread(plot) < 0.45:
            continue
        x = plot * _PLOT - shift
        foot = _crest(plot * _PLOT, 0) + 14
        height = 26 + 22 * spread(plot + 7)
        if spread(plot + 3) < 0.4:
            fill(painter, colour).drawEllipse(QPointF(x, foot - height), 13, height * 0.6)
            box(painter, colour, (x - 2, foot - height, 4, height))
        else:
            box(painter, colour, (x - 16, foot - height, 32, height))
            top = foot - height
            polygon(painter, colour, [(x - 20, top), (x + 20, top), (x, top - 17)])


def _floor(painter: QPainter, colour: QColor, wall: QColor) -> None:
    box(painter, shade(wall, 105), (0, 468, WIDTH, 80))
    box(painter, shade(wall, 112), (0, 462, WIDTH, 7))
    box(painter, PAPER, (0, 540, WIDTH, 12))
    box(painter, colour, (0, 552, WIDTH, GROUND - 552))
    for number in range(17):
        x = number * 80 + 20
        fill(painter, shade(colour, 109)).drawRect(QRectF(x, 552, 2, GROUND - 552))


def sun(stage: Stage, element: Element) -> None:
    """Draw the sun, 100 across, with a soft halo; y is its centre."""
    painter = stage.painter
    for radius, opacity in ((82, 0.10), (66, 0.16)):
        disc(painter, faded(QColor("#F6C860"), opacity), 0, 0, radius + 2 * stage.sway(5))
    disc(painter, QColor("#F2B441") if element.colour == "gold" else colour_of(element), 0, 0, 50)


def cloud(stage: Stage, element: Element) -> None:
    """Draw a cloud that drifts."""
    painter = stage.painter
    painter.save()
    painter.translate(stage.time * 5, 0)
    white = faded(PAPER, 0.92) if element.colour == "teal" else faded(colour_of(element), 0.5)
    path = QPainterPath()
    for x, y, radius in ((-60, -24, 25), (-20, -40, 36), (28, -34, 30), (66, -20, 22)):
        path = path.united(_round(x, y, radius))
    path = path.united(_bar())
    fill(painter, white).drawPath(path)
    painter.restore()


def _round(x: float, y: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    return path


def _bar() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-86, -26, 174, 28), 14, 14)
    return path


def tree(stage: Stage, element: Element) -> None:
    """Draw a round tree that sways."""
    painter = stage.painter
    box(painter, DARK_WOOD, (-3, -42, 6, 42), 2)
    painter.save()
    painter.translate(0, -36)
    painter.rotate(1.4 * stage.sway(4.4, element.x))
    green = COLOURS["green"] if element.colour == "teal" else colour_of(element)
    fill(painter, green).drawEllipse(QPointF(0, -28), 25, 36)
    fill(painter, faded(PAPER, 0.14)).drawEllipse(QPointF(-6, -36), 12, 20)
    painter.restore()


def bush(stage: Stage, element: Element) -> None:
    """Draw a low bush."""
    green = COLOURS["green"] if element.colour == "teal" else colour_of(element)
    for x, radius in ((-40, 34), (0, 50), (42, 36)):
        shape = QRectF(x - radius, -radius, radius * 2, radius * 2)
        fill(stage.painter, shade(green, 100 + abs(x) // 5)).drawChord(shape, 0, 180 * 16)
