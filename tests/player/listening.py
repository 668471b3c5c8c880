"""A listener that remembers what a player told it."""

from app.usecases.ports import Frame

NAMES = ("blue", "green", "red")


def colour_of(frame: Frame) -> str:
    """Name the strongest colour in the middle of a picture."""
    middle = frame.height // 2 * frame.stride + frame.width // 2 * 4
    levels = bytes(frame.pixels[middle : middle + 3])
    return NAMES[levels.index(max(levels))]


class Listener:
    """Remembers colours, ends and failures, and watches that pictures are left alone."""

    def __init__(self) -> None:
        self.pictures = 0
        self.ends = 0
        self.failures = 0
        self.colours: list[str] = []
        self.frame: Frame | None = None
        self.spoilt = 0
        self._last: list[tuple[Frame, bytes]] = []

    def frame_ready(self, frame: Frame) -> None:
        self._last.append((frame, bytes(frame.pixels)))
        self._last = self._last[-2:]
        # handed out two pictures ago or less: nobody may write there yet
        self.spoilt += sum(bytes(frame.pixels) != copy for frame, copy in self._last)
        self.frame = frame
        self.colours.append(colour_of(frame))
        self.pictures += 1

    def ended(self) -> None:
        self.ends += 1

    def failed(self) -> None:
        self.failures += 1

    def colour(self) -> str:
        """Return the colour of the newest picture."""
        return self.colours[-1] if self.colours else "none"

    def size(self) -> tuple[int, int]:
        """Return the size of the newest picture."""
        return (self.frame.width, self.frame.height) if self.frame is not None else (0, 0)
