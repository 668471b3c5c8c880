"""Signed, unsigned, altered: what a pack is said to be after something happened to it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.library.checking import check_path
from app.library.integrity import examine
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import list_folder
from app.library.pack_files import FolderFiles
from app.library.signing import Key, new_key, sign
from app.usecases.mallettes import Integrity, Trust
from tests.fakes.packs import write_pack

FILM = "media/film.mp4"


@pytest.fixture
def key(tmp_path: Path) -> Key:
    return new_key("La fédération", tmp_path / "key.pem")


@pytest.fixture
def pack(tmp_path: Path, key: Key) -> Path:
    """A pack that was signed."""
    assert key.name
    folder = write_pack(tmp_path / "verger")
    text = list_folder(folder).text().encode()
    (folder / LISTING).write_bytes(text)
    (folder / SIGNATURE).write_bytes(sign(text, tmp_path / "key.pem"))
    return folder


def one_byte(pack: Path) -> None:
    raw = bytearray((pack / FILM).read_bytes())
    raw[40] ^= 1
    (pack / FILM).write_bytes(raw)


def two_names(pack: Path) -> None:
    text = (pack / LISTING).read_text(encoding="utf-8")
    (pack / LISTING).write_text(text + text.splitlines()[0] + "\n", encoding="utf-8")


def new_list(pack: Path) -> None:
    one_byte(pack)
    (pack / LISTING).write_text(list_folder(pack).text(), encoding="utf-8")


def other_list(text: str) -> Callable[[Path], object]:
    return lambda pack: (pack / LISTING).write_text(text, encoding="utf-8")


ZEROS = "0" * 64
HARM: dict[str, tuple[Callable[[Path], object], Integrity]] = {
    "one byte": (one_byte, Integrity(Trust.ALTERED, altered=(FILM,))),
    "a file gone": (
        lambda pack: (pack / FILM).unlink(), Integrity(Trust.ALTERED, missing=(FILM,)),
    ),
    "a file more": (
        lambda pack: (pack / "media/more.txt").touch(),
        Integrity(Trust.ALTERED, unlisted=("media/more.txt",)),
    ),
    "no list": (
        lambda pack: (pack / LISTING).unlink(), Integrity(Trust.ALTERED, missing=(LISTING,)),
    ),
    "a new list": (new_list, Integrity(Trust.ALTERED, altered=(SIGNATURE,))),
    "a line twice": (two_names, Integrity(Trust.ALTERED, altered=(LISTING,))),
    "a list of nothing": (other_list("nothing"), Integrity(Trust.ALTERED, altered=(LISTING,))),
    "a list that leads out": (
        other_list(f"{ZEROS}  ../a.txt\n"), Integrity(Trust.ALTERED, altered=(LISTING,)),
    ),
    "a list of itself": (
        other_list(f"{ZEROS}  {LISTING}\n"), Integrity(Trust.ALTERED, altered=(LISTING,)),
    ),
    "a list in another encoding": (
        lambda pack: (pack / LISTING).write_bytes(b"\xff"),
        Integrity(Trust.ALTERED, altered=(LISTING,)),
    ),
    "a broken signature": (
        lambda pack: (pack / SIGNATURE).write_text("{}", encoding="utf-8"),
        Integrity(Trust.ALTERED, altered=(SIGNATURE,)),
    ),
}  # fmt: skip


def test_a_signed_pack_says_by_whom(pack: Path, key: Key) -> None:
    assert examine(FolderFiles(pack), [key]) == Integrity(Trust.SIGNED, "La fédération")


@pytest.mark.parametrize("harm", HARM)
def test_what_was_altered_is_named(pack: Path, key: Key, harm: str) -> None:
    spoil, said = HARM[harm]
    spoil(pack)
    assert examine(FolderFiles(pack), [key]) == said


def test_a_list_that_is_only_out_of_order_is_not_said_to_be_altered(pack: Path, key: Key) -> None:
    lines = (pack / LISTING).read_text(encoding="utf-8").splitlines(keepends=True)
    (pack / LISTING).write_text("".join(reversed(lines)), encoding="utf-8")
    with pytest.raises(UserError, match="not in the order of their names"):
        examine(FolderFiles(pack), [key])
    checked = check_path(pack, [key])
    (said,) = checked.everything
    assert "not in the order of their names" in said.remedy
    assert checked.integrity is None


def test_what_an_unknown_key_signed_is_unsigned_but_still_compared(pack: Path) -> None:
    assert examine(FolderFiles(pack), []) == Integrity(Trust.UNSIGNED)
    one_byte(pack)
    assert examine(FolderFiles(pack), []) == Integrity(Trust.ALTERED, altered=(FILM,))


def test_a_pack_without_signature_or_list_is_unsigned(pack: Path, key: Key) -> None:
    (pack / SIGNATURE).unlink()
    assert examine(FolderFiles(pack), [key]) == Integrity(Trust.UNSIGNED)
    (pack / LISTING).unlink()
    assert examine(FolderFiles(pack), [key]) == Integrity(Trust.UNSIGNED)


def test_what_computers_leave_behind_is_no_part_of_the_pack(pack: Path, key: Key) -> None:
    for name in (".DS_Store", "media/._film.mp4", "media/Thumbs.db"):
        (pack / name).write_bytes(b"\0")
    assert examine(FolderFiles(pack), [key]).state is Trust.SIGNED


def test_progress_comes_in_bytes(pack: Path, key: Key) -> None:
    heard: list[tuple[int, int]] = []
    examine(FolderFiles(pack), [key], progress=lambda done, whole: heard.append((done, whole)))
    wholes = {whole for _done, whole in heard}
    assert [done for done, _whole in heard] == sorted({done for done, _whole in heard})
    assert wholes == {heard[-1][0]}
