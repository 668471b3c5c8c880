"""People of the kit: flat, friendly, and alive while they wait, walk or speak."""

import math

from PySide6.QtCore import QPointF
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
from app.studio.drawing_faces import Looks, Outfit, head
from app.studio.storyboard import Element

_ROSE, _TAN, _BROWN, _DEEP = (QColor(c) for c in ("#F2C3A0", "#DFA67B", "#B97B50", "#80502F"))
_WHITE, _BLACK, _CHESTNUT = (QColor(c) for c in ("#E4E2E4", "#262433", "#5C3A26"))
_AUBURN, _BLOND = (QColor(c) for c in ("#8A4323", "#C79544"))


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
    if not (walking or seated):
        painter.rotate(0.5 * stage.sway(5.3, phase))
    painter.translate(0, breath)
    _body(painter, colour_of(element), looks)
    _arms(stage, element, looks, phase)
    head(stage, looks, phase)
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
