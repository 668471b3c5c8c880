"""Films that cannot be played, and machines that lack what plays them."""

import json
from pathlib import Path
from uuid import UUID

import pytest

from tests.end_to_end.complaining import check_plain, complaint
from tests.end_to_end.driving import Driven, driven
from tests.end_to_end.programs import command, prepare, without_screen
from tests.fakes.packs import write_pack

NO_VLC = {"PYTHON_VLC_LIB_PATH": "/nowhere/libvlc.so"}


def check_that_the_session_goes_on(evening: Driven) -> None:
    """Come to a film that cannot be played, and on to what follows with the clicker alone."""
    evening.do("press", "PageDown")
    evening.click("skip")
    evening.until("activity", "film")
    evening.until("broken", True)
    assert "play" not in evening.see()["buttons"]
    evening.do("press", "PageDown")
    evening.until("activity", "order")
    evening.leave()


@pytest.mark.parametrize("engine", ["vlc", "qt"])
def test_a_broken_film_is_told_and_passed_over(engine: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_pack(data / "packs" / "verger")  # its film has a length, and no picture
    session = prepare(data, module="verger")
    with driven(data, tmp_path, session, around={"A_MAIN_LEVEE_PLAYER": engine}) as evening:
        evening.begin()
        check_that_the_session_goes_on(evening)


def test_a_film_that_goes_missing_is_told_and_passed_over(tmp_path: Path) -> None:
    data = tmp_path / "data"
    pack = write_pack(data / "packs" / "verger")
    with driven(data, tmp_path, prepare(data, module="verger")) as evening:
        evening.begin()
        (pack / "media" / "film.mp4").unlink()
        check_that_the_session_goes_on(evening)


@pytest.mark.parametrize("around", [{"A_MAIN_LEVEE_PLAYER": "qt"}, NO_VLC], ids=["asked", "none"])
def test_without_vlc_qt_plays_the_films(around: dict[str, str], tmp_path: Path) -> None:
    data = tmp_path / "data"
    with driven(data, tmp_path, prepare(data), around=around) as evening:
        evening.begin()
        evening.do("press", "PageDown")
        evening.click("skip")
        evening.until("activity", "animated")
        evening.do("press", "PageDown")
        evening.until_film(1_500)


def test_the_room_check_says_what_plays_and_why(tmp_path: Path) -> None:
    done = command("check", "--json", "--data", tmp_path, environ=without_screen(**NO_VLC))
    assert (done.returncode, done.stderr) == (0, "")
    (player,) = [each for each in json.loads(done.stdout) if each["subject"] == "Lecteur de films"]
    assert player["well"]
    assert player["finding"].startswith("Qt")
    assert "VLC n’est pas installé" in player["finding"]


def test_the_room_check_tells_a_film_that_cannot_be_played(tmp_path: Path) -> None:
    write_pack(tmp_path / "packs" / "verger")
    done = command("check", "--data", tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    (wrong,) = [line for line in done.stdout.splitlines() if "Le verger" in line]
    assert wrong.startswith("✗")
    assert "film.mp4" in wrong


def test_the_room_check_can_be_for_one_session_only(tmp_path: Path) -> None:
    write_pack(tmp_path / "packs" / "verger")
    broken, sound = prepare(tmp_path, module="verger"), prepare(tmp_path)
    assert command("check", "--session", str(broken), "--data", tmp_path).returncode == 1
    done = command("check", "--session", str(sound), "--data", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    played = [line for line in done.stdout.splitlines() if "se lit au début" in line]
    assert len(played) == 2
    nobody = command("check", "--session", str(UUID(int=7)), "--data", tmp_path)
    assert nobody.returncode == 1
    assert "n’existe plus" in complaint(nobody)


@pytest.mark.parametrize(
    ("around", "words"),
    [
        ({"A_MAIN_LEVEE_PLAYER": "vlc", **NO_VLC}, "VLC"),
        ({"A_MAIN_LEVEE_PLAYER": "magnétoscope"}, "magnétoscope"),
    ],
)
def test_a_machine_on_which_nothing_plays_films_is_told_so(
    around: dict[str, str], words: str, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    prepare(data)
    done = command("check", "--data", data, environ=without_screen(**around))
    assert done.returncode == 1
    if done.stderr:
        assert words in complaint(done)
    else:
        (wrong,) = [line for line in done.stdout.splitlines() if words in line]
        assert wrong.startswith("✗")
    with driven(data, tmp_path, around=around) as evening:
        check_plain(evening.until_notice(words))
