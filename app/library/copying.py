"""Copies files into the data folder: whole and checked, or not at all."""

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import UserError
from app.library.pack_files import gone
from app.usecases.mallettes import Cancelled, Interruption, Progress

_BLOCK = 1 << 20
_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Meter:
    """Counts what is done of a work, and asks whether it is still wanted."""

    def __init__(self, whole: int, progress: Progress, cancelled: Cancelled) -> None:
        self._whole = whole
        self._done = 0
        self._progress = progress
        self._cancelled = cancelled

    def pause(self) -> None:
        """Interruption where the user wants no more."""
        if self._cancelled():
            raise Interruption

    def add(self, count: int) -> None:
        """So many bytes more are done; Interruption where the user wants no more."""
        self.pause()
        self._done += count
        self._progress(self._done, self._whole)


def copy(blocks: Iterable[bytes], to: Path, meter: Meter) -> str:
    """Write a file down to the disk; returns its checksum, and leaves nothing when it fails."""
    digest = hashlib.sha256()
    with unless_whole(to), on_disk(to.parent), to.open("wb") as written:
        for block in blocks:
            digest.update(block)
            written.write(block)
            meter.add(len(block))
        written.flush()
        os.fsync(written.fileno())
    return digest.hexdigest()


def write_whole(data: bytes, to: Path) -> None:
    """Write a small file in the place of the one before: the one or the other is always whole."""
    part = to.with_name(f"{to.name}.part")
    with unless_whole(part), on_disk(to.parent):
        to.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        part.replace(to)


def blocks_of(file: Path) -> Iterator[bytes]:
    """Read a file piece by piece; UserError where it goes away meanwhile."""
    try:
        with file.open("rb") as opened:
            while block := opened.read(_BLOCK):
                yield block
    except OSError as error:
        raise gone(file.name) from error


def size_of(file: Path) -> int:
    """How many bytes a file has; UserError where it is not there."""
    try:
        return file.stat().st_size
    except OSError as error:
        raise gone(file.name) from error


@contextmanager
def unless_whole(part: Path) -> Iterator[None]:
    """Remove a file that was not finished, for whatever reason."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


@contextmanager
def on_disk(folder: Path) -> Iterator[None]:
    """Say in plain words what the disk of the data folder refuses."""
    try:
        yield
    except OSError as error:
        raise _refusal(error, folder) from error


def _refusal(error: OSError, folder: Path) -> UserError:
    if error.errno in _FULL:
        return UserError(
            "The disk that holds {folder} is full: free some space, then try again; "
            "what was saved before is safe.",
            folder=folder,
        )
    if error.errno in _CLOSED:
        return UserError(
            "{place} can only be read: allow writing there or choose another data folder, "
            "then try again.",
            place=error.filename or folder,
        )
    return UserError(
        "The data folder {folder} does not answer: check that its drive is plugged in, "
        "then try again.",
        folder=folder,
    )
