"""Modules said in other languages, text by text, under the same ids."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Module, Video
from app.library.checking import check_path
from app.library.languages import languages_of, words_file
from app.library.shelf import FolderShelf
from tests.fakes.packs import write_pack

ENGLISH = {
    "title": "The orchard",
    "intro.q1.text": "Where are the apples?",
    "film.subtitles": "media/film.en.srt",
}


def pack(above: Path, words: Any = None) -> Path:
    folder = write_pack(above / "verger")
    text = json.dumps(ENGLISH if words is None else words)
    (folder / "words.en.json").write_text(text, encoding="utf-8")
    srt = "00:00:01,000 --> 00:00:02,000\nHello everybody.\n"
    (folder / "media" / "film.en.srt").write_text(srt, encoding="utf-8")
    (folder / "plain.json").write_text('{"title": "Les arbres"}', encoding="utf-8")
    return folder


def module_in(folder: Path, language: str) -> Module:
    return FolderShelf((folder,), language=language).module("verger")


def test_what_is_said_in_a_language_has_its_words_and_the_rest_stays(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    english, french = module_in(folder, "en"), module_in(folder, "fr")
    assert check_path(folder, []).everything == ()
    assert (english.title, french.title) == ("The orchard", "Le verger")
    assert english.questions[0].text == "Where are the apples?"
    assert english.questions[0].choices == french.questions[0].choices
    assert english.summary == french.summary
    assert french.plain is not None
    assert english.plain is None
    assert [each.id for each in english.activities] == [each.id for each in french.activities]
    film = english.activity("film")
    assert isinstance(film, Video)
    assert [cue.text for cue in film.cues] == ["Hello everybody."]
    assert film.transcript == "Hello everybody."


@pytest.mark.parametrize("language", ["", "de", "../en", "EN", "en.json", "e\0n"])
def test_a_language_that_the_pack_does_not_have(tmp_path: Path, language: str) -> None:
    assert module_in(pack(tmp_path), language) == module_in(pack(tmp_path), "fr")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ({"nothing": "A"}, "nothing"),
        ({"title": 3}, "title"),
        ({"film.subtitles": ""}, "film.subtitles"),
        ([], "the whole file"),
    ],
)
def test_words_that_do_not_fit_are_named_and_the_module_stays(
    tmp_path: Path, words: Any, place: str
) -> None:
    folder = pack(tmp_path, words)
    assert module_in(folder, "en") == module_in(folder, "fr")
    (problem,) = check_path(folder, []).everything
    assert (problem.file, problem.place) == ("verger/words.en.json", place)
    assert FolderShelf((folder,), language="en").problems() == (problem,)
    assert FolderShelf((folder,)).problems() == ()


@pytest.mark.parametrize("name", ["media/none.srt", "../film.srt", "media/film.mp4"])
def test_subtitles_that_are_none_cost_no_words(tmp_path: Path, name: str) -> None:
    folder = pack(tmp_path, {**ENGLISH, "film.subtitles": name})
    (problem,) = check_path(folder, []).everything
    assert name in problem.file
    english, french = module_in(folder, "en"), module_in(folder, "fr")
    assert english.title == "The orchard"
    assert english.activity("film") == french.activity("film")


def test_the_file_is_beside_the_module() -> None:
    assert words_file("module.json", "en") == "words.en.json"
    assert words_file("a/module.json", "pt-br") == "a/words.pt-br.json"
    assert words_file("a/toits.json", "en") == "a/toits.words.en.json"
    names = [
        "module.json",
        "words.en.json",
        "words.pt-br.json",
        "toits.words.de.json",
        "words..json",
    ]
    assert languages_of("module.json", names) == ("en", "pt-br")
    assert languages_of("toits.json", names) == ("de",)


def test_a_session_keeps_the_words_that_it_was_asked_in(tmp_path: Path) -> None:
    folder = pack(tmp_path)
    shelf = FolderShelf((folder,), language="en")
    texts = shelf.texts("verger")
    asked = shelf.module("verger")
    (folder / "words.en.json").write_text('{"title": "Trees"}', encoding="utf-8")
    shelf.refresh()
    assert shelf.module("verger").title == "Trees"
    assert shelf.as_asked(texts).title == asked.title
    assert shelf.as_asked(texts).questions == asked.questions
