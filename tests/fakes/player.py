"""A player without film, clock or thread: the test drives it."""

from pathlib import Path

from app.usecases.ports import Frame, VideoListener

GREEN = (0, 128, 0)
_BYTES_PER_PIXEL = 4


class FakeVideoPlayer:
    """Plays what the test says: `emit_frame`, `advance`, `finish`, `break_down`."""

    def __init__(self, *, duration_ms: int = 90_000, engine: str = "Fake player 1.0") -> None:
        self.engine = engine
        self.file: Path | None = None
        self.volume = 100
        self.size = (1280, 720)
        self.closed = False
        self._listener: VideoListener | None = None
        self._film_ms = duration_ms
        self._position_ms = 0
        self._playing = False
        self._ended = False

    def load(self, file: Path, listener: VideoListener, *, start_ms: int = 0) -> None:
        """Take a film, paused at `start_ms`; whether it can be played is the test's choice."""
        self.file = file
        self._listener = listener
        self._playing = self._ended = False
        self._position_ms = self._within(start_ms)

    def fit(self, width: int, height: int) -> None:
        """Note the room there is for the picture."""
        self.size = (width, height)

    def play(self) -> None:
        """Run; from the beginning if the film had ended."""
        if self._listener is None:
            return
        if self._ended:
            self._ended = False
            self._position_ms = 0
        self._playing = True

    def pause(self) -> None:
        """Hold."""
        self._playing = False

    def seek(self, position_ms: int) -> None:
        """Go to a moment, playing or paused as before."""
        self._ended = False
        self._position_ms = self._within(position_ms)

    def set_volume(self, percent: int) -> None:
        """Note the volume."""
        self.volume = max(0, min(100, percent))

    def position_ms(self) -> int:
        """Return where `load`, `seek` and `advance` have led."""
        return self._position_ms

    def duration_ms(self) -> int:
        """Return the length given at the start, 0 before a film is there."""
        return self._film_ms if self.file is not None else 0

    def playing(self) -> bool:
        """Tell whether it runs."""
        return self._playing

    def close(self) -> None:
        """Let go of the film."""
        self.closed = True
        self._playing = False
        self._listener = None

    def emit_frame(
        self, *, blue_green_red: tuple[int, int, int] = GREEN, width: int = 16, height: int = 9
    ) -> None:
        """Hand out a picture of one colour."""
        row = bytes((*blue_green_red, 255)) * width
        frame = Frame(width, height, width * _BYTES_PER_PIXEL, memoryview(row * height))
        self._present_listener().frame_ready(frame)

    def advance(self, milliseconds: int) -> None:
        """Let film time pass while playing; reaching the end is left to `finish`."""
        if self._playing:
            self._position_ms = self._within(self._position_ms + milliseconds)

    def finish(self) -> None:
        """Play to the end."""
        self._playing = False
        self._ended = True
        self._position_ms = self._film_ms
        self._present_listener().ended()

    def break_down(self) -> None:
        """Turn out to be a file that cannot be played."""
        self._playing = False
        self._present_listener().failed()

    def _within(self, position_ms: int) -> int:
        return max(0, min(self._film_ms, position_ms))

    def _present_listener(self) -> VideoListener:
        if self._listener is None:
            raise AssertionError("load a film before driving the fake player")
        return self._listener
