"""Houses of the kit, and what is built with them: streets, networks, rooms, building sites."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    DARK_WOOD,
    INK,
    PAPER,
    SOFT,
    WARM_LIGHT,
    WINDOW,
    WOOD,
    Stage,
    box,
    centred,
    colour_of,
    disc,
    eased,
    faded,
    fitted,
    line,
    polygon,
    shade,
    spread,
    sprung,
    within,
)
from app.studio.storyboard import Element

_STREET = ("teal", "brick", "blue", "violet", "green", "gold")


def house(stage: Stage, element: Element) -> None:
    """Draw one house 100 high; `count` is its number of floors."""
    _house(stage, colour_of(element), element.count, lit=int(element.x))


def _house(stage: Stage, colour: QColor, floors: int, *, lit: int, width: float = 0) -> None:
    """Draw a house whose storeys are as many rows of windows, the lower with a door."""
    painter = stage.painter
    wide = width or (74, 52, 44)[min(floors, 3) - 1]
    half, walls = wide / 2, 72.0
    if lit % 2:
        box(painter, shade(SOFT, 108), (half * 0.35, -97, 8, 22), 1)
        _smoke(stage, half * 0.35 + 4, -98)
    box(painter, colour, (-half, -walls, wide, walls))
    box(painter, shade(colour, 113), (half - wide * 0.2, -walls, wide * 0.2, walls))
    eave = 4.5
    polygon(painter, INK, [(-half - eave, -walls), (0, -100), (half + eave, -walls)])
    polygon(painter, INK.lighter(135), [(0, -100), (half + eave, -walls), (half * 0.2, -walls)])
    _windows(stage, wide, floors, lit)
    box(painter, shade(colour, 135), (-6.8, -20.6, 13.6, 20.6), 2.5)
    box(painter, PAPER, (-5.6, -19.4, 11.2, 19.4), 2)
    disc(painter, colour, 3, -9.4, 0.9)


def _windows(stage: Stage, wide: float, floors: int, lit: int) -> None:
    rows = 1 if floors < 2 else min(floors, 3)
    tall = (14.0, 12.5, 10.5)[rows - 1]
    step = 44.0 / rows if rows > 1 else 0
    across = wide * 0.25
    for row in range(rows):
        top = -66 + row * step + (3 if rows == 1 else 0)
        for column, x in enumerate((-across, across)):
            seed = lit * 7 + row * 2 + column
            glow = stage.grown(1.2 + 3.5 * spread(seed), 0.6) if spread(seed + 1) > 0.45 else 0
            pane = (x - tall * 0.42, top, tall * 0.84, tall)
            box(stage.painter, WINDOW, pane, 1.4)
            box(stage.painter, faded(QColor("#F7C75B"), glow), pane, 1.4)
            box(stage.painter, faded(INK, 0.16), (x - 0.4, top, 0.8, tall))
            box(stage.painter, faded(INK, 0.22), (pane[0] - 1, top + tall, pane[2] + 2, 1.6), 0.8)


def _smoke(stage: Stage, x: float, y: float) -> None:
    for puff in range(3):
        age = (stage.time * 0.32 + puff / 3) % 1.0
        disc(
            stage.painter, faded(PAPER, 0.75 * (1 - age)),
            x + 9 * age + 1.5 * math.sin(6 * age + puff), y - 2 - 24 * age, 2.2 + 4 * age,
        )  # fmt: skip


def street(stage: Stage, element: Element) -> None:
    """Draw `count` houses that rise one by one from left to right; x is the street's middle."""
    painter = stage.painter
    step = 66.0
    for number in range(element.count):
        seed = number + int(element.x)
        height = 0.74 + 0.42 * spread(seed)
        risen = sprung((stage.time - 0.16 * number) / 0.8)
        if stage.time <= 0.16 * number:
            continue
        painter.save()
        painter.translate((number - (element.count - 1) / 2) * step, 0)
        painter.scale(height, height * risen)
        colour = COLOURS[_STREET[seed % len(_STREET)]]
        local = Stage(painter, stage.time - 0.16 * number)
        _house(local, colour, 1 + int(3 * spread(seed + 9)), lit=seed, width=54)
        painter.restore()


