"""The lists of a module that is open: its activities, and the steps of the one that is shown."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from app.gui.shared.pen import SMALL, STRONG, USUAL, Pen, height_of, width_of
from app.gui.shared.rows import Look, Row, RowDrawing, RowList
from app.gui.shared.theme import font
from app.screens.library import ActivityRow
from app.screens.preview import StepRow

PAD = 10
ICON = 26
_LEAST = 46
_STEP = 38
_STAR = 18


class ActivityList(RowList):
    """The activities of a module, in the advised order."""

    def __init__(self, pen: Pen) -> None:
        super().__init__("library-activities", ActivityDrawing(pen))


class ActivityDrawing(RowDrawing):
    """Draws an activity: its kind, its title, its minutes."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen)
        self._title, self._small = font(USUAL, STRONG), font(SMALL)

    def size(self, room: int, row: Row) -> QSize:
        """As high as its title needs."""
        if not isinstance(row, ActivityRow):
            return QSize()
        words = self._words(room, row)
        lines = height_of(row.title, self._title, words)
        return QSize(room, max(_LEAST, lines + (_STAR + 4 if row.official else 0) + 2 * PAD))

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw an activity."""
        if not isinstance(row, ActivityRow):
            return
        box = place.adjusted(0, 1, -4, -1)
        if look.current:
            edge = "focus" if look.focused else "teal_soft"
            self.pen.box(painter, box, "teal_soft", edge, wide=2)
        elif look.hovered:
            self.pen.box(painter, box, "sand")
        top = box.top() + (box.height() - ICON) // 2
        self.pen.draw_icon(painter, row.icon, QRect(box.left() + PAD, top, ICON, ICON))
        self._write(painter, box, row)

    def _write(self, painter: QPainter, box: QRect, row: ActivityRow) -> None:
        width = self._words(box.width(), row)
        high = height_of(row.title, self._title, width)
        above = (box.height() - high - (_STAR + 4 if row.official else 0)) // 2
        left = box.left() + 2 * PAD + ICON
        place = QRect(left, box.top() + above, width, high)
        self.pen.write(painter, place, row.title, self._title)
        if row.official:
            star = QRect(left, place.bottom() + 4, _STAR, _STAR)
            self.pen.draw_icon(painter, "official", star)
            words = QRect(star.right() + 5, star.top(), width - _STAR - 5, _STAR)
            self.pen.write_line(painter, words, row.official, self._small, "teal")
        wide = width_of(row.minutes, self._small) + 2
        minutes = QRect(box.right() - PAD - wide, box.top(), wide, box.height())
        self.pen.write_line(painter, minutes, row.minutes, self._small, "soft")

    def _words(self, room: int, row: ActivityRow) -> int:
        """The room for the title, beside the drawing and the minutes."""
        return max(40, room - 4 * PAD - ICON - width_of(row.minutes, self._small) - 2)


class StepList(RowList):
    """The steps of an activity."""

    def __init__(self, pen: Pen) -> None:
        super().__init__("preview-steps", StepDrawing(pen))


class StepDrawing(RowDrawing):
    """Draws a step: its name."""

    def size(self, room: int, row: Row) -> QSize:
        """One line, two where a name is long."""
        if not isinstance(row, StepRow):
            return QSize()
        return QSize(room, max(_STEP, height_of(row.label, font(15), room - 2 * PAD) + 16))

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a step."""
        if not isinstance(row, StepRow):
            return
        box = place.adjusted(0, 1, -4, -1)
        if look.current:
            edge = "focus" if look.focused else "teal_soft"
            self.pen.box(painter, box, "teal_soft", edge, wide=2)
        elif look.hovered:
            self.pen.box(painter, box, "sand")
        high = height_of(row.label, font(15), box.width() - 2 * PAD)
        text = box.adjusted(PAD, (box.height() - high) // 2, -PAD, 0)
        face = font(15, STRONG) if look.current else font(15)
        self.pen.write(painter, text, row.label, face)
