"""One program at a time in a data folder, and beside it one sign-up page."""

import errno
import os
import sys
from pathlib import Path

from app.domain.errors import UserError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PROGRAM = "a-main-levee.lock"
PAGE = "a-main-levee-page.lock"

_TAKEN_ERRNOS = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class FolderLock:
    """The system's own lock on a file of the folder: it dies with the process, however killed."""

    def __init__(self, folder: Path, name: str = PROGRAM) -> None:
        """Take the lock, or raise UserError when another program holds it."""
        self._handle = os.open(folder / name, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._handle)
        except OSError as error:
            self.release()
            if error.errno not in _TAKEN_ERRNOS:
                raise
            raise _taken(folder, name) from error

    def release(self) -> None:
        """Let the folder go."""
        os.close(self._handle)


def is_held(folder: Path, name: str) -> bool:
    """Tell whether somebody has a lock, which is let go at once where nobody has."""
    try:
        FolderLock(folder, name).release()
    except UserError:
        return True
    return False


def _taken(folder: Path, name: str) -> UserError:
    if name == PAGE:
        return UserError(
            "The sign-up page of the data folder {folder} is already open: close it first.",
            folder=folder,
        )
    return UserError(
        "The program is already open on the data folder {folder}: go to its window, "
        "or close it before you start again.",
        folder=folder,
    )


def _take(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
