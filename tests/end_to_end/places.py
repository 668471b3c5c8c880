"""Data folders that cannot be written to, for one program only, even for root."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
SMALL = (
    'cp -a "$0" "$0.in" && mount -t tmpfs -o size=1m none "$0" && cp -a "$0.in/." "$0" && exec "$@"'
)


def read_only(folder: Path) -> tuple[str, ...]:
    """Words before a command for which a folder can only be read."""
    return _mounted(READ_ONLY, folder)


def small_disk(folder: Path) -> tuple[str, ...]:
    """Words before a command for which a folder lies on a disk of one megabyte."""
    return _mounted(SMALL, folder)


def _mounted(script: str, folder: Path) -> tuple[str, ...]:
    allowed = sys.platform == "linux" and not subprocess.call(["unshare", "-rm", "true"])
    if not allowed:
        pytest.skip("this system lets nobody mount a disk")
    return ("unshare", "-rm", "sh", "-c", script, str(folder))


def seen_by(process: int, folder: Path) -> Path:
    """A folder as a program with mounts of its own sees it."""
    return Path(f"/proc/{process}/root{folder}")


def fill(folder: Path) -> Path:
    """Fill the disk of a folder to the last byte; deleting the returned file frees it."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (4096, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                os.fsync(file.fileno())
    return ballast
