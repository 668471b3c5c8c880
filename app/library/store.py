"""The port PackStore: the packs of this computer, installed ones among them."""

import shutil
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from app.domain.errors import UserError
from app.library.copying import on_disk
from app.library.installed import InstalledPack, InstalledPacks
from app.library.installing import Installer
from app.library.integrity import examine, who_signed
from app.library.limits import LISTING, SIGNATURE
from app.library.pack_files import FolderFiles
from app.library.packs import PackRead
from app.library.shelf import FolderShelf
from app.library.signing import known_keys
from app.library.sources import FolderSource
from app.library.titles import versions_in
from app.library.trust_memory import TrustMemory, stamp_of
from app.usecases.mallettes import (
    Cancelled,
    Integrity,
    Interruption,
    Origin,
    PackState,
    Progress,
    Trust,
)

KEPT_UNFINISHED = timedelta(days=7)
InUse = Callable[[], Collection[tuple[str, int]]]


class ShelvedPackStore:
    """Installs packs where the shelf finds them, and takes away what nothing needs any more."""

    def __init__(
        self,
        shelf: FolderShelf,
        packs: InstalledPacks,
        memory: TrustMemory,
        key_folders: tuple[Path, ...],
        in_use: InUse = frozenset,
    ) -> None:
        """`in_use` gives the packs, with their versions, of the sessions that go on."""
        self._shelf = shelf
        self._packs = packs
        self._memory = memory
        self._key_folders = key_folders
        self._in_use = in_use
        keys = lambda: known_keys(*key_folders)  # noqa: E731 - they may change meanwhile
        self._installer = Installer(packs, keys, self._bundled, shelf.owners)

    def packs(self) -> tuple[PackState, ...]:
        """Return the packs in use, in the order of the shelf."""
        return tuple(self._state(each) for each in self._shelf.packs())

    def install(self, file: Path, progress: Progress, cancelled: Cancelled) -> PackState:
        """Install a .mallette; the version before it serves until this one is whole."""
        try:
            installed = self._installer.install(file, progress, cancelled)
        except (Interruption, KeyboardInterrupt):
            raise  # what was copied is whole: the next try goes on from there
        except BaseException:
            self._sweep()
            raise
        self._forget_older()
        self._sweep()
        self._shelf.refresh()
        self._vouch(installed)
        return next(each for each in self.packs() if each.id == installed.id)

    def remove(self, pack: str) -> None:
        """Take an installed pack off this computer; UserError while a session needs it."""
        versions = [each for each in self._packs.all() if each.id == pack]
        if not versions:
            raise UserError(
                "“{pack}” was not installed from a mallette: what came with the program stays, "
                "and a folder that was copied is removed as it came.",
                pack=pack,
            )
        if {(each.id, each.version) for each in versions} & set(self._in_use()):
            raise UserError(
                "A session that was not ended needs “{pack}”: end that session first.", pack=pack
            )
        for each in versions:
            self._forget(each)
        self._sweep()
        self._shelf.refresh()

    def examine(self, pack: str, progress: Progress, cancelled: Cancelled) -> Integrity:
        """Read every byte of a pack again, and say whether it is what its author listed."""
        for each in self._shelf.packs():
            if _id(each) == pack:
                return self._examined(each, progress, cancelled)
        raise UserError("There is no pack “{pack}” here: open the library again.", pack=pack)

    def tidy(self, now: datetime) -> None:
        """Remove what nothing needs: older versions, and what was begun a week ago at least."""
        self._forget_older()
        if self._packs.legible():
            self._packs.files.sweep(self._needed(), now - KEPT_UNFINISHED)

    def _state(self, pack: PackRead) -> PackState:
        files = _files(pack)
        title = pack.top.title if pack.top else pack.name
        size = sum(map(files.size, files.names))
        origin, trust = self._origin(pack), self._trust(pack)
        modules = self._shelf.served(pack)
        covers = origin is Origin.INSTALLED and _id(pack) in self._bundled()
        return PackState(_id(pack), title, pack.version, modules, trust, origin, size, covers)

    def _origin(self, pack: PackRead) -> Origin:
        if isinstance(pack.source, InstalledPack):
            return Origin.INSTALLED
        folder, own = _folder(pack), self._shelf.bundled
        return Origin.BUNDLED if own and folder.is_relative_to(own) else Origin.COPIED

    def _trust(self, pack: PackRead) -> Integrity:
        stamp = self._stamp(pack)
        known = self._memory.recall(_key(pack), stamp)
        try:
            return known or self._examined(pack, lambda _done, _whole: None, lambda: False)
        except UserError:  # a file cannot be read: nobody can vouch for it
            return Integrity(Trust.ALTERED)

    def _examined(self, pack: PackRead, progress: Progress, cancelled: Cancelled) -> Integrity:
        stamp = self._stamp(pack)

        def tell(done: int, whole: int) -> None:
            if cancelled():
                raise Interruption
            progress(done, whole)

        found = examine(_files(pack), known_keys(*self._key_folders), progress=tell)
        self._memory.note(_key(pack), stamp, found)
        return found

    def _vouch(self, pack: InstalledPack) -> None:
        """Remember that every file was found as listed while it was copied."""
        keys = known_keys(*self._key_folders)
        signed_by = who_signed(pack, keys)
        found = Integrity(Trust.SIGNED if signed_by else Trust.UNSIGNED, signed_by)
        self._memory.note(f"{pack.id}@{pack.version}", stamp_of(_stored(pack), keys), found)

    def _stamp(self, pack: PackRead) -> str:
        return stamp_of(_paths(pack), known_keys(*self._key_folders))

    def _forget(self, version: InstalledPack) -> None:
        """Take a version away, unless a session goes on with it."""
        if (version.id, version.version) in set(self._in_use()):
            return
        aside = self._packs.partial / version.folder.name
        with on_disk(aside.parent):
            shutil.rmtree(aside, ignore_errors=True)
            aside.parent.mkdir(parents=True, exist_ok=True)
            version.folder.rename(aside)  # all at once: no half of it is ever used

    def _forget_older(self) -> None:
        newest = {each.id: each.version for each in self._packs.used()}
        came = self._bundled()
        for each in self._packs.all():
            if each.version < newest[each.id] or each.version <= came.get(each.id, 0):
                self._forget(each)

    def _bundled(self) -> dict[str, int]:
        """The versions of the packs that came with the program, by id."""
        return versions_in(self._shelf.bundled) if self._shelf.bundled else {}

    def _sweep(self) -> None:
        shutil.rmtree(self._packs.partial, ignore_errors=True)
        if self._packs.legible():
            self._packs.files.sweep(self._needed())
        self._packs.drop_empty()

    def _needed(self) -> set[Path]:
        return {file for each in self._packs.all() for file in each.stored.values()}


def _id(pack: PackRead) -> str:
    return pack.id or pack.name


def _key(pack: PackRead) -> str:
    return f"{_id(pack)}@{pack.version}"


def _folder(pack: PackRead) -> Path:
    if not isinstance(pack.source, FolderSource):
        raise TypeError(pack.source)  # the shelf holds no others
    return pack.source.folder


def _files(pack: PackRead) -> InstalledPack | FolderFiles:
    return pack.source if isinstance(pack.source, InstalledPack) else FolderFiles(_folder(pack))


def _paths(pack: PackRead) -> Iterator[tuple[str, Path]]:
    if isinstance(pack.source, InstalledPack):
        yield from _stored(pack.source)
        return
    folder = _folder(pack)
    yield from ((name, folder / name) for name in FolderFiles(folder).names)


def _stored(pack: InstalledPack) -> Iterator[tuple[str, Path]]:
    yield from pack.stored.items()
    yield from ((name, pack.folder / name) for name in (LISTING, SIGNATURE))
