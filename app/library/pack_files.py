"""The files of a pack, wherever they lie: in a folder, in a mallette, in the store."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from app.domain.errors import UserError
from app.library.limits import MOST_BYTES, MOST_ENTRIES, most_bytes
from app.library.names import check_name, clashes, left_aside, shown

_BLOCK = 1 << 20


class DamagedFileError(UserError):
    """A file can be read, but is not what the directory of its mallette says."""


class PackFiles(Protocol):
    """Some files by name, with / between folders."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every file."""
        ...

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        ...

    def blocks(self, name: str) -> Iterator[bytes]:
        """Give a file piece by piece; UserError where it cannot be read to its end."""
        ...


class FolderFiles:
    """The files of a pack that lies in a folder; `faults` is all for which it cannot be a pack."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[UserError] = []
        self._sizes = dict(_walked(folder, self.faults))
        self.faults += _size_faults(self._sizes)

    @property
    def names(self) -> tuple[str, ...]:
        """Every file, sorted."""
        return tuple(sorted(self._sizes))

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        return self._sizes[name]

    def blocks(self, name: str) -> Iterator[bytes]:
        """Give a file piece by piece."""
        try:
            with (self.folder / name).open("rb") as opened:
                while block := opened.read(_BLOCK):
                    yield block
        except OSError as error:
            raise gone(name) from error


def sound_folder(folder: Path) -> FolderFiles:
    """The files of a folder; UserError where it cannot be a pack."""
    files = FolderFiles(folder)
    for error in files.faults:
        raise error
    return files


def _walked(folder: Path, faults: list[UserError]) -> Iterator[tuple[str, int]]:
    """Walk a folder without following links: the plain files with their sizes."""
    waiting = [""]
    count = 0
    while waiting:
        above = waiting.pop()
        try:
            with os.scandir(folder / above) as found:
                inner = [each for each in found if not left_aside(above + each.name)]
        except OSError:
            faults.append(gone(above or folder.name))
            continue
        for each in inner:
            count += 1
            if count > MOST_ENTRIES:
                faults.append(
                    UserError(
                        "{file} holds more than {most} files: no mallette has so many.",
                        file=folder.name,
                        most=MOST_ENTRIES,
                    )
                )
                return
            name = above + each.name
            try:
                is_folder = each.is_dir(follow_symlinks=False)
                check_name(name, folder=is_folder)
                if is_folder:
                    waiting.append(f"{name}/")
                else:
                    yield name, _size(each, name)
            except UserError as error:
                faults.append(error)


def _size(each: os.DirEntry[str], name: str) -> int:
    try:
        found = each.stat(follow_symlinks=False)
    except OSError as error:
        raise gone(name) from error
    if not stat.S_ISREG(found.st_mode):
        raise UserError(
            "“{name}” is a link or not a plain file: put the file itself into the pack.",
            name=shown(name),
        )
    return found.st_size


def _size_faults(sizes: dict[str, int]) -> Iterator[UserError]:
    for name, size in sizes.items():
        limit = most_bytes(name)
        if limit is not None and size > limit:
            yield too_large(name, limit)
    for name in clashes(sizes):
        yield twice(name)
    if sum(sizes.values()) > MOST_BYTES:
        yield UserError(
            "The pack has more than {most} GB: make two of it.", most=MOST_BYTES // 1_000_000_000
        )


def too_large(name: str, limit: int) -> UserError:
    """Say that a file is larger than its kind may be."""
    return UserError(
        "“{name}” is larger than {limit} million bytes: it cannot be what the pack needs here.",
        name=shown(name), limit=limit // 1_000_000,
    )  # fmt: skip


def twice(name: str) -> UserError:
    """Say that a name is there twice, on some computer."""
    return UserError(
        "“{name}” is there twice, or some computers take it for another file: keep one of the two.",
        name=shown(name),
    )


def gone(name: str) -> UserError:
    """Say that a file cannot be read any more, or never could."""
    return UserError(
        "{file} cannot be read: check that you may open it and that the disk is plugged in.",
        file=shown(name),
    )
