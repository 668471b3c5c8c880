"""Draws the rows of the desk: sessions, their people, who was found, who it may be."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFont, QPainter

from app.gui.shared.pen import SMALL, STRONG, USUAL, laid_out, width_of
from app.gui.shared.rows import Look, Row, RowDrawing
from app.gui.shared.theme import font
from app.screens.desk import SessionRow
from app.screens.desk_form import LikelyRow
from app.screens.desk_found import FoundRow
from app.screens.desk_people import SignedRow

PAD = 12
GAP = 6
BAR = 8
WIDE = 560
_PILL = 8
_COLUMNS = (0.36, 0.25, 0.14, 0.25)


def tall(text: str, face: QFont, width: int) -> int:
    """How high a text is over lines of a width; a long word is broken."""
    return round(laid_out(text, face, max(20, width)).boundingRect().height()) if text else 0


class DeskDrawing(RowDrawing):
    """A row with a box that shows where the keyboard is."""

    def put(
        self, painter: QPainter, place: QRect, text: str, face: QFont, colour: str = "ink"
    ) -> int:
        """Write a text over as many lines as it needs; returns where it ends."""
        if not text:
            return place.top()
        painter.setPen(self.pen.colour(colour))
        laid = laid_out(text, face, max(20, place.width()))
        laid.draw(painter, QPointF(place.topLeft()))
        return place.top() + round(laid.boundingRect().height())

    def back(self, painter: QPainter, place: QRect, look: Look) -> QRect:
        """Draw what is behind a row; returns the room within."""
        card = place.adjusted(0, 0, 0, -GAP)
        if look.current or look.hovered:
            edge = "focus" if look.focused else ""
            fill = "teal_soft" if look.current else "paper"
            self.pen.box(painter, card, fill, edge, wide=2)
        return card.adjusted(PAD, PAD - 3, -PAD, 3 - PAD)


class SessionDrawing(DeskDrawing):
    """Draws a session: its moment, its title, how full it is."""

    def size(self, room: int, row: Row) -> QSize:
        """As high as its title needs."""
        if not isinstance(row, SessionRow):
            return QSize()
        inner = room - 2 * PAD
        words = tall(row.when, font(USUAL, STRONG), inner) + tall(row.title, font(USUAL), inner)
        bar = BAR + 8 if row.share is not None else 4
        high = words + bar + tall(row.filling, font(SMALL), inner)
        return QSize(room, high + 2 * (PAD - 3) + GAP)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a session."""
        if not isinstance(row, SessionRow):
            return
        inner = self.back(painter, place, look)
        colour = "soft" if row.faded else "ink"
        inner.setTop(self.put(painter, inner, row.when, font(USUAL, STRONG), colour))
        inner.setTop(self.put(painter, inner, row.title, font(USUAL), colour))
        inner.setTop(inner.top() + 4)
        if row.share is not None:
            bar = QRect(inner.left(), inner.top(), inner.width(), BAR)
            self._fill(painter, bar, row.share)
            inner.setTop(inner.top() + BAR + 4)
        self.put(painter, inner, row.filling, font(SMALL), "soft")

    def _fill(self, painter: QPainter, bar: QRect, share: float) -> None:
        painter.save()
        painter.setClipRect(bar)
        self.pen.box(painter, bar, "line")
        painter.setClipRect(bar.adjusted(0, 0, round(bar.width() * (share - 1)), 0))
        self.pen.box(painter, bar, "teal")
        painter.restore()


