"""Things of the kit that show how a home is built and bought: plan, crane, land, price, limits."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    INK,
    PAPER,
    SOFT,
    WINDOW,
    Stage,
    box,
    centred,
    colour_of,
    disc,
    faded,
    fill,
    fitted,
    line,
    shade,
    sprung,
    within,
)
from app.studio.storyboard import Element

_BOLD = QFont.Weight.Bold
_SHEET = QColor("#FFFDF7")
_BLUEPRINT = QColor("#2E6BC4")
_PLAN = (
    ((-60.0, -8.0), (60.0, -8.0)),
    ((-48.0, -26.0), (48.0, -26.0)),
    ((-48.0, -26.0), (-60.0, -8.0)),
    ((48.0, -26.0), (60.0, -8.0)),
    ((0.0, -26.0), (0.0, -8.0)),
    ((-26.0, -17.0), (26.0, -17.0)),
)


def blueprint(stage: Stage, element: Element) -> None:
    """Draw a plan that unrolls and draws itself; after `count` seconds the house rises from it."""
    painter = stage.painter
    wide = 20 + 150 * stage.grown(0.3, 1.2)
    sheet = QRectF(-wide / 2, -34, wide, 34)
    box(painter, faded(INK, 0.14), (-wide / 2 + 3, -31, wide, 34), 2)
    box(painter, _BLUEPRINT, (-wide / 2, -34, wide, 34), 2)
    painter.save()
    within(painter, sheet)
    white = faded(PAPER, 0.85)
    drawn = stage.grown(1.3, 1.6)
    for start, end in _PLAN:
        first, last = QPointF(*start), QPointF(*end)
        line(painter, white, 1.8).drawLine(first, first + (last - first) * drawn)
    painter.restore()
    for side in (-1, 1):
        box(painter, _BLUEPRINT.lighter(125), (side * wide / 2 - 4, -37, 8, 40), 4)
    risen = (stage.time - element.count) / 1.6
    if element.count > 1 and risen > 0:
        painter.save()
        within(painter, QRectF(-90, -140, 180, 124))
        painter.translate(0, 84 * (1 - sprung(risen)))
        _flats(painter, colour_of(element), 3)
        painter.restore()


def _flats(painter: QPainter, colour: QColor, floors: int) -> None:
    """A small block of flats that stands on a sheet of paper or a plot of land."""
    tall = 24.0 * floors
    box(painter, colour, (-42, -16 - tall, 84, tall), 2)
    box(painter, shade(colour, 114), (26, -16 - tall, 16, tall), 2)
    box(painter, INK, (-46, -22 - tall, 92, 7), 2)
    for floor in range(floors):
        for column in range(4):
            if floor or column not in {1, 2}:
                box(painter, WINDOW, (-35 + 19 * column, -34 - 24 * floor, 11, 13), 1.5)
    box(painter, PAPER, (-9, -36, 18, 20), 1.5)
    line(painter, shade(colour), 1.2).drawLine(QPointF(0, -36), QPointF(0, -16))


def crane(stage: Stage, element: Element) -> None:
    """Draw a crane that lays `count` floors one upon the other, with a coin paid for each."""
    painter = stage.painter
    floor = 15.0
    for x in (44.0, 56.0):
        line(painter, COLOURS["gold"], 3).drawLine(QPointF(x, 0), QPointF(x, -128))
    for rung in range(10):
        y = -12.5 * rung
        side = 1 if rung % 2 else -1
        line(painter, shade(COLOURS["gold"]), 1.6).drawLine(
            QPointF(50 - 6 * side, y), QPointF(50 + 6 * side, y - 12.5)
        )
    line(painter, COLOURS["gold"], 4.5).drawLine(QPointF(-62, -122), QPointF(78, -122))
    line(painter, INK, 1.2).drawLine(QPointF(50, -136), QPointF(-60, -122))
    box(painter, SOFT, (64, -121, 16, 15), 2)
    for number in range(element.count):
        begun = stage.time - 0.6 - 1.3 * number
        if begun <= 0:
            continue
        low = -floor * number
        y = low - (1 - min(1.0, begun / 1.0)) * (88 - floor * number)
        if begun < 1.0:
            line(painter, INK, 1.2).drawLine(QPointF(-24, -122), QPointF(-24, y - floor))
        _floor(painter, colour_of(element), y, floor, first=number == 0)
        if begun > 1.0:
            grown = sprung((begun - 1.0) / 0.4)
            disc(painter, shade(COLOURS["gold"]), -80, low - 7, 6.5 * grown)
            disc(painter, COLOURS["gold"].lighter(112), -80, low - 8, 6.5 * grown)


def _floor(painter: QPainter, colour: QColor, y: float, tall: float, *, first: bool) -> None:
    box(painter, colour, (-62, y - tall, 76, tall), 1)
    box(painter, shade(colour, 114), (0, y - tall, 14, tall), 1)
    box(painter, PAPER, (-64, y - tall, 80, 2), 1)
    for column in range(4):
        if first and column == 1:
            box(painter, PAPER, (-55 + 17 * column, y - 11, 9, 11), 1)
        else:
            box(painter, WINDOW, (-55 + 17 * column, y - 11, 9, 7), 1)


def plot(stage: Stage, element: Element) -> None:
    """Draw a block of flats that lifts off its land; one word for the walls, one for the land."""
    painter = stage.painter
    lifted = 34 * stage.grown(1.6, 1.6)
    ground = QPainterPath(QPointF(-96, -14))
    ground.lineTo(96, -14)
    ground.lineTo(80, 16)
    ground.lineTo(-80, 16)
    ground.closeSubpath()
    painter.translate(0, -18)
    fill(painter, QColor("#8A6A45")).drawPath(ground)
    box(painter, COLOURS["green"], (-98, -19, 196, 9), 4)
    for words in element.texts[1:2]:
        centred(painter, words, (0, 8), fitted(words, 15, 130, _BOLD), colour=PAPER, weight=_BOLD)
    fill(painter, faded(INK, 0.2 - 0.1 * lifted / 34)).drawEllipse(QPointF(0, -15), 44, 5)
    painter.translate(0, -lifted - (1.2 * stage.sway(3.1) if lifted > 30 else 0) - 3)
    _flats(painter, colour_of(element), 3)
    for words in element.texts[:1]:
        box(painter, _SHEET, (-40, -62, 80, 22), 4)
        centred(painter, words, (0, -45), fitted(words, 16, 70, _BOLD), colour=colour_of(element),
                weight=_BOLD)  # fmt: skip


def price(stage: Stage, element: Element) -> None:
    """Draw a price tag on its string: it climbs out of reach, or comes down if `count` is 2."""
    painter = stage.painter
    moved = stage.grown(0.8, 3.2)
    painter.translate(0, 60 * moved - 60 if element.count > 1 else -42 * moved)
    line(painter, SOFT, 1.6).drawLine(QPointF(0, -520), QPointF(0, -86))
    painter.rotate(3.5 * stage.sway(2.9, element.x))
    shape = QPainterPath(QPointF(0, -92))
    for x, y in ((34, -70), (34, 0), (-34, 0), (-34, -70)):
        shape.lineTo(x, y)
    shape.closeSubpath()
    hole = QPainterPath()
    hole.addEllipse(QPointF(0, -74), 5.5, 5.5)
    fill(painter, colour_of(element)).drawPath(shape.subtracted(hole))
    line(painter, PAPER, 1.6).drawRoundedRect(QRectF(-28, -58, 56, 52), 3, 3)
    rows = element.texts[:2]
    for number, words in enumerate(rows):
        height = fitted(words, 30 if len(rows) == 1 else 22, 48, _BOLD)
        low = -23 if len(rows) == 1 else -36 + 22 * number
        centred(painter, words, (0, low), height, colour=PAPER, weight=_BOLD)


def limit(stage: Stage, element: Element) -> None:
    """Draw coins that pile up and stay under a line; the first word is the line's, then theirs."""
    painter = stage.painter
    for number in range(7):
        fallen = (stage.time - 0.6 - 0.3 * number) / 0.4
        if fallen > 0:
            y = -8 - 8.6 * number - (1 - min(1.0, fallen)) * 40
            box(painter, shade(COLOURS["gold"], 122), (-22, y - 2, 44, 10), 4)
            box(painter, COLOURS["gold"].lighter(110), (-22, y - 4, 44, 9), 4)
    shown = stage.grown(2.2, 0.9)
    for dash in range(int(10 * shown)):
        box(painter, colour_of(element), (-75 + 15.5 * dash, -86, 10, 5), 2.5)
    for words in element.texts[:1]:
        if shown > 0:
            height = fitted(words, 17, 120, _BOLD) * shown
            centred(painter, words, (0, -93), height, colour=colour_of(element), weight=_BOLD)
    for words in element.texts[1:2]:
        centred(painter, words, (52, -26), fitted(words, 13, 56))


