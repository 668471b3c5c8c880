"""The one way off the window's thread: do slow work elsewhere, bring its result back."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

Result = TypeVar("Result")


class Background(QObject):
    """Runs one piece of work at a time; results arrive on the thread of this object."""

    _done = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(max_workers=1)
        self._open = True
        # queued: what is quickly done would else come back before `run` has returned
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[BaseException], None],
    ) -> None:
        """Do `work` elsewhere, then call one of the two here."""

        def deliver(future: Future[Result]) -> None:
            error = future.exception()
            if error is None:
                result = future.result()
                self._done.emit(lambda: on_success(result))
            else:
                self._done.emit(lambda: on_failure(error))

        self._pool.submit(work).add_done_callback(deliver)

    def soon(self, work: Callable[[], None]) -> None:
        """Do a short piece of work here, once what waits for this thread has had its turn."""
        QTimer.singleShot(0, self, work)

    def close(self) -> None:
        """Finish all that was asked for, papers that wait too; must come before the windows go."""
        self._pool.shutdown()
        self._open = False

    def _deliver(self, deliver: Callable[[], None]) -> None:
        # what is still on its way once the windows go has nobody left to tell
        if self._open:
            deliver()
