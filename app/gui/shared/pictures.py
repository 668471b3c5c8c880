"""The pictures of packs: decoded off the window's thread, no larger than a screen shows them."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from app.domain.content import JPEG_PIXELS, PNG_PIXELS

LARGEST = QSize(2560, 1440)
_KEPT = 4
_DECODING: set["Picture"] = set()
"""Those under way: one that nobody asks for any more must not be let go on the other thread."""


class Picture(QObject):
    """A picture file: its `size` is known at once, its `image` comes later, or never.

    `size` is empty where the file cannot be shown: it is no picture, or so large that decoding it
    would take the memory of the whole machine.
    """

    arrived = Signal()
    _decoded = Signal(QImage)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.size = _size_of(path)
        self.image: QImage | None = None
        self._decoded.connect(self._keep)
        if not self.size.isEmpty():
            _DECODING.add(self)
            QThreadPool.globalInstance().start(self._decode)

    @property
    def expected(self) -> bool:
        """Tell whether the image is here or still to come."""
        return not self.size.isEmpty()

    @property
    def pending(self) -> bool:
        """Tell whether the image is still to come."""
        return self.expected and self.image is None

    def _decode(self) -> None:
        reader = _reader(self._path)
        shown = self.size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio)
        if shown.width() < self.size.width() or reader.format() == b"svg":
            turned = bool(reader.transformation() & _QUARTER_TURN)
            reader.setScaledSize(shown.transposed() if turned else shown)
        self._decoded.emit(reader.read())

    def _keep(self, image: QImage) -> None:
        if image.isNull():
            self.size = QSize()
        else:
            self.image = image
        _DECODING.discard(self)
        self.arrived.emit()


@lru_cache(maxsize=_KEPT)
def picture_of(path: Path) -> Picture:
    """The picture in a file; asking for it the first time begins to decode it."""
    return Picture(path)


def follow(path: Path, redraw: Callable[[], None]) -> None:
    """Have something drawn again once a picture that is still to come is there, or never will."""
    picture = picture_of(path)
    if picture.pending:
        picture.arrived.connect(redraw)


_QUARTER_TURN = QImageIOHandler.Transformation.TransformationRotate90


def _reader(path: Path) -> QImageReader:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    return reader


def _size_of(path: Path) -> QSize:
    """The size of a picture as it is looked at; empty for what cannot be shown."""
    reader = _reader(path)
    kinds = {b"png": PNG_PIXELS, b"jpeg": JPEG_PIXELS, b"svg": JPEG_PIXELS}
    most = kinds.get(bytes(reader.format().data()), 0) if reader.canRead() else 0
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > most:
        return QSize()
    turned = bool(reader.transformation() & _QUARTER_TURN)
    return size.transposed() if turned else size
