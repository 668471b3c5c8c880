"""Zips that were made to harm, damaged or only odd; and those that are simply mallettes."""

import errno
import os
import stat
import tracemalloc
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.library.archive import Archive, archive_faults, open_archive
from app.library.pack_files import DamagedFileError
from app.library.zip_directory import Entry
from tests.fakes.zips import Part, deflated, zipped

TOP = Part("pack.json", b"{}")
LINK = (stat.S_IFLNK | 0o777) << 16


def with_top(*parts: Part, **end: int | bytes) -> bytes:
    return zipped(TOP, *parts, **end)


def quoted(count: int) -> bytes:
    """Files that each begin inside the one before, all with honest headers."""
    parts: list[Part] = []
    inner = b""
    for at in reversed(range(count)):
        part = Part(f"{at}.txt", inner)
        inner = zipped(part)[: 30 + len(part.name) + len(inner)]
        parts.insert(0, part)
    start = 0
    for part in parts[:-1]:
        start += 30 + len(part.name)
        parts[parts.index(part) + 1].offset = start
    return zipped(*parts, TOP)


BOMB = deflated(bytes(100_000_000))
SAID_SMALL = Part("a.txt", packed=BOMB, method=8, size=1_000, crc=0)

REFUSED = {
    "ratio": (with_top(Part("a.txt", bytes(4_000_000), method=8)), "a.txt"),
    "declared sizes": (
        with_top(*(Part(f"{at}.mp4", size=1_900_000_000, packed_size=0) for at in range(3))),
        "0.mp4",
    ),
    "text of 50 MB": (with_top(Part("module.json", bytes(50_000_000))), "module.json"),
    "manifest of 50 MB": (zipped(Part("pack.json", b" " * 50_000_000)), "pack.json"),
    "bzip2": (with_top(Part("a.txt", b"a", method=12)), "a.txt"),
    "lzma": (with_top(Part("a.txt", b"a", method=14)), "a.txt"),
    "deflate64": (with_top(Part("a.txt", b"a", method=9)), "a.txt"),
    "stored, and larger than it is": (with_top(Part("a.txt", b"a", size=9)), "a.txt"),
    "encrypted": (with_top(Part("a.txt", b"a", flags=1)), "a.txt"),
    "strongly encrypted": (with_top(Part("a.txt", b"a", flags=0x41)), "a.txt"),
    "link": (with_top(Part("a.txt", b"/etc/passwd", attributes=LINK)), "a.txt"),
    "link of Windows": (with_top(Part("a.txt", b"a", attributes=0x400)), "a.txt"),
    "device": (with_top(Part("a.txt", b"", attributes=(stat.S_IFCHR | 0o666) << 16)), "a.txt"),
    "folder called a file": (
        with_top(Part("a.txt", b"", attributes=(stat.S_IFDIR | 0o777) << 16)), "a.txt",
    ),
    "file called a folder": (with_top(Part("a/", b"abc")), "a/"),
    "twice": (with_top(Part("a.txt", b"a"), Part("a.txt", b"b")), "a.txt"),
    "capitals": (with_top(Part("a.txt", b"a"), Part("A.TXT", b"b")), "A.TXT"),
    "folder in capitals": (with_top(Part("a.md/a.txt", b"a"), Part("A.MD", b"b")), "A.MD"),
    "accents in two ways": (with_top(Part("\u00e9.txt"), Part("e\u0301.txt")), "e\u0301.txt"),
    "no manifest": (zipped(Part("module.json", b"{}")), "pack.json"),
    "folder around it": (zipped(Part("verger/pack.json", b"{}")), "pack.json"),
    "nothing": (zipped(), "pack.json"),
    "no kind of a pack": (with_top(Part("setup.exe", b"MZ")), "setup.exe"),
    "script": (with_top(Part("a.html", b"<script>")), "a.html"),
    "old encoding": (with_top(Part(b"\xe9.txt", b"a", flags=2)), "Θ.txt"),
    "not UTF-8": (with_top(Part(b"\xe9.txt", b"a", flags=0x800)), "Θ.txt"),
}  # fmt: skip

NAMES = [
    "../a.txt", "media/../../a.txt", "..", "/a.txt", "//server/a.txt", "C:/a.txt", "c:a.txt",
    "..\\a.txt", "media\\a.txt", "a.txt:stream", "CON", "con.json", "media/NUL.txt", "aux.srt",
    "COM1.txt", "lpt9.json", "COM\u00b9.txt", "PRN .txt", "CONIN$.txt", "a.txt.", "a.txt ", " ",
    "./a.txt", "media//a.txt", "media/./a.txt", "a\n.txt", "a\x00.txt", "a\x1b[31m.txt",
    "a\u202etxt.exe.txt", "a\u200b.txt", "a\u2028.txt", "a*.txt", "a?.txt", "a<b>.txt", 'a".txt',
    "a|b.txt", "1/2/3/4/a.txt", f"{'a' * 97}.txt", ".hidden.txt", "media/.git/a.txt",
    "\ufdd0.txt", "a\u00a0b.txt",
]  # fmt: skip

