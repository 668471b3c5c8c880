"""Of a pack that is there in several versions, the newest is on the shelf."""

from pathlib import Path
from typing import Any

from app.library.shelf import FolderShelf
from tests.fakes.packs import small_module, small_pack, write_pack


def add(folder: Path, version: int, *, pack: str = "verger", **changes: Any) -> Path:
    module = {**small_module(), "title": f"{pack} {version}", **changes}
    return write_pack(folder, module, {**small_pack(), "id": pack, "version": version})


def titles(*folders: Path) -> list[str]:
    return [each.title for each in FolderShelf(folders).modules()]


def test_a_newer_version_takes_the_place_of_the_one_that_came_with_the_program(tmp_path: Path):
    add(tmp_path / "bundled/a", 1, pack="a", id="a")
    add(tmp_path / "bundled/verger", 1)
    add(tmp_path / "bundled/z", 1, pack="z", id="z")
    add(tmp_path / "own/verger", 2)
    shelf = FolderShelf((tmp_path / "bundled", tmp_path / "own"))

    assert [each.title for each in shelf.modules()] == ["a 1", "verger 2", "z 1"]
    assert shelf.problems() == ()
    assert shelf.texts("verger").version == 2


def test_an_older_copy_is_complained_of_and_left_aside(tmp_path: Path):
    add(tmp_path / "bundled/verger", 3)
    add(tmp_path / "own/verger", 2)
    shelf = FolderShelf((tmp_path / "bundled", tmp_path / "own"))

    assert [each.title for each in shelf.modules()] == ["verger 3"]
    (problem,) = shelf.problems()
    assert "is also in another pack, which is used" in problem.remedy


def test_a_module_that_the_newer_version_has_no_more_is_gone(tmp_path: Path):
    add(tmp_path / "bundled/verger", 1)
    add(tmp_path / "own/verger", 2, id="jardin")
    assert titles(tmp_path / "bundled", tmp_path / "own") == ["verger 2"]


def test_a_module_that_is_broken_in_the_newer_version_is_played_from_the_older(tmp_path: Path):
    add(tmp_path / "bundled/verger", 1)
    add(tmp_path / "own/verger", 2, summary=7)
    shelf = FolderShelf((tmp_path / "bundled", tmp_path / "own"))

    assert shelf.module("verger").title == "verger 1"
    assert [each.place for each in shelf.problems()] == ["summary"]


def test_copies_that_share_an_id_by_mistake_are_both_on_the_shelf(tmp_path: Path):
    add(tmp_path / "own/one", 1, id="one")
    add(tmp_path / "own/two", 1, id="two")
    assert titles(tmp_path / "none", tmp_path / "own") == ["verger 1", "verger 1"]
