"""People of the kit: flat, friendly, and alive while they wait, walk or speak."""

import math
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from app.studio.drawing_base import (
    COLOURS,
    INK,
    PAPER,
    Stage,
    box,
    colour_of,
    disc,
    eased,
    fill,
    line,
    polygon,
    shade,
    spread,
    within,
)
from app.studio.storyboard import Element

Hair = Literal["bald", "bob", "bun", "cap", "curly", "helmet", "long", "scarf", "short"]

Outfit = Literal["blazer", "cardigan", "dress", "hoodie", "plain", "waistcoat"]

_ROSE, _TAN, _BROWN, _DEEP = (QColor(c) for c in ("#F2C3A0", "#DFA67B", "#B97B50", "#80502F"))
_WHITE, _BLACK, _CHESTNUT = (QColor(c) for c in ("#E4E2E4", "#262433", "#5C3A26"))
_AUBURN, _BLOND = (QColor(c) for c in ("#8A4323", "#C79544"))


@dataclass(frozen=True)
class Looks:
    """How one character is recognised."""

    skin: QColor
    hair: Hair
    shade: QColor
    trousers: QColor
    glasses: bool = False
    beard: bool = False
    height: float = 1.0
    outfit: Outfit = "plain"


_LOOKS = {
    "apprentice": Looks(_BROWN, "helmet", _BLACK, QColor("#3B4A66")),
    "child": Looks(_ROSE, "curly", _AUBURN, QColor("#3B4A66"), height=0.66),
    "baker": Looks(_ROSE, "short", _BLOND, QColor("#3B4A66"), beard=True),
    "clerk": Looks(_DEEP, "bob", _BLACK, QColor("#2C3754"), outfit="blazer"),
    "director": Looks(_TAN, "bob", _CHESTNUT, QColor("#2C3754"), glasses=True, outfit="blazer"),
    "elder": Looks(
        _ROSE, "bun", _WHITE, QColor("#4A5068"), glasses=True, height=0.96, outfit="cardigan"
    ),
    "farmer": Looks(_TAN, "cap", _CHESTNUT, QColor("#54483C"), beard=True, outfit="waistcoat"),
    "mason": Looks(_ROSE, "helmet", _CHESTNUT, QColor("#54483C"), beard=True),
    "mayor": Looks(_DEEP, "bald", _BLACK, QColor("#2C3754"), glasses=True, outfit="blazer"),
    "mother": Looks(_ROSE, "scarf", _AUBURN, QColor("#4A4560"), outfit="dress"),
    "neighbour": Looks(_TAN, "long", _BLOND, QColor("#3B4A66")),
    "worker": Looks(_ROSE, "cap", _BLACK, QColor("#3C3A44"), outfit="waistcoat"),
    "young": Looks(_BROWN, "curly", _BLACK, QColor("#33415F"), outfit="hoodie"),
}

# Where arms point, in degrees from straight down, positive to the viewer's right:
# left upper arm, left forearm, right upper arm, right forearm.
_ARMS = {
    "hold": (-10, -4, 32, 118),
    "listen": (-12, 38, 12, -38),
    "push": (38, 66, 52, 70),
    "raise": (-10, -4, 158, 176),
    "sit": (-16, 30, 16, -30),
    "stand": (-9, -4, 9, 4),
    "talk": (-17, 42, 20, 62),
    "wave": (-10, -4, 120, 165),
    "work": (-20, 60, 40, 118),
}


def person(stage: Stage, element: Element) -> None:
    """Draw someone standing, sitting, walking in, working or speaking."""
    looks = _LOOKS[element.character]
    painter = stage.painter
    phase = math.tau * spread(int(element.x))
    walking = element.enter in {"left", "right"} and stage.time < 1.5
    painter.save()
    painter.scale(looks.height * (-1 if element.flip else 1), looks.height)
    if walking:
        painter.translate(0, -1.2 * abs(math.sin(stage.time * 8)))
    breath = 0.5 * stage.sway(3.4, phase)
    seated = element.pose == "sit"
    if seated:
        painter.translate(0, 17)
        _seated_legs(painter, looks)
    else:
        _legs(painter, looks, 20 * math.sin(stage.time * 8) if walking else 0.0)
    painter.translate(0, breath)
    _body(painter, colour_of(element), looks)
    _arms(stage, element, looks, phase)
    _head(stage, looks, phase)
    painter.restore()


