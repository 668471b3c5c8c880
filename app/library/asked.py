"""The texts of a module as a session keeps them, and the module that they say."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.content import Module
from app.domain.errors import UserError
from app.library.files import parse_json, read_text
from app.library.languages import words_file
from app.library.modules import read_module
from app.library.packs import PackRead
from app.library.plain import plain_file
from app.library.sources import Source
from app.usecases.asked import AskedTexts


def texts_of(pack: PackRead, file: str, language: str = "") -> AskedTexts:
    """The texts of a module's file as they are today, with those that give other words for it."""
    source = pack.source
    others = plain_file(file), words_file(file, language)
    names = (file, *(each for each in others if each and source.has(each)))
    texts = {name: read_text(source.file(name)) for name in names}
    return AskedTexts(pack.id, pack.version, file, texts)


def read_asked(texts: AskedTexts, media: Source | None, language: str = "") -> Module:
    """Read a module that a session keeps; what became of its media costs none of its texts."""
    for present in (media, None):
        read = read_module(AskedSource(texts.pack, texts.files, present), texts.name, language)
        if read.module is not None:
            return read.module
    raise UserError(
        "What this session was asked cannot be read by this version of the program: install the "
        "newest one."
    )


class AskedSource:
    """The texts that a session keeps; its media are those that `media` still has."""

    def __init__(self, name: str, texts: Mapping[str, str], media: Source | None) -> None:
        self.name = name
        self._texts = texts
        self._media = media

    def has(self, name: str) -> bool:
        """Tell whether the session kept a text."""
        return name in self._texts

    def file(self, name: str) -> Path:
        """Return a medium; one that is gone is a file that is not there, which costs no text."""
        if self._media is not None and name not in self._texts:
            try:
                return self._media.file(name)
            except UserError:
                return Path(name)
        return Path(name)

    def json(self, name: str) -> Any:
        """Read a text that was kept."""
        return parse_json(self._texts.get(name, "").encode())

    def known_as(self, text: str) -> str:
        """Leave a sentence as it is: nobody reads it."""
        return text
