"""The titles of modules, before the packs are read: all that the first window needs of them.

What was read is remembered in a small file, as long as nobody touches the packs: two hundred of
them cost no more than a look at each.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from app.domain.errors import UserError
from app.library.files import read_json
from app.library.installed import InstalledPacks
from app.library.limits import LISTING
from app.library.ranks import ranked
from app.library.sources import FolderSource, Source

MANIFEST = "pack.json"


@dataclass(frozen=True)
class KnownPack:
    """What a pack says of itself; nothing of it was checked. `place` is its folder.

    `titles` are those of the modules by id, `files` their files in the pack.
    """

    id: str
    name: str
    version: int
    order: int
    place: str
    installed: bool
    titles: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    @property
    def beside(self) -> list[str]:
        """The files that may change what it says, but for the first; none, once installed."""
        return (
            [] if self.installed else [str(Path(self.place) / each) for each in self.files.values()]
        )


_Read = Callable[[], KnownPack | None]


class _Look:
    """One look at the packs: what was `kept` of them before, and what was `found` now."""

    def __init__(self, kept: dict[str, object]) -> None:
        self.kept = kept
        self.found: dict[str, object] = {}

    def at(self, packs: Iterable[tuple[str, _Read]]) -> list[KnownPack]:
        """Recall packs, and read those that are new or were touched."""
        known = []
        for key, read in packs:
            pack = _recalled(self.kept.get(key))
            if pack is not None:
                self.found[key] = self.kept[key]
            else:
                pack = read()
                if pack is None:
                    continue
                self.found[key] = [_stamp([key, *pack.beside]), asdict(pack)]
            known.append(pack)
        return known


class Titles:
    """Knows what packs say of themselves; remembers it in `memory`, if it is given one."""

    def __init__(
        self,
        folders: Sequence[Path],
        installed: InstalledPacks | None = None,
        memory: Path | None = None,
    ) -> None:
        self._folders = folders
        self._installed = installed
        self._memory = memory

    def packs(self) -> tuple[KnownPack, ...]:
        """Return the packs that are used, in the order of the shelf."""
        look = _Look(self._remembered())
        groups = [look.at(_folder_packs(each)) for each in self._folders]
        if self._installed is not None:
            groups.append(look.at(_installed_packs(self._installed)))
        if look.found != look.kept:
            self._remember(look.found)
        in_order = [pack for group in groups for pack in sorted(group, key=_order)]
        return tuple(rank.used for rank in ranked(in_order))

    def titles(self) -> dict[str, str]:
        """Return the title of each module, by id, in the order of the shelf."""
        found: dict[str, str] = {}
        for pack in self.packs():
            for module, title in pack.titles.items():
                found.setdefault(module, title)
        return found

    def pack_of(self, module: str) -> KnownPack | None:
        """Return the pack that a module is used from, as far as packs can be believed."""
        return next((each for each in self.packs() if module in each.titles), None)

    def _remembered(self) -> dict[str, object]:
        if self._memory is None:
            return {}
        try:
            kept = read_json(self._memory)
        except UserError:
            return {}
        return kept if isinstance(kept, dict) else {}

    def _remember(self, found: dict[str, object]) -> None:
        """A disk that does not take it costs another reading, no more."""
        if self._memory is None:
            return
        part = self._memory.with_suffix(".part")
        with suppress(OSError):
            self._memory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            part.write_text(json.dumps(found), encoding="utf-8")
            part.replace(self._memory)


def titles_in(folders: tuple[Path, ...]) -> dict[str, str]:
    """Find the title of each module, by id; whatever is wrong is left to those who check packs."""
    return Titles(folders).titles()


def versions_in(folder: Path) -> dict[str, int]:
    """Find the version of each pack of a folder, by id."""
    return {each.id: each.version for each in Titles([folder]).packs()}


def source_of(pack: KnownPack, installed: InstalledPacks | None) -> Source | None:
    """Return where the files of a pack lie; None where it is not there any more."""
    if not pack.installed:
        return FolderSource(Path(pack.place))
    return installed.find(pack.id, pack.version) if installed else None


def _folder_packs(folder: Path) -> Iterator[tuple[str, _Read]]:
    for manifest in _manifests(folder):
        yield str(manifest), partial(_read_folder, manifest.parent)


def _installed_packs(installed: InstalledPacks) -> Iterator[tuple[str, _Read]]:
    for folder in installed.folders():
        yield str(folder / LISTING), partial(_read_installed, installed, folder)


def _manifests(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        if (folder / MANIFEST).is_file():
            yield folder / MANIFEST
            return
        for each in sorted(folder.glob(f"*/{MANIFEST}")):
            if each.parent.name[0] not in "._":
                yield each


def _order(pack: KnownPack) -> tuple[int, str]:
    return pack.order, pack.name


def _stamp(files: Sequence[str]) -> list[list[str | int]]:
    """What changes as soon as one of these files is touched."""
    seen: list[list[str | int]] = []
    for file in files:
        with suppress(OSError):
            now = os.stat(file)  # noqa: PTH116 - a Path for each costs more than the look
            seen.append([file, now.st_mtime_ns, now.st_size])
    return seen


def _recalled(kept: Any) -> KnownPack | None:
    """Return what was remembered of a pack, if none of its files was touched since."""
    try:
        stamp, said = kept
        files = [file for file, _moment, _size in stamp]
        return KnownPack(**said) if stamp and _stamp(files) == stamp else None
    except (TypeError, ValueError):  # nothing was, or it is damaged
        return None


def _read_folder(folder: Path) -> KnownPack | None:
    return _read(lambda name: read_json(folder / name), folder.name, folder, installed=False)


def _read_installed(installed: InstalledPacks, folder: Path) -> KnownPack | None:
    pack = installed.at(folder)
    if pack is None or not pack.whole():
        return None
    return _read(pack.json, pack.id, folder, installed=True)


def _read(
    read: Callable[[str], object], name: str, place: Path, *, installed: bool
) -> KnownPack | None:
    top = _group(read, MANIFEST)
    listed = top.get("modules")
    version, order = top.get("version", 1), top.get("order", 100)
    if not (isinstance(listed, list) and isinstance(version, int) and isinstance(order, int)):
        return None
    pack = KnownPack(str(top.get("id", "")), name, version, order, str(place), installed)
    for file in map(str, listed):
        module = _group(read, file)
        if module:
            pack.titles[str(module.get("id"))] = str(module.get("title"))
            pack.files[str(module.get("id"))] = file
    return pack


def _group(read: Callable[[str], object], file: str) -> dict[str, object]:
    try:
        said = read(file)
    except (UserError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}
