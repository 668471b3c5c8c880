"""The only door to zips: opens a .mallette, and refuses what would harm before unpacking a byte."""

import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.domain.errors import UserError
from app.library.limits import MOST_BYTES, MOST_RATIO, most_bytes
from app.library.names import check_name, clashes, left_aside, shown
from app.library.pack_files import DamagedFileError, gone, too_large, twice
from app.library.zip_directory import Entry, read_directory

MANIFEST = "pack.json"
BLOCK = 65_536
_STORED, _DEFLATED = 0, 8


class Archive:
    """The files of an open mallette, by name; they can be read, nothing else."""

    def __init__(self, file: BinaryIO, shown_as: str, entries: dict[str, Entry]) -> None:
        self._file = file
        self._shown_as = shown_as
        self._entries = entries

    @property
    def names(self) -> tuple[str, ...]:
        """Every file, in the order of the zip."""
        return tuple(self._entries)

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        return self._entries[name].size

    def blocks(self, name: str) -> Iterator[bytes]:
        """Give a file piece by piece; UserError where it is not what the directory says."""
        entry = self._entries[name]
        given, crc = 0, 0
        try:
            for block in self._unpacked(entry):
                given += len(block)
                crc = zlib.crc32(block, crc)
                if given > entry.size:
                    break
                yield block
        except zlib.error as error:
            raise self._damaged(name) from error
        except OSError as error:
            raise gone(self._shown_as) from error
        if (given, crc) != (entry.size, entry.crc):
            raise self._damaged(name)

    def read(self, name: str) -> bytes:
        """Give a small file whole: the limit of its kind holds."""
        return b"".join(self.blocks(name))

    def _unpacked(self, entry: Entry) -> Iterator[bytes]:
        if entry.method == _STORED:
            yield from self._packed(entry)
            return
        inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        for block in self._packed(entry):
            if inflate.eof:
                raise self._damaged(entry.name)
            rest = block
            while rest and not inflate.eof:
                yield inflate.decompress(rest, BLOCK)
                rest = inflate.unconsumed_tail
        while not inflate.eof:
            last = inflate.decompress(b"", BLOCK)
            if not last:
                break
            yield last
        if not inflate.eof or inflate.unused_data:
            raise self._damaged(entry.name)

    def _packed(self, entry: Entry) -> Iterator[bytes]:
        at, end = entry.start, entry.start + entry.packed
        while at < end:
            self._file.seek(at)  # others may read in between
            block = self._file.read(min(BLOCK, end - at))
            if not block:
                raise self._damaged(entry.name)
            yield block
            at += len(block)

    def _damaged(self, name: str) -> DamagedFileError:
        said = UserError(
            "“{name}” in {file} is damaged: copy the mallette again from where it comes.",
            name=shown(name), file=self._shown_as,
        )  # fmt: skip
        return DamagedFileError(said.message, **said.values)


@contextmanager
def open_archive(file: Path) -> Iterator[Archive]:
    """Open a mallette; UserError names the file in it for which it is refused."""
    with _opened(file) as opened:
        entries = _sorted_out(opened, file)
        for error in _faults(entries, file.name):
            raise error
        yield Archive(opened, file.name, {entry.name: entry for entry in _kept(entries)})


def archive_faults(file: Path) -> tuple[UserError, ...]:
    """Say all for which a mallette is refused, nothing when it can be opened."""
    try:
        with _opened(file) as opened:
            return tuple(_faults(_sorted_out(opened, file), file.name))
    except UserError as error:
        return (error,)


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise UserError(
                "{file} is not a mallette: choose a file that ends with .mallette, or copy it "
                "again from where it comes.",
                file=file.name,
            )
        opened = file.open("rb")
    except FileNotFoundError as error:
        raise UserError(
            "There is no file {file} here: check its name and its folder.", file=file.name
        ) from error
    except (OSError, ValueError) as error:
        raise gone(file.name) from error
    with opened:
        yield opened


def _sorted_out(opened: BinaryIO, file: Path) -> list[Entry]:
    try:
        length = opened.seek(0, 2)
        opened.seek(0)
        return read_directory(opened, length, file.name)
    except OSError as error:
        raise gone(file.name) from error


def _kept(entries: list[Entry]) -> list[Entry]:
    return [entry for entry in entries if not (entry.is_folder or left_aside(entry.name))]


def _faults(entries: list[Entry], file: str) -> Iterator[UserError]:
    for entry in entries:
        yield from _faults_of(entry)
    kept = _kept(entries)
    for name in clashes(entry.name for entry in kept):
        yield twice(name)
    if sum(entry.size for entry in entries) > MOST_BYTES:
        yield UserError(
            "{file} unpacks to more than {most} GB: no mallette is so large.",
            file=file, most=MOST_BYTES // 1_000_000_000,
        )  # fmt: skip
    if not any(entry.name == MANIFEST for entry in kept):
        yield UserError(
            "There is no {manifest} at the top of {file}: zip what is in the folder of the pack, "
            "not the folder itself.",
            manifest=MANIFEST, file=file,
        )  # fmt: skip


def _faults_of(entry: Entry) -> Iterator[UserError]:
    name = shown(entry.name)
    if entry.is_locked:
        yield UserError("“{name}” is locked with a password: make the mallette again without one.",
                        name=name)  # fmt: skip
    elif entry.method not in {_STORED, _DEFLATED}:
        yield UserError("“{name}” is packed in a way that mallettes are not: export the mallette "
                        "again with this program.", name=name)  # fmt: skip
    elif entry.is_link:
        yield UserError("“{name}” is a link or not a plain file: put the file itself into the "
                        "pack.", name=name)  # fmt: skip
    yield from _size_faults(entry, name)
    if not left_aside(entry.name):
        try:
            check_name(entry.name, folder=entry.is_folder)
        except UserError as error:
            yield error


def _size_faults(entry: Entry, name: str) -> Iterator[UserError]:
    limit = 0 if entry.is_folder else most_bytes(entry.name)
    if limit is not None and entry.size > limit:
        yield too_large(entry.name, limit)
    elif entry.size > _most_unpacked(entry):
        yield UserError(
            "“{name}” would unpack to far more than it should: this was made to harm. Delete the "
            "file.",
            name=name,
        )


def _most_unpacked(entry: Entry) -> int:
    if entry.method == _STORED:
        return entry.packed
    return max(BLOCK, entry.packed * MOST_RATIO)  # one block of anything is harmless
