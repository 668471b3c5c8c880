"""Films as they come back from sticks and old telephones, on real engines."""

import os
import select
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.player.libvlc import open_libvlc
from app.player.qt_player import QtPlayer
from app.player.vlc_player import VlcPlayer
from app.usecases.ports import VideoPlayer
from tests.player.conftest import Films
from tests.player.films import Film, cut, empty_index, garble, garble_index, make_film
from tests.player.listening import Listener

pytestmark = pytest.mark.qt_log_ignore("No RHI backend")

Wait = Callable[[Callable[[], bool]], None]
Open = Callable[..., Listener]
TABLES = [b"stbl", b"stco", b"stsz", b"stsc", b"avcC"]
LENGTH_MS = 5_000
PIPED = 0.5
READ_AHEAD = 17_000_000  # what libVLC wants to have before it shows anything from a pipe


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A film of five seconds whose index comes first: the part of it that is there plays."""
    folder = tmp_path_factory.mktemp("whole")
    film = Film(seconds=LENGTH_MS / 1000, busy=True, index_first=True)
    return make_film(folder / "film.mp4", film).read_bytes()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "film.mp4"


def test_a_film_that_breaks_off_is_told_where_it_stops(
    player: VideoPlayer, whole: bytes, file: Path, opened: Open, wait_until: Wait
) -> None:
    file.write_bytes(cut(whole, 0.5))
    listener = opened(file)

    player.play()
    wait_until(lambda: listener.failures > 0)

    assert not player.playing()
    assert (listener.failures, listener.ends) == (1, 0)
    assert LENGTH_MS * 0.2 < player.position_ms() < LENGTH_MS * 0.6


def test_a_film_that_broke_off_goes_on_there_once_it_is_whole_again(
    player: VideoPlayer, whole: bytes, file: Path, opened: Open, wait_until: Wait
) -> None:
    file.write_bytes(cut(whole, 0.5))
    listener = opened(file)
    player.play()
    wait_until(lambda: listener.failures > 0)
    stopped = player.position_ms()
    seen = listener.pictures

    file.write_bytes(whole)
    player.play()
    assert player.playing()
    wait_until(lambda: listener.ends > 0)

    left = (LENGTH_MS - stopped) / 1000 * 25
    assert left * 0.5 < listener.pictures - seen < left + 25
    assert (listener.failures, player.position_ms()) == (1, player.duration_ms())


def test_a_jump_past_what_is_there_is_no_end(
    player: VideoPlayer, whole: bytes, file: Path, opened: Open, wait_until: Wait
) -> None:
    file.write_bytes(cut(whole, 0.5))
    listener = opened(file)
    player.play()
    wait_until(lambda: player.position_ms() > 300)

    player.seek(3_400)
    wait_until(lambda: listener.failures > 0)

    assert (listener.failures, listener.ends) == (1, 0)
    player.seek(500)
    seen = listener.pictures
    wait_until(lambda: listener.pictures > seen)
    assert not player.playing()


def test_a_jump_back_at_the_very_end_breaks_nothing(
    player: VideoPlayer, whole: bytes, file: Path, opened: Open, wait_until: Wait
) -> None:
    file.write_bytes(whole)
    listener = opened(file, start_ms=LENGTH_MS - 600)
    player.play()
    wait_until(lambda: player.position_ms() > LENGTH_MS - 100)

    player.seek(LENGTH_MS - 1_500)
    player.play()
    wait_until(lambda: listener.ends > 0)

    assert listener.failures == 0


@pytest.mark.parametrize("table", TABLES, ids=bytes.decode)
def test_a_film_with_a_damaged_index_fails_once(
    player: VideoPlayer, whole: bytes, file: Path, wait_until: Wait, table: bytes
) -> None:
    file.write_bytes(garble_index(whole, table))
    listener = Listener()

    player.load(file, listener)
    player.play()
    wait_until(lambda: listener.failures > 0)

    assert (listener.failures, listener.ends, player.playing()) == (1, 0, False)


def test_a_film_with_an_empty_index_fails_once(
    player: VideoPlayer, whole: bytes, file: Path, wait_until: Wait
) -> None:
    file.write_bytes(empty_index(whole))
    listener = Listener()

    player.load(file, listener)
    wait_until(lambda: listener.failures > 0)

    assert (listener.failures, listener.pictures) == (1, 0)


def test_a_film_damaged_in_its_middle_plays_to_its_end(
    player: VideoPlayer, whole: bytes, file: Path, opened: Open, wait_until: Wait
) -> None:
    file.write_bytes(garble(whole, 0.4, 0.6))
    listener = opened(file)

    player.play()
    wait_until(lambda: listener.ends > 0)

    assert listener.failures == 0
    assert listener.pictures > 50


def test_a_film_damaged_from_its_middle_on_does_not_stand_still_to_its_end(
    player: VideoPlayer, tmp_path: Path, opened: Open, wait_until: Wait
) -> None:
    long = make_film(tmp_path / "long.mp4", Film(seconds=20, busy=True, index_first=True))
    file = tmp_path / "film.mp4"
    file.write_bytes(garble(long.read_bytes(), 0.15, 1.0))
    listener = opened(file)

    player.play()
    wait_until(lambda: listener.failures + listener.ends > 0)

    assert (listener.failures, listener.ends) == (1, 0)
    assert player.position_ms() < 14_000


@pytest.mark.parametrize(
    ("film", "size"),
    [
        (Film(width=333, height=777, seconds=1), (154, 360)),
        (Film(width=16, height=16, seconds=1), (360, 360)),
        (Film(width=1280, height=72, seconds=1), (640, 36)),
        (Film(width=240, height=180, seconds=1, pixel_shape=Fraction(16, 15)), (512, 360)),
        (Film(width=240, height=180, seconds=1, pixel_shape=Fraction(1, 3)), (160, 360)),
    ],
    ids=["333x777", "16x16", "a ribbon", "wide pixels", "narrow pixels"],
)
def test_odd_sizes_keep_their_proportions_and_fill_to_the_edges(
    file: Path, opened: Open, film: Film, size: tuple[int, int]
) -> None:
    listener = opened(make_film(file, film))

    frame = listener.frame
    assert frame is not None
    assert (frame.width, frame.height) == pytest.approx(size, abs=1)
    for x, y in ((1, 1), (frame.width - 2, frame.height - 2)):
        at = y * frame.stride + x * 4
        blue, green, red = frame.pixels[at : at + 3]
        assert red > 150 > max(blue, green)


def test_a_film_without_sound_keeps_its_pace(
    player: VideoPlayer, films: Films, opened: Open, wait_until: Wait
) -> None:
    listener = opened(films.without_sound)

    player.play()
    wait_until(lambda: listener.ends > 0)

    assert (listener.failures, player.position_ms()) == (0, player.duration_ms())


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file in use cannot be deleted")
def test_a_film_deleted_while_it_plays_goes_on_as_far_as_it_can(
    player: VideoPlayer, whole: bytes, file: Path, opened: Open, wait_until: Wait
) -> None:
    file.write_bytes(whole)
    listener = opened(file, start_ms=3_000)
    player.play()
    wait_until(lambda: player.position_ms() > 3_200)

    file.unlink()
    wait_until(lambda: listener.ends + listener.failures > 0)

    assert listener.ends == 1
    again = Listener()
    player.load(file, again, start_ms=1_000)
    wait_until(lambda: again.failures > 0)
    assert (again.failures, again.pictures, player.position_ms()) == (1, 0, 1_000)


def test_a_film_that_shrinks_while_it_plays_is_told(
    player: VideoPlayer, tmp_path: Path, opened: Open, wait_until: Wait
) -> None:
    # large enough not to be read as a whole before it plays
    film = Film(width=320, height=180, seconds=20, noisy=True, sound=False, index_first=True)
    file = make_film(tmp_path / "film.mp4", film)
    listener = opened(file)
    player.play()
    wait_until(lambda: player.position_ms() > 500)

    os.truncate(file, 100_000)
    wait_until(lambda: listener.ends + listener.failures > 0)

    assert (listener.failures, listener.ends) == (1, 0)
    assert player.position_ms() < 18_000


class Pipe:
    """A disk that gives a part of a film, then nothing more, and never says so."""

    def __init__(self, path: Path, content: bytes) -> None:
        os.mkfifo(path)
        # open before any reader is: one that finds nobody writing takes it for the film's end
        self._end = os.open(path, os.O_RDWR | os.O_NONBLOCK)
        self._left = memoryview(content)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._give)
        self._thread.start()

    def _give(self) -> None:
        while self._left and not self._over.is_set():
            if select.select([], [self._end], [], 0.05)[1]:
                self._left = self._left[os.write(self._end, self._left[:65536]) :]

    def close(self) -> None:
        """Let go."""
        self._over.set()
        self._thread.join()
        os.close(self._end)


@contextmanager
def vlc_player(**looks: float) -> Iterator[VlcPlayer]:
    try:
        player = VlcPlayer(open_libvlc(), **looks)
    except UserError as error:
        pytest.skip(str(error))
    player.fit(320, 180)
    yield player
    player.close()


@pytest.fixture
def patient() -> Iterator[VlcPlayer]:
    """A player as people have it: it looks once a second whether the film's disk answers."""
    with vlc_player() as player:
        yield player


