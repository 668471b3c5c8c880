"""Which screen is the room's: by what the screens are, not by where they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect


@dataclass(frozen=True)
class ScreenIdentity:
    """What a screen says of itself; `name` is the plug it hangs on."""

    manufacturer: str
    model: str
    serial: str
    name: str

    @property
    def key(self) -> str:
        """The identity as one line, to be remembered."""
        return f"{self.manufacturer}|{self.model}|{self.serial}|{self.name}"

    @property
    def label(self) -> str:
        """How to call the screen in a sentence."""
        return " ".join(part for part in (self.manufacturer, self.model) if part) or self.name


@dataclass(frozen=True)
class PluggedScreen:
    """A screen and where it is on the desk."""

    identity: ScreenIdentity
    geometry: QRect


@dataclass(frozen=True)
class Arrangement:
    """Who gets which screen; `room` is None when no screen is the room's own.

    `copy` is a screen that shows what the console's shows, when there is no other.
    """

    console: PluggedScreen
    room: PluggedScreen | None
    copy: PluggedScreen | None = None


def arrange(
    screens: Sequence[PluggedScreen], console: PluggedScreen, remembered: str
) -> Arrangement:
    """Give the room the screen that it had the last time, else the first without the console.

    A console on the remembered screen gives way, if there is another place for it.
    """
    apart = apart_from(console, screens)
    wanted = find(screens, remembered)
    if wanted is not None and wanted in apart:
        return Arrangement(console, wanted)
    if wanted is not None and wanted.identity == console.identity and apart:
        return Arrangement(apart[0], wanted)
    if apart:
        return Arrangement(console, apart[0])
    copies = [each for each in screens if each.identity != console.identity]
    return Arrangement(console, None, copies[0] if copies else None)


def apart_from(
    console: PluggedScreen, screens: Iterable[PluggedScreen]
) -> tuple[PluggedScreen, ...]:
    """The screens that do not show any part of the console's: the room must not see it."""
    return tuple(each for each in screens if not each.geometry.intersects(console.geometry))


def find(screens: Iterable[PluggedScreen], remembered: str) -> PluggedScreen | None:
    """The screen that was remembered: the same on the same plug, else the same on another."""
    there = tuple(screens)
    for alike in (_same, _same_device):
        for screen in there:
            if alike(screen.identity, remembered):
                return screen
    return None


def at(point: QPoint, screens: Iterable[PluggedScreen]) -> PluggedScreen | None:
    """The screen that shows a point of the desk."""
    return next((each for each in screens if each.geometry.contains(point)), None)


def _same(screen: ScreenIdentity, remembered: str) -> bool:
    return screen.key == remembered


def _same_device(screen: ScreenIdentity, remembered: str) -> bool:
    """The same screen on another plug; one that says nothing of itself is told by its plug only."""
    device = screen.key.rpartition("|")[0]
    return bool(device.strip("|")) and device == remembered.rpartition("|")[0]
