"""People of the kit with what they steer or wear: a crew at sea, a jacket that comes to fit."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    INK,
    PAPER,
    WOOD,
    Stage,
    box,
    centred,
    colour_of,
    disc,
    fill,
    fitted,
    line,
    polygon,
    shade,
    within,
)
from app.studio.drawing_people import person
from app.studio.storyboard import Element

_SEA = QColor("#2F7FB5")
_BOLD = QFont.Weight.Bold


def boat(stage: Stage, element: Element) -> None:
    """Draw a boat at sea: two hands at work, one at the helm, a word on the flag."""
    painter = stage.painter
    colour = colour_of(element)
    painter.save()
    within(painter, QRectF(-420, -200, 840, 200))
    _waves(stage, _SEA.lighter(128), -24, 0.0)
    painter.save()
    painter.translate(0, -12 + 1.4 * stage.sway(2.9))
    painter.rotate(1.3 * stage.sway(3.7))
    box(painter, DARK_WOOD, (-3, -126, 4, 116), 1)
    _flag(stage, element)
    for number, (who, tint) in enumerate((("mason", "gold"), ("mother", "violet"))):
        row = element.model_copy(update={"character": who, "colour": tint, "pose": "work"})
        _aboard(stage, row, (-44 + 26 * number, -3))
    helm = element.model_copy(update={"character": "director", "colour": "brick", "pose": "hold"})
    _aboard(stage, helm, (34, -6))
    _wheel(stage)
    hull = QPainterPath(QPointF(-76, -30))
    hull.lineTo(84, -30)
    hull.cubicTo(QPointF(78, -6), QPointF(56, 6), QPointF(44, 6))
    hull.lineTo(-48, 6)
    hull.cubicTo(QPointF(-66, 4), QPointF(-74, -10), QPointF(-76, -30))
    fill(painter, colour).drawPath(hull)
    box(painter, PAPER, (-78, -34, 164, 7), 3)
    for x in (-40, -14, 12, 38):
        disc(painter, PAPER, x, -15, 5.4)
        disc(painter, INK.lighter(170), x, -15, 3.6)
    painter.restore()
    _waves(stage, _SEA, -10, 2.1)
    painter.restore()


def _aboard(stage: Stage, who: Element, at: tuple[float, float]) -> None:
    stage.painter.save()
    stage.painter.translate(*at)
    stage.painter.scale(0.78, 0.78)
    person(Stage(stage.painter, stage.time + 2), who)
    stage.painter.restore()


def _flag(stage: Stage, element: Element) -> None:
    painter = stage.painter
    wave = 3 * stage.sway(1.9)
    flag = QPainterPath(QPointF(1, -126))
    flag.cubicTo(QPointF(20, -132 - wave), QPointF(38, -120 + wave), QPointF(58, -126))
    flag.lineTo(58, -100)
    flag.cubicTo(QPointF(38, -94 + wave), QPointF(20, -106 - wave), QPointF(1, -100))
    fill(painter, COLOURS["coral"]).drawPath(flag)
    for words in element.texts[:1]:
        height = fitted(words, 17, 50, _BOLD)
        centred(painter, words, (29, -107), height, colour=PAPER, weight=_BOLD)


def _wheel(stage: Stage) -> None:
    painter = stage.painter
    painter.save()
    painter.translate(54, -42)
    painter.rotate(16 * stage.sway(4.1))
    line(painter, WOOD, 2.6)
    for turn in range(4):
        painter.rotate(45 * (turn > 0))
        painter.drawLine(QPointF(-15, 0), QPointF(15, 0))
    line(painter, DARK_WOOD, 3.4).drawEllipse(QPointF(0, 0), 10.5, 10.5)
    painter.restore()


def _waves(stage: Stage, colour: QColor, height: float, phase: float) -> None:
    """A band of sea whose crests run to the left, as for a boat that goes to the right."""
    water = QPainterPath(QPointF(-420, 4))
    shift = (stage.time * 9 + phase * 10) % 40
    water.lineTo(-440 - shift, height)
    for number in range(24):
        x = -440 - shift + number * 40
        water.quadTo(x + 20, height - 9, x + 40, height)
    water.lineTo(420, 4)
    fill(stage.painter, colour).drawPath(water)


def suit(stage: Stage, element: Element) -> None:
    """Draw someone in a jacket far too large, which fits once the second `count` has come."""
    painter = stage.painter
    wearer = element.model_copy(update={"pose": "stand", "colour": "paper"})
    person(Stage(painter, stage.time), wearer)
    large = 1.85 - 0.85 * stage.grown(float(element.count), 1.3)
    painter.save()
    painter.translate(0, -71)
    painter.scale(large, large)
    _jacket(painter, colour_of(element))
    painter.restore()


def _jacket(painter: QPainter, colour: QColor) -> None:
    """A jacket hung at its collar: sleeves, front, lapels, tie."""
    for side in (-1, 1):
        line(painter, shade(colour, 114), 8).drawLine(
            QPointF(side * 12, 5), QPointF(side * 16.5, 30)
        )
    front = QPainterPath(QPointF(-5, -1))
    front.cubicTo(QPointF(-10, 0), QPointF(-15, 1), QPointF(-15, 8))
    front.lineTo(-14, 38)
    front.quadTo(0, 41, 14, 38)
    front.lineTo(15, 8)
    front.cubicTo(QPointF(15, 1), QPointF(10, 0), QPointF(5, -1))
    front.closeSubpath()
    fill(painter, colour).drawPath(front)
    polygon(painter, PAPER, [(-5, -1), (5, -1), (0, 20)])
    polygon(painter, COLOURS["coral"], [(-1.8, 0), (1.8, 0), (2.6, 12), (0, 17), (-2.6, 12)])
    polygon(painter, shade(colour, 132), [(-5, -1), (-9.5, 8), (-0.3, 21)])
    polygon(painter, shade(colour, 140), [(5, -1), (9.5, 8), (0.3, 21)])
    for y in (25, 31):
        disc(painter, shade(colour, 165), 2.2, y, 1.1)
    box(painter, shade(colour, 126), (-11, 27, 7, 1.8), 0.9)
