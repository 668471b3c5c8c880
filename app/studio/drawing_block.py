"""The block of flats of the kit: its front, its inside, its hall and those who look after it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

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
    faded,
    fitted,
    line,
    polygon,
    shade,
    spread,
    sprung,
)
from app.studio.storyboard import Element

_HOMES = ("teal", "brick", "blue", "violet", "green", "coral")
_LIT = QColor("#F7C75B")
_BARE = QColor("#E9E3D8")
_SHEET = QColor("#FFFDF7")


def block(stage: Stage, element: Element) -> None:
    """Draw the front of a block of flats; behind `count` windows a light and a neighbour appear."""
    painter = stage.painter
    colour = colour_of(element)
    box(painter, shade(colour, 128), (20, -104, 9, 12), 1)
    box(painter, colour, (-46, -94, 92, 94))
    box(painter, shade(colour, 112), (30, -94, 16, 94))
    box(painter, INK, (-50, -98, 100, 7), 2)
    places = [
        (row, column) for row in range(4) for column in range(4) if row < 3 or column in (0, 3)
    ]
    for number, (row, column) in enumerate(places):
        lit = number * 5 % len(places) < element.count
        _flat(stage, (-40 + column * 21.5, -86 + row * 22.5), number, lit=lit)
    box(painter, shade(colour, 140), (-13, -24, 26, 24), 2)
    for x in (-10.5, 0.8):
        box(painter, WINDOW, (x, -21.5, 9.7, 21.5), 1)
    box(painter, INK, (-17, -28, 34, 4), 1.5)


def _flat(stage: Stage, at: tuple[float, float], number: int, *, lit: bool) -> None:
    """Draw a window with its balcony; once lit, someone stands behind it."""
    painter, (x, y) = stage.painter, at
    glow = stage.grown(0.6 + 0.22 * number, 0.5) if lit else 0.0
    box(painter, QColor("#3A4660"), (x, y, 15.5, 14), 1)
    box(painter, faded(_LIT, glow), (x, y, 15.5, 14), 1)
    if glow > 0:
        home = COLOURS[_HOMES[number % 6]]
        rise = 8 * (1 - glow)
        skin = QColor("#F2C3A0") if number % 3 else QColor("#80502F")
        middle = x + 7.75 + 0.5 * stage.sway(3.1, number)
        box(painter, faded(home, glow), (middle - 4, y + 9 + rise / 4, 8, 5 - rise / 4), 2)
        disc(painter, faded(skin, glow), middle, y + 6.6, 2.7)
    box(painter, faded(PAPER, 0.9), (x - 1.5, y + 13.6, 18.5, 1.4), 0.7)
    for bar in range(5):
        box(painter, faded(PAPER, 0.9), (x - 0.6 + bar * 4, y + 13.6, 0.9, 4.4))


def cutaway(stage: Stage, element: Element) -> None:  # noqa: ARG001 - its colours are its own
    """Draw a block of flats cut open: six homes take their colours, one after the other."""
    painter = stage.painter
    box(painter, QColor("#C9B48E"), (-100, -3, 200, 3), 1)
    polygon(painter, INK, [(-68, -79), (-54, -100), (54, -100), (68, -79)])
    box(painter, INK, (-63, -80, 126, 80), 1)
    box(painter, _BARE, (-11, -78, 22, 78))
    _stairs(painter, SOFT)
    for number in range(6):
        row, right = divmod(number, 2)
        left, top = (12.5 if right else -60.5), -77.5 + row * 26.2
        own = stage.grown(0.5 + 0.35 * number, 0.5)
        box(painter, _BARE, (left, top, 48, 24.2))
        box(painter, faded(COLOURS[_HOMES[number]], 0.42 * own), (left, top, 48, 24.2))
        painter.save()
        painter.translate(left, top + 24.2)
        _furnish(stage, COLOURS[_HOMES[number]], number)
        painter.restore()
    box(painter, shade(COLOURS["green"], 94), (80, -20, 2.4, 18), 1)
    disc(painter, COLOURS["green"].lighter(115), 81, -24, 11)


def _stairs(painter: QPainter, colour: QColor) -> None:
    for floor in range(3):
        low = -floor * 26.2 - 3
        steps = QPainterPath(QPointF(-9, low))
        for step in range(6):
            steps.lineTo(-9 + step * 3, low - (step + 1) * 3.8)
            steps.lineTo(-6 + step * 3, low - (step + 1) * 3.8)
        line(painter, colour, 1.5).drawPath(steps)


def _furnish(stage: Stage, colour: QColor, number: int) -> None:
    """Put a window, a lamp and a piece of furniture in a home; its floor is at 0."""
    painter = stage.painter
    box(painter, PAPER, (6, -20, 11, 11), 1)
    box(painter, QColor("#BFD9E6"), (7, -19, 9, 9), 0.5)
    line(painter, INK, 0.6).drawLine(QPointF(31, -24), QPointF(31, -19))
    polygon(painter, COLOURS["gold"], [(27.5, -16), (29.5, -19.4), (32.5, -19.4), (34.5, -16)])
    if number % 3 == 0:
        box(painter, colour, (22, -9, 20, 7), 2)
        box(painter, shade(colour, 116), (20, -6, 24, 5), 2)
    elif number % 3 == 1:
        box(painter, WOOD, (23, -8, 18, 2), 1)
        for x in (25, 38):
            box(painter, DARK_WOOD, (x, -6, 1.5, 6))
        box(painter, colour, (28, -11.5, 5, 3.5), 1)
    else:
        box(painter, DARK_WOOD, (20, -9, 2, 9), 0.5)
        box(painter, colour, (21, -6, 23, 5), 1.5)
        box(painter, PAPER, (22, -8, 6, 3), 1)
    bob = 0.3 * stage.sway(3.3, number)
    skin = QColor("#DFA67B") if number % 2 else QColor("#80502F")
    box(painter, shade(colour, 112), (9.5, -9 + bob, 6, 9 - bob), 2.4)
    disc(painter, skin, 12.5, -11.6 + bob, 2.9)


def commons(stage: Stage, element: Element) -> None:
    """Colour what all share in the `cutaway` at the same place: stairs, roof, garden."""
    painter = stage.painter
    colour = COLOURS["gold"] if element.colour == "teal" else colour_of(element)
    pulse = 0.97 + 0.03 * stage.sway(1.6)
    for number in range(3):
        painter.save()
        painter.setOpacity(painter.opacity() * pulse * stage.grown(0.1 + 1.0 * number, 0.6))
        if number == 0:
            box(painter, colour.lighter(118), (-11, -78, 22, 78))
            _stairs(painter, DARK_WOOD)
        elif number == 1:
            polygon(painter, colour, [(-68, -79), (-54, -100), (54, -100), (68, -79)])
        else:
            box(painter, colour, (63, -5, 37, 5), 2)
            box(painter, colour, (-100, -5, 37, 5), 2)
            disc(painter, colour, 81, -24, 11)
        painter.restore()


def mailboxes(stage: Stage, element: Element) -> None:
    """Draw the letter boxes of a hall; out of one a letter comes, and its flag goes up."""
    painter = stage.painter
    box(painter, shade(WOOD, 120), (-66, -100, 132, 66), 4)
    for number in range(8):
        row, column = divmod(number, 4)
        x, y = -61 + column * 31, -96 + row * 30
        box(painter, shade(colour_of(element), 94 + int(14 * spread(number))), (x, y, 29, 27), 2)
        box(painter, INK, (x + 5, y + 6, 19, 3), 1.5)
        box(painter, faded(PAPER, 0.8), (x + 8, y + 16, 13, 5), 1)
    out = sprung((stage.time - 0.9) / 0.8) if stage.time > 0.9 else 0.0
    if out:
        painter.save()
        painter.translate(-61 + 31 + 14.5, -96 + 30 + 7)
        painter.rotate(-7 + stage.sway(3.4))
        box(painter, faded(INK, 0.15), (-11, 1 - 1, 24, 16 * out), 1)
        box(painter, _SHEET, (-12, -1, 24, 16 * out), 1)
        if out > 0.8:
            line(painter, SOFT, 1).drawLine(QPointF(-11, 0), QPointF(0, 8))
            painter.drawLine(QPointF(11, 0), QPointF(0, 8))
            disc(painter, COLOURS["coral"], 0, 8, 2.6)
        painter.restore()


def toolbox(stage: Stage, element: Element) -> None:
    """Draw a tool box whose tools show up one by one."""
    painter = stage.painter
    colour = colour_of(element)
    for number, x in enumerate((-34, -8, 22)):
        up = sprung((stage.time - 0.5 - 0.4 * number) / 0.6)
        if stage.time <= 0.5 + 0.4 * number:
            continue
        painter.save()
        painter.translate(x, -46 + 40 * (1 - up))
        painter.rotate(-14 + 14 * number + 1.5 * stage.sway(3.2, number))
        _tool(painter, number)
        painter.restore()
    box(painter, colour, (-54, -50, 108, 50), 6)
    box(painter, shade(colour), (-54, -50, 108, 12), 6)
    box(painter, COLOURS["gold"], (-10, -44, 20, 11), 2)
    box(painter, shade(colour, 128), (-40, -24, 80, 8), 3)


def _tool(painter: QPainter, number: int) -> None:
    if number == 0:
        box(painter, DARK_WOOD, (-2.5, -30, 5, 34), 2)
        box(painter, SOFT, (-13, -40, 26, 11), 2.5)
    elif number == 1:
        box(painter, COLOURS["gold"], (-3.5, -16, 7, 20), 3)
        box(painter, SOFT, (-1.5, -42, 3, 27), 1)
    else:
        line(painter, SOFT, 6).drawLine(QPointF(0, 4), QPointF(0, -28))
        line(painter, SOFT, 5.5).drawArc(QRectF(-8, -44, 16, 16), 130 * 16, 280 * 16)


def ledger(stage: Stage, element: Element) -> None:
    """Draw an open binder; its figures, one per text, are underlined one after the other."""
    painter = stage.painter
    box(painter, colour_of(element), (-78, -86, 156, 86), 5)
    for x, width in ((-73, 71), (2, 71)):
        box(painter, _SHEET, (x, -81, width, 76), 2)
    for row in range(8):
        box(painter, QColor("#DDD6C8"), (-66, -73 + row * 8.4, 56 - 22 * spread(row), 3), 1.5)
    for number, words in enumerate(element.texts):
        shown = stage.grown(0.7 + 0.9 * number, 0.6)
        height = fitted(words, 11, 58, QFont.Weight.Bold)
        y = -62 + number * 24
        centred(painter, words, (37.5, y), height, weight=QFont.Weight.Bold)
        box(painter, COLOURS[("gold", "coral", "green")[number % 3]], (9, y + 4, 57 * shown, 4), 2)
    for y in (-66, -44, -22):
        line(painter, SOFT, 2.6).drawArc(QRectF(-6, y - 5, 12, 10), 0, 180 * 16)


def lens(stage: Stage, element: Element) -> None:
    """Draw a magnifying glass that searches to and fro."""
    painter = stage.painter
    painter.save()
    painter.translate(7 * stage.sway(3.6), -66 + 4 * stage.sway(2.3))
    painter.rotate(-32)
    line(painter, DARK_WOOD, 10).drawLine(QPointF(0, 34), QPointF(0, 62))
    disc(painter, faded(QColor("#BFE0EA"), 0.6), 0, 0, 28)
    line(painter, colour_of(element), 7).drawEllipse(QPointF(0, 0), 28, 28)
    line(painter, faded(PAPER, 0.9), 4).drawArc(QRectF(-18, -18, 36, 36), 100 * 16, 60 * 16)
    painter.restore()