ODD = {
    "before": b"MZ" + with_top(),
    "first file not at the beginning": zipped(Part("pack.json", b"{}", before=b"junk")),
    "between": with_top(Part("a.txt", b"a", before=b"junk")),
    "behind the files": with_top(Part("a.txt", b"a", after=b"junk")),
    "behind": with_top() + b"junk",
    "comment": with_top(comment=b"hello"),
    "comment on a file": with_top(Part("a.txt", b"a", comment=b"hello")),
    "cut off": with_top(Part("a.txt", bytes(1000)))[:-1],
    "half": with_top(Part("a.txt", bytes(1000)))[:500],
    "only the beginning": b"PK\3\4",
    "two disks": with_top(disk=1),
    "file on another disk": with_top(Part("a.txt", b"a", disk=1)),
    "other count": with_top(here=9),
    "directory elsewhere": with_top(start=0),
    "zip64 size": with_top(Part("a.txt", b"a", size=0xFFFFFFFF)),
    "zip64 offset": with_top(Part("a.txt", b"a", offset=0xFFFFFFFF)),
    "zip64 end": with_top(start=0xFFFFFFFF),
    "offset beyond": with_top(Part("a.txt", b"a", offset=900_000)),
    "other name": with_top(Part("a.txt", b"a", local_name="b.txt")),
    "longer name": with_top(Part("a.txt", b"a", local_name="aa.txt")),
    "other method": with_top(Part("a.txt", b"a", local_method=8)),
    "other size": with_top(Part("a.txt", b"a", local_size=2)),
    "packed longer than the file": with_top(Part("a.txt", b"a", packed_size=9_000)),
    "directory of something else": zipped(TOP)[:-68] + b"x" * 46 + zipped(TOP)[-22:],
}


@pytest.fixture
def mallette(tmp_path: Path) -> Path:
    return tmp_path / "verger.mallette"


def refusal(file: Path) -> UserError:
    with pytest.raises(UserError) as refused, open_archive(file):
        pass
    assert str(archive_faults(file)[0]) == str(refused.value)
    return refused.value


@pytest.mark.parametrize("harm", REFUSED)
def test_what_would_harm_is_refused_and_named(mallette: Path, harm: str) -> None:
    content, named = REFUSED[harm]
    mallette.write_bytes(content)
    assert named in str(refusal(mallette))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_some_computer_cannot_keep_is_refused(mallette: Path, name: str) -> None:
    mallette.write_bytes(with_top(Part(name, b"a")))
    said = str(refusal(mallette))
    assert not [sign for sign in said if unicodedata.category(sign).startswith("C")]
    assert not name[:1].isprintable() or name[:1] in said


@pytest.mark.parametrize("odd", ODD)
def test_what_is_not_exactly_a_zip_is_refused(mallette: Path, odd: str) -> None:
    mallette.write_bytes(ODD[odd])
    assert "verger.mallette" in str(refusal(mallette))


def test_files_over_each_other_are_refused(mallette: Path) -> None:
    for count in (2, 100):
        mallette.write_bytes(quoted(count))
        assert "“0.txt” and “1.txt” lie over each other" in str(refusal(mallette))


def test_files_that_share_one_body_are_refused(mallette: Path) -> None:
    body = Part("a.txt", b"a" * 100_000, method=8)
    more = [Part(f"{at}.txt", body.content, method=8, offset=0) for at in range(500)]
    mallette.write_bytes(zipped(body, *more, TOP))
    assert "verger.mallette" in str(refusal(mallette))


def test_too_many_files_are_refused_before_they_are_listed(mallette: Path) -> None:
    many = [Part(f"{at}.txt") for at in range(5_000)]
    mallette.write_bytes(zipped(*many, TOP))
    assert "more than 5000 files" in str(refusal(mallette))
    mallette.write_bytes(zipped(*many, TOP, here=100, count=100))
    assert "damaged" in str(refusal(mallette))


def test_all_faults_are_said_at_once(mallette: Path) -> None:
    parts = (Part("../a.txt"), Part("CON.txt"), Part("a.exe"), Part("b.txt"), Part("B.txt"))
    mallette.write_bytes(zipped(*parts))
    assert len(archive_faults(mallette)) == 5


