"""A computer whose battery, disk and printers are what the test says."""

from app.usecases.devices import Battery, Gauges

PLENTY = Gauges(Battery(80, plugged=True), 50_000)


class FakeMachine:
    """The port Machine: shows `now`, or fails with `failure`; counts how often it was asked."""

    def __init__(self, now: Gauges = PLENTY, printers: tuple[str, ...] = ()) -> None:
        self.now = now
        self.failure: Exception | None = None
        self.looks = 0
        self._printers = printers

    def gauges(self) -> Gauges:
        """Show what the test says."""
        self.looks += 1
        if self.failure is not None:
            raise self.failure
        return self.now

    def printers(self) -> tuple[str, ...]:
        """Name the printers that the test says."""
        return self._printers


class FakeWakefulness:
    """The port Wakefulness: agrees, or does not where `able` is False; `slow` never answers."""

    def __init__(self, *, able: bool = True, slow: bool = False) -> None:
        self.able = able
        self.slow = slow
        self.wanted = False

    def hold(self) -> None:
        """Note the wish."""
        self.wanted = True

    def held(self) -> bool:
        """Tell whether it was granted."""
        return self.able and self.wanted and not self.slow

    def waiting(self) -> bool:
        """Tell whether the test lets it wait."""
        return self.slow and self.wanted

    def release(self) -> None:
        """Forget the wish."""
        self.wanted = False


class FakeChime:
    """The port Chime: counts how often it rang; without loudspeakers where `able` is False."""

    def __init__(self, *, able: bool = True) -> None:
        self.able = able
        self.rings = 0
        self.ringing = False

    def opens(self) -> bool:
        """Tell what the test says."""
        return self.able

    def play(self) -> bool:
        """Ring."""
        self.rings += self.able
        self.ringing = self.able
        return self.able

    def stop(self) -> None:
        """Be silent."""
        self.ringing = False
