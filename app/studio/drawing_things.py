"""Furniture and tools of the kit."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    INK,
    PAPER,
    SOFT,
    WARM_LIGHT,
    WINDOW,
    WOOD,
    Stage,
    box,
    colour_of,
    disc,
    eased,
    faded,
    fill,
    line,
    polygon,
    shade,
    spread,
    sprung,
    within,
)
from app.studio.storyboard import Element


def table(stage: Stage, element: Element) -> None:
    """Draw a table seen from the front, wide enough for `count` people."""
    painter = stage.painter
    half = 24 + 34.0 * element.count
    box(painter, shade(WOOD, 128), (-half + 10, -90, half * 2 - 20, 90), 3)
    box(painter, shade(WOOD, 112), (-half + 18, -78, half * 2 - 36, 68), 4)
    for x in (-half + 6, half - 16):
        box(painter, DARK_WOOD, (x, -88, 10, 88), 2)
    box(painter, WOOD, (-half, -100, half * 2, 14), 5)
    box(painter, WOOD.lighter(116), (-half, -100, half * 2, 5), 2.5)


def chair(stage: Stage, element: Element) -> None:
    """Draw a chair seen from the front, its back in the element's colour."""
    painter = stage.painter
    for x in (-17, 13):
        box(painter, DARK_WOOD, (x, -42, 4.5, 42), 1.5)
    box(painter, shade(colour_of(element), 122), (-20, -98, 40, 54), 7)
    box(painter, colour_of(element), (-17, -95, 34, 47), 5)
    box(painter, shade(colour_of(element), 112), (-22, -46, 44, 9), 4)


def armchair(stage: Stage, element: Element) -> None:
    """Draw a deep armchair seen from the front."""
    painter = stage.painter
    colour = colour_of(element)
    for x in (-38, 32):
        box(painter, DARK_WOOD, (x, -9, 6, 9), 1)
    box(painter, shade(colour, 126), (-36, -98, 72, 80), 16)
    box(painter, shade(colour, 112), (-30, -92, 60, 60), 12)
    box(painter, colour.lighter(108), (-30, -40, 60, 20), 7)
    for x in (-48, 28):
        box(painter, colour, (x, -54, 20, 48), 9)
        box(painter, shade(colour, 110), (x + 4, -30, 12, 22), 5)
    box(painter, shade(colour), (-30, -22, 60, 16), 3)


def lamp(stage: Stage, element: Element) -> None:
    """Draw a standing lamp and its warm light."""
    painter = stage.painter
    glow = 0.22 + 0.02 * stage.sway(3.7)
    for radius in (44, 30):
        disc(painter, faded(WARM_LIGHT, glow), 0, -86, radius)
    box(painter, DARK_WOOD, (-1.6, -78, 3.2, 76), 1)
    box(painter, DARK_WOOD, (-12, -4, 24, 4), 2)
    polygon(painter, colour_of(element), [(-10, -100), (10, -100), (18, -74), (-18, -74)])


def plant(stage: Stage, element: Element) -> None:
    """Draw a plant in its pot; leaves move a little."""
    painter = stage.painter
    for number in range(7):
        painter.save()
        painter.translate(0, -34)
        painter.rotate(-66 + 22 * number + 2.2 * stage.sway(3.8, number))
        leaf = QPainterPath(QPointF(0, 0))
        length = 50 + 14 * spread(number + 2)
        leaf.quadTo(-11, -length * 0.55, 0, -length)
        leaf.quadTo(11, -length * 0.55, 0, 0)
        fill(painter, shade(COLOURS["green"], 84 + 9 * (number % 3))).drawPath(leaf)
        painter.restore()
    polygon(painter, colour_of(element), [(-19, -38), (19, -38), (14, 0), (-14, 0)])
    box(painter, shade(colour_of(element)), (-21, -40, 42, 9), 3)


