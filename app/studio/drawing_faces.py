"""Heads of the kit's people: hair, hats, eyes that look about and mouths that speak."""

import math
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from app.studio.drawing_base import COLOURS, INK, PAPER, Stage, box, disc, fill, line, shade

Hair = Literal["bald", "bob", "bun", "cap", "curly", "helmet", "long", "scarf", "short"]

Outfit = Literal["blazer", "cardigan", "dress", "hoodie", "plain", "waistcoat"]


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


def head(stage: Stage, looks: Looks, phase: float) -> None:
    """Draw a head that breathes, nods as it speaks, blinks and looks about."""
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
    glance = 0.0 if stage.openness is not None else _glance(stage, phase)
    for side in (-1, 1):
        eye = QPointF(side * 4.1 + 0.8, -0.4)
        pupil = eye + QPointF(glance, 0)
        if blink:
            line(painter, INK, 0.9).drawLine(eye - QPointF(1.3, 0), eye + QPointF(1.3, 0))
        else:
            fill(painter, INK).drawEllipse(pupil, 1.15, 1.5)
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


def _glance(stage: Stage, phase: float) -> float:
    """Look aside from time to time, and back."""
    swing = stage.sway(7.3, 2.3 * phase)
    return math.copysign(max(0.0, abs(swing) - 0.6) * 2.4, swing)


def _mouth(painter: QPainter, openness: float | None, *, beard: bool) -> None:
    colour = QColor("#8A2F2A") if not beard else QColor("#C9756A")
    if openness is None:
        line(painter, colour, 1.1).drawArc(QRectF(-2.7, 1.8, 6.6, 5.2), 205 * 16, 130 * 16)
        return
    opened = 0.7 + 3.1 * min(1.0, openness * 1.15)
    fill(painter, QColor("#7A241F")).drawEllipse(QPointF(0.6, 6.2), 2.9 - 0.15 * opened, opened)
    if opened > 2:
        box(painter, PAPER, (-1.2, 6.3 - opened * 0.86, 3.6, 1.1), 0.5)
