"""Where the sign-up page is open: written beside the data for the desk, forgotten with the page."""

from contextlib import suppress
from pathlib import Path

from app.storage.lock import PAGE, is_held

_NAME = "page-address"


def tell_door(folder: Path, address: str) -> None:
    """Say where the page is open."""
    (folder / _NAME).write_text(address, encoding="utf-8")


def forget_door(folder: Path) -> None:
    """Say no more where it was."""
    with suppress(OSError):
        (folder / _NAME).unlink(missing_ok=True)


def door_of(folder: Path) -> str:
    """Where the page is open; empty where it is not, even if it was killed."""
    try:
        address = (folder / _NAME).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""
    return address if is_held(folder, PAGE) else ""
