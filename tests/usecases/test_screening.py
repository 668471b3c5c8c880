"""The state decides, the film follows."""

from pathlib import Path

import pytest

from app.domain.events import Curtain
from app.domain.live import SessionState
from app.usecases.ports import Frame
from app.usecases.screening import Screening
from tests.fakes.player import FakeVideoPlayer
from tests.fakes.rehearsal import Rehearsal


class Nobody:
    """Listens to the player and does nothing."""

    def frame_ready(self, frame: Frame) -> None:
        """Ignore a picture."""

    def ended(self) -> None:
        """Ignore the end."""

    def failed(self) -> None:
        """Ignore a failure."""


class Cinema(Rehearsal):
    """A session whose film is before the room, with its player."""

    def __init__(self, player: FakeVideoPlayer | None = None) -> None:
        self.player = player or FakeVideoPlayer()
        self.screening = Screening(self.player, lambda _film: Nobody())
        super().__init__()
        self.live.show_activity("film")

    def show(self, state: SessionState) -> None:
        """Let the film follow."""
        self.screening.follow(state)

    def move(self, position_ms: int, *, playing: bool) -> None:
        """Play, pause or seek."""
        self.live.move_video(position_ms, playing=playing)

    def play_for(self, milliseconds: int) -> None:
        """Play from where the film stands, and let it run."""
        self.move(self.player.position_ms(), playing=True)
        self.player.advance(milliseconds)


@pytest.fixture
def cinema():
    return Cinema()


def test_no_film_is_there_before_its_activity_is_shown():
    player = FakeVideoPlayer()
    screening = Screening(player, lambda _film: Nobody())
    screening.follow(Rehearsal().state)
    assert player.file is None
    assert (screening.position_ms(), screening.duration_ms(), screening.running()) == (0, 0, False)


def test_a_film_is_loaded_paused_at_its_beginning(cinema):
    assert cinema.player.file == Path("film.mp4")
    assert not cinema.screening.running()
    assert cinema.screening.position_ms() == 0
    assert cinema.screening.duration_ms() == 90_000


def test_the_length_is_the_one_of_the_pack_while_the_player_does_not_know():
    cinema = Cinema(FakeVideoPlayer(duration_ms=0))
    assert cinema.screening.duration_ms() == 90_000


def test_a_film_plays_and_pauses_as_the_session_says(cinema):
    cinema.play_for(12_000)
    assert cinema.screening.running()
    cinema.move(12_000, playing=False)
    assert not cinema.screening.running()
    assert cinema.screening.position_ms() == 12_000


def test_a_seek_goes_there_playing_or_paused_as_before(cinema):
    cinema.play_for(12_000)
    cinema.move(60_000, playing=True)
    assert (cinema.player.position_ms(), cinema.player.playing()) == (60_000, True)
    cinema.move(20_000, playing=False)
    assert (cinema.player.position_ms(), cinema.player.playing()) == (20_000, False)


def test_the_same_seek_twice_goes_back_twice(cinema):
    for _press in range(2):
        cinema.move(30_000, playing=True)
        cinema.player.advance(8_000)
    cinema.move(30_000, playing=True)
    assert cinema.player.position_ms() == 30_000


def test_noting_where_the_film_stands_does_not_make_it_jump(cinema):
    cinema.play_for(12_000)
    cinema.move(11_800, playing=True)
    assert cinema.player.position_ms() == 12_000


def test_an_unrelated_change_while_it_plays_does_not_seek_back(cinema):
    cinema.play_for(12_000)
    cinema.live.count_present(5)
    assert (cinema.player.position_ms(), cinema.player.playing()) == (12_000, True)


def test_a_count_at_the_very_end_does_not_begin_the_film_again(cinema):
    cinema.play_for(12_000)
    cinema.player.finish()  # and nobody has noted it yet
    cinema.live.count_present(5)
    assert (cinema.player.position_ms(), cinema.player.playing()) == (90_000, False)
    cinema.move(90_000, playing=False)
    cinema.move(0, playing=True)
    assert (cinema.player.position_ms(), cinema.player.playing()) == (0, True)


def test_a_black_curtain_pauses_the_film_which_comes_back_exactly(cinema):
    cinema.play_for(12_000)
    cinema.live.move_curtain(Curtain.BLACK)
    cinema.player.advance(5_000)
    assert not cinema.screening.running()
    cinema.live.move_curtain(Curtain.BLACK)
    assert cinema.screening.running()
    assert cinema.screening.position_ms() == 12_000


def test_a_curtain_does_not_start_a_paused_film(cinema):
    cinema.live.move_curtain(Curtain.LOGO)
    cinema.live.move_curtain(Curtain.LOGO)
    assert not cinema.screening.running()


def test_leaving_the_activity_holds_the_film(cinema):
    cinema.play_for(12_000)
    cinema.live.show_activity("page")
    assert not cinema.player.playing()
    assert not cinema.screening.running()


def test_a_film_returned_to_waits_where_it_was_noted_last(cinema):
    cinema.play_for(12_000)
    cinema.move(12_000, playing=True)
    cinema.live.show_activity("voices")
    assert (cinema.player.file, cinema.player.position_ms()) == (Path("voices.mp4"), 0)
    cinema.live.show_activity("film")
    assert (cinema.player.file, cinema.player.position_ms()) == (Path("film.mp4"), 12_000)
    assert not cinema.player.playing()


def test_after_a_power_cut_the_film_waits_where_it_was_noted_last(cinema):
    cinema.play_for(12_000)
    cinema.move(12_000, playing=True)
    cinema.player = FakeVideoPlayer()
    cinema.screening = Screening(cinema.player, lambda _film: Nobody())
    cinema.restart()
    assert (cinema.player.position_ms(), cinema.player.playing()) == (12_000, False)


def test_a_film_shown_to_its_end_begins_again_when_returned_to(cinema):
    cinema.play_for(1_000)
    cinema.player.finish()
    cinema.move(90_000, playing=False)
    cinema.live.show_activity("page")
    cinema.live.show_activity("film")
    assert cinema.player.position_ms() == 0
    cinema.live.show_activity("film")
    assert cinema.player.position_ms() == 0
    cinema.play_for(3_000)
    assert cinema.player.position_ms() == 3_000


def test_the_end_of_the_session_holds_the_film_where_it_stands(cinema):
    cinema.play_for(12_000)
    cinema.live.close()
    assert not cinema.player.playing()
    assert not cinema.screening.running()
    assert (cinema.screening.position_ms(), cinema.screening.duration_ms()) == (12_000, 90_000)


def test_a_film_tried_again_is_opened_afresh_where_it_stopped(cinema):
    cinema.play_for(12_000)
    cinema.player.break_down()
    cinema.move(12_000, playing=False)
    cinema.player.file = None
    cinema.screening.try_again(cinema.state)
    assert (cinema.player.file, cinema.player.position_ms()) == (Path("film.mp4"), 12_000)
    assert not cinema.player.playing()
