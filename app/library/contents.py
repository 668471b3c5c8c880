"""Reads all the packs of some folders, and sorts the sound modules from the broken ones."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.content import Module
from app.domain.errors import UserError
from app.library.modules import ModuleRead
from app.library.packs import PackRead, read_pack
from app.library.sentences import problem
from app.library.titles import MANIFEST
from app.usecases.ports import PackProblem


@dataclass
class Contents:
    """The sound modules by id, what keeps others from being played, and all that is wrong."""

    modules: dict[str, Module] = field(default_factory=dict)
    broken: dict[str, PackProblem] = field(default_factory=dict)
    problems: list[PackProblem] = field(default_factory=list)


def read_folders(folders: tuple[Path, ...]) -> Contents:
    """Read every pack; where two modules have the same id, the first is kept."""
    contents = Contents()
    for folder in folders:
        for pack in _packs(folder, contents):
            _sort_in(pack, contents)
    return contents


def _packs(folder: Path, contents: Contents) -> list[PackRead]:
    try:
        if (folder / MANIFEST).is_file():
            return [read_pack(folder)]
        inner = [each for each in folder.iterdir() if each.is_dir() and each.name[0] not in "._"]
    except FileNotFoundError:
        return []  # nobody has put a pack there yet
    except OSError:
        error = UserError(
            "This folder of packs cannot be opened: check that you may read it and that the disk "
            "is plugged in."
        )
        contents.problems.append(problem(str(folder), "", error))
        return []
    packs = [read_pack(each) for each in inner]
    return sorted(packs, key=lambda pack: (pack.order, pack.name))


def _sort_in(pack: PackRead, contents: Contents) -> None:
    contents.problems += pack.own_problems
    for wrong in pack.own_problems[:1]:
        contents.broken.setdefault(pack.name, wrong)
    for read in pack.modules:
        if read.module is None or read.id in contents.modules:
            wrong_here = read.problems or (_taken(pack, read),)
            contents.problems += wrong_here
            contents.broken.setdefault(read.id, wrong_here[0])
        else:
            contents.modules[read.id] = read.module
            contents.problems += read.problems


def _taken(pack: PackRead, read: ModuleRead) -> PackProblem:
    error = UserError(
        "The module “{module}” is also in another pack, which is used: remove one of the two.",
        module=read.id,
    )
    return problem(f"{pack.name}/{MANIFEST}", "modules", error)
