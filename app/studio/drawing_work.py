"""Things of the kit for those who work in a cooperative: doors, cards, links."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    INK,
    PAPER,
    SOFT,
    WARM_LIGHT,
    Stage,
    box,
    centred,
    colour_of,
    disc,
    eased,
    faded,
    fill,
    fitted,
    line,
    polygon,
    shade,
    sprung,
)
from app.studio.storyboard import Element

_SHEET = QColor("#FFFDF7")
_BOLD = QFont.Weight.Bold
_TINTS = ("teal", "brick", "blue", "green", "violet", "coral")


def landing(stage: Stage, element: Element) -> None:
    """Draw a row of doors, one for each text: each opens in its turn, its word above it."""
    painter = stage.painter
    number = max(1, len(element.texts))
    step = 66.0
    for place, words in enumerate(element.texts or ("",)):
        painter.save()
        painter.translate((place - (number - 1) / 2) * step, 0)
        colour = COLOURS[_TINTS[place % len(_TINTS)]]
        _door(painter, colour, stage.grown(0.8 + 0.8 * place, 0.9))
        shown = sprung((stage.time - 0.5 - 0.8 * place) / 0.5)
        if stage.time > 0.5 + 0.8 * place:
            painter.scale(shown, 1)
            box(painter, colour, (-30, -100, 60, 17), 8.5)
            centred(painter, words, (0, -88), fitted(words, 11.5, 52, _BOLD), colour=PAPER,
                    weight=_BOLD)  # fmt: skip
        painter.restore()


def _door(painter: QPainter, colour: QColor, opened: float) -> None:
    """A door in its frame; behind the leaf there is light."""
    box(painter, shade(PAPER, 118), (-24, -78, 48, 78), 3)
    box(painter, WARM_LIGHT, (-20, -74, 40, 74), 2)
    for radius in (18, 11):
        disc(painter, faded(QColor("#FFF6D8"), 0.55), 0, -44, radius)
    leaf = 40 * (1 - 0.76 * opened)
    skew = 4 * opened
    polygon(painter, colour, [(-20, -74), (-20 + leaf, -74 - skew), (-20 + leaf, 0), (-20, 0)])
    inner = leaf * 0.16
    for top, low in ((-66, -42), (-34, -8)):
        polygon(painter, shade(colour, 118),
                [(-20 + inner, top), (-20 + leaf - inner, top - skew * 0.8),
                 (-20 + leaf - inner, low), (-20 + inner, low)])  # fmt: skip
    disc(painter, COLOURS["gold"], -20 + leaf * 0.9, -37, 1.9)


def staff_card(stage: Stage, element: Element) -> None:
    """Draw a staff card on its ribbon, that swings: a face, and a word or two."""
    painter = stage.painter
    painter.save()
    painter.translate(0, -100)
    painter.rotate(3 * stage.sway(3.2))
    line(painter, shade(colour_of(element), 120), 4).drawLine(QPointF(-14, -12), QPointF(0, 6))
    painter.drawLine(QPointF(14, -12), QPointF(0, 6))
    _card(painter, colour_of(element), element.texts)
    painter.restore()


def _card(painter: QPainter, colour: QColor, words: tuple[str, ...]) -> None:
    """The card itself, hung at its upper edge."""
    box(painter, faded(INK, 0.14), (-32, 7, 70, 92), 7)
    box(painter, _SHEET, (-35, 4, 70, 92), 7)
    box(painter, colour, (-35, 4, 70, 20), 7)
    box(painter, colour, (-35, 14, 70, 10))
    box(painter, PAPER, (-9, 8, 18, 5), 2.5)
    disc(painter, QColor("#DFA67B"), 0, 41, 10.5)
    shoulders = QPainterPath(QPointF(-18, 64))
    shoulders.quadTo(0, 42, 18, 64)
    fill(painter, colour).drawPath(shoulders)
    for row, said in enumerate(words[:2]):
        centred(painter, said, (0, 77 + 12 * row), fitted(said, 11, 62, _BOLD), weight=_BOLD)
    if not words:
        box(painter, faded(SOFT, 0.5), (-20, 72, 40, 5), 2.5)


def swap(stage: Stage, element: Element) -> None:
    """Draw two staff cards, a word on each, that change places at `count` seconds."""
    painter = stage.painter
    turned = eased((stage.time - element.count) / 1.6)
    for side in (-1, 1):
        painter.save()
        painter.translate(0, -50)
        painter.scale(side, side)
        line(painter, SOFT, 3.2).drawArc(QRectF(-20, -26, 40, 40), 40 * 16, 100 * 16)
        polygon(painter, SOFT, [(13, -20), (21, -22), (18, -11)])
        painter.restore()
    for number, tint in enumerate((colour_of(element), COLOURS["brick"])):
        angle = math.pi * (turned + number)
        painter.save()
        scale = 1 - 0.12 * math.sin(angle)  # whoever passes in front looks larger
        painter.translate(-62 * math.cos(angle), -5 - 4 * math.sin(angle) - 99 * scale)
        painter.rotate(2 * stage.sway(3.4, number * 2.0))
        painter.scale(scale, scale)
        _card(painter, tint, element.texts[number : number + 1])
        painter.restore()


def thread(stage: Stage, element: Element) -> None:
    """Draw a thread that runs from the left to the right through `count` knots, and shines."""
    painter = stage.painter
    wide = 60.0 * element.count
    way = QPainterPath(QPointF(-wide / 2, -30))
    for number in range(element.count - 1):
        x = -wide / 2 + 60.0 * number * element.count / max(1, element.count - 1)
        step = 60.0 * element.count / max(1, element.count - 1)
        lift = -16 if number % 2 else 16
        way.cubicTo(QPointF(x + step * 0.35, -30 + lift), QPointF(x + step * 0.65, -30 + lift),
                    QPointF(x + step, -30))  # fmt: skip
    drawn = stage.grown(0.2, 3.6)
    line(painter, colour_of(element), 4.5)
    points = [way.pointAtPercent(drawn * share / 80) for share in range(81)]
    painter.drawPolyline(points)
    for number in range(element.count):
        share = number / max(1, element.count - 1)
        if drawn >= share - 0.001 and element.count > 1:
            knot = way.pointAtPercent(share)
            disc(painter, PAPER, knot.x(), knot.y(), 8.5)
            disc(painter, COLOURS[_TINTS[number % 6]], knot.x(), knot.y(), 6)
    glint = way.pointAtPercent((stage.time * 0.22) % 1.0 * drawn)
    disc(painter, faded(COLOURS["gold"].lighter(130), 0.9), glint.x(), glint.y(), 4)


def cup(stage: Stage, element: Element) -> None:
    """Draw a steaming cup on its saucer."""
    painter = stage.painter
    for number in range(3):
        steam = QPainterPath(QPointF(-14 + 14 * number, -64))
        sway = 5 * stage.sway(2.4, number * 1.7)
        steam.cubicTo(QPointF(-22 + 14 * number + sway, -76), QPointF(-6 + 14 * number - sway, -86),
                      QPointF(-14 + 14 * number, -98))  # fmt: skip
        line(painter, faded(SOFT, 0.42), 4).drawPath(steam)
    line(painter, colour_of(element), 7).drawEllipse(QPointF(34, -36), 12, 13)
    shape = QPainterPath(QPointF(-36, -58))
    shape.lineTo(36, -58)
    shape.cubicTo(QPointF(36, -20), QPointF(22, -8), QPointF(0, -8))
    shape.cubicTo(QPointF(-22, -8), QPointF(-36, -20), QPointF(-36, -58))
    fill(painter, colour_of(element)).drawPath(shape)
    fill(painter, QColor("#5A3A22")).drawEllipse(QPointF(0, -58), 32, 5)
    box(painter, shade(PAPER, 112), (-48, -9, 96, 9), 4.5)
