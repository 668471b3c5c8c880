"""The last drawings of slides: one that was just hidden, or comes next, need not be drawn again."""

from collections import OrderedDict

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPixmap

from app.domain.settings import View
from app.gui.shared.slides import paint_slide
from app.gui.shared.theme import Theme
from app.screens.slides import Slide

KEPT = 3  # what is on, what was, what comes: more would cost 33 MB each on a 4K projector


class Drawings:
    """Draws slides, and keeps the last ones."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[Slide, int, int, View], QPixmap] = OrderedDict()

    def drawn(self, slide: Slide, size: QSize, view: View) -> QPixmap:
        """A slide over so many pixels, as the room asked to see slides."""
        key = (slide, size.width(), size.height(), view)
        pixmap = self._kept.pop(key, None)
        if pixmap is None:
            pixmap = QPixmap(size)
            painter = QPainter(pixmap)
            paint_slide(painter, slide, size, self._theme, view)
            painter.end()
        self._kept[key] = pixmap
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return pixmap

    def forget(self) -> None:
        """Draw all of them anew: something in them has changed."""
        self._kept.clear()
