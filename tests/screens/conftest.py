"""What the tests of words share: a catalogue built on the spot."""

import io
from collections.abc import Callable, Iterator, Mapping
from gettext import GNUTranslations, NullTranslations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app.screens import wording

Words = Mapping[str | tuple[str, str], str | tuple[str, str]]


@pytest.fixture
def french() -> Iterator[Callable[[Words], None]]:
    """Speak French with these words until the end of the test."""

    def speak(words: Words) -> None:
        catalogue = Catalog(locale="fr")
        for message, translation in words.items():
            catalogue.add(message, translation)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        wording.use(GNUTranslations(compiled))

    yield speak
    wording.use(NullTranslations())
