"""What the tests of words share: a catalogue built on the spot, and a machine in Paris."""

import io
import time
from collections.abc import Callable, Iterator, Mapping
from gettext import GNUTranslations, NullTranslations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from app.screens import wording

Words = Mapping[str | tuple[str, str], str | tuple[str, str]]
PARIS = "CET-1CEST,M3.5.0,M10.5.0/3"  # spelt out: a bare machine has no table of time zones


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


@pytest.fixture
def in_paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Read times as a machine in France does."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system does not let a program choose its time zone")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", PARIS)
        time.tzset()
        yield
    time.tzset()
