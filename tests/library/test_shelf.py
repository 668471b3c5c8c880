"""The shelf over real folders: sound packs stay, whatever stands beside them."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Module, Video
from app.domain.errors import UserError
from app.library.shelf import FolderShelf
from app.usecases.ports import Shelf
from tests.fakes.packs import small_module, small_pack, write_pack
from tests.fakes.shelf import FakeShelf


def add(shelf: Path, name: str, *, order: int = 100, **changes: Any) -> Path:
    module = {**small_module(), "id": name, **changes}
    return write_pack(shelf / name, module, {**small_pack(), "id": name, "order": order})


def ids(modules: tuple[Module, ...]) -> list[str]:
    return [module.id for module in modules]


@pytest.mark.parametrize("shelf", [FolderShelf(()), FakeShelf()])
def test_both_shelves_fit_the_port(shelf: Shelf) -> None:
    with pytest.raises(UserError, match="nowhere"):
        shelf.module("nowhere")
    assert shelf.problems() == ()


def test_modules_come_in_the_order_the_packs_ask_for(tmp_path: Path) -> None:
    add(tmp_path / "own", "a-nous")
    add(tmp_path / "bundled", "b-first", order=1)
    add(tmp_path / "bundled", "a-second", order=2)
    (tmp_path / "bundled/README.md").write_text("Lisez-moi", encoding="utf-8")

    shelf = FolderShelf((tmp_path / "bundled", tmp_path / "own", tmp_path / "nothing-yet"))

    assert ids(shelf.modules()) == ["b-first", "a-second", "a-nous"]
    assert shelf.problems() == ()


def test_a_folder_may_be_a_pack_itself(tmp_path: Path) -> None:
    shelf = FolderShelf((add(tmp_path, "verger"),))

    assert shelf.module("verger").title == "Le verger"


def test_a_broken_module_is_said_and_hides_no_sound_one(tmp_path: Path) -> None:
    add(tmp_path, "sound")
    add(tmp_path, "broken", title=7)

    shelf = FolderShelf((tmp_path,))

    assert ids(shelf.modules()) == ["sound"]
    assert [each.place for each in shelf.problems()] == ["title"]
    with pytest.raises(UserError) as caught:
        shelf.module("broken")
    assert str(caught.value) == (
        "The module “broken” cannot be played. In broken/module.json, title: "
        "This must be a text between quotation marks."
    )


def test_media_that_are_damaged_are_said_and_the_module_can_be_played_without(tmp_path: Path):
    folder = write_pack(tmp_path / "verger")
    film = folder / "media/film.mp4"
    film.write_bytes(film.read_bytes()[:60])
    (folder / "media/film.srt").write_text("rien", encoding="utf-8")
    (folder / "media/film.txt").write_bytes(b"\0\1\2")
    shelf = FolderShelf((tmp_path,))

    damaged = shelf.module("verger").activity("film")

    assert isinstance(damaged, Video)
    assert (damaged.duration_ms, damaged.cues, damaged.transcript) == (0, (), "")
    assert [each.file for each in shelf.problems()] == [
        "verger/media/film.mp4", "verger/media/film.srt", "verger/media/film.txt",
    ]  # fmt: skip


def test_a_pack_that_cannot_be_read_answers_to_the_name_of_its_folder(tmp_path: Path) -> None:
    add(tmp_path, "sound")
    (add(tmp_path, "broken") / "pack.json").write_text("{", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    shelf = FolderShelf((tmp_path,))

    assert ids(shelf.modules()) == ["sound"]
    with pytest.raises(UserError, match=r"In broken/pack\.json, line 1, column 2: "):
        shelf.module("broken")
    with pytest.raises(UserError, match=r"In empty/pack\.json, .*There is no file pack\.json here"):
        shelf.module("empty")


def test_a_module_that_cannot_be_read_answers_to_the_name_of_its_file(tmp_path: Path) -> None:
    pack = {**small_pack(), "modules": ["pommes.json", "module.json"]}
    folder = write_pack(tmp_path / "verger", pack=pack)
    (folder / "pommes.json").write_text("[1", encoding="utf-8")
    shelf = FolderShelf((tmp_path,))

    assert ids(shelf.modules()) == ["verger"]
    with pytest.raises(UserError, match=r"In verger/pommes\.json, line 1, column 3: "):
        shelf.module("pommes")


def test_the_same_module_twice_is_said_and_the_first_is_kept(tmp_path: Path) -> None:
    add(tmp_path / "bundled", "verger")
    add(tmp_path / "own", "verger", title="Une copie")
    shelf = FolderShelf((tmp_path / "bundled", tmp_path / "own"))

    assert shelf.module("verger").title == "Le verger"
    assert ids(shelf.modules()) == ["verger"]
    (problem,) = shelf.problems()
    assert "is also in another pack, which is used" in problem.remedy


def test_a_module_that_nobody_has_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="The module “none” is not on this computer"):
        FolderShelf((tmp_path,)).module("none")


def test_a_folder_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    add(tmp_path / "bundled", "sound")
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    shelf = FolderShelf((file, tmp_path / "bundled"))

    assert ids(shelf.modules()) == ["sound"]
    (problem,) = shelf.problems()
    assert (problem.file, problem.place) == (str(file), "the whole file")
    assert "cannot be opened" in problem.remedy


def test_a_manifest_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    manifest = add(tmp_path, "verger") / "pack.json"
    manifest.unlink()
    manifest.mkdir()

    (problem,) = FolderShelf((tmp_path,)).problems()

    assert "pack.json cannot be read: check that you may open it" in problem.remedy


def test_a_repaired_pack_is_found_after_a_refresh(tmp_path: Path) -> None:
    folder = add(tmp_path, "verger", title=7)
    shelf = FolderShelf((tmp_path,))
    assert shelf.modules() == ()
    text = json.dumps({**small_module(), "title": "Réparé"})
    (folder / "module.json").write_text(text, encoding="utf-8")

    assert shelf.modules() == ()
    shelf.refresh()
    assert [module.title for module in shelf.modules()] == ["Réparé"]


def test_one_module_is_read_without_the_others(tmp_path: Path) -> None:
    add(tmp_path, "sound")
    other = add(tmp_path, "other")
    shelf = FolderShelf((tmp_path,))
    assert shelf.module("sound").id == "sound"
    (other / "module.json").write_text("{", encoding="utf-8")  # nobody looked there yet
    assert shelf.texts("sound").pack == "sound"
    assert ids(shelf.modules()) == ["sound"]
    assert shelf.module("sound") == shelf.modules()[0]