def _legs(painter: QPainter, looks: Looks, swing: float) -> None:
    for side, angle in ((-1, swing), (1, -swing)):
        reach = math.sin(math.radians(angle)) * 34
        foot = QPointF(side * 5.2 + reach, -2.6 - abs(reach) * 0.12)
        line(painter, looks.trousers, 8.6).drawLine(QPointF(side * 5.2, -38), foot)
        box(painter, INK, (foot.x() - 4 + side, foot.y() - 1.8, 9, 4.6), 2.3)


def _seated_legs(painter: QPainter, looks: Looks) -> None:
    for side in (-1, 1):
        knee = QPointF(side * 8.5, -33)
        line(painter, looks.trousers, 9.4).drawLine(QPointF(side * 5, -39), knee)
        line(painter, looks.trousers, 8.6).drawLine(knee, QPointF(side * 8.5, -20))
        box(painter, INK, (side * 8.5 - 4.5, -20.5, 9, 4.6), 2.3)


def _body(painter: QPainter, colour: QColor, looks: Looks) -> None:
    shape = QPainterPath(QPointF(-13.5, -62))
    shape.cubicTo(QPointF(-13.5, -72), QPointF(-6, -72), QPointF(0, -72))
    shape.cubicTo(QPointF(6, -72), QPointF(13.5, -72), QPointF(13.5, -62))
    shape.lineTo(11.8, -36)
    shape.quadTo(0, -33.5, -11.8, -36)
    shape.closeSubpath()
    fill(painter, colour).drawPath(shape)
    painter.save()
    within(painter, shape)
    box(painter, shade(colour, 112), (6, -74, 10, 42))
    _outfit(painter, colour, looks.outfit)
    box(painter, shade(looks.skin, 110), (-3.6, -78, 7.2, 10.4), 3.4)
    painter.restore()
    if looks.outfit == "dress":
        polygon(painter, colour, [(-11.8, -38), (11.8, -38), (15.5, -17), (-15.5, -17)])
        polygon(painter, shade(colour, 112), [(6, -38), (11.8, -38), (15.5, -17), (8.6, -17)])
        box(painter, shade(colour, 126), (-11.8, -40, 23.6, 2.4), 1)
    box(painter, looks.skin, (-3.4, -77, 6.8, 8.4), 3)


def _outfit(painter: QPainter, colour: QColor, outfit: Outfit) -> None:
    """Add what tells clothes apart: lapels, buttons, pockets, braces."""
    match outfit:
        case "blazer" | "cardigan":
            _jacket(painter, colour, formal=outfit == "blazer")
        case "hoodie":
            box(painter, shade(colour, 122), (-7, -50, 14, 10), 3)
            box(painter, shade(colour, 118), (-7.6, -75, 15.2, 7.6), 3.8)
            for x in (-2.6, 2.6):
                line(painter, PAPER, 0.7).drawLine(QPointF(x, -67), QPointF(x, -59.5))
        case "waistcoat":
            polygon(painter, QColor("#F3EFE6"), [(-4.6, -74), (4.6, -74), (0, -58)])
            for x in (-7.4, 7.4):
                line(painter, shade(colour, 140), 1.8).drawLine(QPointF(x, -73), QPointF(x, -34))
        case "dress" | "plain":
            pass