def network(stage: Stage, element: Element) -> None:
    """Draw `count` small houses that link, one after the other, to one common centre."""
    painter = stage.painter
    places = _rings(element.count)
    for number, (x, y) in enumerate(places):
        linked = stage.grown(0.8 + 0.07 * number, 0.7)
        if linked > 0:
            end = QPointF(x * (1 - linked), y * (1 - linked))
            line(painter, faded(COLOURS["teal"], 0.42), 0.55).drawLine(QPointF(x, y), end)
        pulse = (stage.time * 0.35 + spread(number)) % 1.0
        if linked >= 1 and number % 3 == 0:
            disc(painter, COLOURS["gold"], x * (1 - pulse), y * (1 - pulse), 0.9)
    for number, (x, y) in enumerate(places):
        shown = sprung((stage.time - 0.3 - 0.07 * number) / 0.5)
        if stage.time > 0.3 + 0.07 * number:
            _tiny_house(painter, COLOURS[_STREET[number % 6]], (x, y), shown * 0.98)
    arrived = sum(stage.time > 0.9 + 0.07 * number for number in range(len(places)))
    grow = sprung(stage.time / 0.7)
    disc(painter, faded(COLOURS["teal"], 0.16), 0, 0, (14.5 + stage.sway(2.6)) * grow)
    disc(painter, COLOURS["teal"], 0, 0, 11.5 * grow)
    centred(painter, str(arrived), (0, 4.2), 12, colour=PAPER, weight=QFont.Weight.Bold)


def _rings(count: int) -> list[tuple[float, float]]:
    """Place houses on three rings, the outer ones fuller."""
    places: list[tuple[float, float]] = []
    for share, across, down, turn in ((0.2, 23, 19, 0.2), (0.34, 40, 33, 0.0), (0.46, 57, 46, 0.1)):
        on_ring = round(count * share) if len(places) + round(count * share) <= count else 0
        if share == 0.46:
            on_ring = count - len(places)
        for number in range(on_ring):
            angle = math.tau * (number / on_ring + turn) - math.pi / 2
            places.append((across * math.cos(angle), down * math.sin(angle)))
    return places


def _tiny_house(painter: QPainter, colour: QColor, at: tuple[float, float], scale: float) -> None:
    painter.save()
    painter.translate(*at)
    painter.scale(scale, scale)
    box(painter, colour, (-2.9, -2.2, 5.8, 5.4))
    polygon(painter, INK, [(-3.8, -2.2), (0, -5.4), (3.8, -2.2)])
    box(painter, WINDOW, (-0.9, 0.2, 1.8, 3), 0.4)
    painter.restore()


def room(stage: Stage, element: Element) -> None:
    """Draw a house cut open: one room, one window, a lamp, washing on a line."""
    painter = stage.painter
    box(painter, QColor("#5B4A4E"), (-62, -92, 124, 92))
    polygon(painter, INK, [(-70, -90), (-46, -112), (46, -112), (70, -90)])
    box(painter, QColor("#E9D3AE"), (-57, -87, 114, 87))
    box(painter, QColor("#C9A878"), (-57, -7, 114, 7))
    painter.save()
    within(painter, QRectF(-57, -87, 114, 87))
    glow = 0.30 + 0.03 * stage.sway(3.1)
    for radius in (60, 42, 26):
        disc(painter, faded(WARM_LIGHT, glow), 10, -66, radius)
    painter.restore()
    line(painter, DARK_WOOD, 0.9).drawLine(QPointF(10, -87), QPointF(10, -72))
    polygon(painter, colour_of(element), [(2, -66), (6, -73), (14, -73), (18, -66)])
    disc(painter, QColor("#FFF3C4"), 10, -65.4, 2.6)
    box(painter, DARK_WOOD, (-49, -76, 22, 26), 1)
    box(painter, QColor("#27406B"), (-47, -74, 18, 22), 1)
    disc(painter, QColor("#F4E9C8"), -35, -67, 3.2)
    box(painter, DARK_WOOD, (-38.6, -74, 1.2, 22))
    _washing(stage)
    _bed(painter)


def _washing(stage: Stage) -> None:
    painter = stage.painter
    rope = QPainterPath(QPointF(20, -82))
    rope.quadTo(38, -75, 57, -82)
    line(painter, SOFT, 0.7).drawPath(rope)
    for number, (colour, width) in enumerate((("paper", 7.0), ("blue", 6.0), ("coral", 8.0))):
        painter.save()
        painter.translate(25 + number * 10.5, -79.6 + 0.8 * (number == 1))
        painter.rotate(3 * stage.sway(3.6, number))
        box(painter, COLOURS[colour].lighter(125), (-width / 2 + 1, 0, width, 12 - number), 1)
        painter.restore()


