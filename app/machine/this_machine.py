"""Reads what this computer has: its battery, its disk, its printers."""

import shutil
import subprocess
import sys
from pathlib import Path

from app.usecases.devices import Battery, Gauges

_MEGABYTE = 1_000_000
_SECONDS_A_MINUTE = 60


class ThisMachine:
    """The port Machine, for a data folder."""

    def __init__(self, data: Path, *, patience_seconds: float = 4) -> None:
        """Give the printers this long to be found: CUPS asks the network."""
        self._data = data
        self._patience_seconds = patience_seconds

    def gauges(self) -> Gauges:
        """Read the battery and the disk."""
        return Gauges(_battery(), _free_mb(self._data))

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers; none where the system does not answer in time."""
        if sys.platform == "win32":
            from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

            return tuple(QPrinterInfo.availablePrinterNames())
        # a program of its own: Qt would hold Python, and so the window, while CUPS looks around
        try:
            found = subprocess.run(
                ["lpstat", "-e"],  # noqa: S607 - it is where the system has it
                capture_output=True,
                check=False,
                encoding="utf-8",
                errors="replace",
                timeout=self._patience_seconds,
            )
        except (OSError, subprocess.TimeoutExpired):
            return ()
        return tuple(found.stdout.split("\n")[:-1])


def _battery() -> Battery | None:
    import psutil  # noqa: PLC0415 - the first window comes up without it

    try:
        found = psutil.sensors_battery()
    except (AttributeError, OSError):  # a system of which psutil knows no battery, or none today
        return None
    if found is None:
        return None
    # negative: psutil's signs for "not known" and "for ever"
    minutes = found.secsleft // _SECONDS_A_MINUTE if found.secsleft >= 0 else None
    # where nobody can tell whether it is plugged in, a warning would only frighten
    return Battery(round(found.percent), found.power_plugged is not False, minutes)


def _free_mb(folder: Path) -> int | None:
    try:
        # the folder may be still to be made: then its disk is the one of what is above it
        there = next(each for each in (folder, *folder.parents) if each.is_dir())
        return shutil.disk_usage(there).free // _MEGABYTE
    except (OSError, StopIteration):
        return None