def tightrope(stage: Stage, element: Element) -> None:
    """Draw someone on a rope above nets that open one after the other, a word under each."""
    painter = stage.painter
    for x in (-150.0, 146.0):
        box(painter, DARK_WOOD, (x, -72, 4, 72), 2)
    walked = -90 + 180 * (0.5 - 0.5 * math.cos(math.tau * min(stage.time / 22, 1.0)))
    rope = QPainterPath(QPointF(-148, -70))
    rope.quadTo(QPointF(walked, -62), QPointF(148, -70))
    line(painter, INK, 1.6).drawPath(rope)
    painter.save()
    painter.translate(walked, -67)
    painter.rotate(5 * stage.sway(1.9))
    _walker(stage, colour_of(element))
    painter.restore()
    tints = ("teal", "blue", "violet")
    for number, words in enumerate(element.texts[:3]):
        opened = sprung((stage.time - 1.4 - 1.0 * number) / 0.6)
        if stage.time <= 1.4 + number:
            continue
        painter.save()
        painter.translate((number - (min(3, len(element.texts)) - 1) / 2) * 94, -24)
        painter.scale(opened, opened)
        _net(painter, COLOURS[tints[number]])
        height = fitted(words, 12.5, 84, _BOLD)
        centred(painter, words, (0, 21), height, colour=COLOURS[tints[number]], weight=_BOLD)
        painter.restore()


