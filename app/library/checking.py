"""Checks a pack wherever it lies: its files, what they say, whether they are as listed."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.domain.content import Module
from app.domain.errors import UserError
from app.library.archive import archive_faults, open_archive
from app.library.credits import unknown_credits
from app.library.integrity import examine
from app.library.languages import languages_of, read_words
from app.library.listing import listed_names
from app.library.media import START, check_kind
from app.library.pack_files import FolderFiles, PackFiles
from app.library.packs import check_pack, read_pack
from app.library.sentences import problem
from app.library.signing import Key
from app.library.sources import Source
from app.library.titles import MANIFEST
from app.usecases.mallettes import Integrity, Trust
from app.usecases.ports import PackProblem

SUFFIX = ".mallette"


@dataclass(frozen=True)
class Checked:
    """What is wrong in a pack, how far it can be trusted, and which files were altered."""

    problems: tuple[PackProblem, ...]
    integrity: Integrity | None = None
    alterations: tuple[PackProblem, ...] = ()

    @property
    def everything(self) -> tuple[PackProblem, ...]:
        """All that is to be said against the pack."""
        return (*self.alterations, *self.problems)


def check_path(path: Path, keys: Sequence[Key]) -> Checked:
    """Check a pack: its folder, its pack.json or its .mallette."""
    if not path.is_file() or path.name == MANIFEST:
        folder = path.parent if path.name == MANIFEST else path
        if not folder.is_dir():
            return Checked(check_pack(path))
        return check_folder(folder.resolve(), keys)
    faults = archive_faults(path)
    if faults:
        return Checked(tuple(problem(path.name, "", error) for error in faults))
    integrity: Integrity | None = None
    problems: tuple[PackProblem, ...] = ()
    try:
        with open_archive(path) as archive:
            integrity = examine(archive, keys)
            with unpacked(archive, path.stem) as folder:
                problems = tuple(_problems(folder, archive))
    except UserError as error:
        if integrity is None or integrity.state is not Trust.ALTERED:
            problems = (problem(path.name, "", error),)
    return Checked(problems, integrity, tuple(_alterations(path.stem, integrity)))


def check_folder(folder: Path, keys: Sequence[Key]) -> Checked:
    """Check a pack that lies in a folder."""
    files = FolderFiles(folder)
    try:
        integrity = examine(files, keys)
    except UserError as error:  # a file cannot be read: which one is all that can be said
        return Checked((problem(folder.name, "", error),))
    faults = [problem(folder.name, "", error) for error in files.faults]
    altered = tuple(_alterations(folder.name, integrity))
    return Checked((*faults, *_problems(folder, files)), integrity, altered)


@contextmanager
def unpacked(files: PackFiles, name: str) -> Iterator[Path]:
    """Put the files of a pack into a folder, for as long as they are looked at."""
    with tempfile.TemporaryDirectory(prefix="mallette-") as above:
        folder = Path(above) / (name or "mallette")
        try:
            _unpack(files, folder)
        except OSError as error:
            raise UserError(
                "There is no room on this computer to look into the mallette: make room, then try "
                "again."
            ) from error
        yield folder


def _unpack(files: PackFiles, folder: Path) -> None:
    for each in files.names:
        file = folder / each
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            opened.writelines(files.blocks(each))


def _problems(folder: Path, files: PackFiles) -> Iterator[PackProblem]:
    names = listed_names(files)
    for name in names:
        try:
            check_kind(name, first_bytes(files, name))
        except UserError as error:
            yield problem(f"{folder.name}/{name}", "", error)
    read = read_pack(folder)
    yield from read.problems
    if read.top is None:
        return
    yield from unknown_credits(folder.name, read.top, names)
    for file, each in zip(read.top.modules, read.modules, strict=True):
        if each.module is not None:
            yield from _wrong_words(read.source, file, each.module, names)


def _wrong_words(
    source: Source, file: str, module: Module, names: tuple[str, ...]
) -> Iterator[PackProblem]:
    for language in languages_of(file, names):
        yield from read_words(source, file, module, language)[1]


def first_bytes(files: PackFiles, name: str) -> bytes:
    """The beginning of a file, as much as tells its kind."""
    return b"".join(islice(files.blocks(name), 1))[:START]


def _alterations(pack: str, integrity: Integrity | None) -> Iterator[PackProblem]:
    if integrity is None or integrity.state is not Trust.ALTERED:
        return
    for name in integrity.altered:
        error = UserError("This file was altered since the pack was made: copy the pack again.")
        yield problem(f"{pack}/{name}", "", error)
    for name in integrity.missing:
        error = UserError("This file is missing since the pack was made: copy the pack again.")
        yield problem(f"{pack}/{name}", "", error)
    for name in integrity.unlisted:
        error = UserError("This file was added since the pack was made: copy the pack again.")
        yield problem(f"{pack}/{name}", "", error)
