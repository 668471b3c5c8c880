"""The results of a search: where each text is, and the words that were found in it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from app.gui.shared.pen import SMALL, STRONG, USUAL, Pen, laid_out
from app.gui.shared.rows import Look, Row, RowDrawing, RowList
from app.gui.shared.theme import font
from app.screens.found import LONGEST, ResultRow

PAD = 12
GAP = 6
_PATH = 20
_LONGEST = "wide eno " * (LONGEST // 9) + "……"  # wider letters than those of a sentence


class ResultList(RowList):
    """The results, the best first."""

    def __init__(self, pen: Pen) -> None:
        super().__init__("results", ResultDrawing(pen))
        self.setUniformItemSizes(True)  # else Qt would measure all rows before it shows the first


class ResultDrawing(RowDrawing):
    """Draws a result: its place above, its text below."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen)
        self._path = font(SMALL, STRONG)

    def size(self, room: int, _row: Row) -> QSize:
        """As high as the longest excerpt needs."""
        text = laid_out(_LONGEST, font(USUAL), room - 2 * PAD).boundingRect().height()
        return QSize(room, 2 * PAD + _PATH + 4 + round(text) + GAP)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a result."""
        if not isinstance(row, ResultRow):
            return
        card = place.adjusted(0, 0, 0, -GAP)
        edge = "focus" if look.current else "sand_strong" if look.hovered else "line"
        self.pen.box(painter, card, "card", edge, wide=2 if look.current else 1)
        inner = card.adjusted(PAD, PAD, -PAD, -PAD)
        top = QRect(inner.left(), inner.top(), inner.width(), _PATH)
        self.pen.write_line(painter, top, row.path, self._path, "teal")
        self.pen.write_marked(painter, inner.adjusted(0, _PATH + 4, 0, 0), row.excerpt, row.marks)
