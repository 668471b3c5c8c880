"""Which screen is the room's: by what the screens are, not by where they are."""

from collections.abc import Sequence
from dataclasses import dataclass


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


def choose_screen(
    screens: Sequence[ScreenIdentity], console: ScreenIdentity, remembered: str
) -> ScreenIdentity | None:
    """The remembered screen if it is there, else the first without the console; None if none."""
    others = [screen for screen in screens if screen != console]
    for alike in (_same, _same_device):
        for screen in others:
            if alike(screen, remembered):
                return screen
    return others[0] if others else None


def _same(screen: ScreenIdentity, remembered: str) -> bool:
    return screen.key == remembered


def _same_device(screen: ScreenIdentity, remembered: str) -> bool:
    """The same screen on another plug; one that says nothing of itself is told by its plug only."""
    device = screen.key.rpartition("|")[0]
    return bool(device.strip("|")) and device == remembered.rpartition("|")[0]
