"""Tries a film for real before the public arrives."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal

from app.usecases.ports import Frame, VideoPlayer

_LIMIT_MS = 5_000


class _FirstPicture(QObject):
    """Waits for the first picture of a film, or for its failure."""

    _decided = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.seen = False
        self._loop = QEventLoop(self)
        # queued: the player speaks from its own threads, or from within `load`
        self._decided.connect(self._decide, Qt.ConnectionType.QueuedConnection)

    def frame_ready(self, frame: Frame) -> None:  # noqa: ARG002 - that there is one is enough
        self._decided.emit(True)

    def ended(self) -> None:
        """Take no notice: a picture came before."""

    def failed(self) -> None:
        self._decided.emit(False)

    def wait(self, limit_ms: int) -> bool:
        limit = QTimer(self, singleShot=True, interval=limit_ms)
        limit.timeout.connect(self._loop.quit)
        limit.start()
        self._loop.exec()
        limit.stop()
        return self.seen

    def _decide(self, seen: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.seen = seen
        self._loop.quit()


def decodes(player: VideoPlayer, file: Path, *, limit_ms: int = _LIMIT_MS) -> bool:
    """Tell whether the first picture of a film can really be decoded here, in this time.

    Leaves that film loaded. Needs a Qt application; windows go on working meanwhile.
    """
    first_picture = _FirstPicture()
    player.load(file, first_picture)
    return first_picture.wait(limit_ms)