class SignedDrawing(DeskDrawing):
    """Draws somebody of a session: name and needs, how to reach, channel, place or rank."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)  # type: ignore[arg-type]
        self._name, self._text = font(USUAL, STRONG), font(USUAL)
        self._small = font(SMALL)

    def columns(self, inner: int) -> list[int]:
        """How wide each column is: four, or two where there is little room."""
        if inner >= WIDE:
            return [round(inner * each) - PAD for each in _COLUMNS]
        return [round(inner * 0.6) - PAD, round(inner * 0.4)]

    def size(self, room: int, row: Row) -> QSize:
        """As high as its highest column."""
        if not isinstance(row, SignedRow):
            return QSize()
        wide = self.columns(room - 2 * PAD)
        name = tall(row.name, self._name, wide[0]) + self._tags_high(row, wide[0])
        if len(wide) == 2:
            under = tall(_under(row), self._small, wide[0])
            high = max(name + under, tall(row.place, self._text, wide[1]))
        else:
            texts = zip((row.reach, row.channel, row.place), wide[1:], strict=True)
            high = max(name, *(tall(text, self._text, each) for text, each in texts))
        return QSize(room, high + 2 * (PAD - 3) + GAP)

    def _tags_high(self, row: SignedRow, width: int) -> int:
        return sum(tall(each, self._small, width - 2 * _PILL) + 6 for each in row.tags)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw somebody."""
        if not isinstance(row, SignedRow):
            return
        inner = self.back(painter, place, look)
        if not look.current:
            foot = place.bottom() - GAP // 2
            painter.setPen(self.pen.colour("line"))
            painter.drawLine(inner.left(), foot, inner.right(), foot)
        wide, colour = self.columns(place.width() - 2 * PAD), "ink" if row.live else "soft"
        cell = QRect(inner.left(), inner.top(), wide[0], inner.height())
        cell.setTop(self.put(painter, cell, row.name, self._name, colour))
        if len(wide) == 2:
            cell.setTop(self.put(painter, cell, _under(row), self._small, "soft"))
        self._draw_tags(painter, cell, row)
        place_colour = "good" if row.here else colour
        left = inner.left() + wide[0] + PAD
        if len(wide) == 2:
            box = QRect(left, inner.top(), wide[1] - PAD, inner.height())
            self.put(painter, box, row.place, self._text, place_colour)
            return
        colours = (colour, "soft", place_colour)
        texts = (row.reach, row.channel, row.place)
        for text, each, paint in zip(texts, wide[1:], colours, strict=True):
            box = QRect(left, inner.top(), each, inner.height())
            self.put(painter, box, text, self._text, paint)
            left += each + PAD

    def _draw_tags(self, painter: QPainter, cell: QRect, row: SignedRow) -> None:
        top = cell.top() + 3
        for each in row.tags:
            room = cell.width() - 2 * _PILL
            wide = min(room, width_of(each, self._small) + 2)
            high = tall(each, self._small, room)
            pill = QRect(cell.left(), top, wide + 2 * _PILL, high + 2)
            self.pen.box(painter, pill, "note")
            inside = pill.adjusted(_PILL, 1, -_PILL + 2, 0)
            self.put(painter, inside, each, self._small)
            top += high + 6


class FoundDrawing(DeskDrawing):
    """Draws somebody who was found: the name, what is known, what Enter does."""

    def size(self, room: int, row: Row) -> QSize:
        """As high as its three texts."""
        if not isinstance(row, FoundRow):
            return QSize()
        inner = room - 2 * PAD
        high = tall(row.name, font(USUAL, STRONG), inner) + tall(row.known, font(SMALL), inner)
        return QSize(room, high + tall(row.does, font(SMALL), inner) + 2 * (PAD - 3) + GAP)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw somebody."""
        if not isinstance(row, FoundRow):
            return
        inner = self.back(painter, place, look)
        inner.setTop(self.put(painter, inner, row.name, font(USUAL, STRONG)))
        inner.setTop(self.put(painter, inner, row.known, font(SMALL), "soft"))
        self.put(painter, inner, row.does, font(SMALL), "teal")


class LikelyDrawing(DeskDrawing):
    """Draws somebody who may be the one on the form, with the reason."""

    def size(self, room: int, row: Row) -> QSize:
        """As high as its two texts."""
        if not isinstance(row, LikelyRow):
            return QSize()
        inner = room - 2 * PAD
        high = tall(row.name, font(USUAL, STRONG), inner) + tall(row.why, font(SMALL), inner)
        return QSize(room, high + 2 * (PAD - 3) + GAP)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw somebody."""
        if not isinstance(row, LikelyRow):
            return
        inner = self.back(painter, place, look)
        inner.setTop(self.put(painter, inner, row.name, font(USUAL, STRONG)))
        self.put(painter, inner, row.why, font(SMALL), "soft")


def _under(row: SignedRow) -> str:
    return " · ".join(each for each in (row.reach, row.channel) if each)
