"""What every player does, on real engines with real films."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage

from app.usecases.ports import VideoPlayer
from tests.player.conftest import Films
from tests.player.listening import Listener

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")

Wait = Callable[[Callable[[], bool]], None]
Open = Callable[..., Listener]


def test_a_loaded_film_stands_on_its_first_picture(
    player: VideoPlayer, films: Films, opened: Open
) -> None:
    listener = opened(films.colours)

    assert listener.colour() == "red"
    assert listener.size() == (640, 360)
    assert not player.playing()
    assert player.position_ms() == 0


def test_a_film_can_start_in_the_middle(player: VideoPlayer, films: Films, opened: Open) -> None:
    listener = opened(films.colours, start_ms=1200)

    assert listener.colour() == "green"
    assert not player.playing()
    assert player.position_ms() == pytest.approx(1200, abs=50)


def test_qt_can_wrap_a_picture_without_copying(films: Films, opened: Open) -> None:
    frame = opened(films.colours).frame

    assert frame is not None
    assert len(frame.pixels) == frame.stride * frame.height
    image = QImage(
        frame.pixels, frame.width, frame.height, frame.stride, QImage.Format.Format_RGB32
    )
    assert image.pixelColor(5, 5).red() > 150
    assert image.pixelColor(frame.width - 1, frame.height - 1).red() > 150


def test_it_plays_to_the_end_and_keeps_the_last_picture(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours)

    player.play()
    assert player.playing()
    wait_until(lambda: listener.ends > 0)

    assert list(dict.fromkeys(listener.colours)) == ["red", "green", "blue"]
    assert listener.colour() == "blue"
    assert (listener.ends, listener.failures, listener.spoilt) == (1, 0, 0)
    assert not player.playing()
    assert player.duration_ms() == pytest.approx(3000, abs=50)
    assert player.position_ms() == player.duration_ms()


def test_play_right_after_load_needs_no_waiting(
    player: VideoPlayer, films: Films, wait_until: Wait
) -> None:
    listener = Listener()

    player.load(films.without_sound, listener)
    player.play()

    wait_until(lambda: listener.ends == 1)
    assert listener.colour() == "red"


def test_pause_holds_the_moment(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    opened(films.colours)
    player.play()
    wait_until(lambda: player.position_ms() > 300)

    player.pause()
    held = player.position_ms()

    assert not player.playing()
    assert 300 < held < 1000
    player.seek(held)
    assert player.position_ms() == held


def test_play_and_pause_given_too_fast_end_as_last_said(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours, start_ms=2200)

    for _ in range(5):
        player.play()
        player.pause()
    player.play()

    wait_until(lambda: listener.ends == 1)
    assert listener.colour() == "blue"


def test_seek_while_paused_shows_that_moment(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours)

    player.seek(2500)
    assert player.position_ms() == 2500
    wait_until(lambda: listener.colour() == "blue")
    player.seek(1500)
    wait_until(lambda: listener.colour() == "green")

    assert not player.playing()
    assert player.position_ms() == pytest.approx(1500, abs=50)


def test_seek_while_playing_goes_on_from_there(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours)
    player.play()
    wait_until(lambda: player.position_ms() > 200)

    player.seek(2200)
    assert player.position_ms() >= 2200
    wait_until(lambda: listener.ends == 1)

    assert player.playing() is False
    assert "green" not in listener.colours
    assert listener.colour() == "blue"


def test_play_after_the_end_starts_again(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours, start_ms=2600)
    player.play()
    wait_until(lambda: listener.ends == 1)

    player.play()

    assert player.playing()
    wait_until(lambda: listener.colour() == "red")
    assert player.position_ms() < 1000
    assert listener.ends == 1


def test_seek_after_the_end_shows_that_moment_and_waits(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours, start_ms=2600)
    player.play()
    wait_until(lambda: listener.ends == 1)

    player.seek(1500)
    wait_until(lambda: listener.colour() == "green")
    assert not player.playing()

    player.play()
    wait_until(lambda: listener.ends == 2)


def test_volume_is_welcome_at_any_time(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    player.set_volume(30)
    listener = opened(films.colours, start_ms=2600)
    player.set_volume(0)
    player.play()
    player.set_volume(250)

    wait_until(lambda: listener.ends == 1)


@pytest.mark.parametrize("kind", ["corrupt", "empty", "missing", "folder", "without_pictures"])
def test_what_is_no_film_fails_once(
    player: VideoPlayer, films: Films, wait_until: Wait, kind: str
) -> None:
    listener = Listener()

    player.load(getattr(films, kind), listener)
    player.play()
    wait_until(lambda: listener.failures > 0)

    assert not player.playing()
    assert (listener.failures, listener.pictures, listener.ends) == (1, 0, 0)


def test_a_good_film_plays_after_a_broken_one(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    broken = Listener()
    player.load(films.corrupt, broken)
    wait_until(lambda: broken.failures > 0)

    assert opened(films.colours).colour() == "red"


def test_accents_spaces_and_a_colon_are_just_a_name(films: Films, opened: Open) -> None:
    assert opened(films.awkward_name).colour() == "red"


def test_proportions_are_kept(films: Films, opened: Open) -> None:
    assert opened(films.four_thirds).size() == (480, 360)


def test_pixels_that_are_not_square_are_made_so(films: Films, opened: Open) -> None:
    assert opened(films.anamorphic).size() == (640, 360)


def test_a_new_fit_shows_at_once_while_paused(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.colours, start_ms=1500)

    player.fit(320, 320)
    wait_until(lambda: listener.size() == (320, 180))

    assert listener.colour() == "green"
    assert not player.playing()
    assert player.position_ms() == pytest.approx(1500, abs=50)


def test_pictures_are_never_larger_than_full_hd(
    player: VideoPlayer, films: Films, opened: Open
) -> None:
    player.fit(3840, 2160)

    assert opened(films.without_sound).size() == (1920, 1080)


def test_a_new_film_silences_the_one_before(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    before = opened(films.colours)
    player.play()
    wait_until(lambda: player.position_ms() > 200)

    after = opened(films.colours, start_ms=2500)
    heard = before.pictures
    player.play()
    wait_until(lambda: after.ends == 1)

    assert after.colours[0] == "blue"
    assert (before.pictures, before.ends) == (heard, 0)


def test_the_moment_agrees_with_the_picture(
    player: VideoPlayer, films: Films, wait_until: Wait
) -> None:
    apart: list[int] = []

    class Comparing(Listener):
        def frame_ready(self, frame) -> None:
            super().frame_ready(frame)
            luma = 16 + frame.pixels[0] * 219 / 255
            apart.append(round(abs(player.position_ms() - (luma - 40) / 2 * 40)))

    listener = Comparing()
    player.load(films.ramp, listener)
    player.play()
    wait_until(lambda: listener.ends == 1)

    assert len(apart) > 20
    assert sorted(apart)[len(apart) * 9 // 10] <= 100


def test_without_a_film_nothing_happens(player: VideoPlayer) -> None:
    player.play()
    player.pause()
    player.seek(500)
    player.fit(320, 180)

    assert not player.playing()
    assert player.position_ms() in {0, 500}
    assert player.duration_ms() == 0


def test_a_closed_player_says_nothing_more(player: VideoPlayer, films: Films, opened: Open) -> None:
    listener = opened(films.colours)
    player.play()

    player.close()
    heard = listener.pictures
    player.close()

    assert not player.playing()
    assert listener.pictures == heard
