"""Finds out before a session whether the computer can be kept awake."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.usecases.devices import Wakefulness

PATIENCE_MS = 1_500
_LOOK_MS = 25


class WakeTrial(QObject):
    """Asks that the computer stay awake, tells whether somebody agreed, and lets go."""

    decided = Signal(bool)

    def __init__(self, wakefulness: Wakefulness, *, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__()
        self._wakefulness = wakefulness
        self._looks_left = 0
        self._most_looks = patience_ms // _LOOK_MS
        self._looks = QTimer(self, interval=_LOOK_MS)
        self._looks.timeout.connect(self._look)

    def start(self) -> None:
        """Ask."""
        self._looks_left = self._most_looks
        self._wakefulness.hold()
        self._looks.start()

    def stop(self) -> None:
        """Let go, and say no more."""
        if self._looks.isActive():
            self._looks.stop()
            self._wakefulness.release()

    def _look(self) -> None:
        held, waiting = self._wakefulness.held(), self._wakefulness.waiting()
        self._looks_left -= 1
        if held or not waiting or self._looks_left <= 0:
            self.stop()
            self.decided.emit(held)
