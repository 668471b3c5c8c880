"""When a picture is painted again: while it fades in, and as often as a film can be followed."""

from PySide6.QtCore import QEasingCurve, QObject, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap


class Fade(QVariantAnimation):
    """The picture before, which shows through less and less; `before` is None once it is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.before: QPixmap | None = None
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.finished.connect(self.drop)

    def begin(self, before: QPixmap, milliseconds: int) -> None:
        """Let this picture vanish."""
        self.before = before
        self.setDuration(milliseconds)
        self.start()

    def drop(self) -> None:
        """Have done with it at once."""
        self.stop()
        self.before = None

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the picture before over the one of now."""
        if self.before is not None:
            painter.setOpacity(1.0 - float(self.currentValue() or 0.0))
            painter.drawPixmap(0, 0, self.before)


class Seldom(QObject):
    """Passes a wish on, no more often than every `interval_ms`; the last one is never lost."""

    passed = Signal()

    def __init__(self, interval_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = False
        self._rest = QTimer(self, singleShot=True, interval=interval_ms)
        self._rest.timeout.connect(self._rested)

    def wish(self) -> None:
        """Pass this on now, or when there was a rest."""
        if self._rest.isActive():
            self._waiting = True
            return
        self.passed.emit()
        if self._rest.interval():
            self._rest.start()

    def _rested(self) -> None:
        if self._waiting:
            self._waiting = False
            self.wish()
