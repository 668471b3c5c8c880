"""Papers, keys and signs of the kit: what is written, counted, signed and handed over."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
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
    shade,
    sprung,
    within,
)
from app.studio.storyboard import Element

_SHEET = QColor("#FFFDF7")
_BOLD = QFont.Weight.Bold


def scroll(stage: Stage, element: Element) -> None:
    """Draw a paper that unrolls: a big word, smaller words under it, a seal."""
    painter = stage.painter
    length = 12 + 80 * stage.grown(0.3, 1.6)
    big, *small = element.texts or ("",)
    box(painter, faded(INK, 0.12), (-43, -95, 92, length + 2), 2)
    box(painter, _SHEET, (-46, -97, 92, length))
    painter.save()
    within(painter, QRectF(-46, -97, 92, length - 2))
    centred(painter, big, (0, -58), fitted(big, 36, 78, _BOLD), colour=colour_of(element),
         weight=_BOLD)  # fmt: skip
    for number, words in enumerate(small):
        centred(painter, words, (0, -43 + number * 12), fitted(words, 10.5, 82))
    disc(painter, COLOURS["coral"], 30, -15, 5.2)
    disc(painter, COLOURS["coral"].lighter(130), 30, -15, 3.4)
    for number in range(2):
        box(painter, QColor("#E3DCD0"), (-36, -17 + number * 5, 50 - 14 * number, 1.8), 0.9)
    painter.restore()
    for y in (-99.0, -99 + length):
        box(painter, WOOD, (-51, y - 1.5, 102, 7), 3.5)
        box(painter, shade(WOOD), (-51, y + 2, 102, 3.5), 1.7)
        disc(painter, DARK_WOOD, -52, y + 2, 4.4)
        disc(painter, DARK_WOOD, 52, y + 2, 4.4)


def key(stage: Stage, element: Element) -> None:
    """Draw a key; a `count` above 1 is the second when it turns from grey to its colour."""
    painter = stage.painter
    ready = stage.grown(float(element.count), 1.2) if element.count > 1 else 1.0
    colour = _between(COLOURS["grey"], colour_of(element), ready)
    painter.save()
    painter.translate(0, -50)
    painter.rotate(5 * stage.sway(2.8))
    if 0 < ready < 1 or element.count > 1:
        halo = 0.35 * ready
        disc(painter, faded(COLOURS["gold"].lighter(140), halo), 0, -22, 34 + 2 * stage.sway(1.9))
    line(painter, colour, 9).drawEllipse(QPointF(0, -26), 17, 17)
    line(painter, colour, 9).drawLine(QPointF(0, -8), QPointF(0, 42))
    line(painter, colour, 8).drawLine(QPointF(1, 40), QPointF(15, 40))
    painter.drawLine(QPointF(1, 26), QPointF(12, 26))
    line(painter, faded(PAPER, 0.5), 2.4).drawArc(QRectF(-17, -43, 34, 34), 60 * 16, 70 * 16)
    painter.restore()


def _between(first: QColor, last: QColor, share: float) -> QColor:
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in zip(first.getRgb()[:3], last.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )


def calendar(stage: Stage, element: Element) -> None:
    """Draw a calendar whose pages fly off, one per text, until the last stays."""
    painter = stage.painter
    pages = element.texts or ("",)
    moment = stage.time / 0.75
    page = min(int(moment), len(pages) - 1)
    turning = min(1.0, moment - page) if page < len(pages) - 1 else 0.0
    box(painter, faded(INK, 0.12), (-37, -91, 80, 93), 6)
    box(painter, _SHEET, (-40, -94, 80, 94), 6)
    _page(stage, pages[min(page + 1, len(pages) - 1)])
    if turning > 0:
        painter.save()
        painter.translate(0, -74)
        painter.scale(1, 1 - turning)
        painter.translate(0, 74)
        box(painter, _SHEET.darker(100 + int(8 * turning)), (-40, -74, 80, 74), 3)
        _page(stage, pages[page])
        painter.restore()
    box(painter, colour_of(element), (-40, -94, 80, 22), 6)
    box(painter, colour_of(element), (-40, -82, 80, 10))
    for x in (-20, 20):
        box(painter, SOFT, (x - 2.5, -100, 5, 14), 2.5)


def _page(stage: Stage, words: str) -> None:
    centred(stage.painter, words, (0, -24), fitted(words, 38, 68, _BOLD), weight=_BOLD)


def speech(stage: Stage, element: Element) -> None:
    """Draw a speech bubble; its tail points down, to the left or (flipped) to the right."""
    painter = stage.painter
    side = -1 if element.flip else 1
    longest = max(element.texts, key=len, default="")
    height = 22 if len(element.texts) < 3 else 18
    width = max(70.0, text_width(longest, height) + 34)
    tall = 34 + len(element.texts) * (height + 7)
    painter.save()
    painter.translate(0, -2 + 1.2 * stage.sway(3.2))
    box(painter, faded(INK, 0.10), (-width / 2 + 3, -tall - 10, width, tall - 4), 18)
    box(painter, _SHEET, (-width / 2, -tall - 14, width, tall - 4), 18)
    polygon(painter, _SHEET, [(-side * 20, -20), (-side * 2, -20), (-side * 26, -1)])
    block = (len(element.texts) - 1) * (height + 7) - 0.7 * height  # between base lines
    for number, words in enumerate(element.texts):
        y = -tall / 2 - 16 - block / 2 + number * (height + 7)
        centred(painter, words, (0, y), height, colour=colour_of(element))
    painter.restore()


def text_width(words: str, height: float) -> float:
    """The width these words would take."""
    return height * 1000 / max(fitted(words, 1000, 1000), 1e-6) if words else 0.0


def tag(stage: Stage, element: Element) -> None:
    """Draw a name on a rounded label, as at a meeting."""
    painter = stage.painter
    words = element.texts[0] if element.texts else ""
    width = text_width(words, 34) + 52
    painter.save()
    painter.scale(sprung(stage.time / 0.45), 1)
    box(painter, colour_of(element), (-width / 2, -62, width, 62), 31)
    centred(painter, words, (0, -20), 34, colour=PAPER)
    painter.restore()


def sign(stage: Stage, element: Element) -> None:
    """Draw a road sign: a post and a board with a word or two."""
    painter = stage.painter
    box(painter, SOFT, (-2.5, -70, 5, 70), 1)
    painter.save()
    painter.translate(0, -70)
    painter.rotate(1.2 * stage.sway(3.5))
    widths = [text_width(words, 16) for words in element.texts] or [20.0]
    width = max(widths) + 26
    tall = 14 + 21 * max(1, len(element.texts))
    board = [(-width / 2, -tall / 2), (width / 2, -tall / 2), (width / 2 + 15, 0),
             (width / 2, tall / 2), (-width / 2, tall / 2)]  # fmt: skip
    polygon(painter, colour_of(element), board)
    for number, words in enumerate(element.texts):
        y = -tall / 2 + 22 + number * 20.5
        centred(painter, words, (2, y), 16, colour=PAPER)
    painter.restore()


def photo(stage: Stage, element: Element) -> None:
    """Draw an old print: people without faces in front of a wall that goes up."""
    painter = stage.painter
    painter.save()
    painter.rotate((4 if element.flip else -4) + stage.sway(4.2))
    box(painter, faded(INK, 0.16), (-66, -95, 138, 100), 3)
    box(painter, _SHEET, (-70, -100, 140, 100), 3)
    within(painter, QRectF(-63, -93, 126, 78))
    box(painter, QColor("#E7D3AE"), (-63, -93, 126, 78))
    disc(painter, QColor("#F2E4C6"), 38, -74, 11)
    box(painter, QColor("#C8A878"), (-63, -33, 126, 18))
    walls = element.count
    for row in range(7):
        for column in range(7):
            if row < walls:
                tint = QColor("#9C7748") if (row + column) % 2 else QColor("#A98453")
                box(painter, tint, (-55 + column * 9 - 4 * (row % 2), -33 - row * 6, 8.2, 5.3), 0.6)
    if walls >= 7:
        polygon(painter, QColor("#6B4E2C"), [(-66, -69), (-29, -90), (9, -69)])
    for x, tall in ((20, 28), (34, 31), (48, 26)):
        disc(painter, QColor("#6B4E2C"), x, -18 - tall, 4.6)
        box(painter, QColor("#7D5C36"), (x - 5, -14 - tall, 10, tall), 4)
    lifted = math.sin(stage.time * 1.3) * 3
    line(painter, QColor("#7D5C36"), 2.6).drawLine(QPointF(30, -41), QPointF(24, -50 + lifted))
    painter.restore()


def album(stage: Stage, element: Element) -> None:
    """Draw an open photo album lying on a table."""
    painter = stage.painter
    box(painter, colour_of(element), (-72, -12, 144, 12), 3)
    for side in (-1, 1):
        leaf = QPainterPath(QPointF(0, -10))
        leaf.quadTo(side * 34, -26 - stage.sway(4), side * 68, -14)
        leaf.lineTo(side * 68, -9)
        leaf.quadTo(side * 34, -20, 0, -5)
        fill(painter, _SHEET if side < 0 else shade(_SHEET, 104)).drawPath(leaf)


def poster(stage: Stage, element: Element) -> None:
    """Draw a framed poster: a little house and a word."""
    painter = stage.painter
    box(painter, faded(INK, 0.12), (-35, -97, 76, 100), 3)
    box(painter, _SHEET, (-38, -100, 76, 100), 3)
    box(painter, faded(colour_of(element), 0.16), (-33, -95, 66, 62), 2)
    box(painter, colour_of(element), (-16, -64, 32, 26))
    polygon(painter, INK, [(-22, -64), (0, -84), (22, -64)])
    box(painter, PAPER, (-4, -54, 8, 16), 1)
    for number, words in enumerate(element.texts):
        centred(painter, words, (0, -18 + 12 * number), fitted(words, 12, 64))


def timeline(stage: Stage, element: Element) -> None:
    """Draw a line that grows from date to date, then goes on in dots."""
    painter = stage.painter
    step = 118.0
    reach = step * (len(element.texts) - 1)
    drawn = (reach + 60) * min(1.0, stage.time / (0.55 * len(element.texts)))
    line(painter, colour_of(element), 9).drawLine(QPointF(0, 0), QPointF(min(drawn, reach), 0))
    for number, words in enumerate(element.texts):
        shown = sprung((drawn - number * step) / 60)
        if drawn <= number * step:
            continue
        disc(painter, PAPER, number * step, 0, 18 * shown)
        disc(painter, COLOURS[_STOPS[number % len(_STOPS)]], number * step, 0, 13 * shown)
        centred(painter, words, (number * step, -32), 31 * min(1.0, shown), weight=_BOLD)
    dots = stage.time - 0.55 * len(element.texts)
    for number in range(element.count):
        shown = stage.grown(0.55 * len(element.texts) + 0.35 * number, 0.5)
        if dots > 0.35 * number:
            rest = 0.75 + 0.25 * stage.sway(2.4, -number * 0.8)
            disc(painter, faded(colour_of(element), rest), reach + 52 + number * 34, 0, 7 * shown)


_STOPS = ("teal", "brick", "blue", "violet", "green", "coral", "gold")


def badge(stage: Stage, element: Element) -> None:
    """Draw a round badge with a few words, as a rosette."""
    painter = stage.painter
    grow = sprung(stage.time / 0.6)
    painter.save()
    painter.translate(0, -50)
    painter.scale(grow, grow)
    disc(painter, faded(colour_of(element), 0.18), 0, 0, 56 + 1.5 * stage.sway(2.6))
    disc(painter, colour_of(element), 0, 0, 48)
    big, *small = element.texts or ("",)
    centred(painter, big, (0, 6 if small else 13), fitted(big, 36, 82, _BOLD), colour=PAPER,
         weight=_BOLD)  # fmt: skip
    for number, words in enumerate(small):
        height = fitted(words, 13, 76)
        centred(painter, words, (0, 23 + 13 * number), height, colour=PAPER)
    painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
