"""The shelf: every module of the packs found in some folders."""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from app.domain.content import Module
from app.domain.errors import UserError
from app.library.titles import KnownPack, Titles, source_of
from app.usecases.asked import AskedTexts
from app.usecases.ports import PackProblem

if TYPE_CHECKING:
    from app.library.contents import Contents, Shelved
    from app.library.installed import InstalledPacks
    from app.library.official import OfficialFiles
    from app.library.packs import PackRead
    from app.library.sources import Source


class FolderShelf:
    """Holds the modules of the packs in `folders`; reads them once, when first asked, each alone.

    All of them are read where all are asked for. Any thread may ask.

    Each folder is a pack, or holds packs as sub-folders; the first is what comes with the program.
    Beside them stand the packs that were `installed`; over all lie the `official` films and
    leaflets of the cooperative. The modules are said in `language` as far as their packs can.
    """

    def __init__(
        self,
        folders: tuple[Path, ...],
        installed: "InstalledPacks | None" = None,
        official: "OfficialFiles | None" = None,
        language: str = "",
        memory: Path | None = None,
    ) -> None:
        """`memory` is a file for the titles, which spares reading every pack at each start."""
        self._folders = folders
        self._installed = installed
        self._official = official
        self._language = language
        self._titles = Titles(folders, installed, memory)
        self._reading = Lock()
        self._contents: Contents | None = None
        self._alone: dict[str, tuple[Module, Shelved]] = {}

    @property
    def bundled(self) -> Path | None:
        """Where the packs lie that come with the program."""
        return self._folders[0] if self._folders else None

    def titles(self) -> dict[str, str]:
        """Return the titles of the modules by id, at once; which of them are sound is not known."""
        return self._titles.titles()

    def modules(self) -> tuple[Module, ...]:
        """Return every sound module: folder by folder, in the order that the packs ask for."""
        return tuple(self._read().modules.values())

    def module(self, module: str) -> Module:
        """Return one module; UserError when it is missing or its pack is broken."""
        alone = self._read_alone(module)
        if alone is not None:
            return alone[0]
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

    def texts(self, module: str) -> AskedTexts:
        """Return the files of a module as they are today; UserError when it cannot be played."""
        from app.library.asked import texts_of  # noqa: PLC0415 - slow: brings pydantic

        self.module(module)
        alone = self._read_alone(module)
        place = alone[1] if alone else self._read().places[module]
        return texts_of(place.pack, place.file, self._language)

    def as_asked(self, texts: AskedTexts) -> Module:
        """Return the module that these files say, with the media that are still there.

        UserError when this version of the program cannot read them.
        """
        from app.library.asked import read_asked  # noqa: PLC0415 - slow: brings pydantic

        return self._dressed(read_asked(texts, self._media(texts), self._language), asked=True)

    def packs(self) -> "tuple[PackRead, ...]":
        """Return the packs in use, in the order of the shelf; some may be broken."""
        return tuple(self._read().packs)

    def served(self, pack: "PackRead") -> tuple[str, ...]:
        """Return the ids of the modules that are used from a pack, in its own order."""
        places = self._read().places
        ids = (read.id for read in pack.modules)
        return tuple(each for each in ids if each in places and places[each].pack is pack)

    def owners(self) -> dict[str, "KnownPack"]:
        """Return the pack that each module is used from, as far as packs can be believed."""
        owners: dict[str, KnownPack] = {}
        for pack in self._titles.packs():
            owners = {**dict.fromkeys(pack.titles, pack), **owners}
        return owners

    def named(self, name: str) -> "KnownPack | None":
        """Return the pack in use with this id, else the one that a module of this id is in."""
        by_id = {each.id: each for each in self._titles.packs()}
        return by_id.get(name) or self.owners().get(name)

    def files_of(self, pack: "KnownPack") -> "Source | None":
        """Return where the files of a pack lie; None where it is not there any more."""
        return source_of(pack, self._installed)

    def refresh(self) -> None:
        """Forget what was read: a pack was added or repaired."""
        with self._reading:
            self._contents = None
            self._alone = {}

    def _read(self) -> "Contents":
        from app.library.contents import read_packs  # noqa: PLC0415 - slow: checks everything

        with self._reading:
            if self._contents is None:
                installed = self._installed.used() if self._installed else ()
                contents = read_packs(self._folders, installed, self._language)
                for name, module in contents.modules.items():
                    contents.modules[name] = self._dressed(module, contents.problems)
                self._contents = contents
            return self._contents

    def _read_alone(self, module: str) -> "tuple[Module, Shelved] | None":
        """Read one module without the others; None where only all of them tell what is so."""
        if self._contents is not None:
            return None
        if module not in self._alone:
            from app.library.contents import read_one  # noqa: PLC0415 - slow: brings pydantic

            known = self._titles.pack_of(module)
            source = source_of(known, self._installed) if known else None
            found = read_one(source, module, self._language) if source else None
            if found is None:
                return None
            self._alone[module] = self._dressed(found[0]), found[1]
        return self._alone[module]

    def _media(self, texts: AskedTexts) -> "Source | None":
        """Where the media of a session are: in the version that it began with, while that is here.

        Else in the version in use.
        """
        if self._installed is not None:
            began_with = self._installed.find(texts.pack, texts.version)
            if began_with is not None:
                return began_with
        known = next((each for each in self._titles.packs() if each.id == texts.pack), None)
        return source_of(known, self._installed) if known else None

    def _dressed(
        self, module: Module, problems: list[PackProblem] | None = None, *, asked: bool = False
    ) -> Module:
        """Show the cooperative's own files in a module, and note which of them cannot be."""
        if self._official is None:
            return module
        overlaid = self._official.overlay(module, asked=asked)
        if problems is not None:
            problems += overlaid.wrong
        return overlaid.module
