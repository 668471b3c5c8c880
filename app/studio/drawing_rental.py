"""Renting, step by step: the way to a home, the request, its stamp, the rent and its limits."""

import math
from itertools import pairwise

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
)
from app.studio.storyboard import Element

_SHEET = QColor("#FFFDF7")
_RULE = QColor("#DDD6C8")
_BOLD = QFont.Weight.Bold
_CELL = 24.0
_Cell = tuple[int, int]
_WAY: tuple[_Cell, ...] = (
    (0, 3), (0, 2), (1, 2), (1, 3), (2, 3), (3, 3), (3, 2), (2, 2), (2, 1), (3, 1), (4, 1),
    (4, 2), (4, 3), (5, 3), (5, 2), (5, 1), (5, 0), (6, 0),
)  # fmt: skip
_ASTRAY: tuple[tuple[_Cell, _Cell], ...] = (
    ((0, 2), (0, 1)), ((0, 1), (1, 1)), ((0, 1), (0, 0)), ((0, 0), (1, 0)), ((1, 0), (2, 0)),
    ((3, 1), (3, 0)), ((3, 0), (4, 0)), ((5, 2), (6, 2)), ((6, 2), (6, 1)), ((6, 2), (6, 3)),
)  # fmt: skip


def maze(stage: Stage, element: Element) -> None:
    """Draw a maze from above; somebody finds the way to the house within `count` seconds."""
    painter = stage.painter
    box(painter, _SHEET, (-88, -100, 176, 100), 6)
    walked = min(1.0, stage.time / max(element.count, 1))
    way = QPainterPath(_middle(_WAY[0]))
    for cell in _WAY[1:]:
        way.lineTo(_middle(cell))
    pen = QPen(faded(COLOURS["gold"], 0.9), 6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([max(way.length() * walked / 6, 0.01), 1000])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(way)
    _walls(painter, colour_of(element))
    painter.save()
    painter.translate(_middle(_WAY[-1]) + QPointF(0, 9))
    _little_house(painter, COLOURS["coral"])
    painter.restore()
    here = way.pointAtPercent(walked)
    disc(painter, COLOURS["blue"], here.x(), here.y() + 2, 5.5)
    disc(painter, QColor("#DFA67B"), here.x(), here.y() - 4 - abs(stage.sway(0.6)), 4)


def _middle(cell: _Cell) -> QPointF:
    return QPointF(-84 + (cell[0] + 0.5) * _CELL, -98 + (cell[1] + 0.5) * _CELL)


def _walls(painter: QPainter, colour: QColor) -> None:
    """Draw a wall between any two neighbours that nobody can walk between."""
    linked = {frozenset(pair) for pair in _ASTRAY}
    linked |= {frozenset(pair) for pair in pairwise(_WAY)}
    line(painter, colour, 4)
    for column in range(7):
        for row in range(4):
            left, top = -84 + column * _CELL, -98 + row * _CELL
            if column < 6 and frozenset(((column, row), (column + 1, row))) not in linked:
                x = left + _CELL
                painter.drawLine(QPointF(x, top), QPointF(x, top + _CELL))
            if row < 3 and frozenset(((column, row), (column, row + 1))) not in linked:
                y = top + _CELL
                painter.drawLine(QPointF(left, y), QPointF(left + _CELL, y))
    painter.drawLine(QPointF(-84, -98), QPointF(84, -98))
    painter.drawLine(QPointF(-84, -98), QPointF(-84, -26))
    painter.drawLine(QPointF(-84, -2), QPointF(84, -2))
    painter.drawLine(QPointF(84, -2), QPointF(84, -98))


def _little_house(painter: QPainter, colour: QColor) -> None:
    box(painter, colour, (-7, -11, 14, 11), 1)
    polygon(painter, INK, [(-9, -11), (0, -19), (9, -11)])
    box(painter, WINDOW, (-2, -7, 4, 7), 0.5)


def laptop(stage: Stage, element: Element) -> None:
    """Draw a computer: a form fills in under its title; what it answers pops up last."""
    painter = stage.painter
    title, *answer = element.texts or ("",)
    box(painter, INK, (-70, -98, 140, 88), 5)
    box(painter, _SHEET, (-65, -93, 130, 77), 2)
    box(painter, colour_of(element), (-65, -93, 130, 18), 2)
    centred(painter, title, (0, -80), fitted(title, 12, 118), colour=PAPER)
    for row in range(3):
        box(painter, _RULE, (-56, -68 + row * 11, 112, 7), 3)
        filled = (84 - 20 * (row % 2)) * stage.grown(0.6 + 0.5 * row, 0.5)
        box(painter, faded(colour_of(element), 0.55), (-56, -68 + row * 11, filled, 7), 3)
    shown = sprung((stage.time - 2.3) / 0.5) if stage.time > 2.3 else 0.0
    if answer and shown:
        painter.save()
        painter.translate(0, -26)
        painter.scale(shown, shown)
        box(painter, COLOURS["green"], (-50, -8, 100, 16), 8)
        centred(painter, answer[0], (0, 3.6), fitted(answer[0], 11, 88), colour=PAPER)
        painter.restore()
    box(painter, SOFT, (-84, -10, 168, 10), 4)
    box(painter, shade(SOFT), (-22, -10, 44, 4), 2)


def stamp(stage: Stage, element: Element) -> None:
    """Draw a paper with a title that a rubber stamp comes down on, leaving a word."""
    painter = stage.painter
    title, *words = element.texts or ("",)
    box(painter, faded(INK, 0.12), (-43, -95, 92, 97), 3)
    box(painter, _SHEET, (-46, -98, 92, 98), 3)
    centred(painter, title, (0, -78), fitted(title, 13, 80, _BOLD), weight=_BOLD)
    for row in range(4):
        box(painter, _RULE, (-36, -66 + row * 10, 72 - 14 * (row % 2), 4), 2)
    down = eased((stage.time - 0.9) / 0.5)
    away = eased((stage.time - 1.7) / 0.7)
    if stage.time > 1.4 and words:
        painter.save()
        painter.translate(0, -22)
        painter.rotate(-8)
        colour = colour_of(element)
        line(painter, colour, 3).drawRoundedRect(QRectF(-42, -13, 84, 25), 5, 5)
        centred(painter, words[0], (0, 5), fitted(words[0], 14, 74, _BOLD), colour=colour,
                weight=_BOLD)  # fmt: skip
        painter.restore()
    if stage.time > 0.5 and away < 1:
        painter.save()
        painter.setOpacity(painter.opacity() * (1 - away))
        painter.translate(60 * away, -22 - 80 * (1 - down) - 60 * away)
        box(painter, DARK_WOOD, (-34, -10, 68, 12), 4)
        box(painter, WOOD, (-9, -34, 18, 26), 6)
        disc(painter, WOOD, 0, -38, 13)
        painter.restore()


def rent(stage: Stage, element: Element) -> None:
    """Draw a column of coins that rises, touches its ceiling and stays under it."""
    painter = stage.painter
    ceiling, *below = element.texts or ("",)
    risen = stage.grown(0.5, 1.6)
    bump = 3 * math.exp(-2.2 * max(0.0, stage.time - 1.7)) * math.sin(9 * stage.time)
    coins = round(9 * risen)
    for number in range(coins):
        y = -9.5 - number * 6.9 + (bump if stage.time > 1.7 else 0) * number / 9
        box(painter, shade(COLOURS["gold"], 122), (-24, y, 48, 6.4), 3)
        box(painter, COLOURS["gold"].lighter(110), (-24, y - 1.2, 48, 5), 2.5)
    box(painter, SOFT, (-44, -3, 88, 3), 1.5)
    box(painter, colour_of(element), (-56, -85, 112, 11), 3)
    for x in range(-50, 50, 14):
        line(painter, faded(PAPER, 0.55), 2.4).drawLine(QPointF(x, -76.5), QPointF(x + 8, -83))
    centred(painter, ceiling, (0, -89), fitted(ceiling, 12, 110, _BOLD), colour=colour_of(element),
            weight=_BOLD)  # fmt: skip
    for words in below[:1]:
        centred(painter, words, (0, -34), fitted(words, 13, 44, _BOLD), weight=_BOLD)


def dial(stage: Stage, element: Element) -> None:
    """Draw a dial whose needle goes beyond a mark; words at the mark, then under the needle."""
    painter = stage.painter
    where = QRectF(-56, -82, 112, 112)
    for colour, start, span in ((QColor("#DAD5CC"), 180, 180), (colour_of(element), 62, 62)):
        pen = QPen(colour, 18)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(where, start * 16, -span * 16)
    turn = math.radians(168 - 128 * stage.grown(0.7, 2.4) + 1.5 * stage.sway(1.3))
    tip = QPointF(50 * math.cos(turn), -26 - 50 * math.sin(turn))
    line(painter, INK, 5).drawLine(QPointF(0, -26), tip)
    disc(painter, INK, 0, -26, 7.5)
    mark, *below = element.texts or ("",)
    at = math.radians(62)
    inner, outer = (
        QPointF(reach * math.cos(at), -26 - reach * math.sin(at)) for reach in (44.0, 70.0)
    )
    line(painter, COLOURS["coral"], 4).drawLine(inner, outer)
    centred(painter, mark, (46, -92), fitted(mark, 14, 60, _BOLD), colour=COLOURS["coral"],
            weight=_BOLD)  # fmt: skip
    for number, words in enumerate(below[:2]):
        centred(painter, words, (0, -5 + 12 * number), fitted(words, 11, 108))


def charges(stage: Stage, element: Element) -> None:
    """Draw three rounds that pop up side by side: a drop, a broom, a bin; a word under each."""
    painter = stage.painter
    signs = (_drop, _broom, _bin)
    for number, colour in enumerate(("blue", "green", "brick")):
        shown = stage.time - 0.5 - 0.8 * number
        if shown <= 0:
            continue
        painter.save()
        painter.translate(-92 + 92 * number, -58)
        painter.scale(sprung(shown / 0.5), sprung(shown / 0.5))
        disc(painter, COLOURS[colour], 0, 0, 36)
        signs[number](painter, stage)
        if number < len(element.texts):
            words = element.texts[number]
            centred(painter, words, (0, 54), fitted(words, 13.5, 86, _BOLD), weight=_BOLD)
        painter.restore()


def _drop(painter: QPainter, stage: Stage) -> None:
    path = QPainterPath(QPointF(0, -22))
    path.cubicTo(QPointF(8, -8), QPointF(17, 0), QPointF(15, 10))
    path.cubicTo(QPointF(13, 22), QPointF(-13, 22), QPointF(-15, 10))
    path.cubicTo(QPointF(-17, 0), QPointF(-8, -8), QPointF(0, -22))
    fill(painter, PAPER).drawPath(path)
    disc(painter, COLOURS["blue"].lighter(150), -5, 9 + stage.sway(2.4), 4)


def _broom(painter: QPainter, stage: Stage) -> None:
    painter.save()
    painter.rotate(24 + 6 * stage.sway(1.6))
    box(painter, PAPER, (-2.5, -28, 5, 32), 2)
    polygon(painter, COLOURS["gold"], [(-7, 3), (7, 3), (14, 22), (-14, 22)])
    box(painter, PAPER, (-8, 1, 16, 5), 2)
    painter.restore()


def _bin(painter: QPainter, stage: Stage) -> None:
    polygon(painter, PAPER, [(-15, -9), (15, -9), (11, 21), (-11, 21)])
    painter.save()
    painter.translate(-17, -12)
    painter.rotate(-5 - 5 * stage.sway(2.2))
    box(painter, PAPER, (0, -4, 34, 5), 2)
    box(painter, PAPER, (12, -8, 10, 5), 2)
    painter.restore()
    for x in (-5, 5):
        line(painter, COLOURS["brick"], 2).drawLine(QPointF(x, -3), QPointF(x * 0.8, 15))
