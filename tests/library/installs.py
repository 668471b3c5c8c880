"""A computer that mallettes are installed on, and the mallettes."""

import random
import zipfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.library.installed import InstalledPacks
from app.library.mallette import export
from app.library.shelf import FolderShelf
from app.library.store import ShelvedPackStore
from app.library.trust_memory import TrustMemory
from app.usecases.mallettes import PackState
from tests.fakes.packs import box, film_bytes, small_module, small_pack, write_pack

PIECE = 1_000_000
CREDIT = {"work": "Tout", "author": "Les voisins", "files": ["media/", "module.json"]}


def quietly(_done: int, _whole: int) -> None:
    """Hear of progress, and say nothing."""


def never() -> bool:
    """Cancel nothing."""
    return False


class Computer:
    """A program folder with bundled packs, and a data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bundled, self.data, self.keys = folder / "content", folder / "data", folder / "keys"
        self.in_use: set[tuple[str, int]] = set()
        self.restart()

    def restart(self) -> None:
        """Start the program again."""
        self.packs = InstalledPacks(self.data / "mallettes")
        self.shelf = FolderShelf((self.bundled, self.data / "packs"), self.packs)
        memory = TrustMemory(self.data / "mallettes" / "seen.json")
        self.store = ShelvedPackStore(
            self.shelf, self.packs, memory, (self.keys,), lambda: self.in_use
        )

    def install(self, file: Path, cancelled: Callable[[], bool] = never) -> PackState:
        """Install a mallette."""
        return self.store.install(file, quietly, cancelled)

    def title(self, module: str = "verger") -> str:
        """What the module on the shelf is called, after a fresh start."""
        self.restart()
        return self.shelf.module(module).title

    def files(self) -> dict[str, bytes]:
        """Every file of the data folder."""
        found = (each for each in self.data.rglob("*") if each.is_file())
        return {str(each.relative_to(self.data)): each.read_bytes() for each in found}


def a_pack(folder: Path, version: int = 1, *, size: int = 0, **module: Any) -> Path:
    """Write a pack whose title and film tell its version; the film is `size` bytes longer."""
    title = f"Le verger {version}"
    write_pack(
        folder,
        {**small_module(), "title": title, **module},
        {**small_pack(), "title": title, "version": version, "credits": [CREDIT]},
    )
    dice = random.Random(version)
    filling = dice.randbytes(size % PIECE) + b"".join(
        dice.randbytes(PIECE) for _ in range(size // PIECE)
    )
    film = film_bytes(milliseconds=90_000 + version) + box(b"free", filling)
    (folder / "media/film.mp4").write_bytes(film)
    return folder


def a_mallette(folder: Path, version: int = 1, *, size: int = 0, **module: Any) -> Path:
    """Export such a pack; its folder stays beside the mallette."""
    pack = a_pack(folder / f"verger-{version}", version, size=size, **module)
    file = folder / f"verger-{version}.mallette"
    assert export(pack, file, quietly, never) == ()
    return file


def refused(computer: Computer, file: Path) -> str:
    """Install what cannot be: returns what is said, after a look at what was left behind."""
    before = computer.files()
    with pytest.raises(UserError) as error:
        computer.install(file)
    assert computer.files() == before
    return str(error.value)


def rezip(file: Path, change: dict[str, bytes | None]) -> Path:
    """Write a mallette again with other bytes for some of its files, None for none."""
    with zipfile.ZipFile(file) as zipped:
        held: dict[str, bytes | None] = {each: zipped.read(each) for each in zipped.namelist()}
    with zipfile.ZipFile(file, "w") as zipped:
        for name, content in {**held, **change}.items():
            if content is not None:
                zipped.writestr(name, content)
    return file


def cancelled_after(times: int) -> Callable[[], bool]:
    """Cancel once it was asked more than so many times."""
    asked = count(1)
    return lambda: next(asked) > times


def objects(computer: Computer) -> dict[str, Path]:
    """The files that the store holds, by name."""
    folder = computer.data / "mallettes" / "files"
    return {each.name: each for each in folder.glob("*/*")}
