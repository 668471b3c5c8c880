"""Where a film stands, how long it is, and whether it stopped where it should."""

from app.player.moment import Moment, near_the_end


class FilmTime:
    """The present moment of one film; libVLC reports it rarely, and its end even of a half."""

    def __init__(self, start_ms: int, duration_ms: int) -> None:
        self.duration_ms = duration_ms
        self.moment = Moment(start_ms)
        self._reported_ms = 0

    def position_ms(self) -> int:
        """Return the present moment, never beyond the end."""
        position = max(0, self.moment.position_ms())
        return min(position, self.duration_ms) if self.duration_ms else position

    def report(self, position_ms: int, *, shown: bool) -> None:
        """Take what libVLC says; it counts once a picture was `shown`."""
        self._reported_ms = position_ms
        if shown:
            self.moment.report(position_ms)

    def measure(self, duration_ms: int) -> None:
        """Take the length that libVLC found."""
        self.duration_ms = max(0, duration_ms)

    def whole(self) -> bool:
        """Tell whether a film that stops now was played to its end."""
        # it may stop just after a jump back: then only the last report tells
        reached = max(self.moment.position_ms(), self._reported_ms)
        return near_the_end(reached, self.duration_ms)

    def stop_at_the_end(self) -> None:
        """Stand at the end."""
        self.moment.hold()
        self.moment.jump(self.duration_ms)

    def stop_short(self, *, shown: bool) -> None:
        """Stand where libVLC was last, if it ever showed anything."""
        self.moment.hold()
        if shown and self._reported_ms:  # the clock may have run on without the film
            self.moment.jump(self._reported_ms)