def window(stage: Stage, element: Element) -> None:
    """Draw a window over the roofs of the street outside; y is its lower edge."""
    painter = stage.painter
    box(painter, PAPER, (-72, -104, 144, 108), 3)
    painter.save()
    within(painter, QRectF(-66, -98, 132, 96))
    box(painter, QColor("#D5E8EE"), (-66, -98, 132, 96))
    disc(painter, QColor("#F6C860"), 36, -74, 11)
    drift = (stage.time * 2.5) % 190 - 95
    for x, radius in ((0, 9), (11, 7), (-11, 6)):
        disc(painter, faded(PAPER, 0.9), drift + x, -80, radius)
    tints = ("teal", "brick", "blue", "gold", "violet", "green")
    for number in range(6):
        tall = 30 + 26 * spread(number + int(element.x))
        x = -74 + number * 25
        colour = COLOURS[tints[number]].lighter(125)
        box(painter, colour, (x, -tall, 22, tall))
        polygon(painter, INK.lighter(140), [(x - 3, -tall), (x + 11, -tall - 13), (x + 25, -tall)])
        box(painter, WINDOW, (x + 4, -tall + 6, 5, 6), 1)
        box(painter, WINDOW, (x + 13, -tall + 6, 5, 6), 1)
    painter.restore()
    box(painter, PAPER, (-2.5, -98, 5, 98))
    box(painter, PAPER, (-66, -52, 132, 4))
    box(painter, shade(PAPER, 112), (-78, 0, 156, 8), 3)


def wheelbarrow(stage: Stage, element: Element) -> None:
    """Draw a wheelbarrow full of bricks that rolls to and fro."""
    painter = stage.painter
    painter.save()
    painter.scale(-1 if element.flip else 1, 1)
    for number, (x, y) in enumerate(((-22, -66), (-4, -67), (14, -66), (-12, -76), (6, -77))):
        box(painter, shade(COLOURS["brick"], 92 + 8 * (number % 3)), (x, y, 17, 10), 1.5)
    line(painter, DARK_WOOD, 6).drawLine(QPointF(-74, -50), QPointF(28, -34))
    painter.drawLine(QPointF(-30, -38), QPointF(-34, -4))
    polygon(painter, colour_of(element), [(-42, -62), (44, -62), (26, -28), (-26, -28)])
    polygon(painter, shade(colour_of(element)), [(-42, -62), (44, -62), (41, -55), (-38, -55)])
    disc(painter, INK, 40, -17, 17)
    disc(painter, PAPER, 40, -17, 10)
    for spoke in range(3):
        turn = stage.time * 1.2 + spoke * math.pi / 3
        reach = QPointF(math.cos(turn) * 11, math.sin(turn) * 11)
        line(painter, INK, 2).drawLine(QPointF(40, -17) - reach, QPointF(40, -17) + reach)
    painter.restore()


def coin_box(stage: Stage, element: Element) -> None:
    """Draw a shared money box: `count` coins drop in one after the other, and it fills."""
    painter = stage.painter
    landed = 0.0
    for number in range(element.count):
        fallen = (stage.time - 0.9 - 0.62 * number) / 0.62
        if 0 < fallen < 1:
            y = -210 + 134 * fallen**2
            disc(painter, shade(COLOURS["gold"]), 0, y + 1.5, 11)
            disc(painter, COLOURS["gold"].lighter(112), 0, y, 11)
            disc(painter, shade(COLOURS["gold"], 108), 0, y, 7)
        landed += eased(fallen - 0.9)
    level = 58 * landed / element.count
    box(painter, faded(PAPER, 0.92), (-46, -84, 92, 84), 8)
    box(painter, COLOURS["gold"], (-40, -6 - level, 80, level), 3)
    for number in range(int(landed)):
        x, y = -30 + (number * 37) % 62, -10 - (number * 58 / element.count)
        disc(painter, COLOURS["gold"].lighter(118), x, y, 7)
    line(painter, colour_of(element), 6).drawRoundedRect(QRectF(-46, -84, 92, 84), 8, 8)
    box(painter, colour_of(element), (-54, -94, 108, 17), 6)
    box(painter, INK, (-20, -90, 40, 6), 3)


