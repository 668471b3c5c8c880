"""What SQLite and the system complain about, in words that tell a user what to do."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.domain.errors import UserError
from app.storage.cipher import errors

_ROOM_TO_WRITE = 1_000_000  # bytes: below this SQLite may fail with any code, not only "full"
_PRIMARY_CODE = 0xFF  # the rest of an SQLite code only refines it

_FULL_ERRNOS = (errno.ENOSPC, errno.EDQUOT)
_READ_ONLY_ERRNOS = (errno.EACCES, errno.EPERM, errno.EROFS)
_NOT_A_FOLDER_ERRNOS = (errno.EEXIST, errno.ENOTDIR)


@contextmanager
def plain_words(file: Path) -> Iterator[None]:
    """Turn what fails inside into a UserError about this data file.

    What no user can cause or mend goes through unchanged.
    """
    try:
        yield
    except OSError as error:
        raise os_fault(error, file.parent) from error
    except errors() as error:
        fault = sqlite_fault(error, file)
        if fault is None:
            raise
        raise fault from error
    except DBAPIError as error:
        fault = sqlite_fault(error.orig, file)
        if fault is None:
            raise
        raise fault from error


def sqlite_code(error: BaseException | None) -> int:
    """The primary result code of SQLite, 0 where the error has none."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & _PRIMARY_CODE


def means_damage(error: BaseException) -> bool:
    """Tell whether the bytes of the file are wrong; a lock or a full disk never are damage."""
    return sqlite_code(error) in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def sqlite_fault(error: BaseException | None, file: Path) -> UserError | None:
    """Say an SQLite error plainly; None when it is a fault of the program."""
    match sqlite_code(error):
        case sqlite3.SQLITE_FULL:
            return _full(file.parent)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return _read_only(file)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return UserError(
                "Another program is using the data file {file}: close that program, "
                "then try again.",
                file=file,
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return UserError(
                "The data file {file} is damaged: close the program and start it again, "
                "it will set the damaged file aside and take up the last backup.",
                file=file,
            )
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PROTOCOL:
            return _unreachable(file)
        case _:
            return None


def os_fault(error: OSError, folder: Path) -> UserError:
    """Say a complaint of the system about the data folder plainly."""
    if error.errno in _FULL_ERRNOS:
        return _full(folder)
    if error.errno in _READ_ONLY_ERRNOS:
        return _read_only(Path(error.filename) if error.filename else folder)
    if error.errno in _NOT_A_FOLDER_ERRNOS:
        return UserError(
            "{folder} is not a folder: choose another place for the data.", folder=folder
        )
    if error.errno == errno.ENAMETOOLONG:
        return UserError("The path of the data folder is too long: choose a shorter one.")
    return _silent(folder)


def _full(folder: Path) -> UserError:
    return UserError(
        "The disk that holds {folder} is full: free some space, then try again; "
        "what was saved before is safe.",
        folder=folder,
    )


def _read_only(place: Path) -> UserError:
    return UserError(
        "{place} can only be read: allow writing there or choose another data folder, "
        "then try again.",
        place=place,
    )


def _silent(folder: Path) -> UserError:
    return UserError(
        "The data folder {folder} does not answer: check that its drive is plugged in, "
        "then try again.",
        folder=folder,
    )


def _unreachable(file: Path) -> UserError:
    """SQLite says little more than "it failed": look for the cause that a user can mend."""
    folder = file.parent
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return _silent(folder)
    if free < _ROOM_TO_WRITE:
        return _full(folder)
    for place in (folder, file):
        if place.exists() and not os.access(place, os.W_OK):
            return _read_only(place)
    return _silent(folder)