def _walker(stage: Stage, colour: QColor) -> None:
    painter = stage.painter
    step = 3 * math.sin(stage.time * 3)
    line(painter, QColor("#33415F"), 3.6).drawLine(QPointF(0, -15), QPointF(-3 - step, 0))
    painter.drawLine(QPointF(0, -15), QPointF(3 + step, 0))
    box(painter, colour, (-5.5, -31, 11, 18), 4.5)
    line(painter, DARK_WOOD, 1.6).drawLine(QPointF(-34, -22), QPointF(34, -22))
    line(painter, shade(colour), 3).drawLine(QPointF(-4, -27), QPointF(-14, -22))
    painter.drawLine(QPointF(4, -27), QPointF(14, -22))
    disc(painter, QColor("#B97B50"), 0, -37, 6.2)
    fill(painter, QColor("#262433")).drawChord(QRectF(-6.6, -44.5, 13.2, 14), 0, 180 * 16)


def _net(painter: QPainter, colour: QColor) -> None:
    net = QPainterPath(QPointF(-42, -10))
    net.quadTo(QPointF(0, 22), QPointF(42, -10))
    painter.save()
    closed = QPainterPath(net)
    closed.closeSubpath()
    within(painter, closed)
    box(painter, faded(colour, 0.14), (-44, -12, 88, 24))
    for at in range(-9, 10):
        line(painter, faded(colour, 0.7), 1).drawLine(
            QPointF(at * 9, -12), QPointF(at * 9 + 20, 10)
        )
        painter.drawLine(QPointF(at * 9, -12), QPointF(at * 9 - 20, 10))
    painter.restore()
    line(painter, colour, 3).drawPath(net)
    for x in (-42, 42):
        disc(painter, colour, x, -10, 3.4)
