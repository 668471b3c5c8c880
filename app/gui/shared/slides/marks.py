"""The mark of a choice, and the discs with a letter or a number: the same in every window."""

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPolygonF, QTransform

from app.gui.shared.slides.layout import Weight, face
from app.gui.shared.theme import Theme
from app.screens.slides import Mark, Shape

# Where the letter's middle lies in the square around the shape, and its height: a triangle has
# its room at the bottom.
_LETTER_MIDDLE = {Shape.TRIANGLE: 0.65, Shape.PENTAGON: 0.54}
_LETTER_SIZE = {Shape.TRIANGLE: 0.48, Shape.DIAMOND: 0.54}
_DRAWN_AT = 100


def paint_mark(painter: QPainter, mark: Mark, rect: QRectF, theme: Theme) -> None:
    """Paint a choice's shape with its letter in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(_outline(mark.shape, square), QBrush(theme.colour(mark.colour)))
    middle = QPointF(square.center().x(), square.top() + side * _LETTER_MIDDLE.get(mark.shape, 0.5))
    size = side * _LETTER_SIZE.get(mark.shape, 0.58)
    painter.fillPath(letter_path(mark.letter, middle, size), QBrush(theme.colour("on_dark")))
    painter.restore()


def paint_badge(painter: QPainter, text: str, rect: QRectF, fill: str, theme: Theme) -> None:
    """Paint a disc of a theme colour with a short text in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill))
    painter.drawEllipse(rect.center(), side / 2, side / 2)
    path = letter_path(text, rect.center(), side * 0.56)
    painter.fillPath(path, QBrush(theme.colour("on_dark")))
    painter.restore()


def letter_path(text: str, middle: QPointF, size: float) -> QPainterPath:
    """A letter or a number around a point, as an outline: sharp and centred at every scale."""
    path = QPainterPath()
    path.addText(QPointF(0, 0), face(_DRAWN_AT, Weight.BOLD), text)
    ink = path.boundingRect().center()
    place = QTransform.fromTranslate(middle.x(), middle.y())
    place.scale(size / _DRAWN_AT, size / _DRAWN_AT)
    place.translate(-ink.x(), -ink.y())
    return place.map(path)


def _outline(shape: Shape, square: QRectF) -> QPainterPath:
    path = QPainterPath()
    side = square.width()
    match shape:
        case Shape.CIRCLE:
            path.addEllipse(square)
        case Shape.SQUARE:
            path.addRoundedRect(
                square.adjusted(side * 0.03, side * 0.03, -side * 0.03, -side * 0.03),
                side * 0.14,
                side * 0.14,
            )
        case Shape.TRIANGLE:
            path.addPolygon(_polygon(square, ((0.5, 0.02), (1.04, 0.96), (-0.04, 0.96))))
        case Shape.DIAMOND:
            path.addPolygon(
                _polygon(square, ((0.5, -0.04), (1.04, 0.5), (0.5, 1.04), (-0.04, 0.5)))
            )
        case Shape.PENTAGON:
            path.addPolygon(_regular(square, 5))
        case Shape.HEXAGON:
            path.addPolygon(_regular(square, 6))
    path.closeSubpath()
    return path


def _polygon(square: QRectF, shares: tuple[tuple[float, float], ...]) -> QPolygonF:
    side = square.width()
    return QPolygonF(
        [QPointF(square.left() + x * side, square.top() + y * side) for x, y in shares]
    )


def _regular(square: QRectF, corners: int) -> QPolygonF:
    """A regular polygon standing on a side, a little larger than the disc, as it looks smaller."""
    radius = square.width() * (0.56 if corners == 4 else 0.535)
    middle = square.center()
    if corners == 5:
        middle.setY(middle.y() + square.width() * 0.03)
    turns = [-pi / 2 + 2 * pi * corner / corners for corner in range(corners)]
    return QPolygonF(
        [
            QPointF(middle.x() + radius * cos(turn), middle.y() + radius * sin(turn))
            for turn in turns
        ]
    )
