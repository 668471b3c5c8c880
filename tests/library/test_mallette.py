"""Packs made into mallettes, signed and checked."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.library.archive import open_archive
from app.library.checking import check_path
from app.library.credits import uncredited, unknown_credits
from app.library.integrity import examine
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import listed_names, read_listing
from app.library.mallette import export, sign_pack
from app.library.pack_files import FolderFiles
from app.library.packs import read_pack
from app.library.signing import Key, new_key
from app.surroundings import CONTENT
from app.usecases.mallettes import Integrity, Interruption, Trust
from tests.fakes.packs import film_bytes, small_pack, write_pack

CREDITED: dict[str, Any] = {
    **small_pack(),
    "credits": [
        {"work": "Textes", "author": "Les voisins", "files": ["module.json"]},
        {"work": "Film", "author": "La voisine", "licence": "CC BY 4.0", "files": ["media/"]},
    ],
}


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "verger", pack=CREDITED)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out" / "verger.mallette"


@pytest.fixture
def key(tmp_path: Path, out: Path) -> Key:
    out.parent.mkdir()
    return new_key("La fédération", tmp_path / "key.pem")


def heard(_done: int, _whole: int) -> None:
    """Progress that nobody looks at."""


def make(pack: Path, out: Path) -> bytes:
    out.parent.mkdir(exist_ok=True)
    assert export(pack, out, heard, lambda: False) == ()
    return out.read_bytes()


def test_the_same_files_give_the_same_bytes(pack: Path, out: Path, tmp_path: Path) -> None:
    first = make(pack, out)
    again = shutil.copytree(pack, tmp_path / "other" / "name", copy_function=shutil.copyfile)
    assert make(again, out) == first


def test_a_mallette_holds_the_pack_and_its_list(pack: Path, out: Path) -> None:
    make(pack, out)
    with open_archive(out) as archive:
        assert archive.names[0] == "pack.json"
        assert archive.read("media/film.mp4") == film_bytes()
        listing = read_listing(archive.read(LISTING).decode())
        assert {*listing.entries, LISTING} == set(archive.names)
        assert examine(archive, []) == Integrity(Trust.UNSIGNED)
    assert check_path(out, []).everything == ()
    assert sorted(each.name for each in out.parent.iterdir()) == [out.name]


def test_a_signed_pack_stays_signed_in_a_mallette(pack: Path, out: Path, key: Key) -> None:
    assert sign_pack(pack, out.parents[1] / "key.pem") == ()
    make(pack, out)
    assert check_path(out, [key]).integrity == Integrity(Trust.SIGNED, "La fédération")
    assert check_path(pack, [key]).integrity == Integrity(Trust.SIGNED, "La fédération")


def test_one_byte_of_a_film_is_seen_in_folder_and_mallette(pack: Path, out: Path, key: Key) -> None:
    sign_pack(pack, out.parents[1] / "key.pem")
    raw = bytearray(make(pack, out))
    raw[raw.index(b"isom") + 20] ^= 1
    out.write_bytes(raw)
    spoilt = check_path(out, [key])
    assert spoilt.integrity == Integrity(Trust.ALTERED, altered=("media/film.mp4",))
    film = pack / "media" / "film.mp4"
    film.write_bytes(film.read_bytes()[:-1] + b"x")
    checked = check_path(pack / "pack.json", [key])
    assert checked.integrity == Integrity(Trust.ALTERED, altered=("media/film.mp4",))
    assert [each.file for each in checked.alterations] == ["verger/media/film.mp4"]
    assert export(pack, out, heard, lambda: False) == checked.alterations


def test_what_is_missing_or_more_is_told_apart(pack: Path, out: Path, key: Key) -> None:
    sign_pack(pack, out.parents[1] / "key.pem")
    (pack / "media" / "film.txt").rename(pack / "media" / "new.txt")
    checked = check_path(pack, [key])
    assert [(each.file, each.remedy.split(" since")[0]) for each in checked.alterations] == [
        ("verger/media/film.txt", "This file is missing"),
        ("verger/media/new.txt", "This file was added"),
    ]


def test_an_author_who_made_changes_signs_again(pack: Path, out: Path, key: Key) -> None:
    file = out.parents[1] / "key.pem"
    sign_pack(pack, file)
    (pack / "media" / "film.txt").write_text("Salut.", encoding="utf-8")
    assert sign_pack(pack, file) == ()
    assert check_path(pack, [key]).integrity == Integrity(Trust.SIGNED, "La fédération")


@pytest.mark.parametrize(
    ("credits_", "named", "remedy"),
    [
        ([], ["verger/media/film.mp4", "verger/module.json"], "Nobody is named"),
        ([{"work": "T", "author": "A", "files": ["media/", "module"]}], ["verger/pack.json"],
         "is not in the pack"),
        ([{"work": "T", "author": "A", "files": ["media", "module.json"]}],
         ["verger/media/film.mp4"], "Nobody is named"),
        ([{"work": "T", "author": "A", "licence": "Inconnue", "files": ["module.json"]}],
         ["verger/module.json"], "licence of this file is not known"),
    ],
)  # fmt: skip
def test_nothing_is_signed_while_a_file_is_nobodys(
    pack: Path, out: Path, key: Key, credits_: list[Any], named: list[str], remedy: str
) -> None:
    assert key.name
    top = json.dumps({**CREDITED, "credits": credits_})
    (pack / "pack.json").write_text(top, encoding="utf-8")
    problems = sign_pack(pack, out.parents[1] / "key.pem")
    assert set(named) <= {each.file for each in problems if remedy in each.remedy}
    assert not (pack / LISTING).exists()
    assert not (pack / SIGNATURE).exists()


def test_a_pack_with_problems_is_neither_exported_nor_signed(
    pack: Path, out: Path, key: Key
) -> None:
    assert key.name
    (pack / "media" / "film.mp4").write_bytes(b"RIFF")
    (pack / "media" / "notes.docx").write_bytes(b"PK")
    (pack / "media" / "film.srt").unlink()
    problems = export(pack, out, heard, lambda: False)
    assert sign_pack(pack, out.parents[1] / "key.pem") == problems
    said = " ".join(f"{each.file} {each.remedy}" for each in problems)
    for name in ("notes.docx", "verger/media/film.mp4", "media/film.srt"):
        assert name in said
    assert list(out.parent.iterdir()) == []


def test_progress_comes_in_bytes_and_an_end_can_be_asked_for(pack: Path, out: Path) -> None:
    done: list[tuple[int, int]] = []
    make(pack, out)
    before = out.read_bytes()
    export(pack, out, lambda *each: done.append(each), lambda: False)
    assert (
        done[-1][0]
        == done[-1][1]
        == sum(each.stat().st_size for each in pack.rglob("*") if each.is_file())
    )
    out.write_bytes(b"what was there")
    with pytest.raises(Interruption):
        export(pack, out, heard, lambda: len(done) > 0)
    assert out.read_bytes() == b"what was there"
    assert [each.name for each in out.parent.iterdir()] == [out.name]
    assert make(pack, out) == before


def test_a_mallette_cannot_be_written_into_its_pack_or_nowhere(pack: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot hold itself"):
        export(pack, pack / "verger.mallette", heard, lambda: False)
    with pytest.raises(UserError, match="cannot be written"):
        export(pack, tmp_path / "nowhere" / "verger.mallette", heard, lambda: False)


@contextmanager
def no_room() -> Iterator[None]:
    """Let this process write nothing longer than a kilobyte."""
    resource = pytest.importorskip("resource", reason="Windows knows no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_leaves_what_was_there(pack: Path, out: Path, key: Key) -> None:
    assert key.name
    out.write_bytes(b"what was there")
    with no_room(), pytest.raises(UserError, match="with room left"):
        export(pack, out, heard, lambda: False)
    assert out.read_bytes() == b"what was there"
    assert [each.name for each in out.parent.iterdir()] == [out.name]


def test_a_mallette_that_there_is_no_room_to_look_into(
    pack: Path, out: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make(pack, out)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "out"))
    with no_room():
        (problem,) = check_path(out, []).everything
    assert "There is no room on this computer" in problem.remedy
    assert [each.name for each in out.parent.iterdir()] == [out.name]


def test_what_is_wrong_inside_a_mallette_is_said_with_its_place(pack: Path, out: Path) -> None:
    make(pack, out)
    out.write_bytes(out.read_bytes()[:-1])
    (problem,) = check_path(out, []).everything
    assert (problem.file, problem.place) == ("verger.mallette", "the whole file")
    (missing,) = check_path(out.with_name("nowhere.mallette"), []).everything
    assert "There is no folder of a pack here" in missing.remedy


BUNDLED = sorted(each.parent for each in CONTENT.glob("*/pack.json"))


@pytest.mark.parametrize("folder", BUNDLED, ids=lambda each: each.name)
def test_every_bundled_file_has_its_author_and_licence(folder: Path) -> None:
    read = read_pack(folder)
    assert read.top is not None
    whole = listed_names(FolderFiles(folder))
    assert list(uncredited(folder.name, read.top, whole)) == []
    assert list(unknown_credits(folder.name, read.top, whole)) == []
