"""The files of a pack in a folder: what is refused there, and the list that is made of the rest."""

import hashlib
import os
import sys
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.library.checking import check_path
from app.library.limits import MOST_ENTRIES
from app.library.listing import Listing, list_folder, read_listing
from app.library.pack_files import FolderFiles, sound_folder
from tests.fakes.packs import write_pack

ONE, TWO = "1" * 64, "2" * 64


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "verger")


def faults(pack: Path) -> list[str]:
    return [str(each) for each in FolderFiles(pack).faults]


def test_a_sound_folder_is_listed_as_sha256sum_does(pack: Path) -> None:
    (pack / ".DS_Store").touch()
    listing = list_folder(pack)
    lines = listing.text().splitlines()
    names = ["media/film.mp4", "media/film.srt", "media/film.txt", "module.json", "pack.json"]
    assert [line[66:] for line in lines] == names
    film = hashlib.sha256((pack / "media/film.mp4").read_bytes()).hexdigest()
    assert lines[0] == f"{film}  media/film.mp4"
    assert read_listing(listing.text()) == listing


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE} *a.txt\n", f"{ONE}  a.txt", f"{ONE}  a.txt\r\n", f"{ONE[1:]}  a.txt\n",
        f"{ONE.replace('1', 'A')}  a.txt\n", f"{ONE}  a.txt\n\n", f"{ONE}  b.txt\n{TWO}  a.txt\n",
        f"{ONE}  a.txt\n{TWO}  a.txt\n", f"{ONE}  A.txt\n{TWO}  a.txt\n", f"{ONE}  /a.txt\n",
        f"{ONE}  CON.txt\n", f"{ONE}  SHA256SUMS\n", "\n" * 6_000, "\ufeff",
    ],
)  # fmt: skip
def test_a_list_that_is_not_exactly_one_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_listing(text)


def test_a_list_of_nothing_is_one() -> None:
    assert read_listing("") == Listing({})


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not keep such names")
def test_every_fault_of_a_folder_is_said_at_once(pack: Path) -> None:
    (pack / "notes.docx").touch()
    (pack / "MODULE.JSON").touch()
    with (pack / "module.json").open("r+b") as file:
        file.truncate(2_000_001)
    deep = pack / "1" / "2" / "3" / "4"
    deep.mkdir(parents=True)
    (deep / "a.txt").touch()
    (pack / "CON").mkdir()
    said = " ".join(faults(pack))
    for named in ("notes.docx", "“module.json” is larger", "1/2/3/4", "“CON”", "is there twice"):
        assert named in said
    with pytest.raises(UserError):
        sound_folder(pack)
    with pytest.raises(UserError):
        list_folder(pack)
    assert len(check_path(pack, []).everything) >= 5


def test_links_and_pipes_are_no_files_of_a_pack(pack: Path, tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with a name")
    (tmp_path / "out.txt").write_text("secret", encoding="utf-8")
    (pack / "a.txt").symlink_to(tmp_path / "out.txt")
    (pack / "b").symlink_to(tmp_path)
    (pack / "loop").symlink_to(pack)
    os.mkfifo(pack / "c.txt")
    said = faults(pack)
    for name in ("a.txt", "c.txt"):
        assert any(f"“{name}” is a link or not a plain file" in each for each in said)
    assert len(said) == 4
    assert list_names(pack) == list_names(write_pack(tmp_path / "other"))


def list_names(pack: Path) -> tuple[str, ...]:
    return FolderFiles(pack).names


def test_too_many_files_are_too_many(pack: Path) -> None:
    for at in range(MOST_ENTRIES):
        (pack / f"{at}.txt").touch()
    assert any("more than 5000 files" in each for each in faults(pack))


def test_all_together_may_be_too_large(pack: Path) -> None:
    for at in range(3):
        with (pack / f"{at}.mp4").open("wb") as film:
            film.truncate(1_500_000_000)
    assert faults(pack) == ["The pack has more than 4 GB: make two of it."]


def test_what_cannot_be_read_is_said(pack: Path) -> None:
    files = FolderFiles(pack)
    (pack / "media/film.mp4").unlink()
    with pytest.raises(UserError, match=r"media/film\.mp4 cannot be read"):
        list(files.blocks("media/film.mp4"))
    assert "nowhere cannot be read" in faults(pack / "nowhere")[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", b"GIF89a"), ("a.jpg", b"\x89PNG\r\n\x1a\n"), ("a.jpeg", b""), ("a.mp4", b"RIFF"),
        ("a.pdf", b"<html>"), ("a.svg", b"<html>"), ("a.json", b"a = 1"), ("a.txt", b"MZ\0\0"),
        ("a.srt", b"\x7fELF\x01\x02"), ("a.md", b"PK\3\4"),
    ],
)  # fmt: skip
def test_a_medium_that_lies_is_named(pack: Path, name: str, content: bytes) -> None:
    (pack / "media" / name).write_bytes(content)
    (problem,) = check_path(pack, []).everything
    assert problem.file == f"verger/media/{name}"
    assert ("is not what its name says" if content else "is empty") in problem.remedy


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jpg", b"\xff\xd8\xff\xe0"), ("A.PNG", b"\x89PNG\r\n\x1a\n"), ("a.pdf", b"\n%PDF-1.4"),
        ("a.svg", b"\xef\xbb\xbf<svg/>"), ("a.json", b"\xef\xbb\xbf [1]"), ("a.txt", b""),
        ("a.txt", "été".encode("utf-16")), ("a.srt", b"1\r\n00:00"), ("a.md", "# É".encode()),
    ],
)  # fmt: skip
def test_a_medium_that_is_what_it_says_passes(pack: Path, name: str, content: bytes) -> None:
    (pack / "media" / name).write_bytes(content)
    assert check_path(pack, []).everything == ()