@pytest.fixture
def impatient() -> Iterator[VlcPlayer]:
    """A player that looks more often, for a disk that need not even open the film."""
    with vlc_player(look_s=0.4) as player:
        yield player


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a pipe has no place among files")
@pytest.mark.usefixtures("qapp")
def test_vlc_gives_up_a_disk_that_answers_no_more(
    patient: VlcPlayer, file: Path, tmp_path: Path, wait_until: Wait
) -> None:
    film = Film(width=640, height=360, seconds=8, noisy=True, sound=False, index_first=True)
    content = make_film(tmp_path / "whole.mp4", film).read_bytes()
    assert len(content) * PIPED > READ_AHEAD
    pipe = Pipe(file, cut(content, PIPED))
    listener = Listener()
    try:
        patient.load(file, listener)
        patient.play()
        wait_until(lambda: listener.failures > 0)
    finally:
        pipe.close()

    assert (listener.failures, listener.ends) == (1, 0)
    assert listener.pictures > 0
    assert 0 < patient.position_ms() < 6_000


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a pipe has no place among files")
@pytest.mark.usefixtures("qapp")
def test_vlc_gives_up_a_disk_that_never_answers(
    impatient: VlcPlayer, whole: bytes, file: Path, wait_until: Wait
) -> None:
    pipe = Pipe(file, whole[:100])
    listener = Listener()
    try:
        impatient.load(file, listener)
        wait_until(lambda: listener.failures > 0)
    finally:
        pipe.close()

    assert (listener.failures, listener.pictures) == (1, 0)


@pytest.mark.usefixtures("qapp")
def test_qt_gives_up_a_film_in_which_it_finds_neither_picture_nor_fault(
    whole: bytes, file: Path, wait_until: Wait
) -> None:
    file.write_bytes(garble_index(whole, b"stco"))
    player = QtPlayer(silence_ms=300)
    listener = Listener()

    player.load(file, listener)
    wait_until(lambda: listener.failures > 0)

    assert (listener.failures, listener.pictures, player.playing()) == (1, 0, False)
    player.close()