def _bed(painter: QPainter) -> None:
    box(painter, DARK_WOOD, (22, -27, 3, 27), 1)
    box(painter, DARK_WOOD, (52, -22, 3, 22), 1)
    box(painter, WOOD, (24, -14, 30, 6), 1)
    box(painter, COLOURS["blue"].lighter(120), (25, -19, 28, 7), 2)
    box(painter, PAPER, (26, -22, 9, 5), 2)


def site(stage: Stage, element: Element) -> None:
    """Draw a house being built: bricks pile up row by row, then the roof frame, scaffold beside."""
    painter = stage.painter
    laid = stage.grown(0.3, 7.0) * 0.2 + min(1.0, stage.time / 9.0) * 0.8
    rows, columns = 11, 9
    bricks = int(laid * rows * columns)
    for number in range(bricks):
        row, column = divmod(number, columns)
        if 3 <= column <= 4 and row < 6:
            continue
        x = -40 + column * 9 - (4.5 if row % 2 else 0)
        tint = shade(colour_of(element), 94 + int(22 * spread(number)))
        box(painter, tint, (x, -5.6 - row * 5.6, 8.4, 5), 0.6)
    roof = eased((laid - 0.86) / 0.14)
    if roof > 0:
        line(painter, faded(WOOD, roof), 2.6)
        for x in (-46, 42):
            painter.drawLine(QPointF(x, -63), QPointF(-2, -63 - 26 * roof))
        painter.drawLine(QPointF(-46, -63), QPointF(42, -63))
        painter.drawLine(QPointF(-2, -63), QPointF(-2, -63 - 26 * roof))
    line(painter, DARK_WOOD, 1.7)
    for x in (52, 74):
        painter.drawLine(QPointF(x, 0), QPointF(x, -78))
    painter.drawLine(QPointF(52, -4), QPointF(74, -38))
    painter.drawLine(QPointF(52, -38), QPointF(74, -72))
    box(painter, WOOD, (46, -40, 34, 3), 1)
    box(painter, WOOD, (46, -74, 34, 3), 1)


def doors(stage: Stage, element: Element) -> None:
    """Draw a wide house with two doors: the first stands open, the second opens."""
    painter = stage.painter
    box(painter, colour_of(element), (-62, -70, 124, 70))
    box(painter, shade(colour_of(element)), (44, -70, 18, 70))
    polygon(painter, INK, [(-69, -70), (-44, -100), (44, -100), (69, -70)])
    for x in (-38, -8, 22):
        box(painter, WINDOW, (x, -66.5, 16, 12), 1.5)
        box(painter, faded(QColor("#F7C75B"), stage.grown(1.5, 1.5)), (x, -66.5, 16, 12), 1.5)
        box(painter, faded(INK, 0.2), (x + 7.6, -66.5, 0.8, 12))
    for x, begin in ((-30, 0.6), (30, 2.6)):
        opened = stage.grown(begin, 1.4)
        box(painter, shade(colour_of(element), 140), (x - 12.5, -39, 25, 39), 2)
        box(painter, WARM_LIGHT, (x - 11, -37.5, 22, 37.5), 1)
        light = faded(WARM_LIGHT, 0.35 * opened)
        polygon(painter, light, [(x - 11, 0), (x + 11, 0), (x + 20, 4), (x - 20, 4)])
        leaf = 22 * (1 - 0.8 * opened)
        skew = 5 * opened
        polygon(painter, COLOURS["gold"] if begin > 1 else COLOURS["brick"],
                [(x - 11, -37.5), (x - 11 + leaf, -37.5 - skew), (x - 11 + leaf, skew * 0.6),
                 (x - 11, 0)])  # fmt: skip
        disc(painter, INK, x - 11 + leaf * 0.84, -18, 1.1)
    for x, words, begin in zip((-30, 30), element.texts, (0.9, 2.9), strict=False):
        plate = sprung((stage.time - begin) / 0.5) * (stage.time > begin)
        box(painter, PAPER, (x - 25 * plate, -53, 50 * plate, 11.5), 2)
        if plate > 0.9:
            centred(painter, words, (x, -44.6), fitted(words, 8.2, 46))
