"""Installing, removing, and the cooperative's own films, without a window."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from app.storage.opening import open_storage
from app.surroundings import CONTENT, SystemClock
from tests.end_to_end.programs import command, prepare
from tests.fakes.packs import film_bytes
from tests.library.installs import a_mallette

FILM = CONTENT / "histoire" / "media" / "animated.mp4"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def done(data: Path, *words: str | Path) -> str:
    ended = command("library", *words, "--data", data)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.replace("\N{NO-BREAK SPACE}", " ")


def refused(data: Path, *words: str | Path) -> str:
    ended = command("library", *words, "--data", data)
    assert (ended.returncode, ended.stdout) == (1, "")
    return ended.stderr.splitlines()[-1]


def listed(data: Path, module: str) -> dict[str, object]:
    rows = {each["id"]: each for each in json.loads(done(data, "list", "--json"))}
    found: dict[str, object] = rows.get(module, {})
    return found


def test_a_mallette_is_installed_updated_and_removed(data: Path, tmp_path: Path):
    said = done(data, "install", a_mallette(tmp_path, 1))
    assert said == "« Le verger 1 » est installée : version 1, non signée.\n"
    done(data, "install", a_mallette(tmp_path, 2))
    pack = {
        "id": "verger", "version": 2, "origin": "installed", "trust": "unsigned", "signer": "",
    }  # fmt: skip
    assert listed(data, "verger")["pack"] == pack
    assert "plus récente" in refused(data, "install", tmp_path / "verger-1.mallette")
    done(data, "remove", "verger")
    assert listed(data, "verger") == {}
    assert "n’a pas été installée" in refused(data, "remove", "verger")


def test_nothing_is_installed_while_the_program_is_open(data: Path, tmp_path: Path):
    file = a_mallette(tmp_path, 1)
    with closing(open_storage(data, SystemClock())):
        refused(data, "install", file)
    assert listed(data, "verger") == {}


def test_a_film_of_the_cooperative_takes_the_place_of_ours_and_gives_it_back(data: Path):
    prepare(data)
    done(data, "official", "histoire", "testimonial", FILM, "--subtitles", FILM.with_suffix(".srt"))
    assert listed(data, "histoire")["official"] == ["testimonial"]
    done(data, "official", "histoire", "testimonial", "--back")
    assert "official" not in listed(data, "histoire")
    again = done(data, "official", "histoire", "testimonial", "--back")
    assert again.startswith("Rien ne remplaçait")


def test_a_film_that_does_not_play_is_refused(data: Path, tmp_path: Path):
    empty = tmp_path / "film.mp4"
    empty.write_bytes(film_bytes())
    assert "ne peut pas être lu" in refused(data, "official", "histoire", "animated", empty)
    assert "n’est pas une vidéo MP4" in refused(data, "official", "histoire", "animated", __file__)
    assert "official" not in listed(data, "histoire")


@pytest.mark.parametrize(
    "words",
    [("install",), ("remove",), ("official", "histoire", "animated"), ("official",),
     ("official", "histoire", "--back"), ("list", "histoire", "animated")],
)  # fmt: skip
def test_what_makes_no_sense_is_said(data: Path, words: tuple[str, ...]):
    ended = command("library", *words, "--data", data)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Traceback" not in ended.stderr
