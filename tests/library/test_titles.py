"""The titles that the first window shows before the packs are checked."""

import json
from pathlib import Path

import pytest

from app.library.installed import InstalledPack
from app.library.shelf import FolderShelf
from app.library.titles import Titles, source_of, titles_in
from app.surroundings import CONTENT
from tests.library.installs import a_mallette, a_pack


def pack(folder: Path, **titles: object) -> Path:
    folder.mkdir(parents=True)
    names = [f"{name}.json" for name in titles]
    (folder / "pack.json").write_text(json.dumps({"modules": names}), encoding="utf-8")
    for name, title in titles.items():
        module = {"id": name, "title": title}
        (folder / f"{name}.json").write_text(json.dumps(module), encoding="utf-8")
    return folder


def test_they_are_those_of_the_modules_themselves():
    shelf = FolderShelf((CONTENT,))
    assert shelf.titles() == {each.id: each.title for each in shelf.modules()}


def test_a_folder_may_be_a_pack_or_hold_packs_and_the_first_counts(tmp_path):
    first = pack(tmp_path / "first", verger="Le verger", ruche="La ruche")
    pack(tmp_path / "others" / "second", verger="Un autre", mare="La mare")
    assert titles_in((first, tmp_path / "others", tmp_path / "none")) == {
        "verger": "Le verger",
        "ruche": "La ruche",
        "mare": "La mare",
    }


def test_what_is_broken_has_no_title(tmp_path):
    for name, text in {"a": "{", "b": "[]", "c": '{"modules": 7}', "d": "{}"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.json").write_text(text, encoding="utf-8")
    (pack(tmp_path / "e", lost="Perdu") / "lost.json").unlink()
    pack(tmp_path / "f", sound="Sain")
    assert titles_in((tmp_path,)) == {"sound": "Sain"}


def test_the_packs_are_not_read_again_while_nobody_touches_them(tmp_path):
    folder = pack(tmp_path / "own" / "a", verger="Le verger")
    memory = tmp_path / "data" / "titles.json"
    before = Titles([tmp_path / "own"], None, memory).titles()
    stale = memory.read_text(encoding="utf-8").replace("Le verger", "Vu la dernière fois")
    memory.write_text(stale, encoding="utf-8")
    assert before == {"verger": "Le verger"}
    assert Titles([tmp_path / "own"], None, memory).titles() == {"verger": "Vu la dernière fois"}

    module = {"id": "verger", "title": "Le potager"}
    (folder / "verger.json").write_text(json.dumps(module), encoding="utf-8")

    assert Titles([tmp_path / "own"], None, memory).titles() == {"verger": "Le potager"}
    assert "Vu" not in memory.read_text(encoding="utf-8")


@pytest.mark.parametrize("damage", ["", "[]", '{"%s": 7}', '{"%s": [[], {}]}', '{"%s": [[7], {}]}'])
def test_a_memory_that_is_damaged_is_made_again(tmp_path, damage):
    folder = pack(tmp_path / "own" / "a", verger="Le verger")
    memory = tmp_path / "titles.json"
    titles = Titles([tmp_path / "own"], None, memory)
    titles.titles()
    whole = memory.read_text(encoding="utf-8")
    memory.write_text(damage.replace("%s", str(folder / "pack.json")), encoding="utf-8")
    assert titles.titles() == {"verger": "Le verger"}
    assert memory.read_text(encoding="utf-8") == whole


def test_a_memory_that_cannot_be_kept_costs_no_title(tmp_path):
    pack(tmp_path / "own" / "a", verger="Le verger")
    (tmp_path / "file").write_text("no folder")
    titles = Titles([tmp_path / "own"], None, tmp_path / "file" / "titles.json")
    assert titles.titles() == {"verger": "Le verger"}


def test_those_of_installed_packs_come_with_the_newest_version(computer, sent):
    a_pack(computer.bundled / "verger", 1)
    memory = computer.data / "titles.json"
    titles = Titles([computer.bundled], computer.packs, memory)
    assert titles.titles() == {"verger": "Le verger 1"}
    computer.install(a_mallette(sent, 2))
    for _ in range(2):
        assert titles.titles() == {"verger": "Le verger 2"}
    known = titles.pack_of("verger")
    assert known is not None
    assert isinstance(source_of(known, computer.packs), InstalledPack)
    computer.store.remove("verger")
    assert titles.titles() == {"verger": "Le verger 1"}
    assert source_of(known, computer.packs) is None


def test_an_installed_pack_that_is_not_whole_has_none(computer, sent):
    computer.install(a_mallette(sent))
    next(computer.data.rglob("*.mp4")).unlink()
    assert Titles([], computer.packs).titles() == {}
