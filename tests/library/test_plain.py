"""Plain words beside a module: the same ids, other words; what does not fit is named."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.content import (
    Alphabet,
    Card,
    Chapter,
    Closing,
    Exercise,
    ExerciseKind,
    FilmQuestion,
    Hint,
    Leaflet,
    Majority,
    Module,
    Resolution,
    Role,
    RolePlay,
    Video,
)
from app.library.packs import check_pack, read_pack
from app.library.plain import Words, in_words, plain_file
from app.library.shelf import FolderShelf
from app.surroundings import CONTENT
from tests.fakes.packs import write_pack
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module


def pack(folder: Path, plain: Any) -> Path:
    made = write_pack(folder / "verger")
    text = plain if isinstance(plain, str) else json.dumps(plain)
    (made / "plain.json").write_text(text, encoding="utf-8")
    return made


def module_of(folder: Path) -> Module:
    module = read_pack(folder).modules[0].module
    assert module is not None
    return module


def test_what_is_said_in_plain_words_has_them_and_the_rest_stays(tmp_path: Path) -> None:
    folder = pack(tmp_path, {"title": "Les arbres", "intro.q1.text": "Où ?"})
    assert check_pack(folder) == ()
    module = module_of(folder)
    assert module.plain is not None
    assert (module.title, module.plain.title) == ("Le verger", "Les arbres")
    assert module.plain.questions[0].text == "Où ?"
    assert module.plain.questions[0].choices == module.questions[0].choices
    assert module.plain.summary == module.summary


def test_a_pack_without_plain_words_has_none(tmp_path: Path) -> None:
    assert module_of(write_pack(tmp_path / "verger")).plain is None


@pytest.mark.parametrize(
    ("plain", "place", "remedy"),
    [
        ({"intro.q9.text": "Où ?"}, "intro.q9.text", "Nothing in the module is called"),
        ({"intro.q1.choices.z": "Où ?"}, "intro.q1.choices.z", "“intro.q1.choices.z”"),
        ({"intro.q1.text": ""}, "intro.q1.text", "This text is empty"),
        ({"intro.q1.text": 3}, "intro.q1.text", "must be a text"),
        ({"intro.q1.text": "a" * 401}, "intro.q1.text", "400 characters"),
        (["intro"], "the whole file", "cannot be used here"),
        ('{"title": "A",}', "line 1, column 15", "breaks off making sense"),
    ],
)
def test_plain_words_that_do_not_fit_are_named_and_the_module_plays_on(
    tmp_path: Path, plain: Any, place: str, remedy: str
) -> None:
    folder = pack(tmp_path, plain)
    (problem,) = check_pack(folder)
    assert problem.file == "verger/plain.json"
    assert place in problem.place
    assert remedy in problem.remedy
    assert module_of(folder).plain is None


def test_the_file_is_beside_the_module() -> None:
    assert plain_file("module.json") == "plain.json"
    assert plain_file("a/module.json") == "a/plain.json"
    assert plain_file("a/toits.json") == "a/toits.plain.json"


def everything() -> Module:
    """The sample module with all that can be said, in every kind of activity."""
    film = part(Video, "film")
    film = replace(
        film,
        chapters=(Chapter(0, "Début"),),
        stops=(FilmQuestion(9, replace(sample_module().questions[0], id="qf")),),
    )
    gaps = Exercise(
        "gaps", "Trous", 3, instruction="Complétez", text="Un [1]", kind=ExerciseKind.GAPS,
        cards=(Card("c", "arbre", 1, "Oui.", (), "1900"),), places=("Ici",),
    )  # fmt: skip
    play = RolePlay(
        "ag", "AG", 3, situation="On vote.", roles=(Role("a", "Mme A", 1, "Ici", "Un toit"),),
        resolutions=(Resolution("r", "Peindre", Majority.SIMPLE, "Parce que"),),
    )  # fmt: skip
    alphabet = Alphabet("abc", "ABC", 3, prompt="Un mot", hints=(Hint("A", "Ami", "Un ami"),))
    closing = Closing("fin", "Fin", 1, headline="Merci", lines=("À mardi",))
    rest = [each for each in sample_module().activities if each.id != "film"]
    return replace(sample_module(), activities=(film, *rest, gaps, play, alphabet, closing))


def test_every_text_of_every_kind_can_be_said_in_plain_words() -> None:
    words = Words({})
    module = everything()
    assert in_words(module, words) == module
    said = {name: f"simple {name}" for name in words.known}
    plain = in_words(module, Words(said))
    again = Words({})
    in_words(plain, again)
    assert again.known == said
    assert [each.id for each in plain.activities] == [each.id for each in module.activities]
    assert [each.id for each in plain.questions] == [each.id for each in module.questions]
    for name in (
        "film.chapters.1", "film.qf.choices.a", "gaps.places.1", "gaps.text", "gaps.cards.c.date",
        "ag.roles.a.wish", "ag.r.explanation", "abc.hints.A", "fin.lines.1",
        "drawing.hotspots.h1.label", "page.sections.2.lines.1", "q3",
    ):  # fmt: skip
        assert any(name in each for each in said)


HISTOIRE = FolderShelf((CONTENT,)).module("histoire")


def test_the_first_module_is_all_there_in_plain_words() -> None:
    words = Words({})
    in_words(HISTOIRE, words)
    said = json.loads((CONTENT / "histoire" / "plain.json").read_text(encoding="utf-8"))
    needed = {name for name in words.known if not name.endswith(".date")}
    assert needed <= set(said) <= set(words.known)


def test_figures_are_kept_in_plain_words() -> None:
    words, plain = Words({}), Words({})
    in_words(HISTOIRE, words)
    assert HISTOIRE.plain is not None
    in_words(HISTOIRE.plain, plain)
    for name, text in words.known.items():
        if ".choices." in name:
            continue
        usual = set(re.findall("[0-9]+\N{NARROW NO-BREAK SPACE}[0-9]+|1[0-9]{3}|20[0-9]{2}", text))
        assert not [each for each in usual if each not in plain.known[name]], name


def test_plain_words_are_no_longer_than_the_room_reads_with_ease() -> None:
    assert HISTOIRE.plain is not None
    words = Words({})
    in_words(HISTOIRE.plain, words)
    sentences = [
        sentence
        for text in words.known.values()
        for sentence in text.replace("\N{NO-BREAK SPACE}:", ".").split(".")
    ]
    assert max(len(sentence.split()) for sentence in sentences) <= 16
    most = {".text": 130, "explanation": 200, ".label": 24}
    for name, text in words.known.items():
        limit = next((most[end] for end in most if name.endswith(end)), 160)
        assert len(text) <= limit, (name, len(text))
    leaflet = HISTOIRE.plain.activity("leaflet")
    assert isinstance(leaflet, Leaflet)
    assert leaflet.address == "https://www.hlm.coop/culturecoop"
