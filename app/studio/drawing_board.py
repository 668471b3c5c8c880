"""Things of the kit for the board: elections, files, figures, what a seat asks and gives."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
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
    within,
)
from app.studio.storyboard import Element

_SHEET = QColor("#FFFDF7")
_BOLD = QFont.Weight.Bold


def ballot_box(stage: Stage, element: Element) -> None:
    """Draw a ballot box: `count` folded papers fall into it; a word stands on its front."""
    painter = stage.painter
    colour = colour_of(element)
    landed = 0.0
    painter.save()
    within(painter, QRectF(-80, -420, 160, 340))
    for number in range(element.count):
        fallen = (stage.time - 0.8 - 0.7 * number) / 0.7
        if 0 < fallen < 1:
            _ballot(painter, -80 - 150 * (1 - fallen**1.6), 10 * (1 - fallen) * (-1) ** number)
        landed += eased(fallen - 0.7)
    painter.restore()
    box(painter, colour, (-50, -82, 100, 82), 6)
    box(painter, shade(colour), (34, -82, 16, 82), 6)
    box(painter, shade(colour, 128), (-56, -92, 112, 14), 6)
    box(painter, INK, (-22, -88, 44, 5), 2.5)
    disc(painter, PAPER, 0, -42, 25)
    for words in element.texts[:1]:
        centred(painter, words, (0, -36), fitted(words, 18, 44, _BOLD), colour=colour, weight=_BOLD)
    if not element.texts:
        centred(painter, str(round(landed)), (0, -32), 28, colour=colour, weight=_BOLD)


def _ballot(painter: QPainter, y: float, turn: float) -> None:
    painter.save()
    painter.translate(0, y)
    painter.rotate(turn)
    box(painter, _SHEET, (-17, -26, 34, 26), 1.5)
    box(painter, shade(PAPER, 112), (-17, -13, 34, 1.4))
    box(painter, COLOURS["teal"], (-9, -21, 18, 3), 1.5)
    painter.restore()


def folder(stage: Stage, element: Element) -> None:
    """Draw a file with a word on it; its sheet comes up and shows `count`.

    1: bars, 2: a euro, 3: a house, 4: a key.
    """
    painter = stage.painter
    colour = colour_of(element)
    risen = sprung((stage.time - 0.4) / 0.8) if stage.time > 0.4 else 0.0
    box(painter, shade(colour, 122), (-48, -66, 96, 66), 5)
    box(painter, shade(colour, 122), (-48, -74, 38, 16), 5)
    painter.save()
    painter.translate(0, 46 * (1 - risen))
    within(painter, QRectF(-48, -110, 96, 70))
    box(painter, _SHEET, (-38, -104, 76, 80), 3)
    _figure(painter, element.count, stage.grown(0.9, 1.0))
    painter.restore()
    box(painter, colour, (-48, -46, 96, 46), 5)
    box(painter, colour.lighter(116), (-48, -46, 96, 6), 3)
    for words in element.texts[:1]:
        centred(painter, words, (0, -15), fitted(words, 21, 84, _BOLD), colour=PAPER, weight=_BOLD)


def _figure(painter: QPainter, which: int, grown: float) -> None:
    match which:
        case 1:
            for number, tall in enumerate((14.0, 24.0, 19.0, 34.0)):
                tint = COLOURS[("teal", "blue", "violet", "brick")[number]]
                box(painter, tint, (-27 + 14 * number, -54 - tall * grown, 10, tall * grown), 1.5)
        case 2:
            disc(painter, COLOURS["gold"], 0, -74, 19 * grown)
            disc(painter, COLOURS["gold"].lighter(122), 0, -74, 15 * grown)
            centred(painter, "€", (0, -65.5), 24 * max(grown, 0.01), colour=shade(INK, 90))
        case 3:
            box(painter, COLOURS["teal"], (-15, -54 - 22 * grown, 30, 22 * grown))
            roof = -54 - 22 * grown
            polygon(painter, INK, [(-21, roof), (0, roof - 17 * grown), (21, roof)])
            box(painter, PAPER, (-4, -54 - 13 * grown, 8, 13 * grown), 1)
        case _:
            line(painter, COLOURS["brick"], 5).drawEllipse(QPointF(-14, -74), 9 * grown, 9 * grown)
            painter.drawLine(QPointF(-5, -74), QPointF(-5 + 28 * grown, -74))
            painter.drawLine(QPointF(18 * grown, -74), QPointF(18 * grown, -66))


def chart(stage: Stage, element: Element) -> None:
    """Draw a board on legs with `count` bars that grow, a word under each if there are words."""
    painter = stage.painter
    for x in (-52.0, 48.0):
        box(painter, DARK_WOOD, (x, -40, 4, 40), 1)
    box(painter, SOFT, (-72, -102, 144, 74), 5)
    box(painter, _SHEET, (-68, -98, 136, 66), 3)
    step = 124 / element.count
    tints = ("teal", "brick", "blue", "violet", "green", "gold")
    for number in range(element.count):
        tall = (22.0 + 5 * ((number * 7) % 5)) * stage.grown(0.4 + 0.3 * number, 0.9)
        x = -62 + step * (number + 0.5)
        foot = -46.0 if element.texts else -37.0
        box(painter, COLOURS[tints[number % 6]], (x - step * 0.28, foot - tall, step * 0.56, tall),
            2)  # fmt: skip
        for words in element.texts[number : number + 1]:
            centred(painter, words, (x, -37), fitted(words, 8.5, step - 2))


def income(stage: Stage, element: Element) -> None:
    """Draw a month's pay in blocks: one falls away, and at `count` seconds a gold one fills in.

    The first text stands above, the second on the gold block.
    """
    painter = stage.painter
    title, *golden = (*element.texts, "")[:2]
    box(painter, faded(INK, 0.12), (-67, -97, 140, 100), 6)
    box(painter, _SHEET, (-70, -100, 140, 100), 6)
    centred(painter, title, (0, -79), fitted(title, 15, 124, _BOLD), weight=_BOLD)
    gone = stage.grown(1.4, 1.2)
    filled = stage.time - element.count
    for number in range(8):
        row, column = divmod(number, 4)
        where = (-60 + 31 * column, -68 + 31 * row, 27.0, 27.0)
        if number < 7:
            box(painter, colour_of(element), where, 4)
            continue
        line(painter, COLOURS["grey"], 1.6).drawRoundedRect(QRectF(*where), 4, 4)
        falling = (where[0] + 4 * gone, where[1] + 46 * gone, 27.0, 27.0)
        if gone < 1:
            box(painter, faded(colour_of(element), 1 - gone), falling, 4)
        if filled > 0:
            _golden(painter, where, sprung(filled / 0.6), "".join(golden))


def _golden(painter: QPainter, where: tuple[float, float, float, float], grown: float,
            words: str) -> None:  # fmt: skip
    painter.save()
    painter.translate(where[0] + where[2] / 2, where[1] + where[3] / 2)
    painter.scale(grown, grown)
    box(painter, COLOURS["gold"], (-13.5, -13.5, 27, 27), 4)
    if words:
        centred(painter, words, (0, 6.5), fitted(words, 19, 23, _BOLD), weight=_BOLD)
    painter.restore()


def bulb(stage: Stage, element: Element) -> None:
    """Draw a light bulb with a question mark in it; at `count` seconds it lights up."""
    painter = stage.painter
    lit = stage.grown(float(element.count), 0.8)
    for number in range(9):
        painter.save()
        painter.translate(0, -62)
        painter.rotate(-100 + 25 * number)
        reach = 10 * lit + 1.5 * lit * stage.sway(1.6, number)
        if lit > 0:
            line(painter, COLOURS["gold"], 3.4).drawLine(QPointF(0, -43), QPointF(0, -43 - reach))
        painter.restore()
    disc(painter, faded(WARM_LIGHT, 0.7 * lit), 0, -62, 40 + stage.sway(2.2))
    glass = QPainterPath(QPointF(-11, -30))
    glass.cubicTo(QPointF(-12, -42), QPointF(-30, -46), QPointF(-30, -65))
    glass.cubicTo(QPointF(-30, -105), QPointF(30, -105), QPointF(30, -65))
    glass.cubicTo(QPointF(30, -46), QPointF(12, -42), QPointF(11, -30))
    glass.closeSubpath()
    fill(painter, PAPER).drawPath(glass)
    fill(painter, faded(QColor("#F6C34A"), lit)).drawPath(glass)
    line(painter, faded(SOFT, 0.5), 1.6).drawPath(glass)
    centred(painter, "?", (0, -49), 40, colour=colour_of(element), weight=_BOLD)
    for number in range(3):
        box(painter, shade(COLOURS["grey"], 100 + 12 * number), (-12, -29 + 7 * number, 24, 6), 3)
    box(painter, INK, (-6, -8, 12, 5), 2.5)
