"""Asks again for a picture that libVLC owes: after a jump while paused it now and then keeps it."""

import threading
from collections.abc import Callable

WAIT_S = 0.25
TRIES = 8


class Nudge:
    """Calls `ask` every quarter of a second until the picture arrives, a few times at most."""

    def __init__(self, ask: Callable[[], None]) -> None:
        self._ask = ask
        self._left = 0
        self._timer: threading.Timer | None = None

    def expect(self) -> None:
        """From now on a picture is due."""
        self.settle()
        self._left = TRIES
        self._wait()

    def settle(self) -> None:
        """The picture is there, or nobody waits for it any more."""
        self._left = 0
        if self._timer is not None:
            self._timer.cancel()

    def _wait(self) -> None:
        self._timer = threading.Timer(WAIT_S, self._fire)
        self._timer.daemon = True
        self._timer.start()

    def _fire(self) -> None:
        if self._left > 0:
            self._left -= 1
            self._ask()
            self._wait()
