"""A clock that shows what the test says."""

from datetime import UTC, datetime, timedelta

TUESDAY_EVENING = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)


class FakeClock:
    """Stands still until `advance` or `set` moves it."""

    def __init__(self, now: datetime = TUESDAY_EVENING) -> None:
        self._now = now

    def now(self) -> datetime:
        """Return the moment that the test chose."""
        return self._now

    def set(self, now: datetime) -> None:
        """Jump to a moment, earlier ones included."""
        self._now = now

    def advance(self, *, days: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Let time pass, and return the new moment."""
        self._now += timedelta(days=days, minutes=minutes, seconds=seconds)
        return self._now
