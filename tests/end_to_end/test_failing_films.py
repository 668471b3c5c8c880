"""Films that fail on the way, in the whole program: the session goes on, the room sees no mess."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.end_to_end.driving import ROOM, Driven, driven
from tests.end_to_end.programs import prepare
from tests.end_to_end.sticks import stick
from tests.fakes.packs import SUBTITLES, write_pack
from tests.player.films import RED, Film, cut, empty_index, garble, garble_index, make_film

SORRY = "Ce film ne peut pas être montré pour le moment. La séance continue."
PAPER = "#fbf8f3"
FILM = Film(width=640, height=360, seconds=8, busy=True, index_first=True)


def red(_index: int) -> tuple[int, int, int]:
    return RED


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return make_film(tmp_path_factory.mktemp("whole") / "film.mp4", FILM).read_bytes()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "données"


@pytest.fixture
def film(data: Path) -> Path:
    """Where the film of the pack is."""
    return write_pack(data / "packs" / "verger") / "media" / "film.mp4"


@contextmanager
def before_the_film(data: Path, notes: Path) -> Iterator[Driven]:
    """The program with its film before the room; nothing was found wrong with it yet."""
    with driven(data, notes, prepare(data, module="verger")) as evening:
        evening.begin()
        evening.do("press", "PageDown")
        evening.click("skip")
        evening.until("activity", "film")
        yield evening


def picture(evening: Driven, notes: Path) -> QImage:
    """What the room sees now."""
    file = notes / "room.png"
    assert evening.do("grab", ROOM, str(file))
    return QImage(str(file))


def check_the_room(evening: Driven, notes: Path) -> None:
    """A quiet slide with the film's title and one plain sentence; no trace of a picture."""
    seen = evening.see()
    assert (seen["reads"], seen["sentence"]) == ("Film", SORRY)
    evening.program.until(
        lambda: picture(evening, notes).pixelColor(5, 5) == QColor(PAPER), "quiet slide"
    )
    image = picture(evening, notes)
    edge = [image.pixelColor(x, image.height() - 5).name() for x in range(0, image.width(), 97)]
    assert set(edge) == {PAPER}


def check_that_it_goes_on(evening: Driven) -> None:
    """The clicker alone leads to what follows."""
    evening.do("press", "PageDown")
    evening.until("activity", "order")


def test_a_film_that_ends_early_leaves_a_quiet_slide_and_goes_on_once_it_is_whole(
    whole: bytes, film: Path, data: Path, tmp_path: Path
) -> None:
    film.write_bytes(whole)
    with driven(data, tmp_path, prepare(data, module="verger")) as evening:
        evening.begin()
        film.write_bytes(cut(whole, 0.6))
        evening.do("press", "PageDown")
        evening.click("skip")
        evening.until("activity", "film")
        evening.do("press", "PageDown")
        evening.until("broken", True)
        check_the_room(evening, tmp_path)
        stopped = evening.see()["film_ms"]
        assert 500 < stopped < 6_000

        film.write_bytes(whole)
        evening.click("try-again")
        evening.until("broken", False)
        evening.until_film(max(stopped, 7_500))
        evening.until("running", False)
        assert not evening.see()["broken"]
        check_that_it_goes_on(evening)


@pytest.mark.parametrize("damage", ["index emptied", "index garbled", "pictures cut"])
def test_a_film_that_cannot_begin_leaves_a_quiet_slide(
    damage: str, whole: bytes, film: Path, data: Path, tmp_path: Path
) -> None:
    spoilt = {
        "index emptied": empty_index(whole),
        "index garbled": garble_index(whole, b"stsz"),
        "pictures cut": cut(whole, 0.02),
    }
    film.write_bytes(whole)
    with driven(data, tmp_path, prepare(data, module="verger")) as evening:
        evening.begin()
        film.write_bytes(spoilt[damage])
        evening.do("press", "PageDown")
        evening.click("skip")
        evening.until("broken", True)
        check_the_room(evening, tmp_path)
        film.write_bytes(whole)
        check_that_it_goes_on(evening)
        evening.do("press", "PageUp")
        evening.until("activity", "film")
        evening.do("press", "PageDown")
        evening.until_film(300)
        assert not evening.see()["broken"]


