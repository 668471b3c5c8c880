"""Packs as people write them: sound, and broken in every way we know."""

import json
import os
from pathlib import Path

import pytest

from app.domain.content import Evaluation, Exercise, IntroQuiz, QuestionKind, Video
from app.library.packs import check_pack, read_pack
from app.usecases.ports import PackProblem
from tests.fakes.packs import SUBTITLES, film_bytes, small_module, small_pack, write_pack


def said(folder: Path) -> list[str]:
    return [f"{each.file} | {each.place} | {each.remedy}" for each in check_pack(folder)]


def only(folder: Path) -> PackProblem:
    (problem,) = check_pack(folder)
    return problem


def test_a_sound_pack_becomes_the_module_it_describes(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger")

    read = read_pack(folder)
    module = read.modules[0].module

    assert read.problems == ()
    assert module is not None
    assert (module.id, module.version, module.minutes) == ("verger", 1, 21)
    film = module.activity("film")
    assert isinstance(film, Video)
    assert (film.file, film.duration_ms) == (folder / "media/film.mp4", 95_000)
    assert [cue.text for cue in film.cues] == ["Bonjour à tous.", "Au revoir."]
    assert film.transcript == "Bonjour à tous. Au revoir."
    intro, final, order = (module.activity(each) for each in ("intro", "final", "order"))
    assert isinstance(intro, IntroQuiz)
    assert intro.questions[0].right_choices == {"b"}
    assert intro.questions[0].facts == ("T1",)
    assert isinstance(final, Evaluation)
    assert final.note == "Laissez parler."
    assert [question.pair for question in final.questions] == ["q1", ""]
    assert final.questions[1].kind is QuestionKind.MULTIPLE
    assert isinstance(order, Exercise)
    assert [card.place for card in order.cards] == [2, 1, 3]


def test_without_a_transcript_the_subtitles_serve_as_one(tmp_path: Path) -> None:
    module = small_module()
    del module["activities"][1]["transcript"]

    read = read_pack(write_pack(tmp_path / "verger", module)).modules[0].module

    assert read is not None
    film = read.activity("film")
    assert isinstance(film, Video)
    assert film.transcript == "Bonjour à tous.\nAu revoir."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf8_is_read_with_and_without_its_mark(tmp_path: Path, encoding: str) -> None:
    folder = write_pack(tmp_path / "verger")
    text = json.dumps(small_module(), ensure_ascii=False)
    (folder / "module.json").write_text(text, encoding=encoding)

    assert said(folder) == []


def test_the_manifest_itself_can_be_given(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger")

    assert check_pack(folder / "pack.json") == ()


def test_a_pack_has_no_id_that_windows_keeps_for_itself(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger", pack={**small_pack(), "id": "con"})
    assert any("Windows keeps the name “con”" in each for each in said(folder))
    assert said(write_pack(tmp_path / "two", pack={**small_pack(), "id": "con-2"})) == []


def test_all_problems_are_said_at_once(tmp_path: Path) -> None:
    module = small_module()
    del module["title"]
    module["activities"][0]["questions"][0]["choices"][0]["right"] = True
    module["activities"][2]["cards"][0]["place"] = 7
    del module["activities"][3]["hotspots"][0]["label"]
    folder = write_pack(tmp_path / "verger", module)
    (folder / "media/film.mp4").unlink()
    (folder / "media/film.srt").write_text("rien", encoding="utf-8")

    places = [(each.file, each.place) for each in check_pack(folder)]

    assert places == [
        ("verger/module.json", "title"),
        ("verger/module.json", "activities 1 (intro) › questions 1 (q1)"),
        ("verger/module.json", "activities 3 (order)"),
        ("verger/module.json", "activities 4 (drawing) › hotspots 1 (h1) › label"),
        ("verger/module.json", "activities 2 (film) › file"),
        ("verger/media/film.srt", "line 1"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "place", "remedy"),
    [
        ("pack.json", b'{\n "format": 1,\n}', "line 3, column 1", "missing comma"),
        ("module.json", b'{"id": "x" "y"}', "line 1, column 12", "missing comma"),
        ("module.json", b"", "line 1, column 1", "breaks off"),
        ("module.json", b'{\n"id": "\xe9t\xe9"}', "line 2", "not written in UTF-8"),
        ("module.json", b"[" * 100_000, "the whole file", "brackets too deep"),
        ("module.json", b"1" * 5_000, "the whole file", "number too long"),
        ("module.json", b'{"id": "a", "id": "b"}', "the whole file", "“id” is written twice"),
        ("module.json", b" " * 2_000_001, "the whole file", "larger than 2 million bytes"),
        ("module.json", b"[]", "the whole file", "between curly brackets"),
        ("pack.json", b"3", "the whole file", "between curly brackets"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_should_be(
    tmp_path: Path, name: str, content: bytes, place: str, remedy: str
) -> None:
    folder = write_pack(tmp_path / "verger")
    (folder / name).write_bytes(content)

    problem = only(folder)

    assert (problem.file, problem.place) == (f"verger/{name}", place)
    assert remedy in problem.remedy


def test_a_newer_format_is_refused_politely_whatever_else_it_says(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger", pack={"format": 2, "modulen": "?"})

    assert "made for a newer version of the program (format 2, this one reads up to 1)" in (
        only(folder).remedy
    )


@pytest.mark.parametrize("given", [None, "1", True, 0])
def test_a_format_that_is_no_number_is_a_mistake(tmp_path: Path, given: object) -> None:
    folder = write_pack(tmp_path / "verger", pack={**small_pack(), "format": given})

    assert only(folder).place == "format"


def test_a_listed_module_that_is_missing_does_not_hide_the_others(tmp_path: Path) -> None:
    pack = {**small_pack(), "modules": ["none.json", "../pack.json", "module.json"]}
    folder = write_pack(tmp_path / "verger", pack=pack)

    read = read_pack(folder)

    assert [each.module is not None for each in read.modules] == [False, False, True]
    assert [each.remedy.split(":")[0] for each in read.problems] == [
        "The file “none.json” is not in the pack",
        "“../pack.json” leads out of the pack",
    ]


@pytest.mark.parametrize("name", ["", "nowhere"])
def test_a_folder_without_pack(tmp_path: Path, name: str) -> None:
    (problem,) = check_pack(tmp_path / name)

    assert "pack.json" in problem.remedy


def test_a_link_out_of_the_pack_is_refused(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger")
    elsewhere = tmp_path / "film.mp4"
    elsewhere.write_bytes(film_bytes())
    (folder / "media/film.mp4").unlink()
    try:
        (folder / "media/film.mp4").symlink_to(elsewhere)
    except OSError:
        pytest.skip("this system lets nobody make links")

    assert "is a link to a file outside the pack" in only(folder).remedy


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes with a name")
    folder = write_pack(tmp_path / "verger")
    for name in ("media/film.mp4", "media/film.srt", "module.json", "pack.json"):
        (folder / name).unlink()
        os.mkfifo(folder / name)
        assert check_pack(folder)
    assert "pack.json cannot be read" in only(folder).remedy


def test_media_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger")
    (folder / "media/film.mp4").write_bytes(b"RIFF\0\0\0\0AVI ")
    (folder / "media/film.srt").write_text(SUBTITLES.replace("-->", "->"), encoding="utf-8")
    (folder / "media/film.txt").write_bytes(b"\0\1\2")

    assert [(each.file, each.place) for each in check_pack(folder)] == [
        ("verger/media/film.mp4", "the whole file"),
        ("verger/media/film.srt", "line 2"),
        ("verger/media/film.txt", "the whole file"),
    ]
