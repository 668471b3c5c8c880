"""The list of the files of a pack with their checksums, as `sha256sum` writes and checks it."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserError
from app.library.limits import LISTING, MOST_ENTRIES, SIGNATURE
from app.library.names import check_name, clashes
from app.library.pack_files import DamagedFileError, PackFiles, sound_folder
from app.usecases.mallettes import Progress

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)")


@dataclass(frozen=True)
class Listing:
    """The checksum of every file of a pack, by name."""

    entries: Mapping[str, str]

    def text(self) -> str:
        """The list as it is written and signed: sorted, one file a line."""
        return "".join(f"{self.entries[name]}  {name}\n" for name in sorted(self.entries))


def read_listing(text: str) -> Listing:
    """Read a list; UserError where it is not exactly as `Listing.text` writes it."""
    entries: dict[str, str] = {}
    for line in text.splitlines()[: MOST_ENTRIES + 1]:
        read = _LINE.fullmatch(line)
        if read is None or read[2] in {LISTING, SIGNATURE}:
            raise _unreadable()
        check_name(read[2])
        entries[read[2]] = read[1]
    listing = Listing(entries)
    if listing.text() != text or any(clashes(entries)):
        raise _unreadable()
    return listing


def check_order(text: str) -> None:
    """Raise UserError where a list is right but for its order: nobody need have altered it."""
    lines = text.splitlines(keepends=True)[: MOST_ENTRIES + 1]
    in_order = sorted(lines, key=lambda line: line.partition("  ")[2].removesuffix("\n"))
    if in_order == lines:
        return
    try:
        read_listing("".join(in_order))
    except UserError:
        return  # more is wrong with it
    raise UserError(
        "The list of files {file} is not in the order of their names: delete it, then export the "
        "mallette again.",
        file=LISTING,
    )


def list_folder(folder: Path, *, progress: Progress | None = None) -> Listing:
    """Make the list of the files that lie in a folder."""
    return list_files(sound_folder(folder), progress=progress)


def list_files(files: PackFiles, *, progress: Progress | None = None) -> Listing:
    """Make the list of some files; one that is damaged has an empty checksum."""
    names = listed_names(files)
    whole = sum(files.size(name) for name in names)
    done = 0
    entries: dict[str, str] = {}
    for name in names:
        digest = hashlib.sha256()
        try:
            for block in files.blocks(name):
                digest.update(block)
                done += len(block)
                if progress:
                    progress(done, whole)
            entries[name] = digest.hexdigest()
        except DamagedFileError:
            entries[name] = ""
    return Listing(entries)


def listed_names(files: PackFiles) -> tuple[str, ...]:
    """The files that a list names: all but itself and its signature."""
    return tuple(sorted(set(files.names) - {LISTING, SIGNATURE}))


def _unreadable() -> UserError:
    return UserError(
        "The list of files {file} was altered: get the mallette again from where it comes.",
        file=LISTING,
    )
