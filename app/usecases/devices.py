"""What the use cases need from the computer: its power, its screens, sound, printer and sticks."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class Battery:
    """What the battery holds; `minutes_left` is None where nobody can tell."""

    percent: int
    plugged: bool
    minutes_left: int | None = None


@dataclass(frozen=True)
class Gauges:
    """What the computer has left; None where there is no battery, or the disk does not answer."""

    battery: Battery | None = None
    free_mb: int | None = None


class Machine(Protocol):
    """This computer, for the data folder that the program uses; any thread may ask."""

    def gauges(self) -> Gauges:
        """Read the battery and the disk; may take a moment."""
        ...

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers that are set up; may take a moment."""
        ...


class Wakefulness(Protocol):
    """Keeps the computer from going to sleep and its screens from going dark."""

    def hold(self) -> None:
        """Ask that the computer stay awake until `release`; returns at once."""
        ...

    def held(self) -> bool:
        """Tell whether it is being kept awake."""
        ...

    def waiting(self) -> bool:
        """Tell whether an answer to `hold` is still to come."""
        ...

    def release(self) -> None:
        """Let the computer sleep when it likes."""
        ...


@dataclass(frozen=True)
class SeenScreens:
    """The screens that are plugged in; `copied` when one shows what another does."""

    names: tuple[str, ...] = ()
    copied: bool = False


class Chime(Protocol):
    """A soft tone on the output that films are heard with."""

    def opens(self) -> bool:
        """Tell whether the output opens, without a sound."""
        ...

    def play(self) -> bool:
        """Play the tone from its beginning; False when no output opens."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...


@dataclass(frozen=True)
class Stick:
    """A removable disk that is plugged in, by the name that people know it by."""

    name: str
    folder: Path


class HandingOut(Protocol):
    """The printers and the sticks of this computer; may take a moment, any thread may ask."""

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers that are set up, the usual one first."""
        ...

    def print_pdf(self, pdf: bytes, printer: str, copies: int) -> None:
        """Print a PDF without asking anything; UserError when the printer does not take it."""
        ...

    def print_true(
        self, pdf: bytes, printer: str, copies: int, cancelled: Callable[[], bool]
    ) -> None:
        """The same with pages at their own size, a large one on A3 where the printer has it.

        `cancelled` is asked before each page.
        """
        ...

    def sticks(self) -> tuple[Stick, ...]:
        """Return the removable disks that can be written to."""
        ...


class Voice(Protocol):
    """Reads aloud; never waits."""

    @property
    def name(self) -> str:
        """What reads, for the room check; empty where nothing does."""
        ...

    def say(self, text: str) -> None:
        """Begin to read a text, instead of what is being read."""
        ...

    def speaking(self) -> bool:
        """Tell whether something is being read."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...
