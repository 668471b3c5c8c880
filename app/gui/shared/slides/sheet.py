"""Pages of PDFs as pictures of the size at which they are shown, drawn off the window's thread."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

_SIZES = 3  # of one page: the room's screen and the two small ones of the console


class SheetPage(QObject):
    """A page (from 1) of a PDF: its `size` in points is known at once, its pictures come later.

    `size` is None where the file does not show the page.
    """

    arrived = Signal()

    def __init__(self, file: Path, page: int) -> None:
        super().__init__()
        self._page = page - 1
        self._pictures: dict[tuple[int, int], QImage] = {}
        self._asked: set[tuple[int, int]] = set()
        self._renderer: QPdfPageRenderer | None = None
        self._document = QPdfDocument(self)
        self.size: QSizeF | None = None
        there = self._document.load(str(file)) is QPdfDocument.Error.None_
        if there and 0 <= self._page < self._document.pageCount():
            size = self._document.pagePointSize(self._page)
            self.size = None if size.isEmpty() else size
        if self.size is None:
            self._document.close()

    def picture(self, size: QSize) -> QImage | None:
        """The page at so many pixels; meanwhile at others, or None, and `arrived` tells when."""
        pixels = (size.width(), size.height())
        if pixels not in self._pictures and self.size is not None:
            self._ask(pixels)
        largest = max(self._pictures.values(), key=lambda image: image.width(), default=None)
        return self._pictures.get(pixels, largest)

    def _ask(self, pixels: tuple[int, int]) -> None:
        if pixels in self._asked:
            return
        self._asked.add(pixels)
        if self._renderer is None:
            # not a thread of Python's: drawing a page holds the interpreter, and so the window
            self._renderer = QPdfPageRenderer(self)
            self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
            self._renderer.setDocument(self._document)
            self._renderer.pageRendered.connect(self._keep)
        self._renderer.requestPage(self._page, QSize(*pixels))

    def _keep(self, _page: int, size: QSize, drawn: QImage, *_more: object) -> None:
        if drawn.isNull():
            return
        while len(self._pictures) >= _SIZES:  # the window was made larger or smaller
            oldest = next(iter(self._pictures))
            del self._pictures[oldest]
            self._asked.discard(oldest)
        self._pictures[size.width(), size.height()] = _on_paper(drawn)
        self.arrived.emit()


def _on_paper(drawn: QImage) -> QImage:
    """What a page leaves free is white."""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor(255, 255, 255))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def sheet_of(file: Path, page: int) -> SheetPage:
    """A page of a PDF; a file that was written anew is read anew."""
    return _sheet(file, page, _stamp(file))


def follow_sheet(file: Path, page: int, redraw: Callable[[], None]) -> None:
    """Have something drawn again whenever a picture of the page has come."""
    sheet = sheet_of(file, page)
    if sheet.size is not None:
        sheet.arrived.connect(redraw)


def _stamp(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=6)
def _sheet(file: Path, page: int, _stamped: int) -> SheetPage:
    return SheetPage(file, page)
