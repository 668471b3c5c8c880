"""A storyboard is read whole, or refused with one sentence that says what to correct."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.studio.drawing import KIT
from app.studio.storyboard import KINDS, read_storyboard
from tests.studio.boards import two_scenes, written


def refusal(tmp_path: Path, board: Any) -> str:
    with pytest.raises(UserError) as refused:
        read_storyboard(written(tmp_path, board))
    return str(refused.value)


def test_reads_scenes_sentences_and_drawings(tmp_path):
    board = read_storyboard(written(tmp_path, two_scenes()))

    assert [scene.headline for scene in board.scenes] == ["1908", "Chez nous"]
    assert board.scenes[0].facts == ("F1.05",)
    assert board.scenes[0].elements[0].y == 590
    assert board.role(board.scenes[1].lines[0].role).name == "Une coopératrice"
    assert board.role(board.scenes[1].lines[1].role).name == "Narration"


def test_every_kind_of_drawing_can_be_drawn():
    assert set(KIT) == set(KINDS)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UserError, match=r"absent\.json was not found: check its name"):
        read_storyboard(tmp_path / "absent.json")


def test_a_folder_is_not_a_storyboard(tmp_path):
    with pytest.raises(UserError, match="cannot be read: check that you are allowed"):
        read_storyboard(tmp_path)


def test_broken_json_says_line_and_column(tmp_path):
    file = tmp_path / "cassé.json"
    file.write_text('{\n "title": "x",\n "roles" [\n', encoding="utf-8")

    with pytest.raises(UserError, match=r"cassé\.json is not valid JSON at line 3, column 10"):
        read_storyboard(file)


def test_another_encoding_is_refused(tmp_path):
    file = tmp_path / "latin.json"
    file.write_bytes(json.dumps({"title": "été"}, ensure_ascii=False).encode("latin-1"))

    with pytest.raises(UserError, match="not written in UTF-8: save it again"):
        read_storyboard(file)


def test_a_missing_part_is_named(tmp_path):
    board = two_scenes()
    del board["scenes"][1]["lines"][0]["say"]

    assert "scenes 2 › lines 1 › say is missing: add it" in refusal(tmp_path, board)


def test_an_unknown_word_is_named(tmp_path):
    board = two_scenes()
    board["scenes"][0]["elements"][0]["colur"] = "teal"

    assert "scenes 1 › elements 1 › colur is not a known name" in refusal(tmp_path, board)


def test_an_unknown_drawing_lists_the_known_ones(tmp_path):
    board = two_scenes()
    board["scenes"][0]["elements"][0]["kind"] = "castle"

    said = refusal(tmp_path, board)

    assert "kind holds “castle”: choose one of" in said
    assert "'house'" in said


def test_a_place_off_the_frame_is_refused(tmp_path):
    board = two_scenes()
    board["scenes"][0]["elements"][0]["x"] = 4000

    assert "x holds 4000, beyond the limit of 1580" in refusal(tmp_path, board)


@pytest.mark.parametrize("scenes", [[], [{"id": "a", "lines": []}]])
def test_nothing_to_say_is_refused(tmp_path, scenes):
    board = two_scenes() | {"scenes": scenes}

    assert "is empty: write at least one" in refusal(tmp_path, board)


def test_an_endless_sentence_is_refused(tmp_path):
    board = two_scenes()
    board["scenes"][0]["lines"][0]["say"] = "mot " * 90

    assert "scenes 1 › lines 1 › say is too long: shorten it" in refusal(tmp_path, board)


def test_an_unknown_role_is_refused(tmp_path):
    board = two_scenes()
    board["scenes"][1]["lines"][1]["role"] = "maire"

    assert "scene 2 names the role “maire”" in refusal(tmp_path, board)


@pytest.mark.parametrize("word", ["at", "until"])
def test_a_drawing_that_waits_for_no_sentence_is_refused(tmp_path, word):
    board = two_scenes()
    board["scenes"][0]["elements"][0][word] = 1

    assert "the drawing “house” waits for sentence 1 but the scene has 1" in refusal(
        tmp_path, board
    )


@pytest.mark.parametrize("board", [[], "texte", None, {"title": 3, "roles": {}, "scenes": 1}])
def test_something_else_than_a_storyboard_is_refused(tmp_path, board):
    assert "of the wrong sort: compare it with a storyboard that works" in refusal(tmp_path, board)


def test_every_drawing_is_described_for_those_who_write_storyboards():
    described = (Path(__file__).parents[2] / "content" / "README.md").read_text(encoding="utf-8")

    assert [kind for kind in KINDS if f"| `{kind}` | " not in described] == []
