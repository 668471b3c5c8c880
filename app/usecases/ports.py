"""What the use cases need from the outside world."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.events import Event, Recorded
from app.domain.settings import Settings


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return this moment, with its time zone."""
        ...


class Journal(Protocol):
    """The append-only record of live sessions; what `append` returned from is on disk."""

    def append(self, session: UUID, entry: Recorded) -> None:
        """Write one entry down for good.

        Raises UserError when it cannot be kept (full disk, read-only folder) or when another
        writer has already used this sequence number.
        """
        ...

    def read(self, session: UUID) -> tuple[Recorded, ...]:
        """Return the entries of a session in order."""
        ...

    def begun(self, session: UUID) -> bool:
        """Tell whether a session has any entry, readable or not."""
        ...

    def holding(self, kinds: Collection[type[Event]]) -> tuple[UUID, ...]:
        """Return the sessions that have an entry of one of these kinds, readable or not."""
        ...

    def latest(self) -> tuple[tuple[UUID, Recorded | UserError], ...]:
        """Return the last entry of each session that has any, most recent first.

        An entry that cannot be read is given as the error that says so: the others still count.
        """
        ...


class SettingsStore(Protocol):
    """The settings of this data folder; what is kept was checked by who changed it."""

    def read(self) -> Settings:
        """Return the settings; those that were never set, or cannot be read, as they come."""
        ...

    def write(self, settings: Settings) -> None:
        """Keep these settings; UserError when that cannot be done."""
        ...


@dataclass(frozen=True)
class PackProblem:
    """Something wrong in a pack: which file, where in it, and what to do."""

    file: str
    place: str
    remedy: str


class Shelf(Protocol):
    """The modules that can be played."""

    def modules(self) -> tuple[Module, ...]:
        """Return every sound module, in order."""
        ...

    def module(self, module: str) -> Module:
        """Return one module; UserError when it is missing or its pack is broken."""
        ...

    def problems(self) -> tuple[PackProblem, ...]:
        """Return all that is wrong in the packs, those of broken modules included."""
        ...


@dataclass(frozen=True)
class Frame:
    """One picture of a video: 32 bits a pixel (blue, green, red, unused), top row first.

    `pixels` holds `height` rows of `stride` bytes and stays valid until the next frame but one.
    """

    width: int
    height: int
    stride: int
    pixels: memoryview


class VideoListener(Protocol):
    """Hears from a player, on any thread: must return at once and never call the player."""

    def frame_ready(self, frame: Frame) -> None:
        """A new picture is there."""
        ...

    def ended(self) -> None:
        """The film played to its end."""
        ...

    def failed(self) -> None:
        """The film cannot be played, or broke off before its end: missing, damaged, taken away.

        The player stands where it stopped; `play` and `seek` open the film afresh.
        """
        ...


class VideoPlayer(Protocol):
    """Plays one film at a time and hands out its pictures."""

    @property
    def engine(self) -> str:
        """The name and version of what plays, for the room check."""
        ...

    def load(self, file: Path, listener: VideoListener, *, start_ms: int = 0) -> None:
        """Get ready to play a film from `start_ms`, paused; lets go of the film before it."""
        ...

    def fit(self, width: int, height: int) -> None:
        """Ask for pictures that fit a screen of this many pixels, proportions kept."""
        ...

    def play(self) -> None:
        """Play on from where it stands."""
        ...

    def pause(self) -> None:
        """Hold the picture."""
        ...

    def seek(self, position_ms: int) -> None:
        """Go to a moment of the film, playing or paused as before."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set the sound from 0 to 100; keeps for the films after it."""
        ...

    def position_ms(self) -> int:
        """Return the present moment of the film."""
        ...

    def duration_ms(self) -> int:
        """Return the length of the film, 0 while it is not known."""
        ...

    def playing(self) -> bool:
        """Tell whether the film is running."""
        ...

    def close(self) -> None:
        """Let go of the film and of the engine."""
        ...
