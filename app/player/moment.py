"""The present moment of a film, kept exact between the rare time reports of an engine."""

import time
from collections.abc import Callable

_FAR_MS = 700
_PATIENCE_S = 1.5
# how far from its end a film may stop: the sound and the picture seldom end together
_NEAR_THE_END_MS = 2_000
_NEAR_THE_END_SHARE = 0.25  # of a very short film


class Moment:
    """A position that runs with a monotonic clock and is put right by the engine's reports."""

    def __init__(self, start_ms: int, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._base_ms = float(start_ms)
        self._since: float | None = None
        self._jumped_at: float | None = None

    def position_ms(self) -> int:
        """Return the present moment."""
        if self._since is None:
            return round(self._base_ms)
        return round(self._base_ms + (self._now() - self._since) * 1000)

    def run(self) -> None:
        """Let time pass from here on."""
        if self._since is None:
            self._since = self._now()

    def hold(self) -> None:
        """Stop here."""
        self._base_ms = self.position_ms()
        self._since = None

    def jump(self, position_ms: int) -> None:
        """Stand at another moment, running or held as before."""
        self._stand(position_ms)
        self._jumped_at = self._now()

    def report(self, position_ms: int) -> None:
        """Take what the engine says, unless it still speaks of before the last jump."""
        if self._jumped_at is not None:
            far = abs(position_ms - self.position_ms()) > _FAR_MS
            if far and self._now() - self._jumped_at < _PATIENCE_S:
                return
            self._jumped_at = None
        self._stand(position_ms)

    def _stand(self, position_ms: int) -> None:
        self._base_ms = float(position_ms)
        if self._since is not None:
            self._since = self._now()


def near_the_end(position_ms: int, duration_ms: int) -> bool:
    """Tell whether a film that stops here was shown as a whole; so it was if no length is known."""
    left = duration_ms - position_ms
    return left <= min(_NEAR_THE_END_MS, duration_ms * _NEAR_THE_END_SHARE)
