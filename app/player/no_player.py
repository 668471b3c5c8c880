"""Stands in where nothing can play a film: the rest of the session goes on."""

from pathlib import Path

from app.usecases.ports import VideoListener


class NoPlayer:
    """A VideoPlayer for which every film is broken."""

    engine = ""

    def load(self, file: Path, listener: VideoListener, *, start_ms: int = 0) -> None:
        """Say at once that this film cannot be played."""
        del file, start_ms
        listener.failed()

    def fit(self, width: int, height: int) -> None:
        """Do nothing: there are no pictures."""

    def play(self) -> None:
        """Do nothing: there is no film."""

    def pause(self) -> None:
        """Do nothing: there is no film."""

    def seek(self, position_ms: int) -> None:
        """Do nothing: there is no film."""

    def set_volume(self, percent: int) -> None:
        """Do nothing: there is no sound."""

    def position_ms(self) -> int:
        """Return the beginning."""
        return 0

    def duration_ms(self) -> int:
        """Return that the length is not known."""
        return 0

    def playing(self) -> bool:
        """Tell that no film is running."""
        return False

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""
