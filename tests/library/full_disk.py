"""Fills the little disk given as argument and installs there; run by `test_bad_disks`."""

import shutil
import sys
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.library.official import OfficialFiles
from app.usecases.mallettes import OfficialFile
from tests.library.installs import Computer, a_mallette, never, quietly
from tests.storage.full_disk import fill_up

MEGABYTE = 1_000_000


def main(disk: Path, elsewhere: Path) -> None:
    computer = Computer(disk)
    first = a_mallette(elsewhere, 1, size=MEGABYTE)
    second = a_mallette(elsewhere, 2, size=4 * MEGABYTE)
    computer.install(first)
    before = computer.files()

    assert "is full" in refusal(computer, second)  # found out before anything was copied
    assert computer.files() == before

    def fill_in_the_middle(done: int, _whole: int) -> None:
        if done > MEGABYTE and not (disk / "ballast").exists():
            fill_up(disk)

    roomy = a_mallette(elsewhere, 3, size=2 * MEGABYTE)
    with pytest.raises(UserError, match="is full"):
        computer.store.install(roomy, fill_in_the_middle, never)
    assert computer.files() == before
    assert computer.title() == "Le verger 1"
    film = elsewhere / "verger-3/media/film.mp4"
    with pytest.raises(UserError, match="is full"):
        OfficialFiles(disk / "official").put(("a", "b"), OfficialFile(film), quietly, never)
    assert list((disk / "official").iterdir()) == []
    (disk / "ballast").unlink()
    assert computer.install(roomy).version == 3
    shutil.rmtree(elsewhere)
    sys.stdout.write("the older version is there\n")


def refusal(computer: Computer, file: Path) -> str:
    with pytest.raises(UserError) as error:
        computer.install(file)
    return str(error.value)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
