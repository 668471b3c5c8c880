"""Papers of the kit that are held, pinned, ticked or looked at closely."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QTransform

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
    eased,
    faded,
    fill,
    fitted,
    line,
    shade,
    spread,
    sprung,
    text,
    within,
)
from app.studio.storyboard import Element

_BOLD = QFont.Weight.Bold
_SHEET = QColor("#FFFDF7")
_CROWD = ("teal", "brick", "violet", "blue", "green", "coral")
_SKINS = tuple(QColor(c) for c in ("#F2C3A0", "#B97B50", "#DFA67B", "#80502F"))
_HAIRS = tuple(QColor(c) for c in ("#5C3A26", "#262433", "#C79544", "#8A4323", "#CFCDD3"))


def ticket(stage: Stage, element: Element) -> None:
    """Draw an entrance ticket with a big word and a small one; `count` of them make a pile."""
    painter = stage.painter
    shown = min(element.count, 7)
    for number in range(shown):
        behind = shown - 1 - number
        spreading = stage.grown(0.5, 0.8)
        painter.save()
        painter.translate(4 * behind * spreading, -6 * behind * spreading)
        painter.rotate(2 * stage.sway(3.6) if shown == 1 else 0.0)
        colour = colour_of(element) if number == shown - 1 else shade(colour_of(element), 116)
        _one_ticket(painter, colour)
        if not behind:
            big, *small = element.texts or ("",)
            height = fitted(big, 34, 104, _BOLD)
            centred(painter, big, (-10, -38 if small else -28), height, colour=PAPER, weight=_BOLD)
            for words in small[:1]:
                centred(painter, words, (-10, -15), fitted(words, 17, 104), colour=PAPER)
        painter.restore()


def _one_ticket(painter: QPainter, colour: QColor) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(-75, -78, 150, 76), 7, 7)
    for y in (-78.0, -2.0):
        hole = QPainterPath()
        hole.addEllipse(QPointF(51, y), 7, 7)
        shape = shape.subtracted(hole)
    fill(painter, faded(INK, 0.14)).drawPath(QTransform.fromTranslate(3, 4).map(shape))
    fill(painter, colour).drawPath(shape)
    for y in range(-66, -10, 10):
        box(painter, faded(PAPER, 0.75), (50, y, 2.4, 5), 1)


def magnifier(stage: Stage, element: Element) -> None:
    """Draw a magnifying glass that goes over a word, which is larger inside it."""
    painter = stage.painter
    words = element.texts[0] if element.texts else ""
    box(painter, faded(INK, 0.12), (-157, -75, 320, 64), 8)
    box(painter, _SHEET, (-160, -78, 320, 64), 8)
    height = fitted(words, 40, 280, _BOLD)
    centred(painter, words, (0, -34), height, colour=colour_of(element), weight=_BOLD)
    x = -120 + 240 * (0.5 - 0.5 * math.cos(stage.time / 6 * math.tau))
    glass = QPainterPath()
    glass.addEllipse(QPointF(x, -46), 42, 42)
    painter.save()
    painter.translate(x, -46)
    painter.rotate(-45)
    box(painter, shade(WOOD, 120), (-6, 44, 12, 50), 6)
    painter.restore()
    painter.save()
    within(painter, glass)
    box(painter, QColor("#E8F4F2"), (x - 44, -90, 88, 88))
    painter.translate(x, -46)
    painter.scale(1.5, 1.5)
    painter.translate(-x, 46)
    centred(painter, words, (0, -34), height, colour=colour_of(element), weight=_BOLD)
    painter.restore()
    line(painter, INK, 6).drawPath(glass)


def noticeboard(stage: Stage, element: Element) -> None:
    """Draw a board on which notices are pinned one after the other, one for each text."""
    painter = stage.painter
    box(painter, DARK_WOOD, (-92, -100, 184, 100), 5)
    box(painter, QColor("#D9B98A"), (-87, -95, 174, 90), 3)
    for number, words in enumerate(element.texts[:4]):
        shown = (stage.time - 0.6 - 0.9 * number) / 0.45
        if shown <= 0:
            continue
        painter.save()
        painter.translate(-43 + 86 * (number % 2), -72 + 44 * (number // 2))
        painter.rotate(3 * (spread(number + 4) - 0.5) * 2)
        painter.scale(sprung(shown), sprung(shown))
        box(painter, faded(INK, 0.14), (-38, -17, 80, 40), 2)
        box(painter, _SHEET, (-40, -19, 80, 40), 2)
        colour = COLOURS[_CROWD[number % len(_CROWD)]]
        centred(painter, words, (0, 5), fitted(words, 17, 70, _BOLD), colour=colour, weight=_BOLD)
        for row in range(2):
            box(painter, QColor("#DED8CC"), (-26, 10 + 4.4 * row, 52 - 16 * row, 2), 1)
        disc(painter, COLOURS["coral"], 0, -16, 3.6)
        painter.restore()


def checklist(stage: Stage, element: Element) -> None:
    """Draw a sheet whose lines are ticked one after the other, one for each text."""
    painter = stage.painter
    rows = max(1, len(element.texts))
    box(painter, faded(INK, 0.12), (-57, -96, 120, 98), 5)
    box(painter, _SHEET, (-60, -100, 120, 100), 5)
    box(painter, colour_of(element), (-60, -100, 120, 9), 4)
    step = 84 / rows
    for number, words in enumerate(element.texts):
        y = -86 + step * (number + 0.5)
        side = min(15.0, step * 0.6)
        line(painter, SOFT, 1.6).drawRoundedRect(QRectF(-52, y - side / 2, side, side), 2.5, 2.5)
        height = fitted(words, min(15.0, step * 0.6), 84)
        text(painter, words, (-31, y + height * 0.33), height)
        ticked = eased((stage.time - 0.9 - 1.1 * number) / 0.35)
        if ticked > 0:
            pen = line(painter, COLOURS["green"], 3.6)
            start, low = QPointF(-50, y), QPointF(-45.5, y + side * 0.36)
            pen.drawLine(start, start + (low - start) * min(1.0, ticked * 2.5))
            if ticked > 0.4:
                high = QPointF(-35.5, y - side * 0.6)
                pen.drawLine(low, low + (high - low) * (ticked - 0.4) / 0.6)
