"""Where things are on this machine."""

import os
from pathlib import Path

import pytest

from app.surroundings import catalogue


@pytest.fixture
def translations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("A_MAIN_LEVEE_LANGUAGE", "fr")
    translate(tmp_path, "Bonjour")
    return tmp_path


def translate(folder: Path, word: str, at: float = 1_000_000) -> None:
    source = folder / "fr.po"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
    source.write_text(f'{head}\nmsgid "Hello"\nmsgstr "{word}"\n', encoding="utf-8")
    os.utime(source, (at, at))


def test_the_words_are_compiled_once(translations):
    assert catalogue(translations).gettext("Hello") == "Bonjour"
    translate(translations, "Salut")  # with the old date: nobody looks
    assert catalogue(translations).gettext("Hello") == "Bonjour"
    assert [each.name for each in sorted(translations.iterdir())] == ["fr.mo", "fr.po"]


def test_changed_words_are_compiled_again(translations):
    catalogue(translations)
    translate(translations, "Salut", at=(translations / "fr.mo").stat().st_mtime + 1)
    assert catalogue(translations).gettext("Hello") == "Salut"


def test_a_folder_that_takes_nothing_still_gives_its_words(translations):
    (translations / "fr.mo").mkdir()
    assert catalogue(translations).gettext("Hello") == "Bonjour"


def test_without_a_translation_the_originals_are_said(translations, monkeypatch):
    monkeypatch.setenv("A_MAIN_LEVEE_LANGUAGE", "en")
    assert catalogue(translations).gettext("Hello") == "Hello"
