"""What every drawing shares: colours, type, easing, and the stage an element is drawn on."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from app.domain.errors import UserError
from app.studio.storyboard import Element

WIDTH, HEIGHT, GROUND = 1280, 720, 590
FAMILY = "Atkinson Hyperlegible Next"
FONTS = Path(__file__).parents[2] / "resources" / "fonts"

COLOURS = {
    "blue": QColor("#1D5BB8"),
    "brick": QColor("#B4480B"),
    "coral": QColor("#B93A1B"),
    "gold": QColor("#E0A12E"),
    "green": QColor("#1B7047"),
    "grey": QColor("#8C93A3"),
    "ink": QColor("#16213A"),
    "paper": QColor("#FBF8F3"),
    "soft": QColor("#54607A"),
    "teal": QColor("#0B6E69"),
    "violet": QColor("#6B3FA0"),
}
INK, PAPER, SOFT = COLOURS["ink"], COLOURS["paper"], COLOURS["soft"]
WARM_LIGHT = QColor("#FBDF9A")
WINDOW = QColor("#FBF3DC")
WOOD = QColor("#A8703D")
DARK_WOOD = QColor("#7C4F2A")


@dataclass(frozen=True)
class Stage:
    """The painter, and where the story is, for the element being drawn."""

    painter: QPainter
    time: float
    """Seconds since the element came in."""
    openness: float | None = None
    """How open the mouth of the element's role is; nothing when it is silent."""

    def grown(self, start: float, seconds: float) -> float:
        """How far a movement is, between 0 and 1, slowing down as it arrives."""
        return eased((self.time - start) / seconds)

    def sway(self, period: float, phase: float = 0.0) -> float:
        """A gentle to and fro between -1 and 1."""
        return math.sin(math.tau * self.time / period + phase)


def load_fonts() -> None:
    """Make the bundled type known to Qt."""
    for name in ("Regular", "SemiBold", "Bold"):
        file = FONTS / f"AtkinsonHyperlegibleNext-{name}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise UserError(
                "The font {file} is missing or damaged: put the resources folder back.",
                file=file.name,
            )


def eased(share: float) -> float:
    """Ease out: quick at first, then gently to rest."""
    share = min(max(share, 0.0), 1.0)
    return float(1 - (1 - share) ** 3)


def glided(share: float) -> float:
    """Ease in and out, as a camera that travels."""
    share = min(max(share, 0.0), 1.0)
    return share * share * (3 - 2 * share)


def sprung(share: float) -> float:
    """Ease out and overshoot a little, as a thing that settles."""
    share = min(max(share, 0.0), 1.0) - 1
    return float(1 + 2.2 * share**3 + 1.2 * share**2)


def spread(seed: int) -> float:
    """A number between 0 and 1 that looks random and is always the same for a seed."""
    return (math.sin(seed * 12.9898 + 4.1) * 43758.5453) % 1.0


def shade(colour: QColor, percent: int = 116) -> QColor:
    """The same colour in shadow."""
    return colour.darker(percent)


def faded(colour: QColor, opacity: float) -> QColor:
    """The same colour, partly transparent."""
    thin = QColor(colour)
    thin.setAlphaF(opacity)
    return thin


def fill(painter: QPainter, colour: QColor) -> QPainter:
    """Paint flat: this colour, no outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    return painter


def line(painter: QPainter, colour: QColor, width: float) -> QPainter:
    """Paint strokes with round ends."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return painter


def box(painter: QPainter, colour: QColor, where: tuple[float, float, float, float],
        radius: float = 0.0) -> None:  # fmt: skip
    """Fill a rectangle (left, top, width, height), rounded or not."""
    fill(painter, colour).drawRoundedRect(QRectF(*where), radius, radius)


def disc(painter: QPainter, colour: QColor, x: float, y: float, radius: float) -> None:
    """Fill a circle."""
    fill(painter, colour).drawEllipse(QPointF(x, y), radius, radius)


def polygon(painter: QPainter, colour: QColor, points: Sequence[tuple[float, float]]) -> None:
    """Fill a shape with straight sides."""
    fill(painter, colour).drawPolygon(QPolygonF([QPointF(*point) for point in points]))


def within(painter: QPainter, area: QRectF | QPainterPath) -> None:
    """Draw only inside this area, and inside any area that already held."""
    path = QPainterPath()
    if isinstance(area, QRectF):
        path.addRect(area)
    else:
        path = area
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)


def colour_of(element: Element) -> QColor:
    """The colour that the storyboard chose."""
    return COLOURS[element.colour]


@lru_cache(maxsize=256)
def _outline(words: str, height: float, weight: QFont.Weight) -> tuple[QPainterPath, QRectF]:
    """Keep letters as outlines: big text is slow to lay out afresh at each picture."""
    font = QFont(FAMILY)
    font.setPixelSize(200)
    font.setWeight(weight)
    path = QPainterPath()
    path.addText(0, 0, font, words)
    scale = height / 200
    scaled = QTransform.fromScale(scale, scale).map(path)
    return scaled, scaled.boundingRect()


def text(painter: QPainter, words: str, at: tuple[float, float], height: float, *,
         colour: QColor = INK, weight: QFont.Weight = QFont.Weight.DemiBold) -> None:  # fmt: skip
    """Write on one line, `at` being the start of the base line."""
    painter.save()
    painter.translate(*at)
    fill(painter, colour).drawPath(_outline(words, height, weight)[0])
    painter.restore()


def centred(painter: QPainter, words: str, middle: tuple[float, float], height: float, *,
            colour: QColor = INK, weight: QFont.Weight = QFont.Weight.DemiBold,
            ) -> None:  # fmt: skip
    """Write on one line, round the middle of the base line."""
    half = _outline(words, height, weight)[1].center().x()
    text(painter, words, (middle[0] - half, middle[1]), height, colour=colour, weight=weight)


def fitted(words: str, height: float, width: float,
           weight: QFont.Weight = QFont.Weight.DemiBold) -> float:  # fmt: skip
    """The greatest text height, up to `height`, at which the words stay within `width`."""
    taken = _outline(words, height, weight)[1].width()
    return height if taken <= width else height * width / taken
