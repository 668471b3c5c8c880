"""Files made to fill the memory or the day of whoever reads them; few complaints, at once.

What they must not take is measured where a process of its own reads them: test_bounds.py.
"""

import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.library.films import film_length_ms
from app.library.leaflets import pdf_pages
from app.library.packs import check_pack
from app.library.pictures import check_picture
from app.library.subtitles import parse_subtitles
from tests.fakes.packs import box, film_bytes, small_module, small_pack, write_pack

HEAD = {"id": "a", "title": "a", "minutes": 1}
NAMES = {f"a{at}": 1 for at in range(120_000)}
MODULES: dict[str, Any] = {
    "activities": {**small_module(), "activities": [0] * 600_000},
    "lists": {**small_module(), "activities": [[]] * 90_000},
    "names": NAMES,
    "names of an activity": {**small_module(), "activities": [NAMES]},
    "facts": {**small_module(), "facts": [1] * 600_000},
    "cards": {**small_module(), "activities": [{**HEAD, "kind": "exercise", "cards": [1] * 9**6}]},
    "questions": {
        **small_module(),
        "activities": [{**HEAD, "kind": "evaluation", "questions": [{"id": "q"}] * 100_000}],
    },
    "mistakes": {
        **small_module(),
        "activities": [
            {**HEAD, "kind": "evaluation", "questions": [{"choices": [{}] * 6}] * 30}
        ] * 50,
    },
    "long title": {**small_module(), "title": "a" * 1_900_000},
}  # fmt: skip


@pytest.mark.parametrize("flood", MODULES)
def test_a_flood_of_mistakes_is_told_in_a_few(tmp_path: Path, flood: str) -> None:
    folder = write_pack(tmp_path / "verger", MODULES[flood])
    assert 1 <= len(check_pack(folder)) <= 201


@pytest.mark.parametrize("name", ["modules", "credits"])
def test_a_flood_in_the_manifest(tmp_path: Path, name: str) -> None:
    folder = write_pack(tmp_path / "verger", pack={**small_pack(), name: [1] * 600_000})
    assert [each.place for each in check_pack(folder)] == [name]


def test_a_flood_of_plain_words(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger")
    (folder / "plain.json").write_text(json.dumps(dict.fromkeys(NAMES, "a")), encoding="utf-8")
    (problem,) = check_pack(folder)
    assert "more than 10000 names" in problem.remedy
    few = {f"a{at}": "a" for at in range(9_000)}
    (folder / "plain.json").write_text(json.dumps(few), encoding="utf-8")
    problems = check_pack(folder)
    assert len(problems) == 201
    assert "There are more mistakes" in problems[-1].remedy


def test_one_name_a_hundred_thousand_times(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "verger")
    (folder / "module.json").write_text("{" + '"a":1,' * 9_000 + '"b":1}', encoding="utf-8")
    (problem,) = check_pack(folder)
    assert "“a” is written twice" in problem.remedy


def test_a_flood_of_subtitles() -> None:
    with pytest.raises(UserError, match="more than 20000 subtitles"):
        parse_subtitles("00:00:01,000 --> 00:00:02,000\na\n" * 20_001, "film.srt")
    assert len(parse_subtitles("00:00:01,000 --> 00:00:02,000\na\n" * 20_000, "film.srt")) == 20_000


def test_a_flood_of_empty_boxes_in_a_film(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(film_bytes() + box(b"free", b"") * 1_000_000)
    assert film_length_ms(film) == 95_000
    film.write_bytes(box(b"ftyp", b"") + box(b"moov", box(b"free", b"") * 1_000_000))
    assert film_length_ms(film) == 0


def test_a_flood_of_segments_in_a_picture(tmp_path: Path) -> None:
    picture = tmp_path / "a.jpg"
    picture.write_bytes(b"\xff\xd8" + b"\xff\xe0\0\0" * 5_000_000)
    check_picture(picture)  # its size is not known: Qt will say


def test_a_flood_of_streams_and_pages_in_a_leaflet(tmp_path: Path) -> None:
    leaflet = tmp_path / "a.pdf"
    bomb = b"/Type /ObjStm stream\n" + zlib.compress(b"/Type/Page " * 1_000_000)
    leaflet.write_bytes(b"%PDF-1.7" + bomb * 1_000)
    with pytest.raises(UserError, match="pages"):
        pdf_pages(leaflet)
    leaflet.write_bytes(b"%PDF-1.7" + b"/Type/Page " * 3_000_000)
    with pytest.raises(UserError, match="1000 pages"):
        pdf_pages(leaflet)
