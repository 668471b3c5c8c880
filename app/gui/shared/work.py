"""Long work off the window's thread: how far it has come, and having it stop."""

from threading import Event

from PySide6.QtCore import QObject, Signal

FULL = 1000


class Work(QObject):
    """One piece of work: hears from its thread how far it is, and tells it when to stop."""

    moved = Signal(int, int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._stop = Event()
        self._told = -1

    def progress(self, done: int, whole: int) -> None:
        """Hear how much of how much is done, on any thread."""
        share = done * FULL // whole if whole > 0 else 0
        if share != self._told:  # the window need not hear of every block
            self._told = share
            self.moved.emit(share, whole)

    def cancelled(self) -> bool:
        """Tell whether it is to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Have it stop at the next block."""
        self._stop.set()
