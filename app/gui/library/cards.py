"""The modules as cards, as many side by side as there is room for."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle

from app.gui.shared.pen import BOLD, NAME, SMALL, STRONG, Pen, height_of, width_of
from app.gui.shared.rows import Look, Row, RowDrawing, RowList
from app.gui.shared.theme import font
from app.screens.library import ModuleCard

LEAST_WIDTH = 320  # four side by side, so that seven show at once on a small laptop
GAP = 14
PAD = 14
TILE = 66
ICON = 20
_LINE = ICON + 4
_FOOT = 30
_KIND_GAP = 12
OFFICIAL = "official"


class CardList(RowList):
    """The cards of the library; all are as high as the one that needs most."""

    def __init__(self, pen: Pen) -> None:
        self.drawing = CardDrawing(pen)
        super().__init__("module-cards", self.drawing)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self._cards: tuple[ModuleCard, ...] = ()

    def show_cards(self, cards: tuple[ModuleCard, ...], current: int = 0) -> None:
        """Show these modules."""
        self._cards = cards
        self._measure()
        self.show_rows(cards, current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set as many cards side by side as there is room for now."""
        self._measure()
        super().resizeEvent(event)

    def _measure(self) -> None:
        """Make all cards as wide as the room allows, and as high as the one that needs most."""
        # Qt keeps room for the scroll bar free, even where it shows none
        bar = self.style().pixelMetric(
            QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar()
        )
        room = self.maximumViewportSize().width() - bar - 1
        across = max(1, room // LEAST_WIDTH)
        width = room // across
        inner = width - GAP - 2 * PAD
        height = max((self.drawing.needs(card, inner) for card in self._cards), default=0)
        self.drawing.card = QSize(width, height + 2 * PAD + GAP)
        self.setGridSize(self.drawing.card)


class CardDrawing(RowDrawing):
    """Draws a module: its minutes, its title, its kinds, and how far to trust it."""

    def __init__(self, pen: Pen) -> None:
        super().__init__(pen)
        self.card = QSize()
        self._title, self._small = font(NAME, BOLD), font(SMALL)
        self._strong = font(SMALL, STRONG)
        self._minutes, self._foot = font(28, BOLD), font(15, STRONG)

    def size(self, _room: int, _row: Row) -> QSize:
        """All cards are alike."""
        return self.card

    def needs(self, card: ModuleCard, inner: int) -> int:
        """How high the inside of a card must be."""
        title = height_of(card.title, self._title, inner - TILE - PAD)
        kinds = len(self._kind_lines(card, inner)) * _LINE
        return max(title, TILE) + 10 + kinds + 6 + _FOOT

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a card."""
        if not isinstance(row, ModuleCard):
            return
        card = place.adjusted(0, 0, -GAP, -GAP)
        edge = "focus" if look.focused else "sand_strong" if look.hovered else "line"
        self.pen.box(painter, card, "card", edge, wide=2 if look.focused else 1)
        inner = card.adjusted(PAD, PAD, -PAD, -PAD)
        self._draw_minutes(painter, QRect(inner.left(), inner.top(), TILE, TILE), row.minutes)
        words = inner.adjusted(TILE + PAD, 0, 0, 0)
        high = height_of(row.title, self._title, words.width())
        words.setTop(inner.top() + max(0, (TILE - high) // 2))
        self.pen.write(painter, words, row.title, self._title)
        self._draw_kinds(painter, row, inner, inner.top() + max(high, TILE) + 10)
        self._draw_foot(
            painter, QRect(inner.left(), inner.bottom() - _FOOT, inner.width(), _FOOT), row
        )

    def _draw_minutes(self, painter: QPainter, tile: QRect, minutes: int) -> None:
        self.pen.box(painter, tile, "teal_soft")
        number, unit = str(minutes), "min"
        for text, face, top in ((number, self._minutes, 7), (unit, self._small, 40)):
            left = tile.left() + (tile.width() - width_of(text, face)) // 2
            line = QRect(left, tile.top() + top, tile.width(), height_of(text, face, TILE))
            self.pen.write(painter, line, text, face, "teal")

    def _draw_kinds(self, painter: QPainter, card: ModuleCard, words: QRect, top: int) -> None:
        for line in self._kind_lines(card, words.width()):
            left = words.left()
            for icon, name in line:
                self.pen.draw_icon(painter, icon, QRect(left, top, ICON, ICON))
                text = QRect(left + ICON + 5, top, width_of(name, self._strong) + 2, ICON)
                own = icon == OFFICIAL
                face, colour = (self._strong, "teal") if own else (self._small, "soft")
                self.pen.write_line(painter, text, name, face, colour)
                left = text.right() + _KIND_GAP
            top += _LINE

    def _kind_lines(self, card: ModuleCard, width: int) -> list[list[tuple[str, str]]]:
        """The kinds, broken into lines."""
        lines: list[list[tuple[str, str]]] = [[]]
        left = 0
        official = ((OFFICIAL, card.official),) if card.official else ()
        for icon, name in (*card.kinds, *official):
            needed = ICON + 5 + width_of(name, self._strong) + 2
            if lines[-1] and left + needed > width:
                lines.append([])
                left = 0
            lines[-1].append((icon, name))
            left += needed + _KIND_GAP
        return lines

    def _draw_foot(self, painter: QPainter, foot: QRect, card: ModuleCard) -> None:
        left = foot.left()
        if card.trust:
            self.pen.draw_icon(painter, card.trust.icon, QRect(left, foot.top() + 4, 22, 22))
            left += 28
            text = QRect(left, foot.top(), foot.right() - left, _FOOT)
            self.pen.write_line(painter, text, card.trust.word, self._foot, card.trust.colour)
            left += min(width_of(card.trust.word, self._foot), text.width()) + 10
        if card.origin and foot.right() - left > 60:
            said = f"· {card.origin}" if card.trust else card.origin
            text = QRect(left, foot.top(), foot.right() - left, _FOOT)
            self.pen.write_line(painter, text, said, self._small, "soft")
