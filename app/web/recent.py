"""Keeps what hardly ever changes for a moment: not every visitor has to read it from a disk."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from app.domain.errors import UserError
from app.usecases.ports import Clock

Value = TypeVar("Value")

KEPT = timedelta(seconds=15)


class Recent(Generic[Value]):
    """What was read last; read again once it is old, or kept while nothing can be read."""

    def __init__(self, read: Callable[[], Value], clock: Clock) -> None:
        self._read = read
        self._clock = clock
        self._last: tuple[datetime, Value] | None = None

    def __call__(self) -> Value:
        """Return it; UserError only where it never could be read."""
        now = self._clock.now()
        if self._last is not None and abs(now - self._last[0]) < KEPT:
            return self._last[1]
        try:
            value = self._read()
        except UserError:
            if self._last is None:
                raise
            return self._last[1]
        self._last = now, value
        return value