def _jacket(painter: QPainter, colour: QColor, *, formal: bool) -> None:
    shirt = QColor("#F3EFE6") if formal else COLOURS["gold"].lighter(150)
    polygon(painter, shirt, [(-4.6, -74), (4.6, -74), (0, -50 if formal else -58)])
    if formal:
        polygon(painter, shade(colour, 130), [(-4.6, -73), (-8, -62), (-0.2, -49)])
        polygon(painter, shade(colour, 138), [(4.6, -73), (8, -62), (0.2, -49)])
    else:
        line(painter, shade(colour, 135), 0.9).drawLine(QPointF(0, -58), QPointF(0, -34))
    for y in (-45, -40) if formal else (-55, -48.5, -42):
        disc(painter, shade(colour, 160), 1.6, y, 0.8)


def _arms(stage: Stage, element: Element, looks: Looks, phase: float) -> None:
    angles: list[float] = list(_ARMS[element.pose])
    if stage.openness is not None:
        gesture = 15 * stage.sway(1.7, phase) + 8 * stage.sway(0.83, phase)
        speaking = [-16, 46 + gesture, 20, 84 - 1.3 * gesture]
        angles = speaking[:2] + (angles[2:] if element.pose == "hold" else speaking[2:])
    elif element.pose == "raise":
        raised = eased((stage.time - 0.7 - spread(int(element.x) + 3)) / 0.6)
        angles[2:] = [9 + 149 * raised, 4 + 172 * raised + 4 * stage.sway(2.2, phase)]
    elif element.pose == "wave":
        angles[3] += 16 * stage.sway(0.9, phase)
    elif element.pose == "work":
        angles[2:] = [40 + 24 * stage.sway(1.1, phase), 112 + 34 * stage.sway(1.1, phase)]
    else:
        angles = [angle + 1.5 * stage.sway(3.4, phase) for angle in angles]
    for side, upper, lower in ((-1, *angles[:2]), (1, *angles[2:])):
        shoulder = QPointF(side * 11, -65.5)
        elbow = shoulder + _reach(upper, 14.5)
        hand = elbow + _reach(lower, 13.5)
        sleeve = shade(colour_of(element), 107 if side < 0 else 122)
        arm = QPainterPath(shoulder)
        arm.lineTo(elbow)
        arm.lineTo(elbow + _reach(lower, 11.5))
        line(stage.painter, sleeve, 6.2).drawPath(arm)
        disc(stage.painter, looks.skin, hand.x(), hand.y(), 3.3)


def _reach(angle: float, length: float) -> QPointF:
    turn = math.radians(angle)
    return QPointF(math.sin(turn) * length, math.cos(turn) * length)


def _head(stage: Stage, looks: Looks, phase: float) -> None:
    painter = stage.painter
    nod = 0.0 if stage.openness is None else 1.6 * stage.openness
    painter.save()
    painter.translate(0, -84.5 + 0.5 * nod)
    painter.rotate(1.6 * stage.sway(4.3, phase) + nod)
    if looks.hair in {"bob", "long", "scarf"}:
        length = 15.0 if looks.hair == "long" else 11.5
        box(painter, shade(looks.shade, 114), (-13, -9, 26, 9 + length), 8)
    if looks.hair == "bun":
        disc(painter, shade(looks.shade, 106), 3.5, -12.4, 5)
    for side in (-1, 1):
        disc(painter, shade(looks.skin, 106), side * 10, 0.8, 2.2)
    fill(painter, looks.skin).drawRoundedRect(QRectF(-10, -11, 20, 22.4), 10, 10.6)
    _hair(painter, looks)
    _face(stage, looks, phase)
    painter.restore()


def _hair(painter: QPainter, looks: Looks) -> None:
    crown = QPainterPath()
    crown.moveTo(-10.7, 0.5)
    crown.cubicTo(QPointF(-12.4, -15.6), QPointF(12.4, -15.6), QPointF(10.7, 0.5))
    crown.cubicTo(QPointF(10, -5.5), QPointF(5, -6.6), QPointF(1, -6.4))
    crown.cubicTo(QPointF(-4, -6.2), QPointF(-9.6, -5.5), QPointF(-10.7, 0.5))
    if looks.hair != "bald":
        fill(painter, looks.shade).drawPath(crown)
    match looks.hair:
        case "bob" | "long":
            for x in (-12.6, 8.6):
                box(painter, looks.shade, (x, -5, 4, 14), 2)
        case "curly":
            for at in range(7):
                turn = math.pi * (1 + at / 6)
                disc(painter, looks.shade, 9.6 * math.cos(turn), -2.5 + 9.4 * math.sin(turn), 4.1)
        case "cap" | "helmet" | "scarf":
            _headgear(painter, looks.hair)
        case "bald" | "bun" | "short":
            pass


