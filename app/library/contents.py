"""Reads all the packs there are, and sorts the sound modules from the broken ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.content import Module
from app.domain.errors import UserError
from app.library.modules import ModuleRead
from app.library.packs import PackRead, read_pack, read_source
from app.library.ranks import ranked
from app.library.sentences import problem
from app.library.sources import Source
from app.library.titles import MANIFEST
from app.usecases.ports import PackProblem


@dataclass(frozen=True)
class Shelved:
    """Where a module stands: its pack, and its file in it."""

    pack: PackRead
    file: str


@dataclass
class Contents:
    """The sound modules by id, what keeps others from being played, and all that is wrong.

    `packs` are those in use, in the order of the shelf.
    """

    modules: dict[str, Module] = field(default_factory=dict)
    broken: dict[str, PackProblem] = field(default_factory=dict)
    problems: list[PackProblem] = field(default_factory=list)
    places: dict[str, Shelved] = field(default_factory=dict)
    packs: list[PackRead] = field(default_factory=list)


def read_packs(
    folders: Sequence[Path], installed: Sequence[Source] = (), language: str = ""
) -> Contents:
    """Read every pack, said in `language`; where two have the same id, the newer version is used.

    What comes with the program (the first folder) or was installed gives way without a word; of a
    pack that somebody copied, the modules that are in another pack too are complained of.
    """
    contents = Contents()
    by_folder = [_packs(folder, contents, language) for folder in folders]
    in_store = sorted((read_source(source, language) for source in installed), key=_order)
    ranks = ranked(pack for packs in (*by_folder, in_store) for pack in packs)
    quiet = {id(pack) for pack in (*(by_folder[0] if by_folder else ()), *in_store)}
    contents.packs += [rank.used for rank in ranks]
    for pack in contents.packs:
        _sort_in(pack, contents)
    for rank in ranks:
        for pack in rank.replaced:
            if id(pack) in quiet:
                _stand_in(pack, rank.used, contents)
            else:
                _sort_in(pack, contents)
    return contents


def read_one(source: Source, module: str, language: str = "") -> tuple[Module, Shelved] | None:
    """Read one module of a pack, if it is there and sound."""
    pack = read_source(source, language)
    for read, file in _modules(pack):
        if read.id == module and read.module is not None:
            return read.module, Shelved(pack, file)
    return None


def _packs(folder: Path, contents: Contents, language: str) -> list[PackRead]:
    try:
        if (folder / MANIFEST).is_file():
            return [read_pack(folder, language)]
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
    return sorted((read_pack(each, language) for each in inner), key=_order)


def _order(pack: PackRead) -> tuple[int, str]:
    return pack.order, pack.name


def _sort_in(pack: PackRead, contents: Contents) -> None:
    contents.problems += pack.own_problems
    for wrong in pack.own_problems[:1]:
        contents.broken.setdefault(pack.name, wrong)
    for read, file in _modules(pack):
        if read.module is None or read.id in contents.modules:
            wrong_here = read.problems or (_taken(pack, read),)
            contents.problems += wrong_here
            contents.broken.setdefault(read.id, wrong_here[0])
        else:
            contents.modules[read.id] = read.module
            contents.places[read.id] = Shelved(pack, file)
            contents.problems += read.problems


def _stand_in(older: PackRead, used: PackRead, contents: Contents) -> None:
    """Take from an older version the modules that are broken in the newer one."""
    broken = {read.id for read in used.modules if read.module is None}
    for read, file in _modules(older):
        if read.module and read.id in broken and read.id not in contents.modules:
            contents.modules[read.id] = read.module
            contents.places[read.id] = Shelved(older, file)


def _modules(pack: PackRead) -> Iterator[tuple[ModuleRead, str]]:
    return zip(pack.modules, pack.top.modules if pack.top else (), strict=True)


def _taken(pack: PackRead, read: ModuleRead) -> PackProblem:
    error = UserError(
        "The module “{module}” is also in another pack, which is used: remove one of the two.",
        module=read.id,
    )
    return problem(f"{pack.name}/{MANIFEST}", "modules", error)
