"""Chapters of films and the questions for which they stop, in packs: sound and broken."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Chapter, Video
from app.library.packs import check_pack, read_pack
from tests.fakes.packs import small_module, write_pack

AT = "activities 2 (film) › "


def question(name: str = "qf", **more: Any) -> dict[str, Any]:
    choices = [{"id": "a", "text": "Oui", "right": True}, {"id": "b", "text": "Non"}]
    made = {"id": name, "text": "Et alors ?", "choices": choices, "explanation": "Parce que."}
    return {**made, **more}


def pack(folder: Path, **more: Any) -> Path:
    module = small_module()
    module["activities"][1].update(more)
    return write_pack(folder / "verger", module)


def test_moments_are_seconds_or_minutes_and_seconds(tmp_path: Path) -> None:
    folder = pack(
        tmp_path,
        chapters=[{"at": 0, "title": "Début"}, {"at": "0:12.5", "title": "Suite"}],
        stops=[{"at": 30.25, "question": question()}, {"at": "1:30", "question": question("qg")}],
    )
    assert check_pack(folder) == ()
    module = read_pack(folder).modules[0].module
    assert module is not None
    film = module.activity("film")
    assert isinstance(film, Video)
    assert film.chapters == (Chapter(0, "Début"), Chapter(12_500, "Suite"))
    assert [stop.at_ms for stop in film.stops] == [30_250, 90_000]
    assert [each.id for each in module.questions][1:3] == ["qf", "qg"]


@pytest.mark.parametrize(
    ("more", "place", "remedy"),
    [
        ({"chapters": [{"at": "1:75", "title": "A"}]}, "chapters 1 › at", "“1:75” is not a moment"),
        ({"chapters": [{"at": True, "title": "A"}]}, "chapters 1 › at", "is not a moment"),
        ({"chapters": [{"at": -1, "title": "A"}]}, "chapters 1 › at", "“-1” is not a moment"),
        (
            {"chapters": [{"at": 9, "title": "A"}, {"at": 9, "title": "B"}]},
            "",
            "“chapters” are not in order",
        ),
        (
            {"stops": [{"at": 9, "question": question()}, {"at": 8, "question": question("x")}]},
            "",
            "“stops” are not in order",
        ),
        ({"chapters": [{"at": 95, "title": "A"}]}, "chapters 1 › at", "it lasts 1:35"),
        ({"stops": [{"at": 200, "question": question()}]}, "stops 1 › at", "inside it"),
        (
            {"stops": [{"at": 9, "question": question("q1")}]},
            "",
            "“q1” is the id of something else",
        ),
        (
            {"stops": [{"at": 9, "question": question(pair="q1")}]},
            "stops 1 › question › pair",
            "Only a question of the evaluation",
        ),
        (
            {"stops": [{"at": 9, "question": question(facts=["?"])}]},
            "stops 1 › question › facts",
            "not in the list of facts",
        ),
    ],
)  # fmt: skip
def test_moments_and_questions_that_do_not_fit_are_refused_in_words(
    tmp_path: Path, more: dict[str, Any], place: str, remedy: str
) -> None:
    (problem,) = check_pack(pack(tmp_path, **more))
    assert remedy in problem.remedy
    if place:
        assert problem.place == AT + place
