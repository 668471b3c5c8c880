"""The room check really decodes pictures: at the start of a film, in the middle, near its end."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from app.player.check import FilmPart, FilmTrial, FilmTrials
from app.player.vlc_player import VlcPlayer
from app.usecases.ports import VideoPlayer
from tests.fakes.player import FakeVideoPlayer
from tests.player.conftest import Films
from tests.player.films import Film, make_film

pytestmark = [pytest.mark.qt_log_ignore("No RHI backend"), pytest.mark.usefixtures("qapp")]

Wait = Callable[[Callable[[], bool]], None]


class Desk:
    """Tries films and notes what was told of each."""

    def __init__(self, player: VideoPlayer, *, limit_ms: int = 20_000) -> None:
        self.found: dict[str, FilmPart | None] = {}
        self.over = 0
        self.trials = FilmTrials(player, limit_ms=limit_ms)
        self.trials.tried.connect(self.note)
        self.trials.done.connect(self.end)

    def note(self, film: FilmTrial, part: FilmPart | None) -> None:
        self.found[film.file.name] = part

    def end(self) -> None:
        self.over += 1

    def try_all(self, wait_until: Wait, *files: Path) -> dict[str, FilmPart | None]:
        self.trials.start(FilmTrial(each) for each in files)
        wait_until(lambda: self.over == 1)
        return self.found


def test_sound_films_play_and_broken_ones_do_not(
    player: VideoPlayer, films: Films, wait_until: Wait
) -> None:
    asked = (films.colours, films.corrupt, films.missing, films.without_sound, films.empty)
    found = Desk(player).try_all(wait_until, *asked, films.without_pictures)
    broken = {"corrupt.mp4", "missing.mp4", "empty.mp4", "sound.mp4"}
    assert list(found) == [each.name for each in (*asked, films.without_pictures)]
    assert {name for name, part in found.items() if part is FilmPart.START} == broken
    assert {name for name, part in found.items() if part is None} == {"colours.mp4", "silent.mp4"}


@pytest.fixture(scope="module")
def long_film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_film(tmp_path_factory.mktemp("damaged") / "whole.mp4", Film(seconds=12, busy=True))


def spoilt(film: Path, first: float, last: float) -> Path:
    """Copy a film with zeros over a part of its pictures, as a tired stick gives it back."""
    whole = film.read_bytes()
    start, end = whole.index(b"mdat") + 4, whole.rindex(b"moov") - 4
    first_byte, last_byte = (start + int((end - start) * part) for part in (first, last))
    copy = film.with_name(f"{first}.mp4")
    zeros = bytes(last_byte - first_byte)
    copy.write_bytes(whole[:first_byte] + zeros + whole[last_byte:])
    return copy


@pytest.mark.parametrize(
    ("first", "last", "part"),
    [(0, 0.4, FilmPart.START), (0.4, 0.85, FilmPart.MIDDLE), (0.7, 1, FilmPart.END)],
)
def test_damage_anywhere_is_found_where_it_is(
    vlc: VlcPlayer, long_film: Path, wait_until: Wait, first: float, last: float, part: FilmPart
) -> None:
    assert Desk(vlc).try_all(wait_until, long_film) == {"whole.mp4": None}
    damaged = spoilt(long_film, first, last)
    assert Desk(vlc).try_all(wait_until, damaged) == {damaged.name: part}


class SilentPlayer(FakeVideoPlayer):
    """Says nothing of its own; notes the moments at which films were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[int] = []

    def load(self, file: Path, listener, *, start_ms: int = 0) -> None:
        super().load(file, listener, start_ms=start_ms)
        self.moments.append(start_ms)

    def has_opened(self, moments: list[int]) -> bool:
        return self.moments == moments


@pytest.fixture
def silent() -> SilentPlayer:
    return SilentPlayer()


FIRST, SECOND = Path("first.mp4"), Path("second.mp4")


def test_a_player_that_says_nothing_is_not_waited_for_for_ever(
    silent: SilentPlayer, wait_until: Wait
) -> None:
    found = Desk(silent, limit_ms=5).try_all(wait_until, FIRST, SECOND)
    assert found == {"first.mp4": FilmPart.START, "second.mp4": FilmPart.START}


def test_each_part_is_tried_at_its_moment(silent: SilentPlayer, wait_until: Wait) -> None:
    desk = Desk(silent)
    desk.trials.start([FilmTrial(FIRST)])
    for expected in ([0], [0, 45_000], [0, 45_000, 88_000]):
        wait_until(partial(silent.has_opened, expected))
        assert desk.found == {}
        silent.emit_frame()
        silent.emit_frame()
    wait_until(lambda: desk.over == 1)
    assert desk.found == {"first.mp4": None}


def test_what_an_earlier_moment_says_late_does_not_count(
    silent: SilentPlayer, wait_until: Wait
) -> None:
    desk = Desk(silent)
    desk.trials.start([FilmTrial(FIRST)])
    silent.emit_frame()
    silent.break_down()
    wait_until(lambda: len(silent.moments) == 2)
    assert desk.found == {}
    desk.trials.stop()


def test_without_films_there_is_nothing_to_wait_for(silent: SilentPlayer) -> None:
    desk = Desk(silent)
    desk.trials.start([])
    assert desk.over == 1


def test_once_stopped_nothing_is_said(silent: SilentPlayer) -> None:
    desk = Desk(silent)
    desk.trials.start([FilmTrial(FIRST), FilmTrial(SECOND)])
    silent.break_down()
    desk.trials.stop()
    QCoreApplication.processEvents()
    assert (desk.found, desk.over) == ({}, 0)
    assert len(silent.moments) == 1


def test_stopped_while_it_tells_it_goes_no_further(silent: SilentPlayer, wait_until: Wait) -> None:
    desk = Desk(silent)
    desk.trials.tried.connect(lambda *_film: desk.trials.stop())
    desk.trials.start([FilmTrial(FIRST), FilmTrial(SECOND)])
    silent.break_down()
    wait_until(lambda: bool(desk.found))
    assert desk.over == 0
    assert len(silent.moments) == 1
