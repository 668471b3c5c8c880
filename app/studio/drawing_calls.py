"""Where to turn: things of the kit that ring, drip, point the way and carry a voice."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    INK,
    PAPER,
    SOFT,
    WOOD,
    Stage,
    box,
    centred,
    colour_of,
    disc,
    faded,
    fill,
    fitted,
    line,
    polygon,
    sprung,
)
from app.studio.drawing_paper import text_width
from app.studio.storyboard import Element

_SHEET = QColor("#FFFDF7")
_BOLD = QFont.Weight.Bold


def microphone(stage: Stage, element: Element) -> None:
    """Draw a microphone on its stand; rings of sound leave it."""
    painter = stage.painter
    for number in range(3):
        age = (stage.time * 0.45 + number / 3) % 1.0
        reach = 16 + 30 * age
        line(painter, faded(colour_of(element), 0.8 * (1 - age)), 3)
        painter.drawArc(QRectF(-reach, -86 - reach, reach * 2, reach * 2), -40 * 16, 80 * 16)
        painter.drawArc(QRectF(-reach, -86 - reach, reach * 2, reach * 2), 140 * 16, 80 * 16)
    box(painter, SOFT, (-2, -70, 4, 68), 1)
    box(painter, INK, (-20, -5, 40, 5), 2.5)
    box(painter, INK, (-6, -78, 12, 20), 4)
    box(painter, colour_of(element), (-10, -100, 20, 28), 10)
    for y in (-93, -87, -81):
        line(painter, faded(PAPER, 0.6), 1.6).drawLine(QPointF(-6, y), QPointF(6, y))


def phone(stage: Stage, element: Element) -> None:
    """Draw a telephone that rings; words on its screen."""
    painter = stage.painter
    painter.save()
    painter.translate(0, -50)
    ringing = stage.time % 2.4 < 1.1
    painter.rotate(5 * stage.sway(0.16) if ringing else 0)
    if ringing:
        for side in (-1, 1):
            for reach in (34.0, 42.0):
                line(painter, colour_of(element), 3).drawArc(
                    QRectF(-reach, -reach, reach * 2, reach * 2),
                    (-20 if side > 0 else 160) * 16, 40 * 16,
                )  # fmt: skip
    box(painter, INK, (-25, -48, 50, 96), 8)
    box(painter, _SHEET, (-21, -40, 42, 78), 3)
    disc(painter, colour_of(element), 0, -18, 12)
    path = QPainterPath(QPointF(-5, -23))
    path.quadTo(-6, -13, 5, -13)
    line(painter, PAPER, 3.6).drawPath(path)
    for number, words in enumerate(element.texts[:3]):
        centred(painter, words, (0, 9 + 12 * number), fitted(words, 9.5, 38, _BOLD), weight=_BOLD)
    painter.restore()


def leak(stage: Stage, element: Element) -> None:
    """Draw a tap that drips into a puddle, which spreads."""
    painter = stage.painter
    spread_out = 18 + 24 * min(1.0, stage.time / 6)
    fill(painter, COLOURS["blue"].lighter(165)).drawEllipse(QPointF(0, -3), spread_out, 5)
    line(painter, colour_of(element), 13)
    pipe = QPainterPath(QPointF(-50, -78))
    pipe.lineTo(-10, -78)
    pipe.quadTo(0, -78, 0, -66)
    pipe.lineTo(0, -62)
    painter.drawPath(pipe)
    box(painter, colour_of(element), (-34, -96, 8, 18), 2)
    box(painter, COLOURS["coral"], (-46, -101, 32, 9), 4.5)
    box(painter, SOFT, (-58, -92, 9, 28), 2)
    fallen = (stage.time * 0.9) % 1.0
    y = -54 + 50 * fallen**2
    drop = QPainterPath(QPointF(0, y - 9))
    drop.cubicTo(QPointF(6, y), QPointF(4, y + 5), QPointF(0, y + 5))
    drop.cubicTo(QPointF(-4, y + 5), QPointF(-6, y), QPointF(0, y - 9))
    fill(painter, COLOURS["blue"].lighter(130)).drawPath(drop)


def signpost(stage: Stage, element: Element) -> None:
    """Draw a post with arms that point to the left, then to the right: one for each text."""
    painter = stage.painter
    box(painter, DARK_WOOD, (-3.5, -100, 7, 100), 2)
    disc(painter, WOOD, 0, -101, 6)
    tints = ("coral", "teal", "violet", "blue")
    for number, words in enumerate(element.texts[:4]):
        shown = sprung((stage.time - 0.4 - 0.5 * number) / 0.6)
        if stage.time <= 0.4 + 0.5 * number:
            continue
        side = 1 if number % 2 else -1
        width = (text_width(words, 13) + 24) * shown
        top = -92.0 + number * 25
        polygon(painter, COLOURS[tints[number]],
                [(-side * 8, top), (side * width, top), (side * (width + 11), top + 10.5),
                 (side * width, top + 21), (-side * 8, top + 21)])  # fmt: skip
        if shown > 0.9:
            centred(painter, words, (side * width / 2, top + 15.2), 13, colour=PAPER)
