"""The newest picture gets to the windows, from any thread, without a queue of old ones."""

from threading import Thread

import pytest
from PySide6.QtCore import QCoreApplication

from app.gui.shared.video import VideoSurface
from app.usecases.ports import Frame
from tests.fakes.player import FakeVideoPlayer


def frame(value: int, width: int = 4, height: int = 2) -> Frame:
    pixels = bytearray([value, value, value, 255] * width * height)
    return Frame(width, height, width * 4, memoryview(pixels))


@pytest.fixture
def surface(qapp):
    assert qapp is not None
    return VideoSurface()


def test_pictures_that_arrive_while_the_window_is_busy_are_skipped(surface):
    heard = []
    surface.frame_arrived.connect(lambda: heard.append(surface.image.pixelColor(0, 0).red()))
    player = Thread(target=lambda: [surface.frame_ready(frame(value)) for value in range(100)])
    player.start()
    player.join()
    assert heard == []
    QCoreApplication.processEvents()
    assert heard == [99]
    surface.frame_ready(frame(7))
    QCoreApplication.processEvents()
    assert heard == [99, 7]


def test_the_picture_is_the_players_own_memory(surface):
    picture = frame(10)
    surface.frame_ready(picture)
    image = surface.image
    picture.pixels[0:3] = bytes([200, 200, 200])
    assert image.pixelColor(0, 0).red() == 200
    assert surface.image is image
    del picture
    assert surface.image.pixelColor(1, 0).red() == 10


def test_rows_may_be_padded(surface):
    pixels = memoryview(bytes([0, 0, 255, 255] * 2 + [9] * 8) * 2)
    surface.frame_ready(Frame(2, 2, 16, pixels))
    assert {surface.image.pixelColor(x, y).name() for x in (0, 1) for y in (0, 1)} == {"#ff0000"}


def test_the_end_and_a_breakdown_are_passed_on(surface, qtbot, tmp_path):
    player = FakeVideoPlayer()
    player.load(tmp_path / "film.mp4", surface.listener_of("film"))
    with qtbot.waitSignal(surface.film_ended) as end:
        player.finish()
    with qtbot.waitSignal(surface.film_failed) as failure:
        player.break_down()
    assert (end.args, failure.args) == (["film"], ["film"])


def corner(surface: VideoSurface) -> str:
    """The colour at the top left of the picture, nothing without one."""
    return surface.image.pixelColor(0, 0).name() if surface.image else ""


def test_a_picture_of_the_film_before_is_not_shown(surface):
    before, now = surface.listener_of("film"), surface.listener_of("voices")
    before.frame_ready(Frame(1, 1, 4, memoryview(bytes([0, 0, 255, 255]))))
    assert corner(surface) == ""
    now.frame_ready(Frame(1, 1, 4, memoryview(bytes([0, 255, 0, 255]))))
    assert corner(surface) == "#00ff00"


def test_the_picture_with_which_a_film_was_left_is_kept_until_it_is_opened_again(surface):
    before = surface.listener_of("film")
    pixels = bytearray([0, 0, 255, 255])
    before.frame_ready(Frame(1, 1, 4, memoryview(pixels)))
    now = surface.listener_of("voices")
    pixels[:3] = b"\0\0\0"  # the player takes its memory for the other film
    now.frame_ready(Frame(1, 1, 4, memoryview(bytes([0, 255, 0, 255]))))
    assert surface.image_of("film").pixelColor(0, 0).name() == "#ff0000"
    assert surface.image_of("voices").pixelColor(0, 0).name() == "#00ff00"
    surface.listener_of("film")
    assert surface.image_of("film") is None
    assert surface.image_of("voices").pixelColor(0, 0).name() == "#00ff00"
    surface.clear()
    assert surface.image_of("voices") is None


def test_the_end_is_heard_on_the_windows_thread(surface, qtbot):
    with qtbot.waitSignal(surface.film_ended):
        player = Thread(target=surface.listener_of("film").ended)
        player.start()
        player.join()


def test_a_caption_is_told_when_it_changes(surface):
    told = []
    surface.caption_changed.connect(lambda: told.append(surface.caption))
    for text in ("Bonjour", "Bonjour", ""):
        surface.caption = text
    assert told == ["Bonjour", ""]


def test_clearing_forgets_the_picture_and_the_caption(surface):
    surface.frame_ready(frame(1))
    surface.caption = "Bonjour"
    told = []
    surface.frame_arrived.connect(lambda: told.append(surface.image))
    surface.clear()
    assert told == [None]
    assert surface.caption == ""
