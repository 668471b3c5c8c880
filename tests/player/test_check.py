"""The room check really decodes a picture."""

from pathlib import Path

import pytest

from app.player.check import decodes
from app.usecases.ports import VideoPlayer
from tests.fakes.player import FakeVideoPlayer
from tests.player.conftest import Films

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")


def test_a_sound_film_decodes(player: VideoPlayer, films: Films) -> None:
    assert decodes(player, films.colours)
    assert decodes(player, films.awkward_name)


def test_broken_and_missing_films_do_not(player: VideoPlayer, films: Films) -> None:
    assert not decodes(player, films.corrupt)
    assert not decodes(player, films.missing)
    assert decodes(player, films.colours)


@pytest.mark.usefixtures("qapp")
def test_a_player_that_says_nothing_is_not_waited_for_for_ever() -> None:
    assert not decodes(FakeVideoPlayer(), Path("silent.mp4"), limit_ms=10)
