"""Reads a pack: a folder with pack.json, the modules that it lists, and their media."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.domain.errors import UserError
from app.library.modules import ModuleRead, read_module
from app.library.pack_format import FORMAT, PackPart
from app.library.sentences import Complaints, problem
from app.library.sources import FolderSource, Source
from app.library.titles import MANIFEST
from app.usecases.ports import PackProblem


@dataclass(frozen=True)
class PackRead:
    """What a source holds: its modules, sound or not, and what is wrong with the pack itself.

    `top` is what pack.json says, None where that cannot be used.
    """

    source: Source
    top: PackPart | None
    modules: tuple[ModuleRead, ...]
    own_problems: tuple[PackProblem, ...]

    @property
    def name(self) -> str:
        """What complaints call the pack."""
        return self.source.name

    @property
    def id(self) -> str:
        """The id of the pack, empty where that is not known."""
        return self.top.id if self.top else ""

    @property
    def order(self) -> int:
        """Where the pack wants to stand among the others."""
        return self.top.order if self.top else 0

    @property
    def version(self) -> int:
        """The version of the pack, 0 where it cannot be used."""
        return self.top.version if self.top else 0

    @property
    def problems(self) -> tuple[PackProblem, ...]:
        """All that is wrong, the modules' problems included."""
        return (*self.own_problems, *(each for read in self.modules for each in read.problems))


def check_pack(path: Path) -> tuple[PackProblem, ...]:
    """Say all that is wrong with a pack; `path` is its folder or its pack.json."""
    folder = path.parent if path.name == MANIFEST else path
    if not folder.is_dir():
        error = UserError(
            "There is no folder of a pack here: give the folder that holds {manifest}.",
            manifest=MANIFEST,
        )
        return (problem(str(path), "", error),)
    return read_pack(folder.resolve()).problems


def read_pack(folder: Path, language: str = "") -> PackRead:
    """Read a whole pack in a folder; whatever is wrong becomes a problem, never an exception."""
    return read_source(FolderSource(folder), language)


def read_source(source: Source, language: str = "") -> PackRead:
    """Read a whole pack, wherever its files lie; said in `language` as far as it can."""
    top, wrong = read_top(lambda: source.json(MANIFEST), f"{source.name}/{MANIFEST}")
    modules = [read_module(source, name, language) for name in (top.modules if top else ())]
    return PackRead(source, top, tuple(_known_as(each, source) for each in modules), wrong)


def _known_as(read: ModuleRead, source: Source) -> ModuleRead:
    """Call the files in the problems of a module what its author calls them."""
    told = (replace(each, remedy=source.known_as(each.remedy)) for each in read.problems)
    return replace(read, problems=tuple(told))


def read_top(
    read: Callable[[], Any], shown: str
) -> tuple[PackPart | None, tuple[PackProblem, ...]]:
    """Make sense of a pack.json, or say all that is wrong in it; complaints call it `shown`."""
    try:
        raw = read()
        _refuse_newer(raw)
    except UserError as error:
        return None, (problem(shown, "", error),)
    try:
        return PackPart.model_validate(raw), ()
    except ValidationError as refused:
        complaints = Complaints(shown, raw)
        complaints.add_refused(refused)
        return None, tuple(complaints.found)


def _refuse_newer(raw: Any) -> None:
    # before the shape: what a newer format says is not ours to judge
    made_for = raw.get("format") if isinstance(raw, dict) else None
    if isinstance(made_for, int) and made_for > FORMAT:
        raise UserError(
            "This pack was made for a newer version of the program (format {made_for}, this one "
            "reads up to {known}): update the program.",
            made_for=made_for,
            known=FORMAT,
        )