def _headgear(painter: QPainter, worn: Hair) -> None:
    if worn == "cap":
        fill(painter, QColor("#4B4A57")).drawChord(QRectF(-12, -16.5, 24, 20), 0, 180 * 16)
        box(painter, QColor("#33323E"), (-4, -7.6, 19, 3.2), 1.6)
    elif worn == "helmet":
        fill(painter, COLOURS["gold"]).drawChord(QRectF(-11.6, -16.4, 23.2, 21), 0, 180 * 16)
        box(painter, shade(COLOURS["gold"], 118), (-14, -7.2, 28, 3), 1.5)
        box(painter, shade(COLOURS["gold"], 110), (-1.8, -16.2, 3.6, 9), 1.5)
    else:
        scarf = COLOURS["coral"].lighter(128)
        fill(painter, scarf).drawChord(QRectF(-12, -15.4, 24, 22), 0, 180 * 16)
        box(painter, shade(scarf, 114), (-11.6, -5.6, 23.2, 2.6), 1.3)


def _face(stage: Stage, looks: Looks, phase: float) -> None:
    painter = stage.painter
    blink = (stage.time + phase) % 3.7 < 0.13
    for side in (-1, 1):
        eye = QPointF(side * 4.1 + 0.8, -0.4)
        if blink:
            line(painter, INK, 0.9).drawLine(eye - QPointF(1.3, 0), eye + QPointF(1.3, 0))
        else:
            fill(painter, INK).drawEllipse(eye, 1.15, 1.5)
        brow = shade(looks.shade, 125) if looks.hair != "bun" else COLOURS["grey"]
        line(painter, brow, 1.0).drawLine(
            eye + QPointF(-1.8, -3.6), eye + QPointF(1.8, -3.8 + 0.2 * side)
        )
        disc(painter, QColor(230, 96, 74, 56), side * 6.4 + 0.5, 3.6, 2.3)
        if looks.glasses:
            line(painter, INK, 0.8).drawEllipse(eye, 3.2, 3.2)
    if looks.glasses:
        painter.drawLine(QPointF(-0.2, -0.6), QPointF(1.8, -0.6))
    if looks.beard:
        beard = QPainterPath(QPointF(-10, 0.5))
        beard.cubicTo(QPointF(-11, 15.5), QPointF(11, 15.5), QPointF(10, 0.5))
        beard.cubicTo(QPointF(7, 4.6), QPointF(-6, 4.6), QPointF(-10, 0.5))
        fill(painter, looks.shade).drawPath(beard)
    line(painter, shade(looks.skin, 128), 0.9).drawLine(QPointF(1.0, 0.8), QPointF(1.7, 2.7))
    _mouth(painter, stage.openness, beard=looks.beard)


def _mouth(painter: QPainter, openness: float | None, *, beard: bool) -> None:
    colour = QColor("#8A2F2A") if not beard else QColor("#C9756A")
    if openness is None:
        line(painter, colour, 1.1).drawArc(QRectF(-2.7, 1.8, 6.6, 5.2), 205 * 16, 130 * 16)
        return
    opened = 0.7 + 3.1 * min(1.0, openness * 1.15)
    fill(painter, QColor("#7A241F")).drawEllipse(QPointF(0.6, 6.2), 2.9 - 0.15 * opened, opened)
    if opened > 2:
        box(painter, PAPER, (-1.2, 6.3 - opened * 0.86, 3.6, 1.1), 0.5)
