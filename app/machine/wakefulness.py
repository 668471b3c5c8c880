"""Keeps the computer from going to sleep, in the way that its system knows."""

import sys
from collections.abc import Callable

from app.usecases.devices import Wakefulness

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x8000_0000, 0x1, 0x2


def wakefulness() -> Wakefulness:
    """Return what keeps this computer awake; needs a Qt application, and stays on its thread."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        return ThreadState(ctypes.windll.kernel32.SetThreadExecutionState)
    system = sys.platform  # mypy would take what follows for unreachable on its own system
    if system == "linux":
        from app.machine.desktop_bus import BusWakefulness  # noqa: PLC0415 - 15 ms

        return BusWakefulness()
    return Sleepy()


class ThreadState:
    """Windows: a thread asks for the computer and for its screen, and Windows forgets it after."""

    def __init__(self, set_state: Callable[[int], int]) -> None:
        """Take SetThreadExecutionState, which answers 0 when it could not."""
        self._set_state = set_state
        self._held = False

    def hold(self) -> None:
        """Keep the computer awake from now on."""
        self._held = self._set_state(_CONTINUOUS | _SYSTEM | _DISPLAY) != 0

    def held(self) -> bool:
        """Tell whether Windows agreed."""
        return self._held

    def waiting(self) -> bool:
        """Tell that Windows answers at once."""
        return False

    def release(self) -> None:
        """Let the computer sleep when it likes."""
        self._set_state(_CONTINUOUS)
        self._held = False


class Sleepy:
    """Nobody here can be asked: the settings of the computer decide."""

    def hold(self) -> None:
        """Do nothing: there is nobody to ask."""

    def held(self) -> bool:
        """Tell that nothing keeps the computer awake."""
        return False

    def waiting(self) -> bool:
        """Tell that no answer will come."""
        return False

    def release(self) -> None:
        """Do nothing: nothing was asked."""
