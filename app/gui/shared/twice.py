"""What is done only when it was asked for twice: a slip of the hand asks once."""

from datetime import datetime, timedelta


class Twice:
    """Tells a wish that was said again from a slip.

    A press that follows in less than `same` is the same press: a key held down, a double click.
    One that comes after `most` is a first one again.
    """

    def __init__(self, same: timedelta, most: timedelta) -> None:
        self._same = same
        self._most = most
        self._asked: datetime | None = None

    def meant(self, now: datetime) -> bool:
        """Note that it was asked for at this moment; tell whether it is meant."""
        before = self._asked
        if before is not None and self._same <= now - before <= self._most:
            self._asked = None
            return True
        if before is None or not timedelta(0) <= now - before < self._same:
            self._asked = now
        return False
