"""The files of all installed packs, each once, under its checksum."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path, PurePosixPath

from app.library.copying import Meter, blocks_of, copy, on_disk, unless_whole

_SHELVES = 2  # hexadecimal signs that name the folder of a file


class StoredFiles:
    """A folder with one file for each content; a file that is here was checked when it came."""

    def __init__(self, folder: Path, partial: Path) -> None:
        """`partial` is a folder of the same disk, for what is not whole yet."""
        self._folder = folder
        self._partial = partial

    def path(self, digest: str, name: str) -> Path:
        """Where the file of this checksum lies; players want the ending of its `name`."""
        suffix = PurePosixPath(name).suffix.lower()
        return self._folder / digest[:_SHELVES] / f"{digest}{suffix}"

    def has(self, digest: str, name: str, meter: Meter) -> bool:
        """Read the file of this checksum, if it is here, and tell whether it is still whole."""
        file = self.path(digest, name)
        if not file.is_file():
            return False
        found = hashlib.sha256()
        for block in blocks_of(file):
            found.update(block)
            meter.pause()
        return found.hexdigest() == digest

    def take_in(self, name: str, blocks: Iterable[bytes], meter: Meter, wanted: str = "") -> str:
        """Copy a file in; returns its checksum. One that is not as `wanted` does not stay."""
        with on_disk(self._partial):
            self._partial.mkdir(parents=True, exist_ok=True)
        part = self._partial / "file.part"
        digest = copy(blocks, part, meter)
        with unless_whole(part), on_disk(self._folder):
            if wanted not in {"", digest} or self.has(digest, name, meter):
                part.unlink()
            else:
                file = self.path(digest, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                part.replace(file)
        return digest

    def sweep(self, kept: Collection[Path], before: datetime | None = None) -> None:
        """Remove what nothing needs, or of that only what came `before` a moment.

        A file that is open somewhere, on Windows, goes another time.
        """
        for file in self._all():
            with suppress(OSError):
                if file not in kept and (
                    before is None or file.stat().st_mtime < before.timestamp()
                ):
                    file.unlink()
        with suppress(OSError):
            for folder in self._folder.iterdir():
                with suppress(OSError):
                    folder.rmdir()  # only if nothing is left in it

    def _all(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from list(self._folder.glob("*/*"))
