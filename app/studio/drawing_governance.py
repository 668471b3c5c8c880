"""Things of the kit that show how a cooperative decides: votes, shares, accounts, checks."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

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
    shade,
    sprung,
)
from app.studio.storyboard import Element

_BOLD = QFont.Weight.Bold
_SHEET = QColor("#FFFDF7")
_CROWD = ("teal", "brick", "violet", "blue", "green", "coral")
_SKINS = tuple(QColor(c) for c in ("#F2C3A0", "#B97B50", "#DFA67B", "#80502F"))
_HAIRS = tuple(QColor(c) for c in ("#5C3A26", "#262433", "#C79544", "#8A4323", "#CFCDD3"))


def scales(stage: Stage, element: Element) -> None:
    """Draw a balance: it leans under `count` coins; with just one, two people weigh the same."""
    painter = stage.painter
    people = element.count == 1
    landed = sum(stage.grown(0.9 + 0.35 * n, 0.5) for n in range(element.count))
    lean = 2 * stage.sway(3.1) if people else -17 * landed / element.count
    box(painter, DARK_WOOD, (-30, -7, 60, 7), 3)
    polygon(painter, shade(WOOD, 112), [(-13, -7), (13, -7), (4, -84), (-4, -84)])
    painter.save()
    painter.translate(0, -86)
    painter.rotate(lean)
    box(painter, colour_of(element), (-74, -3.5, 148, 7), 3.5)
    painter.restore()
    disc(painter, COLOURS["gold"], 0, -86, 7)
    for side in (-1, 1):
        turn = math.radians(lean)
        painter.save()
        painter.translate(side * 70 * math.cos(turn), -86 + side * 70 * math.sin(turn))
        line(painter, SOFT, 1.3).drawLine(QPointF(0, 0), QPointF(-25, 44))
        painter.drawLine(QPointF(0, 0), QPointF(25, 44))
        if people:
            _bust(painter, COLOURS["brick" if side < 0 else "violet"], side)
        elif side < 0:
            _heap(stage, element.count)
        else:
            _coin(painter, 0, 40)
        fill(painter, shade(colour_of(element))).drawChord(QRectF(-30, 26, 60, 36), 180 * 16, 2880)
        painter.restore()


def _bust(painter: QPainter, colour: QColor, side: int) -> None:
    """Somebody seen down to the waist, standing in a pan."""
    box(painter, colour, (-13, 23, 26, 27), 9)
    disc(painter, _SKINS[0 if side < 0 else 3], 0, 14, 9.4)
    hair = _HAIRS[3 if side < 0 else 1]
    fill(painter, hair).drawChord(QRectF(-10, 3, 20, 20), 0, 180 * 16)
    for x in (-3.4, 3.4):
        disc(painter, INK, x, 14.6, 1.2)
    line(painter, QColor("#8A2F2A"), 1.1).drawArc(QRectF(-3, 15, 6, 4.6), 200 * 16, 140 * 16)


def _coin(painter: QPainter, x: float, y: float) -> None:
    box(painter, shade(COLOURS["gold"], 124), (x - 9, y - 1.5, 18, 6), 2.6)
    box(painter, COLOURS["gold"].lighter(112), (x - 9, y - 3, 18, 5), 2.5)


def _heap(stage: Stage, count: int) -> None:
    """Coins that fall into a pan, in two piles."""
    for number in range(count):
        fallen = (stage.time - 0.7 - 0.35 * number) / 0.5
        if fallen > 0:
            drop = (1 - min(1.0, fallen) ** 2) * 90
            _coin(stage.painter, -9.5 + 19 * (number % 2), 40 - 5 * (number // 2) - drop)


def audience(stage: Stage, element: Element) -> None:
    """Draw a hall seen from behind: two rows of heads; `count` hands go up one after the other."""
    for row, (y, scale) in enumerate(((-34.0, 0.86), (0.0, 1.0))):
        for seat in range(7 + row):
            stage.painter.save()
            stage.painter.translate((seat - (6 + row) / 2) * (52 - 4 * (1 - row)), y)
            stage.painter.scale(scale, scale)
            number = row * 7 + seat
            order = (number * 4) % 15
            lifted = stage.grown(1.2 + 0.17 * order, 0.5) if order < element.count else 0.0
            _from_behind(stage, number, lifted)
            stage.painter.restore()


def _from_behind(stage: Stage, number: int, lifted: float) -> None:
    painter = stage.painter
    colour = COLOURS[_CROWD[number % len(_CROWD)]]
    skin = _SKINS[(number * 3 + 1) % len(_SKINS)]
    if lifted > 0:
        swing = 2.5 * stage.sway(2.3, number)
        hand = QPointF(19 + swing, -30 - 50 * lifted)
        line(painter, shade(colour, 112), 9).drawLine(QPointF(15, -28), hand + QPointF(0, 9))
        disc(painter, skin, hand.x(), hand.y(), 6)
        for finger in range(4):
            x = hand.x() - 4.2 + finger * 2.8
            line(painter, skin, 2.4).drawLine(QPointF(x, hand.y()), QPointF(x, hand.y() - 9))
    box(painter, colour, (-21, -38, 42, 38), 12)
    box(painter, shade(skin, 112), (-5, -44, 10, 10), 3)
    disc(painter, skin, -11, -52, 2.6)
    disc(painter, skin, 11, -52, 2.6)
    hair = _HAIRS[(number * 2 + number // 5) % len(_HAIRS)]
    box(painter, hair, (-11.5, -66, 23, 24 + 5 * (number % 3)), 11)
    box(painter, shade(SOFT, 118), (-24, -14, 48, 14), 4)


def cap(stage: Stage, element: Element) -> None:
    """Draw a cap with its peak to the right and a word on a label above it."""
    painter = stage.painter
    painter.save()
    painter.rotate(2.5 * stage.sway(2.7, element.x))
    fill(painter, colour_of(element)).drawChord(QRectF(-50, -66, 100, 112), 0, 180 * 16)
    line(painter, shade(colour_of(element), 118), 2).drawArc(QRectF(-22, -64, 44, 108), 0, 2880)
    disc(painter, shade(colour_of(element), 125), 0, -66, 6)
    box(painter, shade(colour_of(element), 130), (-50, -16, 100, 9), 4)
    box(painter, shade(colour_of(element), 118), (4, -15, 82, 13), 6.5)
    painter.restore()


def compass(stage: Stage, element: Element) -> None:
    """Draw a compass whose needle swings, then settles on its course."""
    painter = stage.painter
    painter.save()
    painter.translate(0, -50)
    disc(painter, faded(INK, 0.14), 3, 4, 50)
    disc(painter, shade(COLOURS["gold"], 112), 0, 0, 50)
    disc(painter, _SHEET, 0, 0, 41)
    for number in range(12):
        painter.save()
        painter.rotate(30 * number)
        long = number % 3 == 0
        box(painter, INK if long else SOFT, (-1.2, -38, 2.4, 9 if long else 5), 1)
        painter.restore()
    swing = math.exp(-0.75 * stage.time) * 150 * math.cos(2.6 * stage.time)
    painter.rotate(38 + swing + 2 * stage.sway(2.9))
    polygon(painter, colour_of(element), [(-8, 0), (0, -33), (8, 0)])
    polygon(painter, SOFT, [(-8, 0), (0, 33), (8, 0)])
    disc(painter, COLOURS["gold"], 0, 0, 5.5)
    painter.restore()


def gears(stage: Stage, element: Element) -> None:
    """Draw gears side by side that turn each other, a word on each: one for each text."""
    painter = stage.painter
    tints = ("teal", "brick", "blue", "violet", "green")
    for number, words in enumerate(element.texts):
        painter.save()
        painter.translate((number - (len(element.texts) - 1) / 2) * 92, -50 - 9 * (number % 2))
        grown = sprung((stage.time - 0.25 * number) / 0.6) if stage.time > 0.25 * number else 0.01
        painter.scale(grown, grown)
        painter.save()
        painter.rotate((stage.time * 22) * (1 if number % 2 else -1) + 18 * (number % 2))
        colour = COLOURS[tints[number % len(tints)]]
        for tooth in range(10):
            painter.save()
            painter.rotate(36 * tooth)
            box(painter, colour, (-6.5, -51, 13, 16), 3)
            painter.restore()
        disc(painter, colour, 0, 0, 42)
        painter.restore()
        disc(painter, _SHEET, 0, 0, 34)
        centred(painter, words, (0, 5), fitted(words, 19, 60, _BOLD), colour=colour, weight=_BOLD)
        painter.restore()


def house_tree(stage: Stage, element: Element) -> None:
    """Draw a tree that grows and bears `count` houses as its fruit."""
    painter = stage.painter
    up = max(0.05, stage.grown(0.2, 1.6))
    painter.save()
    painter.scale(up, up)
    line(painter, DARK_WOOD, 8).drawLine(QPointF(0, 0), QPointF(0, -50))
    for x, y in ((-30, -64), (30, -64)):
        line(painter, DARK_WOOD, 5).drawLine(QPointF(0, -34), QPointF(x, y))
    for x, y, radius in ((-34, -66, 25), (34, -66, 25), (0, -84, 30), (0, -60, 26)):
        disc(painter, COLOURS["green"], x, y, radius)
    for x, y, radius in ((-38, -74, 12), (26, -76, 11), (-6, -96, 14)):
        disc(painter, faded(PAPER, 0.12), x, y, radius)
    painter.restore()
    places = ((-38, -58), (0, -84), (38, -58), (-14, -50), (17, -62), (-22, -80), (24, -86))
    for number, (x, y) in enumerate(places[: element.count]):
        grown = (stage.time - 1.6 - 0.45 * number) / 0.5
        if grown > 0:
            painter.save()
            painter.translate(x, y + 0.8 * stage.sway(2.8, number))
            painter.scale(sprung(grown), sprung(grown))
            _little_house(painter, COLOURS[("gold", "coral", "blue", "brick")[number % 4]])
            painter.restore()


def _little_house(painter: QPainter, colour: QColor) -> None:
    box(painter, colour, (-9, -8, 18, 17), 1)
    polygon(painter, INK, [(-12, -7), (0, -18), (12, -7)])
    box(painter, PAPER, (-2.6, 0, 5.2, 9), 1)
    for x in (-7, 3.6):
        box(painter, QColor("#FBF3DC"), (x, -4, 3.6, 4), 0.6)
