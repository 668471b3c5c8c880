"""Votes, shares and savings of the kit: what is weighed, counted, ticked and put aside."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    INK,
    PAPER,
    SOFT,
    WINDOW,
    WOOD,
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
    within,
)
from app.studio.storyboard import Element

_SHEET = QColor("#FFFDF7")
_BOLD = QFont.Weight.Bold


def balance(stage: Stage, element: Element) -> None:
    """Draw scales: a large home and a small one are laid on them, the large one weighs more."""
    painter = stage.painter
    landed = [eased((stage.time - start) / 0.6) for start in (0.8, 1.6)]
    tilt = 11 * (sprung((stage.time - 1.3) / 0.9) if stage.time > 1.3 else 0.0)
    tilt += 0.7 * stage.sway(3.1) - 4 * (
        sprung((stage.time - 2.1) / 0.8) if stage.time > 2.1 else 0
    )
    box(painter, DARK_WOOD, (-26, -7, 52, 7), 3)
    box(painter, WOOD, (-3.5, -94, 7, 90), 2)
    painter.save()
    painter.translate(0, -92)
    painter.rotate(-tilt)
    box(painter, WOOD, (-64, -3, 128, 6), 3)
    painter.restore()
    disc(painter, COLOURS["gold"], 0, -92, 6)
    turn = math.radians(tilt)
    for side, home in ((-1, 0), (1, 1)):
        end = QPointF(side * 61 * math.cos(turn), -92 - side * 61 * math.sin(turn))
        _pan(stage, element, end, home, landed[home])


def _pan(stage: Stage, element: Element, end: QPointF, home: int, landed: float) -> None:
    """Draw one pan under its end of the beam, with the home that comes down on it."""
    painter = stage.painter
    painter.save()
    painter.translate(end)
    line(painter, SOFT, 1.4).drawLine(QPointF(0, 0), QPointF(-20, 46))
    painter.drawLine(QPointF(0, 0), QPointF(20, 46))
    if landed > 0:
        painter.save()
        painter.setOpacity(painter.opacity() * landed)
        painter.translate(0, 45 - 40 * (1 - landed))
        scale = (1.0, 0.58)[home]
        painter.scale(scale, scale)
        _home(painter, colour_of(element) if home == 0 else COLOURS["brick"])
        painter.restore()
    fill(painter, SOFT).drawChord(QRectF(-25, 34, 50, 24), 180 * 16, 180 * 16)
    if home < len(element.texts):
        words = element.texts[home]
        centred(painter, words, (0, 72), fitted(words, 10.5, 62), weight=_BOLD)
    painter.restore()


def _home(painter: QPainter, colour: QColor) -> None:
    box(painter, colour, (-17, -26, 34, 26), 1)
    polygon(painter, INK, [(-21, -26), (0, -41), (21, -26)])
    for x in (-12, 4):
        box(painter, WINDOW, (x, -21, 8, 8), 1)
    box(painter, PAPER, (-4, -11, 8, 11), 1)


def envelope(stage: Stage, element: Element) -> None:
    """Draw an envelope that opens; the letter in it comes up, big words first."""
    painter = stage.painter
    up = stage.grown(0.9, 1.1)
    back = shade(colour_of(element), 118)
    box(painter, back, (-60, -62, 120, 62), 4)
    opened = stage.grown(0.4, 0.6)
    polygon(painter, back, [(-59, -60), (0, -60 - 38 * opened + 34 * (1 - opened)), (59, -60)])
    painter.save()
    clip = QPainterPath()
    clip.addRect(QRectF(-60, -200, 120, 196))
    within(painter, clip)
    box(painter, _SHEET, (-51, -50 - 70 * up, 102, 118), 3)
    big, *small = element.texts or ("",)
    top = -50 - 70 * up
    centred(painter, big, (0, top + 24), fitted(big, 17, 92, _BOLD), colour=COLOURS["coral"],
            weight=_BOLD)  # fmt: skip
    for number, words in enumerate(small):
        centred(painter, words, (0, top + 42 + 15 * number), fitted(words, 11.5, 92))
    painter.restore()
    polygon(painter, colour_of(element), [(-60, -56), (-60, 0), (60, 0), (60, -56), (0, -22)])
    polygon(painter, colour_of(element).lighter(112), [(-60, 0), (0, -34), (60, 0)])


def ring(stage: Stage, element: Element) -> None:
    """Draw a ring that fills up to `count` sixtieths: big words inside, smaller ones below them."""
    painter = stage.painter
    where = QRectF(-40, -90, 80, 80)
    filled = stage.grown(0.3, 1.4) * element.count / 60
    for colour, share in ((QColor("#DAD5CC"), 1.0), (colour_of(element), filled)):
        pen = QPen(colour, 17)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(where, 90 * 16, -round(share * 360 * 16))
    big, *small = element.texts or ("",)
    centred(painter, big, (0, -44 if small else -40), fitted(big, 24, 54, _BOLD), weight=_BOLD)
    for number, words in enumerate(small):
        centred(painter, words, (0, -31 + 10.5 * number), fitted(words, 9.5, 50))


def stacks(stage: Stage, element: Element) -> None:
    """Draw two heaps that grow brick by brick: `count` of the first, fewer of the second."""
    painter = stage.painter
    step = 84 / max(element.count, 1)
    colours = (colour_of(element), COLOURS["grey"])
    for side, (x, bricks) in enumerate(((-42, element.count), (6, element.count * 3 // 5))):
        for number in range(bricks):
            fallen = (stage.time - 0.4 - 0.22 * (2 * number + side)) / 0.4
            if fallen > 0:
                y = -14 - (number + 1) * step - 60 * (1 - eased(fallen))
                box(painter, faded(colours[side], eased(fallen)), (x, y + 1, 36, step - 2), 3)
        if side < len(element.texts):
            words = element.texts[side]
            centred(painter, words, (x + 18, -1), fitted(words, 12, 44), weight=_BOLD)
    box(painter, INK, (-50, -14, 100, 2.5), 1)


def piggy(stage: Stage, element: Element) -> None:
    """Draw a money box in the shape of a pig; `count` coins drop in, and it gets rounder."""
    painter = stage.painter
    landed = 0.0
    for number in range(element.count):
        fallen = (stage.time - 0.8 - 0.6 * number) / 0.55
        if 0 < fallen < 1:
            y = -150 + 80 * fallen**2
            disc(painter, shade(COLOURS["gold"]), 4, y + 1.2, 9)
            disc(painter, COLOURS["gold"].lighter(112), 4, y, 9)
            disc(painter, shade(COLOURS["gold"], 108), 4, y, 5.6)
        landed += eased(fallen - 0.9)
    colour = colour_of(element)
    round_ = 1 + 0.14 * landed / element.count
    for x in (-28, -12, 14, 30):
        box(painter, shade(colour, 122), (x - 6, -18, 12, 18), 3)
    tail = QPainterPath(QPointF(-46, -44))
    tail.cubicTo(QPointF(-62, -44), QPointF(-60, -62), QPointF(-52, -56))
    line(painter, shade(colour, 122), 3.5).drawPath(tail)
    painter.save()
    painter.translate(0, -42)
    painter.scale(round_, round_)
    fill(painter, colour).drawEllipse(QPointF(0, 0), 47, 32)
    _snout(stage, colour)
    painter.restore()
    box(painter, INK, (-8, -74 - 5 * (round_ - 1) * 7, 24, 4), 2)
    if element.texts:
        centred(painter, element.texts[0], (-6, -37), fitted(element.texts[0], 13, 62),
                colour=PAPER)  # fmt: skip


def _snout(stage: Stage, colour: QColor) -> None:
    painter = stage.painter
    polygon(painter, shade(colour, 118), [(22, -26), (38, -38 - stage.sway(2.6)), (40, -18)])
    box(painter, shade(colour, 118), (38, -6, 15, 18), 6)
    for y in (0.0, 6.0):
        disc(painter, INK, 48, y, 1.6)
    disc(painter, INK, 32, -9, 2.2)
