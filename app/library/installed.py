"""The packs that were installed: which versions are whole, and where their files lie."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from app.domain.errors import UserError
from app.library.copying import blocks_of, size_of
from app.library.files import read_json, read_text
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import read_listing
from app.library.stored_files import StoredFiles


class InstalledPack:
    """One version of an installed pack: its list of files, and the store that has them."""

    def __init__(self, pack: str, version: int, folder: Path, files: StoredFiles) -> None:
        """UserError where the list cannot be read."""
        self.id = pack
        self.version = version
        self.folder = folder
        self.listing = read_listing(read_text(folder / LISTING))
        entries = self.listing.entries.items()
        self._files = {name: files.path(digest, name) for name, digest in entries}

    @property
    def name(self) -> str:
        """What complaints call the pack."""
        return self.id

    @property
    def stored(self) -> Mapping[str, Path]:
        """Where each file of the list should lie."""
        return self._files

    @property
    def names(self) -> tuple[str, ...]:
        """Every file that is really there, the list and its signature too."""
        own = [name for name in (LISTING, SIGNATURE) if (self.folder / name).is_file()]
        return (*(name for name, file in self._files.items() if file.is_file()), *own)

    def whole(self) -> bool:
        """Tell whether no file is missing; what is in them is for `examine` to say."""
        return all(file.is_file() for file in self._files.values())

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        return size_of(self._path(name))

    def blocks(self, name: str) -> Iterator[bytes]:
        """Give a file piece by piece."""
        return blocks_of(self._path(name))

    def has(self, name: str) -> bool:
        """Tell whether the pack has a file."""
        return name in self._files and self._files[name].is_file()

    def file(self, name: str) -> Path:
        """Return the file to open; UserError where the pack has none of this name."""
        plain = str(PurePosixPath(name))
        if not self.has(plain):
            raise UserError(
                "The file “{name}” is not in the pack: copy it there or correct its name, capital "
                "letters included.",
                name=name,
            )
        return self._files[plain]

    def json(self, name: str) -> Any:
        """Read a file of JSON."""
        return read_json(self.file(name))

    def known_as(self, text: str) -> str:
        """Call the files that a sentence names what the author of the pack calls them."""
        for name, file in self._files.items():
            text = text.replace(file.name, PurePosixPath(name).name)
        return text

    def _path(self, name: str) -> Path:
        return self._files.get(name, self.folder / name)


class InstalledPacks:
    """The versions that were installed; each is a folder that came with its last step."""

    def __init__(self, folder: Path) -> None:
        self.partial = folder / "partial"
        self._files_folder = folder / "files"
        self.files = StoredFiles(self._files_folder, self.partial)
        self._packs = folder / "packs"

    def ever(self) -> bool:
        """Tell whether anything was ever installed here, or begun to be."""
        return self._files_folder.exists()

    def drop_empty(self) -> None:
        """Leave no empty folder where nothing is installed."""
        for folder in (self._files_folder, self._packs, self.partial.parent):
            with suppress(OSError):
                folder.rmdir()  # only if nothing is left in it

    def folder(self, pack: str, version: int) -> Path:
        """Where a version stands once it is whole."""
        return self._packs / f"{pack}@{version}"

    def all(self) -> tuple[InstalledPack, ...]:
        """Return every version, the newest of each pack first."""
        found = []
        for pack, version in sorted(self._names(), key=lambda each: (each[0], -each[1])):
            with suppress(UserError):
                found.append(InstalledPack(pack, version, self.folder(pack, version), self.files))
        return tuple(found)

    def legible(self) -> bool:
        """Tell whether the list of every version can be read."""
        return len(self.all()) == len(list(self._names()))

    def used(self) -> tuple[InstalledPack, ...]:
        """Return of each pack the newest version that is whole, or else the newest."""
        chosen: dict[str, InstalledPack] = {}
        for each in self.all():
            before = chosen.get(each.id)
            if before is None or (not before.whole() and each.whole()):
                chosen[each.id] = each
        return tuple(chosen.values())

    def folders(self) -> list[Path]:
        """Return the folder of every version, in no order."""
        return [self.folder(pack, version) for pack, version in self._names()]

    def at(self, folder: Path) -> InstalledPack | None:
        """Return the version that stands in a folder; None where its list cannot be read."""
        pack, _at, version = folder.name.partition("@")
        return self.find(pack, int(version))

    def find(self, pack: str, version: int) -> InstalledPack | None:
        """Return a version, None where it is not installed."""
        folder = self.folder(pack, version)
        try:
            return InstalledPack(pack, version, folder, self.files) if folder.is_dir() else None
        except UserError:
            return None

    def _names(self) -> Iterator[tuple[str, int]]:
        try:
            inner = [each.name for each in self._packs.iterdir()]
        except OSError:
            return
        for name in inner:
            pack, _at, version = name.partition("@")
            if version.isdecimal():
                yield pack, int(version)
