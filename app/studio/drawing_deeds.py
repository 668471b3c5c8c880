"""Papers and counters of the kit for somebody who buys: contract, switch, savings, warranties."""

import re

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    INK,
    PAPER,
    SOFT,
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
    text,
)
from app.studio.storyboard import Element

_BOLD = QFont.Weight.Bold
_SHEET = QColor("#FFFDF7")


def contract(stage: Stage, element: Element) -> None:
    """Draw a contract with a word at its top; a pen signs it."""
    painter = stage.painter
    box(painter, faded(INK, 0.12), (-37, -97, 80, 98), 3)
    box(painter, _SHEET, (-40, -100, 80, 100), 3)
    words = element.texts[0] if element.texts else ""
    centred(painter, words, (0, -80), fitted(words, 14, 68, _BOLD), colour=colour_of(element),
            weight=_BOLD)  # fmt: skip
    for row in range(5):
        box(painter, QColor("#DED8CC"), (-31, -70 + 8 * row, 62 - 9 * (row % 3), 2.6), 1.3)
    box(painter, SOFT, (-30, -13, 60, 1.2), 0.6)
    signed = stage.grown(1.0, 2.0)
    scrawl = QPainterPath(QPointF(-24, -18))
    for at in range(1, int(60 * signed) + 1):
        share = at / 60
        wave = (9 - 5 * share) * (1 if int(share * 9) % 2 else -1)
        scrawl.lineTo(-24 + 44 * share, -20 + wave * abs(((share * 9) % 1) - 0.5))
    line(painter, COLOURS["blue"], 2.2).drawPath(scrawl)
    painter.save()
    painter.translate(scrawl.currentPosition())
    if signed >= 1:
        painter.translate(16 * stage.grown(3.1, 0.6), 4 * stage.grown(3.1, 0.6))
    painter.rotate(32)
    polygon(painter, INK, [(0, 0), (-3, -8), (3, -8)])
    box(painter, colour_of(element), (-3.4, -44, 6.8, 37), 3)
    painter.restore()


def toggle(stage: Stage, element: Element) -> None:
    """Draw a switch between two words; after `count` seconds it goes over to the second."""
    painter = stage.painter
    gone = stage.grown(float(element.count), 0.7)
    box(painter, faded(INK, 0.14), (-127, -71, 260, 74), 37)
    box(painter, PAPER, (-130, -74, 260, 74), 37)
    x = -126 + 126 * gone
    tint = COLOURS["brick"] if gone < 0.5 else colour_of(element)
    box(painter, tint, (x, -70, 126, 66), 33)
    for number, words in enumerate(element.texts[:2]):
        on = (gone < 0.5) == (number == 0)
        height = fitted(words, 21, 104, _BOLD)
        centred(painter, words, (-63 + 126 * number, -37 + height * 0.35), height,
                colour=PAPER if on else SOFT, weight=_BOLD)  # fmt: skip


def split_coin(stage: Stage, element: Element) -> None:
    """Draw coins that split in two, one half for each of the jars named by the texts."""
    painter = stage.painter
    filled = [0.0, 0.0]
    for number in range(element.count):
        age = stage.time - 0.5 - 1.5 * number
        if age <= 0:
            continue
        fallen = min(1.0, age / 0.7)
        apart = min(1.0, max(0.0, (age - 0.7) / 0.7))
        if apart < 1:
            y = -205 + 62 * fallen**2 + 84 * apart**2
            _half(painter, -58 * apart, y, left=True)
            _half(painter, 58 * apart, y, left=False)
        else:
            filled = [level + 1 for level in filled]
    box(painter, shade(SOFT, 90), (-2.5, -114, 5, 114), 2)
    polygon(painter, SOFT, [(-9, -112), (0, -130), (9, -112)])
    for number, words in enumerate(element.texts[:2]):
        x = -58 + 116 * number
        colour = COLOURS["brick"] if number == 0 else colour_of(element)
        level = 52 * filled[number] / element.count
        box(painter, faded(PAPER, 0.85), (x - 42, -76, 84, 76), 9)
        box(painter, COLOURS["gold"], (x - 38, -4 - level, 76, level), 5)
        line(painter, colour, 5).drawRoundedRect(QRectF(x - 42, -76, 84, 76), 9, 9)
        box(painter, colour, (x - 37, -34, 74, 22), 5)
        centred(painter, words, (x, -17), fitted(words, 16, 66, _BOLD), colour=PAPER, weight=_BOLD)


