"""Makes mallettes that are wrong in ways nobody thought of, and has them checked.

    python -m tests.fuzz.mallettes --minutes 10 [--seed 1]

Every one must be refused or accepted with sentences, in under a second, with nothing left behind,
no file opened but its own, and never be called signed where a byte of it is another. Half of them
are installed over an older version too, which must stay as it was or give way to a whole one. What
is found is printed as small as hypothesis can make it, and ends the run: it becomes a test.
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
import unicodedata
from contextlib import suppress
from copy import deepcopy
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.library.checking import check_path
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import list_files, list_folder
from app.library.signing import Key, new_key, sign
from app.usecases.mallettes import PackState, Trust
from tests.fakes.packs import small_module, small_pack, write_pack
from tests.fakes.zips import Part, zipped
from tests.library.installs import Computer, a_mallette
from tests.library.test_leaflets import pdf

SECONDS = 1.0
MOST_COMPLAINTS = 2_000
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><path d="M0 0"/></g><use href="#a"/></svg>'
)
NASTY = (
    "", " ", "\0", "\ud800", "../../x", "C:\\x", "//host/share", "<img src='file:///etc/passwd'>",
    "![x](http://localhost/x.png)", "\u202e", "a" * 500, "pack.json", "media/", "1:30", "{a}", "%s",
    "{0.__class__}", "\N{NO-BREAK SPACE}", "https://x.fr/", "NaN",
)  # fmt: skip

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12)
    | st.sampled_from(NASTY),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=6,
)  # fmt: skip
numbers = st.integers(0, 300) | st.sampled_from((0xFFFF, 0xFFFFFFFF, 1 << 31, 5_000_001, 1_000))
names = st.text(max_size=20) | st.sampled_from((*NASTY[4:], "CON", "a/b/c/d/e.txt", "MODULE.JSON"))
LIES: dict[str, st.SearchStrategy[Any]] = {
    "name": names.map(lambda name: name.encode("utf-8", "surrogatepass")) | st.binary(max_size=9),
    "local_name": st.binary(max_size=9),
    "method": st.sampled_from((0, 8, 9, 12, 14, 95, 99)),
    "local_method": st.sampled_from((0, 8, 12)),
    "flags": st.sampled_from((0, 1, 8, 0x40, 0x800, 0x808, 0x2000, 0xFFFF)),
    "attributes": numbers | st.sampled_from((0o120777 << 16, 0o020666 << 16, 0x10)),
    **dict.fromkeys(("size", "packed_size", "crc", "offset", "local_size"), numbers),
    **dict.fromkeys(("packed", "before", "after", "extra", "content"), st.binary(max_size=40)),
    "comment": st.binary(max_size=9),
}  # fmt: skip


@cache
def sound() -> tuple[Key, dict[str, bytes]]:
    """A signed pack with a file of each kind, and the key that signed it."""
    module = small_module()
    module["activities"][3] |= {"picture": "media/a.svg", "alt": "Une mare."}
    module["activities"][4] |= {"file": "media/a.pdf"}
    with tempfile.TemporaryDirectory() as above:
        folder = write_pack(Path(above) / "verger", module, {**small_pack(), "version": 2})
        (folder / "media" / "a.svg").write_bytes(SVG)
        (folder / "media" / "a.pdf").write_bytes(pdf(1))
        for words in ("plain", "words.en"):
            (folder / f"{words}.json").write_text('{"title": "A", "intro.q1.text": "B"}')
        spoken = '{"title": "A", "film.subtitles": "media/film.srt"}'
        (folder / "words.de.json").write_text(spoken)
        listing = list_folder(folder).text().encode()
        key = new_key("La fédération", Path(above) / "key.pem")
        files = {LISTING: listing, SIGNATURE: sign(listing, Path(above) / "key.pem")}
        for each in sorted(folder.rglob("*")):
            if each.is_file():
                files[each.relative_to(folder).as_posix()] = each.read_bytes()
    return key, files


@st.composite
def spoilt_documents(draw: st.DrawFn, document: Any) -> Any:
    """A document of JSON with something else, nothing or too much somewhere in it."""
    top = {"": deepcopy(document)}
    group: Any = top
    place: Any = ""
    while isinstance(group[place], dict | list) and group[place] and draw(st.integers(0, 4)):
        group = group[place]
        place = draw(
            st.sampled_from(sorted(group) if isinstance(group, dict) else range(len(group)))
        )
    match draw(st.integers(0, 4)):
        case 0 if group is not top:
            del group[place]
        case 1 if isinstance(group, list):
            group.insert(place, deepcopy(draw(st.sampled_from(group))))
        case 2 if isinstance(group, dict):
            group[draw(names)] = draw(json_values)
        case 3 if isinstance(group[place], str):
            group[place] += draw(names)
        case _:
            group[place] = draw(json_values)
    return top[""]


def havoc(raw: bytes, chance: int) -> bytes:
    """Some bytes changed, taken out, doubled or put in, by this chance."""
    dice, changed = random.Random(chance), bytearray(raw)
    for _time in range(dice.choice((1, 1, 2, 5, 20))):
        at = dice.randrange(len(changed) + 1)
        match dice.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([dice.randrange(256)])
            case 1:
                del changed[at : at + dice.choice((1, 2, 4, 30))]
            case 2:
                changed[at:at] = changed[at : at + dice.choice((1, 8, 46))]
            case 3:
                value = dice.choice((0, 1, 0xFF, 0xFFFF, 0xFFFFFFFF, 1 << 31))
                width = dice.choice((2, 4))
                changed[at : at + width] = (value & (1 << 8 * width) - 1).to_bytes(width, "little")
            case _:
                changed[at:at] = dice.choice(
                    (b"<", b'"', b"\0", b"PK\1\2", b"<!DOCTYPE a>", b"{", b"/")
                )
    return bytes(changed)


@st.composite
def mallettes(draw: st.DrawFn) -> bytes:
    """A mallette with one to three things wrong in it, at any level."""
    _key, files = sound()
    parts = {name: Part(name, content) for name, content in files.items()}
    if draw(st.booleans()):  # with a list, every change is seen at once: further down is more
        del parts[LISTING], parts[SIGNATURE]
    chances = st.integers(0, 1 << 32)
    end: dict[str, Any] = {}
    for _time in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(parts)))
        part = parts[name]
        match draw(st.integers(0, 4)):
            case 0 if name.endswith((".json", ".sig")):
                try:
                    document = json.loads(part.content)
                except ValueError:
                    continue
                text = json.dumps(draw(spoilt_documents(document)))
                parts[name] = replace(part, content=text.encode())
            case 1:
                lie = draw(st.sampled_from(sorted(LIES)))
                assert lie in {each.name for each in fields(Part)}
                parts[name] = replace(part, **{lie: draw(LIES[lie])})
            case 2:
                lie = draw(st.sampled_from(("count", "here", "length", "start", "disk")))
                end[lie] = draw(st.integers(0, 0xFFFF))
            case _:
                parts[name] = replace(part, content=havoc(part.content, draw(chances)))
    raw = zipped(*parts.values(), **end)
    return havoc(raw, draw(chances)) if draw(st.integers(0, 3)) == 0 else raw


def check(file: Path) -> None:
    """Have a mallette checked, and look at what comes of it."""
    key, files = sound()
    checked = check_path(file, [key])
    assert len(checked.everything) < MOST_COMPLAINTS
    for each in checked.everything:
        assert all((each.file, each.place, each.remedy))
        assert len(each.remedy) < 1_000
        said = f"{each.file}{each.place}{each.remedy}"
        assert not [sign for sign in said if unicodedata.category(sign) in {"Cc", "Cs"}], said
    if checked.integrity and checked.integrity.state is Trust.SIGNED:
        from app.library.archive import open_archive  # noqa: PLC0415

        with open_archive(file) as archive:
            found = {name: archive.read(name) for name in archive.names}
        # the signature itself may be written in other ways that say the same
        assert {**found, SIGNATURE: b""} == {**files, SIGNATURE: b""}


def check_any(raw: bytes, folder: Path) -> None:
    """Have these bytes checked as a mallette in a folder of its own, where nothing is left."""
    file = folder / "any.mallette"
    file.write_bytes(raw)
    check(file)
    assert [each.name for each in folder.iterdir()] == ["any.mallette"]


class Installing:
    """A computer on which the first version of the pack is installed, and any other is tried."""

    def __init__(self, folder: Path) -> None:
        self._computer, self._kept = Computer(folder / "computer"), folder / "kept"
        self._file = folder / "any.mallette"
        self._computer.keys.mkdir(parents=True)
        self._computer.install(a_mallette(folder))
        self._before = self._computer.files()
        shutil.copytree(self._computer.data, self._kept)

    def try_it(self, raw: bytes) -> bool:
        """Install these bytes; tells whether that was possible."""
        self._file.write_bytes(raw)
        state: PackState | None = None
        with suppress(UserError):
            state = self._computer.install(self._file)
        if state is None:
            assert self._computer.files() == self._before
            return False
        installed = self._computer.packs.find(state.id, state.version)
        assert installed is not None
        assert list_files(installed) == installed.listing
        assert self._computer.shelf.modules()
        shutil.rmtree(self._computer.data)
        shutil.copytree(self._kept, self._computer.data)
        self._computer.restart()
        return True


class Watch:
    """Hears of every file that the program opens, and of every call to the network."""

    def __init__(self, allowed: tuple[str, ...]) -> None:
        self._allowed = allowed
        self.strange: list[str] = []
        sys.addaudithook(self.hear)

    def hear(self, event: str, words: tuple[Any, ...]) -> None:
        """Note what has nothing to do with reading a mallette."""
        if event.startswith(("socket.", "subprocess.", "os.exec", "os.system", "ctypes.dlopen")):
            self.strange.append(event)
        elif event == "open" and isinstance(words[0], str | bytes):
            path = Path(os.fsdecode(words[0])).absolute()
            if not str(path).startswith(self._allowed):
                self.strange.append(str(path))


def main() -> None:
    """Go on for so many minutes, round after round, each with another seed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    sound()
    count, slowest, installed = 0, 0.0, 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as above:
        folder, temporary = Path(above) / "in", Path(above) / "tmp"
        folder.mkdir()
        temporary.mkdir()
        tempfile.tempdir = str(temporary)
        installing = Installing(Path(above))
        watch = Watch((above, sys.prefix, sys.base_prefix, str(Path.cwd())))
        end = time.monotonic() + wanted.minutes * 60
        while time.monotonic() < end:

            @seed(wanted.seed + count)
            @settings(
                max_examples=2_000, deadline=None, database=None,
                phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(mallettes())
            def one_round(raw: bytes) -> None:
                nonlocal count, slowest, installed
                if time.monotonic() > end:
                    return
                begun = time.process_time()
                check_any(raw, folder)
                installed += count % 2 and installing.try_it(raw)
                took = time.process_time() - begun
                assert took < SECONDS, took
                assert not watch.strange, watch.strange
                assert list(temporary.iterdir()) == []
                count, slowest = count + 1, max(slowest, took)

            one_round()
            figures = f"{count} mallettes, {installed} installed, {slowest:.3f} s at most"
            sys.stdout.write(f"{figures}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
