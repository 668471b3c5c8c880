"""The titles that the first window shows before the packs are checked."""

import json
from pathlib import Path

from app.library.shelf import FolderShelf
from app.library.titles import titles_in
from app.surroundings import CONTENT


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
