"""What drawn rows are made of: texts, icons, boxes, in the colours of the theme."""

from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from app.gui.shared.theme import Theme, font

SMALL, USUAL, NAME = 14, 16, 20
BOLD, STRONG = QFont.Weight.Bold, QFont.Weight.DemiBold
_TALL = 100_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Pen:
    """Draws in the colours of a theme, with the icons of a folder."""

    def __init__(self, theme: Theme, icons: Path) -> None:
        self._theme = theme
        self._folder = icons
        self._icons: dict[str, QIcon] = {}

    def colour(self, token: str) -> QColor:
        """The colour of a token."""
        return self._theme.colour(token)

    def icon(self, name: str) -> QIcon:
        """A drawing of the folder."""
        if name not in self._icons:
            self._icons[name] = QIcon(str(self._folder / f"{name}.svg"))
        return self._icons[name]

    def draw_icon(self, painter: QPainter, name: str, place: QRect) -> None:
        """Draw an icon."""
        self.icon(name).paint(painter, place)

    def box(
        self, painter: QPainter, place: QRect, fill: str, line: str = "", *, wide: int = 1
    ) -> None:
        """Draw a box with rounded corners; `line` is the colour of its edge."""
        painter.setBrush(self.colour(fill))
        painter.setPen(QPen(self.colour(line), wide) if line else Qt.PenStyle.NoPen)
        inset = wide / 2 if line else 0
        inner = QRectF(place).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(inner, 12, 12)

    def write(
        self, painter: QPainter, place: QRect, text: str, face: QFont, colour: str = "ink"
    ) -> None:
        """Write a text over as many lines as it needs, from the upper left corner."""
        painter.setFont(face)
        painter.setPen(self.colour(colour))
        painter.drawText(place, _WRAP, text)

    def write_line(
        self, painter: QPainter, place: QRect, text: str, face: QFont, colour: str = "ink"
    ) -> None:
        """Write a text on one line in the middle of its height; what does not fit is left out."""
        painter.setFont(face)
        painter.setPen(self.colour(colour))
        shown = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def write_marked(
        self, painter: QPainter, place: QRect, text: str, marks: tuple[tuple[int, int], ...]
    ) -> None:
        """Write a text with some of its words marked, over as many lines as it needs."""
        layout = laid_out(text, font(USUAL), place.width())
        marked = QTextCharFormat()
        marked.setFontWeight(BOLD)
        marked.setBackground(self.colour("teal_soft"))
        painter.setPen(self.colour("ink"))
        layout.draw(painter, QPointF(place.topLeft()), [_range(*each, marked) for each in marks])


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, look
    return made


def laid_out(text: str, face: QFont, width: int) -> QTextLayout:
    """A text broken into lines of a width."""
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def height_of(text: str, face: QFont, width: int) -> int:
    """How high a text is over lines of a width."""
    room = QRect(0, 0, width, _TALL)
    return QFontMetrics(face).boundingRect(room, _WRAP, text).height()


def width_of(text: str, face: QFont) -> int:
    """How wide a text is on one line."""
    return QFontMetrics(face).horizontalAdvance(text)
