"""The fake keeps the promises of the real players."""

from pathlib import Path

import pytest

from app.usecases.ports import VideoPlayer
from tests.fakes.player import FakeVideoPlayer
from tests.player.listening import Listener

FILM = Path("film.mp4")


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def fake(listener: Listener) -> FakeVideoPlayer:
    player = FakeVideoPlayer(duration_ms=3000)
    player.load(FILM, listener, start_ms=1200)
    return player


def test_a_loaded_film_is_paused_at_its_start(fake: FakeVideoPlayer, listener: Listener) -> None:
    player: VideoPlayer = fake
    fake.emit_frame()
    fake.advance(500)

    assert (player.playing(), player.position_ms(), player.duration_ms()) == (False, 1200, 3000)
    assert listener.colour() == "green"


def test_it_advances_only_while_it_plays(fake: FakeVideoPlayer) -> None:
    fake.play()
    fake.advance(500)
    fake.pause()
    fake.advance(500)

    assert (fake.playing(), fake.position_ms()) == (False, 1700)


def test_after_the_end_play_starts_again_and_seek_waits(
    fake: FakeVideoPlayer, listener: Listener
) -> None:
    fake.play()
    fake.finish()
    assert (fake.playing(), fake.position_ms(), listener.ends) == (False, 3000, 1)

    fake.play()
    assert (fake.playing(), fake.position_ms()) == (True, 0)

    fake.finish()
    fake.seek(1500)
    assert (fake.playing(), fake.position_ms()) == (False, 1500)


def test_it_breaks_down_when_told(fake: FakeVideoPlayer, listener: Listener) -> None:
    fake.play()
    fake.break_down()

    assert (fake.playing(), listener.failures) == (False, 1)


def test_volume_stays_and_close_lets_go(fake: FakeVideoPlayer) -> None:
    fake.set_volume(250)
    fake.fit(640, 360)
    fake.close()

    assert (fake.volume, fake.size, fake.closed) == (100, (640, 360), True)
    with pytest.raises(AssertionError, match="load a film"):
        fake.emit_frame()
