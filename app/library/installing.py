"""Installs a mallette: file by file into the store, and the version last, all at once."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import UserError
from app.library.archive import Archive, open_archive
from app.library.checking import first_bytes
from app.library.copying import Meter, on_disk, write_whole
from app.library.files import parse_json
from app.library.installed import InstalledPack, InstalledPacks
from app.library.integrity import read_whole, sealed_listing
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import Listing, listed_names
from app.library.media import check_kind
from app.library.names import shown
from app.library.pack_format import PackPart
from app.library.packs import read_source, read_top
from app.library.signing import Key
from app.library.titles import MANIFEST, KnownPack
from app.usecases.mallettes import Cancelled, Integrity, NeedlessError, Progress, Trust
from app.usecases.ports import PackProblem

_SPARE = 1_000_000  # bytes that the list and the folders may need beside the files


@dataclass(frozen=True)
class _Newcomer:
    """A mallette that may come in: what it is, and the list of its files if it has one."""

    archive: Archive
    file: str
    top: PackPart
    listing: Listing | None


class Installer:
    """Takes mallettes in; one at a time."""

    def __init__(
        self,
        packs: InstalledPacks,
        keys: Callable[[], Sequence[Key]],
        bundled: Callable[[], Mapping[str, int]],
        owners: Callable[[], Mapping[str, KnownPack]],
    ) -> None:
        """`bundled` gives the versions of the packs that come with the program, by id.

        `owners` gives the pack that each module is used from.
        """
        self._packs = packs
        self._keys = keys
        self._bundled = bundled
        self._owners = owners

    def install(self, file: Path, progress: Progress, cancelled: Cancelled) -> InstalledPack:
        """Install a mallette. UserError leaves nothing behind, Interruption what was copied whole.

        The version before it is used until the last step, which is one renaming.
        """
        with open_archive(file) as archive:
            newcomer = self._looked_at(archive, file.name)
            whole = sum(archive.size(name) for name in listed_names(archive))
            listing = self._copy(newcomer, Meter(whole, progress, cancelled))
            return self._settle(newcomer, listing)

    def _looked_at(self, archive: Archive, file: str) -> _Newcomer:
        """Refuse what can be refused before anything is copied."""
        names = listed_names(archive)
        for name in names:
            check_kind(name, first_bytes(archive, name))
        read = lambda: parse_json(archive.read(MANIFEST))  # noqa: E731
        top, wrong = read_top(read, MANIFEST)
        if top is None:
            raise _refused(file, wrong)
        self._refuse_older(top)
        self._refuse_taken(top, archive)
        sealed = sealed_listing(archive, self._keys())
        if isinstance(sealed, Integrity):
            if sealed.state is Trust.ALTERED:
                raise _altered(file, (*sealed.altered, *sealed.missing)[0])
            return _Newcomer(archive, file, top, None)
        for name in sorted(set(names) ^ sealed.entries.keys()):
            raise _altered(file, name)
        self._refuse_other(top, sealed)
        return _Newcomer(archive, file, top, sealed)

    def _refuse_older(self, top: PackPart) -> None:
        if self._bundled().get(top.id, 0) >= top.version:
            raise NeedlessError(
                "“{title}” came with the program, as new as this mallette or newer: there is "
                "nothing to install.",
                title=top.title,
            )
        newest = max((each.version for each in self._packs.all() if each.id == top.id), default=0)
        if newest > top.version:
            raise UserError(
                "A newer version of “{title}” is installed ({newest}, this one is {version}): "
                "remove it first if you want the older one.",
                title=top.title, newest=newest, version=top.version,
            )  # fmt: skip

    def _refuse_taken(self, top: PackPart, archive: Archive) -> None:
        """Two packs cannot have the same module: the newcomer would never be seen."""
        owners = self._owners()
        for module in _modules_in(top, archive):
            owner = owners.get(module)
            if owner is not None and owner.id != top.id:
                raise UserError(
                    "“{title}” was not installed: its module “{module}” is already in the "
                    "mallette “{owner}”, which stays. Ask the author of this one to give the "
                    "module another id.",
                    title=shown(top.title), module=module, owner=owner.id,
                )  # fmt: skip

    def _refuse_other(self, top: PackPart, listing: Listing) -> None:
        there = self._packs.find(top.id, top.version)
        if there is not None and there.listing != listing:
            raise UserError(
                "Another “{title}” with the version {version} is installed: remove it first, or "
                "ask the author of this one to raise its version.",
                title=top.title, version=top.version,
            )  # fmt: skip

    def _copy(self, newcomer: _Newcomer, meter: Meter) -> Listing:
        """Copy every file that is not here yet, whole and as listed."""
        archive, files = newcomer.archive, self._packs.files
        wanted = dict(newcomer.listing.entries) if newcomer.listing else {}
        self._make_room(archive, wanted)
        sums: dict[str, str] = {}
        for name in sorted(listed_names(archive), key=archive.size):  # what is short fails soon
            if name in wanted and files.has(wanted[name], name, meter):
                meter.add(archive.size(name))
                sums[name] = wanted[name]
                continue
            sums[name] = files.take_in(name, archive.blocks(name), meter, wanted.get(name, ""))
            if sums[name] != wanted.get(name, sums[name]):
                raise _altered(newcomer.file, name)
        return Listing(sums)

    def _make_room(self, archive: Archive, wanted: Mapping[str, str]) -> None:
        """Say that the disk is full before anything is copied, as far as that can be known."""
        files = self._packs.files
        needed = sum(
            archive.size(name)
            for name in listed_names(archive)
            if name not in wanted or not files.path(wanted[name], name).is_file()
        )
        with on_disk(self._packs.partial):
            self._packs.partial.mkdir(mode=0o700, parents=True, exist_ok=True)
            if shutil.disk_usage(self._packs.partial).free < needed + _SPARE:
                raise OSError(errno.ENOSPC, "not enough room")

    def _settle(self, newcomer: _Newcomer, listing: Listing) -> InstalledPack:
        """Let the version appear, all at once, if all that it holds is sound."""
        top, folder = newcomer.top, self._packs.folder(newcomer.top.id, newcomer.top.version)
        self._refuse_other(top, listing)
        fresh = self._packs.partial / folder.name
        with on_disk(self._packs.partial):
            shutil.rmtree(fresh, ignore_errors=True)
        write_whole(listing.text().encode(), fresh / LISTING)
        if SIGNATURE in newcomer.archive.names:
            write_whole(read_whole(newcomer.archive, SIGNATURE), fresh / SIGNATURE)
        problems = read_source(
            InstalledPack(top.id, top.version, fresh, self._packs.files)
        ).problems
        if problems:
            raise _refused(newcomer.file, problems)
        with on_disk(folder.parent):
            folder.parent.mkdir(parents=True, exist_ok=True)
            if folder.is_dir():  # installed before: at most its signature is new
                for each in fresh.iterdir():
                    _renew(each, folder / each.name)
            else:
                fresh.rename(folder)
            _write_down(folder.parent)
        return InstalledPack(top.id, top.version, folder, self._packs.files)


def _modules_in(top: PackPart, archive: Archive) -> Iterator[str]:
    """The ids of the modules of a mallette; what cannot be read is complained of later."""
    for file in top.modules:
        if file in archive.names:
            with suppress(UserError):
                said = parse_json(archive.read(file))
                yield str(said.get("id")) if isinstance(said, dict) else ""


def _renew(file: Path, before: Path) -> None:
    if not before.is_file() or before.read_bytes() != file.read_bytes():
        file.replace(before)


def _write_down(folder: Path) -> None:
    """Have the names in a folder on the disk, where the system can do that."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _refused(file: str, problems: Sequence[PackProblem]) -> UserError:
    first = problems[0]
    return UserError(
        "{mallette} was not installed. In {file}, {place}: {remedy}",
        mallette=file, file=first.file, place=first.place, remedy=first.remedy,
    )  # fmt: skip


def _altered(file: str, name: str) -> UserError:
    return UserError(
        "{mallette} was not installed: “{name}” was altered since it was made. Get it again from "
        "where it comes.",
        mallette=file, name=shown(name),
    )  # fmt: skip
