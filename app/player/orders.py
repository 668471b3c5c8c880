"""What libVLC is to be told next, one step at a time: it forgets orders given too fast."""

from enum import Enum, auto


class Engine(Enum):
    """What libVLC last said it was doing."""

    OPENING = auto()
    PLAYING = auto()
    PAUSED = auto()


class Orders:
    """The wishes for a film, and how far libVLC has come with them.

    `owed` is True while a paused film must run, silent, for the picture that it still owes.
    """

    def __init__(self) -> None:
        self.wanted = self.owed = self.audible = False
        self.seek_to: int | None = None
        self._engine = Engine.OPENING
        self._asked: Engine | None = None

    @property
    def goal(self) -> Engine:
        """What libVLC should be doing."""
        return Engine.PLAYING if self.wanted or self.owed else Engine.PAUSED

    @property
    def silent(self) -> bool:
        """Tell whether the film must not be heard: it runs for its picture only."""
        return self.owed or not self.audible

    def begin_to_be_heard(self) -> bool:
        """Tell, once, that the film is now wanted for the first time."""
        first = self.wanted and not self.audible
        self.audible = self.audible or self.wanted
        return first

    def turned(self, engine: Engine) -> None:
        """LibVLC says what it is doing now."""
        self._engine, self._asked = engine, None

    def take_seek(self) -> int | None:
        """Hand out the jump that can be made now.

        One that overtakes the pause shows no picture: it waits until libVLC holds.
        """
        settled = self._engine is self.goal and self._asked is None
        if not (self.wanted or settled):
            return None
        seek_to, self.seek_to = self.seek_to, None
        return seek_to

    def take_turn(self) -> Engine | None:
        """Hand out the turn to ask for, None while one is under way or none is needed."""
        if self._asked is not None or self._engine in (self.goal, Engine.OPENING):
            return None
        self._asked = self.goal
        return self._asked
