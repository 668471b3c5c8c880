"""What bad packs take: under a second of work and 64 MB each, and nothing is left behind.

Run with -s to see the figures.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from tests.fakes.packs import box, film_bytes, small_module, small_pack, write_pack
from tests.fakes.zips import Part, deflated, zipped
from tests.library.test_archive import BOMB, LINK, NAMES, quoted

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES = 1.0, 64
TOP = Part("pack.json", json.dumps({**small_pack(), "version": 2}).encode())
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
EMPTY = box(b"free", b"")
LAUGHS = "".join(
    f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' if at else '<!ENTITY l0 "ha">' for at in range(10)
)


def drawn(picture: str) -> list[Part]:
    """A pack whose infographic has this picture."""
    module = small_module()
    module["activities"][3] |= {"picture": "media/a.svg", "alt": "Une mare."}
    return whole(module, Part("media/a.svg", picture.encode()))


def whole(module: dict[str, Any], *more: Part, film: bytes | None = None) -> list[Part]:
    """All the files of a pack."""
    return [
        TOP, Part("module.json", json.dumps(module).encode()),
        Part("media/film.mp4", film_bytes() if film is None else film),
        Part("media/film.srt", b"00:00:01,000 --> 00:00:02,000\na\n"),
        Part("media/film.txt", b"a"), *more,
    ]  # fmt: skip


def many(count: int) -> Iterator[Part]:
    return (Part(f"{at}.txt") for at in range(count))


HARM: dict[str, tuple[Callable[[], bytes], str]] = {
    "deflate bomb that says its size": (
        lambda: zipped(TOP, Part("a.txt", b"", method=8, packed=BOMB, size=100_000_000)), "a.txt",
    ),
    "deflate bomb that says a small size": (
        lambda: zipped(TOP, Part("a.txt", b"", method=8, packed=BOMB, size=1_000)), "a.txt",
    ),
    "films of nothing": (
        lambda: zipped(
            TOP,
            *(Part(f"{at}.mp4", b"", 8, packed=deflated(b""), size=1 << 30) for at in range(4_000)),
        ),
        "0.mp4",
    ),
    "bzip2 bomb": (lambda: zipped(TOP, Part("a.txt", b"BZh", method=12)), "a.txt"),
    "lzma bomb": (lambda: zipped(TOP, Part("a.txt", b"LZ", method=14)), "a.txt"),
    "overlap": (lambda: quoted(2_000), "0.txt"),
    "shared body": (
        lambda: zipped(
            Part("0.txt", b"a" * 9**6, method=8),
            *(Part(f"{at}.txt", b"a" * 9**6, method=8, offset=0) for at in range(1, 500)),
            TOP,
        ),
        "bad.mallette",
    ),
    "a hundred thousand entries": (lambda: zipped(*many(65_535), TOP, here=5, count=5), "bad"),
    "a hundred thousand honest entries": (
        lambda: zipped(*many(100_000), TOP, here=65_535, count=65_535), "5000",
    ),
    "link": (lambda: zipped(TOP, Part("a.txt", b"/etc/passwd", attributes=LINK)), "a.txt"),
    "capitals": (lambda: zipped(TOP, Part("a.txt"), Part("A.txt")), "A.txt"),
    "all bad names": (lambda: zipped(TOP, *(Part(each) for each in NAMES)), "../a.txt"),
    "manifest of 50 MB": (lambda: zipped(Part("pack.json", b"[" * 50_000_000)), "pack.json"),
    "module of brackets": (
        lambda: zipped(TOP, Part("module.json", b"[" * 2_000_000)), "module.json",
    ),
    "module of lists": (
        lambda: zipped(TOP, Part("module.json", b'{"activities":[' + b"[]," * 660_000 + b"0]}")),
        "module.json",
    ),
    "newer format": (
        lambda: zipped(Part("pack.json", json.dumps({**small_pack(), "format": 2}).encode())),
        "format 2",
    ),
    "document type": (lambda: zipped(*drawn(f"<!DOCTYPE svg>{SVG.format('')}")), "media/a.svg"),
    "laughs": (
        lambda: zipped(*drawn(f"<!DOCTYPE svg [{LAUGHS}]>{SVG.format('<text>&l9;</text>')}")),
        "media/a.svg",
    ),
    "outside entity": (
        lambda: zipped(*drawn(
            f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{SVG.format("&x;")}'
        )),
        "media/a.svg",
    ),
    "drawing of many parts": (
        lambda: zipped(*drawn(SVG.format("<g/>" * 1_200_000))), "media/a.svg",
    ),
    "media that lie": (
        lambda: zipped(*whole(small_module(), Part("media/a.png", b"MZ"), film=b"PK\3\4")),
        "media/a.png",
    ),
    "film of empty boxes": (
        lambda: zipped(*whole(small_module(), film=film_bytes() + EMPTY * 4_000_000)[:3]),
        "film.srt",
    ),
    "one altered byte": (
        lambda: zipped(*whole(small_module())).replace(b"isom", b"isoM", 1), "media/film.mp4",
    ),
    "text of one sign": (
        lambda: zipped(*whole(small_module(), Part("media/b.txt", b"\xff" * 5_000_001))), "b.txt",
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[subprocess.Popen[str]]:
    """A process that reads packs, and whose temporary folder is known."""
    above = tmp_path_factory.mktemp("reader")
    sound = write_pack(above / "verger")
    (above / "tmp").mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.library.measured", str(sound)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "TMPDIR": str(above / "tmp"), "COVERAGE_PROCESS_START": ""},
    ) as process:  # fmt: skip
        process.tmp = above / "tmp"  # type: ignore[attr-defined]
        yield process
        assert process.stdin
        process.stdin.close()


def pipe(end: IO[str] | None) -> IO[str]:
    assert end is not None
    return end


@pytest.mark.parametrize("harm", HARM)
def test_a_bad_mallette_takes_little_and_leaves_nothing(
    harm: str, reader: subprocess.Popen[str], tmp_path: Path
) -> None:
    make, named = HARM[harm]
    file = tmp_path / "bad.mallette"
    file.write_bytes(make())
    pipe(reader.stdin).write(f"{file}\n")
    pipe(reader.stdin).flush()
    took = json.loads(pipe(reader.stdout).readline())
    figures = f"{harm}: {took['seconds']:.2f} s, {took['megabytes']} MB, {took['said'][0]}"
    sys.stdout.write(f"{figures}\n")
    assert any(named in each for each in took["said"])
    assert took["megabytes"] < MEGABYTES
    assert took["seconds"] < SECONDS
    assert list(reader.tmp.iterdir()) == []  # type: ignore[attr-defined]
    assert [each.name for each in tmp_path.iterdir()] == ["bad.mallette"]
