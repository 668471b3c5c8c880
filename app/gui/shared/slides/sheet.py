"""Pages of PDFs as pictures of the size at which they are shown."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions


def sheet_size(file: Path, page: int) -> QSizeF | None:
    """The size of a page (from 1) in points; None where the file does not show it."""
    return _size(file, page, _stamp(file))


def sheet_image(file: Path, page: int, size: QSize) -> QImage | None:
    """A page drawn at so many pixels; None where the file does not show it."""
    return _image(file, page, (size.width(), size.height()), _stamp(file))


def _stamp(file: Path) -> int:
    """A file that was written anew is read anew; 0 for one that is not there."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=64)
def _size(file: Path, page: int, _stamped: int) -> QSizeF | None:
    document = _opened(file, page)
    if document is None:
        return None
    size = document.pagePointSize(page - 1)
    document.close()
    return None if size.isEmpty() else size


@lru_cache(maxsize=12)
def _image(file: Path, page: int, pixels: tuple[int, int], _stamped: int) -> QImage | None:
    document = _opened(file, page)
    if document is None:
        return None
    drawn = document.render(page - 1, QSize(*pixels), QPdfDocumentRenderOptions())
    document.close()
    if drawn.isNull():
        return None
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor(255, 255, 255))  # a page is paper: what it leaves free is white
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def _opened(file: Path, page: int) -> QPdfDocument | None:
    """A document of its own each time: the stick that it is on can be taken away at once."""
    document = QPdfDocument()
    if document.load(str(file)) is not QPdfDocument.Error.None_:
        return None
    return document if 0 < page <= document.pageCount() else None