def model(stage: Stage, element: Element) -> None:  # noqa: ARG001 - its colours are its own
    """Draw an architect's model of a small neighbourhood on its board."""
    painter = stage.painter
    box(painter, QColor("#D9C7A6"), (-110, -12, 220, 12), 3)
    box(painter, QColor("#BFD8B8"), (-104, -16, 208, 6), 2)
    for number, (x, wide, tall) in enumerate(
        ((-74, 38, 46), (-26, 44, 66), (28, 36, 40), (72, 42, 58))
    ):
        grow = sprung((stage.time - 0.3 - 0.2 * number) / 0.6)
        if stage.time < 0.3 + 0.2 * number:
            continue
        colour = COLOURS[("teal", "brick", "blue", "gold")[number]]
        painter.save()
        painter.translate(x, -15)
        painter.scale(1, grow)
        box(painter, PAPER, (-wide / 2, -tall, wide, tall))
        box(painter, shade(PAPER, 110), (wide / 2 - 9, -tall, 9, tall))
        polygon(painter, colour, [(-wide / 2 - 4, -tall), (0, -tall - 20), (wide / 2 + 4, -tall)])
        for row in range(int(tall // 22)):
            for side in (-11, 3):
                box(painter, faded(SOFT, 0.45), (side, -tall + 8 + row * 20, 8, 10), 1)
        painter.restore()
    for x in (-100, 2, 102):
        box(painter, DARK_WOOD, (x - 1, -24, 2, 10))
        disc(painter, COLOURS["green"].lighter(120), x, -29, 9)


def road(stage: Stage, element: Element) -> None:
    """Draw a road that bends, a house on wheels following it; drawn in the frame's own pixels."""
    painter = stage.painter
    field = QPainterPath(QPointF(-20, 480))
    field.cubicTo(QPointF(400, 440), QPointF(800, 430), QPointF(1300, 330))
    field.lineTo(1300, 590)
    field.lineTo(-20, 590)
    fill(painter, QColor("#BFD9C4")).drawPath(field)
    way = QPainterPath(QPointF(-120, 520))
    way.cubicTo(QPointF(260, 520), QPointF(600, 566), QPointF(760, 506))
    way.cubicTo(QPointF(900, 455), QPointF(760, 390), QPointF(900, 366))
    way.cubicTo(QPointF(1010, 348), QPointF(1150, 380), QPointF(1420, 300))
    for colour, width in ((PAPER, 92.0), (QColor("#46516A"), 80.0)):
        line(painter, colour, width).drawPath(way)
    dashes = QPen(QColor("#F6DFA4"), 5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    dashes.setDashPattern([7, 6])
    painter.setPen(dashes)
    painter.drawPath(way)
    share = 0.08 + 0.70 * min(1.0, stage.time / 10.5) ** 1.25
    where = way.pointAtPercent(share)
    slope = way.angleAtPercent(share)
    tilt = -(slope if slope < 180 else slope - 360) * 0.25
    painter.save()
    painter.translate(where.x(), where.y() + 10 - 1.5 * abs(stage.sway(0.7)))
    scale = 1.35 - 0.62 * share
    painter.scale(scale, scale)
    painter.rotate(max(-10.0, min(10.0, tilt)))
    _house_on_wheels(stage, element)
    painter.restore()


def _house_on_wheels(stage: Stage, element: Element) -> None:
    painter = stage.painter
    fill(painter, faded(INK, 0.22)).drawEllipse(QPointF(0, 2), 66, 9)
    box(painter, colour_of(element), (-52, -104, 104, 88))
    box(painter, shade(colour_of(element)), (34, -104, 18, 88))
    polygon(painter, INK, [(-62, -104), (0, -150), (62, -104)])
    for x in (-36, 14):
        box(painter, WINDOW, (x, -88, 22, 26), 3)
    box(painter, PAPER, (-10, -58, 20, 42), 3)
    box(painter, INK, (-60, -20, 120, 10), 5)
    for x in (-34, 34):
        disc(painter, INK, x, -6, 16)
        disc(painter, COLOURS["gold"], x, -6, 8)
        turn = stage.time * 3.2
        reach = QPointF(math.cos(turn) * 8, math.sin(turn) * 8)
        centre = QPointF(x, -6)
        line(painter, INK, 2.2).drawLine(centre - reach, centre + reach)