def _half(painter: QPainter, x: float, y: float, *, left: bool) -> None:
    turn = 90 if left else 270
    fill(painter, COLOURS["gold"].lighter(110)).drawPie(
        QRectF(x - 17, y - 17, 34, 34), turn * 16, 180 * 16
    )
    fill(painter, shade(COLOURS["gold"], 108)).drawPie(
        QRectF(x - 11, y - 11, 22, 22), turn * 16, 180 * 16
    )


def durations(stage: Stage, element: Element) -> None:
    """Draw bars that grow as long as the number at the start of each text, all from one line."""
    painter = stage.painter
    tints = ("brick", "blue", "teal", "violet")
    longest = max((_number(words) for words in element.texts), default=1.0)
    step = 100 / max(1, len(element.texts))
    box(painter, SOFT, (-3, -102, 3, 102), 1.5)
    for number, words in enumerate(element.texts):
        grown = stage.grown(0.5 + 0.9 * number, 1.1)
        if grown <= 0:
            continue
        wide = 14 + 150 * _number(words) / longest * grown
        y = -100 + step * number
        box(painter, COLOURS[tints[number % 4]], (0, y + 3, wide, step - 9), (step - 9) / 2)
        height = min(22.0, step * 0.6)
        text(painter, words, (wide + 8, y + step * 0.42 + height * 0.3), height, weight=_BOLD)


def _number(words: str) -> float:
    found = re.match(r"\d+", words)
    return float(found.group()) if found else 1.0


def calculator(stage: Stage, element: Element) -> None:
    """Draw a calculator; the words appear on its display sign by sign, a key lit for each."""
    painter = stage.painter
    words = element.texts[0] if element.texts else ""
    typed = min(len(words), max(0, int((stage.time - 0.6) * 5)))
    box(painter, faded(INK, 0.14), (-32, -96, 70, 98), 8)
    box(painter, colour_of(element), (-35, -100, 70, 100), 8)
    box(painter, QColor("#DDEFE3"), (-28, -93, 56, 23), 4)
    if typed:
        height = fitted(words, 17, 50, _BOLD)
        centred(painter, words[:typed], (0, -76), height, weight=_BOLD)
    lit = (typed * 5) % 12 if 0 < typed < len(words) else -1
    for key in range(12):
        x, y = -28 + 20 * (key % 3), -63 + 15 * (key // 3)
        tint = COLOURS["gold"] if key == lit or key % 3 == 2 else PAPER
        box(painter, tint, (x, y, 16, 11), 3)


def fence(stage: Stage, element: Element) -> None:
    """Draw the boards round a building site, with a notice on them and a tape in the wind."""
    painter = stage.painter
    for board in range(11):
        tint = shade(colour_of(element), 100 + 8 * (board % 2))
        box(painter, tint, (-132 + 24 * board, -82 + 2 * (board % 3), 22, 82 - 2 * (board % 3)), 2)
    for y in (-66.0, -20.0):
        box(painter, shade(colour_of(element), 135), (-134, y, 268, 6), 2)
    tape = QPainterPath(QPointF(-132, -88))
    for at in range(1, 23):
        tape.lineTo(-132 + 12 * at, -88 + 2.4 * stage.sway(2.1, at * 0.7))
    line(painter, COLOURS["gold"], 5).drawPath(tape)
    if element.texts:
        shown = sprung((stage.time - 0.5) / 0.5) if stage.time > 0.5 else 0.01
        painter.save()
        painter.translate(0, -44)
        painter.scale(shown, shown)
        tall = 16 + 17 * len(element.texts)
        box(painter, _SHEET, (-62, -tall / 2, 124, tall), 4)
        for row, words in enumerate(element.texts):
            y = -tall / 2 + 20 + 17 * row
            centred(painter, words, (0, y), fitted(words, 15, 108, _BOLD), weight=_BOLD)
        for pin in (-56, 56):
            disc(painter, COLOURS["coral"], pin, -tall / 2 + 6, 2.6)
        painter.restore()
