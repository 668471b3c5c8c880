"""The program's player, painted in a real widget, as the projection does it."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.usecases.ports import Frame, VideoPlayer

PATIENCE_MS = 60_000


class Screen(QWidget):
    """Paints the newest picture, and says when it did."""

    painted = Signal()
    came = Signal()
    over = Signal()

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFixedSize(width, height)
        self.pictures = 0
        self._frame: Frame | None = None
        self.came.connect(self.update, Qt.ConnectionType.QueuedConnection)

    def frame_ready(self, frame: Frame) -> None:
        """Take a picture, on libVLC's thread."""
        self._frame = frame
        self.came.emit()

    def ended(self) -> None:
        """Say that the film is over."""
        self.over.emit()

    def failed(self) -> None:
        """Say that the film is over."""
        self.over.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint."""
        frame = self._frame
        with QPainter(self) as painter:
            if frame is None:
                painter.fillRect(self.rect(), Qt.GlobalColor.black)
                return
            picture = QImage(
                frame.pixels, frame.width, frame.height, frame.stride, QImage.Format.Format_RGB32
            )
            painter.drawImage(self.rect(), picture)
        self.pictures += 1
        self.painted.emit()


def show_until(signal: str, screen: Screen, player: VideoPlayer, film: Path) -> None:
    """Play the film on the screen until one of its signals comes."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=PATIENCE_MS)
    limit.timeout.connect(loop.quit)
    limit.start()
    getattr(screen, signal).connect(loop.quit)
    player.load(film, screen)
    player.play()
    loop.exec()
    limit.stop()
