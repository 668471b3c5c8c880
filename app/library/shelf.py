"""The shelf: every module of the packs found in some folders."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.content import Module
from app.domain.errors import UserError
from app.library.modules import ModuleRead
from app.library.packs import MANIFEST, PackRead, read_pack
from app.library.sentences import problem
from app.usecases.ports import PackProblem


@dataclass
class _Contents:
    modules: dict[str, Module] = field(default_factory=dict)
    broken: dict[str, PackProblem] = field(default_factory=dict)
    problems: list[PackProblem] = field(default_factory=list)


class FolderShelf:
    """Holds the modules of the packs in `folders`; reads them once, when first asked.

    Each folder is a pack, or holds packs as sub-folders. Where two modules have the same id, the
    one of the earlier folder is kept.
    """

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._contents: _Contents | None = None

    def modules(self) -> tuple[Module, ...]:
        """Return every sound module: folder by folder, in the order that the packs ask for."""
        return tuple(self._read().modules.values())

    def module(self, module: str) -> Module:
        """Return one module; UserError when it is missing or its pack is broken."""
        contents = self._read()
        if module in contents.modules:
            return contents.modules[module]
        wrong = contents.broken.get(module)
        if wrong is not None:
            raise UserError(
                "The module “{module}” cannot be played. In {file}, {place}: {remedy}",
                module=module, file=wrong.file, place=wrong.place, remedy=wrong.remedy,
            )  # fmt: skip
        raise UserError(
            "The module “{module}” is not on this computer: copy its pack here, or choose "
            "another module.",
            module=module,
        )

    def problems(self) -> tuple[PackProblem, ...]:
        """Return all that is wrong in the packs, those of broken modules included."""
        return tuple(self._read().problems)

    def refresh(self) -> None:
        """Forget what was read: a pack was added or repaired."""
        self._contents = None

    def _read(self) -> _Contents:
        if self._contents is None:
            contents = _Contents()
            for folder in self._folders:
                for pack in _packs(folder, contents):
                    _sort_in(pack, contents)
            self._contents = contents
        return self._contents


def _packs(folder: Path, contents: _Contents) -> list[PackRead]:
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


def _sort_in(pack: PackRead, contents: _Contents) -> None:
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


def _taken(pack: PackRead, read: ModuleRead) -> PackProblem:
    error = UserError(
        "The module “{module}” is also in another pack, which is used: remove one of the two.",
        module=read.id,
    )
    return problem(f"{pack.name}/{MANIFEST}", "modules", error)
