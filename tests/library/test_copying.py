"""Copying into the data folder: whole, or not at all, whatever the disks do."""

import errno
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.library.copying import Meter, blocks_of, copy, on_disk, size_of, write_whole


def meter(whole: int = 10) -> Meter:
    return Meter(whole, lambda _done, _whole: None, lambda: False)


def test_a_copy_has_the_checksum_of_what_was_read(tmp_path: Path):
    assert copy([b"ab", b"c"], tmp_path / "copy", meter()) == hashlib.sha256(b"abc").hexdigest()
    assert (tmp_path / "copy").read_bytes() == b"abc"


def test_a_stick_that_is_pulled_out_is_said_and_leaves_nothing(tmp_path: Path):
    def pulled() -> Iterator[bytes]:
        yield b"ab"
        yield from blocks_of(tmp_path / "gone" / "film.mp4")

    with pytest.raises(UserError, match=r"film\.mp4 cannot be read: .* plugged in"):
        copy(pulled(), tmp_path / "copy", meter())
    assert list(tmp_path.iterdir()) == []


def test_an_error_in_the_middle_of_a_file_is_said():
    unreadable = Path("/proc/self/mem")
    if not unreadable.exists():
        pytest.skip("this system has no file that opens but cannot be read")
    with pytest.raises(UserError, match="cannot be read"):
        list(blocks_of(unreadable))
    with pytest.raises(UserError, match="cannot be read"):
        size_of(unreadable / "film.mp4")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "is full: free some space"),
        (errno.EDQUOT, "is full: free some space"),
        (errno.EROFS, "can only be read"),
        (errno.EACCES, "can only be read"),
        (errno.EIO, "does not answer"),
    ],
)
def test_what_the_disk_refuses_is_said_in_our_own_words(tmp_path: Path, number: int, sentence: str):
    with pytest.raises(UserError, match=sentence), on_disk(tmp_path):
        raise OSError(number, "")


def test_a_full_disk_keeps_the_file_that_was_there(tmp_path: Path):
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no disk that is always full")
    (tmp_path / "index").write_bytes(b"before")
    (tmp_path / "index.part").symlink_to(full)
    with pytest.raises(UserError, match="is full"):
        write_whole(b"after", tmp_path / "index")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"before"]


def test_a_small_file_is_written_with_its_folder(tmp_path: Path):
    write_whole(b"one", tmp_path / "new" / "index")
    write_whole(b"two", tmp_path / "new" / "index")
    assert [each.read_bytes() for each in (tmp_path / "new").iterdir()] == [b"two"]