@pytest.mark.parametrize("name", ["verger.mallette", "nowhere.mallette", ""])
def test_what_is_no_mallette_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "verger.mallette").write_bytes(b"a film, perhaps")
    assert "mallette" in str(refusal(tmp_path / name)) or name == ""


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with a name")
    os.mkfifo(tmp_path / "pipe.mallette")
    assert "is not a mallette" in str(refusal(tmp_path / "pipe.mallette"))


@pytest.mark.parametrize(
    "part",
    [
        SAID_SMALL,
        Part("a.txt", b"abc", crc=1),
        Part("a.txt", b"abc", method=8, packed=b"\xff\xff\xff"),
        Part("a.txt", b"abc", method=8, packed=deflated(b"abc") + b"hidden"),
        Part("a.txt", b"abc", method=8, packed=deflated(b"abc") + bytes(200_000)),
        Part("a.txt", b"abc", method=8, packed=deflated(b"abc")[:-1]),
        Part("a.txt", b"abc", method=8, packed=deflated(b"ab")),
        Part("a.txt", b"abc", method=8, packed=b""),
        Part("a.txt", b"ab", packed=b"abc"),
    ],
)
def test_a_file_that_is_not_what_the_directory_says_is_damaged(mallette: Path, part: Part) -> None:
    mallette.write_bytes(with_top(part))
    tracemalloc.start()
    with open_archive(mallette) as archive, pytest.raises(DamagedFileError) as refused:
        archive.read("a.txt")
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "“a.txt” in verger.mallette is damaged" in str(refused.value)
    assert most < 2_000_000


def test_a_sound_mallette_gives_its_files(mallette: Path) -> None:
    film = os.urandom(300_000)
    parts = (
        TOP,
        Part("media/", attributes=(stat.S_IFDIR | 0o755) << 16),
        Part("media/film.mp4", film),
        Part("media/été.txt", b"a" * 10_000, method=8, attributes=(stat.S_IFREG | 0o644) << 16),
        Part("__MACOSX/media/a/b/c/._film.mp4", b"x"),
        Part(".DS_Store", b"x"),
    )
    mallette.write_bytes(zipped(*parts))
    with open_archive(mallette) as archive:
        assert archive.names == ("pack.json", "media/film.mp4", "media/été.txt")
        assert archive.size("media/film.mp4") == 300_000
        assert archive.read("media/film.mp4") == film
        assert archive.read("media/été.txt") == b"a" * 10_000
        two = zip(archive.blocks("media/film.mp4"), archive.blocks("pack.json"), strict=False)
        assert [second for _first, second in two] == [b"{}"]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_what_usual_programs_write_can_be_read(mallette: Path, method: int) -> None:
    with mallette.open("wb") as out, zipfile.ZipFile(out, "w", method) as written:
        written.mkdir("media")
        written.writestr("pack.json", "{}")
        written.writestr("media/é.txt", "a b c " * 30)
    with open_archive(mallette) as archive:
        assert archive.read("media/é.txt") == b"a b c " * 30


def test_sizes_may_follow_the_files(mallette: Path) -> None:
    """As zips written straight into a pipe have it, those of macOS too."""

    class Pipe:
        def __init__(self) -> None:
            self.written = b""

        def write(self, block: bytes) -> int:
            self.written += block
            return len(block)

        def flush(self) -> None: ...

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as written:  # type: ignore[call-overload]
        written.writestr("pack.json", "{}")
        written.writestr("a.txt", "a b c " * 30)
    mallette.write_bytes(pipe.written)
    with open_archive(mallette) as archive:
        assert archive.read("a.txt") == b"a b c " * 30


class PulledStick(BytesIO):
    """A file whose disk is gone."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError(errno.EIO, f"no {size} bytes here")


def test_a_disk_that_is_gone_is_not_called_damage() -> None:
    entry = Entry("a.txt", 0, 0, 0, 9, 9, 0, 0, b"a.txt")
    archive = Archive(PulledStick(), "verger.mallette", {"a.txt": entry})
    with pytest.raises(UserError, match="the disk is plugged in") as refused:
        archive.read("a.txt")
    assert not isinstance(refused.value, DamagedFileError)


def test_a_stick_that_is_pulled_while_it_is_read(mallette: Path) -> None:
    mallette.write_bytes(with_top(Part("a.txt", bytes(1_000_000))))
    with open_archive(mallette) as archive:
        blocks = archive.blocks("a.txt")
        next(blocks)
        os.truncate(mallette, 100)
        with pytest.raises(UserError, match=r"“a\.txt” in verger\.mallette is damaged"):
            list(blocks)