def test_a_film_whose_copy_was_cut_off_before_the_day_keeps_nobody_from_the_session(
    whole: bytes, film: Path, data: Path, tmp_path: Path
) -> None:
    film.write_bytes(cut(whole, 0.6))
    session = prepare(data, module="verger")
    with driven(data, tmp_path, session) as evening:
        assert "film.mp4" in evening.until_notice("a sans doute été coupée")
        evening.begin()
        evening.do("press", "PageDown")
        evening.click("skip")
        evening.do("press", "PageDown")
        evening.until_film(500)
        evening.until("broken", True)
        check_the_room(evening, tmp_path)
        check_that_it_goes_on(evening)


def test_a_film_damaged_in_its_middle_and_one_without_sound_play_on(
    data: Path, film: Path, tmp_path: Path
) -> None:
    silent = Film(width=640, height=360, seconds=6, busy=True, sound=False, index_first=True)
    film.write_bytes(garble(make_film(tmp_path / "silent.mp4", silent).read_bytes(), 0.4, 0.5))
    with before_the_film(data, tmp_path) as evening:
        evening.do("press", "PageDown")
        evening.until_film(5_500)
        evening.until("running", False)
        assert not evening.see()["broken"]
        check_that_it_goes_on(evening)


@pytest.mark.parametrize(("width", "height"), [(333, 777), (16, 16), (1280, 72)])
def test_a_film_of_an_odd_size_stands_in_the_middle_on_black(
    width: int, height: int, data: Path, film: Path, tmp_path: Path
) -> None:
    make_film(film, Film(width=width, height=height, seconds=6), red)
    with before_the_film(data, tmp_path) as evening:
        evening.do("press", "PageDown")
        evening.until_film(500)
        image = picture(evening, tmp_path)
    room = image.rect()
    scale = min(room.width() / width, room.height() / height)
    across, down = round(width * scale / 2), round(height * scale / 2)
    middle = room.center()
    inside = [
        image.pixelColor(middle.x() + x, middle.y() + y)
        for x in (3 - across, 0, across - 3)
        for y in (3 - down, 0, down - 3)
    ]
    assert all(colour.red() > 150 and colour.green() < 90 for colour in inside)
    beyond = (middle.x() - across - 4, middle.y() - down - 4)
    if beyond[0] > 0:
        assert image.pixelColor(beyond[0], middle.y()).lightness() == 0
    if beyond[1] > 0:
        assert image.pixelColor(middle.x(), beyond[1]).lightness() == 0


def test_subtitles_from_an_old_windows_show_as_they_were_written(
    whole: bytes, data: Path, film: Path, tmp_path: Path
) -> None:
    film.write_bytes(whole)
    said = "L’été à Nîmes – « cœur »"
    words = SUBTITLES.replace("Bonjour à tous.", said)
    film.with_suffix(".srt").write_bytes(words.encode("cp1252"))
    with before_the_film(data, tmp_path) as evening:
        evening.do("press", "PageDown")
        evening.until("caption", said)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a film in use cannot be deleted")
def test_a_film_deleted_while_it_plays_is_told_when_it_is_wanted_again(
    whole: bytes, data: Path, film: Path, tmp_path: Path
) -> None:
    film.write_bytes(whole)
    with before_the_film(data, tmp_path) as evening:
        evening.do("press", "PageDown")
        evening.until_film(500)
        film.unlink()
        evening.until_film(7_500)  # the system keeps it for who has it open
        evening.until("running", False)
        evening.click("restart")
        evening.until("broken", True)
        check_the_room(evening, tmp_path)
        film.write_bytes(whole)
        evening.click("try-again")
        evening.until("broken", False)
        evening.until_film(300)


def test_a_stick_pulled_out_while_its_film_plays_and_put_back(
    data: Path, film: Path, tmp_path: Path
) -> None:
    # large enough not to be in memory as a whole when it begins
    large = Film(width=640, height=360, seconds=20, noisy=True, sound=False, index_first=True)
    made = make_film(tmp_path / "large.mp4", large)
    drive = film.parent / "stick"
    drive.mkdir()
    film.unlink()
    film.symlink_to("stick/film.mp4")
    with (
        stick(drive, tmp_path / "stick.img", made) as disk,
        before_the_film(data, tmp_path) as evening,
    ):
        evening.do("press", "PageDown")
        evening.until_film(500)
        disk.pull_out()
        evening.until("broken", True)
        check_the_room(evening, tmp_path)
        stopped = evening.see()["film_ms"]
        assert stopped < 18_000

        evening.click("try-again")  # too early
        evening.until("broken", True)
        check_the_room(evening, tmp_path)
        disk.put_in()
        evening.click("try-again")
        evening.until("running", True)
        evening.until_film(stopped + 500)
        assert not evening.see()["broken"]
